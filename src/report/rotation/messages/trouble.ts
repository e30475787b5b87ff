import type { AdminTrouble, AdminTroubleKind } from "../../../ports/admin.ts";
import type { SecretTrouble, SecretTroubleKind } from "../../../ports/secrets.ts";
import { ADMIN_KEYS_PAGE, IP_GUIDE, STATUS_PAGE } from "../../messages/message.ts";
import type { TroubleWords } from "./catalogue.ts";

const ADMIN: Readonly<Record<AdminTroubleKind, TroubleWords>> = {
  refused: {
    says: "OpenAI does not accept the admin key: it is mistyped, revoked or expired",
    todo: [
      `Create an admin key at ${ADMIN_KEYS_PAGE} and store it in the secret that admin-key reads. This says nothing about the key itself.`,
    ],
  },
  "under-privileged": {
    says: "the admin key lacks a permission for what was asked",
    todo: [
      `Allow it at ${ADMIN_KEYS_PAGE}: reading keys and projects (for rotate: true also writing them). This says nothing about the key itself.`,
    ],
  },
  blocked: {
    says: "OpenAI blocks requests from the address or region of this runner",
    todo: [`Allow the address (${IP_GUIDE}), or run the job elsewhere.`],
  },
  "not-found": {
    says: "OpenAI does not know what was asked for",
    todo: [
      "Check that the admin key is of the same organization as the key, with rotate: true also project-id and service-account-id.",
    ],
  },
  "invalid-request": {
    says: "OpenAI did not accept the request",
    todo: [
      "Read what OpenAI's reference says of the error code. For a new key: if the organization limits how long keys may live, lower max-age-days; it lives for two weeks more (or warn-days more, if those are longer).",
    ],
  },
  "rate-limited": {
    says: "OpenAI's Admin API throttles requests just now",
    todo: ["Run the job again in a few minutes."],
  },
  unreachable: {
    says: "OpenAI's Admin API did not answer",
    todo: [`Run the job again in a few minutes; incidents are listed at ${STATUS_PAGE}.`],
  },
  "not-the-api": {
    says: "what answered is not OpenAI's Admin API",
    todo: [
      "Something between this runner and OpenAI answered (a proxy, a firewall, a CDN). Check its settings, or run the job again.",
    ],
  },
  cancelled: { says: "the run was cancelled", todo: ["Run the job again."] },
};

/** @param code of the API, cleaned; empty when there is none */
export function adminTroubleWords({ kind, status }: AdminTrouble, code: string): TroubleWords {
  const { says, todo } = ADMIN[kind];
  const details = [...(status === undefined ? [] : [`HTTP ${status}`]), ...(code === "" ? [] : [code])];
  return { says: details.length === 0 ? says : `${says} (${details.join(", ")})`, todo };
}

const SECRETS: Readonly<Record<SecretTroubleKind, TroubleWords>> = {
  refused: {
    says: "GitHub does not accept the token of secrets-token",
    todo: ["Create the token again and store it in the secret that secrets-token reads."],
  },
  "under-privileged": {
    says: "the token of secrets-token may not do that",
    todo: [
      "Allow it: a fine-grained token needs Secrets: read and write (for an environment also Environments: read and write, for an organization Organization secrets: read and write). The token of the job cannot have it.",
    ],
  },
  "not-found": {
    says: "GitHub does not know the secret, its place or the repository for the token of secrets-token",
    todo: ["Check key-name and secret-place, and that the token is for this repository."],
  },
  "invalid-request": {
    says: "GitHub did not accept what was to be stored",
    todo: ["Check key-name and secret-place."],
  },
  "rate-limited": {
    says: "the rate limit of GitHub's API is reached",
    todo: ["Run the job again later."],
  },
  unreachable: { says: "GitHub's API did not answer", todo: ["Run the job again in a few minutes."] },
  "not-the-api": {
    says: "what answered is not GitHub's API for secrets",
    todo: ["Secrets can be stored on GitHub and GitHub Enterprise Server only."],
  },
};

/** What went wrong with GitHub's API for secrets. */
export function secretTroubleWords({ kind, status }: SecretTrouble): TroubleWords {
  const { says, todo } = SECRETS[kind];
  return { says: status === undefined ? says : `${says} (HTTP ${status})`, todo };
}
