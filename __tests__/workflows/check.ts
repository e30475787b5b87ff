import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Checked, Finding } from "../../scripts/workflows/finding.ts";

const SCRIPT = fileURLToPath(new URL("../../scripts/check-workflows.ts", import.meta.url));

export interface CheckReport {
  readonly documents: number;
  readonly checks: readonly Checked[];
  readonly findings: readonly Finding[];
}

/** Runs the project's command, for this project or for another. */
export function checkWorkflows(root?: string): CheckReport {
  const args = [SCRIPT, "--json", ...(root === undefined ? [] : ["--root", root])];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const report: Omit<CheckReport, "findings"> = JSON.parse(stdout || "null");
  if (report === null) throw new Error(stderr);
  const findings = report.checks.flatMap((check) => (check.state === "checked" ? check.findings : []));
  if ((status === 0) !== (findings.length === 0))
    throw new Error(`exit code ${status} with ${findings.length}`);
  return { ...report, findings };
}
