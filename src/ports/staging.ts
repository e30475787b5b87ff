import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { delimiter, join, resolve, sep } from "node:path";
import { isObjectId } from "../object-id.ts";
import { gitExecutable } from "./git.ts";
import { PASSED_ON } from "./git-environment.ts";
import { type GitEnd, runGit } from "./git-process.ts";
import { createStore, type Store } from "./store.ts";

/** What is staged for the next commit, as a commit that only a store of ours has. */
export type Staging =
  | {
      readonly staging: "commit";
      readonly store: Store;
      readonly id: string;
      /** What the next commit builds on: `HEAD`, and in a merge what is merged; none for the first commit. */
      readonly bases: readonly string[];
      /** Top of the work tree. */
      readonly workspace: string;
    }
  | { readonly staging: "nothing" }
  | { readonly staging: "failed"; readonly why: StagingFailure; readonly says: string };

export type StagingFailure = "no-git" | "no-store" | "no-work-tree" | "unmerged" | "git-failed";

export interface StagingOptions {
  readonly env: NodeJS.ProcessEnv;
  /** In the work tree: where the program was started. */
  readonly directory: string;
  /** Where the store goes. */
  readonly temp: string;
  readonly cancel: AbortSignal;
}

/** Which repository and which index: git sets these for its hooks (a partial commit has an index of its own). */
const WHOSE =
  /^(?:GIT_(?:DIR|COMMON_DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY)|HOME|USERPROFILE|XDG_CONFIG_HOME)$/i;

/** The user's configuration is read, as by any git here, but starts no program. */
const SETTINGS = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"];

const NOBODY = "OpenAI Key Guard <> 0 +0000";

/**
 * Makes the tree that the next commit would have, out of a copy of the index, and a commit of it on top of what
 * the next commit builds on. Objects and copy go into a store of ours: the repository is not changed.
 *
 * @throws what the file system throws when there is no room or no right to write in `temp`
 */
export async function stage({ env, directory, temp, cancel }: StagingOptions): Promise<Staging> {
  const executable = gitExecutable(env, "");
  if (executable === undefined) return { staging: "failed", why: "no-git", says: "" };
  const base = environment(env);
  const ask = async (args: readonly string[], more: NodeJS.ProcessEnv = {}, input = ""): Promise<Answer> => {
    const chunks: Buffer[] = [];
    const onData = (chunk: Buffer): undefined => void chunks.push(chunk);
    const work = { executable, directory, input: [input], onData, cancel };
    const end = await runGit({ ...work, args: [...SETTINGS, ...args], env: { ...base, ...more } });
    return answerOf(end, Buffer.concat(chunks).toString("utf8").replace(/\n$/, ""));
  };

  const places = await ask([
    ...["rev-parse", "--show-toplevel", "--show-object-format"],
    ...["--git-common-dir", "--git-path", "index", "--git-path", "objects", "--git-path", "MERGE_HEAD"],
  ]);
  const [workspace = "", objectFormat, ...paths] = places.text.split("\n");
  const [gitDir, index, objects, mergeHead] = paths.map((path) => resolve(directory, path));
  if (!places.ok) return failed("no-work-tree", places);
  if (paths.length !== 4 || !gitDir || !index || !objects || !mergeHead)
    return failed("git-failed", { ...places, says: "" });
  if (!existsSync(index)) return { staging: "nothing" };

  const head = await ask(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  const merged = existsSync(mergeHead) ? readFileSync(mergeHead, "utf8").split("\n").filter(isObjectId) : [];
  const opened = createStore({
    temp,
    workspace,
    objectFormat: objectFormat === "sha256" ? "sha256" : "sha1",
    borrowFrom: gitDir,
  });
  if (opened.made === "nothing") return { staging: "failed", why: "no-store", says: "" };
  const { store } = opened;
  const made = await commitIn(store, index, objects).catch((error: unknown) => {
    store.remove();
    throw error;
  });
  if (made.staging !== "commit") store.remove();
  return made;

  async function commitIn({ gitDir }: Store, index: string, objects: string): Promise<Staging> {
    // A copy: git would lock the index, which `git commit` may hold.
    const copy = join(gitDir, "staged-index");
    copyFileSync(index, copy);
    const tree = await ask(["write-tree", "--missing-ok"], {
      GIT_INDEX_FILE: copy,
      GIT_OBJECT_DIRECTORY: join(gitDir, "objects"),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: inList(objects),
    });
    // What stands in front of git may lose its exit code, and its words.
    if (tree.ok && !isObjectId(tree.text)) return failed("git-failed", { ...tree, says: "" });
    if (!tree.ok) return failed(/: unmerged \(/.test(tree.says) ? "unmerged" : "git-failed", tree);
    const before = head.ok ? await ask(["rev-parse", `${head.text}^{tree}`]) : head;
    if (before.ok && before.text === tree.text) return { staging: "nothing" };
    const bases = [...(head.ok ? [head.text] : []), ...merged];
    const commit = await ask(
      ["hash-object", "-t", "commit", "-w", "--stdin"],
      { GIT_DIR: gitDir, GIT_OBJECT_DIRECTORY: join(gitDir, "objects"), GIT_INDEX_FILE: copy },
      [
        `tree ${tree.text}`,
        ...bases.map((id) => `parent ${id}`),
        `author ${NOBODY}`,
        `committer ${NOBODY}`,
        "\nWhat is staged\n",
      ].join("\n"),
    );
    if (!commit.ok || !isObjectId(commit.text)) return failed("git-failed", commit);
    return { staging: "commit", store, id: commit.text, bases, workspace };
  }
}

interface Answer {
  readonly ok: boolean;
  readonly text: string;
  /** Of git's, from outside. */
  readonly says: string;
}

function answerOf(end: GitEnd, text: string): Answer {
  if (end.end === "exit") return { ok: end.code === 0, text, says: end.stderr };
  return { ok: false, text: "", says: end.end === "cancelled" ? "It was cancelled." : "git did not answer." };
}

function failed(why: StagingFailure, { says }: Answer): Staging {
  return { staging: "failed", why, says };
}

function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const passed = Object.entries(env).filter(([name]) => PASSED_ON.test(name) || WHOSE.test(name));
  return {
    ...Object.fromEntries(passed),
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    LC_ALL: "C",
  };
}

/** In a list of paths (git/git:Documentation/git.txt, `GIT_ALTERNATE_OBJECT_DIRECTORIES`). */
function inList(path: string): string {
  const slashes = path.split(sep).join("/");
  return slashes.includes(delimiter) || slashes.startsWith('"')
    ? `"${slashes.replace(/["\\]/g, "\\$&")}"`
    : slashes;
}
