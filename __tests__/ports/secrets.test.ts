import { afterEach, describe, expect, test } from "@jest/globals";
import type { Clock } from "../../src/ports/clock.ts";
import { createGitHubClient } from "../../src/ports/github.ts";
import { createSecretsPort, type SecretPlace, type SecretWhere } from "../../src/ports/secrets.ts";
import {
  type Fault,
  type GitHub,
  type SecretAt,
  startGitHub,
  type Variant,
} from "../support/github/server.ts";
import { json, type LocalServer, serve } from "../support/raw-server.ts";
import { sampleKey } from "../support/sample-keys.mjs";

const NAME = "OPENAI_API_KEY";
const WRITTEN = new Date("2026-11-01T12:00:00Z");
const NOW = new Date("2026-11-22T12:00:00Z");
/** For answers that come. */
const LONG_MS = 10_000;
/** For answers that never do. */
const SHORT_MS = 400;
const OLD = sampleKey("old");
const NEW = sampleKey("new");

const servers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

interface Place {
  readonly place: SecretPlace;
  readonly at: SecretAt;
}

const PLACES: Readonly<Record<string, Place>> = {
  repository: { place: { place: "repository" }, at: { repository: "octo/keys" } },
  environment: {
    place: { place: "environment", environment: "prod/eu west?1" },
    at: { repository: "octo/keys", environment: "prod/eu west?1" },
  },
  organization: { place: { place: "organization" }, at: { organization: "octo" } },
};
const NAMES = Object.keys(PLACES) as (keyof typeof PLACES)[];
const placeOf = (name: string): Place => PLACES[name] as Place;

async function start(variant: Variant = "github"): Promise<GitHub> {
  const github = await startGitHub({ variant, now: WRITTEN });
  servers.push(github);
  github.addRepository("octo/keys", { environments: ["prod/eu west?1"] });
  github.addRepository("octo/other");
  if (variant !== "gitea") {
    for (const { at } of Object.values(PLACES)) github.setSecret(at, NAME, OLD);
  }
  github.setNow(NOW);
  return github;
}

async function portAt(
  github: GitHub,
  place: SecretPlace,
  {
    token = "secrets-writer",
    limitMs = LONG_MS,
    name = NAME,
    repo = "keys",
    clock = undefined as Clock | undefined,
  } = {},
) {
  const patience = clock && { patient: { clock, cancel: new AbortController().signal } };
  const client = await createGitHubClient(github.token(token), github.apiUrl, patience);
  return createSecretsPort(client, { owner: "octo", repo, name, place }, limitMs);
}

/** The stand-in compiles what it holds requests against with the first of its kind. */
async function warm(github: GitHub): Promise<void> {
  await (await portAt(github, { place: "repository" })).store(OLD);
  await (await portAt(github, { place: "organization" })).prepare();
  github.forgetRequests();
}

const YES = { answered: true, value: true };

describe.each(["github", "enterprise"] as const)("on %s", (variant) => {
  test.each(NAMES)("a secret of the %s is read and written", async (name) => {
    const github = await start(variant);
    const { place, at } = placeOf(name);
    const port = await portAt(github, place);
    expect(await port.updatedAt()).toEqual({ answered: true, value: WRITTEN });
    expect(await port.prepare()).toEqual(YES);
    expect(github.secretValue(at, NAME)).toBe(OLD);
    expect(github.writes()).toEqual([]);
    expect(await port.store(NEW)).toEqual(YES);
    expect(github.secretValue(at, NAME)).toBe(NEW);
    expect(await port.updatedAt()).toEqual({ answered: true, value: NOW });
    // No other place was written to, and the value went over the wire sealed.
    expect(github.writes()).toHaveLength(1);
    for (const other of NAMES.filter((one) => one !== name)) {
      expect(github.secretValue(placeOf(other).at, NAME)).toBe(OLD);
    }
    expect(JSON.stringify(github.requests)).not.toContain(NEW.slice(20, 60));
    expect(github.violations).toEqual([]);
  });
});

