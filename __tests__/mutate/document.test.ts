import { expect, test } from "@jest/globals";
import { countsOf, documentOf, sectionOf, shareKilled } from "../../scripts/mutate/document.ts";
import { type Explanation, explain } from "../../scripts/mutate/explain.ts";
import type { Tried } from "../../scripts/mutate/try.ts";

function tried(line: string, fate: Tried["fate"], rest: Partial<Tried["mutant"]> = {}): Tried {
  const mutant = {
    id: 0,
    file: "src/a.ts",
    line: 3,
    column: 7,
    kind: "EqualityOperator",
    original: "a < b",
    replacement: "a <= b",
    lineText: line,
    ...rest,
  };
  return { mutant, fate, isCovered: true };
}

const BOUND: Explanation = {
  file: "src/a.ts",
  line: "if (a < b)",
  kinds: ["EqualityOperator"],
  why: "Same.",
};

test("an explanation is about the survivors of its line, kind and text", () => {
  const all = [
    tried("if (a < b)", "survived"),
    tried("if (a < b)", "killed", { replacement: "a >= b" }),
    tried("if (a < b)", "survived", { kind: "ConditionalExpression" }),
    tried("while (a < b)", "survived"),
  ];
  const whys = (explanations: readonly Explanation[]): unknown[] =>
    explain(all, explanations).survivors.map(({ why }) => why);
  expect(whys([BOUND])).toEqual(["Same.", undefined, undefined]);
  expect(whys([{ ...BOUND, kinds: "all" }])).toEqual(["Same.", "Same.", undefined]);
  expect(whys([{ ...BOUND, original: "b < a" }])).toEqual([undefined, undefined, undefined]);
  expect(whys([{ ...BOUND, file: "src/b.ts" }])).toEqual([undefined, undefined, undefined]);
});

test("an explanation of nothing is stale, if its file was tried at all", () => {
  const all = [tried("if (a < b)", "killed")];
  expect(explain(all, [BOUND]).stale).toEqual([BOUND]);
  expect(explain(all, [{ ...BOUND, file: "src/b.ts" }]).stale).toEqual([]);
  expect(explain([tried("if (a < b)", "survived")], [BOUND]).stale).toEqual([]);
});

test("counts, and the share that was noticed", () => {
  const all = [
    tried("x", "killed"),
    tried("x", "timed out"),
    tried("if (a < b)", "survived"),
    tried("y", "survived"),
  ];
  const counts = countsOf(all, explain(all, [BOUND]));
  expect(counts).toEqual({ mutants: 4, killed: 1, timedOut: 1, explained: 1, unexplained: 1 });
  expect(shareKilled(counts)).toBe(50);
});

test("a section names each survivor under its reason", () => {
  const all = [
    tried("x", "killed"),
    tried("if (a < b)", "survived"),
    { ...tried("y", "survived", { original: "`a`\n  b", replacement: "" }), isCovered: false },
  ];
  const section = sectionOf(all, explain(all, [BOUND]));
  expect(section).toContain("| src/a.ts | 3 | 1 | 0 | 1 | 1 | 33.3 % |");
  expect(section).toContain("| All | 3 | 1 | 0 | 1 | 1 | 33.3 % |");
  expect(section).toContain("Same.\n\n- src/a.ts:3:7, EqualityOperator: `a < b` → `a <= b`");
  expect(section).toContain(
    "Not explained.\n\n- src/a.ts:3:7, EqualityOperator: `` `a` b `` → nothing (no test passes here)",
  );
});

test("sections of modules that were not tried are kept, those of modules that are gone are not", () => {
  const names = ["one", "two"];
  const first = documentOf("", new Map([["one", "First."]]), names);
  const both = documentOf(first, new Map([["two", "Second."]]), names);
  expect(both).toMatch(/## one\n\nFirst\.\n\n## two\n\nSecond\.\n$/);
  expect(documentOf(both, new Map([["one", "Changed."]]), names)).toMatch(
    /## one\n\nChanged\.\n\n## two\n\nSecond\.\n$/,
  );
  expect(documentOf(both, new Map(), ["two"])).not.toContain("First.");
});
