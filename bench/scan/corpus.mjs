/**
 * The corpus of the comparison: a real repository, built at run time, in which keys of every format stand in many
 * surroundings, encodings and places, and beside them what must not alarm.
 */

import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { createRepository } from "../../__tests__/support/git/repository.ts";
import { git, temporaryDirectory } from "../../__tests__/support/git/run-git.ts";
import { ARCHIVES } from "./corpus/archives.mjs";
import { ENCODINGS, JOINED } from "./corpus/encodings.mjs";
import { COMMON_FORMATS, FORMATS } from "./corpus/formats.mjs";
import { GENERATED } from "./corpus/generated.mjs";
import { NOT_SECRET, OF_OTHERS } from "./corpus/lookalikes.mjs";
import { plantBranches, plantChanges, plantFirstCommit, plantOutsideFiles } from "./corpus/places.mjs";
import { createPlanter } from "./corpus/planter.mjs";
import { SURROUNDINGS } from "./corpus/surroundings.mjs";

/** @typedef {import("./corpus/planter.mjs").Planted} Planted */
/** @typedef {import("./corpus/planter.mjs").Decoy} Decoy */
/** @typedef {{name: string, path: string, write: (key: string) => string | Buffer | Promise<Buffer>}} Writing */

/**
 * @typedef {object} Corpus
 * @property {string} directory A repository with all its refs, and `main` checked out.
 * @property {Planted[]} planted
 * @property {Decoy[]} decoys
 * @property {() => Promise<void>} remove
 */

/** The surroundings in which every format is tried: every tool reads these. */
const NEUTRAL = [".env", "JSON", "YAML in quotes", "Python"];

/** @returns {Promise<Corpus>} Some 25 MB; the same on every run, ids of commits included. */
export async function buildCorpus() {
  const repository = await createRepository();
  const planter = createPlanter();
  await plantFirstCommit(repository, planter);

  const neutral = SURROUNDINGS.filter(({ name }) => NEUTRAL.includes(name));
  for (const format of FORMATS.keys()) {
    const files = await write(planter, "formats", neutral, [format], format);
    await repository.commit({ files, message: `Formats: ${format}` });
  }
  for (const [group, writings] of Object.entries({
    surroundings: SURROUNDINGS,
    encodings: ENCODINGS,
    "joined strings": JOINED,
    "files nobody wrote": GENERATED,
    archives: ARCHIVES,
  })) {
    const files = await write(planter, group, writings, COMMON_FORMATS);
    await repository.commit({ files, message: `Group: ${group}` });
  }
  await plantChanges(repository, planter);
  await plantBranches(repository, planter);
  await plantOutsideFiles(repository, planter);

  const decoys = lookalikes();
  const files = Object.fromEntries(decoys.map(({ path, content }) => [path, content]));
  await repository.commit({ files, message: "Look-alikes" });
  await repository.flush();

  const root = await temporaryDirectory("scan-corpus-");
  const directory = path.join(root.path, "repository");
  await mkdir(directory);
  await rename(repository.directory, path.join(directory, ".git"));
  await repository.remove();
  await git(["config", "core.bare", "false"], { cwd: directory });
  await git(["checkout", "--quiet", "--force", "main"], { cwd: directory });
  return {
    directory,
    planted: planter.planted,
    decoys: decoys.map(({ content: _, ...decoy }) => decoy),
    remove: root.remove,
  };
}

/**
 * One file for each writing and format.
 *
 * @param {import("./corpus/planter.mjs").Planter} planter
 * @param {string} group
 * @param {readonly Writing[]} writings
 * @param {readonly string[]} formats
 * @param {string} [category] Default: the writing's name.
 */
async function write(planter, group, writings, formats, category) {
  /** @type {Record<string, string | Buffer>} */
  const files = {};
  for (const writing of writings) {
    for (const format of formats) {
      const { key, path } = planter.plant(group, category ?? writing.name, format, writing.path);
      files[path] = await writing.write(key);
    }
  }
  return files;
}

/** @returns {(Decoy & {content: string})[]} */
function lookalikes() {
  const others = OF_OTHERS.map(([id, secret], i) => ({
    id,
    group: /** @type {const} */ ("of others"),
    path: `others/${i}/.env`,
    secret,
    content: `API_KEY=${secret}\n`,
  }));
  const nobodys = NOT_SECRET.map(([id, write], i) => ({
    id,
    group: /** @type {const} */ ("not secret"),
    path: `nobodys/${i}/notes.txt`,
    secret: undefined,
    content: write(),
  }));
  return [...others, ...nobodys];
}
