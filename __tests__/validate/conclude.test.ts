import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Asked } from "../../src/validate/ask.ts";
import { readBaseUrl } from "../../src/validate/base-url.ts";
import { type Conclusion, conclude } from "../../src/validate/conclude.ts";
import { listedModels } from "../../src/validate/model-choice.ts";
import type { Observation } from "../../src/validate/observation.ts";
import { isProof, type ProbeTrace } from "../../src/validate/probe.ts";
import { REASONS } from "../../src/validate/reason.ts";
import {
  answer,
  asked,
  errorAnswer,
  failure,
  generated,
  htmlAnswer,
  listOf,
  missingScopes,
} from "../support/observations.ts";

function hostAt(url: string) {
  const reading = readBaseUrl(url);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.host;
}
const OPENAI = hostAt("https://api.openai.com/v1");
const RELAY = hostAt("https://relay.example/v1");

const LIST = listOf("gpt-6-luna", "gpt-5.1");
const WRONG = errorAnswer(401, { code: "invalid_api_key" });
const REFUSED = errorAnswer(401, { type: "one_api_error" });
const THROTTLED = errorAnswer(429, { code: "rate_limit_exceeded" });
const NO_CREDIT = errorAnswer(429, { code: "credit_balance_exhausted" });
const NO_LIST_SCOPE = missingScopes(403, "api.model.read");
const NO_REQUEST_SCOPE = missingScopes(401, "model.request");
const NO_MODEL = errorAnswer(404, { code: "model_not_found" });
const NO_ENDPOINT = answer(404, undefined, { body: { form: "empty" } });

interface Given {
  readonly list: Observation;
  readonly generation?: Observation;
  readonly listControl?: Observation;
  readonly generationControl?: Observation;
  readonly scopesMissed?: readonly string[];
  readonly kind?: "project" | "admin";
}

/** What the probe would have noted for these answers. */
function traceOf(given: Given, openAiHost: boolean): ProbeTrace {
  const kind = given.kind ?? "project";
  const facts = { openAiHost, kind };
  const list = asked(kind === "admin" ? "admin-keys" : "models", given.list, facts);
  const maybe = (
    observation: Observation | undefined,
    about: Parameters<typeof asked>[2],
  ): Asked | undefined =>
    observation && asked(about?.control && !about.model ? "models" : "chat", observation, about);
  const { observation, judgement } = list;
  return {
    list,
    listControl: maybe(given.listControl, { ...facts, control: true }),
    models:
      judgement.reason === "listed" && observation.kind === "answer" && observation.body.form === "json"
        ? listedModels(observation.body.value)
        : undefined,
    generation: maybe(given.generation, {
      ...facts,
      authenticated: isProof(list, maybe(given.listControl, { ...facts, control: true })),
      model: "gpt-6-luna",
    }),
    generationControl: maybe(given.generationControl, { ...facts, control: true, model: "gpt-6-luna" }),
    scopesMissed: given.scopesMissed ?? [],
  };
}

interface Where {
  readonly probe?: "request" | "models";
  readonly relay?: boolean;
  readonly model?: string;
  readonly requireModels?: readonly string[];
}

function concluded(given: Given, where: Where = {}): Conclusion & { readonly trace: ProbeTrace } {
  const host = where.relay ? RELAY : OPENAI;
  const trace = traceOf(given, host.isOpenAi);
  return {
    ...conclude(trace, { probe: where.probe ?? "request", model: where.model }, where.requireModels ?? []),
    trace,
  };
}

