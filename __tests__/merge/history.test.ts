import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { SOURCES } from "../../src/contract.ts";
import { mergeHistory } from "../../src/merge/history.ts";
import type { ReportedPlace } from "../../src/report/scan/scan-report.ts";
import { keyAt, placeIn, report } from "./sample-report.ts";

const place = fc.record({
  source: fc.constantFrom(...SOURCES),
  file: fc.constantFrom("test/a", "src/a", "src/b"),
  line: fc.constantFrom(1, 2),
  commit: fc.constantFrom("a".repeat(40), "b".repeat(40)),
  confidence: fc.constantFrom("leak", "possible-leak"),
  atTip: fc.boolean(),
  rule: fc.constantFrom(undefined, ["path", "test/"], ["inline", "ggignore"]),
}) as fc.Arbitrary<Partial<ReportedPlace> & { readonly rule: readonly string[] | undefined }>;

interface Dealt {
  readonly key: string;
  readonly place: ReportedPlace;
  readonly shard: number;
}

/** Places of three keys, each dealt to one of three shards. What brought each there is a change of its own. */
const dealt: fc.Arbitrary<readonly Dealt[]> = fc
  .array(fc.record({ key: fc.constantFrom("x", "y", "z"), place, shard: fc.nat(2) }), { maxLength: 40 })
  .map((all) =>
    all.map(({ key, place: { rule, ...changes }, shard }, at) => {
      const by = (rule === undefined ? {} : { by: rule[0], rule: rule[1] }) as Partial<ReportedPlace>;
      const age = changes.atTip === false && changes.source === "file" ? at + 1 : 0;
      return { key, place: placeIn({ ...changes, ...by, age }), shard };
    }),
  );

function reportOf(all: readonly Dealt[]): ReturnType<typeof report> {
  const keys = Map.groupBy(all, ({ key }) => key);
  return report({ keys: [...keys].map(([key, of]) => keyAt(key, ...of.map((one) => one.place))) });
}

test("what is found does not depend on who found what, nor on the order of the reports", () => {
  fc.assert(
    fc.property(dealt, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (all, order) => {
      const whole = mergeHistory([reportOf(all)], []);
      const parts = order.map((shard) => reportOf(all.filter((one) => one.shard === shard)));
      const merged = mergeHistory(parts, []);
      expect([merged.findings, merged.accepted]).toEqual([whole.findings, whole.accepted]);
    }),
    { numRuns: 500 },
  );
});

test("a path that takes in only some of the files accepts nothing, whoever read the others", () => {
  const sample = placeIn({ file: "test/a", by: "path", rule: "test/" });
  const inUse = placeIn({ file: "src/a" });
  const together = mergeHistory(
    [report({ keys: [keyAt("x", sample)] }), report({ keys: [keyAt("x", inUse)] })],
    [],
  );
  expect(together.accepted).toEqual([]);
  expect(together.findings).toMatchObject([{ placeCount: 2 }]);
  expect(mergeHistory([report({ keys: [keyAt("x", sample)] })], []).findings).toEqual([]);
});

test("of versions of a file one is told, the one at the tip if any job saw it there", () => {
  const old = placeIn({ atTip: false, age: 9, commit: "b".repeat(40) });
  const older = placeIn({ atTip: false, age: 12, commit: "c".repeat(40) });
  const now = placeIn();
  const keys = [old, now, older].map((one) => report({ keys: [keyAt("x", one)] }));
  expect(mergeHistory(keys, []).findings).toMatchObject([
    { placeCount: 1, atTip: true, place: { commit: now.commit } },
  ]);
  const gone = keys.filter((_, at) => at !== 1);
  expect(mergeHistory(gone, []).findings).toMatchObject([
    { placeCount: 1, atTip: false, place: { commit: older.commit } },
  ]);
});

test("what all jobs miss is missed once, and of objects each misses its own", () => {
  const history = { gap: "history", why: { because: "killed" } } as const;
  const objects = (count: number) => ({ gap: "objects", count, why: { because: "not-fetched" } }) as const;
  const limit = { gap: "limit", why: { because: "too-many-hits" } } as const;
  const { gaps } = mergeHistory(
    [report({ gaps: [limit, history, objects(2)] }), report({ gaps: [history, objects(3)] })],
    [],
  );
  expect(gaps).toEqual([history, objects(5), limit]);
});

test("a key that works for one job works, and one that OpenAI refused is dead unless it works", () => {
  const of = (...lives: readonly ("true" | "false" | "unknown")[]) =>
    mergeHistory(
      lives.map((live) => report({ keys: [{ ...keyAt("x"), live }] })),
      [],
    ).findings;
  expect(of("unknown", "true", "false")).toMatchObject([{ live: "true", confidence: "leak" }]);
  expect(of("unknown", "false")).toMatchObject([{ live: "false", confidence: "dead-leak" }]);
  expect(of("unknown", "unknown")).toMatchObject([{ live: "unknown", confidence: "leak" }]);
});

test("numbers are summed, notes and rules told once; further places are counted", () => {
  const note = { note: "ignore-file-unread" } as const;
  const one = report({ keys: [{ ...keyAt("x"), more: 7 }], notes: [note], proposedRules: ["a/"] });
  expect(mergeHistory([one, one], [])).toMatchObject({
    ...{ commits: 20, objects: 200, bytes: 2000, notes: [note], proposedRules: ["a/"] },
    findings: [{ placeCount: 15 }],
  });
});
