import { createRequire } from "node:module";
import type { EventFacts } from "../../../src/scan/added.ts";

/** An object id that is nobody's: the same for the same seed. */
export function id(seed: string, length = 40): string {
  return Buffer.from(seed.repeat(32)).toString("hex").slice(0, length);
}

export const ZEROS = "0".repeat(40);

export function facts(name: string, payload: unknown, rest: Partial<EventFacts> = {}): EventFacts {
  return { name, payload, sha: id("sha"), ref: "refs/heads/main", ...rest };
}

export const REPOSITORY = { id: 1, full_name: "octo/repo", default_branch: "main" };

interface Example {
  readonly name: string;
  readonly examples: readonly unknown[];
}

const HOSTS = ["api.github.com", "ghes-31", "ghes-35"];

/** Every payload that GitHub's own documentation and octokit's contributors show, by event. */
export function examples(): readonly { readonly name: string; readonly payload: unknown }[] {
  const require = createRequire(import.meta.url);
  return HOSTS.flatMap((host) => {
    const events = require(`@octokit/webhooks-examples/${host}/index.json`) as readonly Example[];
    return events.flatMap(({ name, examples: payloads }) => payloads.map((payload) => ({ name, payload })));
  });
}
