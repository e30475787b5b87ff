import type { Verdict } from "../../contract.ts";
import type { AdminAnswer, AdminPort, AdminTrouble, CreatedKey } from "../../ports/admin.ts";
import type { SecretAnswer, SecretsPort } from "../../ports/secrets.ts";
import type { Bounds } from "./bounds.ts";

export interface ProbeAnswer {
  readonly usable: boolean;
  readonly verdict: Verdict;
}

/** `models`: the free list only. */
export type ProbeDepth = "request" | "models";

/** A key as a project lists it, in what a rotation knows it by. Untrusted. */
export interface ListedKey {
  readonly id: string;
  readonly name: string;
  readonly redactedValue: string;
  /** Unix time in milliseconds; `undefined` when the record does not say. */
  readonly createdAtMs: number | undefined;
}

export interface CallPorts {
  readonly admin: AdminPort;
  readonly secrets: SecretsPort;
  readonly probe: (key: string, depth: ProbeDepth) => Promise<ProbeAnswer>;
  readonly protect: (key: string) => void;
}

/** What a rotation asks the world for. Nothing of it rejects, and nothing outlasts the bounds. */
export class Calls {
  readonly #ports: CallPorts;
  readonly #bounds: Bounds;

  constructor(ports: CallPorts, bounds: Bounds) {
    this.#ports = ports;
    this.#bounds = bounds;
  }

  serviceAccount(projectId: string, serviceAccountId: string): Promise<AdminAnswer<true>> {
    return this.#admin((admin) => admin.serviceAccount(projectId, serviceAccountId));
  }

  async listKeys(projectId: string): Promise<AdminAnswer<readonly ListedKey[]>> {
    const answer = await this.#admin((admin) => admin.projectKeys(projectId));
    if (!answer.answered) return answer;
    const keys = answer.value.map(listedKey);
    // A key that cannot be told from others is in no list that anything can be concluded from.
    return keys.every((key) => key !== undefined)
      ? { answered: true, value: keys }
      : { answered: false, trouble: trouble("not-the-api") };
  }

  /** The value of a new key is protected as soon as there is one, also when nobody waits for it any more. */
  createKey(options: Parameters<AdminPort["createKey"]>[0]): Promise<AdminAnswer<CreatedKey>> {
    return this.#admin(async (admin) => {
      const answer = await admin.createKey(options);
      if (answer.answered) this.#ports.protect(answer.value.value);
      return answer;
    });
  }

  deleteKey(projectId: string, keyId: string): Promise<AdminAnswer<true>> {
    return this.#admin((admin) => admin.deleteKey(projectId, keyId));
  }

  secretDate(): Promise<SecretAnswer<Date>> {
    return this.#secrets((secrets) => secrets.updatedAt());
  }

  prepareSecret(): Promise<SecretAnswer<true>> {
    return this.#secrets((secrets) => secrets.prepare());
  }

  storeSecret(value: string): Promise<SecretAnswer<true>> {
    return this.#secrets((secrets) => secrets.store(value));
  }

  probe(key: string, depth: ProbeDepth): Promise<ProbeAnswer> {
    return this.#bounds.settle(
      async () => await this.#ports.probe(key, depth),
      (why) => ({ usable: false, verdict: why === "cancelled" ? "unreachable" : "unknown" }),
    );
  }

  #admin<T>(ask: (admin: AdminPort) => Promise<AdminAnswer<T>>): Promise<AdminAnswer<T>> {
    return this.#bounds.settle(
      async () => await ask(this.#ports.admin),
      (why) => ({ answered: false, trouble: trouble(why === "cancelled" ? "cancelled" : "unreachable") }),
    );
  }

  #secrets<T>(ask: (secrets: SecretsPort) => Promise<SecretAnswer<T>>): Promise<SecretAnswer<T>> {
    return this.#bounds.settle(
      async () => await ask(this.#ports.secrets),
      () => ({ answered: false, trouble: { kind: "unreachable", status: undefined } }),
    );
  }
}

function trouble(kind: AdminTrouble["kind"]): AdminTrouble {
  return { kind, status: undefined, code: "", requestId: "", message: "" };
}

function listedKey(item: unknown): ListedKey | undefined {
  const {
    id,
    name,
    redacted_value: redactedValue,
    created_at: createdAt,
  } = (item ?? {}) as Partial<Record<string, unknown>>;
  if (typeof id !== "string" || id === "") return undefined;
  return {
    id,
    name: typeof name === "string" ? name : "",
    redactedValue: typeof redactedValue === "string" ? redactedValue : "",
    createdAtMs: typeof createdAt === "number" ? createdAt * 1000 : undefined,
  };
}
