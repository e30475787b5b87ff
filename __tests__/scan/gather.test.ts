import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SOURCES } from "../../src/contract.ts";
import { fingerprintOf } from "../../src/scan/accept/fingerprint.ts";
import { NO_RULES, parseIgnoreFile } from "../../src/scan/accept/ignore-file.ts";
import { gather as gatherSeen, judged } from "../../src/scan/gather.ts";
import type { Sighting } from "../../src/scan/sighting.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import { sighting } from "./accept/sightings.ts";

const a = sampleKey("a");
const b = sampleKey("b", "sk-svcacct-");
const c = sampleKey("c", "sk-", 20);

const gather = (...of: Parameters<typeof judged>) => gatherSeen(judged(...of));

function only(sightings: readonly Sighting[]) {
  const { findings } = gather(sightings, NO_RULES);
  expect(findings).toHaveLength(1);
  return findings[0];
}

describe("a finding", () => {
  test("is a key, and what may be said of it", () => {
    const here = sighting(b);
    expect(gather([here], NO_RULES)).toEqual({
      accepted: [],
      findings: [
        {
          key: b,
          kind: "service-account",
          publicPrefix: "sk-svcacct-",
          confidence: "leak",
          fingerprint: fingerprintOf(b),
          live: "unknown",
          atTip: true,
          place: here.place,
          otherPlaces: [],
          placeCount: 1,
        },
      ],
    });
  });

  test("is a leak if it is one anywhere", () => {
    const unsure = sighting(a, { confidence: "possible-leak" });
    expect(only([unsure])?.confidence).toBe("possible-leak");
    expect(only([unsure, sighting(a, { line: 2 })])?.confidence).toBe("leak");
  });

  test("is at the tip if it is there anywhere", () => {
    const removed = sighting(a, { atTip: false });
    expect(only([removed])?.atTip).toBe(false);
    expect(only([removed, sighting(a, { line: 2 })])?.atTip).toBe(true);
  });

  test("is shown first where it stands at the tip, then in files, then by commit", () => {
    const removed = SOURCES.map((source) => sighting(a, { source, atTip: false }));
    const standing = SOURCES.map((source) => sighting(a, { source, commit: "d".repeat(40) }));
    const later = sighting(a, { commit: "e".repeat(40) });
    const finding = only([...removed.toReversed(), ...standing.toReversed(), later]);
    const [first, ...others] = standing;
    expect(finding?.place).toEqual(first?.place);
    expect(finding?.otherPlaces).toEqual([later, ...others, ...removed].map(({ place }) => place));
  });

  test("is the same in whatever order its places were seen", () => {
    const everywhere = SOURCES.flatMap((source) =>
      [true, false].flatMap((atTip) => [
        sighting(a, { source, atTip, file: "b" }),
        sighting(a, { source, atTip, file: "a" }),
        sighting(a, { source, atTip, file: `${b}/c`, age: atTip ? 0 : 7 }),
        sighting(a, { source, atTip, line: 2, lineText: "ggignore" }),
      ]),
    );
    const expected = gather(everywhere, NO_RULES);
    fc.assert(
      fc.property(fc.shuffledSubarray(everywhere, { minLength: everywhere.length }), (shuffled) => {
        expect(gather(shuffled, NO_RULES)).toEqual(expected);
      }),
    );
  });

  test("begins, of what was removed, with what was brought in first", () => {
    const [late, early] = [1, 9].map((age) => sighting(a, { age, atTip: false, file: `${age}` }));
    const found = only([late, early].filter((one) => one !== undefined));
    expect([found?.place, ...(found?.otherPlaces ?? [])].map((one) => one?.file)).toEqual(["9", "1"]);
  });

  test("counts a place once, however often the key was found there", () => {
    const here = sighting(a);
    const finding = only([here, sighting(a, { encoding: "joined" }), sighting(a, { column: 9 })]);
    expect(finding).toMatchObject({ place: here.place, placeCount: 2 });
    expect(finding?.otherPlaces.map(({ column }) => column)).toEqual([9]);
  });

  test("names some dozens of places and counts all", () => {
    const lines = Array.from({ length: 1_000 }, (_, at) => sighting(a, { line: at + 1 }));
    const finding = only(lines);
    expect(finding?.placeCount).toBe(1_000);
    expect(finding?.otherPlaces.map(({ line }) => line)).toEqual(
      Array.from({ length: 50 }, (_, at) => at + 2),
    );
  });
});

