import type { Asked, ProbeEvent } from "../validate/ask.ts";
import { listedModels } from "../validate/model-choice.ts";
import { errorOf, type Observation } from "../validate/observation.ts";
import { isRefused } from "../validate/probe.ts";
import { replyOf } from "../validate/reply.ts";
import type { Came, ProgressMessages, Told } from "./messages/catalogue.ts";
import type { Writer } from "./writer.ts";

const LONGEST_REPLY = 120;
export const LONGEST_MESSAGE = 200;

/** The lines of the log while the probe runs: what was asked, what came back, what is being waited for. */
export function reportProgress(event: ProbeEvent, messages: ProgressMessages, writer: Writer): void {
  for (const line of linesOf(event, messages, writer)) writer.line(`  ${line}`);
}

function linesOf(event: ProbeEvent, messages: ProgressMessages, writer: Writer): string[] {
  switch (event.event) {
    case "asked":
      return askedLines(event.asked, messages, writer);
    case "waiting":
      return [messages.waiting(event.path, event.elapsedMs, event.limitMs)];
    case "again": {
      const came = cameOf(event.observation);
      return event.attempt === undefined
        ? [messages.onceMore(came, event.delayMs)]
        : [messages.attempt(came, event.attempt, event.attempts, event.delayMs)];
    }
  }
}

function askedLines(asked: Asked, messages: ProgressMessages, writer: Writer): string[] {
  const { request, control, durationMs, observation, judgement } = asked;
  const model = asked.model ? writer.field(asked.model, 100) : undefined;
  const line = messages.asked(
    { request: `${request.method} ${request.path}`, model, control, durationMs },
    cameOf(observation),
    toldBy(asked, writer),
  );
  if (judgement.reason !== "generated" || control) return [line];
  const reply = replyOf(observation);
  if (reply) return [line, messages.modelSays(model ?? "", writer.piece(reply.trim(), LONGEST_REPLY))];
  return reply === "" ? [line, messages.modelSilent] : [line];
}

function toldBy(asked: Asked, writer: Writer): Told {
  const { control, observation, judgement } = asked;
  if (control) {
    if (!isRefused(asked) && judgement.verdict !== "valid") return { told: "nothing" };
    return { told: "control", accepted: judgement.verdict === "valid" };
  }
  if (judgement.reason === "listed" && observation.kind === "answer" && observation.body.form === "json") {
    return { told: "models", count: listedModels(observation.body.value).length };
  }
  const message = messageOf(observation);
  return message === ""
    ? { told: "nothing" }
    : { told: "words", words: writer.piece(message, LONGEST_MESSAGE) };
}

/** What the server itself says, for people: the scrubbed text can name what no table of ours knows. */
export function messageOf(observation: Observation): string {
  if (observation.kind !== "answer") return "";
  return observation.body.form === "text"
    ? observation.body.text
    : (errorOf(observation.body)?.message ?? "");
}

/** What came of a request, for a few words: the status, or how it failed. */
export function cameOf(observation: Observation): Came {
  return observation.kind === "answer" ? { status: observation.status } : { failure: observation.failure };
}
