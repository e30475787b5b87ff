import { randomInt } from "node:crypto";
import type { KeyKind } from "../contract.ts";
import { shapeOf } from "../key/grammar.ts";
import { type KeyWarning, readKey } from "../key/read.ts";
import type { Asked, AskPorts } from "./ask.ts";
import type { ApiHost } from "./base-url.ts";
import { conclude } from "./conclude.ts";
import type { KeylessDetails } from "./keyless-details.ts";
import { daysUntil, type ListedModel, SHUTDOWN_NOTICE_DAYS } from "./model-choice.ts";
import { errorOf } from "./observation.ts";
import { runProbe } from "./probe.ts";
import type { Judged } from "./reason.ts";
import type { Withheld } from "./withheld.ts";

export interface ValidateInputs {
  /** Exactly as given; `undefined` or empty when there is none. */
  readonly apiKey: string | undefined;
  readonly keyName: string;
  readonly host: ApiHost;
  readonly probe: "request" | "models";
  readonly model: string | undefined;
  readonly requireModels: readonly string[];
  readonly onMissingKey: "auto" | "fail" | "skip";
  readonly timeoutMs: number;
  readonly maxAttempts: number;
}

export type ValidateWarning =
  | { readonly warning: KeyWarning }
  | { readonly warning: "unusual-format" }
  | { readonly warning: "openai-key-elsewhere" }
  | {
      readonly warning: "model-shuts-down";
      readonly model: string;
      readonly date: string;
      readonly days: number;
    };

/** The answer that decided, in the parts that reports show. All of it is untrusted text. */
export interface DecidingAnswer {
  readonly status: number | undefined;
  readonly code: string;
  readonly requestId: string;
}

export type ValidateResult = Judged & {
  readonly keyName: string;
  readonly kind: KeyKind;
  /** What may be shown of the key, e.g. `sk-proj-`. */
  readonly publicPrefix: string;
  /** Whose key this is, when it is certainly not OpenAI's. */
  readonly otherVendor: string | undefined;
  readonly host: ApiHost;
  readonly probe: "request" | "models";
  readonly warnings: readonly ValidateWarning[];
  readonly missingScopes: readonly string[];
  readonly missingModels: readonly string[];
  readonly requirementMet: boolean;
  /** `undefined` when nothing was sent. */
  readonly answer: DecidingAnswer | undefined;
  readonly models: readonly string[] | undefined;
  /** The model that was asked for a few tokens. */
  readonly probeModel: string | undefined;
  readonly modelShutdownDate: string | undefined;
  /** The input `model`. */
  readonly modelInput: string | undefined;
  /** Only where no key was used, but the job's identity. */
  readonly keyless?: KeylessDetails;
};

export interface ValidatePorts extends AskPorts {
  /** Why GitHub gives no secrets to this run; read only when there is no key. */
  readonly secretsWithheld: () => Withheld | undefined;
}

/**
 * Validates one key: reads it, asks the API, concludes. Nothing is sent for a value that is no key or is meant
 * for another host.
 */
export async function validate(inputs: ValidateInputs, ports: ValidatePorts): Promise<ValidateResult> {
  if (inputs.apiKey === undefined || inputs.apiKey === "") return unsent(inputs, noKey(inputs, ports));
  const reading = readKey(inputs.apiKey, inputs.host.isOpenAi);
  if (reading.state === "malformed")
    return unsent(inputs, { verdict: "malformed", reason: reading.malformation });

  const { key } = reading;
  const shape = shapeOf(key);
  const about = { kind: shape.kind, publicPrefix: shape.publicPrefix, otherVendor: shape.otherVendor };
  if (inputs.host.isOpenAi && shape.otherVendor !== undefined) {
    return { ...unsent(inputs, { verdict: "wrong-kind", reason: "other-vendor" }), ...about };
  }
  if (inputs.host.isOpenAi && shape.shortLived) {
    return { ...unsent(inputs, { verdict: "wrong-kind", reason: "short-lived" }), ...about };
  }

  const warnings: ValidateWarning[] = [
    ...reading.warnings.map((warning) => ({ warning })),
    ...(inputs.host.isOpenAi && !shape.hasMarker ? [{ warning: "unusual-format" } as const] : []),
    ...(!inputs.host.isOpenAi && !inputs.host.isLoopback && isOpenAiKey(key)
      ? [{ warning: "openai-key-elsewhere" } as const]
      : []),
  ];
  return await askAbout({ key, ...about, warnings }, inputs, ports);
}

