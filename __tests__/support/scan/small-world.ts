import { type Checkout, type CheckoutOptions, type CheckoutState, checkout } from "../git/checkout.ts";
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from "../git/github-api.ts";
import { eventsOf, type GitHubEvent } from "../git/payloads.ts";
import { type CommitOptions, createRepository, type Repository } from "../git/repository.ts";
import { type GitServer, type GitServerOptions, type PullRequest, startGitServer } from "../git/server.ts";
import type { GuardOptions } from "../guard.ts";
import { sampleKey } from "../sample-keys.mjs";
import { type ScanRun, scanIn } from "./scan-run.ts";
import { NAME, NO_API } from "./world.ts";

/** A pull request of a few commits, on a server of its own. */
export interface SmallWorld {
  readonly server: GitServer;
  /** Undefined unless asked for. */
  readonly api: GitHubApi | undefined;
  readonly repository: Repository;
  readonly base: string;
  readonly head: string;
  readonly pull: PullRequest;
  readonly events: ReturnType<typeof eventsOf>;
  /** The pull request's. */
  readonly event: GitHubEvent;
  readonly keys: readonly string[];
  /**
   * A workspace for an event, by default the pull request's. It is removed with the world, and given out again
   * unless it is to be `fresh`: whoever changes something in it has to ask for that.
   */
  workspace(
    state?: CheckoutState,
    options?: Partial<CheckoutOptions> & { readonly event?: GitHubEvent; readonly fresh?: boolean },
  ): Promise<Checkout>;
  /** Scans in it, for the pull request unless another event is given. */
  scan(made: Checkout, options?: Partial<GuardOptions>, event?: GitHubEvent): Promise<ScanRun>;
  close(): Promise<void>;
}

export interface SmallWorldOptions {
  readonly server?: GitServerOptions;
  /** GitHub's API, too. Default: nobody listens there. */
  readonly api?: GitHubApiOptions;
  /** Of the commit that `main` and the topic have in common. */
  readonly base?: CommitOptions;
  /** What the pull request adds. Default: {@link KEY} in `app/config.ts`, and a second key that is removed again. */
  readonly topic?: readonly CommitOptions[];
  /** All keys that stand anywhere. */
  readonly keys?: readonly string[];
  readonly title?: string;
}

export const KEY = sampleKey("small world");
export const REMOVED_KEY = sampleKey("small world, removed");
const USUAL: readonly CommitOptions[] = [
  { files: { "app/config.ts": `// one\nconst key = "${KEY}";\n`, "app/.env": `K=${REMOVED_KEY}\n` } },
  { files: { "app/.env": null } },
];

export async function createSmallWorld(options: SmallWorldOptions = {}): Promise<SmallWorld> {
  const repository = await createRepository();
  const base = await repository.commit({ files: { "README.md": "# Shop\n" }, ...options.base });
  let head = base;
  for (const commit of options.topic ?? USUAL) {
    head = await repository.commit({ branch: "topic", parents: [head], ...commit });
  }
  const server = await startGitServer(options.server);
  await server.publish(repository, NAME);
  const { title } = options;
  const pull = await server.openPullRequest(NAME, {
    number: 7,
    head: "topic",
    ...(title === undefined ? {} : { title }),
  });
  const api = options.api === undefined ? undefined : await startGitHubApi(server, options.api);
  const events = eventsOf({ repository: NAME, serverUrl: server.url, apiUrl: api?.url ?? NO_API });
  const pullEvent = events.pullRequest(pull);
  const keys = options.keys ?? [KEY, REMOVED_KEY];
  const made: Checkout[] = [];
  const workspaces = new Map<string, Checkout>();
  const token = options.server?.token;
  return {
    ...{ server, api, repository, base, head, pull, events, event: pullEvent, keys },
    async workspace(state = "default", { fresh = false, event = pullEvent, ...rest } = {}) {
      const { ref, sha } = event;
      const asked = {
        ...{ ref, sha, state },
        ...(token === undefined ? {} : { token }),
        ...rest,
      };
      const id = JSON.stringify(asked);
      const shared = fresh || state === "none" ? undefined : workspaces.get(id);
      const one = shared ?? (await checkout(server, NAME, asked));
      if (one === undefined) throw new Error(`no workspace of state ${state} on this machine`);
      if (shared === undefined) made.push(one);
      if (!fresh) workspaces.set(id, one);
      return one;
    },
    scan: (one, rest = {}, event = pullEvent) => scanIn(one, event, { keys, ...rest }),
    async close() {
      for (const one of made) await one.remove();
      await api?.close();
      await server.close();
      await repository.remove();
    },
  };
}

/** Makes a world, and closes it whatever happens. */
export async function withWorld(
  options: SmallWorldOptions,
  use: (world: SmallWorld) => Promise<void>,
): Promise<void> {
  const world = await createSmallWorld(options);
  try {
    await use(world);
  } finally {
    await world.close();
  }
}

/** Output `leaks`, as far as most tests look at it. */
export function places(run: ScanRun): string[] {
  return run.leaks.map(({ source, file, line, column }) =>
    [source, ...[file, line, column].filter((part) => part !== null)].join(":"),
  );
}

/** What the usual pull request adds. */
export const USUAL_PLACES = ["file:app/config.ts:2:14", "file:app/.env:1:3"];
