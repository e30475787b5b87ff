import { isObject } from "../json.ts";
import type { Answer, Endpoint } from "./observation.ts";
import type { Judged } from "./reason.ts";

/**
 * Judges an answer without an error: only what has the form of the endpoint's own answers shows that the key was
 * accepted. Anything can answer 200.
 */
export function success(
  answer: Answer,
  { endpoint, openAiHost }: { readonly endpoint: Endpoint; readonly openAiHost: boolean },
): Judged {
  const value = answer.body.form === "json" ? answer.body.value : undefined;
  const api: Judged = { verdict: "unreachable", reason: "not-the-api" };
  if (answer.status !== 200 || !isObject(value)) return api;
  switch (endpoint) {
    case "models":
    case "admin-keys": {
      const { object, data } = value;
      const isList = object === "list" ? isEmptyOrHasIds(data) : !openAiHost && hasIds(data);
      if (!isList) return api;
      return endpoint === "models"
        ? { verdict: "valid", reason: "listed" }
        : { verdict: "valid", reason: "admin-listed" };
    }
    case "chat":
      return isChoices(value["choices"]) ? { verdict: "valid", reason: "generated" } : api;
    case "responses":
      return Array.isArray(value["output"]) && ENDED_WELL.includes(value["status"])
        ? { verdict: "valid", reason: "generated" }
        : api;
    case "embeddings":
      return hasObjects(value["data"]) ? { verdict: "valid", reason: "generated" } : api;
  }
}

/** A response of the Responses API that generated something; relays leave the status out. */
const ENDED_WELL: readonly unknown[] = ["completed", "incomplete", undefined];

/** Some relays put an error of the model behind them into a choice. */
function isChoices(choices: unknown): boolean {
  return (
    Array.isArray(choices) &&
    choices.length > 0 &&
    choices.every((choice) => isObject(choice) && !choice["error"] && choice["finish_reason"] !== "error")
  );
}

/** A list of other things than the API lists is somebody else's. */
function isEmptyOrHasIds(data: unknown): boolean {
  if (!Array.isArray(data)) return false;
  return data.length === 0 || data.some((item) => isObject(item) && typeof item["id"] === "string");
}

function hasObjects(data: unknown): boolean {
  return Array.isArray(data) && data.every(isObject);
}

function hasIds(data: unknown): boolean {
  return (
    Array.isArray(data) &&
    data.length > 0 &&
    data.every((item) => isObject(item) && typeof item["id"] === "string")
  );
}