describe("what storing needs", () => {
  test("is read by itself when nobody has prepared", async () => {
    const github = await start();
    const port = await portAt(github, { place: "repository" });
    expect(await port.store(NEW)).toEqual(YES);
    expect(github.secretValue(placeOf("repository").at, NAME)).toBe(NEW);
  });

  test("is read afresh by every preparation: the server's key may change", async () => {
    const github = await start();
    const { at, place } = placeOf("repository");
    const port = await portAt(github, place);
    await port.prepare();
    github.changeSecretsKey(at);
    expect(await port.store(NEW)).toEqual({
      answered: false,
      trouble: { kind: "invalid-request", status: 422 },
    });
    await port.prepare();
    expect(await port.store(NEW)).toEqual(YES);
    expect(github.secretValue(at, NAME)).toBe(NEW);
  });

  test("of a repository that was renamed is found where it is now", async () => {
    const github = await start();
    github.renameRepository("octo/keys", "octo/moved");
    const port = await portAt(github, { place: "repository" });
    expect(await port.prepare()).toEqual(YES);
    expect(await port.store(NEW)).toEqual(YES);
    expect(github.secretValue({ repository: "octo/moved" }, NAME)).toBe(NEW);
  });
});

describe("a secret of an organization", () => {
  const { place, at } = placeOf("organization");

  test.each(["all", "private"] as const)("keeps its visibility: %s", async (visibility) => {
    const github = await start();
    github.setSecret(at, NAME, OLD, { visibility });
    expect(await (await portAt(github, place)).store(NEW)).toEqual(YES);
    expect(github.secret(at, NAME)?.visibility).toBe(visibility);
    expect(github.secretValue(at, NAME)).toBe(NEW);
  });

  test.each([0, 1, 100, 230])("keeps the %i repositories that may use it", async (count) => {
    const github = await start();
    const selected = Array.from({ length: count }, (_, n) => `octo/r${n}`);
    for (const name of selected) github.addRepository(name);
    github.setSecret(at, NAME, OLD, { visibility: "selected", selected });
    const ids = github.secret(at, NAME)?.selected;
    expect(ids).toHaveLength(count);
    expect(await (await portAt(github, place)).store(NEW)).toEqual(YES);
    expect(github.secret(at, NAME)).toMatchObject({ visibility: "selected", selected: ids, writes: 1 });
    expect(github.violations).toEqual([]);
  });

  test("that was opened to one more repository after the first look is not closed to it", async () => {
    const github = await start();
    github.setSecret(at, NAME, OLD, { visibility: "selected", selected: ["octo/keys"] });
    const port = await portAt(github, place);
    await port.prepare();
    github.setSecret(at, NAME, OLD, { visibility: "selected", selected: ["octo/keys", "octo/other"] });
    await port.prepare();
    expect(await port.store(NEW)).toEqual(YES);
    expect(github.secret(at, NAME)?.selected).toHaveLength(2);
  });
});

