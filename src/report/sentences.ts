import type { ValidateResult, ValidateWarning } from "../validate/validate.ts";
import { KEYLESS_MESSAGES, MESSAGES } from "./messages/english.ts";
import type { KeylessFacts, MessageFacts } from "./messages/message.ts";
import type { SecretHome } from "./messages/secret.ts";
import { isNamed } from "./name.ts";
import type { Writer } from "./writer.ts";

/** What of the run, besides its result, reports need. */
export interface ReportContext {
  readonly timeoutSeconds: number;
  readonly secret: SecretHome;
}

/** A result in words, each of them safe to print. */
export interface Sentences {
  readonly says: string;
  readonly todo: readonly string[];
  readonly warnings: readonly string[];
}

/** Puts a result into words. */
export function sentencesFor(result: ValidateResult, context: ReportContext, writer: Writer): Sentences {
  const keyless = result.keyless && keylessFacts(result.keyless, writer);
  const named = isNamed({ keyName: result.keyName, keyless: keyless !== undefined });
  const facts: MessageFacts = {
    key: named ? writer.field(result.keyName) : UNNAMED,
    host: writer.own(result.host.host),
    openAiHost: result.host.isOpenAi,
    model: writer.field(result.probeModel ?? result.modelInput ?? ""),
    modelGiven: result.modelInput !== undefined,
    scopes: result.missingScopes.map((scope) => writer.field(scope)),
    missingModels: result.missingModels.map((model) => writer.field(model)),
    status: result.answer?.status,
    vendor: result.otherVendor ?? "",
    probe: result.probe,
    keyless,
    ...context,
  };
  const message = (keyless === undefined ? MESSAGES : KEYLESS_MESSAGES)[result.reason];
  const says = message.says(facts);
  return {
    says: says.startsWith(UNNAMED) && !named ? `T${says.slice(1)}` : says,
    todo: message.todo(facts),
    warnings: result.warnings.map((warning) => warningText(warning, facts, writer)),
  };
}

/** The subject of most sentences, which may begin with it. */
const UNNAMED = "the service account";

/** A branch can be called anything: what the token says is cleaned like every text from outside. */
function keylessFacts(
  { claims, trouble }: NonNullable<ValidateResult["keyless"]>,
  writer: Writer,
): KeylessFacts {
  const said =
    claims === undefined
      ? []
      : [
          ["iss", claims.issuer] as const,
          ["aud", claims.audience] as const,
          ["sub", claims.subject] as const,
          ...Object.entries(claims.others),
        ];
  return { claims: said.map(([name, value]) => [name, writer.field(value)]), trouble };
}

function warningText(warning: ValidateWarning, { key, host }: MessageFacts, writer: Writer): string {
  switch (warning.warning) {
    case "trailing-line-break":
      return `${key} has a line break before or after the key. It was taken off here; other tools will send it and fail. Store the secret again without it.`;
    case "surrounding-space":
      return `${key} has spaces around the key. They were taken off here; other tools will send them and fail. Store the secret again without them.`;
    case "unusual-format":
      return `${key} does not have the format of OpenAI's keys. If it is for a relay or another vendor, set base-url to that address.`;
    case "openai-key-elsewhere":
      return `${key} is a key of OpenAI's own, and base-url sends it to ${host}. Whoever runs that host can read and use it.`;
    case "model-shuts-down": {
      const when = warning.days < 0 ? "was to shut down on" : "shuts down on";
      return `The model ${writer.field(warning.model)} ${when} ${warning.date}. Move to another one: https://developers.openai.com/api/docs/deprecations.`;
    }
  }
}
