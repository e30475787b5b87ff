import type { ReasonOf } from "../../validate/reason.ts";
import {
  ADMIN_KEYS_PAGE,
  GENERAL_PAGE,
  IP_GUIDE,
  type KeylessOnly,
  type Message,
  newKey,
  PROJECTS_PAGE,
} from "./message.ts";
import { secretReaches, stored } from "./secret.ts";

/** Sentences for keys that are refused, not given or not wanted here. */
export const REJECTED: Readonly<
  Record<
    Exclude<
      ReasonOf<"invalid" | "wrong-kind" | "mismatched" | "blocked" | "missing" | "skipped">,
      KeylessOnly
    >,
    Message
  >
> = {
  "wrong-or-revoked": {
    says: ({ key, host }) =>
      `${host} does not recognise the key in ${key}: it is mistyped, revoked or deleted.`,
    todo: newKey,
  },
  "account-deactivated": {
    says: ({ key }) => `The account that ${key} belongs to has been deactivated.`,
    todo: () => [
      `Look for an email from OpenAI, or ask at https://help.openai.com; then use a key of an active account.`,
    ],
  },
  "project-archived": {
    says: ({ key }) => `The project that ${key} belongs to has been archived, and its keys with it.`,
    todo: newKey,
  },
  "access-terminated": {
    says: ({ key }) => `OpenAI has ended the access of the account that ${key} belongs to.`,
    todo: () => ["Look for an email from OpenAI, or ask at https://help.openai.com."],
  },
  "rejected-by-host": {
    says: ({ key, host }) =>
      `${host} rejects ${key}: wrong, revoked, expired or used up, this host does not say which.`,
    todo: (facts) => [
      `Check the key and its balance at ${facts.host}.`,
      "Check that base-url is the address that the key was issued for.",
      `Store a working key ${stored(facts)}.`,
    ],
  },
  "relay-key-expired": {
    says: ({ key, host }) => `${host} says that ${key} has expired.`,
    todo: (facts) => [`Renew the key at ${facts.host} and store it ${stored(facts)}.`],
  },
  "admin-key": {
    says: ({ key }) => `${key} is an admin key: it manages the organization and cannot use models.`,
    todo: (facts) => [
      ...newKey(facts),
      "An admin key does not belong in a workflow that only calls models. To check an admin key itself, set probe: models.",
    ],
  },
  "not-an-admin-key": {
    says: ({ key }) => `${key} is a normal key in a place where an admin key belongs.`,
    todo: () => [`Create an admin key at ${ADMIN_KEYS_PAGE}.`],
  },
  "other-vendor": {
    says: ({ key, vendor, host }) =>
      `${key} holds a key of ${vendor}, not one for ${host}; it was not sent there.`,
    todo: (facts) => [
      `If it is meant for ${facts.vendor}, set base-url to that vendor's address. Otherwise:`,
      ...newKey(facts),
    ],
  },
  "short-lived": {
    says: ({ key }) =>
      `${key} holds a session token or client secret, which ends after minutes or hours; it was not sent.`,
    todo: newKey,
  },
  "organization-mismatch": {
    says: ({ key }) => `The input organization is not the organization that ${key} belongs to.`,
    todo: () => [`Leave organization out, or copy the id from ${GENERAL_PAGE}.`],
  },
  "organization-unknown": {
    says: () => "OpenAI does not know the organization that the input organization names.",
    todo: () => [`Leave organization out, or copy the id from ${GENERAL_PAGE}.`],
  },
  "project-mismatch": {
    says: ({ key }) => `The input project is not the project that ${key} belongs to.`,
    todo: () => [
      `Leave project out (a project key knows its project), or copy the id from ${PROJECTS_PAGE}.`,
    ],
  },
  "ip-not-allowed": {
    says: ({ key }) =>
      `The IP allowlist of OpenAI's organization or project blocks this runner's address; ${key} itself was not judged.`,
    todo: () => [
      `Add the runner's address to the allowlist (${IP_GUIDE}); changes take up to 15 minutes.`,
      "Addresses of GitHub-hosted runners change: use a self-hosted runner or a larger runner with a fixed address.",
    ],
  },
  "region-not-supported": {
    says: ({ key }) =>
      `OpenAI does not serve the region that this runner is in; ${key} itself was not judged.`,
    todo: () => [
      "Run the job on a runner in a supported country: https://platform.openai.com/docs/supported-countries.",
    ],
  },
  "no-key": {
    says: ({ key }) =>
      `No key was given for ${key}: the input api-key and the variable OPENAI_API_KEY are empty.`,
    todo: (facts) => [
      secretReaches(facts),
      "A secret of an environment needs environment: in the job; one of the organization must be open to this repository; a called workflow gets only the secrets that the caller passes on.",
      "A job that is to do without a key (keyless) needs the input identity-provider-id, which is empty.",
    ],
  },
  "no-key-received": {
    says: ({ key, host }) => `${host} says that no key arrived, although ${key} was sent.`,
    todo: () => [
      "Something on the way (a proxy or gateway) takes the Authorization header off: ask whoever runs it.",
    ],
  },
  fork: {
    says: ({ key }) =>
      `Skipped: GitHub gives no secrets to pull requests from forks, so ${key} could not be checked.`,
    todo: () => [],
  },
  dependabot: {
    says: ({ key }) =>
      `Skipped: GitHub gives runs of Dependabot only Dependabot secrets, and ${key} is not among them.`,
    todo: ({ key }) => [`To check it there too, store ${key} as a Dependabot secret of the repository.`],
  },
  "not-required": {
    says: ({ key }) => `Skipped: no key was given for ${key}, and on-missing-key is skip.`,
    todo: () => [],
  },
};