describe("probe: request, at OpenAI", () => {
  test("list and tokens: valid, by the tokens", () => {
    const { trace, ...conclusion } = concluded({ list: LIST, generation: generated("chat") });
    expect(conclusion).toEqual({
      verdict: "valid",
      reason: "generated",
      missingScopes: [],
      missingModels: [],
      requirementMet: true,
      decidedBy: trace.generation,
    });
  });

  test.each([
    ["no credit", NO_CREDIT, "no-credit"],
    ["a spend limit", errorAnswer(429, { code: "project_spend_limit_exceeded" }), "spend-limited"],
    ["revoked in between", WRONG, "invalid"],
    ["a page", htmlAnswer(502), "unreachable"],
    ["no answer", failure("timeout"), "unreachable"],
    ["an unclear 401", errorAnswer(401), "unknown"],
    ["a blocked address", errorAnswer(401, { code: "ip_not_authorized" }), "blocked"],
  ])("the list is fine, the request says: %s", (_, generation, verdict) => {
    const conclusion = concluded({ list: LIST, generation }, { requireModels: ["absent"] });
    expect(conclusion).toMatchObject({ verdict, requirementMet: false, missingModels: [] });
    expect(conclusion.decidedBy).toBe(conclusion.trace.generation);
  });

  test.each([
    ["wrong", WRONG, "invalid"],
    ["no answer", failure("dns"), "unreachable"],
    ["a page", htmlAnswer(403), "unreachable"],
    ["an unclear 401", errorAnswer(401), "unknown"],
    ["another organization", errorAnswer(401, { code: "mismatched_organization" }), "mismatched"],
  ])("already the list says: %s", (_, list, verdict) => {
    const conclusion = concluded({ list }, { requireModels: ["gpt-6-luna"] });
    expect(conclusion).toMatchObject({ verdict, requirementMet: false, missingModels: [] });
    expect(conclusion.decidedBy).toBe(conclusion.trace.list);
  });

  test("tokens without the list: restricted, and all that was required", () => {
    const conclusion = concluded({ list: NO_LIST_SCOPE, generation: generated("chat") });
    expect(conclusion).toMatchObject({
      verdict: "restricted",
      reason: "list-scope-missing",
      missingScopes: ["api.model.read"],
      requirementMet: true,
    });
  });

  test("the list without tokens: restricted in what was required", () => {
    expect(concluded({ list: LIST, generation: NO_REQUEST_SCOPE })).toMatchObject({
      verdict: "restricted",
      reason: "scope-missing",
      missingScopes: ["model.request"],
      requirementMet: false,
    });
    expect(concluded({ list: LIST, generation: NO_MODEL })).toMatchObject({
      verdict: "restricted",
      reason: "model-not-reachable",
      requirementMet: false,
    });
  });

  test("neither the list nor tokens", () => {
    expect(concluded({ list: NO_LIST_SCOPE, generation: NO_REQUEST_SCOPE })).toMatchObject({
      verdict: "restricted",
      reason: "scope-missing",
      missingScopes: ["api.model.read", "model.request"],
      requirementMet: false,
    });
  });

  test("tokens only at the second endpoint: restricted, and all that was required", () => {
    const given = { list: LIST, generation: generated("chat"), scopesMissed: ["api.responses.write"] };
    expect(concluded(given)).toMatchObject({
      verdict: "restricted",
      reason: "responses-scope-missing",
      missingScopes: ["api.responses.write"],
      requirementMet: true,
    });
  });

  test("no model to ask", () => {
    for (const list of [listOf(), NO_LIST_SCOPE]) {
      expect(concluded({ list })).toMatchObject({
        verdict: "restricted",
        reason: "no-model-to-ask",
        requirementMet: false,
      });
    }
  });

  test("a model that was only guessed: no model to ask, and what throttles the list says it", () => {
    expect(concluded({ list: NO_LIST_SCOPE, generation: NO_MODEL })).toMatchObject({
      verdict: "restricted",
      reason: "no-model-to-ask",
      missingScopes: ["api.model.read"],
      requirementMet: false,
    });
    const throttled = concluded({ list: THROTTLED, generation: NO_MODEL });
    expect(throttled).toMatchObject({ verdict: "rate-limited", reason: "rate-limit", requirementMet: true });
    expect(throttled.decidedBy).toBe(throttled.trace.list);
    const named = concluded({ list: NO_LIST_SCOPE, generation: NO_MODEL }, { model: "gpt-9" });
    expect(named).toMatchObject({ verdict: "restricted", reason: "model-not-reachable" });
    expect(named.decidedBy).toBe(named.trace.generation);
    const listed = concluded({ list: LIST, generation: NO_MODEL });
    expect(listed.decidedBy).toBe(listed.trace.generation);
  });

  test("a request that was refused for its parameters: valid, but not shown", () => {
    const refused = errorAnswer(400);
    const conclusion = concluded({ list: LIST, generation: refused });
    expect(conclusion).toMatchObject({
      verdict: "valid",
      reason: "test-request-refused",
      requirementMet: false,
    });
    expect(conclusion.decidedBy).toBe(conclusion.trace.generation);
    expect(concluded({ list: LIST, generation: refused }, { requireModels: ["gpt-9"] })).toMatchObject({
      reason: "required-model-missing",
      missingModels: ["gpt-9"],
    });
    expect(concluded({ list: LIST, generation: refused }, { requireModels: ["gpt-5.1"] })).toMatchObject({
      reason: "test-request-refused",
      missingModels: [],
    });
  });

  test("refused for its parameters, and before that for a scope: the scope is certain", () => {
    const refused = errorAnswer(400);
    for (const given of [
      { list: NO_LIST_SCOPE, generation: refused },
      { list: LIST, generation: refused, scopesMissed: ["api.responses.write"] },
    ]) {
      const conclusion = concluded(given);
      expect(conclusion).toMatchObject({
        verdict: "restricted",
        reason: "scope-missing",
        requirementMet: false,
      });
      expect(conclusion.missingScopes).toHaveLength(1);
      expect(conclusion.decidedBy).toBe(conclusion.trace.generation);
    }
  });

  test("throttled: well, as far as can be seen", () => {
    expect(concluded({ list: THROTTLED })).toMatchObject({ verdict: "rate-limited", requirementMet: true });
    expect(concluded({ list: LIST, generation: THROTTLED })).toMatchObject({
      verdict: "rate-limited",
      requirementMet: true,
    });
    expect(concluded({ list: THROTTLED, generation: generated("chat") })).toMatchObject({ verdict: "valid" });
  });
});

