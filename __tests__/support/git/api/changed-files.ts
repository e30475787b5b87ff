import { git } from "../run-git.ts";
import type { RepositoryView, Schemas } from "./reply.ts";

type DiffEntry = Schemas["diff-entry"];

const STATUS: Readonly<Record<string, DiffEntry["status"]>> = {
  A: "added",
  D: "removed",
  M: "modified",
  R: "renamed",
  C: "copied",
  T: "changed",
};

/** What differs between two trees, in the order of names, at most as much as GitHub tells. */
export async function changedFiles(view: RepositoryView, from: string, to: string): Promise<DiffEntry[]> {
  const diff = (...format: string[]) =>
    git(["diff-tree", "-r", "-M", "--no-ext-diff", "--no-textconv", ...format, from, to], {
      cwd: view.directory,
    });
  const [facts, patch] = await Promise.all([diff("--raw", "--numstat", "-z", "--no-abbrev"), diff("-p")]);
  const patches = patch
    .toString()
    .split(/^diff --git /m)
    .slice(1);
  return readFacts(facts.toString().split("\0"))
    .map((file, index) => entry(view, to, file, patchOf(patches[index] ?? "", view.limits.patchBytes)))
    .slice(0, view.limits.files);
}

interface FileFacts {
  readonly status: string;
  readonly id: string;
  readonly name: string;
  readonly previousName: string | undefined;
  readonly additions: number;
  readonly deletions: number;
}

/** All raw records, then all counts, in the same order. (git/git:Documentation/diff-format.adoc) */
function readFacts(fields: readonly string[]): FileFacts[] {
  const files: Omit<FileFacts, "additions" | "deletions">[] = [];
  let at = 0;
  while (fields[at]?.startsWith(":")) {
    const [, , oldId = "", newId = "", change = ""] = (fields[at] ?? "").split(" ");
    const status = change.slice(0, 1);
    const moved = status === "R" || status === "C";
    files.push({
      status,
      id: status === "D" ? oldId : newId,
      name: fields[at + (moved ? 2 : 1)] ?? "",
      previousName: moved ? fields[at + 1] : undefined,
    });
    at += moved ? 3 : 2;
  }
  return files.map((file) => {
    const [additions = "", deletions = ""] = (fields[at] ?? "").split("\t");
    // Of a rename the names follow the counts.
    at += file.previousName === undefined ? 1 : 3;
    return { ...file, additions: Number(additions) || 0, deletions: Number(deletions) || 0 };
  });
}

/** From the first hunk on; undefined for binary, unchanged and large files. */
function patchOf(text: string, limit: number): string | undefined {
  const hunk = /^@@ /m.exec(text);
  if (hunk === null) return undefined;
  const patch = text.slice(hunk.index).replace(/\n$/, "");
  return Buffer.byteLength(patch) > limit ? undefined : patch;
}

function entry(view: RepositoryView, to: string, file: FileFacts, patch: string | undefined): DiffEntry {
  const { additions, deletions } = file;
  const path = file.name.split("/").map(encodeURIComponent).join("/");
  return {
    sha: file.id,
    filename: file.name,
    status: STATUS[file.status] ?? "changed",
    ...{ additions, deletions, changes: additions + deletions },
    blob_url: `${view.html}/blob/${to}/${path}`,
    raw_url: `${view.html}/raw/${to}/${path}`,
    contents_url: `${view.api}/contents/${path}?ref=${to}`,
    ...(patch === undefined ? {} : { patch }),
    ...(file.previousName === undefined ? {} : { previous_filename: file.previousName }),
  };
}
