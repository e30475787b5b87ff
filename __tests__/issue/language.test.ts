import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readMarker } from "../../src/issue/marker.ts";
import { CHINESE } from "../../src/issue/messages/chinese.ts";
import { ENGLISH } from "../../src/issue/messages/english.ts";
import type { Standing } from "../../src/issue/standing.ts";
import { UNNAMED } from "../../src/report/name.ts";
import { startGitHub } from "../support/github/server.ts";
import type { GitHub } from "../support/github/types.ts";
import { DUE, factsOf, REPOSITORY, runOnce, SOON, WELL } from "./facts.ts";

// An issue that was opened in one language and is kept in another is the same issue.

let github: GitHub;
let repository: ReturnType<GitHub["addRepository"]>;
beforeEach(async () => {
  github = await startGitHub({});
  repository = github.addRepository(REPOSITORY, {});
});
afterEach(() => github.close());

const comments = (): string[] => repository.comments.map(({ body }) => body);

const LANGUAGES = { en: ENGLISH, "zh-CN": CHINESE } as const;
const OTHER = { en: "zh-CN", "zh-CN": "en" } as const;

test("a service account has its name in each language, and one issue", async () => {
  const facts = factsOf(DUE, { keyName: UNNAMED });
  await runOnce(github, facts, { messages: ENGLISH });
  expect(repository.issues).toMatchObject([{ title: "Service account is due for rotation" }]);
  const soon = factsOf(SOON, { keyName: UNNAMED });
  expect(await runOnce(github, soon, { messages: CHINESE })).toMatchObject({ done: "updated", number: 1 });
  expect(repository.issues).toMatchObject([{ title: "服务账户快要轮换" }]);
});

describe.each(["en", "zh-CN"] as const)("an issue that was opened in %s", (first) => {
  const run = (standing: Standing, locale: keyof typeof LANGUAGES) =>
    runOnce(github, factsOf(standing), { messages: LANGUAGES[locale] });

  test("is rewritten in the other language, without a comment, and is the only one", async () => {
    const opened = await run(DUE, first);
    expect(opened).toMatchObject({ issue: "kept", done: "opened", number: 1 });
    const memory = readMarker("key", repository.issues[0]?.body ?? "");
    const again = await run(DUE, OTHER[first]);
    expect(again).toMatchObject({ issue: "kept", done: "updated", number: 1 });
    expect(repository.issues).toHaveLength(1);
    expect(comments()).toEqual([]);
    const body = repository.issues[0]?.body ?? "";
    expect(body).toContain(LANGUAGES[OTHER[first]].headings.todo);
    expect(body).not.toContain(LANGUAGES[first].headings.todo);
    // What is remembered has no language.
    expect(readMarker("key", body)).toEqual(memory);
    expect(await run(DUE, OTHER[first])).toMatchObject({ done: "left", number: 1 });
  });

  test("lives on in the other one: a change is told, it is closed and opened again", async () => {
    const other = OTHER[first];
    const words = LANGUAGES[other];
    await run(SOON, first);
    expect(await run(DUE, other)).toMatchObject({ done: "updated", number: 1 });
    expect(repository.issues[0]?.title).toBe(words.title("OPENAI_API_KEY", "rotation:due"));
    expect(comments()).toHaveLength(1);
    expect(await run(WELL, other)).toMatchObject({ done: "closed", number: 1 });
    expect(comments().at(-1)).toContain(words.closed);
    expect(await run(DUE, first)).toMatchObject({ done: "reopened", number: 1 });
    expect(comments().at(-1)).toContain(LANGUAGES[first].reopened);
    expect(repository.issues).toHaveLength(1);
    expect(comments()).toHaveLength(3);
  });
});
