import type { Dirent } from "node:fs";
import { open, opendir } from "node:fs/promises";
import path from "node:path";

/** A file below a folder with reports. */
export type FoundReport =
  | { readonly found: "text"; readonly text: string }
  /** Larger than what is read, no file but a link or the like, or not to be read. */
  | { readonly found: "too-large" | "no-file" | "unreadable" }
  /** There are more files than are looked at, or they hold more together; nothing comes after this. */
  | { readonly found: "too-many" };

/** How much is read. */
export interface ReportLimits {
  /** Files and folders. */
  readonly entries: number;
  /** Of one report. */
  readonly bytes: number;
  /** Of all reports together. */
  readonly allBytes: number;
}

/** A folder for each artifact, and what is in it. */
const DEEPEST = 2;

/**
 * Reads the reports below a folder: all files whose name ends in `.json`, in it or in its folders. Nothing is read
 * through a symbolic link. A folder that is not there holds none. Never rejects.
 *
 * @param folder in the workspace
 */
export async function* readReports(
  workspace: string,
  folder: string,
  limits: ReportLimits,
): AsyncGenerator<FoundReport> {
  let entries = 0;
  let bytes = 0;
  for await (const entry of entriesOf(path.join(workspace, folder), DEEPEST)) {
    if (entry === "unreadable") {
      yield { found: "unreadable" };
      continue;
    }
    entries += 1;
    if (entries > limits.entries) {
      yield { found: "too-many" };
      return;
    }
    if (!/\.json$/i.test(entry.name)) continue;
    const one = entry.isFile()
      ? await readOne(path.join(entry.parentPath, entry.name), limits.bytes)
      : ({ found: "no-file" } as const);
    if (one.found === "text") bytes += one.text.length;
    if (bytes > limits.allBytes) {
      yield { found: "too-many" };
      return;
    }
    yield one;
  }
}

async function* entriesOf(folder: string, depth: number): AsyncGenerator<Dirent | "unreadable"> {
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.isDirectory() && depth > 1) yield* entriesOf(path.join(folder, entry.name), depth - 1);
      yield entry;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") yield "unreadable";
  }
}

async function readOne(file: string, mostBytes: number): Promise<FoundReport> {
  try {
    const handle = await open(file, "r");
    try {
      // By what is there when it is read: a file may grow.
      if ((await handle.stat()).size > mostBytes) return { found: "too-large" };
      return { found: "text", text: await handle.readFile("utf8") };
    } finally {
      await handle.close();
    }
  } catch {
    return { found: "unreadable" };
  }
}
