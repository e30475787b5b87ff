import type { Verdict } from "../../../src/contract.ts";
import type { AdminAnswer, AdminPort, AdminTroubleKind } from "../../../src/ports/admin.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import type { SecretAnswer, SecretsPort, SecretTroubleKind } from "../../../src/ports/secrets.ts";
import type { RotateReport, StepLine } from "../../../src/rotation/rotate/report.ts";
import { type RotatePlan, type RotatePorts, rotateKey } from "../../../src/rotation/rotate/rotate.ts";
import { sampleCharacters } from "../../support/sample-keys.mjs";

/** What a rotation can ask for, by the names of the ports' methods. */
export type Call =
  | "prepare"
  | "updatedAt"
  | "store"
  | "serviceAccount"
  | "projectKeys"
  | "createKey"
  | "deleteKey"
  | "probe";

/** What goes wrong with one call. */
export type Trouble =
  /** Refused or lost; `after`: it was carried out all the same. */
  | { readonly moment: "before" | "after"; readonly kind: AdminTroubleKind & SecretTroubleKind }
  /** Lost, and carried out only when so many more calls have been made. */
  | { readonly moment: "later"; readonly calls: number }
  /** The port rejects, which no port should. */
  | { readonly moment: "throws" }
  /** No answer, ever. */
  | { readonly moment: "never" };

export interface MemoryKey {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly createdAt: Date;
  expiresAt: Date | undefined;
  deleted: boolean;
  /** Probes that do not know the key yet. */
  unknownFor: number;
}

export const PROJECT = "proj_one";
export const ACCOUNT = "svc_acct_one";
export const SECRET = "octo/keys:repository:OPENAI_API_KEY";
const START = Date.UTC(2026, 10, 22, 12);
/** So old is the key that is in the secret. */
const OLD_DAYS = 100;
const DAY_MS = 86_400_000;

let made = 0;

/** A project with keys and a secret, in memory, as exact as the servers are in what the ports tell of them. */
export class MemoryWorld {
  readonly keys: MemoryKey[] = [];
  /** All calls so far, those of all runs. */
  readonly calls: Call[] = [];
  readonly old: MemoryKey;
  secret: { value: string; writtenAt: Date } | undefined;
  /** What goes wrong with the n-th call, from 0. */
  trouble: (call: Call, n: number) => Trouble | undefined = () => undefined;
  /** Before each call is carried out, such as to let another run go first. */
  turn: (call: Call) => Promise<void> = async () => undefined;
  /** What a probe of a key that works finds. */
  verdict: (key: MemoryKey, depth: string) => Verdict = () => "valid";
  newKeysUnknownFor = 0;
  timeMs = START;
  #later: { at: number; act: () => void }[] = [];

  constructor() {
    this.timeMs -= OLD_DAYS * DAY_MS;
    this.old = this.addKey("made by hand");
    this.write(this.old.value);
    this.timeMs += OLD_DAYS * DAY_MS;
  }

  addKey(name: string): MemoryKey {
    const n = ++made;
    const key: MemoryKey = {
      ...{ id: `key_${n}`, name, value: `sk-svcacct-${sampleCharacters(`memory ${n}`, 60)}` },
      ...{
        createdAt: new Date(Math.floor(this.timeMs / 1000) * 1000),
        expiresAt: undefined,
        deleted: false,
        unknownFor: 0,
      },
    };
    this.keys.push(key);
    return key;
  }

  /** Dates of secrets are told to the second. */
  write(value: string): void {
    this.secret = { value, writtenAt: new Date(Math.floor(this.timeMs / 1000) * 1000) };
  }

  /** The key that the secret holds. */
  get inUse(): MemoryKey | undefined {
    return this.keys.find(({ value }) => value === this.secret?.value);
  }

  get live(): readonly MemoryKey[] {
    return this.keys.filter(({ deleted }) => !deleted);
  }

