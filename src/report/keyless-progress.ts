import type { KeylessEvent } from "../keyless/identify.ts";
import type { Observation } from "../validate/observation.ts";
import { answered, LONGEST_MESSAGE, messageOf, seconds } from "./progress.ts";
import type { Writer } from "./writer.ts";

/**
 * The lines of the log while the job's identity is exchanged.
 *
 * @param timeoutMs for one request; there are two in an attempt
 */
export function reportKeyless(event: KeylessEvent, timeoutMs: number, writer: Writer): void {
  writer.line(`  ${lineOf(event, timeoutMs, writer)}`);
}

function lineOf(event: KeylessEvent, timeoutMs: number, writer: Writer): string {
  switch (event.event) {
    case "id-token":
      return `OIDC token of this job: ${idTokenWords(event)}`;
    case "access-token":
      return "POST https://auth.openai.com/oauth/token: access token received";
    case "no-access-token":
      return `POST https://auth.openai.com/oauth/token: ${came(event.observation)}${said(event, writer)}`;
    case "again":
      return `Attempt ${event.attempt} of ${event.attempts} in ${seconds(event.delayMs)}`;
    case "waiting":
      return `… still waiting for an access token: ${seconds(event.elapsedMs)} of at most ${seconds(2 * timeoutMs)}`;
  }
}

function idTokenWords({ given, status, failure }: Extract<KeylessEvent, { event: "id-token" }>): string {
  if (given) return "received from GitHub";
  if (failure !== undefined) return came({ kind: "failure", failure });
  return status === undefined ? "not asked for" : `HTTP ${status}`;
}

/** What is too long for a token is not for the API. */
function came(observation: Observation): string {
  const tooLong = observation.kind === "failure" && observation.failure === "too-large";
  return tooLong ? "an answer that is far too long" : answered(observation);
}

/** Of an answer that should hold an access token nothing is shown: it may, in a form that nobody knows. */
function said(
  { observation, refusal }: Extract<KeylessEvent, { event: "no-access-token" }>,
  writer: Writer,
): string {
  if (observation.kind === "answer" && observation.status < 400) return "";
  const words = [refusal.code, refusal.message].filter((text) => text !== "").join(": ");
  const message = words === "" ? messageOf(observation) : words;
  return message === "" ? "" : `; it says: ${writer.piece(message, LONGEST_MESSAGE)}`;
}
