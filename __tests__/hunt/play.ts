import type { GuardOptions, OpenAiWorld } from "../support/guard.ts";
import { findLeaks } from "../support/leaks.mjs";
import type { RunReport } from "../support/runner.mjs";
import { leaksTo, told } from "./hosts.ts";
import { injections } from "./injections.ts";
import { CANARY } from "./poison.ts";
import type { Scenario } from "./scenario.ts";
import { type Stage, setStage } from "./stage.ts";

/** What must not have happened, by the promise that it breaks; safe to print. */
export interface Problems {
  /** A key, or a telling part of one, where it must not be. */
  readonly leaks: readonly string[];
  /** Text of others that became more than text. */
  readonly injections: readonly string[];
  /** The run did not end as a run has to. */
  readonly conduct: readonly string[];
}

export interface Played {
  readonly problems: Problems;
  readonly counts: ReadonlyMap<string, number>;
}

/** Runs the bundle in a world where every server may have been made to send back what it should not. */
export async function play(scenario: Scenario, world: OpenAiWorld, bundle?: string): Promise<Played> {
  const stage = await setStage(scenario, world);
  try {
    const { report, broken } = await ran(world, {
      ...stage.options,
      ...(bundle === undefined ? {} : { bundle }),
    });
    return await judged(scenario, stage, world, report, broken);
  } finally {
    await stage.close();
  }
}

/** The report also of a run that broke the harness' rules, with what it broke. */
async function ran(
  world: OpenAiWorld,
  options: GuardOptions,
): Promise<{ readonly report: RunReport; readonly broken: readonly string[] }> {
  try {
    return { report: await world.guard(options), broken: [] };
  } catch (error) {
    const { report } = error as { readonly report?: RunReport };
    if (report === undefined) throw error;
    return { report, broken: report.violations.filter((text) => !text.startsWith("add-mask of")) };
  }
}

async function judged(
  scenario: Scenario,
  stage: Stage,
  world: OpenAiWorld,
  report: RunReport,
  broken: readonly string[],
): Promise<Played> {
  const { ground, company } = stage;
  const keys = stage.keys();
  const calls = (await ground?.calls()) ?? [];
  // Git gets the token of the job where it has to fetch, in its environment, and nothing else.
  const children = calls.flatMap(({ argv, env }) => [
    ...argv,
    ...Object.entries(env).flatMap(([name, value]) =>
      name.startsWith("GIT_CONFIG_VALUE") && value.startsWith("AUTHORIZATION: ") ? [] : [value],
    ),
  ]);
  const written = [
    ...company.written(),
    ...(ground?.api.comments ?? []).flatMap(({ body, author }) => (author === "mallory" ? [] : [body])),
  ];
  const hosts = stage.hosts();
  const isLeak = (text: string): boolean => /^key \d+ is visible in/.test(text);
  const problems: Problems = {
    leaks: [
      ...broken.filter(isLeak),
      ...told("issues and comments", written, keys),
      ...told("child processes", children, keys),
      ...leaksTo(hosts),
      ...unmasked(report, stage.toMask()),
      ...foreignHosts(world, scenario.relay),
    ],
    injections: [
      ...broken.filter((text) => !isLeak(text)),
      ...injections(report, { written, files: ground?.files ?? [] }),
      ...foreignMasks(report, [...keys, ...scenario.key.split(/\s/)]),
    ],
    conduct: conduct(report),
  };
  const shown = [...report.log, report.rawSummary, ...written].join("\n");
  const searched = [
    ...[report.rawStdout, report.rawStderr, shown, JSON.stringify([report.outputs, report.annotations])],
    ...report.filesLeft.map(({ text }) => text),
    ...children,
    ...hosts.flatMap(({ requests }) => requests.map((one) => Object.values(one).join(" "))),
  ];
  const counts = new Map<string, number>([
    ...stage.counts,
    ["poisoned answers", sum(stage.servers.map((one) => one.poisoned()))],
    ["requests", sum(stage.servers.map(({ requests }) => requests.length))],
    ["keys", keys.length],
    ["keys planted", stage.planted.length],
    ["keys found", sum(LEAK_COUNTS.map((name) => Number(report.outputs[name] ?? 0)))],
    ["starts of git", calls.length],
    ["characters searched", sum(searched.map(({ length }) => length))],
    // A hunt among texts that nobody is shown would find nothing, and mean nothing.
    ["canaries shown", shown.split(CANARY).length - 1],
    ["echoes taken out", shown.split("***").length - 1],
    [`family ${scenario.family}`, 1],
    [`verdict ${report.outputs["verdict"] ?? "none"}`, 1],
    ...(ground === undefined ? [] : scanCounts(scenario, ground.hidings)),
  ]);
  return { problems, counts };
}

const LEAK_COUNTS = ["leak-count", "possible-leak-count", "dead-leak-count"] as const;

function scanCounts({ surroundings }: Scenario, hidings: readonly string[]): [string, number][] {
  const { event, clone, git } = surroundings;
  const names = [
    `event ${event}`,
    `clone ${clone}`,
    `git ${git}`,
    ...hidings.map((one) => `hidden in ${one}`),
  ];
  return [...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]);
}

/** @param hasRelay whether the workflow names one, which then is spoken to, too */
function foreignHosts({ proxy }: OpenAiWorld, hasRelay: boolean): string[] {
  const own = /^(?:api|auth)\.openai\.com:443$/;
  const foreign = proxy.connects.filter((to) => !own.test(to) && !(hasRelay && to === "relay.example:443"));
  return [
    ...(foreign.length > 0 ? [`spoke to ${foreign.length} other hosts`] : []),
    ...(proxy.plainRequests.length > 0 ? ["plain http through the proxy"] : []),
  ];
}

/** Secrets that the runner was not told to mask. */
function unmasked({ commands }: RunReport, secrets: readonly string[]): string[] {
  const masks = commands.filter(({ name }) => name === "add-mask").map(({ data }) => data);
  const left = secrets.filter((secret) => !masks.some((mask) => mask === secret));
  return left.length === 0 ? [] : [`${left.length} of ${secrets.length} secrets are not masked`];
}

/**
 * Masks of what is no secret, which would blot out a log. The harness knows whole secrets only; here, parts of them
 * stand in files and are taken for keys, as they should be.
 */
function foreignMasks(report: RunReport, keys: readonly string[]): string[] {
  const masks = report.commands.filter(({ name }) => name === "add-mask").map(({ data }) => data);
  const foreign = masks.filter((mask) => findLeaks({ mask }, keys).length === 0);
  return foreign.length === 0 ? [] : [`${foreign.length} masks of what is no part of a secret`];
}

/** Git sets the time of a pack anew when it finds there what it would have written (git/git:object-file.c). */
const FRESHENED = /^workspace\/(?:code\/)?\.git\/objects\/pack\/pack-[0-9a-f]+\.pack$/;

function conduct(report: RunReport): string[] {
  const left = report.filesLeft.filter(({ path }) => path !== "workspace/out.sarif" && !FRESHENED.test(path));
  const { reason = "" } = report.outputs;
  return [
    ...(report.exitCode === 0 || report.exitCode === 1 ? [] : [`exit code ${report.exitCode}`]),
    ...(report.timedOut ? ["it did not end"] : []),
    ...(report.childLeftRunning ? ["something was left running"] : []),
    ...(left.length > 0 ? [`${left.length} files were left behind`] : []),
    ...(/Unexpected error|意外错误/.test(reason) ? [`unexpected: ${reason}`] : []),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
