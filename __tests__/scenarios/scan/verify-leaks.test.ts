import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type GuardReport, type OpenAiWorld, openAiWorld } from "../../support/guard.ts";
import { sampleCharacters, sampleKey } from "../../support/sample-keys.mjs";
import { createSmallWorld, type SmallWorld } from "../../support/scan/small-world.ts";

// The stand-in of api.openai.com knows one key; it turns down every other as wrong.

const LIVE = sampleKey("verify, live");
const DEAD = sampleKey("verify, dead");
const POSSIBLE = `sk-${sampleCharacters("verify, possible", 48)}`;
const KEYS = [LIVE, DEAD, POSSIBLE];

let world: SmallWorld;
let openAi: OpenAiWorld;
beforeAll(async () => {
  const topic = [{ files: { "a.txt": `${DEAD}\n`, "b.txt": `${LIVE}\n`, "c.txt": `KEY=${POSSIBLE}\n` } }];
  world = await createSmallWorld({ keys: KEYS, topic });
  openAi = await openAiWorld();
});
afterAll(async () => {
  await openAi.close();
  await world.close();
});

async function scan(inputs: Record<string, string>, payload = world.event.payload): Promise<GuardReport> {
  const made = await world.workspace("full");
  return openAi.run("valid", {
    key: LIVE,
    inputs: { "api-key": "", checks: "scan", ...inputs },
    keys: KEYS,
    secrets: KEYS,
    event: { name: world.event.name, payload },
    platformEnv: { ...world.event.env },
    cwd: made.workspace,
    allowUntrusted: true,
  });
}

const leaksOf = (run: GuardReport): Record<string, unknown>[] => JSON.parse(run.outputs["leaks"] ?? "[]");

test("a live key is told first, a revoked one is a dead leak, and nothing but OpenAI's formats is sent", async () => {
  const run = await scan({ "verify-leaks": "true" });
  expect(leaksOf(run).map(({ confidence, live, file }) => [confidence, live, file])).toEqual([
    ["leak", true, "b.txt"],
    ["possible-leak", "unknown", "c.txt"],
    ["dead-leak", false, "a.txt"],
  ]);
  expect(run.outputs).toMatchObject({ "leak-count": "1", "dead-leak-count": "1", result: "fail" });
  expect(run.requests.map(({ method, path }) => [method, path])).toEqual([
    ["GET", "/v1/models"],
    ["GET", "/v1/models"],
  ]);
});

test("nobody is asked unless it is wanted", async () => {
  const run = await scan({});
  expect(run.requests).toEqual([]);
  expect(leaksOf(run).map(({ live }) => live)).toEqual(["unknown", "unknown", "unknown"]);
});

test("nor in a run for a fork", async () => {
  const pull = world.event.payload["pull_request"] as { head: object };
  const head = { ...pull.head, repo: { full_name: "stranger/fork" } };
  const run = await scan(
    { "verify-leaks": "true" },
    { ...world.event.payload, pull_request: { ...pull, head } },
  );
  expect(run.requests).toEqual([]);
  expect(run.log.join("\n")).toMatch(/not verified: this run belongs to a pull request from a fork/);
});
