import { describe, expect, test } from "@jest/globals";
import { judgeExchange } from "../../src/keyless/judge-exchange.ts";
import type { Observation } from "../../src/validate/observation.ts";
import { computingMs } from "../support/cpu-time.ts";
import { answer, errorAnswer, failure, htmlAnswer } from "../support/observations.ts";

/** Both forms in which the endpoint may say it. */
function forms(status: number, code: string, message: string): Observation[] {
  return [
    errorAnswer(status, { code, message }),
    answer(status, { error: code, error_description: message }),
  ];
}

describe("refusals, by words", () => {
  test.each([
    ["audience-refused", "invalid_subject_token", "Invalid ID token: audience mismatch"],
    ["audience-refused", "invalid_grant", "The aud claim does not match the identity provider"],
    ["audience-refused", "invalid_subject_token", "Invalid audience for workload identity provider"],
    ["provider-unknown", "invalid_grant", "The identity provider does not exist or is disabled."],
    ["provider-unknown", "invalid_grant", "Unknown workload identity provider"],
    ["provider-unknown", "invalid_request", "Workload identity provider idp_1 not found"],
    ["provider-unknown", "identity_provider_not_found", ""],
    ["mapping-refused", "invalid_grant", "No service account mapping matches the identity."],
    ["mapping-refused", "invalid_grant", "Attribute aud of the mapping does not match"],
    ["mapping-refused", "invalid_grant", "Service account not found for identity provider"],
    ["mapping-refused", "no_matching_mapping", ""],
    ["identity-refused", "invalid_subject_token", "Issuer does not match the identity provider"],
    ["identity-refused", "invalid_subject_token", "Invalid issuer for identity provider"],
    ["identity-refused", "invalid_subject_token", "Token has expired"],
    ["identity-refused", "invalid_grant", "The subject token is invalid"],
    ["identity-refused", "invalid_grant", ""],
    ["identity-refused", "access_denied", "No"],
    ["ip-not-allowed", "ip_not_authorized", "Your IP is not authorized"],
    [
      "region-not-supported",
      "unsupported_country_region_territory",
      "Country, region, or territory not supported",
    ],
  ])("%s: %s, %j", (reason, code, message) => {
    for (const status of [400, 401, 403, 404, 422])
      for (const observation of forms(status, code, message))
        expect(judgeExchange(observation)).toEqual({ reason, code, message, trouble: undefined });
  });
});

describe("what says nothing about the set-up", () => {
  test.each<[string, Observation, string]>([
    ["no answer", failure("timeout"), "timeout"],
    ["a proxy's refusal", failure("proxy"), "proxy"],
    ["a redirect", answer(302, undefined, { body: { form: "empty" } }), "redirect"],
    ["a page", htmlAnswer(403), "html"],
    ["a page in place of a token", htmlAnswer(200), "html"],
    ["a gateway's page", htmlAnswer(502), "server-error"],
    ["a server error", errorAnswer(500), "server-error"],
    [
      "an error of the server with 401",
      errorAnswer(401, { code: "token_exchange_server_error" }),
      "server-error",
    ],
    ["the same in the other form", answer(400, { error: "token_exchange_server_error" }), "server-error"],
    ["too many requests", errorAnswer(429, { code: "rate_limit_exceeded" }), "overloaded"],
    ["too busy", errorAnswer(503), "overloaded"],
    ["too slow", errorAnswer(408), "timeout"],
    ["an empty 401", answer(401, undefined, { body: { form: "empty" } }), "not-the-api"],
    [
      "a 403 in plain text",
      answer(403, undefined, { body: { form: "text", text: "blocked" } }),
      "not-the-api",
    ],
    ["a 400 in JSON of another kind", answer(400, { ok: false }), "not-the-api"],
    ["an empty error", answer(400, { error: "" }), "not-the-api"],
    ["a 404 of a server without it", answer(404, undefined, { body: { form: "empty" } }), "no-such-endpoint"],
    ["a 200 without a token", answer(200, {}), "not-the-api"],
    ["a 200 with an error", answer(200, { error: "invalid_grant" }), "not-the-api"],
  ])("%s", (_, observation, trouble) => {
    expect(judgeExchange(observation)).toEqual({ trouble });
  });
});

test("long answers of an enemy cost little", () => {
  const took = computingMs(() => {
    for (const words of ["provider ", "no ", "invalid provider. ", "service account ", "audi ence "])
      for (const observation of forms(400, words.repeat(2000), words.repeat(2000)))
        judgeExchange(observation);
  });
  expect(took).toBeLessThan(2000);
});

test("a code that is a name of JavaScript's objects is no entry of a table", () => {
  for (const code of ["constructor", "__proto__", "toString"])
    expect(judgeExchange(errorAnswer(400, { code }))).toMatchObject({ reason: "identity-refused" });
});