describe("trouble is told by its kind", () => {
  test.each(NAMES)("no such secret in the %s", async (name) => {
    const port = await portAt(await start(), placeOf(name).place, { name: "OTHER_KEY" });
    expect(await port.updatedAt()).toEqual({ answered: false, trouble: { kind: "not-found", status: 404 } });
  });

  test("no such environment, repository or organization", async () => {
    const github = await start();
    const ports = [
      await portAt(github, { place: "environment", environment: "staging" }),
      await portAt(github, { place: "repository" }, { repo: "nowhere" }),
    ];
    for (const port of ports) {
      expect(await port.prepare()).toMatchObject({ answered: false, trouble: { kind: "not-found" } });
    }
  });

  test.each([
    ["wrong", "refused"],
    ["expired", "refused"],
    ["job", "under-privileged"],
  ])("the token %s is %s", async (token, kind) => {
    const github = await start();
    for (const name of NAMES) {
      const port = await portAt(github, placeOf(name).place, { token });
      expect(await port.prepare()).toMatchObject({ answered: false, trouble: { kind } });
      expect(await port.updatedAt()).toMatchObject({ answered: false, trouble: { kind } });
    }
  });

  test.each(NAMES)("a token that may read and not write: %s", async (name) => {
    const github = await start();
    const port = await portAt(github, placeOf(name).place, { token: "secrets-reader" });
    expect(await port.prepare()).toEqual(YES);
    expect(await port.store(NEW)).toEqual({
      answered: false,
      trouble: { kind: "under-privileged", status: 403 },
    });
    expect(github.secretValue(placeOf(name).at, NAME)).toBe(OLD);
  });

  test("Gitea and Forgejo seal no secrets", async () => {
    const port = await portAt(await start("gitea"), { place: "repository" });
    expect(await port.prepare()).toMatchObject({ answered: false });
  });

  test("a server that is not there", async () => {
    const github = await start();
    const port = await portAt(github, { place: "repository" });
    for (const server of servers.splice(0)) await server.close();
    const unreachable = { answered: false, trouble: { kind: "unreachable", status: undefined } };
    expect(await port.updatedAt()).toEqual(unreachable);
    expect(await port.store(NEW)).toEqual(unreachable);
  });
});

const FAULTS: readonly (readonly [Fault, kind: string])[] = [
  [{ kind: "reset" }, "unreachable"],
  [{ kind: "hang" }, "unreachable"],
  [{ kind: "half-body" }, "unreachable"],
  [{ kind: "endless-body" }, "unreachable"],
  [{ kind: "status", status: 500 }, "unreachable"],
  [{ kind: "status", status: 503 }, "unreachable"],
  [{ kind: "html", status: 200 }, "not-the-api"],
  [{ kind: "html", status: 403 }, "not-the-api"],
  [{ kind: "html", status: 502 }, "unreachable"],
  [{ kind: "status", status: 200, body: [] }, "not-the-api"],
  [{ kind: "rate-limit", limit: "primary" }, "rate-limited"],
  [{ kind: "rate-limit", limit: "secondary" }, "rate-limited"],
  [{ kind: "rate-limit", limit: "primary", status: 429 }, "rate-limited"],
  [{ kind: "status", status: 401 }, "refused"],
  [{ kind: "status", status: 403 }, "under-privileged"],
  [{ kind: "status", status: 404 }, "not-found"],
  [{ kind: "status", status: 409 }, "invalid-request"],
  [{ kind: "redirect", to: "https://other-host.example/" }, "unreachable"],
];
const limitFor = ({ kind }: Fault): number =>
  kind === "hang" || kind === "half-body" || kind === "endless-body" ? SHORT_MS : LONG_MS;
const faultName = ([{ kind, ...more }, found]: (typeof FAULTS)[number]): string =>
  `${kind} ${JSON.stringify(more)}: ${found}`;

describe.each(FAULTS.map((row) => [faultName(row), ...row] as const))(
  "an answer in trouble, %s",
  (_, fault, kind) => {
    const trouble = { answered: false, trouble: expect.objectContaining({ kind }) };

    test("of a reading", async () => {
      const github = await start();
      const port = await portAt(github, { place: "organization" }, { limitMs: limitFor(fault) });
      github.fail(fault);
      expect(await port.updatedAt()).toEqual(trouble);
      expect(await port.prepare()).toEqual(trouble);
      expect(github.writes()).toEqual([]);
    });

    test.each(["before", "after"] as const)(
      "of a writing, %s it is carried out: one request",
      async (moment) => {
        const github = await start();
        const { at, place } = placeOf("repository");
        // Also with a client that tries again what it can; after a rate limit it may.
        const patience: Clock = { now: () => NOW, sleep: async () => undefined, random: () => 0 };
        const clock = kind === "rate-limited" ? undefined : patience;
        await warm(github);
        const port = await portAt(github, place, { clock, limitMs: limitFor(fault) });
        await port.prepare();
        github.fail({ ...fault, moment, times: 1, on: { method: "PUT" } });
        expect(await port.store(NEW)).toEqual(trouble);
        expect(github.writes()).toHaveLength(1);
        expect(github.secretValue(at, NAME)).toBe(moment === "after" ? NEW : OLD);
      },
    );
  },
);

