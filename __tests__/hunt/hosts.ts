import { findLeaks } from "../support/leaks.mjs";
import type { SeenRequest } from "./poisoner.ts";

/** A server, and what it must not get to know. */
export interface Host {
  readonly name: string;
  readonly requests: readonly SeenRequest[];
  /** Secrets that must stand nowhere in a request, besides where it authorizes. */
  readonly unsaid: readonly string[];
  /** Secrets that must not authorize a request: those of others. */
  readonly foreign: readonly string[];
}

/** Keys that went where they must not go, or stood where they must not stand. */
export function leaksTo(hosts: readonly Host[]): string[] {
  return hosts.flatMap(({ name, requests, unsaid, foreign }) => [
    ...told(`requests to ${name}`, requests.map(saidIn), unsaid),
    ...told(
      `what authorizes at ${name}`,
      requests.map(({ credentials }) => credentials),
      foreign,
    ),
  ]);
}

/** Without the name of the model, which that server told itself, and which it may have made of what it was sent. */
function saidIn({ method, url, headers, body }: SeenRequest): string {
  return [method, url, headers, body.replace(/"model":"(?:[^"\\]|\\.)*"/, "")].join(" ");
}

/** Keys in texts. */
export function told(surface: string, texts: readonly string[], keys: readonly string[]): string[] {
  return findLeaks({ [surface]: texts.join("\n") }, keys).map(
    ({ key, encoding, excerpt }) => `key ${key} in ${surface} (${encoding}): ${excerpt}`,
  );
}
