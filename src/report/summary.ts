import type { Decision } from "../decide.ts";
import type { ValidateResult } from "../validate/validate.ts";
import { sentence } from "./markdown.ts";
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
  text: (piece: string) => string,
): string {
  const { answer, models } = result;
  const sign = decision.result === "pass" && result.verdict !== "valid" ? "⚠️" : SIGNS[decision.result];
  const rows: [name: string, value: string | undefined][] = [
    result.keyless === undefined
      ? ["Key", `${result.publicPrefix === "" ? "" : `${text(result.publicPrefix)}… `}(${result.kind})`]
      : ["Credential", "short-lived access token, no key (oidc)"],
    ["Host", text(result.host.host)],
    ["Test request to", result.probeModel === undefined ? undefined : text(result.probeModel)],
    ["Models", models === undefined ? undefined : String(models.length)],
    ["HTTP status", answer?.status === undefined ? undefined : String(answer.status)],
    ["Error code", coded(answer?.code, text)],
    ["Request id", coded(answer?.requestId, text)],
    ["Missing scopes", list(result.missingScopes, text)],
    ["Missing models", list(result.missingModels, text)],
    ["Shuts down", result.modelShutdownDate],
  ];
  return [
    `### ${sign} ${text(nameShown({ keyName: result.keyName, keyless: result.keyless !== undefined }))}: ${result.verdict}`,
    "",
    sentence(sentences.says, secretsUrl),
    "",
    ...(sentences.todo.length > 0
      ? [
          "**What to do next**",
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
