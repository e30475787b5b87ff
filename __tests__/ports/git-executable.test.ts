import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { findGit, type SearchFacts } from "../../src/ports/git-executable.ts";

function facts(
  platform: "posix" | "win32",
  parts: Partial<SearchFacts> & { files: readonly string[] },
): SearchFacts {
  const paths = path[platform];
  return {
    path: "",
    delimiter: paths.delimiter,
    windows: platform === "win32",
    workspace: platform === "win32" ? "D:\\a\\repo\\repo" : "/home/runner/work/repo/repo",
    isFile: (file) => parts.files.includes(file),
    realPath: (file) => file,
    isAbsolute: paths.isAbsolute,
    join: paths.join,
    ...parts,
  };
}

describe("git is looked for in PATH, in its order", () => {
  test("on Linux and macOS", () => {
    const files = ["/usr/bin/git", "/opt/git/bin/git"];
    expect(findGit(facts("posix", { path: "/bin:/opt/git/bin:/usr/bin", files }))).toBe("/opt/git/bin/git");
  });

  test("on Windows, where it has an ending and folders may be quoted", () => {
    const files = ["C:\\Program Files\\Git\\cmd\\git.exe"];
    expect(findGit(facts("win32", { path: 'C:\\Windows;"C:\\Program Files\\Git\\cmd"', files }))).toBe(
      files[0],
    );
  });

  test("and may be missing", () => {
    expect(findGit(facts("posix", { path: "/usr/bin", files: [] }))).toBeUndefined();
    expect(findGit(facts("posix", { path: "", files: ["/git", "git"] }))).toBeUndefined();
  });
});

describe("what the checked-out repository brings along is never run", () => {
  test.each<["posix" | "win32", string, string]>([
    ["posix", ".", "git"],
    ["posix", "", "git"],
    ["posix", "bin", "bin/git"],
    ["posix", "/home/runner/work/repo/repo", "/home/runner/work/repo/repo/git"],
    [
      "posix",
      "/home/runner/work/repo/repo/node_modules/.bin",
      "/home/runner/work/repo/repo/node_modules/.bin/git",
    ],
    ["win32", ".", "git.exe"],
    ["win32", "d:\\A\\repo\\REPO\\", "d:\\A\\repo\\REPO\\git.exe"],
    ["win32", "D:/a/repo/repo/bin", "D:\\a\\repo\\repo\\bin\\git.exe"],
  ])("%s: %s", (platform, directory, file) => {
    expect(findGit(facts(platform, { path: directory, files: [file] }))).toBeUndefined();
  });

  test("nor through a link that leads into it, also where the workspace itself is reached through one", () => {
    const real: Record<string, string> = {
      "/home/runner/tools/git": "/data/repo/bin/git",
      "/home/runner/bin": "/data/repo/bin",
      "/home/runner/bin/git": "/opt/hostile/program",
      "/home/runner/work/repo/repo": "/data/repo",
    };
    const realPath = (file: string): string => real[file] ?? file;
    const files = ["/home/runner/tools/git", "/home/runner/bin/git"];
    const path = "/home/runner/tools:/home/runner/bin";
    expect(findGit(facts("posix", { path, files, realPath }))).toBeUndefined();
  });

  test("but a folder whose name only begins alike is another", () => {
    const files = ["/home/runner/work/repo/repository/git"];
    expect(findGit(facts("posix", { path: "/home/runner/work/repo/repository", files }))).toBe(files[0]);
  });
});
