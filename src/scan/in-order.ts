import type { Gap } from "./finding.ts";

/** The worst first. */
const ORDER: readonly Gap["gap"][] = ["no-way", "commit", "history", "objects", "limit"];

/** What is missing, the worst first; of one kind in the order in which it was found. */
export function inOrder(gaps: readonly Gap[]): Gap[] {
  return gaps.toSorted((a, b) => ORDER.indexOf(a.gap) - ORDER.indexOf(b.gap));
}
