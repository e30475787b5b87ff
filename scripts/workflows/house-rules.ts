import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
  type Document as YamlDocument,
} from "yaml";
import type { Document } from "./documents.ts";
import type { Checked, Finding } from "./finding.ts";

const TOOL = "house rules";
const OURS = /^OWNER\/openai-key-guard(?:\/(?:plan|merge|\.github\/workflows\/[\w-]+\.yml))?@v1$/;
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const VERSION_COMMENT = /^ v\d+\.\d+\.\d+$/;

/** What this project asks of workflows, and the other tools do not. */
export function checkHouseRules(documents: readonly Document[]): Checked {
  const workflows = documents.filter(({ kind }) => kind === "workflow");
  const uses = workflows.flatMap(usesIn);
  return {
    state: "checked",
    tool: TOOL,
    findings: [...workflows.flatMap(rulesOfOne), ...uses.flatMap(pinOf), ...pinsThatDiffer(uses)],
  };
}

/** An action that a step uses. */
export interface Use {
  readonly document: string;
  readonly line: number;
  readonly action: string;
  readonly comment: string;
}

type Say = (offset: number | undefined, says: string) => void;

function rulesOfOne(document: Document): readonly Finding[] {
  const { yaml, lineAt } = read(document);
  const findings: Finding[] = [];
  const say: Say = (offset, says) =>
    findings.push({ tool: TOOL, document: document.name, line: lineAt(offset), says });

  const permissions = yaml.get("permissions");
  if (!isMap(permissions) || permissions.items.length > 0) {
    say(
      undefined,
      "`permissions: {}` is missing at the top: what a job may do is said at the job, with a reason",
    );
  }
  if (yaml.hasIn(["on", "pull_request_target"]))
    say(undefined, "`pull_request_target` gives secrets to forks");
  visit(yaml, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== "run" || !isScalar(value)) return;
      if (String(value.value).includes("${{")) {
        say(key.range?.[0], "an expression in a script; give it as a variable of `env`");
      }
    },
  });
  grants(yaml, say);
  credentials(yaml, say);
  if (!document.brief) limits(yaml, say);
  return findings;
}

/** zizmor asks for the same, but needs Python. */
function grants(yaml: YamlDocument, say: Say): void {
  for (const job of jobsOf(yaml)) {
    const permissions = job.get("permissions");
    if (!isMap(permissions)) continue;
    for (const { key, value } of permissions.items) {
      if (isScalar(value) && value.comment?.trim()) continue;
      say(isScalar(key) ? key.range?.[0] : undefined, "a permission without a reason behind it");
    }
  }
}

/** What a checkout leaves on the disk, every later step can read. */
function credentials(yaml: YamlDocument, say: Say): void {
  for (const job of jobsOf(yaml)) {
    const steps = job.get("steps");
    for (const step of isSeq(steps) ? steps.items : []) {
      if (!isMap(step) || !String(step.get("uses")).startsWith("actions/checkout@")) continue;
      if (step.getIn(["with", "persist-credentials"]) === false) continue;
      say(step.range?.[0], "`persist-credentials: false` is missing");
    }
  }
}

function jobsOf(yaml: YamlDocument): readonly YAMLMap[] {
  const jobs = yaml.get("jobs");
  return isMap(jobs) ? jobs.items.flatMap(({ value }) => (isMap(value) ? [value] : [])) : [];
}

/** Nothing runs for hours, or twice at once, because nobody thought of it. */
function limits(yaml: YamlDocument, say: Say): void {
  if (!yaml.has("concurrency")) say(undefined, "`concurrency` is missing");
  const jobs = yaml.get("jobs");
  if (!isMap(jobs)) return;
  for (const { key, value } of jobs.items) {
    if (!isMap(value) || value.has("uses") || value.has("timeout-minutes")) continue;
    say(isScalar(key) ? key.range?.[0] : undefined, "`timeout-minutes` is missing");
  }
}

/** All of them, with what is written behind. */
export function usesIn(document: Document): readonly Use[] {
  const { yaml, lineAt } = read(document);
  const uses: Use[] = [];
  visit(yaml, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== "uses" || !isScalar(value)) return;
      const line = lineAt(value.range?.[0]);
      uses.push({ document: document.name, line, action: String(value.value), comment: value.comment ?? "" });
    },
  });
  return uses;
}

function pinOf({ document, line, action, comment }: Use): readonly Finding[] {
  if (OURS.test(action) || action.startsWith("./")) return [];
  if (PINNED.test(action) && VERSION_COMMENT.test(comment)) return [];
  return [
    { tool: TOOL, document, line, says: `${action} is not pinned to a commit with its version behind` },
  ];
}

/** Two pins of one repository: one of them was forgotten, or is not what its comment says. */
function pinsThatDiffer(uses: readonly Use[]): readonly Finding[] {
  const first = new Map<string, Use>();
  return uses.flatMap((use) => {
    if (!PINNED.test(use.action)) return [];
    const repository = use.action.split("/").slice(0, 2).join("/").split("@")[0] ?? "";
    const before = first.get(repository) ?? use;
    first.set(repository, before);
    if (pinIn(before) === pinIn(use)) return [];
    const says = `${pinIn(use)} differs from ${pinIn(before)} in ${before.document}`;
    return [{ tool: TOOL, document: use.document, line: use.line, says }];
  });
}

function pinIn({ action, comment }: Use): string {
  return `${action.split("@")[1]}${comment}`;
}

function read({ text }: Document): { yaml: YamlDocument; lineAt: (offset: number | undefined) => number } {
  const lineCounter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter });
  return { yaml, lineAt: (offset) => (offset === undefined ? 1 : lineCounter.linePos(offset).line) };
}
