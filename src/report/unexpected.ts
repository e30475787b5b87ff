import type { StepMessages } from "./messages/step/catalogue.ts";
import type { Writer } from "./writer.ts";

/** What no part of the program expects. Libraries quote in their errors what they were given: half a header, the beginning of an answer. */
export function unexpected(error: unknown, messages: StepMessages, writer: Writer): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return messages.unexpected(writer.piece(what));
}
