/**
 * Everywhere in a repository where a key can stand: what a diff shows, what it hides, and what is in no file.
 */

import { COMMON_FORMATS } from "./formats.mjs";

/** @typedef {import("../../../__tests__/support/git/repository.ts").Repository} Repository */
/** @typedef {import("../../../__tests__/support/git/repository.ts").FileContent} FileContent */
/** @typedef {import("./planter.mjs").Planter} Planter */
/** @typedef {Record<string, FileContent>} Files */

const GROUP = "places";
const filler = (/** @type {string} */ word, lines = 30) => `${word} is a line\n`.repeat(lines);
const text = (/** @type {string} */ key) => `${filler("before", 3)}key = "${key}"\n${filler("after", 3)}`;

/**
 * Files with one key each, in every common format.
 *
 * @param {Planter} planter
 * @param {string} category
 * @param {(key: string) => FileContent} [write]
 * @param {string} [file]
 * @returns {Files}
 */
function files(planter, category, write = text, file = "config.txt") {
  return Object.fromEntries(
    COMMON_FORMATS.map((format) => {
      const { key, path } = planter.plant(GROUP, category, format, file);
      return [path, write(key)];
    }),
  );
}

/**
 * Keys that stand in no file.
 *
 * @param {Planter} planter
 * @param {string} category
 */
const keys = (planter, category) =>
  COMMON_FORMATS.map((format) => planter.plant(GROUP, category, format).key);

/** @param {Files} names @param {FileContent} content */
const all = (names, content) => Object.fromEntries(Object.keys(names).map((name) => [name, content]));

/**
 * Of an empty repository: its first commit, and what stands there to be changed later.
 *
 * @param {Repository} repository
 * @param {Planter} planter
 */
export async function plantFirstCommit(repository, planter) {
  const attributes = "*.hidden -diff\n*.blob binary\n*.picture diff=picture\n";
  const base = { ".gitattributes": attributes, "README.md": filler("readme") };
  await repository.commit({ files: { ...base, ...files(planter, "first commit") } });
}

/**
 * Changes of files on the branch that is checked out, and what attributes make of them.
 *
 * @param {Repository} repository
 * @param {Planter} planter
 */
export async function plantChanges(repository, planter) {
  const removed = files(planter, "added, then removed");
  await repository.commit({ files: removed });
  await repository.commit({ files: all(removed, null) });

  const overwritten = files(planter, "added, then overwritten");
  await repository.commit({ files: overwritten });
  await repository.commit({ files: all(overwritten, text("none")) });

  const middle = files(
    planter,
    "changed line in an old file",
    (key) => filler("old") + text(key) + filler("end"),
  );
  await repository.commit({ files: all(middle, `${filler("old")}key = none\n${filler("end")}`) });
  await repository.commit({ files: middle });

  const renamed = files(planter, "renamed and edited", (key) => filler("name") + text(key));
  const old = Object.fromEntries(Object.keys(renamed).map((name) => [`${name}.old`, filler("name")]));
  await repository.commit({ files: old });
  await repository.commit({ files: { ...all(old, null), ...renamed } });

  await repository.commit({ files: files(planter, "attribute -diff", text, "notebook.hidden") });
  await repository.commit({ files: files(planter, "attribute binary", text, "data.blob") });
  await repository.commit({ files: files(planter, "attribute diff=driver", text, "a.picture") });
  await repository.commit({ files: files(planter, "NUL bytes in the file", (key) => `a\0b\0key=${key}\0`) });

  const links = files(planter, "target of a symbolic link", (key) => ({
    mode: "120000",
    content: `../${key}/a`,
  }));
  await repository.commit({ files: links });
  const retyped = files(planter, "file turned into a link", (key) => ({ mode: "120000", content: key }));
  await repository.commit({ files: all(retyped, filler("file")) });
  await repository.commit({ files: retyped });
}

/**
 * Branches and merges.
 *
 * @param {Repository} repository
 * @param {Planter} planter
 */
export async function plantBranches(repository, planter) {
  const start = repository.tip();
  await repository.commit({ branch: "side", parents: [start], files: files(planter, "merged branch") });
  await repository.commit({ files: { "main.txt": filler("main") } });
  await repository.merge(repository.tip("side"));

  // Both sides change the line; what the merge makes of it is in neither.
  const conflict = files(planter, "merge commit's own text");
  await repository.commit({ files: all(conflict, text("none")) });
  const fork = repository.tip();
  await repository.commit({ branch: "theirs", parents: [fork], files: all(conflict, text("theirs")) });
  await repository.commit({ files: all(conflict, text("ours")) });
  await own(repository, "theirs", conflict);

  const added = files(planter, "file that only the merge commit adds");
  await repository.commit({
    branch: "other",
    files: { "other.txt": filler("other") },
    parents: [repository.tip()],
  });
  await repository.commit({ files: { "main.txt": filler("more") } });
  await own(repository, "other", added);

  await repository.commit({
    branch: "open",
    parents: [start],
    files: files(planter, "branch that is not merged"),
  });
  const orphan = files(planter, "branch with a root of its own");
  await repository.commit({ branch: "gh-pages", parents: [], files: orphan });
  const tagged = files(planter, "commit that only a tag leads to");
  repository.lightTag("v0-lost", await repository.commit({ branch: null, parents: [start], files: tagged }));
}

/**
 * Merges a branch with text of the merge's own.
 *
 * @param {Repository} repository
 * @param {string} branch
 * @param {Files} files
 */
async function own(repository, branch, files) {
  const parents = [repository.tip(), repository.tip(branch)];
  const base = await repository.git("rev-parse", `${repository.tip()}^{tree}`);
  await repository.commit({ parents, tree: base, files, message: `Merge ${branch}` });
}

/**
 * What is in no file, or in one that no commit has.
 *
 * @param {Repository} repository
 * @param {Planter} planter
 */
export async function plantOutsideFiles(repository, planter) {
  for (const key of keys(planter, "commit message")) {
    await repository.commit({
      message: `Try it\n\nI used ${key} for this.`,
      files: { "try.txt": key.slice(-4) },
    });
  }
  for (const key of keys(planter, "commit's author")) {
    await repository.commit({ author: { name: key }, files: { "author.txt": key.slice(-4) } });
  }
  for (const [i, key] of keys(planter, "tag message").entries()) {
    await repository.annotatedTag(`v${i + 1}`, { message: `Version ${i + 1}\n\nkey: ${key}` });
  }
  for (const [i, key] of keys(planter, "note of git notes").entries()) {
    const blob = await repository.write("blob", `checked with ${key}\n`);
    const commit = await repository.git("rev-parse", `HEAD~${i}`);
    const parents = [
      ...(repository.refs.has("refs/notes/commits") ? [repository.refs.get("refs/notes/commits") ?? ""] : []),
    ];
    const files = /** @type {Files} */ ({ [commit]: { mode: "100644", id: blob } });
    repository.setRef("refs/notes/commits", await repository.commit({ branch: null, parents, files }));
  }
  for (const key of keys(planter, "file name")) {
    await repository.commit({ files: { [`names/${key}.json`]: "{}\n" } });
  }
  for (const key of keys(planter, "directory name")) {
    await repository.commit({ files: { [`names/${key}/index.txt`]: "a\n" } });
  }
  for (const key of keys(planter, "branch name")) repository.setBranch(`try/${key}`, repository.tip());
  for (const key of keys(planter, "tag name")) repository.lightTag(`try-${key}`);
  for (const [i, key] of keys(planter, "tag of a file").entries()) {
    repository.lightTag(`file-${i}`, await repository.write("blob", text(key)));
  }
}
