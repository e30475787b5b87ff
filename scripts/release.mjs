// The steps of .github/workflows/release.yml that do something: `node scripts/release.mjs STEP`, with VERSION and what
// the runner sets (GITHUB_SHA, GITHUB_REF, GITHUB_REPOSITORY) in the environment. Needs git, tar, npm and gh only.
// Every step may be run again after it has failed, or after it has not: what is done already is left as it is.
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { ASSETS, pack } from "./release/assets.mjs";
import { api, find, gh, run } from "./release/gh.mjs";

const LOOKS = 5;
const BETWEEN_LOOKS_MS = Number(process.env["BETWEEN_LOOKS_MS"] ?? 2000);

const { VERSION = "", GITHUB_SHA = "", GITHUB_REF = "", GITHUB_REPOSITORY = "" } = process.env;
const repository = `repos/${GITHUB_REPOSITORY}`;
const tag = `v${VERSION}`;

const STEPS = { check, pack: () => pack(GITHUB_SHA), draft, publish, branch };

const step = Object.entries(STEPS).find(([name]) => name === process.argv[2])?.[1];
if (step === undefined) throw new Error(`node scripts/release.mjs ${Object.keys(STEPS).join("|")}`);
try {
  console.log(await step());
} catch (error) {
  console.error(`::error::${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** Before anything is built: is this a release that can be made? */
function check() {
  if (!/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/.test(VERSION)) {
    throw new Error("The version has to be three numbers, such as 1.2.3.");
  }
  if (GITHUB_REF !== "refs/heads/main")
    throw new Error("Releases are made from main: choose it as the branch.");
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  if (version !== VERSION) throw new Error(`package.json says ${version}.`);
  const tagged = commitOf(`tags/${tag}`);
  if (tagged !== undefined && tagged !== GITHUB_SHA)
    throw new Error(`The tag ${tag} is another commit, ${tagged}.`);
  if (commitOf(`tags/${majorOf(VERSION)}`) !== undefined) {
    throw new Error(
      `There is a tag ${majorOf(VERSION)}: it has to be a branch, or nobody knows which one is meant.`,
    );
  }
  if (!asksPerson()) {
    throw new Error(
      "The environment `release` asks nobody. Give it a required reviewer: Settings, Environments, release.",
    );
  }
  return `${tag} can be made of ${GITHUB_SHA}`;
}

/** Without a person who is asked, a draft would be published at once. */
function asksPerson() {
  const environment = find(`${repository}/environments/release`);
  return (environment?.protection_rules ?? []).some(
    (/** @type {any} */ rule) => rule.type === "required_reviewers",
  );
}

/** Makes a draft of what `pack` has made; the draft of an earlier attempt goes. */
function draft() {
  const { published, drafts } = releases();
  if (published !== undefined) return `${tag} has been published already`;
  for (const { id } of drafts) api("DELETE", `${repository}/releases/${id}`);
  gh(
    "release",
    "create",
    tag,
    ...ASSETS,
    "--draft",
    "--generate-notes",
    "--target",
    GITHUB_SHA,
    "--title",
    tag,
  );
  return `${tag} is drafted`;
}

/** Publishes the draft, if it still is what was attested. */
async function publish() {
  const { published, drafts } = releases();
  const release = published ?? drafts[0];
  if (release === undefined) throw new Error(`There is no draft of ${tag}.`);
  if (published === undefined) {
    if (drafts.length > 1) throw new Error(`There are ${drafts.length} drafts of ${tag}.`);
    if (release.target_commitish !== GITHUB_SHA) throw new Error(`The draft of ${tag} is of another commit.`);
    attested(release);
    api("PATCH", `${repository}/releases/${release.id}`, "-F", "draft=false");
  }
  for (let looks = 0; looks < LOOKS; looks++) {
    if (find(`${repository}/releases/${release.id}`)?.immutable === true)
      return `${tag} is published, and immutable`;
    await sleep(BETWEEN_LOOKS_MS);
  }
  throw new Error(
    `${tag} is published, but can still be changed: turn on release immutability (Settings, General, Releases), and make another one.`,
  );
}

/** Whether the draft has all files and no other, and each was made by this workflow. @param {any} release */
function attested(release) {
  const names = release.assets.map((/** @type {any} */ asset) => asset.name).sort();
  if (names.join() !== ASSETS.toSorted().join())
    throw new Error(`The draft of ${tag} has the files ${names.join(", ")}.`);
  run("rm", "-rf", "draft");
  gh("release", "download", tag, "--dir", "draft");
  for (const name of ASSETS) {
    const by = ["--signer-workflow", `${GITHUB_REPOSITORY}/.github/workflows/release.yml`];
    gh(
      "attestation",
      "verify",
      `draft/${name}`,
      "--repo",
      GITHUB_REPOSITORY,
      ...by,
      "--source-digest",
      GITHUB_SHA,
    );
  }
}

/** Moves the branch of the major version forward; never back, nor to the side. */
function branch() {
  const major = majorOf(VERSION);
  const before = commitOf(`heads/${major}`);
  if (before === GITHUB_SHA) return `${major} is there already`;
  if (before === undefined)
    api("POST", `${repository}/git/refs`, "-f", `ref=refs/heads/${major}`, "-f", `sha=${GITHUB_SHA}`);
  else api("PATCH", `${repository}/git/refs/heads/${major}`, "-f", `sha=${GITHUB_SHA}`, "-F", "force=false");
  return `${major} is ${GITHUB_SHA}`;
}

/** Of this version; drafts are only to be found in the list. */
function releases() {
  const all = find(`${repository}/releases?per_page=100`, "--paginate", "--slurp").flat();
  const ours = all.filter((/** @type {any} */ release) => release.tag_name === tag);
  return {
    published: ours.find((/** @type {any} */ release) => !release.draft),
    drafts: ours.filter((/** @type {any} */ release) => release.draft),
  };
}

/** @param {string} ref below `refs/` @returns {string | undefined} of an annotated tag, the commit */
function commitOf(ref) {
  // Not `git/ref`: what failed would look as if there were none. This lists what begins alike.
  const found = find(`${repository}/git/matching-refs/${ref}`).find(
    (/** @type {any} */ one) => one.ref === `refs/${ref}`,
  );
  if (found?.object.type !== "tag") return found?.object.sha;
  return find(`${repository}/git/tags/${found.object.sha}`).object.sha;
}

/** @param {string} version */
function majorOf(version) {
  return `v${version.split(".")[0]}`;
}
