import { spawnSync } from "node:child_process";
import { ACTIONLINT_VERSION, actionlint } from "../tools/programs.ts";
import type { Copies } from "./copies.ts";
import type { Document } from "./documents.ts";
import type { Checked } from "./finding.ts";

interface Problem {
  readonly filepath: string;
  readonly line: number;
  readonly message: string;
  readonly kind: string;
}

/** Syntax, expressions, labels of runners, and inputs of this action where a workflow uses it as `./`. */
export function checkWithActionlint(documents: readonly Document[], copies: Copies): Checked {
  const tool = `actionlint ${ACTIONLINT_VERSION}`;
  const program = actionlint();
  if (program.state === "absent") return { state: "skipped", tool, why: program.why };
  const files = documents.filter(({ kind }) => kind === "workflow").map(copies.pathOf);
  // Without names it looks for files itself.
  if (files.length === 0) return { state: "checked", tool, findings: [] };
  // Whether there is a shellcheck on the machine must not decide.
  const args = ["-no-color", "-shellcheck=", "-pyflakes=", "-format", "{{json .}}", ...files];
  const { status, stdout, stderr } = spawnSync(program.path, args, { cwd: copies.root, encoding: "utf8" });
  if (status !== 0 && status !== 1) throw new Error(`actionlint did not run: ${stderr}`);
  const problems: readonly Problem[] = JSON.parse(stdout) ?? [];
  return {
    state: "checked",
    tool,
    findings: problems.map(({ filepath, line, message, kind }) => ({
      tool: "actionlint",
      document: copies.documentAt(filepath)?.name ?? filepath,
      line,
      says: `${message} [${kind}]`,
    })),
  };
}
