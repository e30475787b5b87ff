import type { AdminAPIKey } from "openai/resources/admin/organization/admin-api-keys";
import type {
  APIKeyDeleteResponse,
  ProjectAPIKey,
} from "openai/resources/admin/organization/projects/api-keys";
import type { Project as ProjectBody } from "openai/resources/admin/organization/projects/projects";
import type { APIKeyCreateResponse } from "openai/resources/admin/organization/projects/service-accounts/api-keys";
import type { ProjectServiceAccount } from "openai/resources/admin/organization/projects/service-accounts/service-accounts";
import { openaiError } from "../stand-in/bodies.mjs";
import { costsReply } from "./costs.ts";
import {
  type AdminPermission,
  PERSON,
  type Project,
  type ServiceAccount,
  type StoredKey,
  unix,
  unixOrNull,
} from "./records.ts";
import { BadRequest, bodyOf, pageReply, queryOf } from "./request-rules.ts";
import type { Incoming, Reply } from "./serve.ts";
import type { OrganizationState } from "./state.ts";

interface Endpoint {
  readonly method: string;
  readonly path: RegExp;
  readonly permission: AdminPermission;
  readonly answer: (state: OrganizationState, incoming: Incoming, at: readonly string[]) => Reply;
}

const notFound = (what: string): Reply =>
  openaiError(404, "not_found", `No ${what} found with the given id.`, { param: null });

const ok = (body: unknown): Reply => ({ status: 200, body });

const ID = "([A-Za-z0-9_.-]+)";

function endpoint(
  method: string,
  path: string,
  permission: AdminPermission,
  answer: Endpoint["answer"],
): Endpoint {
  return {
    method,
    path: new RegExp(`^/v1/organization/${path.replaceAll("{id}", ID)}$`),
    permission,
    answer,
  };
}

const READ = "api.management.read";
const WRITE = "api.management.write";

