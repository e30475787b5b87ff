import type { Verdict } from "../../src/contract.ts";

/** What each verdict means, and what to do about it in a word; the sentences of the action itself say it in full. */
export const VERDICTS_EN: Readonly<Record<Verdict, readonly [meaning: string, todo: string]>> = {
  valid: ["The key is accepted, and what was probed works.", "Nothing."],
  restricted: [
    "The key is accepted, but lacks a scope or a model. `unusable` only when something that was required is missing: the request probe itself, `model`, or one of `require-models`.",
    "Allow the scope in `missing-scopes` for the key, or the model for its project.",
  ],
  "rate-limited": ["The key is accepted, and throttled just now.", "Nothing, if this is rare."],
  "no-credit": [
    "The key is accepted, but the account has no prepaid credit left, or its billing is not active.",
    "[Add credit](https://platform.openai.com/settings/organization/billing/overview).",
  ],
  "spend-limited": [
    "The key is accepted, but a spend or usage limit of the organization or project is reached.",
    "[Raise the limit](https://platform.openai.com/settings/organization/limits), or wait for the next month.",
  ],
  invalid: [
    "Wrong, revoked, deleted, deactivated or archived.",
    "[Create a key](https://platform.openai.com/api-keys) and store it again.",
  ],
  "wrong-kind": [
    "An admin key where a normal one belongs, or the reverse; another vendor's key on OpenAI's host (which is not sent there).",
    "Store a key of the right kind, or set `base-url` to the vendor's address.",
  ],
  mismatched: [
    "The inputs `organization` or `project` do not belong to the key.",
    "Leave them out, or correct them.",
  ],
  blocked: [
    "OpenAI blocks the runner's IP address or region. Says nothing about the key.",
    "Allow the address, or run elsewhere.",
  ],
  malformed: [
    "Not a key, and not sent: quotes, `Bearer`, `NAME=value`, a line break or an invisible character inside, a placeholder, a shortened copy.",
    "Store only the key itself, on one line.",
  ],
  missing: [
    "No key was given.",
    "Check the secret's name, the job's `environment:`, and what a called workflow is passed.",
  ],
  skipped: ["No key was given, and `on-missing-key` says that this is fine here.", "Nothing."],
  unreachable: [
    "Network, timeout, 5xx, the web page of a proxy or CDN, a redirect, an answer that is not the API's. Says nothing about the key.",
    "Run again later; check `base-url` and proxy.",
  ],
  unknown: [
    "An answer that proves nothing either way, or a host that answers any key.",
    "Read the log: it says what the host answered.",
  ],
};
