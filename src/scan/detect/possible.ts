import { createHash } from "node:crypto";
import { MARKER, openAiPrefixAt, shapeOf } from "../../key/grammar.ts";
import { isAlphanumeric, isKeyCharacter } from "./characters.ts";
import type { Hit } from "./hit.ts";
import { isRandom } from "./randomness.ts";
import { type PossibleForm, SHORTEST_BODY } from "./suspicion.ts";

const PREFIXES = { "secret-key": "sk-", "client-secret": "ek_", "session-token": "sess-" } as const;
const LONGEST_BODY = 200;
/** SHA-256 of tokens that OpenAI's documentation shows as examples (openai/openai-openapi:openapi.yaml). */
const EXAMPLES: readonly string[] = ["787a1c943ea935daaf388ef761c56e2a8bb5265a90c1dcf4f545acbfcec943c4"];

/** A token without the marker at `offset`, when it is random enough to be real and no other vendor's. */
export function possibleLeakAt(bytes: Buffer, offset: number, form: PossibleForm): Hit | undefined {
  const prefix = PREFIXES[form];
  const from = offset + prefix.length;
  const isPart = form === "secret-key" ? isKeyCharacter : isAlphanumeric;
  let end = from;
  while (end - from <= LONGEST_BODY && isPart(bytes[end])) end++;
  const length = end - from;
  if (length < SHORTEST_BODY[form] || length > LONGEST_BODY || isKeyCharacter(bytes[end])) return undefined;
  const key = bytes.toString("latin1", offset, end);
  if (key.includes(MARKER) || shapeOf(key).otherVendor !== undefined) return undefined;
  if (!isRandom(key.slice((openAiPrefixAt(key, 0) ?? prefix).length)) || isExample(key)) return undefined;
  return { key, confidence: "possible-leak", encoding: "plain", offset, length: end - offset };
}

function isExample(key: string): boolean {
  return EXAMPLES.includes(createHash("sha256").update(key).digest("hex"));
}
