import { annotationsOf } from "../../../src/report/scan/annotations.ts";
import { commentBody } from "../../../src/report/scan/comment.ts";
import type { ScanMessages } from "../../../src/report/scan/messages/catalogue.ts";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { scanOutputs } from "../../../src/report/scan/outputs.ts";
import { sarifLog } from "../../../src/report/scan/sarif.ts";
import { headLines, logLines, reasonOf } from "../../../src/report/scan/sentences.ts";
import { scanSummary } from "../../../src/report/scan/summary.ts";
import { type ScanContext, viewOf } from "../../../src/report/scan/view.ts";
import type { ScanResult } from "../../../src/scan/finding.ts";
import { CONTEXT } from "./sample-result.ts";

/** All that people and machines get to see of a result, by the name of the surface. */
export function surfacesOf(
  result: ScanResult,
  context: ScanContext = CONTEXT,
  messages: ScanMessages = ENGLISH,
): Record<string, string> {
  const view = viewOf(result, context);
  return {
    log: [...headLines(view, messages), ...logLines(view, [], messages)].join("\n"),
    reason: reasonOf(view, messages),
    annotations: annotationsOf(view, { error: 10, warning: 10 }, messages)
      .map(({ message, properties }) => `${message}\n${JSON.stringify(properties)}`)
      .join("\n"),
    summary: scanSummary(view, messages),
    comment: commentBody(view, "https://github.example/octo/repo/actions/runs/1", messages),
    sarif: JSON.stringify(sarifLog(view, "1.2.3")),
    outputs: JSON.stringify(scanOutputs(view, { sarifFile: undefined, commentId: undefined })),
  };
}
