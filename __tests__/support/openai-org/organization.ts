import { incorrectKey, missingKey, missingScopes, OPENAI_MODELS, openaiError } from "../stand-in/bodies.mjs";
import { type Exchange, isGeneration, type Operation } from "../stand-in/exchange.mjs";
import { ordinaryReply } from "../stand-in/healthy.mjs";
import { STATES } from "../stand-in/server.mjs";
import { ADMIN_ENDPOINTS, adminEndpoint } from "./admin-api.ts";
import type { FaultPlan, LoggedRequest } from "./faults.ts";
import type { StoredKey } from "./records.ts";
import { BadRequest } from "./request-rules.ts";
import { type Incoming, type Reply, type ServeOptions, serve } from "./serve.ts";
import { OrganizationState, type Rules } from "./state.ts";

export const ORGANIZATION_ID = "org-standin";

export interface OrganizationOptions extends Partial<Omit<Rules, "account" | "adminApi">> {
  readonly tls?: NonNullable<ServeOptions["tls"]>;
  /** Default: the machine's clock. A date stands still. */
  readonly now?: Date | (() => Date);
  /** A state of the stand-in API for all live keys, such as `no-credit`. Default: `valid`. */
  readonly account?: string;
}

/** An organization at OpenAI, behind HTTP. */
export interface Organization {
  /** `http://127.0.0.1:PORT/v1` */
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  readonly state: OrganizationState;
  /** Can be changed at any time. */
  readonly rules: Rules;
  readonly faults: FaultPlan;
  readonly requests: readonly LoggedRequest[];
  /** What no client should have sent. */
  readonly violations: readonly string[];
  /** Requests other than GET to the Admin API, those that were struck by a fault included. */
  writes(): readonly LoggedRequest[];
  now(): Date;
  setNow(now: Date): void;
  /** Another state of the account; see {@link OrganizationOptions.account}. */
  setAccount(state: string): void;
  /** The same for the Admin API, such as `ip-not-authorized`. */
  setAdminApi(state: string): void;
  /** Tells each request before it is carried out. */
  watch(listener: (request: LoggedRequest) => void): void;
  /** Lets an access token in, as a service account. */
  acceptToken(token: string, of: { readonly serviceAccountId: string; readonly expiresAt: Date }): void;
  /** Whether the value is a key that works, now and once it has propagated. */
  isLive(value: string): boolean;
  /** Keys that have not been deleted, those the API made only, or all. */
  keys(which?: "made-by-api"): readonly StoredKey[];
  close(): Promise<void>;
}

