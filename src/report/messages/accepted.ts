import type { ReasonOf } from "../../validate/reason.ts";
import {
  addCredit,
  asked,
  BILLING_PAGE,
  KEYS_PAGE,
  LIMITS_PAGE,
  type Message,
  missing,
  PROJECTS_PAGE,
  scopeSteps,
} from "./message.ts";

/** Sentences for keys that the API accepts, whatever else it says about them. */
export const ACCEPTED: Readonly<
  Record<ReasonOf<"valid" | "restricted" | "rate-limited" | "no-credit" | "spend-limited">, Message>
> = {
  generated: {
    says: ({ key, model }) => `${key} works: it is accepted, and ${model} answered a test request.`,
    todo: () => [],
  },
  listed: {
    says: ({ key }) => `${key} is accepted and can list models; credit was not tested (probe: models).`,
    todo: () => [],
  },
  "admin-listed": {
    says: ({ key }) => `${key} is a working admin key: it can list admin keys.`,
    todo: () => [],
  },
  "test-request-refused": {
    says: (facts) =>
      `${facts.key} is accepted; ${asked(facts)} did not take the form of the test request (HTTP ${facts.status}), so credit was not tested.`,
    todo: ({ modelGiven }) =>
      modelGiven ? [] : ["Set the input model to a model that you use, to have the credit tested too."],
  },
  "scope-missing": {
    says: ({ key, scopes }) =>
      `${key} is genuine, but restricted: it may not do what was asked of it${missing(scopes)}.`,
    todo: scopeSteps,
  },
  "list-scope-missing": {
    says: ({ key, model, probe }) =>
      probe === "request"
        ? `${key} works for ${model}; it is restricted and may not list models (missing api.model.read).`
        : `${key} is genuine, but restricted: it may not list models, so no more is known about it.`,
    todo: ({ probe }) =>
      probe === "request"
        ? []
        : ["Set probe: request to test what the key is for, or allow it to list models."],
  },
  "responses-scope-missing": {
    says: ({ key, model, scopes }) =>
      `${key} works for ${model} through chat completions; it may not use the Responses API${missing(scopes)}.`,
    todo: () => [`If your code uses the Responses API, allow it for the key at ${KEYS_PAGE}.`],
  },
  "required-model-missing": {
    says: ({ key, missingModels }) =>
      `${key} is accepted, but cannot reach what was required: ${missingModels.join(", ")}.`,
    todo: ({ host, openAiHost }) => [
      openAiHost
        ? `Allow the model for the key's project at ${PROJECTS_PAGE} (Limits), or check that it has not been shut down.`
        : `Ask whoever runs ${host} for the model, or correct require-models.`,
    ],
  },
  "required-models-unverified": {
    says: ({ key }) =>
      `${key} is accepted, but its models could not be listed, so require-models could not be checked.`,
    todo: () => [`Allow the key to list models (Models: Read) at ${KEYS_PAGE}, or leave require-models out.`],
  },
  "model-not-reachable": {
    says: (facts) =>
      facts.modelGiven
        ? `${facts.key} is accepted, but ${asked(facts)} does not exist or is not open to it.`
        : `${facts.key} is accepted, but none of the models that were tried is open to it, the last one ${asked(facts)}.`,
    todo: ({ openAiHost, modelGiven }) => [
      modelGiven
        ? "Check the spelling of the input model, and whether the model has been shut down."
        : "Set the input model to a model that you use.",
      ...(openAiHost ? [`Allow the model for the key's project at ${PROJECTS_PAGE} (Limits).`] : []),
    ],
  },
  "no-model-to-ask": {
    says: ({ key, model, modelGiven }) =>
      modelGiven
        ? `${key} is accepted, but ${model} is not a model that can be asked for a few tokens of text.`
        : `${key} is accepted, but no model was found that it can be asked for a few tokens of text.`,
    todo: ({ openAiHost }) => [
      "Set the input model to a text or embedding model of the key, or set probe: models.",
      ...(openAiHost
        ? [`If the key has no model at all, allow one for its project at ${PROJECTS_PAGE} (Limits).`]
        : []),
    ],
  },
  "rate-limit": {
    says: ({ key }) => `${key} is genuine; it is being throttled just now (rate limit).`,
    todo: ({ openAiHost }) => [
      `Nothing, if this is rare.${openAiHost ? ` Limits per minute are listed at ${LIMITS_PAGE}.` : ""}`,
    ],
  },
  "slow-down": {
    says: ({ key }) => `${key} is genuine; the API asks to slow down, since traffic rose too fast.`,
    todo: () => ["Raise traffic gradually; nothing is wrong with the key."],
  },
  "credit-exhausted": {
    says: ({ key }) =>
      `${key} is genuine, but the account has no prepaid credit left: every request that costs will fail.`,
    todo: () => addCredit,
  },
  "quota-exhausted": {
    says: ({ key }) =>
      `${key} is genuine, but its quota or credit is used up: every request that costs will fail.`,
    todo: ({ host, openAiHost }) => (openAiHost ? addCredit : [`Top up the account at ${host}.`]),
  },
  "billing-inactive": {
    says: ({ key }) => `${key} is genuine, but the account's billing is not active.`,
    todo: () => [`Set up payment at ${BILLING_PAGE}.`],
  },
  "relay-quota-exhausted": {
    says: ({ key, host }) => `${host} knows ${key}, but its quota there is used up.`,
    todo: ({ host }) => [`Top up the account or raise the quota of the key at ${host}.`],
  },
  "organization-spend-limit": {
    says: ({ key }) => `${key} is genuine, but the organization's spend limit is reached.`,
    todo: () => [`Raise the organization's limit at ${LIMITS_PAGE}, or wait for the next month.`],
  },
  "project-spend-limit": {
    says: ({ key }) => `${key} is genuine, but its project's spend limit is reached.`,
    todo: () => [`Raise the project's limit at ${PROJECTS_PAGE} (Limits), or wait for the next month.`],
  },
  "usage-limit": {
    says: ({ key }) => `${key} is genuine, but the organization has reached the usage limit of its tier.`,
    todo: () => [`See the tier's limit, and ask for a higher one, at ${LIMITS_PAGE}.`],
  },
  "hard-limit": {
    says: ({ key }) => `${key} is genuine, but the billing hard limit is reached.`,
    todo: () => [`Raise the limit at ${LIMITS_PAGE}.`],
  },
  "relay-budget": {
    says: ({ key, host }) => `${host} knows ${key}, but its budget there is spent.`,
    todo: ({ host }) => [`Ask whoever runs ${host} to raise the budget of the key.`],
  },
};