  /** All that is still on its way arrives. */
  arrive(): void {
    for (const { act } of this.#later.splice(0)) act();
  }

  readonly clock: Clock = {
    now: () => new Date(this.timeMs),
    sleep: async (ms, cancel) => {
      if (cancel.aborted) return;
      this.timeMs += ms;
      await Promise.resolve();
    },
    random: Math.random,
  };

  readonly admin: Pick<AdminPort, "projects" | "projectKeys" | "serviceAccount" | "createKey" | "deleteKey"> =
    {
      projects: async () => yes([PROJECT]),
      serviceAccount: (project, id) =>
        this.#admin("serviceAccount", () =>
          project === PROJECT && id === ACCOUNT ? yes(true as const) : no("not-found"),
        ),
      projectKeys: () => this.#admin("projectKeys", () => yes(this.live.map(asListed))),
      createKey: ({ name, expiresInSeconds }) =>
        this.#admin("createKey", () => {
          const key = this.addKey(name);
          key.unknownFor = this.newKeysUnknownFor;
          key.expiresAt = new Date(this.timeMs + expiresInSeconds * 1000);
          return yes({ id: key.id, value: key.value, createdAt: key.createdAt, expiresAt: key.expiresAt });
        }),
      deleteKey: (_, id) =>
        this.#admin("deleteKey", () => {
          const key = this.live.find((one) => one.id === id);
          if (key === undefined) return no("not-found");
          key.deleted = true;
          return yes(true as const);
        }),
    };

  readonly secrets: SecretsPort = {
    prepare: () => this.#secrets("prepare", () => yes(true as const)),
    updatedAt: () =>
      this.#secrets("updatedAt", () => (this.secret ? yes(this.secret.writtenAt) : no("not-found"))),
    store: (value) =>
      this.#secrets("store", () => {
        this.write(value);
        return yes(true as const);
      }),
  };

  plan(more: Partial<RotatePlan> = {}): RotatePlan {
    return {
      ...{ keyName: "OPENAI_API_KEY", secret: SECRET, projectId: PROJECT, serviceAccountId: ACCOUNT },
      match: {
        match: "found",
        record: {
          ...{ id: this.old.id, list: "project", projectId: PROJECT, name: this.old.name },
          ...{ redactedValue: redacted(this.old), createdAt: this.old.createdAt, expiresAt: undefined },
          ...{ lastUsedAt: undefined, owner: "service-account", serviceAccountId: ACCOUNT },
          ownerHasAccess: true,
        },
      },
      ...{ maxAgeDays: 90, warnDays: 14, dryRun: false },
      ...more,
    };
  }

  /** One rotation. `lines` are those told while it went on; `protectedKeys` what was to be masked. */
  async rotate(
    plan: Partial<RotatePlan> = {},
    ports: Partial<RotatePorts> = {},
  ): Promise<{ report: Begun; lines: StepLine[]; protectedKeys: string[] }> {
    const lines: StepLine[] = [];
    const protectedKeys: string[] = [];
    const report = await rotateKey(this.plan(plan), {
      admin: this.admin as AdminPort,
      secrets: this.secrets,
      probe: (key, depth) => this.#probe(key, depth, protectedKeys),
      protect: (key) => void protectedKeys.push(key),
      clock: this.clock,
      cancel: new AbortController().signal,
      onStep: (line) => void lines.push(line),
      ...ports,
    });
    if (report.rotate === "not-begun") throw new Error("A rotation that was begun says it was not.");
    return { report, lines, protectedKeys };
  }

  async #probe(value: string, depth: string, protectedKeys: readonly string[]) {
    if (!protectedKeys.includes(value)) throw new Error("A key was used before it was protected.");
    const found = await this.#admin("probe", () => {
      const key = this.live.find((one) => one.value === value);
      if (key === undefined || key.unknownFor-- > 0) return yes<Verdict>("invalid");
      return yes(this.verdict(key, depth));
    });
    const verdict = found.answered ? found.value : "unreachable";
    return { usable: verdict === "valid", verdict };
  }

  #admin<T>(call: Call, act: () => AdminAnswer<T>): Promise<AdminAnswer<T>> {
    return this.#perform<AdminAnswer<T>>(call, act, (kind) => no(kind));
  }

  #secrets<T>(call: Call, act: () => SecretAnswer<T>): Promise<SecretAnswer<T>> {
    return this.#perform<SecretAnswer<T>>(call, act, (kind) => no(kind));
  }

  async #perform<A>(call: Call, act: () => A, lost: (kind: AdminTroubleKind & SecretTroubleKind) => A) {
    const n = this.calls.push(call) - 1;
    await this.turn(call);
    this.timeMs += 400;
    for (const one of this.#later.filter(({ at }) => at <= n)) one.act();
    this.#later = this.#later.filter(({ at }) => at > n);
    const trouble = this.trouble(call, n);
    switch (trouble?.moment) {
      case undefined:
        return act();
      case "before":
        return lost(trouble.kind);
      case "after":
        act();
        return lost(trouble.kind);
      case "later":
        this.#later.push({ at: n + 1 + trouble.calls, act });
        return lost("unreachable");
      case "throws":
        throw new Error("A port that does what none should.");
      case "never":
        return await new Promise<A>(() => undefined);
    }
  }
}

