import { decideScan } from "../decide.ts";
import type { Inputs } from "../inputs.ts";
import { masksFor } from "../key/forms.ts";
import { isProxied } from "../ports/proxy.ts";
import { createStore } from "../ports/store.ts";
import type { Part } from "../report/part.ts";
import { annotationsOf } from "../report/scan/annotations.ts";
import type { ScanMessages } from "../report/scan/messages/catalogue.ts";
import { scanMessages } from "../report/scan/messages/languages.ts";
import { scanOutputs } from "../report/scan/outputs.ts";
import { headLines, headlineOf, logLines, reasonOf } from "../report/scan/sentences.ts";
import { scanSummary } from "../report/scan/summary.ts";
import { viewOf, worstFirstIn } from "../report/scan/view.ts";
import type { Writer } from "../report/writer.ts";
import { ownIgnoreFile } from "../scan/accept/ignore-source.ts";
import { openArchive } from "../scan/archive/open.ts";
import { isWholeArchive } from "../scan/archive/tail.ts";
import { detect } from "../scan/detect/detect.ts";
import { hideKeys } from "../scan/detect/hide.ts";
import type { ScanResult } from "../scan/finding.ts";
import { worstFirst } from "../scan/gather.ts";
import type { ScanPorts } from "../scan/request.ts";
import { scan } from "../scan/scan.ts";
import { verifyLeaks } from "../scan/verify/verify.ts";
import { observationOf } from "../validate/observation.ts";
import { strangerIn } from "./event.ts";
import type { Ports } from "./ports.ts";
import { keepPullRequestComment, writeSarif, writeScanReport } from "./scan-reports.ts";
import { isSafeForTokens, type Surroundings, secretsUrlOf, surroundingsOf } from "./surroundings.ts";

/** Of the keys that were found so many are masked by the runner, in every form, and taken out of every text by name. */
const MOST_MASKED_KEYS = 200;
const MOST_PROTECTED_KEYS = 50;

/** The check `scan`: looks for leaked keys, and reports what was found and what could not be looked at. */
export async function checkRepository(inputs: Inputs, ports: Ports, writer: Writer): Promise<Part> {
  ports.boundMemory();
  const messages = await scanMessages(inputs.locale);
  const surroundings = surroundingsOf(ports, inputs.scanRepository);
  const found = await scanWith(inputs, ports, surroundings, messages, writer);
  const result = inputs.verifyLeaks ? await verified(found, ports) : found;
  // First whatever looks like a key, then the keys by name: also parts of them, and forms that no detector reads.
  const hide = (text: string): string => writer.scrubName(hideKeys(text));
  const shown = viewOf(result, {
    hide,
    eventName: surroundings.eventName,
    repositoryUrl: surroundings.eventName === "gollum" ? undefined : surroundings.repositoryUrl,
    secretsUrl: secretsUrlOf(surroundings),
    ignoreFile: ownIgnoreFile(inputs.ignoreFiles),
    failOn: inputs.failOn,
  });
  const view = worstFirstIn(shown);
  for (const line of headLines(view, messages)) writer.line(line);
  const annotations = annotationsOf(view, writer.annotationsLeft, messages);
  for (const annotation of annotations) writer.annotate(annotation);
  for (const line of logLines(view, annotations, messages)) writer.line(line);
  const sarifFile = await writeSarif(view, inputs, surroundings, messages, writer);
  await writeScanReport(result, inputs, surroundings, hide, messages, writer);
  const commentId = inputs.comment
    ? await keepPullRequestComment(view, inputs, ports, surroundingsOf(ports), messages, writer)
    : undefined;
  const confidences = new Set(view.findings.map(({ confidence }) => confidence));
  const { aborted } = ports.cancel;
  const decision = aborted
    ? ({ result: "fail", because: undefined } as const)
    : decideScan({ confidences, complete: view.complete }, inputs.failOn);
  const cancelled = aborted && ports.crash() === undefined ? [messages.cancelled] : [];
  return {
    decision,
    reason: messages.together([reasonOf(view, messages), ...cancelled]),
    failure: messages.together([headlineOf(view, messages), ...cancelled]),
    outputs: scanOutputs(view, { sarifFile, commentId }),
    markdown: scanSummary(view, messages),
    learned: {},
  };
}

async function scanWith(
  inputs: Inputs,
  ports: Ports,
  surroundings: Surroundings,
  messages: ScanMessages,
  writer: Writer,
): Promise<ScanResult> {
  const { runner, cancel } = ports;
  const { eventName, payload, workspace, temp, repositoryUrl } = surroundings;
  const keys = new Set<string>();
  return await scan(
    {
      scope: inputs.scanScope,
      shard: inputs.scanShard,
      ignoreFiles: inputs.ignoreFiles,
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
        const made = createStore({ temp, workspace, ...options });
        if (made.made === "nothing") return { opened: "no-store", why: made.why };
        const { store } = made;
        const git = ports.createGit({ gitDir: store.gitDir, workspace, cancel });
        if (git !== undefined) return { opened: "store", store, git };
        store.remove();
        return { opened: "no-git" };
      },
      readOverApi: overApi(inputs, ports, surroundings),
      onKeys: (more) => protect(more, keys, ports, writer),
      onEvent: (event) => writer.line(`${event.event === "begins" ? "" : "  "}${messages.progress(event)}`),
    },
  );
}

/** The way without git: only with a token, since GitHub lets others ask 60 times an hour. */
function overApi(
  { token }: Inputs,
  { createGitHubClient, clock, cancel }: Ports,
  { repository, apiUrl }: Surroundings,
): ScanPorts["readOverApi"] {
  const [owner = "", repo = ""] = repository.split("/");
  if (token === undefined || owner === "" || repo === "" || !isSafeForTokens(apiUrl)) return undefined;
  return async (added, ignoreFiles) => {
    const { scanOverApi } = await import("../scan/api/scan.ts");
    const client = await createGitHubClient(token, apiUrl);
    const eyes = { detect, isArchive: isWholeArchive, openArchive };
    return await scanOverApi(client, { owner, repo, added, ignoreFiles }, { ...eyes, clock, cancel });
  };
}

/** Before a line about them is printed. */
function protect(more: readonly string[], keys: Set<string>, { runner }: Ports, writer: Writer): void {
  const fresh = [...new Set(more)].filter((key) => !keys.has(key)).slice(0, MOST_MASKED_KEYS - keys.size);
  if (fresh.length === 0) return;
  for (const key of fresh) keys.add(key);
  for (const mask of fresh.flatMap(masksFor)) runner.mask(mask);
  writer.protect([...keys].slice(0, MOST_PROTECTED_KEYS));
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
      return { ask: async (request) => observationOf(await (await openAi).ask(request), clock.now()) };
    },
    clock,
    cancel,
    secretsWithheld: () => strangerIn(runner),
  });
  return { ...result, findings: findings.toSorted(worstFirst), notes: [...result.notes, ...notes] };
}
