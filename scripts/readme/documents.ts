import { CHINESE as CHINESE_MESSAGES } from "../../src/report/messages/chinese.ts";
import { ENGLISH as ENGLISH_MESSAGES } from "../../src/report/messages/english.ts";
import { troubleshootingSections } from "../troubleshooting/document.ts";
import {
  actionTables,
  inputsTable,
  outputsTable,
  type SentenceTexts,
  sentencesTables,
  type TableTexts,
  verdictsTable,
  workflowTables,
} from "./tables.ts";
import { VERDICTS_EN } from "./texts-en.ts";
import { INPUTS_ZH, OUTPUTS_ZH, VERDICTS_ZH } from "./texts-zh.ts";

const ENGLISH: TableTexts = {
  inputHeader: ["Input", "Default", "Meaning"],
  outputHeader: ["Output", "Meaning"],
  verdictHeader: ["Verdict", "Group", "Meaning", "What to do"],
  verdicts: VERDICTS_EN,
};

const CHINESE: TableTexts = {
  inputHeader: ["输入", "默认值", "含义"],
  outputHeader: ["输出", "含义"],
  verdictHeader: ["结论", "分组", "含义", "怎么办"],
  inputs: INPUTS_ZH,
  outputs: OUTPUTS_ZH,
  verdicts: VERDICTS_ZH,
};

const ENGLISH_SENTENCES: SentenceTexts = {
  messages: ENGLISH_MESSAGES,
  header: ["Verdict", "What the action says", "What to do"],
  nothing: "Nothing.",
  keyless: ["Without a key", "Where a job uses its identity, these are said in place of the above."],
  vendor: "another vendor",
  secrets: "the repository's settings, Secrets and variables, Actions",
};

const CHINESE_SENTENCES: SentenceTexts = {
  messages: CHINESE_MESSAGES,
  header: ["结论", "action 的提示", "怎么办"],
  nothing: "无需处理。",
  keyless: ["无密钥方式", "作业使用自己的身份时，以下提示代替上面的相应提示。"],
  vendor: "Anthropic",
  secrets: "Settings → Secrets and variables → Actions",
};

export const DOCUMENTS = [
  "README.md",
  "README.zh-CN.md",
  "docs/verdicts.md",
  "docs/verdicts.zh-CN.md",
  "docs/troubleshooting.md",
  "docs/many-jobs.md",
] as const;

/**
 * A document with its generated parts made anew. They stand between `<!-- begin NAME -->` and `<!-- end NAME -->`.
 *
 * @throws Error when a part that the document should have is not there
 */
export function generate(name: (typeof DOCUMENTS)[number], text: string): string {
  if (name === "docs/verdicts.md") return withPart(text, "sentences", sentencesTables(ENGLISH_SENTENCES));
  if (name === "docs/verdicts.zh-CN.md")
    return withPart(text, "sentences", sentencesTables(CHINESE_SENTENCES));
  if (name === "docs/troubleshooting.md") return withPart(text, "symptoms", troubleshootingSections());
  if (name === "docs/many-jobs.md") {
    return withParts(text, [
      ["history", workflowTables(".github/workflows/history-scan.yml")],
      ["organization", workflowTables(".github/workflows/organization-scan.yml")],
      ["plan", actionTables("plan/action.yml")],
      ["merge", actionTables("merge/action.yml")],
    ]);
  }
  const texts = name === "README.md" ? ENGLISH : CHINESE;
  return withParts(text, [
    ["inputs", inputsTable(texts)],
    ["outputs", outputsTable(texts)],
    ["verdicts", verdictsTable(texts)],
  ]);
}

function withParts(text: string, parts: readonly (readonly [part: string, content: string])[]): string {
  return parts.reduce((result, [part, content]) => withPart(result, part, content), text);
}

function withPart(text: string, part: string, content: string): string {
  const begin = `<!-- begin ${part} -->`;
  const end = `<!-- end ${part} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The part "${part}" has no place (${begin} … ${end}).`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
