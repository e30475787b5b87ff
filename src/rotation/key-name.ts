import { createHash } from "node:crypto";

/** The secret that a rotation is for. */
export interface RotatedSecret {
  /** The secret's name, for people. */
  readonly keyName: string;
  /** What tells it from all others, such as `owner/repo:environment:NAME`. */
  readonly secret: string;
}

export interface RotationKey extends RotatedSecret {
  readonly at: Date;
  /** Lower-case letters and digits. */
  readonly random: string;
  /** Id of the record of the key that the new one is to replace. */
  readonly replaces: string | undefined;
}

const MARK = "openai-key-guard";
/** The dashboard shows no more, and names of this length have been accepted (not documented). */
const LONGEST = 100;
const HASH_LENGTH = 10;
const NAME =
  /^openai-key-guard \S+ (?<hash>[0-9a-f]{10}) [0-9a-z]{1,12}-[0-9a-z]{1,16}(?: for (?<replaces>[A-Za-z0-9_-]+))?$/;

/**
 * The name of a key that a rotation makes: `openai-key-guard OPENAI_API_KEY 0f2c… m3x1k2-9f…  for key_abc`. Another
 * one each time, so that a key whose answer was lost is found by it; and bound to one secret by a hash, since
 * repositories that share a project have secrets of the same name.
 */
export function rotationKeyName({ keyName, secret, at, random, replaces }: RotationKey): string {
  const time = Math.floor(at.getTime() / 1000).toString(36);
  const tail = ` ${hashOf(secret)} ${time}-${random}`;
  const replaced = replaces === undefined ? "" : ` for ${replaces}`;
  const room = LONGEST - MARK.length - 1 - tail.length;
  const name = keyName.replace(/[^\w.-]/g, "-") || "key";
  // An id of a length that none has had is left out rather than cut: half an id is none.
  const fits = room - replaced.length >= Math.min(name.length, SHORTEST_KEY_NAME);
  const shown = name.slice(0, fits ? room - replaced.length : room);
  return `${MARK} ${shown}${tail}${fits ? replaced : ""}`;
}

/** So much of the secret's name is worth more than the id of the key that is replaced. */
const SHORTEST_KEY_NAME = 8;

/**
 * Whether a key's name is one that a rotation of this secret gave, and which key it replaced.
 *
 * @param name untrusted
 */
export function rotationOf(
  name: string,
  { secret }: RotatedSecret,
): { readonly replaces: string | undefined } | undefined {
  const { hash, replaces } = NAME.exec(name)?.groups ?? {};
  return hash === hashOf(secret) ? { replaces } : undefined;
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex").slice(0, HASH_LENGTH);
}
