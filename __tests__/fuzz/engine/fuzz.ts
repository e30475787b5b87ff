import { readCorpus } from "./corpus.ts";
import type { Coverage } from "./coverage.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateJson } from "./mutate-json.ts";
import { Random } from "./random.ts";
import { reduced } from "./reduce.ts";
import type { Target } from "./target.ts";

/** What did not hold, and the smallest input that shows it. */
export interface Failure {
  readonly what: string;
  readonly input: Buffer;
  readonly stack: string;
}

export interface Fuzzed {
  /** Inputs that were run, those of the corpus included. */
  readonly executions: number;
  readonly failures: readonly Failure[];
  /** Inputs that led into new blocks; empty without coverage. */
  readonly found: readonly Buffer[];
}

export interface Campaign {
  readonly seed: number;
  /** Ends with so many executions, or when `until` says so. */
  readonly executions?: number;
  readonly until?: () => boolean;
  /** Without it the corpus does not grow. */
  readonly coverage?: Coverage;
  /** Failures of a kind that was met are not told again; after so many kinds it ends. */
  readonly mostFailures?: number;
  /** Whether what breaks something is told as it was met, and not as small as can be. */
  readonly asMet?: boolean;
}

/** After so many inputs it is looked whether one of them led into a new block. */
const BATCH = 48;
/** With coverage it looks for new inputs for so long, and then for so long it runs as many as it can. */
const SLICE_MS = 5_000;

/** Runs the corpus of a target, and then inputs that are made of it. */
export async function fuzz(target: Target, campaign: Campaign): Promise<Fuzzed> {
  const random = new Random(campaign.seed);
  const { coverage, mostFailures = 1, executions: most = Number.POSITIVE_INFINITY } = campaign;
  const isOver = (): boolean =>
    executions >= most || failures.size >= mostFailures || campaign.until?.() === true;
  const corpus = [
    ...target.seeds(),
    ...readCorpus(target.name, "kept"),
    ...readCorpus(target.name, "regressions"),
  ];
  const failures = new Map<string, Failure>();
  const found: Buffer[] = [];
  let executions = 0;
  const run = async (input: Buffer): Promise<void> => {
    const failure = await failureOf(target, input);
    if (failure === "no input") return;
    executions++;
    if (failure === undefined || failures.has(failure.what)) return;
    const same = async (smaller: Buffer): Promise<boolean> => {
      const other = await failureOf(target, smaller);
      return typeof other === "object" && other.what === failure.what;
    };
    const smallest = campaign.asMet === true ? input : await reduced(input, target.form, same);
    failures.set(failure.what, { ...failure, input: smallest });
  };

  for (const input of corpus) {
    if (failures.size >= mostFailures) break;
    await run(input);
  }
  coverage?.learn(coverage.taken());
  let idle = 0;
  let isCounting = coverage !== undefined;
  let turn = performance.now() + SLICE_MS;
  while (!isOver()) {
    if (coverage && performance.now() > turn) {
      turn = performance.now() + SLICE_MS;
      isCounting = !isCounting;
      if (isCounting) coverage.resume();
      else coverage.pause();
    }
    const before = executions;
    const batch: Buffer[] = [];
    while (batch.length < BATCH && !isOver()) {
      // Late ones are the new ones: of every three inputs one is made of those.
      const base = random.oneIn(3) ? corpus.at(-1 - random.small(corpus.length - 1)) : random.pick(corpus);
      const material = { random, dictionary: target.dictionary, other: random.pick(corpus) };
      const mutate = target.form === "json" ? mutateJson : mutateBytes;
      const input = mutate(base ?? Buffer.alloc(0), material, target.largestBytes);
      batch.push(input);
      await run(input);
      if (batch.length === BATCH && executions === before) break;
    }
    // Timers, and whoever reports how it goes, get their turn.
    await new Promise(setImmediate);
    idle = executions === before ? idle + 1 : 0;
    if (idle > 100) throw new Error(`${target.name}: no mutation gives an input that can be run`);
    if (coverage && isCounting && coverage.hasNew(coverage.taken())) {
      for (const input of batch) {
        await failureOf(target, input);
        if (!coverage.learn(coverage.taken())) continue;
        corpus.push(input);
        found.push(input);
      }
    }
  }
  return { executions, failures: [...failures.values()], found };
}

async function failureOf(target: Target, input: Buffer): Promise<Failure | "no input" | undefined> {
  try {
    const ran = target.run(input);
    return (typeof ran === "boolean" ? ran : await ran) ? undefined : "no input";
  } catch (error) {
    const { name, message, stack = "" } = error as Error;
    // Messages of others may quote the input.
    const what = name === "Broken" ? message : `throws ${name}${placeOf(stack)}`;
    return { what, input, stack: name === "Broken" ? "" : stack };
  }
}

/** The first line of our own sources in a stack. */
function placeOf(stack: string): string {
  const place = /\/(src\/[\w./-]+\.ts:\d+)/.exec(stack)?.[1];
  return place === undefined ? "" : ` at ${place}`;
}

/** The fewest of the inputs that lead into every block that all of them lead into. */
export async function distilled(
  target: Target,
  inputs: readonly Buffer[],
  coverage: Coverage,
): Promise<Buffer[]> {
  for (const seed of target.seeds()) await failureOf(target, seed);
  coverage.learn(coverage.taken());
  const smallestFirst = inputs.toSorted((a, b) => a.length - b.length);
  const kept: Buffer[] = [];
  for (const input of smallestFirst) {
    if ((await failureOf(target, input)) !== undefined) continue;
    if (coverage.learn(coverage.taken())) kept.push(input);
  }
  return kept;
}
