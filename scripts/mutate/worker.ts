// One process that tries mutants one after another, as its parent orders: a start of jest for each would take hours.
import { join } from "node:path";
import fc from "fast-check";
import { type Test, testsOf } from "./harness.ts";
import { hookLoading, loadFresh } from "./loader.ts";
import type { Answer, Fate, Order, Survey } from "./messages.ts";
import { EndlessLoop, record, takePasses, turnOn, wasEndless } from "./switches.ts";

/** What jest loads before each test file of ours. */
const SETUP = "__tests__/support/property-seed.ts";

/** The first case that fails is enough, a smaller one of no use; and what survives goes through all properties. */
const PROPERTIES = { endOnFailure: true, interruptAfterTimeLimit: 300 } as const;

/** What the tests of so much time do not see has survived, though others might see it. */
const MOST_CPU_OF_A_MUTANT_US = 1_000_000;

const [root = "", ...files] = process.argv.slice(2);
/** Whether a test was stopped for an endless loop, or failed. */
type Failed = { readonly test: string; readonly fate: "killed" | "timed out" } | undefined;

hookLoading(root, new URL("./harness.ts", import.meta.url).href);
record();
let tests: readonly Test[] = [];
let whileLoading: readonly number[] = [];
try {
  await import(join(root, SETUP));
  fc.configureGlobal({ ...fc.readConfigureGlobal(), ...PROPERTIES });
  tests = await loadAll();
  whileLoading = [...takePasses().keys()];
} catch (cause) {
  answer({ answer: "broken", why: String(cause) });
}

process.on("message", async (order: Order) => {
  if (order.order === "survey") return survey();
  const failed = order.tests ? await tryTests(order, order.tests) : await tryLoading(order);
  answer({ answer: "fate", mutant: order.mutant, fate: failed?.fate ?? "survived", by: failed?.test });
});

async function loadAll(): Promise<readonly Test[]> {
  const load = loadFresh();
  const all: Test[] = [];
  for (const file of files) all.push(...(await testsOf(file, () => load(join(root, file)))));
  return all;
}

async function survey(): Promise<void> {
  const passes = new Map<number, [number, number][]>();
  const timed: Survey["tests"][number][] = [];
  for (const [index, test] of tests.entries()) {
    const started = performance.now();
    try {
      await test.run();
    } catch (cause) {
      return answer({ answer: "broken", why: `${test.file}: ${test.name}: ${String(cause).slice(0, 2000)}` });
    }
    timed.push({ file: test.file, name: test.name, ms: performance.now() - started });
    for (const [mutant, times] of takePasses()) {
      const by = passes.get(mutant) ?? [];
      by.push([index, times]);
      passes.set(mutant, by);
    }
  }
  const learned: Survey = { tests: timed, passes: [...passes], whileLoading };
  answer({ answer: "survey", survey: learned });
}

async function tryTests({ mutant }: { mutant: number }, chosen: readonly (readonly [number, number])[]) {
  const budget = new Budget();
  let failed: Failed;
  for (const [index, usual] of chosen) {
    // Afresh for each: an endless loop is known by the first of them, and not by what all of them pass together.
    turnOn(mutant, usual);
    failed = await firstFailure(tests.slice(index, index + 1), budget);
    if (failed) break;
  }
  record();
  return failed;
}

/** For code that runs while it is loaded, such as tables. File by file: most mutants are seen by the first. */
async function tryLoading(order: Extract<Order, { order: "try" }>): Promise<Failed> {
  turnOn(order.mutant, order.usual);
  try {
    const load = loadFresh();
    const slow: Test[] = [];
    const budget = new Budget();
    for (const file of order.files) {
      if (budget.isSpent) return undefined;
      const loaded = await testsOf(file, () => load(join(root, file)));
      const isSlow = (test: Test): boolean => order.slow.includes(test.name);
      slow.push(...loaded.filter(isSlow));
      const failed = await firstFailure(
        loaded.filter((test) => !isSlow(test)),
        budget,
      );
      if (failed) return failed;
    }
    return await firstFailure(slow, budget);
  } catch {
    return { test: "loading the tests", fate: wasEndless() ? "timed out" : "killed" };
  } finally {
    record();
  }
}

/** What the tests of one mutant may compute; loading them is not counted. */
class Budget {
  #spentUs = 0;

  get isSpent(): boolean {
    return this.#spentUs > MOST_CPU_OF_A_MUTANT_US;
  }

  async run(test: Test): Promise<void> {
    const before = process.cpuUsage();
    try {
      await test.run();
    } finally {
      this.#spentUs += process.cpuUsage(before).user;
    }
  }
}

async function firstFailure(chosen: readonly Test[], budget: Budget): Promise<Failed> {
  for (const test of chosen) {
    if (budget.isSpent) return undefined;
    try {
      await budget.run(test);
    } catch (cause) {
      const fate: Fate = cause instanceof EndlessLoop || wasEndless() ? "timed out" : "killed";
      return { test: `${test.file}: ${test.name}`, fate };
    }
  }
  return undefined;
}

function answer(told: Answer): void {
  process.send?.(told);
}
