import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readForeign } from "../../../src/scan/accept/foreign/read.ts";
import type { ReadForeign } from "../../../src/scan/accept/foreign/rules.ts";
import type { IgnoreFormat } from "../../../src/scan/accept/ignore-source.ts";
import type { Origin, Sighting } from "../../../src/scan/sighting.ts";
import { sampleCharacters, sampleKey } from "../../support/sample-keys.mjs";
import { sighting } from "./sightings.ts";

const KEY = sampleKey("found by the rule for OpenAI");
const OTHER = sampleKey("another one of these");
/** Without the marker: gitleaks has its generic rule for them. */
const GENERIC = `sk-${sampleCharacters("only the generic rule finds it", 48)}`;
const [C, D] = ["c".repeat(40), "d".repeat(40)] as const;

type Format = Exclude<IgnoreFormat, "keyguard">;

function read(format: Format, text: string): ReadForeign {
  return readForeign({ format, path: "its-file" }, text);
}

/** What is left over, in short: `why where,where+more`. */
function leftOf({ left }: ReadForeign): string[] {
  return left.map(
    ({ why, where, more }) =>
      `${why}${where.length > 0 ? ` ${where.join(",")}` : ""}${more > 0 ? `+${more}` : ""}`,
  );
}

/** A key in `src/a.ts`, in line 3, brought in by `C`. */
function seen(key = KEY, origins: readonly Origin[] = [{ commit: C, line: 3 }], file = "src/a.ts"): Sighting {
  return { ...sighting(key, { file, line: origins[0]?.line }), standsFor: origins };
}

