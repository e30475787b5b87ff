import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { writeReport } from "../../../src/ports/files.ts";

let root = "";
let workspace = "";

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "key-guard-files-")));
  workspace = path.join(root, "workspace");
  mkdirSync(workspace);
  mkdirSync(path.join(root, "outside"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const inside = (name: string): string => path.join(workspace, name);

/** Everything outside of the workspace, which must stay empty. */
const outside = (): string[] => readdirSync(path.join(root, "outside"));

describe("a report", () => {
  test.each([
    ["r.sarif", "r.sarif"],
    ["./a/b/../c/r.sarif", "a/c/r.sarif"],
    ["..report/r.sarif", "..report/r.sarif"],
  ])("at %s is written, with directories as needed", async (file, relative) => {
    expect(await writeReport(workspace, file, "text")).toEqual({ state: "written", path: relative });
    expect(readFileSync(inside(relative), "utf8")).toBe("text");
  });

  test("may be named by its absolute path", async () => {
    expect(await writeReport(workspace, inside("a/r.sarif"), "x")).toEqual({
      state: "written",
      path: "a/r.sarif",
    });
  });

  test("replaces the one before, and leaves nothing else behind", async () => {
    await writeReport(workspace, "r.sarif", "a longer text");
    await writeReport(workspace, "r.sarif", "text");
    expect(readFileSync(inside("r.sarif"), "utf8")).toBe("text");
    expect(readdirSync(workspace)).toEqual(["r.sarif"]);
  });

  test("works in a workspace that is itself reached through a link", async () => {
    symlinkSync(workspace, path.join(root, "link"));
    const link = path.join(root, "link");
    expect(await writeReport(link, "r.sarif", "x")).toEqual({ state: "written", path: "r.sarif" });
    expect(await writeReport(link, path.join(link, "s.sarif"), "x")).toEqual({
      state: "written",
      path: "s.sarif",
    });
    expect(readdirSync(workspace)).toEqual(["r.sarif", "s.sarif"]);
  });
});

describe("nothing is written outside of the workspace", () => {
  test.each(["../outside/r.sarif", "a/../../outside/r.sarif", "/elsewhere/../r.sarif", "..", ".", ""])(
    "to %j",
    async (file) => {
      expect(await writeReport(workspace, file, "x")).toEqual({
        state: "refused",
        why: { of: "outside" },
      });
      expect(outside()).toEqual([]);
    },
  );

  test("through a directory that is a link", async () => {
    symlinkSync(path.join(root, "outside"), inside("results"));
    for (const file of ["results/r.sarif", "results/deep/r.sarif"]) {
      expect(await writeReport(workspace, file, "x")).toEqual({
        state: "refused",
        why: { of: "link-on-the-way" },
      });
    }
    expect(outside()).toEqual([]);
  });

  test("through a link in place of the report: the link is replaced", async () => {
    const victim = path.join(root, "victim");
    writeFileSync(victim, "untouched");
    symlinkSync(victim, inside("r.sarif"));
    expect(await writeReport(workspace, "r.sarif", "x")).toMatchObject({ state: "written" });
    expect(readFileSync(victim, "utf8")).toBe("untouched");
    expect(readFileSync(inside("r.sarif"), "utf8")).toBe("x");
  });

  test("through a link that leads nowhere yet", async () => {
    symlinkSync(path.join(root, "outside/made"), inside("results"));
    expect(await writeReport(workspace, "results/r.sarif", "x")).toMatchObject({ state: "refused" });
    expect(existsSync(path.join(root, "outside/made"))).toBe(false);
  });
});

describe("is refused, and does not throw", () => {
  test("where a directory has its name", async () => {
    mkdirSync(inside("r.sarif"));
    expect(await writeReport(workspace, "r.sarif", "x")).toMatchObject({ state: "refused" });
    expect(readdirSync(workspace)).toEqual(["r.sarif"]);
  });

  test("where a file is on the way", async () => {
    writeFileSync(inside("a"), "");
    expect(await writeReport(workspace, "a/r.sarif", "x")).toMatchObject({ state: "refused" });
  });

  test("where there is no workspace, and the path is not quoted", async () => {
    const gone = path.join(root, "gone");
    expect(await writeReport(gone, "r.sarif", "x")).toEqual({
      state: "refused",
      why: { of: "file-system", code: "ENOENT" },
    });
  });

  test("where the name is none", async () => {
    expect(await writeReport(workspace, "a\0b", "x")).toMatchObject({ state: "refused" });
    expect(await writeReport(workspace, "n".repeat(300), "x")).toMatchObject({ state: "refused" });
    expect(readdirSync(workspace)).toEqual([]);
  });
});
