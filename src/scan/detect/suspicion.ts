import { MARKER } from "../../key/grammar.ts";
import { isAlphanumeric, isKeyCharacter } from "./characters.ts";
import { escapeAt, isBorderBefore } from "./escape.ts";
import type { Needle } from "./needles.ts";
import { EQUAL_CHARACTERS } from "./placeholder.ts";

/** What must stand behind the prefixes of keys that have no marker. */
export const SHORTEST_BODY = { "secret-key": 32, "client-secret": 32, "session-token": 40 } as const;

/** How much must be seen before and behind a needle's beginning to judge it. */
export const CONTEXT_BEFORE_BYTES = 32;
export const CONTEXT_BEHIND_BYTES = 128;

const HALF = MARKER.length / 2;
/** What gaps and escapes begin with. */
const GAPS_AND_ESCAPES: ReadonlySet<number> = new Set(Buffer.from("\\%&=\r\n\"'`"));

/**
 * Whether a needle that stands at `offset` may belong to a key, by a look at what stands beside it. What would
 * stand behind the last of the bytes counts as if it fitted: the next chunk may bring it.
 */
export function isSuspicious({ form, step, bytes: needle }: Needle, bytes: Buffer, offset: number): boolean {
  switch (form) {
    case "left-half":
      return isMarkerOrBreak(bytes, offset + step * HALF, step);
    case "right-half":
      return !isWrittenOut(bytes, offset - step * HALF, step);
    case "escaped-marker":
      return isEscapedMarker(bytes, offset);
    case "base64":
    case "hex":
      return true;
    default: {
      const from = offset + (step === 1 ? needle.length : needle.length + 1);
      return isBorderBefore(bytes, offset, step) && hasBody(form, bytes, from, step);
    }
  }
}

/**
 * Whether what follows the marker's first half is its second, with something behind it that a key can go on with,
 * or begins as it and breaks off. Expressions that search for keys, `[` behind the marker, are left out so.
 */
function isMarkerOrBreak(bytes: Buffer, from: number, step: 1 | 2): boolean {
  for (let index = 0; index < HALF; index++) {
    const byte = bytes[from + step * index];
    if (byte !== MARKER.charCodeAt(HALF + index)) return byte === undefined || GAPS_AND_ESCAPES.has(byte);
  }
  const next = bytes[from + step * HALF];
  return next === undefined || isKeyCharacter(next) || GAPS_AND_ESCAPES.has(next);
}

/** Whether the marker's first half stands directly before its second, so that it was reported already. */
function isWrittenOut(bytes: Buffer, from: number, step: 1 | 2): boolean {
  for (let index = 0; index < HALF; index++) {
    if (bytes[from + step * index] !== MARKER.charCodeAt(index)) return false;
    if (step === 2 && bytes[from + 2 * index + 1] !== 0) return false;
  }
  return true;
}

function isEscapedMarker(bytes: Buffer, offset: number): boolean {
  let at = offset;
  for (const character of MARKER) {
    if (at + CONTEXT_BEFORE_BYTES / 2 > bytes.length) return true;
    const written = escapeAt(bytes, at);
    if ((written?.code ?? bytes[at]) !== character.charCodeAt(0)) return false;
    at += written?.length ?? 1;
  }
  return true;
}

function hasBody(form: keyof typeof SHORTEST_BODY, bytes: Buffer, from: number, step: 1 | 2): boolean {
  const isPart = form === "secret-key" ? isKeyCharacter : isAlphanumeric;
  let equal = 0;
  for (let index = 0; index < SHORTEST_BODY[form]; index++) {
    const at = from + step * index;
    if (at >= bytes.length) return true;
    if (!isPart(bytes[at]) || (step === 2 && bytes[at - 1] !== 0)) return false;
    equal = bytes[at] === bytes[at - step] ? equal + 1 : 1;
    if (equal >= EQUAL_CHARACTERS) return false;
  }
  return true;
}

export type PossibleForm = keyof typeof SHORTEST_BODY;
