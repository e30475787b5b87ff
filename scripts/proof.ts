import { readFileSync, writeFileSync } from "node:fs";

/**
 * Writes `docs/proof.md` out of the report of a test run (`npm test`): what was tried, how often, with how many
 * failures, and the command that tries it again. Numbers that a test itself counts stand at the end of its title,
 * as in "(1,234 executions)", or in `jest-counts.jsonl` (`__tests__/support/counted.ts`); they are summed up by
 * their words.
 */

/** One promise, and the tests that hold it. */
interface Area {
  readonly what: string;
  /** Paths below `__tests__`, as beginnings. */
  readonly tests: readonly string[];
}

const AREAS: readonly Area[] = [
  {
    what: "Verdicts: every answer of an API that we know of, on OpenAI's host and on others, through the bundle and alone",
    tests: ["scenarios/verdicts-", "validate/judge", "validate/conclude", "validate/observation"],
  },
  {
    what: "Nothing is taken for a key that is none: secrets as people store them",
    tests: ["scenarios/reading-the-key", "scenarios/missing-key", "key/"],
  },
  {
    what: "Events and states of a clone: what was added is what is scanned, in each event, in each clone",
    tests: [
      "scenarios/scan/matrix-",
      "scenarios/scan/odd-events",
      "scenarios/scan/scopes",
      "scenarios/scan/unusual-clones",
      "scenarios/scan/without-git",
      "scan/event/",
    ],
  },
  {
    what: "Leaks planted and found: formats, encodings, surroundings, files of any kind, archives",
    tests: [
      "scan/detect/",
      "scan/archive/",
      "scenarios/scan/unusual-objects",
      "scenarios/scan/known-keys",
      "scan/sift",
    ],
  },
  {
    what: "Faults: refused, reset, slow, endless, huge, HTML, redirects, TLS, rate limits, server errors; git that is missing, killed or hangs",
    tests: [
      "scenarios/hostile-servers",
      "scenarios/retries-and-time",
      "scenarios/proxy",
      "scenarios/scan/network",
      "scenarios/scan/git-trouble",
      "scenarios/keyless-hostile",
      "issue/every-request",
      "issue/faults",
      "ports/",
      "faults/",
    ],
  },
  {
    what: "Rotation: whichever request fails or kills the run, the secret holds a key that works, and no key is lost",
    tests: [
      "rotation/rotate/",
      "scenarios/rotation/crash",
      "scenarios/rotation/rotate",
      "scenarios/rotation/two-runs",
    ],
  },
  {
    what: "The age of a key, day by day; no guess at whose record it is",
    tests: [
      "rotation/age",
      "rotation/record",
      "rotation/rotation",
      "rotation/",
      "scenarios/rotation/age",
      "scenarios/rotation/ageing",
      "scenarios/rotation/admin-key",
    ],
  },
  { what: "One true issue, whoever else writes", tests: ["issue/"] },
  { what: "Keyless", tests: ["keyless/", "scenarios/keyless"] },
  {
    what: "Leak hunt and command injection hunt: random keys, accidents and commands in every text from outside, all that a run leaves searched",
    tests: [
      "hunt/",
      "scenarios/key-stays-home",
      "scenarios/scan/secrets-stay-home",
      "scenarios/scan/hostile-",
      "report/sanitize",
    ],
  },
  { what: "Before the push: what is staged, in repositories of all kinds", tests: ["staged/"] },
  { what: "Fuzzing", tests: ["fuzz/"] },
  {
    what: "Workflows of ours and for users: linters, and a real runner (nektos/act); releases; what packages and caches could bring in; what differs by system",
    tests: ["workflows/", "act/", "scripts/", "ports/platforms"],
  },
  { what: "The harness: a step is run and searched as the runner would", tests: ["support/"] },
];

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What tests say that they counted, by its word. */
  readonly counted: ReadonlyMap<string, number>;
}

/** What a test file counted while it ran, a line of `jest-counts.jsonl`. */
export interface Counts {
  /** Below `__tests__`. */
  readonly path: string;
  readonly words: Readonly<Record<string, number>>;
}

/** Of the tests whose path below `__tests__` begins with one of these. What files with failed tests counted is left out. */
export function tally(report: Report, beginnings: readonly string[], counts: readonly Counts[] = []): Tally {
  const counted = new Map<string, number>();
  const numbers = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, assertionResults } of report.testResults) {
    const path = name.replaceAll("\\", "/").split("/__tests__/")[1] ?? "";
    if (!beginnings.some((beginning) => path.startsWith(beginning))) continue;
    const add = (word: string, by: number): void => void counted.set(word, (counted.get(word) ?? 0) + by);
    const allPassed = assertionResults.every(({ status }) => status !== "failed");
    for (const { words } of counts.filter((one) => allPassed && one.path === path))
      for (const [word, by] of Object.entries(words)) add(word, by);
    for (const { title, status } of assertionResults) {
      if (status === "passed") numbers.passed++;
      else if (status === "failed") numbers.failed++;
      else numbers.skipped++;
      if (status !== "passed") continue;
      for (const [word, count] of countsIn(title)) add(word, count);
    }
  }
  return { ...numbers, counted };
}

/** The counts at the end of a title: `(96 runs, 1,412 keys)`. */
export function countsIn(title: string): [word: string, count: number][] {
  const [, inBrackets = ""] = /\(((?:\d[\d,]* [a-z][a-z -]*(?:, )?)+)\)$/.exec(title) ?? [];
  return [...inBrackets.matchAll(/(\d[\d,]*) ([a-z][a-z -]*)/g)].map(([, count = "", word = ""]) => [
    // One fault and two faults are three faults.
    count === "1" && !word.endsWith("s") ? `${word}s` : word,
    Number(count.replaceAll(",", "")),
  ]);
}

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** The page. */
export function proofOf(report: Report, node: string, all: readonly Counts[] = []): string {
  const rows = AREAS.map(({ what, tests }) => {
    const { passed, failed, skipped, counted } = tally(report, tests, all);
    const counts = [...counted].map(([word, count]) => `${grouped(count)} ${word}`).join(", ");
    const command = `npm test -- ${tests.map((test) => `__tests__/${test}`).join(" ")}`;
    return `| ${what} | ${grouped(passed)} | ${failed} | ${skipped} | ${counts} | \`${command}\` |`;
  });
  return [
    "# What was tried",
    "",
    "Written by `npm run proof` out of the report of the last `npm test`. A test may be counted in more than one row.",
    "",
    `All tests: ${grouped(report.numPassedTests)} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped (tools that were not at hand), on Node.js ${node}.`,
    "",
    "| What | Tests | Failed | Skipped | In them | Again |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
    "How many planted mistakes in the pure core the tests notice: [mutants.md](mutants.md), `npm run mutate`. Attacks and the tests that hold them: [threat-model.md](threat-model.md).",
    "",
  ].join("\n");
}

if (import.meta.main) {
  const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
  const report: Report = JSON.parse(read("jest-report.json"));
  const counts: Counts[] = read("jest-counts.jsonl")
    .split("\n")
    .flatMap((line) => (line === "" ? [] : JSON.parse(line)));
  writeFileSync(
    new URL("../docs/proof.md", import.meta.url),
    proofOf(report, process.version.slice(1), counts),
  );
  console.log("docs/proof.md written");
}