describe(".gitleaksignore", () => {
  test.each<[string, string, Sighting, boolean]>([
    ["file, rule and line", "src/a.ts:openai-api-key:3", seen(), true],
    ["commit, file, rule and line", `${C}:src/a.ts:openai-api-key:3`, seen(), true],
    ["a path as Windows writes it", "src\\a.ts:openai-api-key:3", seen(), true],
    ["blanks around it, and comments", `# ours\n\n  src/a.ts:openai-api-key:3 \r\n`, seen(), true],
    ["the generic rule, for what only it finds", "src/a.ts:generic-api-key:3", seen(GENERIC), true],
    ["the generic rule, for what the other finds", "src/a.ts:generic-api-key:3", seen(), false],
    ["the rule for OpenAI, for what it does not find", "src/a.ts:openai-api-key:3", seen(GENERIC), false],
    ["another rule", "src/a.ts:aws-access-token:3", seen(), false],
    ["another line", "src/a.ts:openai-api-key:4", seen(), false],
    ["another file", "src/A.ts:openai-api-key:3", seen(), false],
    ["a directory", "src:openai-api-key:3", seen(), false],
    ["another commit", `${D}:src/a.ts:openai-api-key:3`, seen(), false],
    [
      "a commit in capitals, which gitleaks does not know",
      `${C.toUpperCase()}:src/a.ts:openai-api-key:3`,
      seen(),
      false,
    ],
    ["a short commit", "ccccccc:src/a.ts:openai-api-key:3", seen(), false],
    [
      "a byte order mark, which gitleaks takes for a part of it",
      "\ufeffsrc/a.ts:openai-api-key:3",
      seen(),
      false,
    ],
    [
      "one commit of two that brought it in",
      `${C}:src/a.ts:openai-api-key:3`,
      seen(KEY, [
        { commit: C, line: 3 },
        { commit: D, line: 3 },
      ]),
      false,
    ],
    [
      "both commits that brought it in",
      `${C}:src/a.ts:openai-api-key:3\n${D}:src/a.ts:openai-api-key:5`,
      seen(KEY, [
        { commit: C, line: 3 },
        { commit: D, line: 5 },
      ]),
      true,
    ],
    [
      "one line of two that it stood in",
      "src/a.ts:openai-api-key:3",
      seen(KEY, [
        { commit: C, line: 3 },
        { commit: D, line: 5 },
      ]),
      false,
    ],
    [
      "any commit, for a file alone",
      "src/a.ts:openai-api-key:3",
      seen(KEY, [{ commit: undefined, line: 3 }]),
      true,
    ],
    [
      "a commit that nobody knows",
      `${C}:src/a.ts:openai-api-key:3`,
      seen(KEY, [{ commit: undefined, line: 3 }]),
      false,
    ],
    ["origins that are not known", "src/a.ts:openai-api-key:3", { ...seen(), standsFor: undefined }, false],
    [
      "a key in an archive",
      "src/a.ts:openai-api-key:3",
      { ...seen(), place: { ...seen().place, entry: "b" } },
      false,
    ],
    [
      "a joined key, which gitleaks does not see",
      "src/a.ts:openai-api-key:3",
      { ...seen(), hit: { ...seen().hit, encoding: "joined" } },
      false,
    ],
    ["a name", "src/a.ts:openai-api-key:3", { ...seen(), place: { ...seen().place, source: "path" } }, false],
  ])("%s", (_, text, one, accepted) => {
    const { placeRule, pathRule } = read("gitleaks-ignore", text);
    expect(placeRule(one) !== undefined).toBe(accepted);
    expect(pathRule("src/a.ts", KEY)).toBeUndefined();
  });

  test("what is not taken over is told with its line", () => {
    const text = `${C}:a:b:openai-api-key:1
a.ts:openai-api-key
a.ts:openai-api-key:0
a.ts:openai-api-key:x
a.ts:jwt:1
b.ts:jwt:1
${KEY}:openai-api-key:1
${"a".repeat(5_000)}:openai-api-key:1
a.ts:openai-api-key:9
`;
    const result = read("gitleaks-ignore", text);
    expect(leftOf(result)).toEqual(["form 1,2,3,4", "other-rule 5,6", "key 7", "long 8"]);
    expect(result.rules).toEqual(["a.ts:openai-api-key:9"]);
  });

  test("there is an end to entries, and to what is told of them", () => {
    const many = read(
      "gitleaks-ignore",
      Array.from({ length: 100_000 }, (_, at) => `f:openai-api-key:${at + 1}`).join("\n"),
    );
    expect(many.left).toEqual([{ file: "its-file", why: "too-large", where: [], more: 0 }]);
    const fewer = read(
      "gitleaks-ignore",
      Array.from({ length: 30_000 }, (_, at) => `f:openai-api-key:${at + 1}`).join("\n"),
    );
    expect(leftOf(fewer)).toEqual(["too-many 10001,10002,10003,10004,10005+19995"]);
    expect(fewer.rules).toHaveLength(10_000);
  });

  test("no entry accepts another place than its own", () => {
    const word = fc.constantFrom("a", "b", "src/a", "src/b.ts");
    const line = fc.integer({ min: 1, max: 4 });
    const commit = fc.constantFrom(undefined, C, D);
    const rule = fc.constantFrom("openai-api-key", "generic-api-key", "jwt");
    const entry = fc.record({ commit, file: word, rule, line });
    const origins = fc.array(fc.record({ commit, line }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(entry), origins, word, fc.boolean(), (entries, standsFor, file, generic) => {
        const text = entries.map((one) =>
          [one.commit, one.file, one.rule, one.line].filter(Boolean).join(":"),
        );
        const { placeRule } = read("gitleaks-ignore", text.join("\n"));
        const id = generic ? "generic-api-key" : "openai-api-key";
        const isCovered = standsFor.every((origin) =>
          entries.some(
            (one) =>
              one.file === file &&
              one.rule === id &&
              one.line === origin.line &&
              (one.commit === undefined || one.commit === origin.commit),
          ),
        );
        const accepted = placeRule(seen(generic ? GENERIC : KEY, standsFor, file));
        expect(accepted !== undefined).toBe(isCovered);
      }),
    );
  });
});

