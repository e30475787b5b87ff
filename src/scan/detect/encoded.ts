import { GAP, gapAt } from "./gap.ts";
import type { Hit } from "./hit.ts";
import { BASE64_CORES, MARKER_BYTES } from "./needles.ts";
import { firstFrom } from "./sorted.ts";
import { SHORTEST_KEY } from "./structure.ts";

/** A way to write bytes in digits that stand for a fixed number of bits each. */
interface Code {
  readonly encoding: "base64" | "hex";
  readonly digits: RegExp;
  readonly gap: RegExp;
  readonly bitsOfDigit: number;
  /** After so many digits a byte begins with a digit again. */
  readonly digitsOfGroup: number;
  /** What the marker's bytes are written as, and how many digits behind the beginning of a group. */
  readonly cores: readonly { readonly core: string; readonly phase: number }[];
  readonly isCaseless: boolean;
}

const BASE64: Code = {
  encoding: "base64",
  digits: /[A-Za-z0-9+/_-]+/y,
  gap: new RegExp(GAP, "y"),
  bitsOfDigit: 6,
  digitsOfGroup: 4,
  cores: BASE64_CORES,
  isCaseless: false,
};

const HEX: Code = {
  encoding: "hex",
  // In `0x540x33` the second 0 is none of the digits.
  digits: /(?:(?!0[xX])[0-9A-Fa-f])+/y,
  gap: new RegExp(`[ \\t:,;\\r\\n-]{0,200}0[xX]|[ \\t:,;\\r\\n-]{1,200}|${GAP}`, "y"),
  bitsOfDigit: 4,
  digitsOfGroup: 2,
  cores: MARKER_BYTES.map((bytes) => ({ core: bytes.toString("hex"), phase: 0 })),
  isCaseless: true,
};

export const CODES = { base64: BASE64, hex: HEX } as const;

/** Digits that follow one another, but for what breaks them into lines or strings. */
interface Digits {
  readonly text: string;
  /** For each piece where it begins in the text, and in the bytes: in dumps there is one for every byte. */
  readonly indices: readonly number[];
  readonly offsets: readonly number[];
}

/**
 * The keys that stand encoded in `[from, to)`. The place of each covers the digits that carry its bits.
 *
 * @param search what finds keys in the decoded bytes
 */
export function keysInCode(
  bytes: Buffer,
  from: number,
  to: number,
  code: Code,
  search: (decoded: Buffer) => Hit[],
): Hit[] {
  const hits: Hit[] = [];
  for (const digits of digitsIn(bytes, from, to, code)) {
    for (const hit of keysInDigits(digits, code, search)) hits.push(hit);
  }
  return hits;
}

function keysInDigits(run: Digits, code: Code, search: (decoded: Buffer) => Hit[]): Hit[] {
  const { text } = run;
  const comparable = code.isCaseless ? text.toLowerCase() : text;
  const { bitsOfDigit, digitsOfGroup, encoding } = code;
  const phases = new Set<number>();
  for (const { core, phase } of code.cores) {
    for (let at = comparable.indexOf(core); at !== -1; at = comparable.indexOf(core, at + core.length)) {
      phases.add((at + digitsOfGroup - phase) % digitsOfGroup);
    }
  }
  return [...phases].flatMap((phase) =>
    search(Buffer.from(text.slice(phase), encoding)).map((hit) => {
      const first = phase + Math.floor((hit.offset * 8) / bitsOfDigit);
      const last = phase + Math.floor(((hit.offset + hit.length) * 8 - 1) / bitsOfDigit);
      const offset = offsetOf(run, first);
      return { ...hit, encoding, offset, length: offsetOf(run, last) + 1 - offset };
    }),
  );
}

function* digitsIn(
  bytes: Buffer,
  from: number,
  to: number,
  { digits, gap, bitsOfDigit }: Code,
): Generator<Digits> {
  const text = bytes.toString("latin1", from, to);
  const collected = Buffer.alloc(text.length);
  let at = 0;
  while (at < text.length) {
    let length = gapAt(text, at, digits);
    if (length === 0) {
      at++;
      continue;
    }
    const indices: number[] = [];
    const offsets: number[] = [];
    let count = 0;
    for (; length > 0; length = gapAt(text, at, digits)) {
      indices.push(count);
      offsets.push(from + at);
      bytes.copy(collected, count, from + at, from + at + length);
      count += length;
      at += length;
      at += gapAt(text, at, gap);
    }
    if ((count * bitsOfDigit) / 8 < SHORTEST_KEY) continue;
    yield { text: collected.toString("latin1", 0, count), indices, offsets };
  }
}

function offsetOf({ indices, offsets }: Digits, index: number): number {
  const piece = firstFrom(indices, index + 1) - 1;
  return (offsets[piece] ?? 0) + index - (indices[piece] ?? 0);
}
