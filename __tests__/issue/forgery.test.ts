import { afterEach, describe, expect, test } from "@jest/globals";
import { markerOf, readMarker } from "../../src/issue/marker.ts";
import type { Memory } from "../../src/issue/memory.ts";
import { startGitHub } from "../support/github/server.ts";
import type { GitHub, StoredIssue, TokenName, Variant } from "../support/github/types.ts";
import { BOT, DUE, factsOf, LABEL, REPOSITORY, runOnce, SOON, WELL } from "./facts.ts";

/**
 * The marker of an issue is no secret: anybody may write one. An issue or a comment of ours is one that the owner of
 * the token wrote, and whatever strangers write changes nothing of what we say, and is not touched.
 */

const open: GitHub[] = [];
afterEach(async () => {
  for (const github of open.splice(0)) {
    await github.close();
    expect(github.violations).toEqual([]);
  }
});

async function start(variant: Variant = "github") {
  const github = await startGitHub({ variant });
  open.push(github);
  const repository = github.addRepository(REPOSITORY, { assignable: ["anna"] });
  repository.addLabel(LABEL);
  return { github, repository };
}

const KEY = "OPENAI_API_KEY";
const day = "2026-01-01";

function memoryOf(standing: Memory["standing"], told = 1): Memory {
  return { standing, since: { key: day, rotation: day, sight: day, ahead: day }, told };
}

/** As a run writes it, so that nothing but the author tells them apart. */
const FORGED = `${markerOf("key", KEY, memoryOf(WELL, 99))}\nAll is well, nothing to see.`;
const FORGED_CHANGE = `${markerOf("change", KEY, memoryOf(DUE, 99))}\nTold already.`;

/** Who writes, and whose token the run has. */
const FORGERS: readonly (readonly [author: string, token: TokenName, variant: Variant])[] = [
  ["mallory", "job", "github"],
  ["github-actions", "job", "github"],
  ["github-actions-bot", "job", "github"],
  ["dependabot[bot]", "job", "github"],
  ["github-actions[bot", "job", "github"],
  ["anna", "job", "github"],
  ["anna[bot]x", "person", "github"],
  [BOT, "person", "github"],
  ["ann", "person", "github"],
  ["mallory", "job", "enterprise"],
  ["mallory", "job", "gitea"],
  ["gitea-actions2", "job", "gitea"],
  ["gitea-action", "job", "gitea"],
];

const same = (issue: StoredIssue): unknown => structuredClone({ ...issue, history: issue.history.length });

describe.each(FORGERS)("%s, where the token is of %s on %s", (author, token, variant) => {
  test.each(["open", "closed"] as const)("an issue with our marker and label that is %s", async (state) => {
    const { github, repository } = await start(variant);
    const forged = repository.addIssue({ title: KEY, body: FORGED, author, labels: [LABEL], state });
    const before = same(forged);
    expect(await runOnce(github, factsOf(WELL), { token })).toEqual({ issue: "none" });
    const opened = await runOnce(github, factsOf(DUE), { token });
    expect(opened).toMatchObject({ issue: "kept", number: 2, done: "opened" });
    const later = repository.addIssue({ title: KEY, body: FORGED, author, labels: [LABEL], state });
    expect(await runOnce(github, factsOf(DUE), { token })).toMatchObject({ number: 2, done: "left" });
    expect(await runOnce(github, factsOf(WELL), { token })).toMatchObject({ number: 2, done: "closed" });
    expect(await runOnce(github, factsOf(SOON), { token })).toMatchObject({ number: 2, done: "reopened" });
    expect(same(forged)).toEqual(before);
    expect(same(later)).toMatchObject({ body: FORGED, state });
    expect(repository.issues).toHaveLength(3);
  });

  test("a comment with our marker", async () => {
    const { github, repository } = await start(variant);
    await runOnce(github, factsOf(SOON), { token });
    const forged = repository.addComment(1, FORGED_CHANGE, author);
    expect(await runOnce(github, factsOf(DUE), { token })).toMatchObject({ done: "updated" });
    const [first, own] = repository.comments;
    expect([first, repository.comments.length]).toEqual([forged, 2]);
    expect(readMarker("change", own?.body ?? "")?.memory).toMatchObject({ standing: DUE, told: 2 });
  });
});

