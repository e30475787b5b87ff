#!/usr/bin/env node
import { tmpdir } from "node:os";
import { createGitPort } from "../ports/git.ts";
import { stage } from "../ports/staging.ts";
import { safe, safeLine } from "../report/sanitize.ts";
import type { IgnoreSource } from "../scan/accept/ignore-source.ts";
import { hideKeys } from "../scan/detect/hide.ts";
import { VERSION } from "../version.ts";
import { readArguments, USAGE } from "./arguments.ts";
import { scanStaged } from "./staged.ts";

const cancel = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => cancel.abort());

const { env } = process;
const asked = readArguments(process.argv.slice(2));
switch (asked.asks) {
  case "help":
    say([USAGE]);
    break;
  case "version":
    say([VERSION]);
    break;
  case "nothing":
    say([safe(asked.mistake), "", USAGE]);
    process.exitCode = 2;
    break;
  case "scan":
    process.exitCode = await scan(asked.ignoreFiles);
}

/** Exit code of the program. Whatever goes wrong, what was not scanned does not pass. */
async function scan(ignoreFiles: readonly IgnoreSource[]): Promise<number> {
  try {
    const { lines, exitCode } = await scanStaged(ignoreFiles, {
      stage: () => stage({ env, directory: process.cwd(), temp: tmpdir(), cancel: cancel.signal }),
      createGit: ({ gitDir }, workspace) => createGitPort({ env, gitDir, workspace, cancel: cancel.signal }),
    });
    say(lines);
    return cancel.signal.aborted ? 2 : exitCode;
  } catch (error) {
    say([`OpenAI Key Guard: nothing was scanned. ${safe(String(error))}`]);
    return 2;
  }
}

/** To stderr, as git's own hooks do. The one way out: no key in it, whoever wrote it, and nothing that moves a cursor. */
function say(lines: readonly string[]): void {
  const shown = lines.flatMap((line) => line.split("\n")).map((line) => safeLine(hideKeys(line)));
  process.stderr.write(`${shown.join("\n")}\n`);
}
