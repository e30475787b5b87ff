import type { ChatCompletionCreateParamsNonStreaming } from "openai/resources/chat/completions";
import type { EmbeddingCreateParams } from "openai/resources/embeddings";
import type { ResponseCreateParamsNonStreaming } from "openai/resources/responses/responses";
import type { KeyKind } from "../contract.ts";
import { type Asked, type AskPolicy, type AskPorts, ask } from "./ask.ts";
import type { ApiHost } from "./base-url.ts";
import type { JudgeContext } from "./judge.ts";
import { chooseModels, endpointsFor, type ListedModel, listedModels } from "./model-choice.ts";
import type { Endpoint } from "./observation.ts";
import type { Reason } from "./reason.ts";

export interface ProbePlan {
  readonly key: string;
  readonly kind: KeyKind;
  readonly host: ApiHost;
  readonly probe: "request" | "models";
  /** The user's model for the request; chosen from the key's list when there is none. */
  readonly model: string | undefined;
  /** A key that nobody has issued, for hosts that may not look at keys. Never sent to OpenAI. */
  readonly madeUpKey: string;
  readonly policy: AskPolicy;
}

/** Everything that was asked and what it came to. */
export interface ProbeTrace {
  /** The list of models, or of admin keys for an admin key. */
  readonly list: Asked;
  /** The same list with a made-up key, on hosts other than OpenAI's. */
  readonly listControl: Asked | undefined;
  /** The models of the list, when it could be read. */
  readonly models: readonly ListedModel[] | undefined;
  /** The request for a few tokens that decides, the last one made. */
  readonly generation: Asked | undefined;
  /** The same request with a made-up key, when the list had proved nothing. */
  readonly generationControl: Asked | undefined;
  /** Scopes that an earlier request was refused for, although a later one got through. */
  readonly scopesMissed: readonly string[];
}

/** Answers to the list after which a request for tokens can still tell something. */
const WORTH_ASKING_ON: ReadonlySet<Reason> = new Set<Reason>([
  "listed",
  "list-scope-missing",
  "permission-unclear",
  "rate-limit",
  "slow-down",
]);

/** Bodies that the API takes, by the types of the official SDK; only the types are used. */
type RequestBody =
  | ResponseCreateParamsNonStreaming
  | ChatCompletionCreateParamsNonStreaming
  | EmbeddingCreateParams;

/** The fewest that the Responses API takes (openai@7.57.0 documents 16 as minimum). */
const MAX_TOKENS = 16;
const PROMPT = "Reply with a short greeting.";
/** Models that think before they answer, and know `max_completion_tokens` only. */
const REASONS = /^(?:gpt-[5-9]|o\d)/;
/** Those that can be told not to, so that the few tokens are left for the reply. */
const CAN_SKIP_REASONING = /^gpt-(?:5\.[1-9]|[6-9])/;

/**
 * The ladder of requests, from free to a few tokens, each step only when the one before leaves something open:
 * the list of models; on a host other than OpenAI's the same with a made-up key; one minimal generation request
 * with the first model that is to be had; and if nothing has yet shown that the host looks at keys, that request
 * with the made-up key. An admin key is asked about where it belongs and never sent elsewhere on OpenAI's host.
 */
