import { isObject } from "../json.ts";
import type { Observation } from "./observation.ts";

/**
 * The text that a model answered with, from a chat completion or a response of the Responses API. Untrusted.
 *
 * @returns empty when there is none, as with a reasoning model that has spent its few tokens on thinking;
 *   `undefined` when the request was not for text
 */
export function replyOf(observation: Observation): string | undefined {
  if (
    observation.kind !== "answer" ||
    observation.body.form !== "json" ||
    !isObject(observation.body.value)
  ) {
    return undefined;
  }
  const { choices, output } = observation.body.value;
  if (Array.isArray(choices)) {
    return choices.map((choice) => textIn(at(at(choice, "message"), "content"))).join("");
  }
  if (Array.isArray(output)) {
    return output.map((item) => textIn(at(item, "content"))).join("");
  }
  return undefined;
}

/** Content is a text, or a list of parts of which some have text. */
function textIn(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content
    .map((part) => at(part, "text"))
    .filter((text) => typeof text === "string")
    .join("");
}

function at(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}
