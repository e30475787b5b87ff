import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A copy of the project to mutate: the working tree is never touched. */
export interface Copy {
  readonly root: string;
  remove(): void;
}

const COPIED = ["src", "__tests__", "package.json", "action.yml"];

/** @param sources what stands there in place of the project's own, by path */
export function copyOf(project: string, sources: ReadonlyMap<string, string>): Copy {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "mutants-")));
  for (const name of COPIED) cpSync(join(project, name), join(root, name), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
  for (const [name, content] of sources) writeFileSync(join(root, name), content);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
