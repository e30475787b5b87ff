import type { Reason } from "../../validate/reason.ts";
import { ACCEPTED } from "./accepted.ts";
import { INCONCLUSIVE } from "./inconclusive.ts";
import { ERROR_GUIDE, type Message, type MessageFacts, missing, PROJECTS_PAGE } from "./message.ts";
import { REJECTED } from "./rejected.ts";

const MAPPING = "the service account's mapping at OpenAI (Security, Workload Identity Provider)";

/**
 * What is said in place of the usual sentence where it would speak of a key that there is not, or lead to the page
 * of keys: an access token has the permissions of the service account and, if it names any, of the mapping.
 * Source: https://developers.openai.com/api/reference/workload-identity-federation (Authorization behavior)
 */
export const KEYLESS_INSTEAD = {
  "scope-missing": {
    says: ACCEPTED["scope-missing"].says,
    todo: (facts) => [
      allow(facts, "the missing permission"),
      ...(facts.probe === "request" ? ["If it is not meant to generate text, set probe: models."] : []),
    ],
  },
  "list-scope-missing": {
    says: ACCEPTED["list-scope-missing"].says,
    todo: (facts) =>
      facts.probe === "request"
        ? []
        : [`Set probe: request to test what it is for. ${allow(facts, "api.model.read")}`],
  },
  "responses-scope-missing": {
    says: ACCEPTED["responses-scope-missing"].says,
    todo: (facts) => [`If your code uses the Responses API: ${allow(facts, "it")}`],
  },
  "required-model-missing": {
    says: ACCEPTED["required-model-missing"].says,
    todo: () => [
      `Allow the model for the service account's project at ${PROJECTS_PAGE} (Limits), or check that it has not been shut down.`,
    ],
  },
  "required-models-unverified": {
    says: ACCEPTED["required-models-unverified"].says,
    todo: (facts) => [`${allow(facts, "api.model.read")} Or leave require-models out.`],
  },
  "model-not-reachable": {
    says: ACCEPTED["model-not-reachable"].says,
    todo: ({ modelGiven }) => [
      modelGiven
        ? "Check the spelling of the input model, and whether the model has been shut down."
        : "Set the input model to a model that you use.",
      `Allow the model for the service account's project at ${PROJECTS_PAGE} (Limits).`,
    ],
  },
  "no-model-to-ask": {
    says: ACCEPTED["no-model-to-ask"].says,
    todo: () => [
      "Set the input model to a text or embedding model that it may use, or set probe: models.",
      `If it has no model at all, allow one for its project at ${PROJECTS_PAGE} (Limits).`,
    ],
  },
  "slow-down": {
    says: ACCEPTED["slow-down"].says,
    todo: () => ["Raise traffic gradually; nothing is wrong with the set-up."],
  },
  "wrong-or-revoked": {
    says: ({ host }) => `${host} does not take the access token that OpenAI has just given to this job.`,
    todo: () => [
      `Check at ${PROJECTS_PAGE} that the service account and its project still exist, and run the job again.`,
    ],
  },
  "rejected-by-host": {
    says: ({ host }) => `${host} does not take the access token that OpenAI has just given to this job.`,
    todo: () => ["Leave base-url out: access tokens are for OpenAI's own API."],
  },
  "account-deactivated": {
    says: REJECTED["account-deactivated"].says,
    todo: () => ["Look for an email from OpenAI, or ask at https://help.openai.com."],
  },
  "project-archived": {
    says: ({ key }) => `The project that ${key} belongs to has been archived.`,
    todo: () => [
      `Create a service account in a project that is in use at ${PROJECTS_PAGE}, lead the mapping to it, and set service-account-id to its id.`,
    ],
  },
  "not-an-admin-key": {
    says: ({ key, scopes }) => `${key} may not do what was asked of it${missing(scopes)}.`,
    todo: () => ["Access tokens of workloads cannot manage the organization: use an admin key for that."],
  },
  "project-mismatch": {
    says: REJECTED["project-mismatch"].says,
    todo: () => ["Leave project out: the access token is for the project of the service account."],
  },
  "no-key-received": {
    says: ({ host }) => `${host} says that no access token arrived, although it was sent.`,
    todo: REJECTED["no-key-received"].todo,
  },
  "authentication-unclear": {
    says: ({ host, status }) =>
      `${host} did not accept the request (HTTP ${status}), but not in a way that proves anything about the set-up.`,
    todo: () => [
      "Read what the host says in the log above.",
      `Check the permissions in ${MAPPING}. Errors are explained at ${ERROR_GUIDE}.`,
    ],
  },
  membership: {
    says: ({ key }) => `${key} is not, or no longer, a member of the organization.`,
    todo: () => [`Check at ${PROJECTS_PAGE} that the service account still exists.`],
  },
  "permission-unclear": {
    says: ({ host, status }) =>
      `${host} forbids the request (HTTP ${status}), and does not say whether that is because of the service account.`,
    todo: () => [
      `Check the permissions in ${MAPPING}, and the role of the service account in its project at ${PROJECTS_PAGE}.`,
    ],
  },
  "limit-unclear": {
    says: INCONCLUSIVE["limit-unclear"].says,
    todo: ({ host }) => [`Check the limits of the project at ${host}, or run the job again later.`],
  },
  "answer-unclear": {
    says: ({ host, status }) =>
      `${host} answered in a way that proves nothing about the set-up (HTTP ${status}).`,
    todo: INCONCLUSIVE["answer-unclear"].todo,
  },
} as const satisfies Readonly<Partial<Record<Reason, Message>>>;

/** The same in another language. */
export type KeylessInstead = Readonly<Record<keyof typeof KEYLESS_INSTEAD, Message>>;

function allow({ scopes }: MessageFacts, otherwise: string): string {
  const what = scopes.length > 0 ? scopes.join(", ") : otherwise;
  return `Allow ${what} among the permissions in ${MAPPING}, or name none there, and check the role of the service account in its project at ${PROJECTS_PAGE}.`;
}
