import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import type { Added, ObjectRef } from "../../../src/scan/added.ts";
import { addedBy } from "../../../src/scan/event/event.ts";
import { anyText } from "../../support/any-text.ts";
import { examples, facts, id, ZEROS } from "./facts.ts";

const OBJECT_ID = /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function expectSensible(added: Added): void {
  const commits: readonly ObjectRef[] =
    added.added === "range"
      ? [...added.tips, ...added.bases, ...added.fallbackBases]
      : added.added === "tip"
        ? [added.tip]
        : [];
  for (const commit of commits) {
    if (commit.id !== undefined) expect(commit.id).toMatch(OBJECT_ID);
    for (const ref of commit.refs) expect(ref).toMatch(/^refs\/[^\s:*?~^[\\]+$/);
  }
  for (const { name, text } of added.texts) {
    expect(name).toMatch(/^[a-z ]+$/);
    expect(text.length).toBeGreaterThan(0);
  }
  for (const name of added.refNames) expect(name.length).toBeGreaterThan(0);
  expect(ENGLISH.scopeNote(added.note)).toMatch(/^[A-Z][^\n]*\.$/);
  if (added.added !== "range") return;
  expect(added.tips.length).toBeGreaterThan(0);
  for (const tip of added.tips) expect(tip.id).toBeDefined();
  for (const base of [...added.bases, ...added.fallbackBases]) {
    // Held against itself a tip adds nothing, and would pass for clean.
    if (base.id === undefined) for (const tip of added.tips) expect(tip.refs).not.toContain(base.refs[0]);
  }
  if (added.commitCount !== undefined) expect(added.commitCount).toBeGreaterThanOrEqual(0);
  if (added.mergeCommit !== undefined) expect(added.mergeCommit).toMatch(OBJECT_ID);
}

const ALL = examples().filter(({ name }) =>
  /^(push|create|delete|pull_request.*|merge_group|workflow_run|gollum|release|issue.*|discussion.*)$/.test(
    name,
  ),
);
const NAMES = [...new Set(ALL.map(({ name }) => name)), "schedule", "what", ""];

const anything = fc.anything({ maxDepth: 2, withNullPrototype: true });
const odd = fc.oneof(
  anything,
  anyText(),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    0,
    true,
    ZEROS,
    "0".repeat(64),
    id("z"),
    id("z", 64),
    "refs/heads/x",
  ),
);

/** The payload with some of its fields, wherever they are, taken away or replaced. */
function mutate(payload: unknown, edits: readonly { at: number; by: unknown; drop: boolean }[]): unknown {
  const copy = structuredClone(payload);
  for (const { at, by, drop } of edits) {
    const fields = fieldsOf(copy);
    const field = fields[at % Math.max(1, fields.length)];
    if (field === undefined) return by;
    if (drop) delete field.owner[field.name];
    else field.owner[field.name] = by;
  }
  return copy;
}

interface Field {
  readonly owner: Record<string, unknown>;
  readonly name: string;
}

/** Fields near the top come several times: those decide. */
function fieldsOf(value: unknown, depth = 0): Field[] {
  if (typeof value !== "object" || value === null || depth > 3) return [];
  const owner = value as Record<string, unknown>;
  return Object.keys(owner).flatMap((name) => {
    const times = ["head", "base", "sha", "ref", "before", "after"].includes(name) ? 20 : 1;
    return [...Array<Field>(times).fill({ owner, name }), ...fieldsOf(owner[name], depth + 1)];
  });
}

const edits = fc.array(fc.record({ at: fc.nat(), by: odd, drop: fc.boolean() }), {
  minLength: 1,
  maxLength: 5,
});

describe("whatever the payload is", () => {
  test("anything at all is read without an error", () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), odd, anyText(), anyText(), (name, payload, sha, ref) => {
        expectSensible(addedBy(facts(name, payload, { sha, ref })));
      }),
    );
  });

  test("a payload with fields gone or replaced", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), edits, fc.boolean(), ({ name, payload }, changes, bad) => {
        const rest = bad ? { sha: "", ref: "" } : { ref: "refs/pull/2/merge" };
        const added = addedBy(facts(name, mutate(payload, changes), rest));
        expectSensible(added);
        const isWithout = /^(delete|release|issue|discussion)/.test(name);
        if (added.added === "nothing" && !isWithout)
          expect(ENGLISH.scopeNote(added.note)).toMatch(/deletes|done with/);
      }),
      { numRuns: 1_000 },
    );
  });

  test("its words are not in the note, nor in the warning", () => {
    const canary = "cAnArY";
    fc.assert(
      fc.property(fc.constantFrom(...ALL), edits, ({ name, payload }, changes) => {
        const marked = JSON.parse(
          JSON.stringify(mutate(payload, changes), (key, value) =>
            typeof value === "string" && !/sha$|^(before|after)$/.test(key) ? `${canary}${value}` : value,
          ) ?? "null",
        );
        const { note, warning } = addedBy(facts(name, marked));
        expect(JSON.stringify([note, warning])).not.toContain(canary);
      }),
      { numRuns: 300 },
    );
  });

  test("only what it holds itself is read", () => {
    const inherited = Object.create({ before: id("before"), after: id("after"), ref: "refs/heads/x" });
    expect(addedBy(facts("push", inherited))).toMatchObject({ added: "tip", tip: { id: id("sha") } });
  });

  test("megabytes", () => {
    const long = "x".repeat(4_000_000);
    const pull_request = {
      title: long,
      body: long,
      head: { ref: long, sha: long },
      base: { ref: long, sha: long },
    };
    const added = addedBy(facts("pull_request", { pull_request, commits: Array(100_000).fill(long) }));
    expectSensible(added);
    expect(added.texts).toHaveLength(2);
    expect(JSON.stringify(added.note).length).toBeLessThan(300);
  });
});
