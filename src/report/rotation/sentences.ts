import type { RotationState } from "../../contract.ts";
import { dayOf } from "../../days.ts";
import type { Lookup, RotationResult } from "../../rotation/result.ts";
import type { RotateReport } from "../../rotation/rotate/report.ts";
import { isAdminKeyBroken } from "../../rotation/sight.ts";
import type { SecretHome } from "../messages/secret.ts";
import type { Writer } from "../writer.ts";
import type { RotationFacts } from "./messages/message.ts";
import { remarkText } from "./messages/remarks.ts";
import { ROTATION_MESSAGES } from "./messages/states.ts";
import { REFUSALS, stepText, toDeleteText, troubleText, troubleTodo } from "./messages/steps.ts";
import { adminTroubleWords } from "./messages/trouble.ts";

/** What of the run, besides its result, the sentences need. */
export interface RotationContext {
  /** The input `created-at`. */
  readonly createdAt: Date | undefined;
  readonly maxAgeDays: number;
  readonly warnDays: number;
  readonly now: Date;
  readonly host: string;
  readonly openAiHost: boolean;
  readonly secret: SecretHome;
}

/** A result in words, each of them safe to print. */
export interface RotationSentences {
  readonly says: string;
  readonly todo: readonly string[];
  /** What can be done in place of that: the steps to another key, where a rotation failed. */
  readonly byHand: readonly string[];
  readonly remarks: readonly string[];
  /** Of a rotation; empty when none was tried. */
  readonly steps: readonly string[];
  /** Keys that a person has to look after. */
  readonly toDelete: readonly string[];
}

/** Puts a result into words. */
export function rotationSentences(
  result: RotationResult,
  context: RotationContext,
  writer: Writer,
): RotationSentences {
  const field = (text: string): string => writer.field(text);
  const key = writer.field(result.keyName);
  const message = ROTATION_MESSAGES[result.reason];
  const facts = factsOf(result, context, writer);
  const tried =
    result.rotate !== undefined && result.rotate.rotate !== "not-begun" ? result.rotate : undefined;
  const attempt = tried === undefined ? undefined : ATTEMPTS[tried.rotate];
  // What is broken fails the step, so that it is no mere remark.
  const isBroken = isAdminKeyBroken(result);
  const withoutRecord = lookupRemark(result, field);
  return {
    says: [
      message.says(facts),
      ...(isBroken ? withoutRecord : []),
      ...(attempt === undefined ? [] : [attempt(key, failureOf(tried, field))]),
    ].join(" "),
    todo: [
      ...(isBroken && withoutRecord.length > 0 ? adminKeyTodo(result.lookup, facts) : []),
      ...(tried === undefined ? message.todo(facts) : todoOf(tried, result, message.todo(facts), field)),
    ],
    byHand: tried?.rotate === "failed" ? message.todo(facts) : [],
    remarks: [
      ...(isBroken ? [] : withoutRecord),
      ...result.remarks.map((remark) => remarkText(remark, key, field)),
      ...(result.rotate?.rotate === "not-begun" && worthSaying(result.state, result.rotate.why)
        ? [REFUSALS[result.rotate.why]]
        : []),
    ],
    steps: (tried?.steps ?? []).map((line) => stepText(line, field)),
    toDelete: (tried?.toDelete ?? []).map((one) => toDeleteText(one, field)),
  };
}

/** Whether a run without `dry-run` would rotate. */
function isTime({ state, age }: RotationResult): boolean {
  return state === "due" || (state === "soon" && age?.ends === "expiry");
}

type Tried = Exclude<RotateReport, { rotate: "not-begun" }>;

const ATTEMPTS: Readonly<Record<Tried["rotate"], ((key: string, why: string) => string) | undefined>> = {
  rotated: undefined,
  planned: () => "A dry run: all that is needed is there; neither keys nor the secret were changed.",
  failed: (key, why) =>
    `Rotating it failed${why === "" ? "" : `: ${why}`}. Nothing was written to the secret ${key}, and the old key was not touched.`,
  unclear: (key, why) =>
    `Rotating it was broken off${why === "" ? "" : `: ${why}`}. The secret ${key} holds the old key, the new one or one that somebody else has just stored; none was deleted.`,
};

