import { describe, expect, test } from "@jest/globals";
import { withWorld } from "../../support/scan/small-world.ts";
import { NAME } from "../../support/scan/world.ts";
import { expectHonest } from "../honest.ts";
import { CONTENTS } from "./contents.ts";

// Nothing is checked out: many of these could not be. All is fetched from the server, and git keeps it as it is.

const LONG_MS = 5 * 60_000;
const SCAN_MS = 120_000;

describe("a repository that is hard to read: all keys are found", () => {
  test.each(CONTENTS)(
    "$title (1 fault)",
    ({ topic, grow, keys }) =>
      withWorld({ topic, keys }, async (world) => {
        const { repository, server, events } = world;
        const pushed = await grow?.(world);
        let { event } = world;
        if (pushed !== undefined) {
          repository.setRef(pushed.ref, pushed.id);
          await server.publish(repository, NAME);
          event = events.push({ ref: pushed.ref, before: repository.zeros, after: pushed.id });
        }
        const made = await world.workspace("none", { event });
        const run = await world.scan(made, { timeoutMs: SCAN_MS, allowUntrusted: false }, event);
        expect(expectHonest(run, keys)).toBe("found");
        expect(run.leaks).toHaveLength(keys.length);
      }),
    LONG_MS,
  );
});
