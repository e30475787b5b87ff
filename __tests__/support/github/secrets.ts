import { type Asked, DATE, invalid, NOT_FOUND, pageOf, problem, type Reply } from "./reply.ts";
import type { HeldSecret, SecretStore } from "./secret-store.ts";
import { showRepository } from "./show-repository.ts";
import type { SecretVisibility } from "./types.ts";

const MAX_SECRET_BYTES = 48 * 1024;
const NAME = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i;

type Of = Asked & { readonly store: SecretStore };

/** GET …/secrets/public-key */
export function publicKey({ store }: Of): Reply {
  return { status: 200, body: { key_id: store.key.id, key: store.key.base64 } };
}

/** GET …/secrets/{secret_name}: when it was written, and of an organization's, who may use it. */
export function getSecret({ store, at, world }: Of): Reply {
  const secret = store.get(at["secret_name"] ?? "");
  if (secret === undefined) return NOT_FOUND;
  const organization = at["org"];
  return {
    status: 200,
    body: {
      name: secret.name,
      created_at: DATE(secret.createdAt),
      updated_at: DATE(secret.updatedAt),
      ...(organization !== undefined && { visibility: secret.visibility }),
      ...(organization !== undefined &&
        secret.visibility === "selected" && {
          selected_repositories_url: `${world.urls.api}/orgs/${organization}/actions/secrets/${secret.name}/repositories`,
        }),
    },
  };
}

/** PUT …/secrets/{secret_name} */
export function putSecret(asked: Of): Reply {
  const { store, at, body } = asked;
  const name = at["secret_name"] ?? "";
  if (!NAME.test(name)) return invalid({ resource: "Secret", field: "name", code: "invalid" });
  const scope = at["org"] === undefined ? {} : scopeOf(asked);
  if ("status" in scope) return scope;
  if (body["encrypted_value"] === undefined || body["key_id"] === undefined) {
    return changeScope(store.get(name), scope);
  }
  if (body["key_id"] !== store.key.id) return problem(422, "The key_id is not the one of the public key.");
  const value = store.opened(String(body["encrypted_value"]));
  if (value === undefined) return problem(422, "Bad request - Improperly encrypted secret");
  if (Buffer.byteLength(value) > MAX_SECRET_BYTES) return problem(422, "The secret is too large.");
  const isNew = store.set(name, value, scope);
  const secret = store.get(name);
  if (secret !== undefined) secret.writes += 1;
  return isNew ? { status: 201, body: {} } : { status: 204 };
}

/** GET /orgs/{org}/actions/secrets/{secret_name}/repositories */
export function selectedRepositories(asked: Of): Reply {
  const { store, at, world } = asked;
  const secret = store.get(at["secret_name"] ?? "");
  if (secret === undefined) return NOT_FOUND;
  if (secret.visibility !== "selected") return problem(409, "The secret's visibility is not selected.");
  const all = world.repositories.filter(({ id }) => secret.selected.includes(id));
  const { items, headers } = pageOf(all, asked);
  return {
    status: 200,
    body: {
      total_count: all.length,
      repositories: items.map((repository) => showRepository(world, repository)),
    },
    headers,
  };
}

interface Scope {
  readonly visibility?: SecretVisibility;
  readonly selected?: readonly number[];
}

/** Who may use an organization's secret from now on: whoever is not told loses it. */
function scopeOf({ body, world }: Of): Scope | Reply {
  const visibility = body["visibility"] as SecretVisibility;
  const ids = body["selected_repository_ids"] as readonly (number | string)[] | undefined;
  if (visibility !== "selected") {
    return ids === undefined || ids.length === 0
      ? { visibility, selected: [] }
      : problem(422, "selected_repository_ids belong to the visibility selected only.");
  }
  const selected = (ids ?? []).map(Number);
  return selected.every((id) => world.byId(id) !== undefined)
    ? { visibility, selected }
    : problem(422, "There is no such repository.");
}

/** Of an organization's secret the visibility can change without the value. */
function changeScope(secret: HeldSecret | undefined, { visibility, selected }: Scope): Reply {
  if (secret === undefined || visibility === undefined) return problem(422, "encrypted_value is missing.");
  secret.visibility = visibility;
  secret.selected = selected ?? [];
  return { status: 204 };
}
