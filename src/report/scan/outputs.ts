import type { Confidence } from "../../contract.ts";
import type { FindingView, ScanView } from "./view.ts";

export const SCAN_OUTPUTS = [
  "leak-count",
  "possible-leak-count",
  "dead-leak-count",
  "leaks",
  "scan-complete",
  "commits-scanned",
  "objects-scanned",
  "bytes-scanned",
  "sarif-file",
  "comment-id",
] as const;
export type ScanOutputName = (typeof SCAN_OUTPUTS)[number];

/** Where the reports of a scan ended up. */
export interface Reported {
  /** As `writeReport` gives it, made safe; undefined when none was written. */
  readonly sarifFile: string | undefined;
  readonly commentId: number | undefined;
}

const MAX_LEAKS = 100;
/** All outputs of a job together are limited to 1 MB. */
const MAX_LEAKS_BYTES = 256 * 1024;

/**
 * The outputs of a scan.
 *
 * @param view `undefined` when the check did not run to its end
 */
export function scanOutputs(view: ScanView | undefined, reported: Reported): Record<ScanOutputName, string> {
  const findings = view?.findings ?? [];
  const countOf = (confidence: Confidence): string =>
    String(findings.filter((finding) => finding.confidence === confidence).length);
  return {
    "leak-count": countOf("leak"),
    "possible-leak-count": countOf("possible-leak"),
    "dead-leak-count": countOf("dead-leak"),
    leaks: leaksJson(findings),
    "scan-complete": String(view?.complete ?? false),
    "commits-scanned": String(view?.commits ?? 0),
    "objects-scanned": String(view?.objects ?? 0),
    "bytes-scanned": String(view?.bytes ?? 0),
    "sarif-file": reported.sarifFile || "none",
    "comment-id": reported.commentId === undefined ? "none" : String(reported.commentId),
  };
}

/** As many as fit, from the worst on. */
function leaksJson(findings: readonly FindingView[]): string {
  const kept: string[] = [];
  let bytes = 2;
  for (const finding of findings.slice(0, MAX_LEAKS)) {
    const json = JSON.stringify(leakOf(finding));
    bytes += Buffer.byteLength(json) + 1;
    if (bytes > MAX_LEAKS_BYTES) break;
    kept.push(json);
  }
  return `[${kept.join(",")}]`;
}

/** One element of the output `leaks`; `null` for what there is none of. */
function leakOf({
  kind,
  confidence,
  place,
  fingerprint,
  live,
  repository,
}: FindingView): Record<string, unknown> {
  const { file, exactPath, line, column, commit, source } = place;
  return {
    kind,
    confidence,
    // An event's text has a name, but is no file.
    file: source === "event-text" ? null : (exactPath ?? file ?? null),
    line: line ?? null,
    column: column ?? null,
    commit: commit ?? null,
    source,
    fingerprint,
    live: live === "unknown" ? "unknown" : live === "true",
    ...(repository === undefined ? {} : { repository }),
  };
}
