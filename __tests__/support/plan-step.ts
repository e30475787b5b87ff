import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Plan, PlannedJob } from "../../src/plan/plan.ts";
import type { GitHub } from "./github/server.ts";
import type { ActionManifest } from "./guard.ts";
import { type RunOptions, type RunReport, runAction } from "./runner.mjs";

const FILE = new URL("../../plan/action.yml", import.meta.url);
export const planManifest: ActionManifest = parse(readFileSync(FILE, "utf8"));
const BUNDLE = fileURLToPath(new URL(planManifest.runs.main, FILE));
const DEFAULTS = Object.fromEntries(
  Object.entries(planManifest.inputs).flatMap(([name, input]) =>
    input.default === undefined || input.default.startsWith("$") ? [] : [[name, input.default]],
  ),
);

export interface PlanReport extends RunReport {
  /** `undefined` when there is none. */
  readonly plan: Plan | undefined;
  readonly matrix: readonly PlannedJob[];
}

/** Runs the bundle of the action in `plan/` as the runner would, with a token that the stand-in knows by this name. */
export async function runPlan(
  github: Pick<GitHub, "url" | "apiUrl" | "token">,
  { token = "job", inputs, platformEnv, ...rest }: Partial<RunOptions> & { readonly token?: string } = {},
): Promise<PlanReport> {
  const value = token === "" ? "" : github.token(token);
  const report = await runAction({
    bundle: BUNDLE,
    defaults: DEFAULTS,
    inputs: { token: value, ...inputs },
    secrets: value === "" ? [] : [value],
    platformEnv: { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.url, ...platformEnv },
    ...rest,
  });
  const { plan = "none", matrix = "[]" } = report.jobOutputs;
  return { ...report, plan: plan === "none" ? undefined : JSON.parse(plan), matrix: JSON.parse(matrix) };
}
