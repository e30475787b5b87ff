import { systemClock } from "../../../src/ports/clock.ts";
import { createGitHubClient, type GitHubClient } from "../../../src/ports/github.ts";
import type { Added, ObjectRef } from "../../../src/scan/added.ts";
import { type ApiScanLimits, scanOverApi } from "../../../src/scan/api/scan.ts";
import { isArchive } from "../../../src/scan/archive/format.ts";
import { openArchive } from "../../../src/scan/archive/open.ts";
import { detect } from "../../../src/scan/detect/detect.ts";
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from "../../support/git/github-api.ts";
import { createRepository, type Repository } from "../../support/git/repository.ts";
import { type GitServer, startGitServer } from "../../support/git/server.ts";
import { inEnglish, type ToldReading } from "../../support/scan/in-english.ts";

export const OWN_IGNORE_FILES = [{ format: "keyguard", path: ".keyguardignore" }] as const;
const TOKEN = "right-token";
export const NAME = { owner: "octo-org", repo: "octo-repo" } as const;
const ZERO_PAUSES = { ...systemClock, sleep: async () => {} };

export interface ScanOptions extends GitHubApiOptions {
  readonly scanLimits?: ApiScanLimits;
  readonly cancel?: AbortController;
  readonly before?: (api: GitHubApi) => void;
  /** What the client sends. Default: the right token. */
  readonly clientToken?: string;
}

/** A repository, and GitHub's API that shows it. */
export interface World {
  readonly repository: Repository;
  scan(
    added: Added,
    options?: ScanOptions,
  ): Promise<ToldReading & { readonly requests: GitHubApi["requests"] }>;
  withClient<T>(use: (client: GitHubClient, api: GitHubApi) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function createWorld(objectFormat: "sha1" | "sha256" = "sha1"): Promise<World> {
  const repository = await createRepository({ objectFormat });
  const server: GitServer = await startGitServer();
  const withApi = async <T>(
    options: ScanOptions,
    use: (client: GitHubClient, api: GitHubApi) => Promise<T>,
  ): Promise<T> => {
    await server.publish(repository, `${NAME.owner}/${NAME.repo}`);
    const api = await startGitHubApi(server, { token: TOKEN, ...options });
    options.before?.(api);
    try {
      return await use(await createGitHubClient(options.clientToken ?? TOKEN, api.url), api);
    } finally {
      await api.close();
    }
  };
  return {
    repository,
    withClient: (use) => withApi({}, use),
    scan: (added, options = {}) =>
      withApi(options, async (client, api) => {
        const cancel = (options.cancel ?? new AbortController()).signal;
        const deps = { detect, isArchive, openArchive, clock: ZERO_PAUSES, cancel };
        const request = { ...NAME, added, ignoreFiles: OWN_IGNORE_FILES };
        const reading = await scanOverApi(client, request, deps, options.scanLimits);
        return { ...inEnglish(reading), requests: api.requests };
      }),
    async close() {
      await server.close();
      await repository.remove();
    },
  };
}

const COMMON = { texts: [], refNames: [], note: { note: "wiki" }, warning: undefined } as const;

function refOf(name: string): ObjectRef {
  return name.startsWith("refs/") ? { id: undefined, refs: [name] } : { id: name, refs: [] };
}

type Range = Extract<Added, { added: "range" }>;

/** The range of these commits, given as ids or full refs. */
export function range(tip: string, base?: string, more: Partial<Range> = {}): Range {
  return {
    ...COMMON,
    added: "range",
    tips: [refOf(tip)],
    bases: base === undefined ? [] : [refOf(base)],
    fallbackBases: [],
    mergeCommit: undefined,
    commitCount: undefined,
    ignoreFrom: "tip",
    repository: "code",
    ...more,
  };
}

export function tip(name: string): Added {
  return { ...COMMON, added: "tip", tip: refOf(name) };
}
