import type { Decision } from "../decide.ts";
import type { ValidateResult } from "../validate/validate.ts";
import { sentence } from "./markdown.ts";
import type { ValidationMessages } from "./messages/catalogue.ts";
import { nameShown } from "./name.ts";
import { codeIn } from "./outputs.ts";
import type { Sentences } from "./sentences.ts";

const SIGNS = { pass: "✅", fail: "❌", skip: "⏭️" } as const;

/**
 * The job summary of a validation: the verdict at a glance, what to do next, and in a small table what it is known by.
 *
 * @param secretsUrl the page of the repository's secrets, which becomes a link
 * @param text makes a piece of text harmless in Markdown; the pieces are already redacted
 */
export function summaryOf(
  result: ValidateResult,
  decision: Decision,
  sentences: Sentences,
  secretsUrl: string,
  { summary: words, unnamed }: Pick<ValidationMessages, "summary" | "unnamed">,
  text: (piece: string) => string,
): string {
  const { answer, models } = result;
  const sign = decision.result === "pass" && result.verdict !== "valid" ? "⚠️" : SIGNS[decision.result];
  const name = nameShown({ keyName: result.keyName, keyless: result.keyless !== undefined }, unnamed.heading);
  const rows: [name: string, value: string | undefined][] = [
    result.keyless === undefined
      ? [words.key, `${result.publicPrefix === "" ? "" : `${text(result.publicPrefix)}… `}(${result.kind})`]
      : [words.credential, words.accessToken],
    [words.host, text(result.host.host)],
    [words.testRequest, result.probeModel === undefined ? undefined : text(result.probeModel)],
    [words.models, models === undefined ? undefined : String(models.length)],
    [words.httpStatus, answer?.status === undefined ? undefined : String(answer.status)],
    [words.errorCode, coded(answer?.code, text)],
    [words.requestId, coded(answer?.requestId, text)],
    [words.missingScopes, list(result.missingScopes, text)],
    [words.missingModels, list(result.missingModels, text)],
    [words.shutsDown, result.modelShutdownDate],
  ];
  return [
    `### ${sign} ${words.heading(text(name), result.verdict)}`,
    "",
    sentence(sentences.says, secretsUrl),
    "",
    ...(sentences.todo.length > 0
      ? [
          `**${words.todo}**`,
          "",
          ...sentences.todo.map((step, index) => `${index + 1}. ${sentence(step, secretsUrl)}`),
          "",
        ]
      : []),
    ...(sentences.warnings.length > 0
      ? [...sentences.warnings.map((warning) => `- ⚠️ ${sentence(warning, secretsUrl)}`), ""]
      : []),
    "| | |",
    "|---|---|",
    ...rows.flatMap(([name, value]) => (value === undefined ? [] : [`| ${name} | ${value} |`])),
    "",
    "",
  ].join("\n");
}

function coded(code: string | undefined, text: (piece: string) => string): string | undefined {
  const known = codeIn(code, (piece) => piece);
  return known === undefined ? undefined : text(known);
}

function list(items: readonly string[], text: (piece: string) => string): string | undefined {
  return items.length === 0 ? undefined : items.map((item) => text(item)).join(", ");
}
