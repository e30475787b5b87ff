import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { ActionManifest } from "../guard.ts";
import { type RunOptions, type RunReport, runAction } from "../runner.mjs";
import type { LeakOutput } from "./scan-run.ts";
import { NAME } from "./world.ts";

const MERGE = new URL("../../../merge/", import.meta.url);
export const mergeManifest: ActionManifest = parse(readFileSync(new URL("action.yml", MERGE), "utf8"));
export const MERGE_BUNDLE = fileURLToPath(new URL(mergeManifest.runs.main, MERGE));
const DEFAULTS = Object.fromEntries(
  Object.entries(mergeManifest.inputs).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value]],
  ),
);

export type MergeRun = RunReport & {
  readonly leaks: readonly (LeakOutput & { readonly repository?: string })[];
  /** As it was written, if it was. */
  readonly sarif: string | undefined;
};

/** A plan of one history, as the plan job makes it. */
export function planOf(shards: number, name: string = NAME): Record<string, unknown> {
  const repositories = [{ id: 1, name, shards }];
  return { version: 1, of: "repository", name, repositories, leftOut: [], moreLeftOut: 0, gaps: [] };
}

/** Runs the action in `merge/` on a folder with these files. `fill` may put more into it. */
export async function mergeIn(
  plan: unknown,
  reports: Readonly<Record<string, string>>,
  { inputs, fill, ...rest }: Partial<RunOptions> & { fill?: (folder: string) => void } = {},
): Promise<MergeRun> {
  const workspace = mkdtempSync(path.join(tmpdir(), "merge-"));
  const folder = path.join(workspace, "reports");
  try {
    for (const [name, text] of Object.entries(reports)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    fill?.(folder);
    const report = await runAction({
      bundle: MERGE_BUNDLE,
      defaults: DEFAULTS,
      inputs: {
        plan: typeof plan === "string" ? plan : JSON.stringify(plan),
        "sarif-file": "out/keys.sarif",
        ...inputs,
      },
      secrets: [],
      cwd: workspace,
      ...rest,
    });
    const file = report.outputs["sarif-file"] ?? "none";
    return {
      ...report,
      leaks: JSON.parse(report.outputs["leaks"] ?? "null"),
      sarif: file === "none" ? undefined : readFileSync(path.join(workspace, file), "utf8"),
    };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
