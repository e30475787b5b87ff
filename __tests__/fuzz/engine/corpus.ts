import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * Inputs that are kept, one on each line: deflated, so that no scanner takes a piece of one for a key, in base64.
 * `kept` has those that lead into blocks that no other does, `regressions` those that broke something once.
 */
export type Shelf = "kept" | "regressions";

export function encoded(input: Buffer): string {
  return deflateRawSync(input, { level: 9 }).toString("base64");
}

export function decoded(line: string): Buffer {
  return inflateRawSync(Buffer.from(line, "base64"));
}

export function readCorpus(target: string, shelf: Shelf): Buffer[] {
  const path = pathOf(target, shelf);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(decoded);
}

export function writeKept(target: string, inputs: readonly Buffer[]): void {
  const lines = [...new Set(inputs.map(encoded))].sort();
  mkdirSync(folderOf(target), { recursive: true });
  writeFileSync(pathOf(target, "kept"), lines.map((line) => `${line}\n`).join(""));
}

/** @param what the rule that it broke */
export function addRegression(target: string, input: Buffer, what: string): void {
  mkdirSync(folderOf(target), { recursive: true });
  appendFileSync(pathOf(target, "regressions"), `# ${what}\n${encoded(input)}\n`);
}

function folderOf(target: string): string {
  return fileURLToPath(new URL(`../corpus/${target}/`, import.meta.url));
}

function pathOf(target: string, shelf: Shelf): string {
  return `${folderOf(target)}${shelf}.txt`;
}