describe(".gitleaks.toml", () => {
  const TEST_PATH = "paths = ['''^src/''']";

  test.each<[string, string, string, boolean]>([
    ["[allowlist]", `[allowlist]\n${TEST_PATH}`, KEY, true],
    ["[[allowlists]]", `[[allowlists]]\ndescription = "x"\n${TEST_PATH}`, KEY, true],
    ["the second of them", `[[allowlists]]\npaths = ["^x/"]\n[[allowlists]]\n${TEST_PATH}`, KEY, true],
    ["names in any case", `[AllowList]\nPATHS = ['^src/']`, KEY, true],
    ["with a condition of one", `[allowlist]\ncondition = "AND"\n${TEST_PATH}`, KEY, true],
    ["beside contents", `[allowlist]\n${TEST_PATH}\nregexes = ["x"]\ncommits = ["${C}"]`, KEY, true],
    ["for the rule", `[[allowlists]]\ntargetRules = ["jwt", "openai-api-key"]\n${TEST_PATH}`, KEY, true],
    [
      "for the rule, a key of another",
      `[[allowlists]]\ntargetRules = ["openai-api-key"]\n${TEST_PATH}`,
      GENERIC,
      false,
    ],
    [
      "for the generic rule",
      `[[allowlists]]\ntargetRules = ["generic-api-key"]\n${TEST_PATH}`,
      GENERIC,
      true,
    ],
    [
      "for the generic rule, a key of the other",
      `[[allowlists]]\ntargetRules = ["generic-api-key"]\n${TEST_PATH}`,
      KEY,
      false,
    ],
    ["in the rule", `[[rules]]\nid = "openai-api-key"\n[[rules.allowlists]]\n${TEST_PATH}`, KEY, true],
    [
      "in the rule, as it was written before",
      `[[rules]]\nid = "openai-api-key"\n[rules.allowlist]\n${TEST_PATH}`,
      KEY,
      true,
    ],
    ["in another rule", `[[rules]]\nid = "jwt"\n[[rules.allowlists]]\n${TEST_PATH}`, KEY, false],
    [
      "in a rule that a later one replaces",
      `[[rules]]\nid = "openai-api-key"\n[[rules.allowlists]]\n${TEST_PATH}\n[[rules]]\nid = "openai-api-key"`,
      KEY,
      false,
    ],
    ["with two conditions", `[allowlist]\ncondition = "and"\nregexes = ["x"]\n${TEST_PATH}`, KEY, false],
    ["with a condition that nobody knows", `[allowlist]\ncondition = "xor"\n${TEST_PATH}`, KEY, false],
    ["with a name that nobody knows", `[allowlist]\nfilter = "x"\n${TEST_PATH}`, KEY, false],
    ["with one name twice", `[allowlist]\nPaths = ["^x"]\n${TEST_PATH}`, KEY, false],
    ["a path that is no list", `[allowlist]\npaths = "^src/"`, KEY, false],
    ["both forms", `[allowlist]\n${TEST_PATH}\n[[allowlists]]\n${TEST_PATH}`, KEY, false],
    ["what takes in every file", `[allowlist]\npaths = [".*", "", "/", "[a-z]"]`, KEY, false],
    ["a pattern that is none", `[allowlist]\npaths = ["(?=src)", "src(", "\\\\1"]`, KEY, false],
    ["a pattern that takes too much", `[allowlist]\npaths = ["(src/.{0,900}){0,900}"]`, KEY, false],
    ["flags that reach on, by both readings", `[allowlist]\npaths = ["(?i)^x/", "^SRC/"]`, KEY, false],
    ["flags of their own", `[allowlist]\npaths = ["^x/", "(?i)^SRC/"]`, KEY, true],
    ["flags that reach on, and narrow", `[allowlist]\npaths = ["(?i)^x/", "^[^A-Z]rc/"]`, KEY, false],
    ["a quote that swallows the next", `[allowlist]\npaths = ['\\Qx', "^src/"]`, KEY, false],
    ["no TOML", `[allowlist\n${TEST_PATH}`, KEY, false],
  ])("%s", (_, text, key, accepted) => {
    const { placeRule, pathRule } = read("gitleaks-config", text);
    expect(pathRule("src/a.ts", key) !== undefined).toBe(accepted);
    expect(pathRule("lib/src/a.ts", key)).toBeUndefined();
    expect(placeRule(seen(key))).toBeUndefined();
  });

  test("what is not taken over is told with its place", () => {
    const text = `
[extend]
path = "other.toml"
disabledRules = ["jwt", "generic-api-key"]
[[allowlists]]
commits = ["${C}"]
stopwords = ["client"]
[[allowlists]]
condition = "&&"
paths = ["a"]
regexes = ["b"]
[[allowlists]]
targetRules = ["jwt"]
paths = ["a"]
[[allowlists]]
paths = [".", "x(", "ok/", "${KEY}", "${"a".repeat(2_000)}"]
[[rules]]
id = "mine"
[[rules.allowlists]]
paths = ["a"]
[[rules]]
id = "openai-api-key"
path = "only/here"
[rules.allowlist]
regexTarget = "line"
regexes = ["c"]
`;
    const result = read("gitleaks-config", text);
    expect(leftOf(result).sort()).toEqual([
      "commits [[allowlists]] 1",
      "conditions [[allowlists]] 2",
      "contents [[allowlists]] 1,[[rules]] openai-api-key [allowlist]",
      "extends [extend]",
      "key [[allowlists]] 4 paths 4",
      "long [[allowlists]] 4 paths 5",
      "other-rule [[allowlists]] 3,[[rules]] 1 [[allowlists]] 1",
      "pattern [[allowlists]] 4 paths 2",
      "scope [extend] disabledRules,[[rules]] openai-api-key path",
      "sweeping [[allowlists]] 4 paths 1",
    ]);
    expect(result.rules).toEqual(["ok/"]);
    expect(result.pathRule("lib/ok/a.ts", KEY)).toBe("ok/");
  });
});