describe("require-models", () => {
  const required = (given: Given, requireModels: readonly string[], where: Where = {}) =>
    concluded(given, { ...where, requireModels });
  const good = { list: LIST, generation: generated("chat") };

  test("all there", () => {
    expect(required(good, ["gpt-5.1", "gpt-6-luna"])).toMatchObject({
      verdict: "valid",
      missingModels: [],
      requirementMet: true,
    });
  });

  test("one missing: restricted, by the list", () => {
    const conclusion = required(good, ["gpt-5.1", "gpt-9"]);
    expect(conclusion).toMatchObject({
      verdict: "restricted",
      reason: "required-model-missing",
      missingModels: ["gpt-9"],
      requirementMet: false,
    });
    expect(conclusion.decidedBy).toBe(conclusion.trace.list);
  });

  test.each(["GPT-5.1", "gpt-5", "gpt-5.1-mini", "constructor"])("%s is not gpt-5.1", (name) => {
    expect(required(good, [name])).toMatchObject({ verdict: "restricted", missingModels: [name] });
  });

  test("also with probe: models", () => {
    expect(required({ list: LIST }, ["gpt-9"], { probe: "models" })).toMatchObject({
      verdict: "restricted",
      reason: "required-model-missing",
      requirementMet: false,
    });
    expect(required({ list: LIST }, ["gpt-5.1"], { probe: "models" })).toMatchObject({
      verdict: "valid",
      requirementMet: true,
    });
  });

  test("the list could not be read: not verified, which is not met", () => {
    const given = { list: NO_LIST_SCOPE, generation: generated("chat") };
    expect(required(given, ["gpt-5.1"])).toMatchObject({
      verdict: "restricted",
      reason: "required-models-unverified",
      missingModels: ["gpt-5.1"],
      requirementMet: false,
    });
  });

  test("what the probe lacks comes first, and the models are named beside it", () => {
    expect(required({ list: LIST, generation: NO_REQUEST_SCOPE }, ["gpt-9"])).toMatchObject({
      reason: "scope-missing",
      missingModels: ["gpt-9"],
      requirementMet: false,
    });
  });

  test("throttled before the list could be read: still throttled, not met", () => {
    expect(required({ list: THROTTLED }, ["gpt-5.1"])).toMatchObject({
      verdict: "rate-limited",
      requirementMet: false,
    });
  });
});

