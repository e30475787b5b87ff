import { DAY_MS, dayOf } from "../../days.ts";
import type { Age } from "../../rotation/age.ts";
import type { TimelineWords } from "./messages/timeline.ts";

/**
 * The life of a key as lines of Markdown with a Mermaid picture: how long it is young enough, from when on it should
 * be rotated, when it expires, and where in that today is. Empty where a sentence says it as well: for a young key
 * that has no expiry. Only dates and words of ours stand in it.
 *
 * Uses what Mermaid has known since version 9, since servers of companies have old ones
 * (https://mermaid.js.org/syntax/gantt.html). Its red line is the day on which somebody looks at it.
 */
export function timelineOf(age: Age, warnDays: number, now: Date, words: TimelineWords): string[] {
  const { state, createdAt, dueAt, expiresAt } = age;
  if (state === "ok" && expiresAt === undefined) return [];
  const byAge = age.ends === "age";
  const warnAt = new Date(Math.max(createdAt.getTime(), dueAt.getTime() - warnDays * DAY_MS));
  const end = new Date(Math.max(now.getTime(), byAge ? (expiresAt?.getTime() ?? 0) : 0));
  return [
    "```mermaid",
    "gantt",
    `  accTitle: ${named(words.title)}`,
    "  dateFormat YYYY-MM-DD",
    "  axisFormat %Y-%m-%d",
    `  tickInterval ${tickOf(createdAt, new Date(Math.max(dueAt.getTime(), end.getTime())))}`,
    ...span(words.young, "done", createdAt, warnAt),
    ...span(words.soon, "active", warnAt, dueAt),
    ...span(byAge ? words.due : words.expired, "crit", dueAt, end),
    moment(words.today(age.ageDays), "milestone", now),
    ...(byAge ? [moment(words.dueOn(dayOf(dueAt)), "crit, milestone", dueAt)] : []),
    ...(expiresAt === undefined
      ? []
      : [moment(words.expiresOn(dayOf(expiresAt)), "crit, milestone", expiresAt)]),
    "```",
    "",
  ];
}

/** Nothing for a span that begins and ends on one day: Mermaid would make a whole day of it. */
function span(name: string, tag: string, from: Date, to: Date): string[] {
  return dayOf(from) < dayOf(to) ? [`  ${named(name)} :${tag}, ${dayOf(from)}, ${dayOf(to)}`] : [];
}

/** How far apart days are named, so that they do not overlap: at most so many. */
function tickOf(from: Date, to: Date): string {
  const days = (to.getTime() - from.getTime()) / DAY_MS;
  if (days <= MOST_TICKS) return "1day";
  return days <= MOST_TICKS * 7 ? "1week" : `${Math.ceil(days / MOST_TICKS / 30)}month`;
}

const MOST_TICKS = 8;

function moment(name: string, tags: string, at: Date): string {
  return `  ${named(name)} :${tags}, ${dayOf(at)}, 0d`;
}

/** These end a name or a line, or begin a comment. */
function named(words: string): string {
  return words.replace(/[:;#%`\r\n]/g, " ");
}