describe("a baseline of gitleaks", () => {
  const finding = {
    RuleID: "openai-api-key",
    StartLine: 3,
    File: "src/a.ts",
    Commit: C,
    Secret: KEY,
    Match: KEY,
  };

  test.each<[string, object, Sighting, boolean]>([
    ["the finding", {}, seen(), true],
    ["another key there", {}, seen(OTHER), false],
    ["another line", {}, seen(KEY, [{ commit: C, line: 4 }]), false],
    ["another commit", {}, seen(KEY, [{ commit: D, line: 3 }]), false],
    ["another rule", { RuleID: "jwt" }, seen(), false],
    ["of no commit", { Commit: "" }, seen(), false],
    ["with its key blacked out", { Secret: "REDACTED" }, seen(), false],
    ["with a part of its key", { Secret: `${KEY.slice(0, 10)}...` }, seen(), false],
    ["without a line", { StartLine: "3" }, seen(), false],
  ])("%s", (_, change, one, accepted) => {
    const text = JSON.stringify([{ ...finding, ...change }]);
    const { placeRule, rules } = read("gitleaks-baseline", text);
    expect(placeRule(one) !== undefined).toBe(accepted);
    expect(rules.join("")).not.toContain(KEY);
  });

  test("what is not taken over is told with its number", () => {
    const all = [finding, { ...finding, Secret: "REDACTED" }, { ...finding, RuleID: "jwt" }, 3];
    expect(leftOf(read("gitleaks-baseline", JSON.stringify(all)))).toEqual([
      "unclear [1]",
      "other-rule [2]",
      "form [3]",
    ]);
    for (const text of ["", "{}", "[", "\0\0", "null"]) {
      expect(leftOf(read("gitleaks-baseline", text))).toEqual(["unreadable"]);
    }
  });
});

