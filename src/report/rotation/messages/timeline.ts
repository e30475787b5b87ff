import { days } from "./message.ts";

/** What stands in the timeline of a key. No colon, where Mermaid ends a name, and no day first, which it takes for more. */
export interface TimelineWords {
  /** For those who cannot see the picture. */
  readonly title: string;
  /** Spans of days. */
  readonly young: string;
  readonly soon: string;
  readonly due: string;
  readonly expired: string;
  /** Moments. */
  today(ageDays: number): string;
  dueOn(day: string): string;
  expiresOn(day: string): string;
}

export const ENGLISH_TIMELINE: TimelineWords = {
  title: "From the creation of the key to its end",
  young: "no need to rotate",
  soon: "rotate soon",
  due: "overdue",
  expired: "expired",
  today: (ageDays) => `today, ${days(ageDays)} old`,
  dueOn: (day) => `due ${day}`,
  expiresOn: (day) => `expires ${day}`,
};
