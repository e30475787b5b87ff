import type { Ports } from "../checks/ports.ts";
import { isSafeForTokens, surroundingsOf } from "../checks/surroundings.ts";
import { InputError } from "../inputs/input-error.ts";
import { localeOf } from "../inputs/locale.ts";
import { inputMessages } from "../inputs/messages/languages.ts";
import { type PlanInputs, readPlanInputs } from "../inputs/plan.ts";
import { troubleOf } from "../report/github-trouble.ts";
import { stepMessages } from "../report/messages/step/languages.ts";
import type { PlanMessages } from "../report/plan/messages/catalogue.ts";
import { planMessages } from "../report/plan/messages/languages.ts";
import { planSummary } from "../report/plan/summary.ts";
import { unexpected } from "../report/unexpected.ts";
import { Writer } from "../report/writer.ts";
import type { PlanGap } from "./gap.ts";
import { jobsOf, planText, prefixOf } from "./jobs.ts";
import { type DraftPlan, makePlan, type PlanResult } from "./make.ts";

/** What the plan needs of the world outside. */
export type PlanPorts = Pick<
  Ports,
  "runner" | "clock" | "createGitHubClient" | "cancel" | "crash" | "clearSecrets"
>;

/** A run that ends without a plan; the message is for people. */
class NoPlan extends Error {}

/** Job summaries and logs of an organization name this many at most, each. */
const MOST_LINES = 1_000;

/** One run of the action in `plan/`: reads the inputs, makes the plan, writes it. Never rejects, and alone makes the step fail. */
export async function run(ports: PlanPorts): Promise<void> {
  const { runner } = ports;
  const token = runner.input("token");
  ports.clearSecrets();
  const writer = new Writer(runner, token === "" ? [] : [token]);
  const locale = localeOf(runner.input("locale"));
  const words = await stepMessages(locale).catch(() => stepMessages("en"));
  try {
    const inputs = readPlanInputs((name) => (name === "token" ? token : runner.input(name)));
    const messages = await planMessages(inputs.locale);
    const result = await resultOf(inputs, ports, messages);
    if (ports.crash() !== undefined) throw ports.crash();
    if (ports.cancel.aborted) throw new NoPlan(messages.cancelled);
    if (!result.ok) {
      const trouble = troubleOf("error" in result ? result.error : undefined);
      throw new NoPlan(messages.failure(result, trouble));
    }
    const isWritten = await report(result.draft, inputs, messages, writer);
    if (!isWritten) writer.fail(words.outputsUnwritten);
  } catch (error) {
    const mistake =
      error instanceof InputError && (await inputMessages(locale).then(error.says, () => error.message));
    const says = error instanceof NoPlan ? error.message : mistake || unexpected(error, words, writer);
    // Without a plan: the merge job takes that for what it is.
    writeOutputs({}, writer);
    writer.fail(writer.own(says, LONGEST_REASON));
  }
}

const LONGEST_REASON = 1_000;

async function resultOf(inputs: PlanInputs, ports: PlanPorts, messages: PlanMessages): Promise<PlanResult> {
  const { repository, apiUrl } = surroundingsOf(ports);
  if (repository === "") throw new NoPlan(messages.noRepository);
  if (inputs.token === undefined || !isSafeForTokens(apiUrl)) throw new NoPlan(messages.noToken);
  const isGitea = /\/api\/v1\/?$/.test(apiUrl);
  if (isGitea && inputs.account !== undefined) throw new NoPlan(messages.notGitHub);
  const patient = { clock: ports.clock, cancel: ports.cancel };
  const client = await ports.createGitHubClient(inputs.token, apiUrl, { patient });
  const id = Number(ports.runner.env("GITHUB_REPOSITORY_ID"));
  return await makePlan(client, { name: repository, id: Number.isSafeInteger(id) ? id : 0 }, inputs);
}

/** @returns whether all outputs were written */
async function report(
  draft: DraftPlan,
  inputs: PlanInputs,
  messages: PlanMessages,
  writer: Writer,
): Promise<boolean> {
  const { repositories, leftOut, moreLeftOut, unnamed } = draft;
  const gaps = draft.gaps.map((gap) => gapText(gap, messages, writer));
  const prefix = prefixOf(draft, inputs.part);
  const jobs = jobsOf(draft, prefix);
  const headline = messages.headline({
    repositories: repositories.length,
    jobs: jobs.length,
    leftOut: leftOut.length + moreLeftOut,
  });
  writer.line(`${headline}.`);
  for (const { name, sizeKb, shards } of repositories) {
    writer.line(messages.repository(name, messages.size(sizeKb), shards));
  }
  for (const { name, why } of leftOut.slice(0, MOST_LINES)) writer.line(messages.leftOut(name, why));
  if (leftOut.length > MOST_LINES) writer.line(messages.more(leftOut.length - MOST_LINES));
  if (unnamed > 0) writer.line(messages.unnamed(unnamed));
  for (const gap of gaps) writer.warning(gap);
  await writer.summary(planSummary(draft, headline, gaps, messages));
  const { unnamed: _, ...rest } = draft;
  const plan = planText({
    ...rest,
    repositories: repositories.map(({ id, name, shards }) => ({ id, name, shards })),
    gaps,
  });
  const written = {
    plan,
    matrix: JSON.stringify(jobs),
    "job-count": String(jobs.length),
    reports: `${prefix}-*`,
  };
  return writeOutputs(written, writer);
}

function gapText(gap: PlanGap, messages: PlanMessages, writer: Writer): string {
  const shown =
    gap.gap === "not-there"
      ? { ...gap, patterns: gap.patterns.map((text) => writer.field(text)).slice(0, 20) }
      : gap;
  return messages.gap(shown, troubleOf(gap.gap === "broken-off" ? gap.error : undefined));
}

/** What outputs say where there is no plan. */
const NO_OUTPUTS = { plan: "none", matrix: "[]", "job-count": "0", reports: "none" };

function writeOutputs(given: Partial<typeof NO_OUTPUTS>, writer: Writer): boolean {
  return Object.entries({ ...NO_OUTPUTS, ...given }).every(([name, value]) => writer.output(name, value));
}
