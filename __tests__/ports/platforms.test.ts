import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { endTree } from "../../src/ports/end-process.ts";
import { relativeTo } from "../../src/ports/files.ts";
import { gitEnvironment } from "../../src/ports/git-environment.ts";
import { variable } from "../../src/ports/variable.ts";

// What differs by system, with the system given: most machines have one of them.

const root = mkdtempSync(path.join(tmpdir(), "platforms-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the environment of git", () => {
  const HOME = "D:\\a\\_temp\\store";
  const WINDOWS = {
    Path: "C:\\Program Files\\Git\\cmd",
    PATHEXT: ".COM;.EXE",
    SystemRoot: "C:\\Windows",
    SystemDrive: "C:",
    windir: "C:\\Windows",
    TEMP: "C:\\Temp",
    TMP: "C:\\Temp",
    Https_Proxy: "http://proxy:3128",
    No_Proxy: "intern.example.com",
    USERPROFILE: "C:\\Users\\runneradmin",
    HOMEDRIVE: "C:",
    HOMEPATH: "\\Users\\runneradmin",
    AppData: "C:\\Users\\runneradmin\\AppData",
    Git_SSH_Command: "hostile.exe",
    GIT_EXEC_PATH: "D:\\a\\repo\\repo",
    "INPUT_API-KEY": "secret",
    Actions_Runtime_Token: "secret",
  };

  test("on Windows has what programs need there, whatever the case of its name, and nothing else", () => {
    const env = gitEnvironment(WINDOWS, HOME);
    const names = ["Path", "PATHEXT", "SystemRoot", "SystemDrive", "windir", "TEMP", "TMP", "Https_Proxy"];
    for (const name of names) expect(env[name]).toBe(WINDOWS[name as keyof typeof WINDOWS]);
    const own =
      /^(?:GIT_(?:DIR|CONFIG_GLOBAL|CONFIG_NOSYSTEM|ATTR_NOSYSTEM|TERMINAL_PROMPT|ASKPASS|OPTIONAL_LOCKS|NO_REPLACE_OBJECTS|NO_LAZY_FETCH)|HOME|XDG_CONFIG_HOME|LC_ALL|no_proxy)$/;
    expect(
      Object.keys(env)
        .filter((name) => !own.test(name))
        .sort(),
    ).toEqual(names.sort());
    expect(JSON.stringify(env)).not.toMatch(/secret|hostile/);
  });

  test("has each name once, also where case does not tell names apart", () => {
    const names = Object.keys(gitEnvironment(WINDOWS, HOME)).map((name) => name.toUpperCase());
    expect(new Set(names).size).toBe(names.length);
    expect(gitEnvironment(WINDOWS, HOME)["no_proxy"]).toBe("intern.example.com,localhost,127.0.0.1,::1");
  });

  test("is as strict on Linux and macOS", () => {
    const env = gitEnvironment(
      {
        PATH: "/usr/bin",
        DYLD_LIBRARY_PATH: "/opt/lib",
        DYLD_INSERT_LIBRARIES: "/x",
        LD_PRELOAD: "/x",
        HOME: "/root",
      },
      "/store",
    );
    expect(env).toMatchObject({ PATH: "/usr/bin", DYLD_LIBRARY_PATH: "/opt/lib", HOME: "/store" });
    for (const name of ["DYLD_INSERT_LIBRARIES", "LD_PRELOAD"]) expect(env[name]).toBeUndefined();
  });

  test("variables are found in any case, the exact one first", () => {
    expect(variable(WINDOWS, "PATH")).toBe(WINDOWS.Path);
    expect(variable({ Path: "a", PATH: "b" }, "PATH")).toBe("b");
    expect(variable({}, "PATH")).toBeUndefined();
  });
});

describe("where a report may be written", () => {
  const WORKSPACE = "D:\\a\\repo\\repo";
  test.each([
    ["keys.sarif", "keys.sarif"],
    ["out/keys.sarif", "out\\keys.sarif"],
    ["D:\\a\\repo\\repo\\keys.sarif", "keys.sarif"],
    // The same folder: case does not count.
    ["d:\\A\\Repo\\REPO\\keys.sarif", "keys.sarif"],
    ["D:keys.sarif", "keys.sarif"],
    ["..\\keys.sarif", undefined],
    ["out/../../keys.sarif", undefined],
    ["C:\\Windows\\keys.sarif", undefined],
    ["\\keys.sarif", undefined],
    ["\\\\server\\share\\keys.sarif", undefined],
    ["\\\\?\\C:\\keys.sarif", undefined],
    [".", undefined],
    ["D:\\a\\repo\\repository\\keys.sarif", undefined],
  ])("on Windows, %s: %s", (file, expected) => {
    expect(relativeTo(WORKSPACE, WORKSPACE, file, path.win32)).toBe(expected);
  });

  test("on Windows, a workspace that is reached by another name", () => {
    const file = "D:\\a\\REPO~1\\repo\\keys.sarif";
    expect(relativeTo(WORKSPACE, "D:\\a\\REPO~1\\repo", file, path.win32)).toBe("keys.sarif");
  });

  test.each([
    ["out/keys.sarif", "out/keys.sarif"],
    ["out\\keys.sarif", "out\\keys.sarif"],
    ["..\\keys.sarif", undefined],
    ["/etc/keys.sarif", undefined],
  ])("elsewhere, %s: %s", (file, expected) => {
    expect(relativeTo("/home/w", "/home/w", file, path.posix)).toBe(expected);
  });
});

const testOnPosix = process.platform === "win32" ? test.skip : test;

/** A process that starts another, which says that it is there and does not end. */
function family(detached: boolean): ChildProcess {
  const child = 'process.stdout.write(process.pid + "\\\\n"); setInterval(() => {}, 1000)';
  const script = `require("child_process").spawn(process.execPath, ["-e", '${child}'], { stdio: "inherit" }); setInterval(() => {}, 1000)`;
  return spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"], detached });
}

async function grandchildOf(parent: ChildProcess): Promise<number> {
  const [chunk] = await once(parent.stdout as NodeJS.ReadableStream, "data");
  return Number(String(chunk));
}

describe("a process is ended with all that it has started", () => {
  testOnPosix("where there are groups, by a signal to the group", async () => {
    const parent = family(true);
    await grandchildOf(parent);
    endTree(parent, "SIGTERM");
    // Not before both have let go of the output.
    const [code, signal] = await once(parent, "close");
    expect([code, signal]).toEqual([null, "SIGTERM"]);
    expect(() => endTree(parent, "SIGKILL")).not.toThrow();
  });

  testOnPosix(
    "on Windows, by the system's own program, under its whole path, without our environment",
    async () => {
      const systemRoot = path.join(root, "Windows");
      mkdirSync(path.join(systemRoot, "System32"), { recursive: true });
      const program = path.join(systemRoot, "System32/taskkill.exe");
      writeFileSync(program, `#!/bin/sh\n{ echo "$@"; env; } > "${root}/taskkill"\nkill -9 "$2"\n`);
      chmodSync(program, 0o755);
      const parent = family(false);
      const grandchild = await grandchildOf(parent);
      const machine = {
        platform: "win32" as const,
        env: { SystemRoot: systemRoot, "INPUT_API-KEY": "secret" },
      };
      endTree(parent, "SIGTERM", machine);
      await once(parent, "exit");
      process.kill(grandchild, "SIGKILL");
      await once(parent, "close");
      const said = readFileSync(path.join(root, "taskkill"), "utf8");
      expect(said.split("\n")[0]).toBe(`/PID ${parent.pid} /T /F`);
      expect(said).not.toContain("secret");
    },
  );

  testOnPosix("on Windows without that program, at least the process itself", async () => {
    const parent = family(false);
    const grandchild = await grandchildOf(parent);
    const systemRoot = path.join(root, "no such folder");
    expect(existsSync(systemRoot)).toBe(false);
    endTree(parent, "SIGKILL", { platform: "win32", env: { SYSTEMROOT: systemRoot } });
    expect((await once(parent, "exit"))[1]).toBe("SIGKILL");
    process.kill(grandchild, "SIGKILL");
    await once(parent, "close");
  });
});
