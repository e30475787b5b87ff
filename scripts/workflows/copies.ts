import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Document } from "./documents.ts";

/** Documents as files of a repository, for programs that read files and go by their paths. */
export interface Copies {
  readonly root: string;
  /** Path of the copy, relative to the root. */
  pathOf(document: Document): string;
  /** The document of a path that a program has named. */
  documentAt(file: string): Document | undefined;
  remove(): void;
}

export function copiesOf(documents: readonly Document[]): Copies {
  const root = mkdtempSync(path.join(tmpdir(), "workflows-"));
  // By this programs see that it is a repository, and look for `./action.yml`.
  mkdirSync(path.join(root, ".git"));
  mkdirSync(path.join(root, ".github/workflows"), { recursive: true });
  const files = new Map(documents.map((document) => [placeOf(document), document]));
  for (const [file, { kind, text }] of files) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    // Or it is said of each workflow that the action names a file that is not there.
    const main = kind === "action" ? /^ {2}main: (\S+)$/m.exec(text)?.[1] : undefined;
    if (main !== undefined) writeEmpty(path.join(root, path.dirname(file), main));
  }
  return {
    root,
    pathOf: placeOf,
    documentAt: (file) => files.get(path.relative(root, path.resolve(root, file)).replaceAll("\\", "/")),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function writeEmpty(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "");
}

function placeOf({ kind, name }: Document): string {
  if (kind !== "workflow") return name;
  return `.github/workflows/${name.replace(/\.ya?ml$/, "").replaceAll(/[^\w.-]/g, "-")}.yml`;
}