describe("a reading", () => {
  test("is tried again by a patient client, and bounded in time", async () => {
    const github = await start();
    let slept = 0;
    const clock: Clock = { now: () => NOW, sleep: async () => void slept++, random: () => 0 };
    const port = await portAt(github, { place: "repository" }, { clock, limitMs: SHORT_MS });
    github.fail({ kind: "status", status: 502, times: 2 });
    expect(await port.updatedAt()).toEqual({ answered: true, value: WRITTEN });
    expect(slept).toBe(2);
    github.fail({ kind: "hang" });
    const begunAt = performance.now();
    expect(await port.updatedAt()).toMatchObject({ trouble: { kind: "unreachable" } });
    expect(performance.now() - begunAt).toBeLessThan(10 * SHORT_MS);
  });
});

describe("an answer that is not GitHub's", () => {
  async function answering(bodies: Readonly<Record<string, unknown>>, place: SecretPlace, headers = {}) {
    const server: LocalServer = await serve((request, response) => {
      const path = new URL(request.url ?? "", "http://host").pathname;
      const body = bodies[path.slice(path.lastIndexOf("/") + 1)];
      json(response, body === undefined ? 404 : 200, body ?? { message: "Not Found" }, headers);
    });
    servers.push(server);
    const where: SecretWhere = { owner: "octo", repo: "keys", name: NAME, place };
    return createSecretsPort(await createGitHubClient("a-token", new URL(server.url).origin), where, LONG_MS);
  }
  const notTheApi = { answered: false, trouble: expect.objectContaining({ kind: "not-the-api" }) };
  const publicKey = { key_id: "1", key: `${"A".repeat(42)}E=` };

  test.each([
    { name: NAME },
    { name: NAME, updated_at: 1 },
    { name: NAME, updated_at: "yesterday" },
    { name: NAME, updated_at: "2026-13-45T00:00:00Z" },
    { name: NAME, updated_at: "2026-11-22" },
    { name: "OTHER", updated_at: "2026-11-22T12:00:00Z" },
    { updated_at: "2026-11-22T12:00:00Z" },
    { models: [] },
  ])("about the secret: %j", async (body) => {
    const port = await answering({ [NAME]: body }, { place: "repository" });
    expect(await port.updatedAt()).toEqual(notTheApi);
  });

  test.each([
    {},
    { ...publicKey, key_id: 1 },
    { ...publicKey, key: "" },
    { ...publicKey, key: "A".repeat(44) },
    { ...publicKey, key: `${publicKey.key}\n` },
  ])("about the public key: %j", async (body) => {
    const port = await answering({ "public-key": body }, { place: "repository" });
    expect(await port.prepare()).toEqual(notTheApi);
    expect(await port.store(NEW)).toEqual(notTheApi);
  });

  const selected = { name: NAME, updated_at: "2026-11-22T12:00:00Z", visibility: "selected" };
  test.each([
    ["another visibility", { ...selected, visibility: "everybody" }, {}],
    ["no visibility", { ...selected, visibility: undefined }, {}],
    ["no list", selected, { total_count: 1 }],
    ["a list that is shorter than it says", selected, { total_count: 2, repositories: [{ id: 1 }] }],
    ["a list without its length", selected, { repositories: [] }],
    ["something else in the list", selected, { total_count: 1, repositories: [{ id: "1" }] }],
  ])("about who may use the secret: %s", async (_, secret, repositories) => {
    const bodies = { "public-key": publicKey, [NAME]: secret, repositories };
    const port = await answering(bodies, { place: "organization" });
    expect(await port.prepare()).toEqual(notTheApi);
  });
});
