import { isObject } from "../json.ts";
import type { Claims } from "../validate/keyless-details.ts";

/**
 * The claims that OpenAI's guide advises to put into a mapping, most of them more telling than the subject.
 * Source: https://developers.openai.com/api/docs/guides/workload-identity-federation/github-actions
 */
const TELLING = ["repository", "ref", "workflow_ref", "environment"] as const;

/**
 * What a job's token says about it. Read without looking at the signature: for people to hold against the set-up
 * at OpenAI, not to decide by.
 *
 * @param token a JWT (RFC 7519)
 * @returns `undefined` for a text that is none
 */
export function readClaims(token: string): Claims | undefined {
  const parts = token.split(".");
  if (parts.length !== 3) return undefined;
  const payload = parsed(Buffer.from(parts[1] ?? "", "base64url").toString("utf8"));
  if (!isObject(payload)) return undefined;
  const others = TELLING.map((name): [string, string] => [name, textOf(payload[name])]);
  return {
    issuer: textOf(payload["iss"]),
    audience: textOf(payload["aud"]),
    subject: textOf(payload["sub"]),
    others: Object.fromEntries(others.filter(([, value]) => value !== "")),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An audience may be a list (RFC 7519, section 4.1.3). */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string").join(", ");
  return typeof value === "string" ? value : "";
}
