import { KEY_KINDS } from "../../../src/contract.ts";
import { conclude } from "../../../src/validate/conclude.ts";
import { type JudgeContext, judge } from "../../../src/validate/judge.ts";
import {
  type Answer,
  type Observation,
  observationOf,
  type Received,
} from "../../../src/validate/observation.ts";
import { type ProbePlan, runProbe } from "../../../src/validate/probe.ts";
import { REASONS } from "../../../src/validate/reason.ts";
import { replyOf } from "../../../src/validate/reply.ts";
import { filledJson } from "../engine/keys.ts";
import { jsonOf } from "../engine/mutate-json.ts";
import { hold, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const MADE_UP = "made-up";
/** Three models at two endpoints in two forms, each with a control, twice when it is unclear; and the lists. */
const MOST_REQUESTS = 80;

const list = {
  status: 200,
  body: { object: "list", data: [{ id: "gpt-4o-mini", object: "model", created: 1, owned_by: "system" }] },
};
const text = {
  status: 200,
  body: {
    id: "resp_1",
    status: "completed",
    output: [{ type: "message", content: [{ type: "output_text", text: "Hello" }] }],
  },
};
const chat = {
  status: 200,
  body: { choices: [{ index: 0, message: { content: "Hi" }, finish_reason: "stop" }] },
};
const error = (status: number, code: string | null, type: string, message: string, headers = {}) => ({
  status,
  headers,
  body: { error: { message, type, param: null, code } },
});
const wrong = error(401, "invalid_api_key", "invalid_request_error", "Incorrect API key provided.");
const input = (answers: readonly unknown[], rest = {}) => ({
  probe: "request",
  kind: "project",
  openAi: true,
  answers,
  ...rest,
});

/** Answers of a host, and the verdict that they come to. An input is `{probe, kind, openAi, model, require, answers}`. */
export const verdictTarget: Target = {
  name: "verdict",
  form: "json",
  sources: ["validate/"],
  largestBytes: 8 * 1024,
  dictionary: [
    ...[
      "invalid_api_key",
      "account_deactivated",
      "insufficient_quota",
      "billing_not_active",
      "missing_scope",
      "model_not_found",
      "rate_limit_exceeded",
    ],
    ...[
      "access_terminated",
      "ip_not_authorized",
      "mismatched_project",
      "invalid_request_error",
      "expired_key",
      "budget_exceeded",
      "no_db_connection",
      "tokens",
    ],
    ...[
      "Missing scopes: api.model.read",
      "Missing scopes: api.management.read.",
      "令牌已过期",
      "额度不足",
      "API key not valid",
      "Authorization failed",
      "You didn't provide an API key",
      "model x not found",
    ],
    ...[
      "error",
      "message",
      "type",
      "code",
      "param",
      "data",
      "object",
      "list",
      "choices",
      "output",
      "status",
      "detail",
      "statusCode",
      "finish_reason",
      "id",
      "completed",
      "failed",
    ],
    ...[
      "retry-after",
      "retry-after-ms",
      "x-ratelimit-limit-requests",
      "content-type",
      "text/html",
      "application/json",
      "<html>",
      "<!doctype html>",
      "text",
      "failure",
      "timeout",
    ],
  ],
  seeds: () =>
    jsonSeeds(
      input([list, text]),
      input([list, wrong, chat]),
      input([wrong]),
      input([list], { probe: "models", require: ["gpt-4o-mini", "gpt-6"] }),
      input([list, wrong, chat, wrong], { openAi: false, kind: "relay" }),
      input([{ status: 404, text: "" }, chat, error(401, null, "one_api_error", "无效的令牌")], {
        openAi: false,
        kind: "relay",
        model: "m",
      }),
      input([
        error(403, "missing_scope", "invalid_request_error", "Missing scopes: api.model.read."),
        error(401, null, "x", "Missing scopes: api.responses.write"),
        chat,
      ]),
      input([
        list,
        error(429, "insufficient_quota", "insufficient_quota", "You exceeded your current quota"),
      ]),
      input([
        error(429, "rate_limit_exceeded", "tokens", "Rate limit", {
          "retry-after": "2",
          "x-ratelimit-limit-requests": "1",
        }),
      ]),
      input([
        { status: 503, text: "<html>" },
        { failure: "reset" },
        { status: 200, headers: { "content-type": "text/html" }, text: "<html>" },
      ]),
      input([{ status: 200, body: { object: "list", data: [{ id: "key_1" }] } }], {
        kind: "admin",
        probe: "models",
      }),
      input([error(403, "account_deactivated", "x", "y"), { status: 302, text: "" }]),
      input([{ status: 400, body: [{ error: { code: 400, message: "API key not valid." } }] }], {
        openAi: false,
        kind: "relay",
      }),
      input([list, error(400, "unsupported_parameter", "invalid_request_error", "max_tokens"), chat], {
        model: "o3",
      }),
    ),
  async run(bytes) {
    const value = filledJson(parsed(bytes));
    if (!isObject(value) || !Array.isArray(value["answers"]) || value["answers"].length === 0) return false;
    const received = value["answers"].map(receivedOf);
    const isOpenAi = value["openAi"] !== false;
    const plan: ProbePlan = {
      key: "the-key",
      kind: KEY_KINDS.find((kind) => kind === value["kind"]) ?? "project",
      host: { baseUrl: "https://x.test/v1", host: "x.test", isOpenAi, isLoopback: false },
      probe: value["probe"] === "models" ? "models" : "request",
      model: typeof value["model"] === "string" ? value["model"] : undefined,
      madeUpKey: MADE_UP,
      policy: { maxAttempts: 2, timeoutMs: 1_000 },
    };
    const required = Array.isArray(value["require"])
      ? value["require"].filter((one) => typeof one === "string")
      : [];
    const told: { readonly control: boolean; readonly observation: Observation }[] = [];
    const openAi = {
      async ask({ credential }: { readonly credential: string }): Promise<Observation> {
        const observation = observationOf(
          received[Math.min(told.length, received.length - 1)] as Received,
          NOW,
        );
        told.push({ control: credential === MADE_UP, observation });
        return observation;
      },
    };
    const clock = { now: () => NOW, sleep: async () => {}, random: () => 0.5 };
    const trace = await runProbe(plan, {
      openAi,
      clock,
      cancel: new AbortController().signal,
      onEvent: () => {},
    });
    for (const observation of received.map((one) => observationOf(one, NOW))) {
      for (const authenticated of [false, true]) {
        for (const endpoint of ["models", "admin-keys", "responses", "chat", "embeddings"] as const) {
          holdJudged(observation, { endpoint, kind: plan.kind, openAiHost: isOpenAi, authenticated });
        }
      }
    }
    hold(told.length <= MOST_REQUESTS, "there is an end to requests");
    if (isOpenAi)
      hold(
        told.every(({ control }) => !control),
        "OpenAI is never sent a made-up key",
      );
    const conclusion = conclude(trace, plan, required);
    const own = told.filter(({ control }) => !control).map(({ observation }) => observation);
    const { verdict, reason } = conclusion;
    hold((REASONS[verdict] as readonly string[]).includes(reason), "a reason is one of its verdict's");
    hold(!conclusion.decidedBy.control, "what a made-up key was told decides nothing");
    if (verdict === "invalid")
      hold(
        own.some((one) => mayBeInvalid(one, isOpenAi)),
        "a key is invalid only where it was refused",
      );
    if (verdict === "valid") {
      hold(
        own.some((one) => isSuccess(one) || (isAnswer(one) && [400, 422].includes(one.status))),
        "a key is valid only where it was taken",
      );
      if (!isOpenAi)
        hold(
          told.some(({ control }) => control),
          "a host's word counts only where a made-up key was turned down",
        );
    }
    if (conclusion.requirementMet) {
      hold(
        ["valid", "restricted", "rate-limited"].includes(verdict),
        "only a key that was taken meets what is required",
      );
      hold(conclusion.missingModels.length === 0, "nothing that is required is missing");
      if (plan.probe === "request" && verdict === "valid")
        hold(reason === "generated" && own.filter(isSuccess).length > 0, "what was to be generated was");
    }
    hold(
      conclusion.missingModels.every((model) => [...required, plan.model].includes(model)),
      "what is missing was required",
    );
    hold(
      conclusion.missingScopes.every((scope) => /^[a-z._]{1,105}$/.test(scope)),
      "a scope has the form of one",
    );
    return true;
  },
};

function receivedOf(answer: unknown): Received {
  if (!isObject(answer)) return { kind: "failure", failure: "network" };
  if (typeof answer["failure"] === "string") {
    const failures = [
      "dns",
      "refused",
      "reset",
      "timeout",
      "tls",
      "proxy",
      "network",
      "too-large",
      "cancelled",
    ] as const;
    return { kind: "failure", failure: failures.find((one) => one === answer["failure"]) ?? "network" };
  }
  const { status, headers, body } = answer;
  const names = isObject(headers)
    ? Object.entries(headers).filter(([, value]) => typeof value === "string")
    : [];
  return {
    kind: "answer",
    status: typeof status === "number" && status >= 100 && status <= 599 ? Math.trunc(status) : 200,
    headers: Object.fromEntries(names.map(([name, value]) => [name.toLowerCase(), String(value)])),
    text: typeof answer["text"] === "string" ? answer["text"] : body === undefined ? "" : jsonOf(body),
  };
}

function isAnswer(observation: Observation): observation is Answer {
  return observation.kind === "answer";
}

function holdJudged(observation: Observation, context: JudgeContext): void {
  const judgement = judge(observation, context);
  const { verdict, reason, missingScopes } = judgement;
  hold((REASONS[verdict] as readonly string[]).includes(reason), "a reason is one of its verdict's");
  hold(missingScopes.length <= 10, "there are no more scopes than anybody reads");
  const reply = replyOf(observation);
  hold(reply === undefined || typeof reply === "string", "a reply is a text");
  if (!isAnswer(observation)) {
    hold(verdict === "unreachable" && reason === observation.failure, "a failure is no more than that");
    return;
  }
  hold(
    observation.retryAfterMs === undefined ||
      (observation.retryAfterMs >= 0 && Number.isFinite(observation.retryAfterMs)),
    "a pause is a time",
  );
  if (verdict === "invalid")
    hold(mayBeInvalid(observation, context.openAiHost), "only what refuses the key makes it invalid");
  if (verdict === "valid" && reason !== "test-request-refused")
    hold(isSuccess(observation), "only an answer of the right shape makes a key valid");
  if (reason === "test-request-refused") {
    hold(
      [400, 422].includes(observation.status) && (context.openAiHost || context.authenticated),
      "a refused request counts only where the key was taken before",
    );
  }
  if (observation.body.form === "html") hold(verdict === "unreachable", "a page proves nothing");
  if (observation.status >= 300 && observation.status < 400)
    hold(reason === "redirect", "a redirect is not followed and proves nothing");
}

/** What OpenAI says with codes at any status, and others with words; written apart from the code under test. */
function mayBeInvalid(observation: Observation, openAiHost: boolean): boolean {
  if (!isAnswer(observation) || observation.body.form === "html" || observation.body.form === "empty")
    return isAnswer(observation) && observation.status === 401 && !openAiHost;
  if (observation.status === 401) return !openAiHost || observation.body.form === "json";
  if (observation.body.form !== "json") return false;
  const said = JSON.stringify(observation.body.value).toLowerCase();
  if (/"(?:account_deactivated|not_authorized_invalid_project|access_terminated)"/.test(said)) return true;
  return (
    !openAiHost &&
    /api key not valid|invalid api key|authorization failed|no_db_connection|令牌已过期|"expired_key"/.test(
      said,
    )
  );
}

/** An object with what an endpoint answers: a list, choices, output. */
function isSuccess(observation: Observation): boolean {
  if (!isAnswer(observation) || observation.status !== 200 || observation.body.form !== "json") return false;
  const { value } = observation.body;
  return isObject(value) && ["data", "choices", "output"].some((name) => Array.isArray(value[name]));
}
