import { LONGEST_NEEDLE_BYTES } from "./needles.ts";
import { searchNeedles } from "./search.ts";
import { CONTEXT_BEFORE_BYTES, CONTEXT_BEHIND_BYTES, isSuspicious } from "./suspicion.ts";

/** Finds, in a stream, where a key may stand: cheap, never missing what `detect` would find, rarely wrong. */
export interface Sieve {
  /**
   * @param chunk the next bytes of the stream; not kept, so that its memory can be used again
   * @returns offsets from the beginning of the stream, in order; in all forms of a key at least one stands inside
   *   of what `detect` gives as its place. The last {@link Sieve.reach} bytes of the stream may still be reported.
   */
  sift(chunk: Buffer): number[];
  /** Bytes sifted so far. */
  readonly position: number;
  /** How far before `position` the next call may report. */
  readonly reach: number;
}

/** What is kept of a chunk: a needle that is cut by its end, and what stands before it. */
const TAIL_BYTES = LONGEST_NEEDLE_BYTES + CONTEXT_BEFORE_BYTES;
/** What is looked at together with that tail: needles whose context begins in it, with all their own. */
const HEAD_BYTES = CONTEXT_BEFORE_BYTES + LONGEST_NEEDLE_BYTES + CONTEXT_BEHIND_BYTES;

/** A sieve for one stream of bytes, from its beginning. */
export function createSieve(): Sieve {
  /** The tail, and behind it the head of the next chunk: one memory for all, since a history has many chunks. */
  const border = Buffer.alloc(TAIL_BYTES + HEAD_BYTES);
  let tailBytes = 0;
  let position = 0;
  return {
    reach: TAIL_BYTES,
    get position() {
      return position;
    },
    sift(chunk) {
      const found: number[] = [];
      if (tailBytes > 0) {
        const across = border.subarray(0, tailBytes + chunk.copy(border, tailBytes, 0, HEAD_BYTES));
        searchNeedles(across, (needle, offset) => {
          const isNew = offset + needle.bytes.length > tailBytes;
          const isBegun = offset < tailBytes + CONTEXT_BEFORE_BYTES;
          if (isNew && isBegun && isSuspicious(needle, across, offset)) {
            found.push(position - tailBytes + offset);
          }
        });
      }
      const first = tailBytes > 0 ? CONTEXT_BEFORE_BYTES : 0;
      searchNeedles(chunk, (needle, offset) => {
        if (offset >= first && isSuspicious(needle, chunk, offset)) found.push(position + offset);
      });
      tailBytes = keepTail(border, tailBytes, chunk);
      position += chunk.length;
      return found;
    },
  };
}

/** @returns how many bytes of tail there are now */
function keepTail(border: Buffer, tailBytes: number, chunk: Buffer): number {
  const fresh = Math.min(TAIL_BYTES, chunk.length);
  const kept = Math.min(tailBytes, TAIL_BYTES - fresh);
  border.copyWithin(0, tailBytes - kept, tailBytes);
  chunk.copy(border, kept, chunk.length - fresh);
  return kept + fresh;
}
