import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { INCONCLUSIVE, UNUSABLE, VERDICTS, type Verdict } from "../../src/contract.ts";
import type { ValidationMessages } from "../../src/report/messages/catalogue.ts";
import { KEYLESS_INSTEAD } from "../../src/report/messages/keyless-instead.ts";
import type { Message, MessageFacts } from "../../src/report/messages/message.ts";
import { REASONS } from "../../src/validate/reason.ts";

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const manifest: Manifest = parse(readFileSync(new URL("../../action.yml", import.meta.url), "utf8"));

/** Texts in another language, by the names of `action.yml`; without them, its own. */
export interface TableTexts {
  readonly inputHeader: readonly [string, string, string];
  readonly outputHeader: readonly [string, string];
  readonly verdictHeader: readonly [string, string, string, string];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<Verdict, readonly [meaning: string, todo: string]>>;
}

export function inputsTable({ inputHeader, inputs }: TableTexts): string {
  return table(
    inputHeader,
    Object.entries(manifest.inputs).map(([name, input]) => [
      code(name),
      input.default ? code(input.default) : "",
      translated(inputs, name, input.description),
    ]),
  );
}

export function outputsTable({ outputHeader, outputs }: TableTexts): string {
  return table(
    outputHeader,
    Object.entries(manifest.outputs).map(([name, output]) => [
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
