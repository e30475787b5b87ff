import { manifest } from "../support/guard.ts";
import { findLeaks } from "../support/leaks.mjs";
import type { RunReport } from "../support/runner.mjs";
import { CANARY } from "./poison.ts";
import type { SeenRequest } from "./poisoner.ts";

/** Everything besides the step itself that somebody gets to see. */
export interface Elsewhere {
  /** By server: what it was sent, without what authorizes. */
  readonly requests: Readonly<Record<string, readonly SeenRequest[]>>;
  /** What stands in issues and comments that the action wrote. */
  readonly written: readonly string[];
  /** Of child processes: their arguments and environments. */
  readonly children: readonly string[];
}

/** Keys, or telling parts of them, where they must not be. */
export function leaksElsewhere(
  { requests, written, children }: Elsewhere,
  keys: readonly string[],
): string[] {
  const surfaces: Record<string, string> = {
    "issues and comments": written.join("\n"),
    "child processes": children.join("\n"),
  };
  for (const [server, seen] of Object.entries(requests)) {
    surfaces[`requests to ${server}`] = seen.map((one) => Object.values(one).join(" ")).join("\n");
  }
  return findLeaks(surfaces, keys).map(
    ({ surface, key, encoding, excerpt }) => `key ${key} in ${surface} (${encoding}): ${excerpt}`,
  );
}

/**
 * Masks of what is no secret, which would blot out a log. The harness knows whole secrets only; here, parts of them
 * stand in files and are taken for keys, as they should be.
 */
export function foreignMasks(report: RunReport, keys: readonly string[]): string[] {
  const masks = report.commands.filter(({ name }) => name === "add-mask").map(({ data }) => data);
  const foreign = masks.filter((mask) => findLeaks({ mask }, keys).length === 0);
  return foreign.length === 0 ? [] : [`${foreign.length} masks of what is no part of a secret`];
}

const OUTPUTS = new Set(Object.keys(manifest.outputs));

/** Text of others that became more than text. */
export function injections(report: RunReport, written: readonly string[]): string[] {
  const found: string[] = [];
  for (const { name, data, properties, form } of report.commands) {
    const values = Object.entries(properties).flat();
    if (data.trimStart().startsWith(CANARY) || values.includes(CANARY))
      found.push(`the command ${form} ${name}`);
  }
  if (report.masks.some((mask) => mask.includes(CANARY))) found.push("a mask");
  for (const line of report.log) if (line.trimStart().startsWith(CANARY)) found.push("a line of the log");
  const names = [
    ...Object.keys(report.outputs),
    ...Object.keys(report.state),
    ...Object.keys(report.exportedEnv),
  ];
  const foreign = names.filter((name) => !OUTPUTS.has(name));
  if (foreign.length > 0) found.push(`the outputs ${foreign.length}`);
  if (report.exportedPath.length > 0) found.push("the path");
  for (const [what, text] of [
    ["the summary", report.rawSummary] as const,
    ...written.map((one) => ["an issue or comment", one] as const),
  ]) {
    for (const [how, form] of ACTIVE) if (form.test(text)) found.push(`${how} in ${what}`);
  }
  return found;
}

/** What GitHub would show, or do, with a text of others that is not made harmless. */
const ACTIVE: readonly (readonly [string, RegExp])[] = [
  ["HTML", /<\/?(?:img|script|td|table|details)\b[^>]*hunt/i],
  ["a comment that nobody sees", new RegExp(`<!--[^>]*${CANARY}`)],
  ["an image or link", /\]\(\s*https:\/\/hunt\.example/],
  ["a link", /https:\/\/hunt\.example/],
  ["a mention", new RegExp(`@${CANARY}`)],
  ["a heading", new RegExp(`^ {0,3}#+ ${CANARY}`, "m")],
  ["a code block", new RegExp(`^ {0,3}\`\`\`\\n${CANARY}`, "m")],
  ["a cell of a table", new RegExp(`\\| ${CANARY} \\| ${CANARY} \\|`)],
];
