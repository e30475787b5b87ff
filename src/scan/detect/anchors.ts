import { NEEDLES, type Needle } from "./needles.ts";
import { searchNeedles } from "./search.ts";
import { firstFrom } from "./sorted.ts";
import { isSuspicious } from "./suspicion.ts";

/** Places where a key may stand, in order: five bytes each, for a file may be made of nothing else. */
export interface Anchors {
  readonly offsets: Uint32Array;
  /** For each its needle's index in {@link NEEDLES}. */
  readonly needles: Uint8Array;
}

const FIRST_CAPACITY = 64;

/** All of them, in order. */
export function anchorsIn(bytes: Buffer): Anchors {
  let offsets = new Uint32Array(FIRST_CAPACITY);
  let needles = new Uint8Array(FIRST_CAPACITY);
  let count = 0;
  searchNeedles(bytes, (needle, offset) => {
    if (!isSuspicious(needle, bytes, offset)) return;
    if (count === offsets.length) {
      offsets = grown(offsets, new Uint32Array(2 * count));
      needles = grown(needles, new Uint8Array(2 * count));
    }
    offsets[count] = offset;
    needles[count++] = needle.index;
  });
  return { offsets: offsets.subarray(0, count), needles: needles.subarray(0, count) };
}

function grown<T extends Uint32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** Those in `[from, to)`. */
export function anchorsBetween({ offsets, needles }: Anchors, from: number, to: number): Anchors {
  const first = firstFrom(offsets, from);
  const behind = firstFrom(offsets, to);
  return { offsets: offsets.subarray(first, behind), needles: needles.subarray(first, behind) };
}

/** Which needles, by their index in {@link NEEDLES}. */
export type Selection = readonly boolean[];

/** The needles that fit, for {@link offsetsOf}. */
export function needlesThat(fit: (needle: Needle) => boolean): Selection {
  return NEEDLES.map(fit);
}

/** The offsets of those whose needle is selected. */
export function offsetsOf({ offsets, needles }: Anchors, selection: Selection): Uint32Array {
  return offsets.filter((_, at) => selection[needles[at] as number]);
}

/** Stretches of `reach` bytes on either side of the offsets, those that overlap made one. */
export function windowsAround(
  offsets: Uint32Array,
  reach: number,
  size: number,
): { from: number; to: number }[] {
  const windows: { from: number; to: number }[] = [];
  for (const offset of offsets) {
    const from = Math.max(0, offset - reach);
    const to = Math.min(size, offset + reach);
    const last = windows.at(-1);
    if (last && from <= last.to) last.to = to;
    else windows.push({ from, to });
  }
  return windows;
}
