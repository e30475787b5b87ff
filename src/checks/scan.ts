import { decideScan } from "../decide.ts";
import type { Inputs } from "../inputs.ts";
import { masksFor } from "../key/forms.ts";
import { writeReport } from "../ports/files.ts";
import { isProxied } from "../ports/proxy.ts";
import { createStore } from "../ports/store.ts";
import { annotationsOf } from "../report/scan/annotations.ts";
import { commentBody } from "../report/scan/comment.ts";
import { type CommentResult, keepComment } from "../report/scan/keep-comment.ts";
import { repositoryUrlOf } from "../report/scan/links.ts";
import { scanOutputs } from "../report/scan/outputs.ts";
import { sarifLog } from "../report/scan/sarif.ts";
import { logLines, reasonOf } from "../report/scan/sentences.ts";
import { scanSummary } from "../report/scan/summary.ts";
import { type ScanView, viewOf } from "../report/scan/view.ts";
import type { Writer } from "../report/writer.ts";
import { hideKeys } from "../scan/detect/hide.ts";
import type { ScanResult } from "../scan/finding.ts";
import { type ScanEvent, scan } from "../scan/scan.ts";
import { verifyLeaks } from "../scan/verify/verify.ts";
import { observationOf } from "../validate/observation.ts";
import { VERSION } from "../version.ts";
import { withheldFrom } from "./event.ts";
import type { Part } from "./part.ts";
import type { Ports } from "./ports.ts";

/** Of the keys that were found so many are masked by the runner, in every form, and taken out of every text by name. */
const MOST_MASKED_KEYS = 200;
const MOST_PROTECTED_KEYS = 50;

/** The check `scan`: looks for leaked keys, and reports what was found and what could not be looked at. */
export async function checkRepository(inputs: Inputs, ports: Ports, writer: Writer): Promise<Part> {
  const surroundings = surroundingsOf(ports);
  const found = await scanWith(inputs, ports, surroundings, writer);
  const result = inputs.verifyLeaks ? await verified(found, ports) : found;
  const view = viewOf(result, {
    // First whatever looks like a key, then the keys by name: also in forms that no detector reads.
    hide: (text) => writer.redact(hideKeys(text)),
    eventName: surroundings.eventName,
    repositoryUrl: surroundings.eventName === "gollum" ? undefined : surroundings.repositoryUrl,
    secretsUrl: `${surroundings.repositoryUrl ?? surroundings.serverUrl}/settings/secrets/actions`,
    ignoreFile: inputs.ignoreFile,
    failOn: inputs.failOn,
  });
  for (const line of logLines(view)) writer.line(line);
  const sarifFile = await writeSarif(view, inputs, surroundings, writer);
  const commentId = inputs.comment ? await comment(view, inputs, ports, surroundings, writer) : undefined;
  for (const annotation of annotationsOf(view, writer.annotationsLeft)) writer.annotate(annotation);
  const confidences = new Set(view.findings.map(({ confidence }) => confidence));
  const decision = ports.cancel.aborted
    ? ({ result: "fail", because: undefined } as const)
    : decideScan({ confidences, complete: view.complete }, inputs.failOn);
  return {
    decision,
    reason: reasonOf(view),
    failure: reasonOf(view),
    outputs: scanOutputs(view, { sarifFile, commentId }),
    markdown: scanSummary(view),
  };
}

/** What of the runner's environment a scan needs. */
interface Surroundings {
  readonly eventName: string;
  readonly payload: unknown;
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryUrl: string | undefined;
  readonly workspace: string;
  readonly temp: string;
}

function surroundingsOf({ runner }: Ports): Surroundings {
  const serverUrl = (runner.env("GITHUB_SERVER_URL") || "https://github.com").replace(/\/+$/, "");
  const repository = runner.env("GITHUB_REPOSITORY") ?? "";
  return {
    eventName: runner.env("GITHUB_EVENT_NAME") ?? "",
    payload: runner.eventPayload(),
    serverUrl,
    repository,
    repositoryUrl: repositoryUrlOf(serverUrl, repository),
    workspace: runner.env("GITHUB_WORKSPACE") || runner.workingDirectory(),
    temp: runner.env("RUNNER_TEMP") || runner.temporaryDirectory(),
  };
}

