import { repositoryUrlOf } from "../report/scan/links.ts";
import type { Ports } from "./ports.ts";

/** What of the runner's environment a scan needs. */
export interface Surroundings {
  readonly eventName: string;
  readonly payload: unknown;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryUrl: string | undefined;
  readonly workspace: string;
  readonly temp: string;
}

const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;

export function surroundingsOf({ runner }: Ports): Surroundings {
  const serverUrl = (runner.env("GITHUB_SERVER_URL") || "https://github.com").replace(/\/+$/, "");
  const named = runner.env("GITHUB_REPOSITORY") ?? "";
  // It becomes part of addresses: what is no name of a repository is none.
  const repository = REPOSITORY.test(named) ? named : "";
  return {
    eventName: runner.env("GITHUB_EVENT_NAME") ?? "",
    payload: runner.eventPayload(),
    serverUrl,
    apiUrl: runner.env("GITHUB_API_URL") || "https://api.github.com",
    repository,
    repositoryUrl: repositoryUrlOf(serverUrl, repository),
    workspace: runner.env("GITHUB_WORKSPACE") || runner.workingDirectory(),
    temp: runner.env("RUNNER_TEMP") || runner.temporaryDirectory(),
  };
}

/** Where secrets of the repository are kept. */
export function secretsUrlOf({ repositoryUrl, serverUrl }: Surroundings): string {
  return `${repositoryUrl ?? `${serverUrl}/your/repository`}/settings/secrets/actions`;
}

/** Over plain http only on the machine itself: others could read it on the way. */
export function isSafeForTokens(url: string): boolean {
  const { protocol, hostname } = URL.parse(url) ?? {};
  if (protocol === undefined || hostname === undefined) return false;
  return protocol === "https:" || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