/** The part of the Admin API that rotation can be expected to use. */
export const ADMIN_ENDPOINTS: readonly Endpoint[] = [
  endpoint("GET", "admin_api_keys", READ, (state, incoming) => {
    const { values } = queryOf(incoming, { limit: "limit", after: "id", order: ["asc", "desc"] });
    const keys = listed(state).filter(({ list }) => list === "admin");
    if (values["order"] === "desc") keys.reverse();
    return pageReply(keys.map(adminKeyBody), values, state.rules.usualLimit);
  }),
  endpoint("GET", "admin_api_keys/{id}", READ, (state, incoming, [id]) => {
    queryOf(incoming, {});
    const key = state.keys.find(
      (one) => one.id === id && one.list === "admin" && one.deletedAt === undefined,
    );
    return key === undefined ? notFound("admin API key") : ok(adminKeyBody(key));
  }),
  endpoint("GET", "projects", READ, (state, incoming) => {
    const { values } = queryOf(incoming, { limit: "limit", after: "id", include_archived: "boolean" });
    const shown = state.projects.filter(
      ({ archivedAt }) => archivedAt === undefined || values["include_archived"] === "true",
    );
    return pageReply(shown.map(projectBody), values, state.rules.usualLimit);
  }),
  endpoint("GET", "projects/{id}", READ, (state, incoming, [id]) => {
    queryOf(incoming, {});
    const project = state.projects.find((one) => one.id === id);
    return project === undefined ? notFound("project") : ok(projectBody(project));
  }),
  endpoint("GET", "projects/{id}/api_keys", READ, (state, incoming, [projectId]) => {
    const access = ["active", "inactive", "any"];
    const { values } = queryOf(incoming, { limit: "limit", after: "id", owner_project_access: access });
    if (!state.projects.some(({ id }) => id === projectId)) return notFound("project");
    const wanted = values["owner_project_access"];
    const keys = listed(state).filter((key) => {
      if (key.projectId !== projectId) return false;
      if (wanted === undefined) return key.ownerHasAccess && !key.hiddenByDefault;
      return wanted === "any" || key.ownerHasAccess === (wanted === "active");
    });
    const bodies = keys.map((key) => projectKeyBody(key, state));
    return pageReply(bodies, values, state.rules.usualLimit);
  }),
  endpoint("GET", "projects/{id}/api_keys/{id}", READ, (state, incoming, [projectId, id]) => {
    queryOf(incoming, {});
    const key = projectKey(state, projectId, id);
    return key === undefined ? notFound("API key") : ok(projectKeyBody(key, state));
  }),
  endpoint("DELETE", "projects/{id}/api_keys/{id}", WRITE, (state, incoming, [projectId, id]) => {
    queryOf(incoming, {});
    if (incoming.body !== undefined) throw new BadRequest("A deletion has no body.");
    const key = projectKey(state, projectId, id);
    if (key === undefined) return notFound("API key");
    if (key.serviceAccountId !== undefined && state.rules.keepsServiceAccountKeys) {
      return openaiError(400, null, "API keys of service accounts cannot be deleted.");
    }
    key.deletedAt = state.now();
    const body: APIKeyDeleteResponse = {
      object: "organization.project.api_key.deleted",
      id: key.id,
      deleted: true,
    };
    return ok(body);
  }),
  endpoint("GET", "projects/{id}/service_accounts", READ, (state, incoming, [projectId]) => {
    const { values } = queryOf(incoming, { limit: "limit", after: "id" });
    if (!state.projects.some(({ id }) => id === projectId)) return notFound("project");
    const accounts = state.serviceAccounts.filter((one) => one.projectId === projectId);
    return pageReply(accounts.map(serviceAccountBody), values, state.rules.usualLimit);
  }),
  endpoint("GET", "projects/{id}/service_accounts/{id}", READ, (state, incoming, [projectId, id]) => {
    queryOf(incoming, {});
    const account = serviceAccount(state, projectId, id);
    return account === undefined ? notFound("service account") : ok(serviceAccountBody(account));
  }),
  endpoint("POST", "projects/{id}/service_accounts/{id}/api_keys", WRITE, createKey),
  endpoint("GET", "spend_limit", READ, (state, incoming) => {
    queryOf(incoming, {});
    return spendLimitReply(state, "", "organization.spend_limit");
  }),
  endpoint("GET", "projects/{id}/spend_limit", READ, (state, incoming, [projectId = ""]) => {
    queryOf(incoming, {});
    return spendLimitReply(state, projectId, "project.spend_limit");
  }),
  endpoint("GET", "costs", "api.usage.read", costsReply),
];

/** The endpoint that a request is for, and the ids in its path. */
export function adminEndpoint(
  incoming: Incoming,
): { readonly endpoint: Endpoint; readonly at: readonly string[] } | undefined {
  for (const one of ADMIN_ENDPOINTS) {
    const found = one.method === incoming.method ? one.path.exec(incoming.path) : null;
    if (found !== null) return { endpoint: one, at: found.slice(1) };
  }
  return undefined;
}

function createKey(
  state: OrganizationState,
  incoming: Incoming,
  [projectId = "", id]: readonly string[],
): Reply {
  queryOf(incoming, {});
  const body = bodyOf(incoming, ["name", "scopes", "expires_in_seconds"]);
  const { name, scopes = [], expires_in_seconds: seconds } = body;
  if (name !== undefined && (typeof name !== "string" || name === "")) {
    throw new BadRequest("Invalid type for 'name'.", "name", "invalid_type");
  }
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === "string")) {
    throw new BadRequest("Invalid type for 'scopes'.", "scopes", "invalid_type");
  }
  const isNumber = typeof seconds === "number" && Number.isInteger(seconds) && seconds >= 1;
  if (seconds !== undefined && seconds !== null && !isNumber) {
    throw new BadRequest("Invalid value for 'expires_in_seconds'.", "expires_in_seconds", "invalid_value");
  }
  const account = serviceAccount(state, projectId, id);
  if (account === undefined) return notFound("service account");
  const most = state.rules.maximumLifetimeSeconds;
  if (most !== undefined && (!isNumber || seconds > most)) {
    // The wording is not known; that it is a 400 is (openai-node, ServiceAccountCreateParams).
    return openaiError(
      400,
      "invalid_expiration",
      `The organization's policy allows API keys to live for at most ${most} seconds.`,
      { param: "expires_in_seconds" },
    );
  }
  const key = state.createKey(projectId, {
    serviceAccountId: account.id,
    scopes,
    ...(name === undefined ? {} : { name }),
    ...(isNumber ? { expiresAt: new Date(state.now().getTime() + seconds * 1000) } : {}),
  });
  const created: APIKeyCreateResponse = {
    object: "organization.project.service_account.api_key",
    id: key.id,
    name: key.name,
    value: key.value,
    created_at: unix(key.createdAt),
    expires_at: unixOrNull(key.expiresAt),
  };
  return ok(created);
}