export type Begun = Exclude<RotateReport, { rotate: "not-begun" }>;

export function redacted({ value }: MemoryKey): string {
  return `${value.slice(0, 12)}${"*".repeat(value.length - 16)}${value.slice(-4)}`;
}

function asListed(key: MemoryKey) {
  return {
    id: key.id,
    name: key.name,
    redacted_value: redacted(key),
    object: "organization.project.api_key",
    created_at: key.createdAt.getTime() / 1000,
    expires_at: key.expiresAt ? Math.floor(key.expiresAt.getTime() / 1000) : null,
    last_used_at: null,
    owner: { type: "service_account", service_account: { id: ACCOUNT } },
    owner_project_access: "active",
  };
}

function yes<T>(value: T): { readonly answered: true; readonly value: T } {
  return { answered: true, value };
}

function no<K extends string>(kind: K) {
  const trouble = { kind, status: undefined, code: "", requestId: "", message: "" };
  return { answered: false, trouble } as const;
}

/**
 * What must be true whatever happened: the secret holds a key that works; every other key that we made is gone or
 * in the report, by its id or by its name; and so is the old one. The report says what is the case, and no key.
 *
 * @returns what is not true, in sentences
 */
export function untruths(
  world: MemoryWorld,
  { report, lines }: { report: Begun; lines: StepLine[] },
): string[] {
  const wrong: string[] = [];
  const { inUse, old } = world;
  if (inUse === undefined || inUse.deleted) wrong.push("The secret holds no key that works.");
  for (const key of world.live) {
    const named = report.toDelete.some(
      ({ id, name }) => id === key.id || (id === undefined && name === key.name),
    );
    if (key !== inUse && !named) wrong.push(`A key is neither deleted nor named: ${key.name}`);
  }
  const holdsNew = inUse !== undefined && inUse.id === report.newKey?.id;
  if (report.rotate === "rotated" && !holdsNew)
    wrong.push("It says rotated, and the secret holds another key.");
  if (report.rotate === "failed" && inUse !== old)
    wrong.push("It says failed, and the secret holds another key.");
  if (report.oldKey === "deleted" && !old.deleted) wrong.push("It says that the old key is deleted.");
  const text = JSON.stringify([report, lines]);
  if (world.keys.some(({ value }) => text.includes(value.slice(20, 40))))
    wrong.push("A key is in the report.");
  const steps = report.steps.map(({ step }) => step).join();
  if (steps !== "prepare,create,validate,store,confirm,delete-old") wrong.push(`Steps: ${steps}`);
  if (JSON.stringify(lines) !== JSON.stringify(report.steps))
    wrong.push("Other lines were told than reported.");
  return wrong;
}