describe("--exclude-paths of TruffleHog", () => {
  test.each<[string, string, string | undefined]>([
    ["a search, not a match of the whole", "rc/a", "rc/a"],
    ["an anchor", "^src/", "^src/"],
    ["the end", "\\.ts$", "\\.ts$"],
    ["the second line", "^x\n\\.ts$", "\\.ts$"],
    ["a flag", "(?i)SRC/A", "(?i)SRC/A"],
    ["a flag of the line before", "(?i)x\nSRC/A", undefined],
    ["blanks, which are part of it", " ^src/", undefined],
    ["comments and empty lines", "# src\n \t\n   # src", undefined],
    ["what takes in every file", ".*\n\n.", undefined],
    ["a look ahead, which Go does not have", "src(?=/)", undefined],
  ])("%s", (_, text, rule) => {
    const { placeRule, pathRule } = read("trufflehog-exclude", text);
    expect(pathRule("src/a.ts", KEY)).toBe(rule);
    expect(placeRule(seen())).toBeUndefined();
  });

  test("what is not taken over is told with its line", () => {
    const text = `# ours\n.*\nok/\na(\n${KEY}\n${"a".repeat(1_001)}\n(?<=a)b`;
    expect(leftOf(read("trufflehog-exclude", text))).toEqual([
      "sweeping 2",
      "pattern 4,7",
      "key 5",
      "long 6",
    ]);
  });
});

describe("hostile files", () => {
  const FORMATS: readonly Format[] = [
    "gitleaks-ignore",
    "gitleaks-config",
    "gitleaks-baseline",
    "trufflehog-exclude",
  ];
  const HOSTILE: readonly (readonly [string, string])[] = [
    ["binary", Buffer.from(Array.from({ length: 9_999 }, (_, at) => (at * 7919) % 256)).toString("utf8")],
    ["100,000 lines", "(a+)+$\n".repeat(100_000)],
    ["a long line", "a:".repeat(400_000)],
    ["deep lists", `a = ${"[".repeat(200_000)}`],
    ["deep tables", `${"[a.".repeat(50_000)}`],
    ["many tables", "[[allowlists]]\npaths = ['(a*)*b']\n".repeat(20_000)],
    ["many names", Array.from({ length: 50_000 }, (_, at) => `a${at} = ${at}`).join("\n")],
    ["names of every object", "[__proto__]\npaths = ['^src']\n[constructor]\nprototype = 1\n"],
    ["deep JSON", "[".repeat(300_000)],
    ["patterns that take long elsewhere", "^(([a-z])+.)+[A-Z]([a-z])+$\n(a|aa)+$\n(.*)*x\n(a?){300}b{300}\n"],
    ["more than 1 MiB", "a".repeat(1_048_577)],
  ];

  test.each(FORMATS.flatMap((format) => HOSTILE.map(([name, text]) => [format, name, text] as const)))(
    "%s: %s",
    (format, _, text) => {
      const { placeRule, pathRule, left } = read(format, text);
      const paths = Array.from({ length: 50 }, (__, at) => `${"a".repeat(2_000)}/${at}!`);
      for (const path of paths) expect(pathRule(path, KEY)).toBeUndefined();
      expect(placeRule(seen())).toBeUndefined();
      expect(left.length).toBeLessThan(15);
    },
  );

  test("never throw, whatever they hold", () => {
    const lines = fc.array(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom(
          "[allowlist]",
          "[[allowlists]]",
          "[[rules]]",
          "paths = ['a']",
          "a:openai-api-key:1",
          "[{}]",
          "(",
        ),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), lines, (format, all) => {
        const { placeRule, pathRule } = read(format, all.join("\n"));
        pathRule("src/a.ts", KEY);
        placeRule(seen());
      }),
    );
  });
});
