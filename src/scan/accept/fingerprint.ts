import { createHash } from "node:crypto";

/** Part of what is hashed, so that nobody's table of hashes of keys fits, and a later form can be told apart. */
const CONTEXT = "openai-key-guard:v1:";

const FINGERPRINT_LENGTH = 32;

/**
 * What stands for a key in reports and in the ignore file: the first 32 hex digits of a SHA-256. It gives nothing
 * away, as nobody can try all keys, and it is the same wherever the key stands.
 */
export function fingerprintOf(key: string): string {
  return createHash("sha256")
    .update(CONTEXT + key, "utf8")
    .digest("hex")
    .slice(0, FINGERPRINT_LENGTH);
}
