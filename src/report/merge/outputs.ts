import { scanOutputs } from "../scan/outputs.ts";
import type { ScanView } from "../scan/view.ts";

/** All outputs of the action in `merge/`, in the order of its `action.yml`. Each is written on every run. */
export const MERGE_OUTPUTS = [
  "result",
  "reason",
  "leak-count",
  "possible-leak-count",
  "dead-leak-count",
  "leaks",
  "scan-complete",
  "commits-scanned",
  "objects-scanned",
  "bytes-scanned",
  "sarif-file",
] as const;

/** With what a scan has to say, or without. */
export function mergeOutputs(
  ended: { readonly result: string; readonly reason: string },
  view: ScanView | undefined,
  sarifFile: string | undefined,
): readonly (readonly [name: string, value: string])[] {
  const values: Readonly<Record<string, string>> = {
    ...scanOutputs(view, { sarifFile, commentId: undefined }),
    ...ended,
  };
  return MERGE_OUTPUTS.map((name) => [name, values[name] ?? "none"]);
}
