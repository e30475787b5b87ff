import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve, sep } from "node:path";

/** The repository that the workflow checked out, as it lies on the disk. */
export interface CheckedOut {
  /** Its common git directory. */
  readonly gitDir: string;
  /** Object ids at which its history is cut off, one a line; empty for a complete clone. */
  readonly shallow: string;
  /** Whether objects are missing on purpose (`filter:` of actions/checkout): files, or directories as well. */
  readonly partial: "no" | "files" | "directories";
}

/**
 * A bare repository of our own in a temporary directory. It borrows the objects of the checked-out one, and what
 * is fetched goes into it: the workflow's repository is not changed, its configuration, hooks and owner do not
 * matter, and credentials are never written anywhere.
 */
export interface Store {
  readonly gitDir: string;
  readonly checkedOut: CheckedOut | undefined;
  /** Object ids at which the history is cut off now. */
  shallow(): ReadonlySet<string>;
  /**
   * Does something while the repository is a partial clone, so that commits can be fetched without their files.
   * At other times it is none: git would try to fetch whatever is missing, one by one, and fail.
   */
  asPartialClone<T>(work: () => Promise<T>): Promise<T>;
  remove(): void;
}

export interface StoreOptions {
  /** Where temporary files go: `RUNNER_TEMP`. */
  readonly temp: string;
  /** `GITHUB_WORKSPACE`. */
  readonly workspace: string;
  /** Of the ids that are asked for: a repository has one. */
  readonly objectFormat: "sha1" | "sha256";
  /** Its git directory, where that is known; else it is looked for in `workspace`. */
  readonly borrowFrom?: string;
  /** Without the checked-out repository, also when there is one: for the wiki, which is another. */
  readonly alone?: boolean;
}

/** @throws what the file system throws when there is no room or no right to write in `temp` */
export function createStore(options: StoreOptions): Store {
  const { temp, workspace, objectFormat, borrowFrom, alone = false } = options;
  const gitDir = mkdtempSync(join(temp, "openai-key-guard-"));
  const checkedOut = alone ? undefined : findCheckedOut(workspace, borrowFrom);
  for (const directory of ["objects/info", "refs"]) mkdirSync(join(gitDir, directory), { recursive: true });
  writeFileSync(join(gitDir, "HEAD"), "ref: refs/heads/none\n");
  const configure = (partial: boolean): void =>
    writeFileSync(join(gitDir, "config"), configuration(objectFormat, partial));
  configure(false);
  if (checkedOut !== undefined) {
    writeFileSync(
      join(gitDir, "objects/info/alternates"),
      `${asAlternate(join(checkedOut.gitDir, "objects"))}\n`,
    );
    if (checkedOut.shallow !== "") writeFileSync(join(gitDir, "shallow"), checkedOut.shallow);
  }
  return {
    gitDir,
    checkedOut,
    shallow: () =>
      new Set(
        readText(join(gitDir, "shallow"))
          .split("\n")
          .filter((id) => id !== ""),
      ),
    asPartialClone: async (work) => {
      configure(true);
      try {
        return await work();
      } finally {
        configure(false);
      }
    },
    remove: () => rmSync(gitDir, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** The remote has no address here: that goes with the one process that fetches. */
function configuration(objectFormat: string, partial: boolean): string {
  return [
    "[core]",
    "\trepositoryformatversion = 1",
    "\tbare = true",
    "[extensions]",
    ...(objectFormat === "sha1" ? [] : [`\tobjectformat = ${objectFormat}`]),
    ...(partial ? ["\tpartialClone = origin", '[remote "origin"]', "\tpromisor = true"] : []),
    "",
  ].join("\n");
}

function findCheckedOut(workspace: string, known: string | undefined): CheckedOut | undefined {
  try {
    const gitDir = known ?? gitDirOf(workspace);
    const commonFile = readText(join(gitDir, "commondir")).trim();
    const common = realpathSync(commonFile === "" ? gitDir : resolve(gitDir, commonFile));
    if (!statSync(join(common, "objects")).isDirectory()) return undefined;
    return { gitDir: common, shallow: readText(join(common, "shallow")), partial: partialOf(common) };
  } catch {
    return undefined;
  }
}

function gitDirOf(workspace: string): string {
  const dotGit = join(workspace, ".git");
  return statSync(dotGit).isDirectory() ? dotGit : linked(workspace, dotGit);
}

/** `.git` is a file in work trees and submodules: `gitdir: path`. */
function linked(workspace: string, dotGit: string): string {
  return resolve(
    workspace,
    readText(dotGit)
      .replace(/^gitdir:\s*/, "")
      .trim(),
  );
}

function partialOf(gitDir: string): CheckedOut["partial"] {
  const config = readText(join(gitDir, "config"));
  if (!/^\s*(?:partialclone|promisor|partialclonefilter)\s*=/im.test(config)) return "no";
  return /^\s*partialclonefilter\s*=\s*"?blob:/im.test(config) ? "files" : "directories";
}

/** A directory of objects as a line of `objects/info/alternates`: as a C string where it has to be one. */
function asAlternate(directory: string): string {
  const path = directory.split(sep).join("/");
  return /["\\\n]/.test(path) ? `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"` : path;
}

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
