import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const STAND_INS = fileURLToPath(new URL("artifacts/", import.meta.url));
const USES = /uses:\s*(actions\/(upload|download)-artifact@[\w.-]+)/g;

/** Actions that keep artifacts in a folder of this machine, in place of GitHub's. */
export interface ArtifactStandIns {
  /** For {@link ActOptions.others}: every version of both actions that the workflows use. */
  readonly others: Readonly<Record<string, string>>;
  /** For {@link ActOptions.env}. */
  readonly env: Readonly<Record<string, string>>;
  /** Where the artifacts of the run are, a folder each. */
  readonly folder: string;
  remove(): void;
}

/**
 * Stands in for `actions/upload-artifact` and `actions/download-artifact`, in as many versions as the workflows
 * name.
 *
 * @param workflows texts of all workflows of the run, also of those that are called
 */
export function artifactStandIns(...workflows: readonly string[]): ArtifactStandIns {
  const root = mkdtempSync(path.join(tmpdir(), "artifacts-"));
  const folder = path.join(root, "kept");
  mkdirSync(folder);
  const actions = ["upload", "download"].map((name) => {
    const action = path.join(root, name);
    mkdirSync(action);
    cpSync(path.join(STAND_INS, `${name}.cjs`), path.join(action, "index.cjs"));
    writeFileSync(path.join(action, "action.yml"), manifestOf(name, INPUTS[name] ?? []));
    return [name, action] as const;
  });
  const used = workflows.flatMap((text) => [...text.matchAll(USES)]);
  return {
    others: Object.fromEntries(
      used.map(([, uses = "", name]) => [uses, actions.find(([one]) => one === name)?.[1] ?? ""]),
    ),
    env: { ARTIFACTS_OF_TEST: folder },
    folder,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

const INPUTS: Readonly<Record<string, readonly string[]>> = {
  upload: ["name", "path", "if-no-files-found", "retention-days", "overwrite", "include-hidden-files"],
  download: ["name", "path", "pattern", "merge-multiple"],
};

function manifestOf(name: string, inputs: readonly string[]): string {
  const lines = inputs.map((input) => `  ${input}:\n    description: a\n`).join("");
  return `name: ${name}\ndescription: Test.\ninputs:\n${lines}runs:\n  using: node24\n  main: index.cjs\n`;
}
