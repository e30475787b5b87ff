import { afterEach, describe, expect, test } from "@jest/globals";
import {
  GITHUB_REQUESTS,
  type HttpWorld,
  httpWorld,
  OPENAI_REQUESTS,
  PLACES,
  type PlaceName,
  upTo,
} from "./http-world.ts";
import { nextRun } from "./next-run.ts";

const DAY_MS = 86_400_000;
/** For answers that come; those that never do keep nobody waiting here. */
const LIMIT_MS = 5_000;

const worlds: HttpWorld[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

async function start(place: PlaceName): Promise<HttpWorld> {
  const world = await httpWorld(place, LIMIT_MS);
  worlds.push(world);
  return world;
}

describe("a run that is killed at any request", () => {
  async function checkAfterwards(world: HttpWorld): Promise<void> {
    world.organization.faults.clear();
    expect(world.withoutKey).toEqual([]);
    expect(world.organization.isLive(world.inUse?.value ?? "")).toBe(true);
    world.advance(DAY_MS);
    const next = await nextRun({
      ...{ admin: world.admin, key: world.inUse?.value ?? "", secret: world.secret, now: world.now() },
      rotate: async (match) => {
        const run = await world.rotate({ match });
        return run.report;
      },
    });
    expect(world.withoutKey).toEqual([]);
    expect(world.organization.isLive(world.inUse?.value ?? "")).toBe(true);
    for (const { id } of world.others) expect(next.named).toContain(id);
    expect([...world.organization.violations, ...world.github.violations]).toEqual([]);
  }

  const killedAt = async (world: HttpWorld, arm: (strike: () => void) => void): Promise<void> => {
    await new Promise<void>((resolve) => {
      arm(() => {
        world.kill();
        // What the server still does with the request that it has.
        setImmediate(resolve);
      });
      void world.rotate().then(() => resolve());
    });
  };

  test.each(
    upTo(OPENAI_REQUESTS).flatMap((number) => [
      { number, when: "before" as const },
      { number, when: "after" as const },
    ]),
  )("of OpenAI's, $when request $number is carried out", async ({ number, when }) => {
    const world = await start("repository");
    await killedAt(world, (strike) =>
      world.organization.faults.add({ effect: "hang", when, at: number + 1, onStrike: strike }),
    );
    await checkAfterwards(world);
  });

  test.each(
    PLACES.flatMap((place) =>
      upTo(GITHUB_REQUESTS[place]).flatMap((number) => [
        { place, number, moment: "before" as const },
        { place, number, moment: "after" as const },
      ]),
    ),
  )("of GitHub's ($place), $moment request $number is carried out", async ({ place, number, moment }) => {
    const world = await start(place);
    let seen = 0;
    await killedAt(world, (strike) =>
      world.github.fail({
        kind: "hang",
        moment,
        times: 1,
        on: {
          where: () => {
            const hit = ++seen === number;
            if (hit) strike();
            return hit;
          },
        },
      }),
    );
    await checkAfterwards(world);
  });
});
