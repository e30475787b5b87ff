import { openAiWorld } from "../support/guard.ts";
import { type Played, type Problems, play } from "./play.ts";
import { scenarioOf } from "./scenario.ts";

/** What came of a hunt. */
export interface Hunted {
  /** By run, those of which there is something to say: how to play it again, and what happened. Safe to print. */
  readonly found: Readonly<Record<keyof Problems, Readonly<Record<string, readonly string[]>>>>;
  /** Runs that could not be played: the hunt's own fault. */
  readonly broken: Readonly<Record<string, string>>;
  readonly totals: Readonly<Record<string, number>>;
}

export interface HuntOptions {
  readonly atOnce: number;
  /** Path of the action's `main`; the built one unless another is given. */
  readonly bundle?: string;
  /** Told after each run. */
  readonly onRun?: (soFar: Hunted) => void;
  /** Ends the hunt after the run for which it is true. */
  readonly until?: (problems: Problems) => boolean;
}

/** Plays the runs of all seeds. */
export async function hunt(seeds: readonly string[], options: HuntOptions): Promise<Hunted> {
  const { atOnce, bundle, onRun, until = () => false } = options;
  const found = { leaks: {}, injections: {}, conduct: {} } as Record<
    keyof Problems,
    Record<string, readonly string[]>
  >;
  const broken: Record<string, string> = {};
  const totals: Record<string, number> = { runs: 0 };
  const count = (what: string, by = 1): void => {
    totals[what] = (totals[what] ?? 0) + by;
  };
  let over = false;
  const waiting = seeds.values();
  const worker = async (): Promise<void> => {
    for (const seed of waiting) {
      if (over) return;
      const scenario = scenarioOf(seed);
      const world = await openAiWorld();
      try {
        const { problems, counts }: Played = await play(scenario, world, bundle);
        count("runs");
        for (const [what, by] of counts) count(what, by);
        for (const [kind, texts] of Object.entries(problems) as [keyof Problems, readonly string[]][]) {
          if (texts.length > 0) found[kind][`${seed} (${scenario.family}, ${scenario.accident})`] = texts;
        }
        over ||= until(problems);
        onRun?.({ found, broken, totals });
      } catch (error) {
        broken[seed] = `${error instanceof Error ? error.stack : error}`;
      } finally {
        await world.close();
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { found, broken, totals };
}