async function scanWith(
  inputs: Inputs,
  ports: Ports,
  { eventName, payload, workspace, temp, repositoryUrl }: Surroundings,
  writer: Writer,
): Promise<ScanResult> {
  const { runner, cancel } = ports;
  const keys = new Set<string>();
  return await scan(
    {
      scope: inputs.scanScope,
      shard: inputs.scanShard,
      ignoreFile: inputs.ignoreFile,
      event: {
        name: eventName,
        payload,
        sha: runner.env("GITHUB_SHA") ?? "",
        ref: runner.env("GITHUB_REF") ?? "",
      },
      remoteUrl: repositoryUrl,
      token: repositoryUrl !== undefined && isSafeForTokens(repositoryUrl) ? inputs.token : undefined,
    },
    {
      openStore: (options) => {
        const store = createStore({ temp, workspace, ...options });
        const git = ports.createGit({ gitDir: store.gitDir, workspace, cancel });
        if (git !== undefined) return { store, git };
        store.remove();
        return undefined;
      },
      readOverApi: undefined,
      onKeys: (more) => protect(more, keys, ports, writer),
      onEvent: (event) => writer.line(progressLine(event)),
    },
  );
}

/** Before a line about them is printed. */
function protect(more: readonly string[], keys: Set<string>, { runner }: Ports, writer: Writer): void {
  const fresh = [...new Set(more)].filter((key) => !keys.has(key)).slice(0, MOST_MASKED_KEYS - keys.size);
  if (fresh.length === 0) return;
  for (const key of fresh) keys.add(key);
  for (const mask of fresh.flatMap(masksFor)) runner.mask(mask);
  writer.protect([...keys].slice(0, MOST_PROTECTED_KEYS));
}

function progressLine(event: ScanEvent): string {
  switch (event.event) {
    case "begins":
      return `OpenAI Key Guard scans for leaked keys. ${event.note}`;
    case "fetching":
      return "  Fetching what the clone does not have …";
    case "over-api":
      return `  Reading over GitHub's API, since ${event.why} …`;
  }
}

/** Over plain http only on the machine itself: others could read it on the way. */
function isSafeForTokens(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

async function verified(result: ScanResult, ports: Ports): Promise<ScanResult> {
  const { runner, clock, cancel } = ports;
  const { findings, notes } = await verifyLeaks(result.findings, {
    connect: ({ baseUrl, timeoutMs }) => {
      const openAi = ports.createOpenAi({
        baseUrl,
        organization: undefined,
        project: undefined,
        timeoutMs,
        cancel,
        proxied: ports.proxyUse === "proxied" && isProxied(new URL(baseUrl).hostname, ports.proxy),
        direct: false,
      });
      return { ask: async (request) => observationOf(await openAi.ask(request), clock.now()) };
    },
    clock,
    cancel,
    secretsWithheld: () => withheldFrom(runner),
  });
  return { ...result, findings, notes: [...result.notes, ...notes] };
}

async function writeSarif(
  view: ScanView,
  { sarifFile }: Inputs,
  { workspace }: Surroundings,
  writer: Writer,
): Promise<string | undefined> {
  if (sarifFile === undefined) return undefined;
  const written = await writeReport(
    workspace,
    sarifFile,
    JSON.stringify(sarifLog(view, VERSION), undefined, 2),
  );
  if (written.state === "written") return writer.own(written.path);
  writer.warning(written.why);
  return undefined;
}

async function comment(
  view: ScanView,
  inputs: Inputs,
  ports: Ports,
  { payload, repository, repositoryUrl }: Surroundings,
  writer: Writer,
): Promise<number | undefined> {
  const number = pullRequestNumber(payload);
  const [owner = "", repo = ""] = repository.split("/");
  if (number === undefined) {
    writer.line("  No comment is written: this event belongs to no pull request.");
    return undefined;
  }
  const run = ports.runner.env("GITHUB_RUN_ID");
  const runUrl = run && repositoryUrl ? `${repositoryUrl}/actions/runs/${run}` : undefined;
  const kept: CommentResult = await keepComment(
    () => ports.createGitHubClient(inputs.token ?? ""),
    { owner, repo, number },
    writer.redact(commentBody(view, runUrl)),
    view.findings.length > 0 || !view.complete,
  );
  if (kept.state === "refused") writer.line(`  ${kept.why}`);
  return kept.state === "kept" ? kept.id : undefined;
}

function pullRequestNumber(payload: unknown): number | undefined {
  const number = (payload as { pull_request?: { number?: unknown } } | undefined)?.pull_request?.number;
  return typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