function failureOf(tried: Tried | undefined, field: (text: string) => string): string {
  const trouble = tried?.steps.find((line) => line.trouble !== undefined)?.trouble;
  return trouble === undefined ? "" : troubleText(trouble, field);
}

/** @param rest what is to be done in any case */
function todoOf(
  tried: Tried,
  result: RotationResult,
  rest: readonly string[],
  field: (text: string) => string,
): readonly string[] {
  const repair = tried.steps.flatMap(({ step, outcome, trouble }) =>
    outcome === "failed" && trouble !== undefined ? troubleTodo(trouble, field, step) : [],
  );
  switch (tried.rotate) {
    case "rotated":
      return [...repair, ...rest];
    case "planned":
      return [
        `Take dry-run out of the workflow: ${isTime(result) ? "the next run then rotates the key" : "a run then rotates the key once it is due"}.`,
      ];
    case "failed":
      return [...repair, "Run the job again: it tries to rotate the key once more."];
    case "unclear":
      return [
        ...repair,
        "Run the job again: it sees which key the secret holds, and whether that one is due.",
      ];
  }
}

function adminKeyTodo(lookup: Lookup, facts: RotationFacts): readonly string[] {
  return lookup.lookup === "unusable-admin-key"
    ? ROTATION_MESSAGES[`admin-key-${lookup.why}`].todo(facts)
    : facts.troubleTodo;
}

/** That nothing is rotated is no news while nothing has to be. */
function worthSaying(
  state: RotationState,
  why: Extract<RotateReport, { rotate: "not-begun" }>["why"],
): boolean {
  return why !== "not-needed" || state !== "ok";
}

/** Where `created-at` stepped in for a record, why there is none. */
function lookupRemark({ lookup, reason, age }: RotationResult, field: (text: string) => string): string[] {
  if (age === undefined || age.source === "record" || reason === "rotated") return [];
  const why = missingRecord(lookup, field);
  return why === "" ? [] : [`OpenAI's record of the key was not used: ${why}.`];
}

function missingRecord(lookup: Lookup, field: (text: string) => string): string {
  switch (lookup.lookup) {
    case "not-asked":
      return "";
    case "unusable-admin-key":
      return lookup.why === "malformed"
        ? "the value of admin-key is no key, and was not sent"
        : "the value of admin-key is not an admin key, and was not sent";
    case "trouble":
      return adminTroubleWords(lookup.trouble, field(lookup.trouble.code)).says;
    case "answered":
      return lookup.match.match === "found" ? "" : NO_MATCH[lookup.match.match];
  }
}

const NO_MATCH = {
  none: "no key that the admin key can see has its first and last characters",
  ambiguous: "several keys of the organization have its first and last characters",
  unclear: "of some keys of the organization OpenAI shows too little to tell",
} as const;

function factsOf(
  { keyName, age, lookup, rotate }: RotationResult,
  context: RotationContext,
  writer: Writer,
): RotationFacts {
  const match = lookup.lookup === "answered" ? lookup.match : undefined;
  const record = match?.match === "found" ? match.record : undefined;
  const trouble =
    lookup.lookup === "trouble"
      ? adminTroubleWords(lookup.trouble, writer.field(lookup.trouble.code))
      : undefined;
  return {
    key: writer.field(keyName),
    created: dayOf(age?.createdAt ?? record?.createdAt ?? context.createdAt),
    due: dayOf(age?.dueAt),
    expires: dayOf(age?.expiresAt),
    ageDays: age?.ageDays ?? 0,
    daysLeft: age?.daysLeft ?? 0,
    source: age?.source,
    maxAgeDays: context.maxAgeDays,
    recordId: record === undefined ? "" : writer.field(record.id),
    ofServiceAccount: record?.owner === "service-account",
    count: match !== undefined && "count" in match ? match.count : 0,
    trouble: trouble?.says ?? "",
    troubleTodo: trouble?.todo ?? [],
    newKeyId:
      rotate !== undefined && rotate.rotate !== "not-begun" && rotate.newKey !== undefined
        ? writer.field(rotate.newKey.id)
        : "",
    openAiHost: context.openAiHost,
    host: writer.own(context.host),
    secret: context.secret,
  };
}
