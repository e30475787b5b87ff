import { chmodSync, cpSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import type { Checkout } from "../../support/git/checkout.ts";
import { gitText, temporaryDirectory } from "../../support/git/run-git.ts";
import { createSmallWorld, KEY, REMOVED_KEY } from "../../support/scan/small-world.ts";
import { expectHonest } from "../honest.ts";
import { DAMAGES, type Damage, explode, type Ids, OF_REFS, packAll } from "./damages.ts";

const AT_ONCE = 2;
const LONG_MS = 5 * 60_000;
const FINDS = [KEY, REMOVED_KEY];

const world = await createSmallWorld({
  topic: [
    { files: { "app/config.ts": `key = "${KEY}"\n`, "app/.env": `K=${REMOVED_KEY}\n`, "clean.txt": "-\n" } },
    { files: { "app/.env": null } },
  ],
});
const packed = await world.workspace("full", { fresh: true });
const loose = await world.workspace("full", { fresh: true });
await packAll(path.join(packed.workspace, ".git"));
await explode(path.join(loose.workspace, ".git"));
const ids = await idsOf(packed);
const copies = await temporaryDirectory("damaged-");
// What the clone does not have cannot be had elsewhere.
world.server.setFault({ kind: "reset" });
afterAll(async () => {
  await world.close();
  await copies.remove();
});

async function idsOf({ workspace }: Checkout): Promise<Ids> {
  const id = (name: string): Promise<string> => gitText(["rev-parse", "--verify", name], { cwd: workspace });
  const { head, base } = world;
  return {
    ...{ head, base },
    blob: await id(`${head}:app/config.ts`),
    cleanBlob: await id(`${head}:clean.txt`),
    tree: await id(`${head}^{tree}`),
    middle: await id(`${head}^`),
  };
}

let copied = 0;

async function tryOne(damage: Damage, inputs: Record<string, string>): Promise<void> {
  const workspace = path.join(copies.path, String(++copied));
  cpSync((damage.storage === "loose" ? loose : packed).workspace, workspace, { recursive: true });
  for (const name of readdirSync(path.join(workspace, ".git", "objects", "pack"))) {
    chmodSync(path.join(workspace, ".git", "objects", "pack", name), 0o600);
  }
  await damage.inflict(path.join(workspace, ".git"), ids);
  const run = await world.scan({ ...packed, workspace }, { inputs });
  const outcome = expectHonest(run, FINDS);
  if (damage.expected !== undefined) expect(outcome).toBe(damage.expected);
  rmSync(workspace, { recursive: true, force: true });
}

async function tryEach(damages: readonly Damage[], inputs: Record<string, string>): Promise<void> {
  const queue = [...damages];
  let tried = 0;
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let damage = queue.shift(); damage !== undefined; damage = queue.shift()) {
      try {
        await tryOne(damage, inputs);
        tried++;
      } catch (error) {
        throw new Error(`${damage.title}: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      }
    }
  });
  await Promise.all(workers);
  expect(tried).toBe(damages.length);
}

describe("a damaged clone, without a server", () => {
  const groups: readonly [what: string, damages: readonly Damage[]][] = [
    ["objects in files of their own", DAMAGES.filter(({ storage }) => storage === "loose")],
    ["packs, and what lies around them", DAMAGES.filter(({ storage }) => storage === "packed")],
  ];
  for (const [what, damages] of groups) {
    test(`${what} (${damages.length} faults)`, () => tryEach(damages, {}), LONG_MS);
  }

  test(`refs, for a scan of the history (${OF_REFS.length} faults)`, () =>
    tryEach(OF_REFS, { "scan-scope": "history" }));
});
