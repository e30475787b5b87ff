import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { counted } from "../counted.ts";
import { CHECKOUT_STATES, type CheckoutState } from "../git/checkout.ts";
import { expectedOf, foundIn, type ScanRun, scanIn } from "./scan-run.ts";
import { type Case, createWorld, type World } from "./world.ts";

/** Every state in which a workspace can be. */
export const STATES: readonly CheckoutState[] = [...CHECKOUT_STATES, "foreign-owner", "none"];

/** Looking for a key in all its forms takes time: of each cell, so many of the keys are looked for, in turn. */
const KEYS_A_CELL = 4;
/** What the harness says of masks of keys that it was not told of. */
const MASK_OF_ANOTHER_KEY = /^add-mask of \d+ characters that are none of the secrets$/;

/** Every case in every state takes minutes. Without it each kind of event meets each state, its variants in turn. */
const ALL = process.env["SCAN_MATRIX"] === "all";

/** Variants of one event, by the titles of their cases. */
export interface Variants {
  readonly titles: readonly string[];
  /** In each state so many of them are tested, in turn. Default: all. */
  readonly inTurn?: number;
}

export interface MatrixOptions {
  /** Default: all. */
  readonly states?: readonly CheckoutState[];
  readonly repository?: Parameters<typeof createWorld>[0];
}

/**
 * Runs the bundle for events in every state of the workspace: all that was planted is found, at its place, and
 * nothing else. With `SCAN_MATRIX=all` in the environment, every case in every state.
 */
export function rangeMatrix(
  events: readonly Variants[],
  { states = STATES, repository }: MatrixOptions = {},
): void {
  let world: World;
  let cell = 0;
  beforeAll(async () => {
    world = await createWorld(repository);
  });
  afterAll(() => world.close());

  for (const { titles, inTurn = titles.length } of events) {
    describe.each(titles)("%s", (title) => {
      const at = titles.indexOf(title);
      const mine = states.filter((_, turn) => ALL || isTurn(at, turn * inTurn, inTurn, titles.length));
      test.each(mine)("%s", async (state) => {
        const one = world.cases.find((candidate) => candidate.title === title);
        if (one === undefined) throw new Error(`no case ${title}`);
        const made = await world.workspace(one, state);
        // This machine cannot give files to another user.
        if (made === undefined) return;
        const from = cell++ * KEYS_A_CELL;
        const keys = world.keys.filter((_, index) => isTurn(index, from, KEYS_A_CELL, world.keys.length));
        const run = await scanIn(made, one.event, { keys, allowUntrusted: true });
        expectNoSilentPass(run, one);
        expectFound(run, one);
        expect(run.violations.filter((text) => !MASK_OF_ANOTHER_KEY.test(text))).toEqual([]);
        expect(run.filesLeft).toEqual([]);
        expect(run.rawStderr).toBe("");
        counted({ "events in a state of the clone": 1, "planted leaks found": one.finds.length });
      });
    });
  }
}

/** Whether an index is one of the `count` from `from` on, counted round and round. */
function isTurn(index: number, from: number, count: number, length: number): boolean {
  return (((index - from) % length) + length) % length < count;
}

/** All that the event adds, each at its place, and nothing else: not what was there before. */
function expectFound(run: ScanRun, { finds, knows, tip }: Case): void {
  expect(foundIn(run, [...finds, ...knows], tip)).toEqual(expectedOf(finds, tip));
  expect(run.outputs).toMatchObject({
    result: finds.length > 0 ? "fail" : "pass",
    "scan-complete": "true",
    "leak-count": String(finds.length),
    "possible-leak-count": "0",
  });
  expect(run.exitCode).toBe(finds.length > 0 ? 1 : 0);
}

/** What must not be: a run that is content, and has not found what it should have found. */
function expectNoSilentPass(run: ScanRun, { finds, tip }: Case): void {
  const found = Object.keys(foundIn(run, finds, tip));
  const missed = finds.filter(({ name }) => !found.includes(name)).map(({ name }) => name);
  if (missed.length === 0) return;
  expect({ missed, result: run.outputs["result"], exitCode: run.exitCode }).toEqual({
    missed,
    result: "fail",
    exitCode: 1,
  });
  expect(run.outputs["scan-complete"]).toBe("false");
}
