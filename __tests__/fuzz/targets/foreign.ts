import { MARKER } from "../../../src/key/grammar.ts";
import { readForeign } from "../../../src/scan/accept/foreign/read.ts";
import { sighting } from "../../scan/accept/sightings.ts";
import { KEYS } from "../../scan/detect/corpus.ts";
import { filledJson } from "../engine/keys.ts";
import { Random } from "../engine/random.ts";
import { hold, holdQuick, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const FORMATS = ["gitleaks-ignore", "gitleaks-config", "gitleaks-baseline", "trufflehog-exclude"] as const;
const COMMIT = "c".repeat(40);
const FILE = "src/a.ts";
const LINE = 3;
/** Of a form that the rule of gitleaks for OpenAI finds. */
const KEY = `sk-${"aB3dE5gH7jK9mN1pQ4sT"}${MARKER}${"zY8xW6vU4tS2rQ9pN7mL"}`;
const LONG_CHARACTERS = 64 * 1024;
const LONG_ONE_IN = 400;

/** Files of other scanners, and what they accept. An input is `{format, text}`. */
export const foreignTarget: Target = {
  name: "foreign",
  form: "json",
  sources: ["scan/accept/foreign/"],
  largestBytes: 4096,
  dictionary: [
    ...[
      "\n",
      "\r\n",
      "#",
      ":",
      "\\",
      "\ufeff",
      " ",
      COMMIT,
      FILE,
      "openai-api-key",
      "generic-api-key",
      "jwt",
    ],
    ...["[allowlist]\n", "[[allowlists]]\n", "[[rules]]\n", "[[rules.allowlists]]\n", "[rules.allowlist]\n"],
    ...[
      "[extend]\n",
      "paths = ['",
      "']\n",
      "', '",
      "condition = 'AND'\n",
      "targetRules = ['",
      "id = '",
      "commits = ['",
    ],
    ...["regexes = ['", "stopwords = ['", "Paths = ['", "disabledRules = ['", "path = '"],
    ...[
      "(?i)",
      "(?:^|/)",
      "^",
      "$",
      ".*",
      "[^/]",
      "{2,9}",
      "(",
      ")",
      "|",
      "\\Q",
      "(?=",
      "\\pL",
      "src/",
      "a\\.ts",
    ],
    ...['[{"', '"}]', "RuleID", "Commit", "File", "StartLine", "Secret", "REDACTED", "sk-", MARKER],
  ],
  seeds: () =>
    jsonSeeds(
      { format: 0, text: `# ours\n${COMMIT}:${FILE}:openai-api-key:3\n${FILE}:generic-api-key:3\nx:jwt:1\n` },
      { format: 0, text: `${FILE}:openai-api-key:3\nsrc\\a.ts:openai-api-key:3\r\n` },
      { format: 1, text: "[extend]\nuseDefault = true\n[[allowlists]]\npaths = ['^src/', '(?i)B']\n" },
      { format: 1, text: "[[rules]]\nid = 'openai-api-key'\n[[rules.allowlists]]\npaths = ['a\\.ts$']\n" },
      { format: 1, text: "[allowlist]\ncondition = 'AND'\npaths = ['^src/']\nregexes = ['x']\n" },
      {
        format: 2,
        text: JSON.stringify([
          { RuleID: "openai-api-key", Commit: COMMIT, File: FILE, StartLine: LINE, Secret: "{{Ka}}" },
          { RuleID: "openai-api-key", Commit: COMMIT, File: FILE, StartLine: LINE, Secret: KEY },
        ]),
      },
      { format: 3, text: "# samples\n^src/\n\\.md$\n(?i)TEST\n.*\nx(\n" },
    ),
  run(input) {
    const value = filledJson(parsed(input));
    if (!isObject(value) || typeof value["text"] !== "string" || typeof value["format"] !== "number")
      return false;
    const { text } = value;
    const format = FORMATS[value["format"]];
    if (format === undefined) return false;
    const read = readForeign({ format, path: "its-file" }, text);
    const { placeRule, pathRule, rules, left } = read;
    hold(new Set(left.map(({ why }) => why)).size === left.length, "each reason is told once");
    hold(
      left.every(({ where }) => where.length <= 5),
      "no more places are told than anybody reads",
    );
    const isQuoted = KEYS.some(([, key]) => JSON.stringify(left).includes(key.slice(8, 24)));
    hold(!isQuoted && !JSON.stringify([rules, left]).includes(MARKER), "no key is quoted");
    holdPlaces(format, text, placeRule);
    for (const path of [FILE, "lib/b.md", "q7z/wx9.k3j", "\ufffd/none"]) {
      const rule = pathRule(path, KEY);
      hold(rule === undefined || rules.includes(rule), "the rule that accepts is one of the file");
      hold(pathRule(path, KEY) === rule, "a path is accepted each time or never");
      if (format === "trufflehog-exclude" && rule !== undefined)
        hold(text.split(/\r?\n/).includes(rule), "the rule that accepts is a line of the file");
    }
    const everywhere = ["q7z/wx9.k3j", "m2p/vv8/b5.n1t", "h4/8r.cc6"].map((path) => pathRule(path, KEY));
    hold(everywhere[0] === undefined || new Set(everywhere).size > 1, "no single rule accepts every file");
    if (Random.of(input).oneIn(LONG_ONE_IN) && text !== "") {
      const long = text.repeat(Math.ceil(LONG_CHARACTERS / text.length));
      holdQuick("another scanner's file", () => {
        readForeign({ format, path: "its-file" }, long).pathRule(long.slice(0, 4_000), KEY);
      });
    }
    return true;
  },
};

/** Nothing but the place itself is accepted, and that only by an entry that says so. Written apart from the code under test. */
function holdPlaces(
  format: (typeof FORMATS)[number],
  text: string,
  placeRule: ReturnType<typeof readForeign>["placeRule"],
): void {
  const seen = (file: string, line: number, commit: string | undefined) =>
    placeRule({ ...sighting(KEY, { file, line }), standsFor: [{ commit, line }] });
  hold(
    seen("src/b.ts", 77, "d".repeat(40)) === undefined || text.includes("77"),
    "another place is not accepted",
  );
  const accepted = seen(FILE, LINE, COMMIT);
  if (accepted === undefined) return;
  hold(format === "gitleaks-ignore" || format === "gitleaks-baseline", "only these know places");
  hold(text.includes("openai-api-key"), "an entry of the rule accepts");
  hold(text.replaceAll("\\", "/").includes(FILE), "an entry for the file accepts");
  if (format === "gitleaks-baseline") hold(text.includes(KEY), "an entry with the key accepts");
  const hidden = placeRule({ ...sighting(KEY, { file: FILE, line: LINE }), standsFor: undefined });
  hold(hidden === undefined, "what it stands for has to be known");
}
