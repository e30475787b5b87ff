import { afterEach, describe, expect, test } from "@jest/globals";
import { ALL_FAULTS, type Fault, faultName } from "../../support/openai-org/faults.ts";
import { type HttpWorld, httpWorld, LONG_MS, limitFor, OPENAI_REQUESTS, upTo } from "./http-world.ts";

const worlds: HttpWorld[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

describe("a fault of OpenAI's", () => {
  async function faultEverywhere(fault: Fault, times: number): Promise<void> {
    for (const number of upTo(OPENAI_REQUESTS)) {
      const world = await httpWorld("repository", limitFor(fault.effect), false);
      worlds.push(world);
      // The first is the test's own.
      world.organization.faults.add({ ...fault, at: number + 1, times });
      const run = await world.rotate();
      expect([number, ...world.untruths(run)]).toEqual([number]);
      // On a busy machine a short limit may end a run before it comes to its fault.
      if (limitFor(fault.effect) === LONG_MS) expect(world.organization.faults.struck).not.toEqual([]);
      await worlds.pop()?.close();
    }
  }

  test.each(ALL_FAULTS.map((fault) => [faultName(fault), fault] as const))(
    "at any request: %s",
    async (_, fault) => {
      await faultEverywhere(fault, 1);
    },
  );

  const lasting = ALL_FAULTS.filter(({ effect }) =>
    ["reset", "server-error", "rate-limited"].includes(effect),
  );
  test.each(lasting.map((fault) => [faultName(fault), fault] as const))(
    "from any request on: %s",
    async (_, fault) => {
      await faultEverywhere(fault, Number.POSITIVE_INFINITY);
    },
  );
});
