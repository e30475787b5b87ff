import { MARKER } from "../../../src/key/grammar.ts";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { ruleFor, split } from "../../../src/scan/accept/acceptance.ts";
import { fingerprintOf } from "../../../src/scan/accept/fingerprint.ts";
import { parseIgnoreFile, proposedRules } from "../../../src/scan/accept/ignore-file.ts";
import { sighting } from "../../scan/accept/sightings.ts";
import { KEYS } from "../../scan/detect/corpus.ts";
import { filledJson } from "../engine/keys.ts";
import { Random } from "../engine/random.ts";
import { hold, holdQuick, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const FINGERPRINTS = KEYS.slice(0, 4).map(([, key]) => fingerprintOf(key));
const LONG_CHARACTERS = 64 * 1024;
const LONG_ONE_IN = 400;
const MOST_PATHS = 20;

/** The ignore file, and what it accepts. An input is `{text, base, paths}`. */
export const acceptTarget: Target = {
  name: "accept",
  form: "json",
  sources: ["scan/accept/"],
  largestBytes: 4096,
  dictionary: [
    ...FINGERPRINTS,
    ...FINGERPRINTS.map((fingerprint) => fingerprint.toUpperCase()),
    ...[
      "\n",
      "\r\n",
      "\r",
      "#",
      " #",
      "\t#",
      "\\#",
      "!",
      "\\!",
      "\\ ",
      " ",
      "*",
      "**",
      "/",
      "/**",
      "**/",
      "?",
      "[a-z]",
      "[!a]",
      "[",
      "]",
      "\\",
      ".",
    ],
    ...[
      "docs/",
      "*.md",
      "a/**/b",
      "src/a.ts",
      "test",
      "../",
      "\ufeff",
      "\u2028",
      "\0",
      "sk-",
      MARKER,
      "0".repeat(32),
      "f".repeat(33),
      ":generic-api-key:1",
    ],
  ],
  seeds: () =>
    jsonSeeds(
      {
        text: `# ours\n${FINGERPRINTS[0]}\ndocs/\n*.md # because\n!README.md\n`,
        base: "docs/\n",
        paths: ["docs/a.md", "README.md", "src/a.ts"],
      },
      {
        text: "a/**/b\n/x\n\\#y\nz\\ \n[a-c].txt\r\n",
        base: "",
        paths: ["a/b", "a/1/2/b/c", "x", "#y", "z ", "b.txt"],
      },
      { text: `# not ${FINGERPRINTS[1]}\nx${FINGERPRINTS[2]}\n`, base: FINGERPRINTS[3], paths: [] },
      { text: "{{Ka}}\n{{Kb<}}\nabc:file:rule:1\n*\n**\n/\n", base: "x", paths: ["q/w"] },
    ),
  run(input) {
    const value = filledJson(parsed(input));
    if (!isObject(value) || typeof value["text"] !== "string" || typeof value["base"] !== "string")
      return false;
    const { text, base } = value;
    const { rules, problems } = parseIgnoreFile(text);
    for (const [index, fingerprint] of FINGERPRINTS.entries()) {
      const key = KEYS[index]?.[1] ?? "";
      const noPaths = { ...rules, ruleFor: () => undefined };
      const isAccepted = ruleFor(sighting(key, { file: "\ufffd/none" }), fingerprint, noPaths) !== undefined;
      hold(
        isAccepted === hasLine(text, fingerprint),
        "a fingerprint is accepted when it stands on a line, and only then",
      );
    }
    for (const fingerprint of rules.fingerprints)
      hold(/^[0-9a-f]{32}$/.test(fingerprint), "a fingerprint has its form");
    hold(problems.length <= 21, "there are no more problems than anybody reads");
    for (const problem of problems.map(ENGLISH.note)) {
      hold(/^[\w (]/.test(problem) && problem.endsWith("."), "a problem is a sentence");
      hold(
        KEYS.every(([, key]) => !problem.includes(key.slice(8, 24))) && !problem.includes(MARKER),
        "a problem quotes no key",
      );
    }
    const paths = Array.isArray(value["paths"]) ? value["paths"].slice(0, MOST_PATHS) : [];
    const windows = parseIgnoreFile(text.replace(/\r\n|\r|\n/g, "\r\n")).rules;
    for (const path of paths.filter((one) => typeof one === "string")) {
      const rule = rules.ruleFor(path);
      hold(
        rule === undefined || (text.includes(rule) && !rule.startsWith("!")),
        "the rule that accepts stands in the file",
      );
      hold(windows.ruleFor(path) === rule, "line ends do not matter");
      const places = [sighting("a", { file: path }), sighting("a", { file: "\ufffd/none" })];
      const only = { ...rules, ruleFor: (one: string) => (one === path ? rule : undefined) };
      const inUse = split(places.map((one) => ({ place: one.place, by: ruleFor(one, "-", only) })));
      hold(inUse.open.length > 0, "a key that stands in a file of no rule is not accepted");
    }
    holdProposed(base, text);
    if (Random.of(input).oneIn(LONG_ONE_IN) && text !== "") {
      const long = text.repeat(Math.ceil(LONG_CHARACTERS / text.length));
      holdQuick("the ignore file", () => void parseIgnoreFile(long).rules.ruleFor(long.slice(0, 4_000)));
    }
    return true;
  },
};

/** Written apart from the code under test: on a line of its own, with nothing but blanks and a comment behind it. */
function hasLine(text: string, fingerprint: string): boolean {
  return text.split(/\r\n|\n|\r/).some((line) => {
    if (line.length > 1_000 || line.includes(MARKER) || /(?<![A-Za-z0-9])sk-[\w-]{20}/.test(line))
      return false;
    const said = line.trimStart();
    return said.slice(0, 32).toLowerCase() === fingerprint && /^[ \t]*(?:[ \t]#.*)?$/s.test(said.slice(32));
  });
}

/** What a change proposes is what it brings along, and nothing that was there. */
function holdProposed(base: string, head: string): void {
  const proposed = proposedRules(base, head);
  hold(new Set(proposed).size === proposed.length, "a rule is proposed once");
  const before = parseIgnoreFile(base).rules.fingerprints;
  const after = parseIgnoreFile(head).rules.fingerprints;
  for (const fingerprint of after) {
    hold(
      before.has(fingerprint) !== proposed.includes(fingerprint),
      "a new fingerprint is proposed, and no other",
    );
  }
  hold(proposedRules(head, head).length === 0, "a file proposes nothing beyond itself");
}
