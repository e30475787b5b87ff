import { basename } from "node:path";
import type { Instrumented, Mutant } from "./instrument.ts";
import type { Fate, Survey } from "./messages.ts";
import { WorkerProcess } from "./process.ts";

export interface Tried {
  readonly mutant: Mutant;
  readonly fate: Fate;
  /** Whether any test passes its place at all. */
  readonly isCovered: boolean;
}

const SURVEY_LIMIT_MS = 600_000;
/** How much longer than without it a mutant's tests may take, within bounds. */
const SLOWER = 10;
const LEAST_LIMIT_MS = 20_000;
const MOST_LIMIT_MS = 60_000;
/** A test that takes longer comes last, where the order is free. */
const SLOW_MS = 100;
/** Modules that were loaded once are never given back. */
const LOADINGS_OF_A_WORKER = 60;

/**
 * Tries every mutant with the tests that pass its place: those of the source's own name first, then the quickest.
 *
 * @param root a copy of the project with the instrumented sources
 * @throws when the tests fail without a mutant, before or after
 */
export async function tryAll(
  root: string,
  { mutants }: Instrumented,
  files: readonly string[],
  onTried: (tried: Tried, done: number) => void = () => {},
): Promise<readonly Tried[]> {
  const worker = new WorkerProcess(root, files);
  try {
    const survey = await surveyOf(worker);
    const whileLoading = new Set(survey.whileLoading);
    const passes = new Map(survey.passes);
    const slow = survey.tests.filter(({ ms }) => ms > SLOW_MS).map(({ name }) => name);
    const inOrder = quickestFirst(survey, files);
    const totalMs = survey.tests.reduce((sum, { ms }) => sum + ms, 0);
    const tried: Tried[] = [];
    let loadings = 0;
    const tell = (one: Tried): void => {
      tried.push(one);
      onTried(one, tried.length);
    };
    for (const mutant of mutants) {
      const by = passes.get(mutant.id) ?? [];
      const isLoading = whileLoading.has(mutant.id);
      if (by.length === 0 && !isLoading) {
        tell({ mutant, fate: "survived", isCovered: false });
        continue;
      }
      if (isLoading && ++loadings % LOADINGS_OF_A_WORKER === 0) worker.stop();
      const first = ownThenQuickest(survey, mutant.file);
      const tests = by.toSorted(([a], [b]) => first(a, b));
      const usualMs = isLoading ? totalMs : tests.reduce((sum, [test]) => sum + msOf(survey, test), 0);
      const answer = await worker.ask(
        {
          order: "try",
          mutant: mutant.id,
          tests: isLoading ? undefined : tests,
          files: bestFirst(mutant.file, inOrder),
          slow,
          usual: by.reduce((sum, [, times]) => sum + times, 0),
        },
        Math.min(MOST_LIMIT_MS, LEAST_LIMIT_MS + usualMs * SLOWER),
      );
      if (answer?.answer === "broken") throw new Error(answer.why);
      const fate = answer?.answer === "fate" ? answer.fate : "timed out";
      tell({ mutant, fate, isCovered: true });
    }
    // What a mutant leaves behind in the worker would have killed the next ones.
    await surveyOf(worker);
    return tried;
  } finally {
    worker.stop();
  }
}

async function surveyOf(worker: WorkerProcess): Promise<Survey> {
  const answer = await worker.ask({ order: "survey" }, SURVEY_LIMIT_MS);
  if (answer?.answer === "survey") return answer.survey;
  throw new Error(answer?.answer === "broken" ? `Without a mutant: ${answer.why}` : "The tests do not end.");
}

function msOf(survey: Survey, test: number): number {
  return survey.tests[test]?.ms ?? 0;
}

function quickestFirst(survey: Survey, files: readonly string[]): readonly string[] {
  const ms = new Map<string, number>();
  for (const test of survey.tests) ms.set(test.file, (ms.get(test.file) ?? 0) + test.ms);
  return [...files].sort((a, b) => (ms.get(a) ?? 0) - (ms.get(b) ?? 0));
}

/** The test file that begins with the source's name comes first. */
function bestFirst(source: string, files: readonly string[]): readonly string[] {
  return [...files.filter((file) => isOwn(source, file)), ...files.filter((file) => !isOwn(source, file))];
}

function ownThenQuickest(survey: Survey, source: string): (a: number, b: number) => number {
  const rank = (test: number): number => (isOwn(source, survey.tests[test]?.file ?? "") ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || msOf(survey, a) - msOf(survey, b);
}

function isOwn(source: string, file: string): boolean {
  return basename(file).startsWith(basename(source, ".ts"));
}
