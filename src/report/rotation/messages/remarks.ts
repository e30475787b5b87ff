import type { Remark } from "../../../rotation/result.ts";
import { KEYS_PAGE, LIMITS_PAGE } from "../../messages/message.ts";
import type { Field } from "./catalogue.ts";
import { days } from "./message.ts";

/**
 * A remark in words.
 *
 * @param key the secret's name, safe to print
 * @param field makes a short text from outside safe
 */
export function remarkText(remark: Remark, key: string, field: Field): string {
  switch (remark.remark) {
    case "unused":
      return remark.days === "never"
        ? `${key} has never been used. If nothing needs it, delete it at ${KEYS_PAGE}: what does not exist cannot leak.`
        : `${key} has not been used for ${days(remark.days)}. If nothing needs it any more, delete it at ${KEYS_PAGE}.`;
    case "owner-without-access":
      return `The owner of ${key} has no access to its project any more: the key cannot be used, or not for long.`;
    case "owned-by-person":
      return `${key} belongs to a person and ends when that person leaves the organization. A key of a service account, or workload identity, does not.`;
    case "model-shuts-down": {
      const when = remark.days < 0 ? "was to shut down on" : "shuts down on";
      return `The model ${field(remark.model)} ${when} ${remark.date}. Move to another one: https://developers.openai.com/api/docs/deprecations.`;
    }
    case "spend-limit-near":
      return `Of the ${remark.scope}'s spend limit for this month ${remark.percent} % are used: when it is reached, ${key} stops working. Raise it at ${LIMITS_PAGE}, or spend less.`;
    case "spend-limit-reached":
      return `The ${remark.scope}'s spend limit for this month is reached: ${key} does not work until it is raised at ${LIMITS_PAGE}, or the month ends.`;
    case "created-at-differs":
      return `The input created-at is ${days(remark.days)} off OpenAI's record of ${key}; the record counts. Leave created-at out.`;
    case "leftover-keys":
      return `An earlier rotation of ${key} was broken off and left ${remark.ids.length === 1 ? "a key" : "keys"} behind: ${remark.ids.map(field).join(", ")}. Delete ${remark.ids.length === 1 ? "it" : "them"} at ${KEYS_PAGE}, unless you use ${remark.ids.length === 1 ? "it" : "them"}.`;
  }
}
