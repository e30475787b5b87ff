import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  expectVerdict,
  inputsFor,
  keyFor,
  ON_FAULTS,
  ON_OPENAI,
  ON_RELAYS,
} from "../support/expected-verdicts.ts";
import { type OpenAiWorld, openAiWorld } from "../support/guard.ts";
import { STATES } from "../support/stand-in-api.mjs";

// On OpenAI's own host, over TLS and through a proxy.

let world: OpenAiWorld;
beforeAll(async () => {
  world = await openAiWorld();
});
afterAll(() => world.close());

test("every state of the stand-in has an expected verdict", () => {
  const expected = { ...ON_OPENAI, ...ON_RELAYS, ...ON_FAULTS };
  expect(Object.keys(expected).sort()).toEqual(Object.keys(STATES).sort());
});

test.each(Object.entries({ ...ON_OPENAI, ...ON_FAULTS }))("%s", async (state, [verdict, reason]) => {
  const report = await world.run(state, { key: keyFor(state), inputs: inputsFor(state) });
  expectVerdict(report.outputs, verdict, reason);
  // A made-up key never goes to OpenAI.
  const sent = new Set(report.requests.map(({ authorization }) => authorization));
  expect(sent).toEqual(new Set([`Bearer ${keyFor(state)}`]));
});