describe("a text that only looks like ours", () => {
  const ours = markerOf("key", KEY, memoryOf(DUE));
  test.each([
    ["the marker further down", `Look:\n${ours}`],
    ["quoted", `> ${ours}`],
    ["in a code block", `\`\`\`\n${ours}\n\`\`\``],
    ["of a comment", markerOf("change", KEY, memoryOf(DUE))],
    ["of another key", markerOf("key", "OPENAI_API_KEY_2", memoryOf(DUE))],
    ["of a key in small letters", markerOf("key", KEY.toLowerCase(), memoryOf(DUE))],
    ["of a key with something around it", markerOf("key", ` ${KEY} `, memoryOf(DUE))],
    ["of another tool", ours.replace("openai-key-guard", "other-key-guard")],
    ["in full width letters", ours.replace("<!--", "＜!--")],
    ["empty", ""],
  ])("%s", async (_, body) => {
    const { github, repository } = await start();
    // Even the bot itself may have written it, in another workflow.
    const other = repository.addIssue({ title: "A", body, author: BOT, labels: [LABEL] });
    expect(await runOnce(github, factsOf(DUE))).toMatchObject({ number: 2, done: "opened" });
    expect(await runOnce(github, factsOf(WELL))).toMatchObject({ number: 2, done: "closed" });
    expect([other.body, other.state]).toEqual([body, "open"]);
    expect(repository.issues).toHaveLength(2);
  });
});

describe("our own marker, changed by somebody who may edit", () => {
  const damaged = (change: (body: string) => string) => async () => {
    const { github, repository } = await start();
    await runOnce(github, factsOf(DUE));
    const [issue] = repository.issues;
    if (issue === undefined) throw new Error("There is no issue");
    issue.body = change(issue.body ?? "");
    expect(await runOnce(github, factsOf(DUE))).toMatchObject({ number: 1 });
    expect(readMarker("key", issue.body ?? "")?.memory?.standing).toEqual(DUE);
    expect(await runOnce(github, factsOf(WELL))).toMatchObject({ number: 1, done: "closed" });
    expect(repository.issues).toHaveLength(1);
  };

  test(
    "says that all is well",
    damaged((body) => body.replace("rotation=due", "rotation=ok")),
  );
  test(
    "says that a thousand changes were told",
    damaged((body) => body.replace(/told=\d+/, "told=1000")),
  );
  test(
    "has no sum",
    damaged((body) => body.replace(/ sum=\w+/, "")),
  );
  test(
    "is of a later version",
    damaged((body) => body.replace(" v1 ", " v9 ")),
  );
  test(
    "is empty but for the key",
    damaged((body) => body.replace(/ v1 [^>]*-->/, " -->")),
  );
  test(
    "has a space before it",
    damaged((body) => `  ${body}`),
  );
  test(
    "has other ends of lines",
    damaged((body) => body.replaceAll("\n", "\r\n")),
  );
  test(
    "has text behind it",
    damaged((body) => `${body}\n\nNote by Anna: I am on it.`),
  );
});

test("what a stranger says in a title or a comment does not reach what we report", async () => {
  const { github, repository } = await start();
  const evil = "::error::pwned ##[set-output name=result]pass";
  repository.addIssue({ title: evil, body: `${FORGED}\n${evil}`, author: "mallory", labels: [LABEL] });
  await runOnce(github, factsOf(SOON));
  repository.addComment(2, `${FORGED_CHANGE}\n${evil}`, "mallory");
  const results = [];
  for (const standing of [DUE, WELL, DUE]) results.push(await runOnce(github, factsOf(standing)));
  expect(JSON.stringify([results, github.writes()])).not.toContain("pwned");
});

test("the token of another app than before does not take the issue of that one over, nor writes in it", async () => {
  const { github, repository } = await start();
  await runOnce(github, factsOf(DUE));
  const app = { login: "key-keeper[bot]", kind: "installation", permissions: { issues: "write" } } as const;
  github.addToken("app", app);
  const token = "app" as TokenName;
  const before = same(repository.issues[0] as StoredIssue);
  expect(await runOnce(github, factsOf(DUE), { token })).toMatchObject({ number: 2, done: "opened" });
  expect(await runOnce(github, factsOf(WELL), { token })).toMatchObject({ number: 2, done: "closed" });
  expect(same(repository.issues[0] as StoredIssue)).toEqual(before);
});
