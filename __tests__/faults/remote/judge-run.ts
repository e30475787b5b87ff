import { manifest } from "../../support/guard.ts";
import { CALLS, type CallName, isCall, type Outcome } from "./calls.ts";
import { outcomesOf } from "./expected.ts";
import type { Pair } from "./pairs.ts";
import type { Played } from "./play.ts";

/** A lasting fault makes a run ask again, look where things stand, and put away what it made. */
const MOST_MORE_REQUESTS = 40;
/** The largest answers that are read are JSON of 16 MiB, and files of more in pieces; all of it takes its room. */
const MOST_MORE_MEMORY_MIB = 400;
/** As long as a job would have to wait, whatever is skipped here. */
const LONGEST_MS = 15 * 60_000;

/** Calls that nobody sends twice: what they do would be done twice. */
const ONCE: ReadonlySet<CallName> = new Set<CallName>([
  "rotate: create the key",
  "issue: open",
  "issue on Gitea: open",
  "issue: comment",
  "comment: write",
]);

/** What is not as it must be in a run that was struck by a fault, in sentences. */
export function wrongIn({ call, fault }: Pair, run: Played, calm: Played): string[] {
  const { report, requests, struck, maxRssMiB, skippedMs, problems } = run;
  const { outputs } = report;
  const allowed = outcomesOf(call, fault);
  const shown = [...report.log, report.rawSummary, ...Object.values(outputs)].join("\n");
  const done = requests.filter(
    (seen, at) => seen.carriedOut && isCall(call, seen, requests.slice(0, at)),
  ).length;
  const errors = report.annotations.filter(({ level }) => level === "error").length;
  const calmErrors = calm.report.annotations.filter(({ level }) => level === "error").length;
  const [wanted] = Object.keys(manifest.outputs).filter((name) => (outputs[name] ?? "") === "");
  const isWell = allowed.length > 0 && fitsOutcome(outputs, calm.report.outputs);
  return [
    ...(struck === 0 ? ["the fault did not strike"] : []),
    ...(allowed.some((one) => fitsOutcome(outputs, one))
      ? []
      : [`it came to ${told(outputs, allowed)}: ${outputs["reason"]}`]),
    ...(wanted === undefined ? [] : [`the output ${wanted} is not written`]),
    ...(report.exitCode === (outputs["result"] === "fail" ? 1 : 0) ? [] : [`exit code ${report.exitCode}`]),
    ...(outputs["result"] === "fail" && errors === 0 ? ["it failed without an error"] : []),
    // A leak is an error of its own.
    ...(errors > calmErrors + 1 + Number(outputs["leak-count"]) ? [`${errors} errors`] : []),
    ...(!isWell && !/[.!)]$/.test(outputs["reason"] ?? "") ? ["the reason is no sentence"] : []),
    ...(/Unexpected error/.test(shown) ? [`unexpected: ${outputs["reason"]}`] : []),
    ...(report.rawStderr === "" ? [] : ["something was printed to stderr"]),
    ...(report.signal === null && !report.timedOut ? [] : ["it did not end"]),
    ...(report.childLeftRunning ? ["something was left running"] : []),
    ...(report.durationMs + skippedMs > LONGEST_MS
      ? [`it takes ${Math.round(skippedMs / 60_000)} minutes`]
      : []),
    ...(maxRssMiB > calm.maxRssMiB + MOST_MORE_MEMORY_MIB
      ? [`${maxRssMiB} MiB of memory, and ${calm.maxRssMiB} without the fault`]
      : []),
    ...(requests.length > calm.requests.length + MOST_MORE_REQUESTS ? [`${requests.length} requests`] : []),
    ...(ONCE.has(call) && done > 1 ? [`it was done ${done} times`] : []),
    ...problems,
  ];
}

function fitsOutcome(outputs: Readonly<Record<string, string>>, wanted: Outcome): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const given = outputs[name] ?? "";
    return typeof value === "string" ? given === value : value.test(given);
  });
}

/** The outputs by which outcomes differ. */
function told(outputs: Readonly<Record<string, string>>, allowed: readonly Outcome[]): string {
  const names = new Set(allowed.flatMap((one) => Object.keys(one)));
  return [...names].map((name) => `${name} ${outputs[name]}`).join(", ");
}

/** What tells a pair in a list of failures. */
export function nameOf({ call, fault }: Pair): string {
  return `${call} (${CALLS[call].scene}) | ${fault}`;
}
