import { afterEach, describe, expect, test } from "@jest/globals";
import type { Fault as GitHubFault } from "../../support/github/server.ts";
import {
  GITHUB_REQUESTS,
  type HttpWorld,
  httpWorld,
  LONG_MS,
  limitFor,
  OPENAI_REQUESTS,
  PLACES,
  type PlaceName,
  upTo,
} from "./http-world.ts";

const worlds: HttpWorld[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

async function start(place: PlaceName, limitMs = LONG_MS, patient = true): Promise<HttpWorld> {
  const world = await httpWorld(place, limitMs, patient);
  worlds.push(world);
  return world;
}

describe("over HTTP", () => {
  test.each(PLACES)("a rotation of a secret of the %s", async (place) => {
    const world = await start(place);
    const run = await world.rotate();
    expect(world.untruths(run)).toEqual([]);
    expect(run.report).toMatchObject({ rotate: "rotated", oldKey: "deleted", toDelete: [] });
    expect(world.others).toEqual([]);
    const writes = world.order.filter((request) => /PUT|POST|DELETE|create-or/.test(request));
    expect(writes.filter((request) => !/completions/.test(request))).toEqual([
      "openai POST api_keys",
      expect.stringContaining("github actions/create-or-update"),
      expect.stringContaining("openai DELETE"),
    ]);
  });

  test.each(PLACES)("a dry run for a secret of the %s writes nothing", async (place) => {
    const world = await start(place);
    const run = await world.rotate({ dryRun: true });
    expect(run.report.rotate).toBe("planned");
    expect(world.organization.writes()).toEqual([]);
    expect(world.github.writes()).toEqual([]);
    expect(world.untruths(run)).toEqual([]);
  });

  test("a new key that takes its time to get known, here and there", async () => {
    const world = await start("repository");
    world.organization.rules.propagation = { refuses: (nth) => nth < 3 || nth === 6 };
    const run = await world.rotate();
    expect(world.untruths(run)).toEqual([]);
    expect(run.report.rotate).toBe("rotated");
  });

  test("an organization that keeps the keys of its service accounts", async () => {
    const world = await start("repository");
    world.organization.rules.keepsServiceAccountKeys = true;
    const run = await world.rotate();
    expect(world.untruths(run)).toEqual([]);
    expect(run.report).toMatchObject({
      rotate: "rotated",
      toDelete: [{ id: world.old.id, why: "not-deleted" }],
    });
  });

  test("an organization that allows no key to live so long", async () => {
    const world = await start("repository");
    world.organization.rules.maximumLifetimeSeconds = 30 * 86_400;
    const run = await world.rotate();
    expect(world.untruths(run)).toEqual([]);
    expect(run.report).toMatchObject({ rotate: "failed", newKey: undefined, toDelete: [] });
    expect(run.report.steps[1]?.trouble).toMatchObject({ of: "admin", trouble: { kind: "invalid-request" } });
  });
});

const MOMENTS = ["before", "after"] as const;
const OFTEN: readonly GitHubFault[] = [
  { kind: "reset" },
  { kind: "status", status: 500 },
  { kind: "status", status: 403 },
];
const SELDOM: readonly GitHubFault[] = [
  { kind: "status", status: 401 },
  { kind: "html", status: 200 },
  { kind: "html", status: 502 },
  { kind: "rate-limit", limit: "secondary" },
  { kind: "redirect", to: "https://other-host.example/" },
  { kind: "half-body" },
];

describe("counted requests", () => {
  test.each(PLACES)("are those that are gone through here: %s", async (place) => {
    const world = await start(place);
    await world.rotate();
    const of = (side: string): number => world.order.filter((request) => request.startsWith(side)).length;
    // One is the test's own: it looks up the record.
    expect(of("openai") - 1).toBe(OPENAI_REQUESTS);
    expect(of("github")).toBe(GITHUB_REQUESTS[place]);
  });
});

interface GitHubCase {
  readonly place: PlaceName;
  readonly fault: GitHubFault;
  readonly moment: "before" | "after";
}

const githubCases = (places: readonly PlaceName[], faults: readonly GitHubFault[]): GitHubCase[] =>
  places.flatMap((place) => faults.flatMap((fault) => MOMENTS.map((moment) => ({ place, fault, moment }))));

describe("a fault of GitHub's", () => {
  /** At each request in turn; `times` of them from there on. */
  async function faultEverywhere({ place, fault, moment }: GitHubCase, times: number): Promise<void> {
    for (const number of upTo(GITHUB_REQUESTS[place])) {
      // A client that gives up at once comes to the same requests in the same order.
      const world = await start(place, limitFor(fault.kind), false);
      let seen = 0;
      const where = () => ++seen >= number && seen < number + times;
      world.github.fail({ ...fault, moment, on: { where } });
      const run = await world.rotate();
      expect([number, ...world.untruths(run)]).toEqual([number]);
      if (limitFor(fault.kind) === LONG_MS) expect(seen).toBeGreaterThanOrEqual(number);
      await worlds.pop()?.close();
    }
  }

  test.each([
    ...githubCases(PLACES, [...OFTEN, { kind: "hang" }]),
    // Of its requests those for the others are a part.
    ...githubCases(["organization"], SELDOM),
  ])("at any request: $place, $fault, $moment it is carried out", async (about) => {
    await faultEverywhere(about, 1);
  });

  test.each(githubCases(["organization"], OFTEN))(
    "from any request on: $fault, $moment it is carried out",
    async (about) => {
      await faultEverywhere(about, Number.POSITIVE_INFINITY);
    },
  );
});
