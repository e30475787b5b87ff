import type { KeyKind } from "../contract.ts";

/** Base64 of "OpenAI", in the middle of every key that OpenAI has issued since 2023. */
export const MARKER = "T3BlbkFJ";

/** Prefixes that OpenAI gives to its keys, and that are no secret. Longest match first. */
const OPENAI_PREFIXES: readonly (readonly [prefix: string, kind: KeyKind])[] = [
  ["sk-svcacct-", "service-account"],
  ["sk-service-", "service-account"],
  ["sk-admin-", "admin"],
  ["sk-proj-", "project"],
  ["sk-None-", "user"],
];

/** How many characters OpenAI has put on either side of the marker, the same number on both, since 2023. */
export const HALF_LENGTHS: readonly number[] = [20, 46, 58, 74];

/** The prefix of a kind of key (`sk-proj-`) with which the text begins at `at`; `sk-` alone is none. */
export function openAiPrefixAt(text: string, at: number): string | undefined {
  return OPENAI_PREFIXES.find(([prefix]) => text.startsWith(prefix, at))?.[0];
}

/**
 * Prefixes of keys of other vendors, with the name to show.
 */
const OTHER_VENDORS: readonly (readonly [prefix: string, vendor: string])[] = [
  ["sk-ant-", "Anthropic"],
  ["sk-or-", "OpenRouter"],
  ["sk-lf-", "Langfuse"],
  ["sk-api-", "MiniMax"],
  ["sk_live_", "Stripe"],
  ["sk_test_", "Stripe"],
  ["pk-lf-", "Langfuse"],
  ["gsk_", "Groq"],
  ["csk-", "Cerebras"],
  ["xai-", "xAI"],
  ["pplx-", "Perplexity"],
  ["fw_", "Fireworks"],
  ["nvapi-", "NVIDIA"],
  ["hf_", "Hugging Face"],
  ["r8_", "Replicate"],
  ["AIza", "Google"],
  ["AKIA", "Amazon Web Services"],
  ["ghp_", "GitHub"],
  ["gho_", "GitHub"],
  ["ghs_", "GitHub"],
  ["github_pat_", "GitHub"],
  ["glpat-", "GitLab"],
];

/**
 * With OpenAI's marker inside these are OpenAI's after all: the first service accounts had names of people's
 * choice in their keys. Inside any other, a marker proves nothing (aquasecurity/trivy:pkg/fanal/secret/testdata
 * says the same of `sk-ant-` and `sk-or-`).
 */
const NAMED_LIKE_A_SERVICE: readonly string[] = ["sk-lf-", "sk-api-"];

/** OpenAI credentials that live for minutes or hours: no use as a secret of a repository. */
const SHORT_LIVED_PREFIXES: readonly string[] = ["sess-", "ek_"];

/** OpenAI identifiers that are easily copied in place of a key. */
const IDENTIFIER = /^(?:org-|proj_|user-|key_|svc_acct_)[A-Za-z0-9_-]*$/;

export interface KeyShape {
  readonly kind: KeyKind;
  /** What may be shown of the key: the prefix that names its kind, empty when there is none. */
  readonly publicPrefix: string;
  /** Whether it carries OpenAI's marker, as all keys of its formats do. */
  readonly hasMarker: boolean;
  /** The vendor whose key this is, when it is certainly not OpenAI's. */
  readonly otherVendor?: string;
  /** A session token or Realtime client secret of OpenAI's. */
  readonly shortLived: boolean;
  /** An organization's, project's or user's id, not a key at all. */
  readonly identifier: boolean;
}

/**
 * What a key's shape says about it. Tolerant of lengths: OpenAI has changed them four times since 2023, and
 * only the prefix and the marker have lasted. A shape that is none of OpenAI's is of kind `relay`: relays and
 * compatible servers hand out keys of any form.
 *
 * @param key the key alone, without surrounding white space
 */
export function shapeOf(key: string): KeyShape {
  const hasMarker = key.includes(MARKER);
  const none = { hasMarker, shortLived: false, identifier: false };
  const other = OTHER_VENDORS.find(
    ([prefix]) => key.startsWith(prefix) && !(hasMarker && NAMED_LIKE_A_SERVICE.includes(prefix)),
  );
  if (other) return { ...none, kind: "relay", publicPrefix: other[0], otherVendor: other[1] };
  const prefixed = OPENAI_PREFIXES.find(([prefix]) => key.startsWith(prefix));
  if (prefixed) return { ...none, kind: prefixed[1], publicPrefix: prefixed[0] };
  if (SHORT_LIVED_PREFIXES.some((prefix) => key.startsWith(prefix))) {
    return { ...none, kind: "relay", publicPrefix: "", shortLived: true };
  }
  if (IDENTIFIER.test(key)) return { ...none, kind: "none", publicPrefix: "", identifier: true };
  if (!key.startsWith("sk-")) return { ...none, kind: "relay", publicPrefix: "" };
  if (!hasMarker) return { ...none, kind: "relay", publicPrefix: "sk-" };
  // `sk-<name of the service>-…` was the form of the first service accounts (trufflesecurity/trufflehog#2868).
  const beforeMarker = key.slice("sk-".length, key.indexOf(MARKER));
  return { ...none, kind: beforeMarker.includes("-") ? "service-account" : "legacy", publicPrefix: "sk-" };
}

/** The part of a key that must never be seen: all but its public prefix. */
export function secretPart(key: string): string {
  return key.slice(shapeOf(key).publicPrefix.length);
}
