import { type AdminPort, createAdminPort } from "../../../src/ports/admin.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import { systemClock } from "../../../src/ports/clock.ts";
import { createGitHubClient } from "../../../src/ports/github.ts";
import { createOpenAiPort } from "../../../src/ports/openai.ts";
import { createSecretsPort, type SecretPlace, type SecretsPort } from "../../../src/ports/secrets.ts";
import { type RecordMatch, readRecord } from "../../../src/rotation/record.ts";
import type { StepLine } from "../../../src/rotation/rotate/report.ts";
import { type RotatePlan, type RotatePorts, rotateKey } from "../../../src/rotation/rotate/rotate.ts";
import { readBaseUrl } from "../../../src/validate/base-url.ts";
import { observationOf } from "../../../src/validate/observation.ts";
import { validate } from "../../../src/validate/validate.ts";
import { type GitHub, type SecretAt, startGitHub } from "../../support/github/server.ts";
import { type Organization, startOrganization } from "../../support/openai-org/organization.ts";
import type { StoredKey } from "../../support/openai-org/records.ts";
import type { Begun } from "./memory-world.ts";

const NAME = "OPENAI_API_KEY";
const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 10, 22, 12);
const OLD_DAYS = 100;

export const PLACES = ["repository", "environment", "organization"] as const;
export type PlaceName = (typeof PLACES)[number];

/** For answers that come; and for those that never do. */
export const LONG_MS = 20_000;
export const SHORT_MS = 250;

/** How many requests a rotation makes to either side when nothing goes wrong; `over-http.test.ts` counts them. */
export const OPENAI_REQUESTS = 11;
export const GITHUB_REQUESTS: Readonly<Record<PlaceName, number>> = {
  repository: 7,
  environment: 7,
  organization: 11,
};

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

/** @param fault its kind */
export const limitFor = (fault: string): number => (NEVER_END.has(fault) ? SHORT_MS : LONG_MS);
const NEVER_END: ReadonlySet<string> = new Set(["hang", "endless", "half-body"]);

const SECRET_AT: Readonly<Record<PlaceName, SecretAt>> = {
  repository: { repository: "octo/keys" },
  environment: { repository: "octo/keys", environment: "production" },
  organization: { organization: "octo" },
};
const PLACE: Readonly<Record<PlaceName, SecretPlace>> = {
  repository: { place: "repository" },
  environment: { place: "environment", environment: "production" },
  organization: { place: "organization" },
};

/** An organization at OpenAI and a GitHub, both over HTTP, with a key of the one in a secret of the other. */
export interface HttpWorld {
  readonly organization: Organization;
  readonly github: GitHub;
  readonly old: StoredKey;
  readonly secret: string;
  readonly admin: AdminPort;
  /** What the secret holds now. */
  readonly inUse: StoredKey | undefined;
  /** Keys that work, other than the one in the secret, of the service account. */
  readonly others: readonly StoredKey[];
  /** Requests to either side, in the order in which they came. */
  readonly order: readonly string[];
  /** Requests before which the secret did not hold a key that works. */
  readonly withoutKey: readonly string[];
  advance(ms: number): void;
  now(): Date;
  rotate(
    plan?: Partial<RotatePlan>,
    ports?: Partial<RotatePorts>,
  ): Promise<{ report: Begun; lines: StepLine[] }>;
  /** From now on no request of the run that is under way leaves it, and nobody hears of any answer. */
  kill(): void;
  /** What is not as it must be after a run, in sentences. */
  untruths(run: { report: Begun; lines: readonly StepLine[] }): string[];
  close(): Promise<void>;
}

