// Stands in for GitHub's program and for as much of GitHub as a release needs. FAKE_GH names a folder with
// `state.json` and the bare repository `git`; every call is added to `calls`.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = process.env["FAKE_GH"] ?? "";
const stateFile = path.join(root, "state.json");
const state = JSON.parse(readFileSync(stateFile, "utf8"));
const args = process.argv.slice(2);
appendFileSync(path.join(root, "calls"), `${args.join(" ")}\n`);

/** @param {...string} words */
const git = (...words) =>
  execFileSync("git", ["-C", path.join(root, "git"), ...words], { encoding: "utf8" }).trim();
/** @param {string} ref */
const shaOf = (ref) =>
  spawnSync("git", ["-C", path.join(root, "git"), "rev-parse", "--verify", "-q", ref], {
    encoding: "utf8",
  }).stdout.trim();

/** @param {number} status @param {string} says @returns {never} */
function refuse(status, says) {
  console.error(`gh: ${says} (HTTP ${status})`);
  process.exit(1);
}

/** @param {string} option */
const given = (option) => args[args.indexOf(option) + 1] ?? "";
const flags = args.flatMap((word, at) =>
  word === "-f" || word === "-F" ? [args[at + 1]?.split("=") ?? []] : [],
);
const fields = Object.fromEntries(flags.map(([name, ...value]) => [name, value.join("=")]));

if (state.broken !== undefined && args.join(" ").includes(state.broken)) refuse(502, "Server Error");
const [command, verb] = args;
if (command === "api") answer();
else if (command === "release" && verb === "create") create();
else if (command === "release" && verb === "download") download();
else if (command === "attestation" && verb === "verify") verify();
else refuse(400, `the stand-in does not know: ${args.join(" ")}`);
writeFileSync(stateFile, JSON.stringify(state, undefined, 2));

function answer() {
  const method = args.includes("--method") ? given("--method") : "GET";
  const address = args.find((word) => word.startsWith("repos/"))?.replace(/^repos\/octo\/guard\//, "") ?? "";
  const route = `${method} ${address.split("?")[0]}`;
  const id = /releases\/(\d+)$/.exec(address)?.[1];
  const release = state.releases.find((/** @type {any} */ one) => String(one.id) === id);
  /** @param {unknown} value */
  const say = (value) => console.log(JSON.stringify(value));
  if (route === "GET releases") return say([state.releases]);
  if (route === "GET environments/release")
    return state.environment ? say(state.environment) : refuse(404, "Not Found");
  if (route.startsWith("GET git/matching-refs/")) {
    const wanted = `refs/${address.slice("git/matching-refs/".length)}`;
    const lines = git("for-each-ref", "--format=%(refname) %(objectname) %(objecttype)")
      .split("\n")
      .filter(Boolean);
    const refs = lines.map((line) => line.split(" ")).filter(([ref = ""]) => ref.startsWith(wanted));
    return say(refs.map(([ref, sha, type]) => ({ ref, object: { sha, type } })));
  }
  if (route.startsWith("GET git/tags/"))
    return say({ object: { sha: shaOf(`${address.split("/").at(-1)}^{commit}`) } });
  if (route === "POST git/refs") {
    if (shaOf(fields["ref"]) !== "") refuse(422, "Reference already exists");
    git("update-ref", fields["ref"], fields["sha"]);
    return say({});
  }
  if (route.startsWith("PATCH git/refs/")) {
    const ref = address.replace(/^git\//, "");
    const before = shaOf(ref);
    if (before === "") refuse(422, "Reference does not exist");
    if (git("merge-base", before, fields["sha"]) !== before) refuse(422, "Update is not a fast forward");
    git("update-ref", ref, fields["sha"]);
    return say({});
  }
  if (release === undefined) return refuse(404, "Not Found");
  if (method === "GET") return say(release);
  if (method === "DELETE") {
    if (!release.draft) refuse(422, "the stand-in deletes no published release");
    state.releases = state.releases.filter((/** @type {any} */ one) => one !== release);
    return;
  }
  if (release.immutable) refuse(422, "Immutable release");
  release.draft = false;
  if (shaOf(`refs/tags/${release.tag_name}`) === "")
    git("update-ref", `refs/tags/${release.tag_name}`, release.target_commitish);
  release.immutable = state.immutability;
  say(release);
}

function create() {
  const tag = args[2] ?? "";
  // GitHub lets several drafts have one tag.
  if (state.releases.some((/** @type {any} */ one) => one.tag_name === tag && !one.draft))
    refuse(422, "already_exists");
  const files = args.slice(
    3,
    args.findIndex((word) => word.startsWith("--")),
  );
  const assets = files.map((name) => ({ name, text: readFileSync(name, "base64") }));
  const id = 1 + Math.max(0, ...state.releases.map((/** @type {any} */ one) => one.id));
  const target_commitish = given("--target");
  state.releases.push({ id, tag_name: tag, draft: true, immutable: false, target_commitish, assets });
}

function download() {
  const release = state.releases.find((/** @type {any} */ one) => one.tag_name === args[2]);
  mkdirSync(given("--dir"), { recursive: true });
  for (const { name, text } of release.assets) {
    writeFileSync(path.join(given("--dir"), name), Buffer.from(text, "base64"), { flag: "wx" });
  }
}

function verify() {
  const digest = createHash("sha256")
    .update(readFileSync(args[2] ?? ""))
    .digest("hex");
  const known = state.attested[digest];
  const isOurs =
    given("--repo") === "octo/guard" &&
    given("--signer-workflow") === "octo/guard/.github/workflows/release.yml";
  if (!isOurs || known === undefined || known !== given("--source-digest"))
    refuse(404, "no attestations found");
}
