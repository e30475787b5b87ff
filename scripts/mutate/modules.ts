import { readdirSync } from "node:fs";
import { join } from "node:path";

/** A part of the pure core, and the unit tests that are to hold it. Paths from the project's folder. */
export interface Module {
  readonly name: string;
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

/** What measures time or memory, and is wrong about code that is slowed down by its mutants. */
const MEASURING: readonly string[] = ["linear.test.ts", "memory.test.ts"];
/** What tries thousands of texts: many seconds for what the exact tests see at once. */
const SLOW: readonly string[] = [
  "encodings.test.ts",
  "joined.test.ts",
  "planted.test.ts",
  "possible-leaks.test.ts",
  "sieve.test.ts",
  "surroundings.test.ts",
  "twice-encoded.test.ts",
];

export function modulesOf(root: string): readonly Module[] {
  const inFolder = (folder: string, end: string): string[] =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(end) && ![...MEASURING, ...SLOW].includes(name))
      .map((name) => `${folder}/${name}`);
  const inDetector = (name: string): string => `src/scan/detect/${name}.ts`;
  const detectorTests = [...inFolder("__tests__/scan/detect", ".test.ts"), "__tests__/key/grammar.test.ts"];
  return [
    {
      name: "verdict",
      sources: [
        "src/validate/judge.ts",
        "src/validate/known-errors.ts",
        "src/validate/acceptance.ts",
        "src/validate/conclude.ts",
        "src/validate/reply.ts",
        "src/validate/observation.ts",
        "src/json.ts",
        "src/decide.ts",
      ],
      tests: [
        "__tests__/validate/judge.test.ts",
        "__tests__/validate/judge-rules.test.ts",
        "__tests__/validate/conclude.test.ts",
        "__tests__/validate/observation.test.ts",
        "__tests__/validate/reply.test.ts",
        "__tests__/decide.test.ts",
      ],
    },
    {
      name: "range",
      sources: inFolder("src/scan/event", ".ts"),
      tests: inFolder("__tests__/scan/event", ".test.ts"),
    },
    {
      name: "keys",
      sources: [
        ...["structure", "placeholder", "randomness", "possible", "sorted", "characters"].map(inDetector),
        "src/key/grammar.ts",
      ],
      tests: detectorTests,
    },
    {
      name: "writings",
      sources: ["detect", "text", "text-run", "escape", "gap", "encoded", "wide", "hide"].map(inDetector),
      tests: detectorTests,
    },
    {
      name: "search",
      sources: ["needles", "rarity", "search", "sieve", "suspicion", "anchors"].map(inDetector),
      tests: detectorTests,
    },
    {
      name: "sanitizer",
      sources: ["src/report/sanitize.ts", "src/key/redact.ts", "src/key/forms.ts"],
      tests: [
        "__tests__/report/sanitize-words.test.ts",
        "__tests__/report/sanitize.test.ts",
        "__tests__/key/redact-words.test.ts",
        "__tests__/key/forms-exact.test.ts",
        "__tests__/key/redact.test.ts",
        "__tests__/key/forms.test.ts",
      ],
    },
    {
      name: "issue",
      sources: ["plan", "standing", "memory", "marker", "body", "observed"].map(
        (name) => `src/issue/${name}.ts`,
      ),
      tests: ["plan", "standing", "marker-exact", "marker", "body-exact", "body", "observed"].map(
        (name) => `__tests__/issue/${name}.test.ts`,
      ),
    },
    {
      name: "rotation",
      sources: ["record", "age", "remarks", "spending", "key-name"].map((name) => `src/rotation/${name}.ts`),
      tests: ["record", "age", "remarks", "spending", "key-name"].map(
        (name) => `__tests__/rotation/${name}.test.ts`,
      ),
    },
  ];
}