describe("findings", () => {
  test("come worst first", () => {
    const rest = { confidence: "possible-leak", atTip: false } as const;
    const order = [
      sighting(sampleKey("1"), { file: "a", line: 2 }),
      sighting(sampleKey("2"), { file: "a", line: 10 }),
      sighting(sampleKey("3"), { file: "b", line: 1 }),
      sighting(sampleKey("4"), { file: "b", line: undefined }),
      sighting(sampleKey("5"), { source: "commit-message", file: undefined }),
      sighting(sampleKey("6"), { file: "a", atTip: false }),
      sighting(sampleKey("7"), { file: "a", confidence: "possible-leak" }),
      sighting(sampleKey("8"), { file: "a", ...rest }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (shuffled) => {
        const { findings } = gather(shuffled, NO_RULES);
        expect(findings.map(({ key }) => key)).toEqual(order.map(({ hit }) => hit.key));
      }),
    );
  });

  test("of the same rank come in one order, in whatever order they were seen", () => {
    const all = [a, b, c].map((key) => sighting(key));
    const order = [a, b, c].map(fingerprintOf).toSorted();
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(gather(shuffled, NO_RULES).findings.map(({ fingerprint }) => fingerprint)).toEqual(order);
      }),
    );
  });
});

describe("accepted findings", () => {
  test("are apart, with the rule", () => {
    const { rules } = parseIgnoreFile(`${fingerprintOf(a)}\ntest/`);
    const { findings, accepted } = gather(
      [
        sighting(a),
        sighting(b, { file: "test/b.ts" }),
        sighting(c),
        sighting(c, { source: "commit-message" }),
      ],
      rules,
    );
    expect(findings).toMatchObject([{ key: c, placeCount: 2 }]);
    expect(accepted).toMatchObject([
      { finding: { key: a }, accepted: { by: "fingerprint", rule: fingerprintOf(a) } },
      { finding: { key: b }, accepted: { by: "path", rule: "test/" } },
    ]);
  });

  test("of a key that also stands elsewhere hold only the accepted places", () => {
    const marked = sighting(a, { file: "docs/a.md", lineText: "gitleaks:allow" });
    const bare = sighting(a, { file: "src/a.ts", atTip: false });
    const { findings, accepted } = gather([marked, bare], NO_RULES);
    expect(findings).toMatchObject([{ key: a, place: bare.place, placeCount: 1, atTip: false }]);
    expect(accepted).toMatchObject([
      { finding: { place: marked.place, placeCount: 1, atTip: true }, accepted: { by: "inline" } },
    ]);
  });

  test("every place of every key is in exactly one of both", () => {
    const one = fc
      .record({
        key: fc.constantFrom(a, b, c),
        source: fc.constantFrom(...SOURCES),
        file: fc.constantFrom("test/a", "src/a", "docs/a"),
        atTip: fc.boolean(),
        lineText: fc.constantFrom("", "ggignore"),
      })
      .map(({ key, ...parts }) => ({ key, parts }));
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 30 }),
        fc.subarray(["test/", "docs/", fingerprintOf(b)]),
        (all, lines) => {
          const sightings = all.map(({ key, parts }, line) => sighting(key, { ...parts, line }));
          const { findings, accepted } = gather(sightings, parseIgnoreFile(lines.join("\n")).rules);
          const seen = [...findings, ...accepted.map(({ finding }) => finding)].flatMap((finding) =>
            [finding.place, ...finding.otherPlaces].map((place) => `${finding.fingerprint} ${place.line}`),
          );
          const expected = all.map(({ key }, line) => `${fingerprintOf(key)} ${line}`);
          expect(seen.sort()).toEqual(expected.sort());
          expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        },
      ),
    );
  });

  test("a hundred thousand sightings take no time to speak of", () => {
    const many = Array.from({ length: 100_000 }, (_, at) =>
      sighting(at % 2 === 0 ? a : `${a}${at}`, { file: `dir${at % 100}/a`, line: at }),
    );
    const before = process.cpuUsage();
    const { findings } = gather(many, parseIgnoreFile("test/\n*.md").rules);
    const { user, system } = process.cpuUsage(before);
    expect(findings).toHaveLength(50_001);
    expect((user + system) / 1_000).toBeLessThan(10_000);
  });
});
