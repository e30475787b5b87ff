import type { Inputs } from "../inputs.ts";
import { writeReport } from "../ports/files.ts";
import { commentBody } from "../report/scan/comment.ts";
import { keepComment } from "../report/scan/keep-comment.ts";
import type { ScanMessages } from "../report/scan/messages/catalogue.ts";
import { sarifLog } from "../report/scan/sarif.ts";
import { scanReport } from "../report/scan/scan-report.ts";
import type { Hide } from "../report/scan/shown.ts";
import type { ScanView } from "../report/scan/view.ts";
import type { Writer } from "../report/writer.ts";
import { ownIgnoreFile } from "../scan/accept/ignore-source.ts";
import type { ScanResult } from "../scan/finding.ts";
import { VERSION } from "../version.ts";
import type { Ports } from "./ports.ts";
import { isSafeForTokens, type Surroundings } from "./surroundings.ts";

/** Writes the SARIF report if one is wanted; its path, or `undefined`. */
export async function writeSarif(
  view: ScanView,
  { sarifFile }: Inputs,
  { workspace }: Surroundings,
  messages: ScanMessages,
  writer: Writer,
): Promise<string | undefined> {
  if (sarifFile === undefined) return undefined;
  const written = await writeReport(
    workspace,
    sarifFile,
    JSON.stringify(sarifLog(view, VERSION), undefined, 2),
  );
  if (written.state === "written") return writer.own(written.path);
  writer.warning(messages.reports.file(written.why));
  return undefined;
}

/** Writes the result for the job that puts it together with others, if that is wanted. */
export async function writeScanReport(
  result: ScanResult,
  { scanReportFile, scanShard, ignoreFiles }: Inputs,
  { workspace, repository, repositoryUrl = "" }: Surroundings,
  hide: Hide,
  messages: ScanMessages,
  writer: Writer,
): Promise<void> {
  if (scanReportFile === undefined) return;
  const shard = `${scanShard.index}/${scanShard.count}`;
  const ignoreFile = ownIgnoreFile(ignoreFiles);
  const report = scanReport(result, { program: VERSION, repository, repositoryUrl, shard, ignoreFile, hide });
  const written = await writeReport(workspace, scanReportFile, JSON.stringify(report));
  if (written.state === "refused") writer.warning(messages.reports.file(written.why));
}

/** Keeps the comment on the pull request; its id, or `undefined`. */
export async function keepPullRequestComment(
  view: ScanView,
  inputs: Inputs,
  ports: Ports,
  { payload, repository, repositoryUrl, apiUrl }: Surroundings,
  messages: ScanMessages,
  writer: Writer,
): Promise<number | undefined> {
  const number = pullRequestNumber(payload);
  const [owner = "", repo = ""] = repository.split("/");
  if (number === undefined) {
    writer.line(messages.reports.noPullRequest);
    return undefined;
  }
  const run = ports.runner.env("GITHUB_RUN_ID");
  const runUrl = run && repositoryUrl ? `${repositoryUrl}/actions/runs/${run}` : undefined;
  const kept = await keepComment(
    () => ports.createGitHubClient(isSafeForTokens(apiUrl) ? (inputs.token ?? "") : "", apiUrl),
    { owner, repo, number },
    writer.redact(commentBody(view, runUrl, messages)),
    view.findings.length > 0 || !view.complete,
  );
  if (kept.state === "refused") writer.notice(messages.reports.comment(kept.why));
  return kept.state === "kept" ? kept.id : undefined;
}

function pullRequestNumber(payload: unknown): number | undefined {
  const number = (payload as { pull_request?: { number?: unknown } } | undefined)?.pull_request?.number;
  return typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
