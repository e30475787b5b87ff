import type { KeylessEvent } from "../keyless/identify.ts";
import type { Came, ExchangeMessages } from "./messages/catalogue.ts";
import { cameOf, LONGEST_MESSAGE, messageOf } from "./progress.ts";
import type { Writer } from "./writer.ts";

/**
 * The lines of the log while the job's identity is exchanged.
 *
 * @param timeoutMs for one request; there are two in an attempt
 */
export function reportKeyless(
  event: KeylessEvent,
  timeoutMs: number,
  messages: ExchangeMessages,
  writer: Writer,
): void {
  writer.line(`  ${lineOf(event, timeoutMs, messages, writer)}`);
}

function lineOf(event: KeylessEvent, timeoutMs: number, messages: ExchangeMessages, writer: Writer): string {
  switch (event.event) {
    case "id-token":
      return messages.idToken(idToken(event));
    case "access-token":
      return messages.accessToken;
    case "no-access-token":
      return messages.noAccessToken(cameOf(event.observation), said(event, writer));
    case "again":
      return messages.attempt(event.attempt, event.attempts, event.delayMs);
    case "waiting":
      return messages.waiting(event.elapsedMs, 2 * timeoutMs);
  }
}

function idToken({
  given,
  status,
  failure,
}: Extract<KeylessEvent, { event: "id-token" }>): Came | "received" | undefined {
  if (given) return "received";
  if (failure !== undefined) return { failure };
  return status === undefined ? undefined : { status };
}

/** Of an answer that should hold an access token nothing is shown: it may, in a form that nobody knows. */
function said(
  { observation, refusal }: Extract<KeylessEvent, { event: "no-access-token" }>,
  writer: Writer,
): string {
  if (observation.kind === "answer" && observation.status < 400) return "";
  const words = [refusal.code, refusal.message].filter((text) => text !== "").join(": ");
  const message = words === "" ? messageOf(observation) : words;
  return message === "" ? "" : writer.piece(message, LONGEST_MESSAGE);
}
