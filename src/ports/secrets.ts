import { isObject } from "../json.ts";
import type { GitHubClient } from "./github.ts";
import { isPublicKey, seal } from "./sealed-box.ts";
import { bodyOf, dateOf, NotTheApi, type SecretAnswer, troubleFrom } from "./secret-answers.ts";

export type { SecretAnswer, SecretTrouble, SecretTroubleKind } from "./secret-answers.ts";

/** Where a secret is kept. */
export type SecretPlace =
  | { readonly place: "repository" }
  | { readonly place: "organization" }
  | { readonly place: "environment"; readonly environment: string };

/** One secret of GitHub Actions. Nobody can read its value, only when it was last written. Nothing here rejects. */
export interface SecretsPort {
  /** When the secret was last written, to the second; `not-found` when there is none. */
  updatedAt(): Promise<SecretAnswer<Date>>;
  /**
   * Reads what storing a value needs, for the next `store`. Shows that the token may see the secrets, not that it
   * may write them. Reads afresh each time.
   */
  prepare(): Promise<SecretAnswer<true>>;
  /**
   * Seals and stores the value, under the same visibility as before: one request, which is never tried again here.
   * `unreachable` and `not-the-api` say nothing about whether it was stored.
   */
  store(value: string): Promise<SecretAnswer<true>>;
}

export interface SecretWhere {
  /** Of the repository; for the place `organization` the organization itself. */
  readonly owner: string;
  readonly repo: string;
  /** The secret's name. */
  readonly name: string;
  readonly place: SecretPlace;
}

/** For one answer, with what the client tries again for a reading, and its wait for a rate limit of a minute. */
const LIMIT_MS = 75_000;
const PAGE_SIZE = 100;
/** 10,000 repositories; a secret that more of them may read is not rotated rather than cut. */
const MAX_PAGES = 100;

/** What a value is sealed with, and what is sent along with it. */
interface Preparation {
  readonly keyId: string;
  readonly publicKey: string;
  readonly visibility: object;
}

/**
 * The port, over GitHub's REST API (https://docs.github.com/rest/actions/secrets).
 *
 * @param client its retry and throttling serve the readings only
 * @param limitMs for one answer, in milliseconds
 */
export function createSecretsPort(client: GitHubClient, where: SecretWhere, limitMs = LIMIT_MS): SecretsPort {
  const at = addressOf(where);
  const secret = { ...at.parameters, secret_name: where.name };
  let prepared: Preparation | undefined;

  /** @throws what {@link troubleFrom} understands */
  async function ask(route: string, parameters: object, request: object = {}) {
    const signal = AbortSignal.timeout(limitMs);
    // Not left to the client alone: it would wait before it tries again what has been given up.
    const ended = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    return await Promise.race([
      client.request(route, { ...parameters, request: { signal, ...request } }),
      ended,
    ]);
  }

  async function readSecret(): Promise<Record<string, unknown>> {
    const body = bodyOf(await ask(`GET ${at.path}/{secret_name}`, secret));
    const { name } = body;
    if (typeof name !== "string" || name.toUpperCase() !== where.name.toUpperCase()) throw new NotTheApi();
    return body;
  }

  async function readPreparation(): Promise<Preparation> {
    const { key_id: keyId, key: publicKey } = bodyOf(await ask(`GET ${at.path}/public-key`, at.parameters));
    if (typeof keyId !== "string" || typeof publicKey !== "string" || !isPublicKey(publicKey))
      throw new NotTheApi();
    const visibility = where.place.place === "organization" ? await readVisibility() : {};
    return { keyId, publicKey, visibility };
  }

  /** An organization's secret is written together with who may read it: that must not become more, nor fewer. */
  async function readVisibility(): Promise<object> {
    const { visibility } = await readSecret();
    if (visibility === "all" || visibility === "private") return { visibility };
    if (visibility !== "selected") throw new NotTheApi();
    return { visibility, selected_repository_ids: await readSelected() };
  }

  async function readSelected(): Promise<number[]> {
    const ids = new Set<number>();
    for (let page = 1; page <= MAX_PAGES; page++) {
      const parameters = { ...secret, per_page: PAGE_SIZE, page };
      const { total_count: total, repositories } = bodyOf(
        await ask(`GET ${at.path}/{secret_name}/repositories`, parameters),
      );
      if (!Array.isArray(repositories) || !Number.isSafeInteger(total)) throw new NotTheApi();
      for (const repository of repositories) {
        if (!isObject(repository) || !Number.isSafeInteger(repository["id"])) throw new NotTheApi();
        ids.add(repository["id"] as number);
      }
      if (ids.size === total) return [...ids];
      if (repositories.length === 0) break;
    }
    // A list that is not whole would take the secret from the rest.
    throw new NotTheApi();
  }

  return {
    updatedAt: () =>
      answered(async () => {
        const { updated_at: updatedAt } = await readSecret();
        const date = typeof updatedAt === "string" ? dateOf(updatedAt) : undefined;
        if (date === undefined) throw new NotTheApi();
        return date;
      }),
    prepare: () =>
      answered(async () => {
        prepared = await readPreparation();
        return true as const;
      }),
    store: (value) =>
      answered(async () => {
        const { keyId, publicKey, visibility } = prepared ?? (await readPreparation());
        const body = { encrypted_value: await seal(value, publicKey), key_id: keyId, ...visibility };
        // A second request that is refused would hide that the first, whose answer was lost, was carried out.
        const response = await ask(`PUT ${at.path}/{secret_name}`, { ...secret, ...body }, { retries: 0 });
        if (response.status !== 204 && !(response.status === 201 && isObject(response.data)))
          throw new NotTheApi();
        return true as const;
      }),
  };
}

/** The client puts parameters into the path percent-encoded, and those that the path does not name elsewhere. */
function addressOf({ owner, repo, place }: SecretWhere): {
  path: string;
  parameters: Record<string, string>;
} {
  switch (place.place) {
    case "repository":
      return { path: "/repos/{owner}/{repo}/actions/secrets", parameters: { owner, repo } };
    case "organization":
      return { path: "/orgs/{org}/actions/secrets", parameters: { org: owner } };
    case "environment":
      return {
        path: "/repos/{owner}/{repo}/environments/{environment_name}/secrets",
        parameters: { owner, repo, environment_name: place.environment },
      };
  }
}

async function answered<T>(ask: () => Promise<T>): Promise<SecretAnswer<T>> {
  try {
    return { answered: true, value: await ask() };
  } catch (error) {
    return { answered: false, trouble: troubleFrom(error) };
  }
}