describe("throttled at the request", () => {
  test("a model that the list lacks is known to be missing", () => {
    expect(concluded({ list: LIST, generation: THROTTLED }, { requireModels: ["gpt-9"] })).toMatchObject({
      verdict: "restricted",
      reason: "required-model-missing",
      missingModels: ["gpt-9"],
      requirementMet: false,
    });
  });

  test("scopes that were refused before are not what decided", () => {
    for (const given of [
      { list: LIST, generation: THROTTLED, scopesMissed: ["api.responses.write"] },
      { list: NO_LIST_SCOPE, generation: THROTTLED },
    ]) {
      expect(concluded(given)).toMatchObject({ verdict: "rate-limited", missingScopes: [] });
    }
  });
});

describe("probe: models with a model of the user's", () => {
  test.each([
    ["there", "gpt-5.1", [], "listed"],
    ["not there", "gpt-9", ["gpt-9"], "required-model-missing"],
  ])("%s", (_, model, missingModels, reason) => {
    expect(concluded({ list: LIST }, { probe: "models", model })).toMatchObject({ missingModels, reason });
  });

  test("a request shows by itself whether the model is there", () => {
    const given = { list: LIST, generation: generated("chat") };
    expect(concluded(given, { model: "gpt-9" })).toMatchObject({ verdict: "valid", missingModels: [] });
  });
});

describe("probe: models", () => {
  test.each([
    ["the list", LIST, "valid", "listed"],
    ["an empty list", listOf(), "valid", "listed"],
    ["no scope for it", NO_LIST_SCOPE, "restricted", "list-scope-missing"],
    ["throttled", THROTTLED, "rate-limited", "rate-limit"],
    ["wrong", WRONG, "invalid", "wrong-or-revoked"],
  ])("at OpenAI: %s", (_, list, verdict, reason) => {
    expect(concluded({ list }, { probe: "models" })).toMatchObject({ verdict, reason });
  });

  test.each([
    ["refused: the list counts", REFUSED, "valid", "listed"],
    ["accepted: it proves nothing", LIST, "unknown", "any-key-accepted"],
    ["left without an answer", failure("timeout"), "unknown", "control-unclear"],
    ["met by an error of the server", errorAnswer(500), "unknown", "control-unclear"],
    ["throttled", THROTTLED, "unknown", "control-unclear"],
    ["shown a page", htmlAnswer(403), "unknown", "control-unclear"],
  ])("elsewhere, and a made-up key is %s", (_, listControl, verdict, reason) => {
    const conclusion = concluded({ list: LIST, listControl }, { probe: "models", relay: true });
    expect(conclusion).toMatchObject({ verdict, reason, requirementMet: verdict === "valid" });
  });

  test("elsewhere, without a control: nothing is proved", () => {
    expect(concluded({ list: LIST }, { probe: "models", relay: true })).toMatchObject({ verdict: "unknown" });
  });
});

describe("probe: request, elsewhere", () => {
  test.each([
    ["refused", REFUSED, "valid", "generated"],
    ["accepted", generated("chat"), "unknown", "any-key-accepted"],
    ["left without an answer", failure("reset"), "unknown", "control-unclear"],
    ["throttled", THROTTLED, "unknown", "control-unclear"],
  ])(
    "a host whose list anybody gets, and the request with a made-up key is %s",
    (_, control, verdict, reason) => {
      const given = {
        list: LIST,
        listControl: LIST,
        generation: generated("chat"),
        generationControl: control,
      };
      expect(concluded(given, { relay: true })).toMatchObject({ verdict, reason });
    },
  );

  test("a host whose list is guarded needs no second control", () => {
    const given = { list: LIST, listControl: REFUSED, generation: generated("chat") };
    expect(concluded(given, { relay: true })).toMatchObject({ verdict: "valid", requirementMet: true });
  });

  test("a host without a list", () => {
    const given = { list: NO_ENDPOINT, generation: generated("chat"), generationControl: REFUSED };
    expect(concluded(given, { relay: true })).toMatchObject({ verdict: "valid", reason: "generated" });
    expect(concluded({ list: NO_ENDPOINT }, { relay: true })).toMatchObject({ verdict: "unreachable" });
    expect(concluded(given, { relay: true, requireModels: ["m"] })).toMatchObject({
      verdict: "restricted",
      reason: "required-models-unverified",
    });
  });
});

