import { expect, test } from "@jest/globals";
import { encoded } from "./corpus.ts";
import { fuzz } from "./fuzz.ts";
import type { Target } from "./target.ts";

/** The same inputs in every run; `FC_SEED=$RANDOM npm test` looks further, as for the property tests. */
const SEED = Number(process.env["FC_SEED"] ?? 20_261_122);

/** Seconds where nothing else runs, but tests share the processor. */
const MOST_MS = 600_000;

/**
 * A test that runs the corpus of each target and inputs made of it. Its title ends in how many were run; it
 * writes nothing. For longer: `npm run fuzz -- --minutes 10 --target detect`.
 */
export function fuzzed(...targets: readonly (readonly [target: Target, executions: number])[]): void {
  const runs = targets.map(([target, executions]) => {
    // `scripts/proof.ts` adds these numbers up.
    const title = `${target.name} (${executions.toLocaleString("en")} executions)`;
    return { title, name: target.name, target, executions };
  });
  test.each(runs)(
    "$title",
    async ({ name, target, executions }) => {
      const { failures, executions: count } = await fuzz(target, { seed: SEED, executions });
      // The input can be kept: it holds no key, but what stands for one.
      const broken = failures.map(
        ({ what, input, stack }) => `${what}\n${encoded(input)} in corpus/${name}/regressions.txt\n${stack}`,
      );
      expect(broken).toEqual([]);
      expect(count).toBe(executions);
    },
    MOST_MS,
  );
}
