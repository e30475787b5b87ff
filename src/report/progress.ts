import type { Asked, ProbeEvent } from "../validate/ask.ts";
import { listedModels } from "../validate/model-choice.ts";
import { errorOf, type Observation } from "../validate/observation.ts";
import { isRefused } from "../validate/probe.ts";
import { replyOf } from "../validate/reply.ts";
import type { Writer } from "./writer.ts";

const LONGEST_REPLY = 120;
export const LONGEST_MESSAGE = 200;

/** The lines of the log while the probe runs: what was asked, what came back, what is being waited for. */
export function reportProgress(event: ProbeEvent, writer: Writer): void {
  switch (event.event) {
    case "asked":
      for (const line of askedLines(event.asked, writer)) writer.line(line);
      return;
    case "waiting":
      writer.line(
        `  … still waiting for ${event.path}: ${seconds(event.elapsedMs)} of at most ${seconds(event.limitMs)}`,
      );
      return;
    case "again": {
      const what = answered(event.observation);
      writer.line(
        event.attempt === undefined
          ? `  ${what}: this may be false; asking once more in ${seconds(event.delayMs)}`
          : `  ${what}; attempt ${event.attempt} of ${event.attempts} in ${seconds(event.delayMs)}`,
      );
    }
  }
}

function askedLines(asked: Asked, writer: Writer): string[] {
  const { request, model, control, observation, judgement } = asked;
  const what = [
    `${request.method} ${request.path}`,
    model ? ` with ${writer.field(model, 100)}` : "",
    control ? ", with a made-up key" : "",
  ].join("");
  const lines = [
    `  ${what}: ${answered(observation)}${outcome(asked, writer)} (${seconds(asked.durationMs)})`,
  ];
  if (judgement.reason === "generated" && !control) {
    const reply = replyOf(observation);
    if (reply)
      lines.push(`  ${writer.field(model ?? "", 100)} says: ${writer.piece(reply.trim(), LONGEST_REPLY)}`);
    else if (reply === "") lines.push("  The model answered without text in the few tokens it had.");
  }
  return lines;
}

function outcome(asked: Asked, writer: Writer): string {
  const { control, observation, judgement } = asked;
  if (control) {
    if (!isRefused(asked) && judgement.verdict !== "valid") return "";
    return judgement.verdict === "valid"
      ? "; accepted, so this host's answer proves nothing"
      : "; refused, so the answer above counts";
  }
  if (judgement.reason === "listed" && observation.kind === "answer" && observation.body.form === "json") {
    const count = listedModels(observation.body.value).length;
    return `, ${count} ${count === 1 ? "model" : "models"}`;
  }
  const message = messageOf(observation);
  return message === "" ? "" : `; it says: ${writer.piece(message, LONGEST_MESSAGE)}`;
}

/** What the server itself says, for people: the scrubbed text can name what no table of ours knows. */
export function messageOf(observation: Observation): string {
  if (observation.kind !== "answer") return "";
  return observation.body.form === "text"
    ? observation.body.text
    : (errorOf(observation.body)?.message ?? "");
}

/** What came of a request, in a few words: the status, or how it failed. */
export function answered(observation: Observation): string {
  return observation.kind === "answer" ? `HTTP ${observation.status}` : FAILURE_WORDS[observation.failure];
}

const FAILURE_WORDS = {
  dns: "host not found",
  refused: "connection refused",
  reset: "connection broken off",
  timeout: "no answer in time",
  tls: "certificate not accepted",
  proxy: "the proxy did not connect",
  network: "connection failed",
  "too-large": "an answer of more than 4 MiB",
  cancelled: "broken off",
} as const;

/** `0.2 s`, `12 s`. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}
