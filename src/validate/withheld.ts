import { isObject } from "../json.ts";

/** Why GitHub hands an empty string to a step in place of a secret that exists. */
export type Withheld = "fork" | "dependabot";

/** What is needed of the event; `payload` is untrusted and of any shape. */
export interface EventFacts {
  readonly name: string;
  readonly payload: unknown;
  /** `GITHUB_ACTOR`: who caused the event, also when somebody else runs it again. */
  readonly actor: string;
  /** `GITHUB_REPOSITORY`, `owner/name`. */
  readonly repository: string;
}

/** Events that carry a pull request and run in the pull request's own context. */
const PULL_REQUEST_EVENTS = new Set(["pull_request", "pull_request_review", "pull_request_review_comment"]);
/** Events that are treated as if from a fork when Dependabot causes them. */
const DEPENDABOT_EVENTS = new Set([
  ...PULL_REQUEST_EVENTS,
  "pull_request_target",
  "push",
  "create",
  "deployment",
  "deployment_status",
]);

/**
 * Whether GitHub gives no secrets to this run.
 * Source: https://docs.github.com/actions/reference/security/secrets and
 * https://docs.github.com/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 *
 * @returns why, or `undefined` when secrets are given
 */
export function secretsWithheld(event: EventFacts): Withheld | undefined {
  if (event.actor === "dependabot[bot]" && DEPENDABOT_EVENTS.has(event.name)) return "dependabot";
  if (!PULL_REQUEST_EVENTS.has(event.name)) return undefined;
  const head = field(field(event.payload, "pull_request"), "head");
  if (head === undefined) return undefined;
  // A fork that was deleted after its pull request was opened leaves `repo: null`.
  const fullName = field(field(head, "repo"), "full_name");
  return typeof fullName === "string" && sameRepository(fullName, event.repository) ? undefined : "fork";
}

function sameRepository(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function field(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}