export async function runProbe(plan: ProbePlan, ports: AskPorts): Promise<ProbeTrace> {
  const probe = new Probe(plan, ports);
  if (plan.kind === "admin") {
    const path = "/organization/admin_api_keys?limit=1";
    const list = await probe.list("admin-keys", path);
    if (plan.host.isOpenAi || list.judgement.reason !== "no-such-endpoint") {
      return { ...traceOf(list), listControl: await probe.listControl(list, path) };
    }
  }
  const list = await probe.list("models", "/models");
  const models = list.judgement.verdict === "valid" ? modelsOf(list) : undefined;
  const listControl = await probe.listControl(list, "/models");
  const soFar = { ...traceOf(list), listControl, models };
  const relayWithoutList = !plan.host.isOpenAi && list.judgement.reason === "no-such-endpoint";
  if (plan.probe === "models" || !(relayWithoutList || WORTH_ASKING_ON.has(list.judgement.reason)))
    return soFar;

  const authenticated = isProof(list, listControl);
  const { generation, scopesMissed } = await probe.generate(
    plan.model === undefined ? chooseModels(models, ports.clock.now()) : [plan.model],
    authenticated,
  );
  return {
    ...soFar,
    generation,
    scopesMissed,
    generationControl:
      generation && !authenticated && needsControl(generation)
        ? await probe.repeatWithMadeUpKey(generation)
        : undefined,
  };
}

/** Whether an answer, with what a made-up key was answered, shows that the host accepts the user's key. */
export function isProof(asked: Asked, control: Asked | undefined): boolean {
  if (!claimsAcceptance(asked)) return false;
  return asked.context.openAiHost || (control !== undefined && isRefused(control));
}

/** Words in which servers speak of a key that they do not take. Not `tokens`, which names of parameters end in. */
const SPEAKS_OF_THE_KEY = /api[ _-]?key|\bkey\b|(?<!_)token(?!s)|auth|credential|no_db_connection|令牌|密钥/i;

/**
 * Whether a control request was turned down for its key: the host does look at keys. An answer that would count
 * as acceptance counts as such for the made-up key too, and a 400 or 403 has to speak of the key: a host may turn
 * a second request down for other reasons.
 */
export function isRefused(control: Asked): boolean {
  const { observation } = control;
  if (observation.kind !== "answer" || claimsAcceptance(control)) return false;
  const { status, body } = observation;
  if (status === 401) return true;
  if ((status !== 400 && status !== 403) || body.form === "html" || body.form === "empty") return false;
  return SPEAKS_OF_THE_KEY.test(body.form === "json" ? JSON.stringify(body.value) : body.text);
}

/** Answers of a host that is not OpenAI's prove nothing by themselves: it may give them to anybody. */
function needsControl(asked: Asked): boolean {
  return !asked.context.openAiHost && claimsAcceptance(asked);
}

/** Whether an answer sounds as if the host knew the key and took it. */
export function claimsAcceptance({ judgement: { verdict } }: Asked): boolean {
  return verdict === "valid" || verdict === "restricted" || verdict === "rate-limited";
}

class Probe {
  readonly #plan: ProbePlan;
  readonly #ports: AskPorts;

  constructor(plan: ProbePlan, ports: AskPorts) {
    this.#plan = plan;
    this.#ports = ports;
  }