/** @param limitMs for one answer, in real time; waiting is as long as the clock likes, and costs none */
export async function httpWorld(place: PlaceName, limitMs: number, patient = true): Promise<HttpWorld> {
  let timeMs = START;
  const now = (): Date => new Date(timeMs);
  const clock: Clock = {
    now,
    sleep: async (ms, cancel) => {
      if (!cancel.aborted) timeMs += ms;
      await systemClock.sleep(0, cancel);
    },
    random: Math.random,
  };
  const organization = await startOrganization({ now });
  const github = await startGitHub({ now });
  for (const name of ["octo/keys", "octo/other"])
    github.addRepository(name, { environments: ["production"] });
  const { state } = organization;
  const project = state.addProject();
  const account = state.addServiceAccount(project.id);
  const adminKey = state.addAdminKey();
  timeMs -= OLD_DAYS * DAY_MS;
  const old = state.addKey(project.id, { serviceAccountId: account.id, name: "made by hand" });
  state.addKey(project.id);
  github.setSecret(SECRET_AT[place], NAME, old.value, { visibility: "selected", selected: ["octo/other"] });
  timeMs += OLD_DAYS * DAY_MS;

  const secretValue = (): string => github.secretValue(SECRET_AT[place], NAME) ?? "";
  const order: string[] = [];
  const withoutKey: string[] = [];
  function watch(request: string): false {
    order.push(request);
    if (!organization.isLive(secretValue())) withoutKey.push(request);
    return false;
  }
  organization.watch(({ method, path }) => watch(`openai ${method} ${path.split("/").at(-1)}`));
  // A filter that never fits sees every request.
  github.fail({ kind: "reset", on: { where: ({ operation }) => watch(`github ${operation}`) } });

  const reading = readBaseUrl(organization.url);
  if (!reading.ok) throw new Error("The stand-in has an address that is none.");
  const { host } = reading;
  const client = await createGitHubClient(
    github.token("secrets-writer"),
    github.apiUrl,
    patient ? { patient: { clock, cancel: new AbortController().signal } } : {},
  );
  const where = { owner: "octo", repo: "keys", name: NAME, place: PLACE[place] };
  const connection = { baseUrl: host.baseUrl, timeoutMs: limitMs, direct: true, proxied: false };
  const asAdmin = { ...connection, adminKey: adminKey.value, clock };
  const admin = (cancel: AbortSignal): AdminPort =>
    createAdminPort({ ...asAdmin, maxAttempts: patient ? 2 : 1, cancel });

  let killed = new AbortController();
  const secret = `octo/keys:${place}:${NAME}`;
  const service = () => organization.keys().filter(({ serviceAccountId }) => serviceAccountId === account.id);

  const world: HttpWorld = {
    ...{ organization, github, old, secret, order, withoutKey, now },
    admin: createAdminPort({
      ...asAdmin,
      ...{ timeoutMs: 60_000, maxAttempts: 1, cancel: new AbortController().signal },
    }),
    get inUse() {
      return service().find(({ value }) => value === secretValue());
    },
    get others() {
      return service().filter(({ value }) => value !== secretValue());
    },
    advance: (ms) => {
      timeMs += ms;
    },
    kill: () => killed.abort(),
    async rotate(plan = {}, ports = {}) {
      const run = new AbortController();
      killed = run;
      const probe: RotatePorts["probe"] = async (key, depth) => {
        const openAi = createOpenAiPort({
          ...connection,
          ...{ organization: undefined, project: undefined, cancel: run.signal },
        });
        const result = await validate(
          {
            ...{ apiKey: key, keyName: NAME, host, probe: depth, model: undefined, requireModels: [] },
            ...{ onMissingKey: "fail", timeoutMs: limitMs, maxAttempts: patient ? 2 : 1 },
          },
          {
            openAi: { ask: async (request) => observationOf(await openAi.ask(request), now()) },
            ...{ clock, cancel: run.signal, onEvent: () => undefined, secretsWithheld: () => undefined },
          },
        );
        const { verdict } = result;
        return { usable: verdict === "valid" || verdict === "rate-limited", verdict };
      };
      const lines: StepLine[] = [];
      const report = await rotateKey(
        {
          ...{ keyName: NAME, secret, projectId: project.id, serviceAccountId: account.id },
          ...{ match: await matchOf(old, world.admin), maxAgeDays: 90, warnDays: 14, dryRun: false },
          ...plan,
        },
        {
          admin: mortal(admin(run.signal), run.signal),
          secrets: mortal(createSecretsPort(client, where, limitMs), run.signal),
          probe: async (...about) => await alive(probe(...about), run.signal),
          protect: () => undefined,
          clock,
          cancel: new AbortController().signal,
          onStep: (line) => void lines.push(line),
          ...ports,
        },
      );
      if (report.rotate === "not-begun") throw new Error("A rotation that was begun says it was not.");
      return { report, lines };
    },
    untruths: ({ report, lines }) => {
      const wrong = [...withoutKey.map((request) => `The secret held no key that works: ${request}`)];
      const held = secretValue();
      if (!organization.isLive(held)) wrong.push("The secret holds no key that works.");
      for (const { id, name } of world.others) {
        const isNamed = report.toDelete.some(
          (key) => key.id === id || (key.id === undefined && key.name === name),
        );
        if (!isNamed) wrong.push(`A key is neither deleted nor named: ${name}`);
      }
      const holdsNew = world.inUse !== undefined && world.inUse.id === report.newKey?.id;
      if (report.rotate === "rotated" && !holdsNew) wrong.push("It says rotated, and it is not so.");
      if (report.rotate === "failed" && held !== old.value) wrong.push("It says failed, and it is not so.");
      if (report.oldKey === "deleted" && organization.isLive(old.value))
        wrong.push("The old key is still there.");
      const text = JSON.stringify([report, lines]);
      const secrets = [...state.keys.map(({ value }) => value), github.token("secrets-writer")];
      if (secrets.some((value) => text.includes(value.slice(-20)))) wrong.push("A secret is in the report.");
      if (report.steps.length !== 6) wrong.push("It does not have six steps.");
      const kept = github.secret(SECRET_AT[place], NAME);
      if (place === "organization" && (kept?.visibility !== "selected" || kept.selected.length !== 1)) {
        wrong.push("Others than before may use the secret.");
      }
      return [...wrong, ...organization.violations, ...github.violations];
    },
    async close() {
      await Promise.all([organization.close(), github.close()]);
    },
  };
  return world;
}

/** The record of a key, as the check would have found it. */
async function matchOf({ id, projectId }: StoredKey, admin: AdminPort): Promise<RecordMatch> {
  const listed = await admin.projectKeys(projectId);
  const readings = listed.answered ? listed.value.map((item) => readRecord(item, "project", projectId)) : [];
  const found = readings.find((reading) => reading.readable && reading.record.id === id);
  return found?.readable ? { match: "found", record: found.record } : { match: "none" };
}

/** The port of a process that can be killed: nothing is asked any more, and nobody hears what comes. */
function mortal<P extends AdminPort | SecretsPort>(port: P, killed: AbortSignal): P {
  const wrapped = Object.entries(
    port as unknown as Record<string, (...about: unknown[]) => Promise<unknown>>,
  ).map(([name, ask]) => [
    name,
    async (...about: unknown[]) => (killed.aborted ? await never() : await alive(ask(...about), killed)),
  ]);
  return Object.fromEntries(wrapped) as P;
}

async function alive<T>(answer: Promise<T>, killed: AbortSignal): Promise<T> {
  const value = await answer;
  return killed.aborted ? await never() : value;
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
