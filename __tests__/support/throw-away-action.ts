import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type RunOptions, type RunReport, runAction } from "./runner.mjs";
import { sampleKey } from "./sample-keys.mjs";

/** The key that the throw-away actions get; the runner knows it as a secret. */
export const KEY = sampleKey();

const PRELUDE = `
  import fs from "node:fs";
  const key = process.env["INPUT_API-KEY"];
  const file = (name, text) => fs.appendFileSync(process.env[name], text);
`;

/**
 * Runs an action that consists of the given code.
 *
 * In the code, `key` is the input api-key, `file(name, text)` appends to a file such as GITHUB_OUTPUT, and
 * `fs` is node:fs.
 */
export async function run(code: string, options: Partial<RunOptions> = {}): Promise<RunReport> {
  const directory = await mkdtemp(path.join(tmpdir(), "action-"));
  try {
    const bundle = path.join(directory, "index.mjs");
    await writeFile(bundle, PRELUDE + code);
    return await runAction({ bundle, inputs: { "api-key": KEY }, secrets: [KEY], ...options });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Code that prints a line. */
export const print = (text: string) => `console.log(${JSON.stringify(text)});`;