  list(endpoint: Endpoint, path: string, control = false): Promise<Asked> {
    return ask(
      { method: "GET", path, credential: this.#credential(control) },
      { context: this.#context(endpoint, false), control },
      this.#plan.policy,
      this.#ports,
    );
  }

  /** The same list with a made-up key, where the answer needs it. */
  async listControl(list: Asked, path: string): Promise<Asked | undefined> {
    return needsControl(list) ? await this.list(list.context.endpoint, path, true) : undefined;
  }

  /** Asks the models in turn until one is to be had. */
  async generate(
    models: readonly string[],
    authenticated: boolean,
  ): Promise<Pick<ProbeTrace, "generation" | "scopesMissed">> {
    let generation: Asked | undefined;
    const scopesMissed: string[] = [];
    for (const model of models) {
      generation = await this.#askModel(model, authenticated, scopesMissed);
      if (generation?.judgement.reason !== "model-not-reachable") break;
    }
    return { generation, scopesMissed };
  }

  /** The very same request with a made-up key. */
  repeatWithMadeUpKey({ context, request, model = "" }: Asked): Promise<Asked> {
    return this.#post(context.endpoint, model, request.body ?? {}, false, true);
  }

  /** At the first endpoint that the host has and the key may use; what was missed on the way is noted. */
  async #askModel(model: string, authenticated: boolean, scopesMissed: string[]): Promise<Asked | undefined> {
    let best: Asked | undefined;
    for (const endpoint of endpointsFor(model, this.#plan.host.isOpenAi)) {
      const asked = await this.#askInAnyForm(endpoint, model, authenticated);
      const { reason, missingScopes } = asked.judgement;
      // A host without this endpoint says nothing about the key: what another one said stays.
      if (reason === "no-such-endpoint") best ??= asked;
      else best = asked;
      if (reason === "scope-missing") scopesMissed.push(...missingScopes);
      else if (reason !== "no-such-endpoint") break;
    }
    return best;
  }

  async #askInAnyForm(endpoint: Endpoint, model: string, authenticated: boolean): Promise<Asked> {
    const [first, ...others] = bodiesFor(endpoint, model);
    let asked = await this.#post(endpoint, model, first, authenticated, false);
    for (const body of others) {
      if (!isFormRefused(asked)) break;
      asked = await this.#post(endpoint, model, body, authenticated, false);
    }
    return asked;
  }

  #post(
    endpoint: Endpoint,
    model: string,
    body: object,
    authenticated: boolean,
    control: boolean,
  ): Promise<Asked> {
    return ask(
      { method: "POST", path: PATHS[endpoint], body, credential: this.#credential(control) },
      { context: this.#context(endpoint, authenticated), model, control },
      this.#plan.policy,
      this.#ports,
    );
  }

  #credential(control: boolean): string {
    if (!control) return this.#plan.key;
    if (this.#plan.host.isOpenAi) throw new Error("A made-up key must never be sent to OpenAI.");
    return this.#plan.madeUpKey;
  }

  #context(endpoint: Endpoint, authenticated: boolean): JudgeContext {
    return { endpoint, kind: this.#plan.kind, openAiHost: this.#plan.host.isOpenAi, authenticated };
  }
}

const PATHS: Readonly<Record<Endpoint, string>> = {
  models: "/models",
  "admin-keys": "/organization/admin_api_keys",
  responses: "/responses",
  chat: "/chat/completions",
  embeddings: "/embeddings",
};

/** Forms of the minimal request, the likelier first: models and servers differ in the parameters they take. */
function bodiesFor(endpoint: Endpoint, model: string): readonly [RequestBody, ...RequestBody[]] {
  if (endpoint === "embeddings") return [{ model, input: PROMPT } satisfies EmbeddingCreateParams];
  if (endpoint === "responses") {
    const body: ResponseCreateParamsNonStreaming = {
      model,
      input: PROMPT,
      max_output_tokens: MAX_TOKENS,
      store: false,
    };
    return CAN_SKIP_REASONING.test(model) ? [{ ...body, reasoning: { effort: "none" } }, body] : [body];
  }
  const chat: ChatCompletionCreateParamsNonStreaming = {
    model,
    messages: [{ role: "user", content: PROMPT }],
  };
  const older: RequestBody = { ...chat, max_tokens: MAX_TOKENS };
  const newer: RequestBody = { ...chat, max_completion_tokens: MAX_TOKENS };
  return REASONS.test(model) ? [newer, older] : [older, newer];
}

function isFormRefused({ observation, judgement }: Asked): boolean {
  return (
    observation.kind === "answer" &&
    (observation.status === 400 || observation.status === 422) &&
    (judgement.reason === "test-request-refused" || judgement.reason === "answer-unclear")
  );
}

function modelsOf({ observation }: Asked): ListedModel[] {
  return observation.kind === "answer" && observation.body.form === "json"
    ? listedModels(observation.body.value)
    : [];
}

function traceOf(list: Asked): ProbeTrace {
  return {
    list,
    listControl: undefined,
    models: undefined,
    generation: undefined,
    generationControl: undefined,
    scopesMissed: [],
  };
}
