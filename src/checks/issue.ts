import type { Inputs } from "../inputs.ts";
import type { IssueFacts, IssueResult } from "../issue/facts.ts";
import { keepIssue } from "../issue/keep.ts";
import type { IssueMessages } from "../issue/messages/catalogue.ts";
import { issueMessages } from "../issue/messages/languages.ts";
import { AHEAD_OF, observedStanding } from "../issue/observed.ts";
import { nameShown, UNNAMED } from "../report/name.ts";
import type { Learned, Part } from "../report/part.ts";
import { rotationRows } from "../report/rotation/rows.ts";
import { rotationSentences } from "../report/rotation/sentences.ts";
import { sentencesFor } from "../report/sentences.ts";
import type { Writer } from "../report/writer.ts";
import { strangerIn } from "./event.ts";
import type { Ports } from "./ports.ts";
import { secretHomeOf } from "./secret-home.ts";
import { isSafeForTokens, surroundingsOf } from "./surroundings.ts";

/** Keeps the issue about the key true, by what the checks of this run have learned. Never rejects. */
export async function keepKeyIssue(
  inputs: Inputs,
  ports: Ports,
  learned: Learned,
  writer: Writer,
): Promise<Pick<Part, "outputs" | "markdown">> {
  if (inputs.issue === undefined || ports.cancel.aborted) return { outputs: {}, markdown: "" };
  const { repository, repositoryUrl, apiUrl } = surroundingsOf(ports);
  const [owner = "", repo = ""] = repository.split("/");
  const messages = await issueMessages(inputs.locale);
  const facts = factsOf(inputs, ports, learned, messages, writer, repositoryUrl);
  const result = await keepIssue(
    () =>
      ports.createGitHubClient(isSafeForTokens(apiUrl) ? (inputs.token ?? "") : "", apiUrl, {
        patient: { clock: ports.clock, cancel: ports.cancel },
      }),
    { owner, repo },
    facts,
    inputs.issue,
    messages,
  );
  return told(result, facts, messages, repositoryUrl, writer);
}

function factsOf(
  inputs: Inputs,
  ports: Ports,
  { validation, rotation }: Learned,
  messages: IssueMessages,
  writer: Writer,
  repositoryUrl: string | undefined,
): IssueFacts {
  const mayLackSecrets = strangerIn(ports.runner) !== undefined || inputs.onMissingKey === "skip";
  const standing = observedStanding(validation?.result, rotation?.result, mayLackSecrets);
  const aboutKey =
    validation && sentencesFor(validation.result, validation.context, validation.messages, writer);
  const aboutAge =
    rotation && rotationSentences(rotation.result, rotation.context, rotation.messages, writer);
  const keyName = writer.field(
    nameShown({ keyName: inputs.keyName, keyless: inputs.identity !== undefined }, UNNAMED),
  );
  const ahead = (rotation?.result.remarks ?? [])
    .filter(({ remark }) => AHEAD_OF[remark] !== undefined)
    .flatMap((remark) => rotation?.messages.remark(remark, keyName, (text) => writer.field(text)) ?? []);
  const isKeyBad = standing.key !== undefined && standing.key !== "well";
  const isAgeBad = standing.rotation === "soon" || standing.rotation === "due" || standing.sight === "blind";
  const ofKey = { isBad: isKeyBad, texts: aboutKey ? [aboutKey.says] : [] };
  const ofAge = { isBad: isAgeBad, texts: aboutAge ? [aboutAge.says] : [] };
  const remarks = [...(aboutKey?.warnings ?? []), ...(aboutAge?.remarks ?? [])];
  // A key that cannot be used is the more pressing matter.
  const both = [aboutKey, aboutAge].filter((one) => one !== undefined);
  const run = ports.runner.env("GITHUB_RUN_ID");
  return {
    keyName,
    standing,
    // What is the matter, the worst first, and then what is well.
    says: [
      ...[ofKey, ofAge, { isBad: true, texts: ahead }].filter(({ isBad }) => isBad),
      ...[ofAge, ofKey].filter(({ isBad }) => !isBad),
    ].flatMap(({ texts }) => texts),
    todo: [...new Set(both.flatMap(({ todo }) => todo))],
    byHand: aboutAge?.byHand ?? [],
    remarks: [...new Set(remarks)].filter((text) => !ahead.includes(text)),
    rows: [
      ...(validation === undefined || isKeyBad
        ? []
        : [[messages.verdict, validation.result.verdict] as const]),
      ...(rotation === undefined ? [] : rotationRows(rotation.result, rotation.messages.rows, writer)),
    ],
    steps: aboutAge?.steps ?? [],
    toDelete: aboutAge?.toDelete ?? [],
    runUrl: run && repositoryUrl ? `${repositoryUrl}/actions/runs/${run}` : undefined,
    secret: secretHomeOf(inputs, ports, writer),
    now: ports.clock.now(),
  };
}

function told(
  result: IssueResult,
  { standing }: IssueFacts,
  messages: IssueMessages,
  repositoryUrl: string | undefined,
  writer: Writer,
): Pick<Part, "outputs" | "markdown"> {
  if (result.issue === "none") return { outputs: {}, markdown: "" };
  for (const note of result.notes) writer.notice(note);
  if (result.issue === "refused") {
    const matters = standing.key !== "well" || standing.rotation !== "ok" || standing.sight === "blind";
    if (matters) writer.warning(result.why);
    else writer.notice(result.why);
    return { outputs: {}, markdown: "" };
  }
  // Not the address that the API tells, which may lead anywhere and hold anything.
  const url = repositoryUrl && `${repositoryUrl}/issues/${result.number}`;
  writer.line(messages.done(result.number, result.done, url));
  const name = messages.issue(result.number);
  return {
    outputs: { "issue-number": String(result.number) },
    markdown: `${messages.doneInSummary(url ? `[${name}](${url})` : name, result.done)}\n\n`,
  };
}
