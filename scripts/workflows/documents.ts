import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A text in YAML that GitHub reads, or that users are told to copy. */
export interface Document {
  readonly kind: "workflow" | "action" | "dependabot";
  /** Path in the project; for a block of a README the README's, and the block's first line. */
  readonly name: string;
  /** In blocks of a README, lines count as in the README. */
  readonly text: string;
  /** Blocks of a README leave out what would only make them longer. */
  readonly brief: boolean;
}

/** Of this repository: the one that everybody knows first. */
const ACTIONS = ["action.yml", "plan/action.yml", "merge/action.yml"];
const FOLDERS = [".github/workflows", "examples"];
const READMES = ["README.md", "README.zh-CN.md"];

/** All of them that there are in a project, none of which may have a finding. */
export function documentsOf(root: string): readonly Document[] {
  const whole = (kind: Document["kind"], name: string): Document[] =>
    existsSync(path.join(root, name))
      ? [{ kind, name, text: readFileSync(path.join(root, name), "utf8"), brief: false }]
      : [];
  return [
    ...ACTIONS.flatMap((name) => whole("action", name)),
    ...whole("dependabot", ".github/dependabot.yml"),
    ...FOLDERS.flatMap((folder) =>
      yamlFiles(path.join(root, folder)).flatMap((file) => whole("workflow", `${folder}/${file}`)),
    ),
    ...READMES.filter((name) => existsSync(path.join(root, name))).flatMap((name) =>
      workflowsIn(readFileSync(path.join(root, name), "utf8")).map(
        ({ line, text }): Document => ({ kind: "workflow", name: `${name}:${line}`, text, brief: true }),
      ),
    ),
  ];
}

function yamlFiles(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => /\.ya?ml$/.test(file)) : [];
}

/** The complete workflows among the YAML blocks of a Markdown text; parts of one, such as a `with:`, are not. */
function workflowsIn(markdown: string): readonly { readonly line: number; readonly text: string }[] {
  return [...markdown.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].flatMap(({ index, 1: block = "" }) => {
    if (!/^jobs:$/m.test(block)) return [];
    const linesBefore = markdown.slice(0, index).split("\n").length;
    return [{ line: linesBefore + 1, text: "\n".repeat(linesBefore) + block }];
  });
}
