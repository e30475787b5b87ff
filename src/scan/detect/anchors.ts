import type { Form, Needle } from "./needles.ts";
import { searchNeedles } from "./search.ts";
import { isSuspicious } from "./suspicion.ts";

/** A place where a key may stand, and in which form. */
export interface Anchor {
  readonly offset: number;
  readonly form: Form;
  readonly step: Needle["step"];
}

/** All of them, in order. */
export function anchorsIn(bytes: Buffer): Anchor[] {
  const anchors: Anchor[] = [];
  searchNeedles(bytes, (needle, offset) => {
    if (isSuspicious(needle, bytes, offset)) anchors.push({ offset, form: needle.form, step: needle.step });
  });
  return anchors.sort((a, b) => a.offset - b.offset);
}

/** Stretches of `reach` bytes on either side of the anchors, those that overlap made one. */
export function windowsAround(
  anchors: readonly Anchor[],
  reach: number,
  size: number,
): { from: number; to: number }[] {
  const windows: { from: number; to: number }[] = [];
  for (const { offset } of anchors) {
    const from = Math.max(0, offset - reach);
    const to = Math.min(size, offset + reach);
    const last = windows.at(-1);
    if (last && from <= last.to) last.to = to;
    else windows.push({ from, to });
  }
  return windows;
}
