import { type CheckoutState, checkout } from "../support/git/checkout.ts";
import { type GitCall, noGitPath, spyOnGit } from "../support/git/git-spy.ts";
import { type GitHubApi, startGitHubApi } from "../support/git/github-api.ts";
import { eventsOf, type GitHubEvent } from "../support/git/payloads.ts";
import { createRepository } from "../support/git/repository.ts";
import { startGitServer } from "../support/git/server.ts";
import { NAME, NO_API } from "../support/scan/world.ts";
import { eventOf } from "./events.ts";
import { HIDINGS, oneLine, refName, type Stuff } from "./hiding.ts";
import type { Poisoner } from "./poisoner.ts";
import type { Surroundings } from "./scenario.ts";

/** What is scanned: a repository on a server, an event in it, and a workspace. */
export interface Ground {
  readonly event: GitHubEvent;
  /** GITHUB_WORKSPACE. */
  readonly workspace: string;
  readonly api: GitHubApi;
  /** Stands before the git server. */
  readonly server: Poisoner;
  /** Value for PATH. */
  readonly path: string;
  /** Starts of git by the action; none where it has no git. */
  calls(): Promise<readonly GitCall[]>;
  /** All paths that there are, as far as they are text. */
  readonly files: readonly string[];
  /** How keys came into the repository. */
  readonly hidings: readonly string[];
  close(): Promise<void>;
}

export interface GroundOptions {
  readonly surroundings: Surroundings;
  readonly stuff: Stuff;
  /** The token of the job. */
  readonly token: string;
  /** Puts a poisoner before a server. */
  readonly before: (target: string) => Promise<Poisoner>;
  /** Text of the event. */
  readonly eventText: () => string;
}

const HIDDEN_AT_ONCE = 4;
/** What is shown with the name of the file, which is somebody else's. */
const MOST_SHOWN = ["files whose names are commands", "a file at the root whose name is a command"];

export async function layGround(options: GroundOptions): Promise<Ground> {
  const { surroundings, stuff, token } = options;
  const { chance, foul, plant, command } = stuff;
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closing.reverse()) await one();
  };
  try {
    const repository = await createRepository();
    closing.push(() => repository.remove());
    const files: string[] = [];
    const hidings: string[] = [];
    const hide = async (branch: string, parents?: readonly string[]): Promise<string> => {
      const how = chance.pick(chance.happens(0.4) ? MOST_SHOWN : Object.keys(HIDINGS));
      hidings.push(how);
      const made = await HIDINGS[how]?.(stuff);
      for (const name of pathsOf(made?.files)) files.push(name);
      return await repository.commit({ branch, ...(parents === undefined ? {} : { parents }), ...made });
    };
    const first = await repository.commit({ files: { "README.md": "# Shop\n" } });
    const base = chance.happens(0.5) ? await hide("main") : first;
    const topic = refName(`topic-${chance.happens(0.3) ? plant("branch") : ""}${command()}`);
    let head = await hide(topic, [base]);
    for (let more = 1 + chance.integer(HIDDEN_AT_ONCE); more > 0; more--) head = await hide(topic);
    const gone = chance.happens(0.3) ? files.at(-1) : undefined;
    if (gone !== undefined) head = await repository.commit({ branch: topic, files: { [gone]: null } });
    const tagName = refName(`v1-${chance.happens(0.5) ? plant("tag") : ""}${command()}`);
    const tag = chance.happens(0.5)
      ? await repository.annotatedTag(tagName, {
          target: head,
          message: `Two ${plant("tag message")}\n\n${foul().replaceAll("\u0000", "")}`,
          tagger: { name: oneLine(foul()).replace(/[<>]/g, "") || "Mona" },
        })
      : repository.lightTag(tagName, head);

    const guarded = chance.happens(0.5) ? { token } : {};
    const git = await startGitServer(guarded);
    closing.push(() => git.close());
    await git.publish(repository, NAME);
    const title = options.eventText().replace(/[\r\n]/g, " ");
    const pull = await git.openPullRequest(NAME, {
      ...{ number: 7, head: topic, title, body: options.eventText() },
    });
    const api = await startGitHubApi(git, { token });
    closing.push(() => api.close());
    api.addComment(NAME, 7, foul(), "mallory");
    const server = await options.before(git.url);
    closing.push(() => server.close());

    const event = await eventOf(surroundings.event, {
      events: eventsOf({ repository: NAME, serverUrl: server.origin, apiUrl: NO_API }),
      ...{ repository, pull, base, head, topic, tag, tagName, chance },
      queue: () => git.hosting.queuePullRequest(NAME, 7),
      text: options.eventText,
    });
    // What is not in the repository yet, such as a merge commit, is made by the server: read from it.
    const made = await checkout(git, NAME, {
      ...{ ref: event.ref, sha: event.sha, state: surroundings.clone as CheckoutState, ...guarded },
    });
    if (made === undefined) throw new Error(`no workspace of state ${surroundings.clone} on this machine`);
    closing.push(() => made.remove());
    const spy = surroundings.git === "missing" ? undefined : await spyOnGit(noise(surroundings, foul));
    const gitPath = spy ?? (await noGitPath());
    closing.push(() => gitPath.remove());
    return {
      ...{ event, api, server, files, hidings, close },
      workspace: made.workspace,
      path: gitPath.path,
      calls: async () => (await spy?.calls()) ?? [],
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function noise({ git }: Surroundings, foul: () => string): Parameters<typeof spyOnGit>[0] {
  if (git === "quiet") return {};
  return { says: foul(), ...(git === "failing" ? { failsTo: "fetch" } : {}) };
}

function pathsOf(files: unknown): string[] {
  if (Array.isArray(files)) return files.flatMap(([name]) => (typeof name === "string" ? [name] : []));
  return Object.keys(files ?? {});
}