/** What is sent to the API, and what is known of it beforehand. */
export interface Credential {
  /** Printable ASCII without spaces. */
  readonly key: string;
  readonly kind: KeyKind;
  readonly publicPrefix: string;
  readonly otherVendor: string | undefined;
  readonly warnings: readonly ValidateWarning[];
}

/** Asks the API about a credential that is fit to be sent, and concludes. */
export async function askAbout(
  { key, warnings, ...about }: Credential,
  inputs: Omit<ValidateInputs, "apiKey">,
  ports: AskPorts,
): Promise<ValidateResult> {
  const policy = { maxAttempts: inputs.maxAttempts, timeoutMs: inputs.timeoutMs };
  const plan = { ...inputs, key, kind: about.kind, madeUpKey: madeUpKey(), policy };
  const trace = await runProbe(plan, ports);
  const { decidedBy, ...conclusion } = conclude(trace, plan, inputs.requireModels);
  const asked = trace.generation;
  return {
    ...conclusion,
    ...about,
    keyName: inputs.keyName,
    host: inputs.host,
    probe: inputs.probe,
    warnings: [...warnings, ...shutdownWarnings(inputs, trace.models ?? [], ports.clock.now())],
    answer: answerOf(decidedBy),
    models: trace.models?.map(({ id }) => id),
    probeModel: asked?.model,
    modelShutdownDate: trace.models?.find(({ id }) => id === asked?.model)?.shutdownDate,
    modelInput: inputs.model,
  };
}

function noKey(inputs: ValidateInputs, ports: ValidatePorts): Judged {
  if (inputs.onMissingKey === "fail") return { verdict: "missing", reason: "no-key" };
  const withheld = ports.secretsWithheld();
  if (withheld) return { verdict: "skipped", reason: withheld };
  return inputs.onMissingKey === "skip"
    ? { verdict: "skipped", reason: "not-required" }
    : { verdict: "missing", reason: "no-key" };
}

/** A result without any request to the API. */
export function unsent(inputs: Omit<ValidateInputs, "apiKey">, judged: Judged): ValidateResult {
  return {
    ...judged,
    keyName: inputs.keyName,
    kind: "none",
    publicPrefix: "",
    otherVendor: undefined,
    host: inputs.host,
    probe: inputs.probe,
    warnings: [],
    missingScopes: [],
    missingModels: [],
    requirementMet: false,
    answer: undefined,
    models: undefined,
    probeModel: undefined,
    modelShutdownDate: undefined,
    modelInput: inputs.model,
  };
}

function isOpenAiKey(key: string): boolean {
  const { hasMarker, otherVendor } = shapeOf(key);
  return hasMarker && otherVendor === undefined;
}

/** Only for models that the user named: what we choose ourselves is never about to shut down. */
function shutdownWarnings(
  { model, requireModels }: Pick<ValidateInputs, "model" | "requireModels">,
  listed: readonly ListedModel[],
  now: Date,
): ValidateWarning[] {
  const named = new Set([...(model === undefined ? [] : [model]), ...requireModels]);
  return listed.flatMap(({ id, shutdownDate: date }) => {
    const days = daysUntil(date, now);
    return date !== undefined && days !== undefined && days <= SHUTDOWN_NOTICE_DAYS && named.has(id)
      ? [{ warning: "model-shuts-down" as const, model: id, date, days }]
      : [];
  });
}

function answerOf({ observation }: Asked): DecidingAnswer {
  if (observation.kind === "failure") return { status: undefined, code: "", requestId: "" };
  const { status, requestId, body } = observation;
  const error = errorOf(body);
  return { status, requestId, code: error?.code ?? "" };
}

const MADE_UP_KEY_LENGTH = 48;
const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A key in the form that relays hand out, and that nobody has: 62^48 are possible. */
function madeUpKey(): string {
  return `sk-${Array.from({ length: MADE_UP_KEY_LENGTH }, () => ALPHANUMERIC[randomInt(ALPHANUMERIC.length)]).join("")}`;
}
