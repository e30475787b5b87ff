import type { Asked } from "../../src/validate/ask.ts";
import { type JudgeContext, judge } from "../../src/validate/judge.ts";
import type { Answer, Endpoint, Failure, Observation } from "../../src/validate/observation.ts";

/** An answer in JSON. */
export function answer(status: number, value: unknown, rest: Partial<Answer> = {}): Answer {
  return {
    kind: "answer",
    status,
    contentType: "application/json",
    requestId: "req_1",
    hasRateLimitHeaders: false,
    body: { form: "json", value },
    ...rest,
  };
}

export function htmlAnswer(status: number): Answer {
  return answer(status, undefined, { contentType: "text/html", body: { form: "html", text: "<html>" } });
}

/** An error in OpenAI's form. */
export function errorAnswer(
  status: number,
  error: { code?: unknown; type?: unknown; message?: unknown } = {},
  rest: Partial<Answer> = {},
): Answer {
  const whole = { message: "Something is wrong.", type: "invalid_request_error", param: null, code: null };
  return answer(status, { error: { ...whole, ...error } }, rest);
}

export function missingScopes(status: number, scopes: string): Answer {
  const message = `You have insufficient permissions for this operation. Missing scopes: ${scopes}. Check that …`;
  return errorAnswer(status, { message });
}

export const failure = (name: Failure): Observation => ({ kind: "failure", failure: name });

export const listOf = (...ids: string[]): Answer =>
  answer(200, { object: "list", data: ids.map((id) => ({ id, object: "model", created: 1 })) });

/** What a successful request for tokens answers, at each endpoint. */
export function generated(endpoint: Endpoint): Answer {
  const bodies: Partial<Record<Endpoint, unknown>> = {
    chat: { choices: [{ message: { content: "Hello" } }] },
    responses: { output: [{ content: [{ type: "output_text", text: "Hello" }] }] },
    embeddings: { object: "list", data: [{ embedding: [0] }] },
  };
  return answer(200, bodies[endpoint]);
}

export function context(endpoint: Endpoint, rest: Partial<JudgeContext> = {}): JudgeContext {
  return { endpoint, kind: "project", openAiHost: true, authenticated: false, ...rest };
}

/** A question and its answer, judged as in a run. */
export function asked(
  endpoint: Endpoint,
  observation: Observation,
  rest: Partial<JudgeContext> & { model?: string; control?: boolean } = {},
): Asked {
  const { model, control = false, ...facts } = rest;
  const about = context(endpoint, facts);
  return {
    context: about,
    request: { method: "GET", path: `/${endpoint}` },
    model,
    control,
    observation,
    judgement: judge(observation, about),
    durationMs: 0,
  };
}
