import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import type { Gap } from "../../../src/scan/finding.ts";
import type { Reading } from "../../../src/scan/reading.ts";

/** What was read, with all that it says in the words that people read. */
export interface ToldReading extends Omit<Reading, "gaps" | "notes" | "unopened"> {
  readonly gaps: readonly (Omit<Gap, "why"> & { readonly why: string })[];
  readonly notes: readonly string[];
  readonly unopened: readonly { readonly file: string; readonly why: string }[];
}

/** Puts codes into English: the words are part of what is tested. */
export function inEnglish(reading: Reading): ToldReading {
  return {
    ...reading,
    gaps: reading.gaps.map((gap) => ({ ...gap, why: ENGLISH.why(gap.why) })),
    notes: reading.notes.map(ENGLISH.note),
    unopened: reading.unopened.map(({ file, why }) => ({ file, why: ENGLISH.unopened(why) })),
  };
}
