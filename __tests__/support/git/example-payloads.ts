import { createRequire } from "node:module";

export type Json = { [name: string]: unknown };

interface Example {
  readonly name: string;
  readonly examples: readonly Json[];
}

/** Where the payload is said to come from. */
export interface Origin {
  /** `owner/name`. */
  readonly repository: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
}

/** Payloads that GitHub really sent; they are about these repositories. */
const examples: readonly Example[] = createRequire(import.meta.url)("@octokit/webhooks-examples");
const EXAMPLE_OWNERS = /\b(?:Codertocat|octo-org)\b/g;
const EXAMPLE_NAMES = /\b(?:Hello-World|octo-repo)\b/g;

/**
 * A payload as GitHub sent it, of another repository: all names and addresses are put right, ids are left.
 *
 * @throws {Error} When there is no example of it.
 */
export function examplePayload(event: string, action: string | undefined, origin: Origin): Json {
  const all = examples.find((example) => example.name === event)?.examples ?? [];
  const found = all.find((example) => example["action"] === action) ?? all[0];
  if (found === undefined) throw new Error(`no example of ${event}`);
  const [owner = "", name = ""] = origin.repository.split("/");
  const text = JSON.stringify(found)
    .replaceAll(EXAMPLE_OWNERS, () => owner)
    .replaceAll(EXAMPLE_NAMES, () => name)
    .replaceAll("https://api.github.com", () => origin.apiUrl)
    .replaceAll("https://github.com", () => origin.serverUrl);
  const payload: Json = JSON.parse(text);
  // Those of apps; events of Actions have none.
  delete payload["installation"];
  return action === undefined ? payload : { ...payload, action };
}

/** The object at a name of a payload. */
export function part(payload: Json, name: string): Json {
  const value = payload[name];
  if (typeof value !== "object" || value === null) throw new Error(`no ${name} in this payload`);
  return value as Json;
}
