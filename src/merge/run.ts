import type { Ports } from "../checks/ports.ts";
import { surroundingsOf } from "../checks/surroundings.ts";
import { decideScan } from "../decide.ts";
import { InputError } from "../inputs/input-error.ts";
import { localeOf } from "../inputs/locale.ts";
import { type MergeInputs, readMergeInputs } from "../inputs/merge.ts";
import { inputMessages } from "../inputs/messages/languages.ts";
import { masksFor } from "../key/forms.ts";
import type { Plan } from "../plan/plan.ts";
import { readPlan } from "../plan/read.ts";
import type { WriteResult } from "../ports/files.ts";
import type { FoundReport, ReportLimits } from "../ports/report-folder.ts";
import { mergeMessages } from "../report/merge/messages/languages.ts";
import { mergeOutputs } from "../report/merge/outputs.ts";
import { asOne, mergedView, withReportGaps } from "../report/merge/view.ts";
import { stepMessages } from "../report/messages/step/languages.ts";
import { scanMessages } from "../report/scan/messages/languages.ts";
import { unexpected } from "../report/unexpected.ts";
import { Writer } from "../report/writer.ts";
import { hideKeys } from "../scan/detect/hide.ts";
import { readReport } from "./read-report.ts";
import { type FoundFile, sortOut } from "./sort-out.ts";
import { surfacesOf } from "./surfaces.ts";

/** What putting reports together needs of the world outside. */
export type MergePorts = Pick<Ports, "runner" | "cancel" | "crash" | "clearSecrets"> & {
  readonly readReports: (
    workspace: string,
    folder: string,
    limits: ReportLimits,
  ) => AsyncIterable<FoundReport>;
  readonly writeReport: (workspace: string, file: string, text: string) => Promise<WriteResult>;
};

const MIB = 1024 * 1024;
const LIMITS: ReportLimits = { entries: 10_000, bytes: 64 * MIB, allBytes: 256 * MIB };
const LONGEST_REASON = 1000;

/** A run that ends without a result; the message is for people. */
class NoResult extends Error {}

/** One run of the action in `merge/`: reads plan and reports, and tells what one scan would have told. Never rejects, and alone makes the step fail. */
export async function run(ports: MergePorts): Promise<void> {
  const { runner } = ports;
  const key = runner.env("OPENAI_API_KEY") ?? "";
  for (const mask of new Set(key === "" ? [] : masksFor(key))) runner.mask(mask);
  ports.clearSecrets();
  const writer = new Writer(runner, key === "" ? [] : [key]);
  const locale = localeOf(runner.input("locale"));
  const words = await stepMessages(locale).catch(() => stepMessages("en"));
  try {
    const inputs = readMergeInputs((name) => runner.input(name));
    const isWritten = await merge(inputs, ports, words.failsBecause, writer);
    if (!isWritten.outputs) writer.fail(words.outputsUnwritten);
    if (!isWritten.summary) writer.warning(words.summaryUnwritten);
  } catch (error) {
    const mistake =
      error instanceof InputError && (await inputMessages(locale).then(error.says, () => error.message));
    const says = error instanceof NoResult ? error.message : mistake || unexpected(error, words, writer);
    const reason = writer.piece(says, LONGEST_REASON);
    const outputs = mergeOutputs({ result: "fail", reason }, undefined, undefined);
    const isWritten = outputs.every(([name, value]) => writer.output(name, value));
    writer.fail(reason);
    if (!isWritten) writer.fail(words.outputsUnwritten);
  }
}

/** @returns what could be written */
async function merge(
  inputs: MergeInputs,
  ports: MergePorts,
  failsBecause: (term: string) => string,
  writer: Writer,
): Promise<{ readonly outputs: boolean; readonly summary: boolean }> {
  const words = await mergeMessages(inputs.locale);
  const scan = withReportGaps(await scanMessages(inputs.locale), words);
  const gapWords = withReportGaps(await scanMessages("en"), await mergeMessages("en")).gap;
  const { serverUrl, workspace } = surroundingsOf(ports);
  const plan = readPlan(inputs.plan);
  if (plan === undefined) throw new NoResult(words.noPlan);
  const files = await filesIn(ports.readReports(workspace, inputs.reports, LIMITS), ports);
  const merged = mergedView(sortOut(plan, files), leftOutOf(plan), {
    hide: (text) => writer.scrubName(hideKeys(text)),
    serverUrl,
    failOn: inputs.failOn,
  });
  if (ports.crash() !== undefined) throw ports.crash();
  if (ports.cancel.aborted) throw new NoResult(scan.cancelled);
  const one = asOne(merged);
  const surfaces = surfacesOf(plan, merged, { scan, words, left: writer.annotationsLeft, gapWords });
  for (const annotation of surfaces.annotations) writer.annotate(annotation);
  for (const line of surfaces.lines) writer.line(line);
  let sarifFile: string | undefined;
  if (inputs.sarifFile !== undefined) {
    const written = await ports.writeReport(workspace, inputs.sarifFile, surfaces.sarif());
    if (written.state === "written") sarifFile = writer.own(written.path);
    else writer.warning(scan.reports.file(written.why));
  }
  const confidences = new Set(one.findings.map(({ confidence }) => confidence));
  const decision = decideScan({ confidences, complete: one.complete }, inputs.failOn);
  const ended = { result: decision.result, reason: surfaces.reason };
  const outputs = mergeOutputs(ended, one, sarifFile);
  const isWritten = outputs.every(([name, value]) => writer.output(name, value));
  const summary = await writer.summary(surfaces.summary());
  if (decision.result === "fail") {
    writer.fail(surfaces.failure);
    if (decision.because !== undefined) writer.line(failsBecause(decision.because));
  }
  return { outputs: isWritten, summary };
}

function leftOutOf({ leftOut, moreLeftOut }: Plan): number {
  return leftOut.length + moreLeftOut;
}

/** One after the other: of each only what it says is kept. */
async function filesIn(reports: AsyncIterable<FoundReport>, { cancel }: MergePorts): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for await (const found of reports) {
    if (cancel.aborted) break;
    files.push(found.found === "text" ? readReport(found.text) : { read: found.found });
  }
  return files;
}
