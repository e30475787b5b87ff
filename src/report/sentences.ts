import type { ValidateResult, ValidateWarning } from "../validate/validate.ts";
import type { ValidationMessages } from "./messages/catalogue.ts";
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
export function sentencesFor(
  result: ValidateResult,
  context: ReportContext,
  messages: ValidationMessages,
  writer: Writer,
): Sentences {
  const keyless = result.keyless && keylessFacts(result.keyless, writer);
  const named = isNamed({ keyName: result.keyName, keyless: keyless !== undefined });
  const facts: MessageFacts = {
    key: named ? writer.field(result.keyName) : messages.unnamed.subject,
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
  const message = messages[keyless === undefined ? "reasons" : "keyless"][result.reason];
  const sentence = named ? (text: string) => text : messages.unnamed.sentence;
  return {
    says: sentence(message.says(facts)),
    todo: message.todo(facts).map(sentence),
    warnings: result.warnings.map((warning) => sentence(warningText(warning, facts, messages, writer))),
  };
}

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

function warningText(
  warning: ValidateWarning,
  facts: MessageFacts,
  { warnings }: ValidationMessages,
  writer: Writer,
): string {
  return warning.warning === "model-shuts-down"
    ? warnings["model-shuts-down"]({ ...warning, model: writer.field(warning.model) })
    : warnings[warning.warning](facts);
}
