import { describe, expect, test } from "@jest/globals";
import type { FaultEffect } from "../../support/openai-org/faults.ts";
import type { StoredKey } from "../../support/openai-org/records.ts";
import { day, KEY_NAME, type RotationWorld, rotationWorld } from "../../support/rotation-world.ts";
import type { RunReport } from "../../support/runner.mjs";

// A rotation through the bundle that goes wrong at each of its requests, in turn: the answer is lost, or the machine
// is. At the end the secret holds a key that works, and every other key that was made is deleted or named.

/** A test for each fault takes minutes: the usual run takes the telling ones, `ROTATION_FAULTS=all` all. */
const THOROUGH = process.env["ROTATION_FAULTS"] === "all";
const AT_ONCE = 3;

type Side = "openai" | "github";
type Trouble = "killed" | "cancelled" | FaultEffect;
interface Case {
  readonly side: Side;
  /** The how-manieth request to that side, from 1. */
  readonly at: number;
  readonly trouble: Trouble;
  readonly when: "before" | "after";
}

/** Requests of a rotation in which nothing goes wrong. */
async function usualRequests(): Promise<Record<Side, number>> {
  const world = await rotationWorld();
  world.setNow(day(90));
  await world.rotate();
  const count = (side: Side): number => world.order.filter((request) => request.startsWith(side)).length;
  await world.close();
  return { openai: count("openai"), github: count("github") };
}

/** Lets the trouble happen. */
async function rotateWith(world: RotationWorld, { side, at, trouble, when }: Case): Promise<RunReport> {
  const lost = new AbortController();
  const interrupts = trouble === "killed" || trouble === "cancelled";
  if (side === "openai") {
    world.organization.faults.add({
      ...{ at, when },
      effect: interrupts ? "hang" : trouble,
      onStrike: () => lost.abort(),
    });
  } else {
    const kind = interrupts
      ? ({ kind: "hang" } as const)
      : trouble === "reset"
        ? ({ kind: "reset" } as const)
        : trouble === "page"
          ? ({ kind: "html", status: 200 } as const)
          : ({ kind: "status", status: 502 } as const);
    let seen = 0;
    const strikes = (): boolean => {
      seen += 1;
      if (seen === at) setTimeout(() => lost.abort(), 50);
      return seen === at;
    };
    world.github.fail({ ...kind, moment: when, times: 1, on: { where: strikes } });
  }
  return await world.rotate({
    inputs: { "timeout-seconds": "2" },
    timeoutMs: 120_000,
    ...(interrupts
      ? { interrupt: { when: lost.signal, send: trouble === "killed" ? "SIGKILL" : "SIGINT" } as const }
      : {}),
  });
}

/** What is left wanting, in words; nothing at best. */
async function flaws(one: Case): Promise<string[]> {
  const world = await rotationWorld();
  try {
    world.setNow(day(90));
    const first = await rotateWith(world, one);
    const found = world.withoutKey.map((request) => `no key that works at ${request}`);
    if (!world.organization.isLive(world.secretValue())) found.push("no key that works at the end");

    // What has no use: made by us, or the old one, and not in the secret.
    const spare = (): StoredKey[] =>
      [...world.organization.keys("made-by-api"), world.key].filter(
        (key) => key.deletedAt === undefined && key.value !== world.secretValue(),
      );
    const told = [first.log.join("\n"), first.rawSummary].join("\n");
    const isOld = (id: string): boolean => id === world.key.id;
    const unfinished = !first.log.some((line) => line.startsWith("Rotation: "));
    for (const { id, name } of spare()) {
      const named = told.includes(id) || told.includes(name);
      if (!named && !unfinished && one.trouble !== "killed")
        found.push(`${isOld(id) ? "the old key" : "a new key"} is not named`);
    }

    // The day after, everything answers again. Nothing is rotated while a key is left that an earlier run made: it is
    // named, and a person deletes it.
    world.organization.faults.clear();
    world.github.clearFaults();
    world.setNow(day(91));
    let next = await world.rotate();
    if (next.outputs["result"] !== "pass") {
      const said = [next.log.join("\n"), next.rawSummary].join("\n");
      const named = spare().filter(({ id }) => id !== world.key.id && said.includes(id));
      if (named.length === 0) found.push("the next run fails and names no key");
      for (const key of named) key.deletedAt = day(91);
      world.setNow(day(92));
      next = await world.rotate();
    }
    if (next.outputs["result"] !== "pass") found.push("the run after fails");
    if (next.outputs["rotation"] !== "ok") found.push("the run after leaves the key due");
    if (!world.organization.isLive(world.secretValue())) found.push("no key that works after that");
    const toldNext = [next.log.join("\n"), next.rawSummary].join("\n");
    for (const { id } of spare())
      if (!toldNext.includes(id)) found.push("a key is not named by the run after");
    found.push(...world.organization.violations, ...world.github.violations);
    if (world.github.secretValue(world.secretAt, KEY_NAME) === undefined) found.push("no secret");
    return found;
  } finally {
    await world.close();
  }
}

/** Runs all cases, some at a time. */
async function flawed(cases: readonly Case[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const waiting = cases.values();
  const worker = async (): Promise<void> => {
    for (const one of waiting) {
      const wrong = await flaws(one).catch((error: unknown) => [String(error)]);
      if (wrong.length > 0) found[`${one.trouble} ${one.when} request ${one.at} to ${one.side}`] = wrong;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}

const EFFECTS: readonly Trouble[] = THOROUGH ? ["reset", "bad-gateway", "page"] : ["reset"];

describe.each(["killed", "cancelled", ...EFFECTS] as const)("%s", (trouble) => {
  test.each(["before", "after"] as const)(
    "%s each request is carried out",
    async (when) => {
      const usual = await usualRequests();
      expect(usual.openai).toBeGreaterThan(10);
      expect(usual.github).toBeGreaterThan(5);
      const cases = (["openai", "github"] as const).flatMap((side) =>
        Array.from({ length: usual[side] }, (_, index): Case => ({ side, at: index + 1, trouble, when })),
      );
      expect(await flawed(cases)).toEqual({});
    },
    900_000,
  );
});
