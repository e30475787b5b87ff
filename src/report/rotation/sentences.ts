import type { RotationState } from "../../contract.ts";
import { dayOf } from "../../days.ts";
import type { Lookup, RotationResult } from "../../rotation/result.ts";
import type { RotateReport, RotateStep, StepTrouble } from "../../rotation/rotate/report.ts";
import { isAdminKeyBroken } from "../../rotation/sight.ts";
import type { SecretHome } from "../messages/secret.ts";
import type { Writer } from "../writer.ts";
import type { Field, NoRecord, RotationMessages } from "./messages/catalogue.ts";
import type { RotationFacts } from "./messages/message.ts";

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
  messages: RotationMessages,
  writer: Writer,
): RotationSentences {
  const field = (text: string): string => writer.field(text);
  const key = writer.field(result.keyName);
  const message = messages.reasons[result.reason];
  const facts = factsOf(result, context, messages, writer);
  const tried =
    result.rotate !== undefined && result.rotate.rotate !== "not-begun" ? result.rotate : undefined;
  // What is broken fails the step, so that it is no mere remark.
  const isBroken = isAdminKeyBroken(result);
  const withoutRecord = lookupRemark(result, messages, field);
  return {
    says: messages.together([
      message.says(facts),
      ...(isBroken ? withoutRecord : []),
      ...(tried === undefined || tried.rotate === "rotated"
        ? []
        : [messages.unfinished(tried.rotate, key, failureOf(tried, messages, field))]),
    ]),
    todo: [
      ...(isBroken && withoutRecord.length > 0 ? adminKeyTodo(result.lookup, messages, facts) : []),
      ...(tried === undefined
        ? message.todo(facts)
        : todoOf(tried, result, message.todo(facts), messages, field)),
    ],
    byHand: tried?.rotate === "failed" ? message.todo(facts) : [],
    remarks: [
      ...(isBroken ? [] : withoutRecord),
      ...result.remarks.map((remark) => messages.remark(remark, key, field)),
      ...(result.rotate?.rotate === "not-begun" && worthSaying(result.state, result.rotate.why)
        ? [messages.refusals[result.rotate.why]]
        : []),
    ],
    steps: (tried?.steps ?? []).map((line) => messages.step(line, field)),
    toDelete: (tried?.toDelete ?? []).map((one) => messages.toDelete(one, field)),
  };
}

/** Whether a run without `dry-run` would rotate. */
function isTime({ state, age }: RotationResult): boolean {
  return state === "due" || (state === "soon" && age?.ends === "expiry");
}

type Tried = Exclude<RotateReport, { rotate: "not-begun" }>;

function failureOf(tried: Tried, messages: RotationMessages, field: Field): string {
  const trouble = tried.steps.find((line) => line.trouble !== undefined)?.trouble;
  return trouble === undefined ? "" : messages.trouble(trouble, field);
}

/** @param rest what is to be done in any case */
function todoOf(
  tried: Tried,
  result: RotationResult,
  rest: readonly string[],
  messages: RotationMessages,
  field: Field,
): readonly string[] {
  const { again } = messages;
  const repair = tried.steps.flatMap(({ step, outcome, trouble }) =>
    outcome === "failed" && trouble !== undefined ? troubleTodo(trouble, step, messages, field) : [],
  );
  switch (tried.rotate) {
    case "rotated":
      return [...repair, ...rest];
    case "planned":
      return [isTime(result) ? again.planned : again.plannedEarly];
    case "failed":
    case "unclear":
      return [...repair, again[tried.rotate]];
  }
}

/** What to do about what went wrong in a step; empty when nothing but trying again is. */
export function troubleTodo(
  trouble: StepTrouble,
  step: RotateStep,
  messages: Pick<RotationMessages, "admin" | "secrets">,
  field: Field,
): readonly string[] {
  switch (trouble.of) {
    case "admin":
      // What is to be done then is about how long a new key may live.
      if (trouble.trouble.kind === "invalid-request" && step !== "create") return [];
      return messages.admin(trouble.trouble, field(trouble.trouble.code)).todo;
    case "secrets":
      return messages.secrets(trouble.trouble).todo;
    default:
      return [];
  }
}

function adminKeyTodo(
  lookup: Lookup,
  { reasons }: RotationMessages,
  facts: RotationFacts,
): readonly string[] {
  return lookup.lookup === "unusable-admin-key"
    ? reasons[`admin-key-${lookup.why}`].todo(facts)
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
function lookupRemark(
  { lookup, reason, age }: RotationResult,
  messages: RotationMessages,
  field: Field,
): string[] {
  if (age === undefined || age.source === "record" || reason === "rotated") return [];
  if (lookup.lookup === "trouble") {
    return [messages.recordUnused(messages.admin(lookup.trouble, field(lookup.trouble.code)).says)];
  }
  const why = noRecord(lookup);
  return why === undefined ? [] : [messages.recordUnused(messages.noRecord[why])];
}

function noRecord(lookup: Exclude<Lookup, { lookup: "trouble" }>): NoRecord | undefined {
  switch (lookup.lookup) {
    case "not-asked":
      return undefined;
    case "unusable-admin-key":
      return lookup.why;
    case "answered":
      return lookup.match.match === "found" ? undefined : lookup.match.match;
  }
}

function factsOf(
  { keyName, age, lookup, rotate }: RotationResult,
  context: RotationContext,
  messages: RotationMessages,
  writer: Writer,
): RotationFacts {
  const match = lookup.lookup === "answered" ? lookup.match : undefined;
  const record = match?.match === "found" ? match.record : undefined;
  const trouble =
    lookup.lookup === "trouble"
      ? messages.admin(lookup.trouble, writer.field(lookup.trouble.code))
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
