import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
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
  /** @returns whether nothing of it is left */
  remove(): boolean;
}

export type StoreMade =
  | { readonly made: "store"; readonly store: Store }
  | { readonly made: "nothing"; readonly why: StoreTrouble };

/** Why nothing can be kept in the temporary directory; `exhausted`: no file descriptors or memory are left. */
export type StoreTrouble = "full" | "denied" | "missing" | "exhausted" | "failed";

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

/** Makes it, or nothing at all. */
export function createStore(options: StoreOptions): StoreMade {
  let gitDir: string | undefined;
  try {
    gitDir = mkdtempSync(join(options.temp, "openai-key-guard-"));
    return { made: "store", store: fill(gitDir, options) };
  } catch (error) {
    if (gitDir !== undefined) removeAll(gitDir);
    return { made: "nothing", why: TROUBLES[(error as NodeJS.ErrnoException).code ?? ""] ?? "failed" };
  }
}

const TROUBLES: Readonly<Record<string, StoreTrouble>> = {
  ...{ ENOSPC: "full", EDQUOT: "full", EFBIG: "full" },
  ...{ EACCES: "denied", EPERM: "denied", EROFS: "denied" },
  ...{ ENOENT: "missing", ENOTDIR: "missing" },
  ...{ EMFILE: "exhausted", ENFILE: "exhausted", ENOMEM: "exhausted" },
};

function fill(gitDir: string, options: StoreOptions): Store {
  const { workspace, objectFormat, borrowFrom, alone = false } = options;
  const checkedOut = alone ? undefined : findCheckedOut(workspace, borrowFrom);
  for (const directory of ["objects/info", "refs"]) mkdirSync(join(gitDir, directory), { recursive: true });
  writeFileSync(join(gitDir, "HEAD"), "ref: refs/heads/none\n");
  const [config, whole, partial] = ["config", "config.whole", "config.partial"].map((name) =>
    join(gitDir, name),
  ) as [string, string, string];
  writeFileSync(config, configuration(objectFormat, false));
  writeFileSync(partial, configuration(objectFormat, true));
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
    // Renamed, since that can be done on a full disk as well.
    asPartialClone: async (work) => {
      renameSync(config, whole);
      renameSync(partial, config);
      try {
        return await work();
      } finally {
        renameSync(config, partial);
        renameSync(whole, config);
      }
    },
    remove: () => removeAll(gitDir),
  };
}

function removeAll(directory: string): boolean {
  try {
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
    return true;
  } catch {
    return false;
  }
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
