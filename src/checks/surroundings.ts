import { isSafeForSecrets } from "../loopback.ts";
import { repositoryUrlOf } from "../report/links.ts";
import { isRepositoryName } from "../repository-name.ts";
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

/**
 * Reads them from the runner; what a server or repository is called is cleaned, the payload is as untrusted as it
 * came.
 *
 * @param another repository of the same server, in place of the workflow's own
 */
export function surroundingsOf({ runner }: Pick<Ports, "runner">, another?: string): Surroundings {
  const serverUrl = (runner.env("GITHUB_SERVER_URL") || "https://github.com").replace(/\/+$/, "");
  const named = another ?? runner.env("GITHUB_REPOSITORY") ?? "";
  // It becomes part of addresses: what is no name of a repository is none.
  const repository = isRepositoryName(named) ? named : "";
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

/** Whether the token may be sent to an address. */
export function isSafeForTokens(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && isSafeForSecrets(url);
}
