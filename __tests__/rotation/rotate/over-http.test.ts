import { afterEach, describe, expect, test } from "@jest/globals";
import type { Fault as GitHubFault } from "../../support/github/server.ts";
import { ALL_FAULTS, type Fault, faultName } from "../../support/openai-org/faults.ts";
import { type HttpWorld, httpWorld, PLACES, type PlaceName } from "./http-world.ts";
import { nextRun } from "./next-run.ts";

/** For answers that come; and for those that never do. */
const LONG_MS = 20_000;
const SHORT_MS = 250;
const DAY_MS = 86_400_000;

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

/** How many requests a rotation makes to either side when nothing goes wrong; held against the truth below. */
const OPENAI_REQUESTS = 10;
const GITHUB_REQUESTS: Readonly<Record<PlaceName, number>> = {
  repository: 7,
  environment: 7,
  organization: 11,
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

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

const NEVER_END = new Set(["hang", "endless", "half-body"]);
const limitFor = (fault: string): number => (NEVER_END.has(fault) ? SHORT_MS : LONG_MS);

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

describe("a fault of OpenAI's", () => {
  async function faultEverywhere(fault: Fault, times: number): Promise<void> {
    for (const number of upTo(OPENAI_REQUESTS)) {
      const world = await start("repository", limitFor(fault.effect), false);
      // The first is the test's own.
      world.organization.faults.add({ ...fault, at: number + 1, times });
      const run = await world.rotate();
      expect([number, ...world.untruths(run)]).toEqual([number]);
      expect(world.organization.faults.struck.length).toBeGreaterThan(0);
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
    const world = await start("repository", SHORT_MS);
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
    const world = await start(place, SHORT_MS);
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