describe("an admin key", () => {
  test.each([
    ["may not list", missingScopes(403, "api.management.read"), "restricted"],
    ["is throttled", THROTTLED, "rate-limited"],
  ])("that %s is of the wrong kind for a request", (_, list, verdict) => {
    expect(concluded({ list, kind: "admin" })).toMatchObject({ verdict: "wrong-kind", reason: "admin-key" });
    expect(concluded({ list, kind: "admin" }, { probe: "models" })).toMatchObject({ verdict });
  });

  const ADMIN_LIST = answer(200, { object: "list", data: [{ id: "key_1" }] });

  test("that lives is of the wrong kind for tokens, and right for the list", () => {
    expect(concluded({ list: ADMIN_LIST, kind: "admin" })).toMatchObject({
      verdict: "wrong-kind",
      reason: "admin-key",
      requirementMet: false,
    });
    expect(concluded({ list: ADMIN_LIST, kind: "admin" }, { probe: "models" })).toMatchObject({
      verdict: "valid",
      reason: "admin-listed",
    });
  });

  test.each([
    [WRONG, "invalid"],
    [errorAnswer(401), "unknown"],
    [failure("dns"), "unreachable"],
  ])("that does not live is what it is", (list, verdict) => {
    for (const probe of ["request", "models"] as const) {
      expect(concluded({ list, kind: "admin" }, { probe })).toMatchObject({ verdict, requirementMet: false });
    }
  });
});

test("all combinations: no verdict without proof, no requirement met without a usable key", () => {
  const observations = [
    LIST,
    listOf(),
    generated("chat"),
    WRONG,
    REFUSED,
    THROTTLED,
    NO_CREDIT,
    NO_LIST_SCOPE,
    NO_REQUEST_SCOPE,
    NO_MODEL,
    NO_ENDPOINT,
    errorAnswer(401),
    errorAnswer(500),
    htmlAnswer(200),
    failure("timeout"),
    failure("cancelled"),
  ];
  const one = fc.constantFrom(...observations);
  const given: fc.Arbitrary<Given> = fc.record(
    {
      list: one,
      generation: one,
      listControl: one,
      generationControl: one,
      scopesMissed: fc.constantFrom([], ["api.responses.write"]),
    },
    { requiredKeys: ["list"] },
  );
  const where = fc.record({
    probe: fc.constantFrom("request" as const, "models" as const),
    relay: fc.boolean(),
    requireModels: fc.constantFrom<string[][]>([], ["gpt-5.1"], ["gpt-9"], ["gpt-5.1", "gpt-9"]),
  });
  fc.assert(
    fc.property(given, where, (answers, asking) => {
      const { trace, ...conclusion } = concluded(answers, asking);
      const { verdict, reason, requirementMet, missingModels, decidedBy } = conclusion;
      expect(REASONS[verdict]).toContain(reason);
      expect([trace.list, trace.generation]).toContain(decidedBy);
      expect("ambiguous" in conclusion).toBe(false);
      if (requirementMet) expect(["valid", "restricted", "rate-limited"]).toContain(verdict);
      if (requirementMet) expect(missingModels).toEqual([]);
      if (verdict === "valid") {
        expect(requirementMet).toBe(true);
        const proof = asking.probe === "models" ? trace.list : trace.generation;
        expect(proof?.judgement.verdict).toBe("valid");
        if (asking.relay && asking.probe === "models") {
          expect(trace.listControl?.judgement.verdict).not.toBe("valid");
        }
      }
      if (asking.requireModels.includes("gpt-9")) expect(verdict).not.toBe("valid");
      if (verdict === "invalid") expect(decidedBy.judgement.verdict).toBe("invalid");
    }),
    { numRuns: 3000 },
  );
});