/** Starts an organization without anything in it; `state` has the methods that fill it. */
export async function startOrganization(options: OrganizationOptions = {}): Promise<Organization> {
  const { tls, now: clock, account, ...rules } = options;
  let now = typeof clock === "function" ? clock : () => clock ?? new Date();
  const state = new OrganizationState(
    {
      redaction: "stars",
      maximumLifetimeSeconds: undefined,
      propagation: {},
      deletedStillWork: 0,
      listsExpired: true,
      keepsServiceAccountKeys: false,
      missingScopesStatus: 403,
      amountsAsText: false,
      usualLimit: 20,
      reply: "Hello!",
      models: OPENAI_MODELS,
      account: stateNamed(account ?? "valid"),
      adminApi: stateNamed("valid"),
      ...rules,
    },
    () => now(),
  );
  let watcher: (request: LoggedRequest) => void = () => undefined;
  const violations: string[] = [];
  const tokens = new Map<string, { readonly serviceAccountId: string; readonly expiresAt: Date }>();
  const memory = new Map<string, string>();
  const turns = { all: 0, generation: 0 };

  function identify({ bearer }: Incoming): string {
    if (bearer === undefined) return "none";
    const token = tokens.get(bearer);
    return (
      state.keyOfValue(bearer)?.id ?? (token === undefined ? "unknown" : `token:${token.serviceAccountId}`)
    );
  }

  function answer(incoming: Incoming): Reply {
    const where = `${incoming.method} ${incoming.path}`;
    const values = [...state.keys.map(({ value }) => value), ...tokens.keys()];
    const shown = JSON.stringify([incoming.path, incoming.query, incoming.body ?? null]);
    if (values.some((value) => shown.includes(value)))
      violations.push(`${incoming.method}: a secret outside of the header`);
    if (incoming.bearer === undefined) {
      violations.push(`${where}: no bearer`);
      return missingKey;
    }
    const exchange = {
      ...exchangeOf(incoming, incoming.bearer, memory, turns),
      now: now(),
      models: state.rules.models,
      settings: { ...SETTINGS, reply: state.rules.reply },
    };
    const admin = adminEndpoint(incoming);
    if (exchange.operation === "other" && admin === undefined) {
      violations.push(`${where}: no such endpoint`);
      return openaiError(404, null, `Invalid URL (${where})`);
    }
    const around = admin === undefined ? state.rules.account : state.rules.adminApi;
    const edge = around.edge?.(exchange);
    if (edge !== undefined) return edge;

    const key = state.keyOfValue(incoming.bearer);
    const token = tokens.get(incoming.bearer);
    const admitted =
      key === undefined
        ? token !== undefined && token.expiresAt.getTime() > now().getTime()
        : state.admits(key);
    if (!admitted) return incorrectKey(exchange);
    const mismatch = mismatchOf(incoming, key);
    if (mismatch !== undefined) return mismatch;
    if (key !== undefined) key.lastUsedAt = now();
    if (admin !== undefined) {
      const { endpoint, at } = admin;
      if (key?.permissions.includes(endpoint.permission) !== true) {
        return missingScopes(state.rules.missingScopesStatus, endpoint.permission, { administration: true });
      }
      const blocked = around.answer?.(exchange);
      if (blocked !== undefined) return blocked;
      try {
        return endpoint.answer(state, incoming, at);
      } catch (error) {
        if (!(error instanceof BadRequest)) throw error;
        violations.push(`${where}: ${error.message}`);
        return error.reply;
      }
    }
    turns.all += 1;
    if (isGeneration(exchange)) turns.generation += 1;
    return around.answer?.(exchange) ?? ordinaryReply(exchange, around);
  }

  const served = await serve({
    ...(tls === undefined ? {} : { tls }),
    now: () => now(),
    identify,
    onRequest: (request) => watcher(request),
    answer,
  });
  return {
    url: `${served.origin}/v1`,
    origin: served.origin,
    port: served.port,
    state,
    rules: state.rules,
    faults: served.faults,
    requests: served.requests,
    violations,
    writes: () =>
      served.requests.filter(({ method, path }) => method !== "GET" && path.startsWith("/v1/organization/")),
    now: () => now(),
    setNow: (next) => {
      now = () => next;
    },
    setAccount: (name) => {
      state.rules.account = stateNamed(name);
      memory.clear();
      Object.assign(turns, { all: 0, generation: 0 });
    },
    setAdminApi: (name) => {
      state.rules.adminApi = stateNamed(name);
    },
    watch: (listener) => {
      watcher = listener;
    },
    acceptToken: (token, of) => void tokens.set(token, of),
    isLive: (value) => {
      const key = state.keyOfValue(value);
      return key !== undefined && state.isLive(key);
    },
    keys: (which) =>
      state.keys.filter((key) => key.deletedAt === undefined && (which === undefined || key.madeByApi)),
    close: served.close,
  };
}

/** Headers that name another organization or project than the key's. */
function mismatchOf({ headers }: Incoming, key: StoredKey | undefined): Reply | undefined {
  const organization = headers["openai-organization"];
  if (organization !== undefined && organization !== ORGANIZATION_ID) {
    const message = "OpenAI-Organization header should match organization for API key";
    return openaiError(401, "mismatched_organization", message);
  }
  const project = headers["openai-project"];
  if (project === undefined || key?.list !== "project" || key.projectId === project) return undefined;
  return openaiError(401, "mismatched_project", "OpenAI-Project header should match project for API key");
}

function stateNamed(name: string): Rules["account"] {
  const found = Object.hasOwn(STATES, name) ? STATES[name] : undefined;
  if (found === undefined) throw new RangeError(`Unknown state "${name}".`);
  return found;
}

const SETTINGS = {
  reply: "Hello!",
  redirectTo: "https://other-host.example/v1/models",
  dataDelayMs: 200,
} as const;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  "GET /v1/models": "list",
  "POST /v1/responses": "responses",
  "POST /v1/chat/completions": "chat",
  "POST /v1/embeddings": "embeddings",
};

function exchangeOf(
  incoming: Incoming,
  key: string,
  memory: Map<string, string>,
  turns: { readonly all: number; readonly generation: number },
): Exchange {
  const { method, path, headers, requestId } = incoming;
  const isObject = typeof incoming.body === "object" && incoming.body !== null;
  const body = isObject ? (incoming.body as Record<string, unknown>) : {};
  const isAdmin = ADMIN_ENDPOINTS.some((one) => one.method === method && one.path.test(path));
  const ofModel = method === "GET" && path.startsWith("/v1/models/") ? "model" : "other";
  return {
    operation: isAdmin ? "admin" : (OPERATIONS[`${method} ${path}`] ?? ofModel),
    ...{ method, path, headers, key, body, requestId, memory },
    model: typeof body["model"] === "string" ? body["model"] : "",
    models: OPENAI_MODELS,
    turn: turns.all,
    generationTurn: turns.generation,
    settings: SETTINGS,
  };
}
