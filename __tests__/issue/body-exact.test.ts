import { describe, expect, test } from "@jest/globals";
import { saysTheSame } from "../../src/issue/body.ts";
import { markerOf } from "../../src/issue/marker.ts";
import { type Memory, remember } from "../../src/issue/memory.ts";
import type { Standing } from "../../src/issue/standing.ts";
import { DUE, factsOf, NO_CREDIT, SOON, WELL } from "./facts.ts";
import { commentBody, issueBody } from "./in-english.ts";

const NOW = new Date("2026-11-22T06:00:00Z");
const memoryOf = (standing: Standing, told = 2): Memory => ({ ...remember(undefined, standing, NOW), told });
const first = (memory: Memory, kind: "key" | "change"): string => markerOf(kind, "OPENAI_API_KEY", memory);
const END = "Looked at on 2026-11-22 by [this run](https://github.com/octo/keys/actions/runs/7).\n";

describe("a comment, whole", () => {
  const memory = memoryOf(DUE);

  test("on a change, with nothing that is over", () => {
    const expected = `${first(memory, "change")}
**OPENAI_API_KEY is due for rotation.**

- A sentence about the key.

${END}`;
    expect(commentBody("update", factsOf(DUE), SOON, memory)).toBe(expected);
    // Nothing is known of what was before.
    expect(commentBody("update", factsOf(DUE), undefined, memory)).toBe(expected);
  });

  test("on a change, with what is over", () => {
    expect(
      commentBody("update", factsOf(DUE, { runUrl: undefined }), { ...DUE, key: "invalid" }, memory),
    ).toBe(`${first(memory, "change")}
**OPENAI_API_KEY is due for rotation.**

- A sentence about the key.

No longer: the key cannot be used (invalid).

Looked at on 2026-11-22 by a run.
`);
  });

  test("at the end, with what is still to do", () => {
    const well = memoryOf(WELL);
    expect(commentBody("close", factsOf(WELL), DUE, well)).toBe(`${first(well, "change")}
**All is well with OPENAI_API_KEY again.**

- A sentence about the key.

### What to do

1. Make a new key.
1. Delete the old one.

No longer: due for rotation.

The issue is closed, and opened again when something is the matter.
${END}`);
  });

  test("when it begins again", () => {
    expect(commentBody("reopen", factsOf(DUE), WELL, memory)).toBe(`${first(memory, "change")}
**OPENAI_API_KEY is due for rotation.**

- A sentence about the key.

The issue is opened again.
${END}`);
  });

  test("of several matters ahead, those that are over", () => {
    const before: Standing = { ...NO_CREDIT, ahead: ["model", "spend-limit"] };
    const now: Standing = { ...WELL, key: "invalid", ahead: ["spend-limit"] };
    expect(commentBody("update", factsOf(now), before, memoryOf(now))).toContain(
      "\nNo longer: a model that is in use shuts down soon.\n",
    );
  });
});

describe("the text of an issue", () => {
  test("has no link to where secrets are kept when that is no address", () => {
    const memory = memoryOf(WELL);
    const facts = factsOf(WELL, {
      says: [],
      todo: [],
      remarks: [],
      rows: [],
      secret: { url: "nowhere", place: "repository" },
    });
    const body = issueBody(facts, memory);
    const start = `${first(memory, "key")}\n\n**All is well with OPENAI_API_KEY again.**\n\n---\n<sub>OpenAI Key Guard keeps`;
    expect(body.slice(0, start.length)).toBe(start);
  });

  test("tells of each matter that this run could not see", () => {
    const standing: Standing = { ...WELL, ahead: ["model", "spend-limit"] };
    const facts = factsOf({ ...WELL, ahead: [], unseen: ["model", "spend-limit"] });
    expect(issueBody(facts, memoryOf(standing)).match(/This run could not tell/g)).toHaveLength(2);
  });

  test("says how many rows and sentences are left out", () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `Sentence ${index} ${"x".repeat(40)}`);
    const rows = issueBody(factsOf(DUE, { rows: many.map((text) => [text, "y"] as const) }), memoryOf(DUE));
    expect(rows).toMatch(/\n\| And \d+ more, see the summary of the run\. \| {2}\|\n\n### What to do\n/);
    const todo = issueBody(factsOf(DUE, { todo: many }), memoryOf(DUE));
    expect(todo).toMatch(/\n1\. And \d+ more, see the summary of the run\.\n\n### Good to know\n/);
    const says = issueBody(factsOf(DUE, { says: many }), memoryOf(DUE));
    expect(says).toMatch(/\n- And \d+ more, see the summary of the run\.\n\n\| {2}\| {2}\|\n/);
  });

  test("shows what would begin a list as the text that it is", () => {
    const body = issueBody(
      factsOf(DUE, { says: ["- item", "+ item", "=", ".", ") x", "1. item", "12) item", "1 item", "a - b"] }),
      memoryOf(DUE),
    );
    for (const line of [
      "- &#45; item",
      "- &#43; item",
      "- &#61;",
      "- &#46;",
      "- &#41; x",
      "- 1&#46; item",
      "- 12&#41; item",
      "- 1 item",
      "- a - b",
    ]) {
      expect(body.split("\n")).toContain(line);
    }
  });
});

test("two texts with other line breaks between the same words are not the same", () => {
  expect(saysTheSame("a\nb\nlast", "ab\nlast")).toBe(false);
  expect(saysTheSame("a\nb\nlast", "a\r\nb\r\nanother")).toBe(true);
});
