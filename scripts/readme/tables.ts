import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { INCONCLUSIVE, UNUSABLE, VERDICTS, type Verdict } from "../../src/contract.ts";
import type { ValidationMessages } from "../../src/report/messages/catalogue.ts";
import { KEYLESS_INSTEAD } from "../../src/report/messages/keyless-instead.ts";
import type { Message, MessageFacts } from "../../src/report/messages/message.ts";
import { REASONS } from "../../src/validate/reason.ts";

/** What an action, or a workflow that others call, takes and gives. */
interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: unknown }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const manifest: Manifest = readYaml("action.yml");

function readYaml(file: string) {
  return parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));
}

const IN_ENGLISH = {
  inputHeader: ["Input", "Default", "Meaning"],
  outputHeader: ["Output", "Meaning"],
} as const;

/** Inputs and outputs of an action in a folder of its own. @param file such as `plan/action.yml` */
export function actionTables(file: string): string {
  return tablesOf(readYaml(file));
}

/** The same of a workflow that others call, and its secrets. @param file such as `.github/workflows/history-scan.yml` */
export function workflowTables(file: string): string {
  const { secrets = {}, ...called } = readYaml(file).on.workflow_call;
  const rows = Object.entries(secrets as Manifest["outputs"]).map(([name, { description }]) => [
    code(name),
    description,
  ]);
  return [tablesOf(called), ...(rows.length > 0 ? [table(["Secret", "Meaning"], rows)] : [])].join("\n\n");
}

function tablesOf(of: Manifest): string {
  return [inputsTable(IN_ENGLISH, of), outputsTable(IN_ENGLISH, of)].join("\n\n");
}

/** Texts in another language, by the names of `action.yml`; without them, its own. */
export interface TableTexts {
  readonly inputHeader: readonly [string, string, string];
  readonly outputHeader: readonly [string, string];
  readonly verdictHeader: readonly [string, string, string, string];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<Verdict, readonly [meaning: string, todo: string]>>;
}

export function inputsTable(
  { inputHeader, inputs }: Pick<TableTexts, "inputHeader" | "inputs">,
  of = manifest,
): string {
  return table(
    inputHeader,
    Object.entries(of.inputs).map(([name, input]) => [
      code(name),
      input.default === undefined || input.default === "" ? "" : code(String(input.default)),
      translated(inputs, name, input.description),
    ]),
  );
}

export function outputsTable(
  { outputHeader, outputs }: Pick<TableTexts, "outputHeader" | "outputs">,
  of = manifest,
): string {
  return table(
    outputHeader,
    Object.entries(of.outputs).map(([name, output]) => [
      code(name),
      translated(outputs, name, output.description),
    ]),
  );
}

export function verdictsTable({ verdictHeader, verdicts }: TableTexts): string {
  return table(
    verdictHeader,
    VERDICTS.map((verdict) => [code(verdict), groupOf(verdict), ...verdicts[verdict]]),
  );
}

/** What the tables of sentences need in a language. */
export interface SentenceTexts {
  readonly messages: ValidationMessages;
  readonly header: readonly [verdict: string, says: string, todo: string];
  readonly nothing: string;
  readonly keyless: readonly [heading: string, intro: string];
  readonly vendor: string;
  /** Where secrets are kept, as the end of "at". */
  readonly secrets: string;
}

const UNSTATED = 999;

/** Every sentence that the action can say about a key, with what it advises, by verdict. */
export function sentencesTables(texts: SentenceTexts): string {
  const { messages } = texts;
  const facts = {
    key: "OPENAI_API_KEY",
    host: "api.openai.com",
    openAiHost: true,
    model: "gpt-6-luna",
    modelGiven: true,
    scopes: ["api.model.read"],
    missingModels: ["gpt-6-sol"],
    // Which status it was is for the action to say.
    status: UNSTATED,
    vendor: texts.vendor,
    probe: "request" as const,
    timeoutSeconds: 20,
    secret: {
      url: texts.secrets,
      place: "repository" as const,
      placeName: "",
      isNamed: true,
    },
  };
  const keyless = { ...facts, key: messages.unnamed.subject, keyless: { claims: [], trouble: undefined } };
  const row = ({ says, todo }: Message, about: MessageFacts): string[] => {
    const form = about.keyless === undefined ? (text: string) => text : messages.unnamed.sentence;
    return [
      cell(form(says(about))),
      todo(about)
        .map((step) => cell(form(step)))
        .join("<br>") || texts.nothing,
    ];
  };
  const [verdictHeader, ...header] = texts.header;
  const byVerdict = VERDICTS.map((verdict) => {
    const rows = REASONS[verdict].map((reason) => row(messages.reasons[reason], facts));
    return `## ${code(verdict)}\n\n${table(header, rows)}`;
  });
  const instead = VERDICTS.flatMap((verdict) =>
    REASONS[verdict]
      .filter((reason) => Object.hasOwn(KEYLESS_INSTEAD, reason))
      .map((reason) => [code(verdict), ...row(messages.keyless[reason], keyless)]),
  );
  return [
    ...byVerdict,
    `## ${texts.keyless.join("\n\n")}\n\n${table([verdictHeader, ...header], instead)}`,
  ].join("\n\n");
}

function translated(
  texts: Readonly<Record<string, string>> | undefined,
  name: string,
  original: string,
): string {
  if (!texts) return original.trim();
  const text = texts[name];
  if (text === undefined) throw new Error(`There is no translation for "${name}".`);
  return text;
}

function groupOf(verdict: Verdict): string {
  if (UNUSABLE.includes(verdict)) return "`unusable`";
  if (verdict === "restricted") return "(`unusable`)";
  return INCONCLUSIVE.includes(verdict) ? "`inconclusive`" : "";
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}

function cell(text: string): string {
  return text
    .replaceAll(String(UNSTATED), "…")
    .replaceAll("|", "\\|")
    .replaceAll("<", "&lt;")
    .replaceAll("${{", "$\u200b{{");
}
