import type { Decision } from "../decide.ts";
import type { ValidateResult } from "../validate/validate.ts";
import { codeIn } from "./outputs.ts";
import { nameOf, type Sentences } from "./sentences.ts";

const SIGNS = { pass: "✅", fail: "❌", skip: "⏭️" } as const;

/**
 * The job summary of a validation: the verdict at a glance, one small table, what to do next.
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
    `### ${sign} ${text(nameOf(result))}: ${result.verdict}`,
    "",
    linked(sentences.says, secretsUrl, text),
    "",
    "| | |",
    "|---|---|",
    ...rows.flatMap(([name, value]) => (value === undefined ? [] : [`| ${name} | ${value} |`])),
    "",
    ...(sentences.todo.length > 0 ? ["**What to do next**", ""] : []),
    ...sentences.todo.map((step, index) => `${index + 1}. ${linked(step, secretsUrl, text)}`),
    ...(sentences.warnings.length > 0
      ? ["", ...sentences.warnings.map((warning) => `- ⚠️ ${linked(warning, secretsUrl, text)}`)]
      : []),
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

/** Addresses that become links: OpenAI's pages, as our own sentences name them. */
const OUR_LINK =
  /(https:\/\/(?:platform|developers|help|status)\.openai\.com(?![A-Za-z0-9.-])[A-Za-z0-9/_-]*)/;
/** And the page of the repository's secrets, on whatever server runs the step. */
const PLAIN_ADDRESS = /^https?:\/\/[A-Za-z0-9.:-]+\/[A-Za-z0-9._/-]+$/;

/** Our own sentences, in which names from outside may be quoted: other addresses in them stay text. */
function linked(sentence: string, secretsUrl: string, text: (piece: string) => string): string {
  const linkable = PLAIN_ADDRESS.test(secretsUrl) ? secretsUrl : undefined;
  const parts = linkable === undefined ? [sentence] : sentence.split(linkable);
  return parts
    .map((part) =>
      part
        .split(OUR_LINK)
        .map((piece, index) => (index % 2 === 1 ? `<${piece}>` : text(piece)))
        .join(""),
    )
    .join(`<${linkable}>`);
}