function listed(state: OrganizationState): StoredKey[] {
  const now = state.now().getTime();
  return state.keys.filter(
    (key) =>
      key.deletedAt === undefined &&
      !key.disabled &&
      (state.rules.listsExpired || key.expiresAt === undefined || key.expiresAt.getTime() > now),
  );
}

function projectKey(state: OrganizationState, projectId: string | undefined, id: string | undefined) {
  return state.keys.find(
    (key) =>
      key.id === id && key.projectId === projectId && key.list === "project" && key.deletedAt === undefined,
  );
}

function serviceAccount(state: OrganizationState, projectId: string | undefined, id: string | undefined) {
  const project = state.projects.find((one) => one.id === projectId && one.archivedAt === undefined);
  return project && state.serviceAccounts.find((one) => one.id === id && one.projectId === projectId);
}

function projectBody(project: Project): ProjectBody {
  return {
    object: "organization.project",
    id: project.id,
    name: project.name,
    created_at: unix(project.createdAt),
    archived_at: unixOrNull(project.archivedAt),
    status: project.archivedAt === undefined ? "active" : "archived",
  };
}

function serviceAccountBody(account: ServiceAccount): ProjectServiceAccount {
  return {
    object: "organization.project.service_account",
    id: account.id,
    name: account.name,
    role: "member",
    created_at: unix(account.createdAt),
  };
}

function projectKeyBody(key: StoredKey, state: OrganizationState): ProjectAPIKey {
  const account = state.serviceAccounts.find(({ id }) => id === key.serviceAccountId);
  return {
    object: "organization.project.api_key",
    id: key.id,
    name: key.name,
    redacted_value: key.redactedValue,
    created_at: unix(key.createdAt),
    last_used_at: unixOrNull(key.lastUsedAt),
    expires_at: unixOrNull(key.expiresAt),
    owner_project_access: key.ownerHasAccess ? "active" : "inactive",
    owner:
      account === undefined
        ? {
            type: "user",
            user: { id: "user_standin", ...PERSON, role: "member", created_at: unix(key.createdAt) },
          }
        : {
            type: "service_account",
            service_account: {
              id: account.id,
              name: account.name,
              role: "member",
              created_at: unix(account.createdAt),
            },
          },
  };
}

function adminKeyBody(key: StoredKey): AdminAPIKey {
  return {
    object: "organization.admin_api_key",
    id: key.id,
    name: key.name,
    redacted_value: key.redactedValue,
    created_at: unix(key.createdAt),
    last_used_at: unixOrNull(key.lastUsedAt),
    expires_at: unixOrNull(key.expiresAt),
    owner: {
      type: "user",
      object: "organization.user",
      id: "user_standin",
      name: PERSON.name,
      role: "owner",
      created_at: unix(key.createdAt),
    },
  };
}

function spendLimitReply(state: OrganizationState, projectId: string, object: string): Reply {
  if (projectId !== "" && !state.projects.some(({ id }) => id === projectId)) return notFound("project");
  const limit = state.spendLimits.get(projectId);
  if (limit === undefined) return openaiError(404, "not_found", "No spend limit is configured.");
  return ok({
    object,
    currency: "USD",
    interval: "month",
    threshold_amount: limit.cents,
    enforcement: { status: limit.enforcing === true ? "enforcing" : "inactive" },
  });
}
