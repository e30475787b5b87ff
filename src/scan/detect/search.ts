import { NEEDLES, type Needle } from "./needles.ts";
import { rarestPair } from "./rarity.ts";

/** Two neighbouring bytes as one number, in the order in which this machine reads them from memory. */
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
function pairOf(first: number, second: number): number {
  return isLittleEndian ? first | (second << 8) : (first << 8) | second;
}

interface Place {
  readonly needle: Needle;
  /** Where in the needle the pair stands. */
  readonly at: number;
  /** One more byte of the needle, and where it stands seen from the pair: settles most cases at once. */
  readonly byte: number;
  readonly aside: number;
}

/** For each pair of bytes: 0, or 1 + the index of {@link PLACES} where the needles with this pair are. */
const TABLE = new Uint8Array(0x10000);
const PLACES: Place[][] = [];

/**
 * Only pairs at even addresses are looked up, which is half the work. So each needle has two pairs in the table,
 * one at an even and one at an odd place of it; of those that it has, the two that are rarest in files.
 */
for (const needle of NEEDLES) {
  for (const parity of [0, 1] as const) {
    const rarest = rarestPair(needle.bytes, parity);
    const pair = pairOf(needle.bytes[rarest] ?? 0, needle.bytes[rarest + 1] ?? 0);
    let list = TABLE[pair] ?? 0;
    if (list === 0) {
      list = PLACES.push([]);
      TABLE[pair] = list;
    }
    const other = rarest === 0 ? needle.bytes.length - 1 : 0;
    PLACES[list - 1]?.push({ needle, at: rarest, byte: needle.bytes[other] ?? 0, aside: other - rarest });
  }
}

/**
 * Every place in the bytes where a needle stands, in order: of two needles that overlap, none is known by a pair behind
 * the other's. One pass whatever the number of needles, and no more than a table look-up for two bytes where there is
 * none.
 */
export function searchNeedles(bytes: Buffer, visit: (needle: Needle, offset: number) => void): void {
  const { buffer, byteOffset, length } = bytes;
  const head = Math.min(length, (4 - (byteOffset % 4)) % 4);
  const blocks = Math.floor((length - head) / BLOCK_BYTES);
  const tail = head + blocks * BLOCK_BYTES;
  lookUp(bytes, byteOffset % 2, head, visit);
  const words = blocks > 0 ? new Int32Array(buffer, byteOffset + head, blocks * WORDS) : NO_WORDS;
  for (let word = nextBlock(words, 0); word !== -1; word = nextBlock(words, word + WORDS)) {
    lookUp(bytes, head + word * 4, head + word * 4 + BLOCK_BYTES, visit);
  }
  lookUp(bytes, tail, length, visit);
}

const NO_WORDS = new Int32Array(0);
const WORDS = 4;
const BLOCK_BYTES = 4 * WORDS;

/** The first block from `from` in which a pair of the table stands; -1 at the end. All the time is spent here. */
function nextBlock(words: Int32Array, from: number): number {
  for (let word = from; word < words.length; word += WORDS) {
    const a = words[word] as number;
    const b = words[word + 1] as number;
    const c = words[word + 2] as number;
    const d = words[word + 3] as number;
    const lists =
      (TABLE[a & 0xffff] as number) |
      (TABLE[a >>> 16] as number) |
      (TABLE[b & 0xffff] as number) |
      (TABLE[b >>> 16] as number) |
      (TABLE[c & 0xffff] as number) |
      (TABLE[c >>> 16] as number) |
      (TABLE[d & 0xffff] as number) |
      (TABLE[d >>> 16] as number);
    if (lists !== 0) return word;
  }
  return -1;
}

/** Looks up the pairs that begin at `from`, `from + 2` … before `to`. */
function lookUp(
  bytes: Buffer,
  from: number,
  to: number,
  visit: (needle: Needle, offset: number) => void,
): void {
  const end = Math.min(to, bytes.length - 1);
  for (let at = from; at < end; at += 2) {
    const list = TABLE[pairOf(bytes[at] as number, bytes[at + 1] as number)] as number;
    if (list === 0) continue;
    const places = PLACES[list - 1] as readonly Place[];
    for (let index = 0; index < places.length; index++) {
      const place = places[index] as Place;
      const offset = at - place.at;
      if (bytes[at + place.aside] !== place.byte) continue;
      if (stands(place.needle.bytes, bytes, offset)) visit(place.needle, offset);
    }
  }
}

function stands(needle: Buffer, bytes: Buffer, offset: number): boolean {
  for (let at = 0; at < needle.length; at++) if (bytes[offset + at] !== needle[at]) return false;
  return true;
}
