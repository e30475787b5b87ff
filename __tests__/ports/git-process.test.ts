import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type GitProcess, runGit } from "../../src/ports/git-process.ts";

const WAIT_MS = 5;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, WAIT_MS));

/** Sockets of outlets stand in it for a moment. */
let directory = "";
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), "git-process-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

describe.each([
  ["each piece in memory of its own", false],
  ["all pieces in the same memory", true],
])("%s", (_, reusesMemory) => {
  /** Node in place of git: what counts here is the process. */
  function run(script: string, options: Partial<GitProcess> = {}) {
    return runGit({
      executable: process.execPath,
      args: ["-e", script],
      env: {},
      directory,
      input: undefined,
      onData: () => undefined,
      cancel: new AbortController().signal,
      reusesMemory,
      ...options,
    });
  }

  test("a slow reader gets every byte, in order, one piece at a time, also after the process has ended", async () => {
    const numbers = Array.from({ length: 60_000 }, (_, at) => `${at}\n`).join("");
    let working = false;
    let read = "";
    const end = await run(`for (let i = 0; i < 60000; i++) process.stdout.write(i + "\\n")`, {
      onData: async (chunk) => {
        expect(working).toBe(false);
        working = true;
        await pause();
        read += chunk.toString();
        working = false;
      },
    });
    expect(end).toMatchObject({ end: "exit", code: 0 });
    expect(read).toBe(numbers);
  });

  test("input is written as it is made, and need not be read to its end", async () => {
    const input = async function* (): AsyncGenerator<string> {
      for (let i = 0; i < 1000; i++) {
        yield `${"x".repeat(10_000)}\n`;
        if (i % 100 === 0) await pause();
      }
    };
    let bytes = 0;
    await run("process.stdin.pipe(process.stdout)", {
      input: input(),
      onData: (chunk) => {
        bytes += chunk.length;
      },
    });
    expect(bytes).toBe(10_001_000);
    expect(await run("process.exit(3)", { input: input() })).toMatchObject({ end: "exit", code: 3 });
  });

  test("what a process says on stderr is kept, cut", async () => {
    const end = await run(`process.stderr.write("fatal: no\\n" + "x".repeat(1e6)); process.exitCode = 128`);
    expect(end).toMatchObject({ end: "exit", code: 128, stderr: expect.stringMatching(/^fatal: no\n/) });
    if (end.end === "exit") expect(end.stderr.length).toBeLessThan(5000);
  });

  test("a cancelled run ends the process", async () => {
    const cancel = new AbortController();
    const running = run("setInterval(() => {}, 1000); process.stdout.write('started')", {
      cancel: cancel.signal,
      onData: () => {
        cancel.abort();
        return undefined;
      },
    });
    expect(await running).toEqual({ end: "cancelled" });
    expect(await run("", { cancel: cancel.signal })).toEqual({ end: "cancelled" });
  });

  test("a helper that holds the output, and ends with nobody, is not waited for", async () => {
    const cancel = new AbortController();
    let helper = "";
    const child =
      "process.on('SIGTERM', () => {}); process.stdout.write(process.pid + '\\n'); setInterval(() => {}, 1000)";
    const running = run(
      `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit", detached: true });
     setInterval(() => {}, 1000)`,
      {
        cancel: cancel.signal,
        onData: (chunk) => {
          helper += chunk.toString();
          cancel.abort();
          return undefined;
        },
      },
    );
    expect(await running).toEqual({ end: "cancelled" });
    // Still there: nothing but its own end would have closed the output.
    expect(process.kill(Number(helper), "SIGKILL")).toBe(true);
  });

  test("a program that is not there", async () => {
    expect(await run("", { executable: `${tmpdir()}/no-such-program` })).toEqual({ end: "absent" });
  });

  test("a crash is no exit code", async () => {
    expect(await run("process.kill(process.pid, 'SIGSEGV')")).toMatchObject({ end: "killed" });
  });

  test("what a reader refuses is not waited for, nor what the process started", async () => {
    // Ends by itself, since the detached one is out of reach.
    const helper = "setTimeout(() => {}, 15_000); process.stdout.write('x')";
    for (const detached of [false, true]) {
      const script = `const { spawn } = require("node:child_process");
      spawn(process.execPath, ["-e", ${JSON.stringify(helper)}], { stdio: "inherit", detached: ${detached} });
      setInterval(() => {}, 1000);`;
      let said = 0;
      const onData = () => {
        said++;
        return "stop" as const;
      };
      expect(await run(script, { onData })).toEqual({ end: "refused" });
      expect(said).toBe(1);
    }
  });

  test("complaints without end", async () => {
    const script = "const go = () => process.stderr.write('x'.repeat(1e6), go); go()";
    expect(await run(script)).toEqual({ end: "flooded" });
  });

  test("what goes wrong with the data is thrown, and the process is ended", async () => {
    const script = "setInterval(() => process.stdout.write('x'), 1)";
    for (const onData of [
      () => {
        throw new Error("cannot take this");
      },
      () => Promise.reject(new Error("cannot take this")),
    ]) {
      await expect(run(script, { onData })).rejects.toThrow("cannot take this");
    }
    const broken = function* (): Generator<string> {
      yield "one\n";
      throw new Error("no more input");
    };
    await expect(run(script, { input: broken() })).rejects.toThrow("no more input");
  });

  if (reusesMemory) {
    test("where no socket can stand, there is memory for each piece", async () => {
      const deep = path.join(directory, "x".repeat(120));
      mkdirSync(deep);
      let read = "";
      const onData = (chunk: Buffer) => {
        read += chunk.toString();
        return undefined;
      };
      expect(await run("process.stdout.write('hello')", { directory: deep, onData })).toMatchObject({
        code: 0,
      });
      expect(read).toBe("hello");
    });

    test("nothing is left of the sockets", () => {
      expect(readdirSync(directory).filter((name) => name.startsWith("outlet"))).toEqual([]);
    });
  }
});
