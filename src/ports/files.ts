import { randomUUID } from "node:crypto";
import type { Stats } from "node:fs";
import { lstat, mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

export type WriteResult =
  /** `path` is relative to the workspace, with `/`. */
  | { readonly state: "written"; readonly path: string }
  | { readonly state: "refused"; readonly why: WriteTrouble };

/** Why a file was not written; of the file system only the code, since its messages quote paths. */
export type WriteTrouble =
  | { readonly of: "outside" | "directory" | "link-on-the-way" | "file-on-the-way" }
  | { readonly of: "file-system"; readonly code: string | undefined };

/**
 * Writes a file into the workspace, whole or not at all. The workspace may hold what the author of a pull request
 * put there: nothing is written through a symbolic link, and nothing outside of the workspace. A link or file in
 * the place of the report itself is replaced. Never rejects.
 *
 * @param workspace a directory that exists, such as `GITHUB_WORKSPACE`
 * @param file relative to the workspace, or absolute and inside of it; missing directories are made
 */
export async function writeReport(workspace: string, file: string, text: string): Promise<WriteResult> {
  try {
    const root = await realpath(workspace);
    const relative = relativeTo(root, workspace, file);
    if (relative === undefined) return refused({ of: "outside" });
    const problem = await prepareDirectory(root, path.dirname(relative));
    if (problem !== undefined) return refused(problem);
    const target = path.join(root, relative);
    if (await isDirectory(target)) return refused({ of: "directory" });
    await replace(target, text);
    return { state: "written", path: relative.split(path.sep).join("/") };
  } catch (error) {
    return refused(reason(error));
  }
}

/**
 * The path inside the workspace, or `undefined` for one that is outside of it, or the workspace itself.
 *
 * @param root the workspace with all links followed
 * @param paths of the system
 */
export function relativeTo(
  root: string,
  workspace: string,
  file: string,
  paths: Pick<typeof path, "relative" | "resolve" | "isAbsolute"> = path,
): string | undefined {
  for (const base of [root, paths.resolve(workspace)]) {
    const relative = paths.relative(base, paths.resolve(base, file));
    const outside = relative === "" || paths.isAbsolute(relative) || /^\.\.(?:[\\/]|$)/.test(relative);
    if (!outside) return relative;
  }
  return undefined;
}

/** Walks down from the workspace; every directory on the way must be one itself, not a link to one. */
async function prepareDirectory(root: string, relative: string): Promise<WriteTrouble | undefined> {
  let directory = root;
  for (const name of relative.split(path.sep).filter((part) => part !== "." && part !== "")) {
    directory = path.join(directory, name);
    const found = await statOf(directory);
    if (found === undefined) await mkdir(directory);
    else if (found.isSymbolicLink()) return { of: "link-on-the-way" };
    else if (!found.isDirectory()) return { of: "file-on-the-way" };
  }
  return undefined;
}

/** The new file is made beside the old one, so that nobody sees half of it; `wx` follows no link. */
async function replace(target: string, text: string): Promise<void> {
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function isDirectory(target: string): Promise<boolean> {
  return (await statOf(target))?.isDirectory() ?? false;
}

async function statOf(target: string): Promise<Stats | undefined> {
  return await lstat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

function refused(why: WriteTrouble): WriteResult {
  return { state: "refused", why };
}

function reason(error: unknown): WriteTrouble {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return {
    of: "file-system",
    code: typeof code === "string" && /^[A-Z0-9_]+$/.test(code) ? code : undefined,
  };
}
