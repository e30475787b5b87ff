import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { guard } from "../../support/guard.ts";
import type { RunReport } from "../../support/runner.mjs";
import { specOf } from "./faults.ts";
import type { Plan, Seen } from "./hosts.ts";
import { type Certificates, openSite } from "./site.ts";
import type { Scene } from "./stage.ts";

/** What a run came to, and what it was seen to do. */
export interface Played {
  readonly report: RunReport;
  readonly requests: readonly Seen[];
  /** How often the fault struck. */
  readonly struck: number;
  readonly maxRssMiB: number;
  /** Milliseconds that nobody had to wait for. */
  readonly skippedMs: number;
  readonly problems: readonly string[];
}

export interface Surroundings {
  readonly certificates: Certificates;
  /** With the good certificate, and others that are trusted and wrong in other ways. */
  readonly caFile: string;
}

const PRELOAD = new URL("fast-time.mjs", import.meta.url).href;
/** For machines that are busy with other things; what a user would wait is counted in the time that is skipped. */
const HARD_LIMIT_MS = 300_000;

/** Runs the bundle in a scene, with a fault or without. */
export async function play(
  scene: Scene,
  { certificates, caFile }: Surroundings,
  plan?: Plan,
  tunnelAll = false,
): Promise<Played> {
  const stage = await scene.start();
  const site = await openSite({
    ...{ targets: stage.targets, certificates, tunnelAll, plan, onRequest: stage.onRequest },
    skipsFreely: scene.usesGit === undefined,
  });
  const directory = mkdtempSync(path.join(tmpdir(), "fault-"));
  const told = path.join(directory, "report.json");
  try {
    const { platformEnv, ...options } = stage.options(
      (host) => site.origin(host),
      plan !== undefined && specOf(plan.fault).waits === true,
    );
    const { report, broken } = await ran({
      ...options,
      timeoutMs: HARD_LIMIT_MS,
      platformEnv: {
        ...site.env,
        NODE_EXTRA_CA_CERTS: caFile,
        GIT_SSL_CAINFO: caFile,
        FAULT_REPORT: told,
        NODE_OPTIONS: `--import=${PRELOAD}`,
        ...platformEnv,
      },
    });
    const { maxRssMiB, refused, skippedMs } = ended(told);
    const isRefused = site.isClosed() && (refused > 0 || scene.usesGit !== undefined);
    const sentElsewhere = site.requests.filter(({ host }) => host === "elsewhere").length;
    return {
      ...{ report, requests: site.requests, maxRssMiB, skippedMs },
      struck: site.struck() + (isRefused ? 1 : 0),
      problems: [
        ...broken,
        ...stage.problems(report),
        ...(sentElsewhere > 0 ? [`${sentElsewhere} requests went to another host`] : []),
      ],
    };
  } finally {
    await site.close();
    await stage.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The report also of a run that broke the harness' rules, with what it broke. */
async function ran(
  options: Parameters<typeof guard>[0],
): Promise<{ readonly report: RunReport; readonly broken: readonly string[] }> {
  try {
    return { report: await guard(options), broken: [] };
  } catch (error) {
    const { report } = error as { readonly report?: RunReport };
    if (report === undefined) throw error;
    return { report, broken: report.violations.filter((text) => !text.startsWith("untrusted: add-mask")) };
  }
}

function ended(file: string): {
  readonly maxRssMiB: number;
  readonly refused: number;
  readonly skippedMs: number;
} {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // The process was killed.
    return { maxRssMiB: Number.POSITIVE_INFINITY, refused: 0, skippedMs: 0 };
  }
}
