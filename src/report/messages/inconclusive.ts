import type { ReasonOf } from "../../validate/reason.ts";
import {
  checkBaseUrl,
  ERROR_GUIDE,
  type KeylessOnly,
  type Message,
  newKey,
  notJudged,
  tryLater,
} from "./message.ts";

/** Sentences for runs that say nothing about the key. */
export const INCONCLUSIVE: Readonly<
  Record<Exclude<ReasonOf<"unreachable" | "unknown">, KeylessOnly>, Message>
> = {
  dns: {
    says: ({ host }) => `${host} could not be found (DNS).`,
    todo: (facts) => ["Check base-url, and the runner's DNS and network.", ...tryLater(facts).slice(1)],
  },
  refused: {
    says: ({ host }) => `${host} refused the connection.`,
    todo: tryLater,
  },
  reset: {
    says: ({ host }) => `${host} broke off the connection before the answer was complete.`,
    todo: tryLater,
  },
  timeout: {
    says: ({ host, timeoutSeconds, status }) =>
      status === undefined
        ? `${host} gave no complete answer within ${timeoutSeconds} ${timeoutSeconds === 1 ? "second" : "seconds"}.`
        : `${host} gave up waiting for the request (HTTP ${status}).`,
    todo: tryLater,
  },
  tls: {
    says: ({ host }) => `No trusted TLS connection to ${host}: its certificate was not accepted.`,
    todo: () => [
      "Behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS for the runner to the proxy's certificate (in the runner's environment, not in the step).",
      "Otherwise somebody may be listening: do not switch verification off.",
    ],
  },
  proxy: {
    says: ({ host }) => `The proxy of this runner (HTTPS_PROXY) did not connect to ${host}.`,
    todo: (facts) => [`Allow ${facts.host} in the proxy, or list it in NO_PROXY.`, notJudged(facts)],
  },
  network: {
    says: ({ host }) => `The connection to ${host} failed.`,
    todo: tryLater,
  },
  "too-large": {
    says: ({ host, keyless }) =>
      keyless?.trouble === undefined
        ? `${host} sent an answer of more than 4 MiB, which is not the API's.`
        : `${host} sent an answer that is far too long for a token.`,
    todo: checkBaseUrl,
  },
  cancelled: {
    says: ({ host }) => `The run was cancelled before ${host} had answered.`,
    todo: (facts) => [notJudged(facts)],
  },
  redirect: {
    says: ({ host, keyless }) =>
      `${host} answered with a redirect, which an API does not; it was not followed, so ${keyless === undefined ? "the key went nowhere else" : "no token went anywhere else"}.`,
    todo: checkBaseUrl,
  },
  html: {
    says: ({ host, status }) =>
      `${host} answered with a web page (HTTP ${status}): a proxy, a firewall or a login page, not the API.`,
    todo: checkBaseUrl,
  },
  "not-the-api": {
    says: ({ host, status }) => `What ${host} answered (HTTP ${status}) is not an answer of the API.`,
    todo: checkBaseUrl,
  },
  "no-such-endpoint": {
    says: ({ host, status }) => `${host} has no API at this address (HTTP ${status}).`,
    todo: checkBaseUrl,
  },
  overloaded: {
    says: ({ host }) => `${host} is overloaded.`,
    todo: tryLater,
  },
  "server-error": {
    says: ({ host, status }) => `${host} failed with a server error (HTTP ${status}).`,
    todo: tryLater,
  },
  "request-conflict": {
    says: ({ host, status }) => `${host} could not handle the request just now (HTTP ${status}).`,
    todo: tryLater,
  },
  "authentication-unclear": {
    says: ({ host, status }) =>
      `${host} did not accept the request (HTTP ${status}), but not in a way that proves anything about the key.`,
    todo: ({ openAiHost }) => [
      "Read what the host says in the log above. If the key has expired, create a new one.",
      ...(openAiHost ? [`Errors are explained at ${ERROR_GUIDE}.`] : []),
    ],
  },
  membership: {
    says: ({ key }) =>
      `The owner of ${key} is not, or no longer, a member of the organization; whether the key still works is not known.`,
    todo: (facts) => [
      "Ask for an invitation to the organization, or use a key of a service account.",
      ...newKey(facts),
    ],
  },
  "permission-unclear": {
    says: ({ host, status }) =>
      `${host} forbids the request (HTTP ${status}), and does not say whether that is because of the key.`,
    todo: ({ key, host }) => [`Check the permissions of ${key} at ${host}.`],
  },
  "limit-unclear": {
    says: ({ host }) =>
      `${host} answered "too many requests" (HTTP 429) without saying which limit is meant.`,
    todo: ({ host }) => [`Check quota and limits of the key at ${host}, or run the job again later.`],
  },
  "answer-unclear": {
    says: ({ host, status }) =>
      `${host} answered in a way that proves nothing about the key (HTTP ${status}).`,
    todo: () => ["Read what the host says in the log above."],
  },
  "any-key-accepted": {
    says: ({ host, probe }) =>
      probe === "models"
        ? `${host} shows its models to any key, also a made-up one: nothing is known about this one.`
        : `${host} answers any key, also a made-up one: nothing is known about this one.`,
    todo: ({ probe }) => (probe === "models" ? ["Set probe: request, with a model of this host."] : []),
  },
  "control-unclear": {
    says: ({ host }) => `${host} answered, but whether it looks at keys at all could not be found out.`,
    todo: tryLater,
  },
};
