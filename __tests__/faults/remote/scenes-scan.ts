import { gitThat, noGitPath } from "../../support/git/git-spy.ts";
import { startGitHubApi } from "../../support/git/github-api.ts";
import type { GitHubEvent } from "../../support/git/payloads.ts";
import type { GuardOptions } from "../../support/guard.ts";
import { startOrganization } from "../../support/openai-org/organization.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { createSmallWorld, KEY, REMOVED_KEY, type SmallWorld } from "../../support/scan/small-world.ts";
import { NAME } from "../../support/scan/world.ts";
import type { Host, Seen } from "./hosts.ts";
import { LIMITS, Opened, type Scene, type Stage } from "./stage.ts";

const TOKEN = `ghs_${"a1B2".repeat(9)}`;
const ADMIN_LEAK = sampleKey("remote faults, leaked admin key", "sk-admin-", 58);
const BINARY_LEAK = sampleKey("remote faults, in a file without a patch");
const KEYS = [KEY, REMOVED_KEY, ADMIN_LEAK, BINARY_LEAK];

/** One repository for all: scans change nothing in it. */
export interface Shared {
  readonly small: SmallWorld;
  readonly tag: string;
  readonly noGit: string;
  readonly quickGit: string;
  close(): Promise<void>;
}

let shared: Promise<Shared> | undefined;

function share(): Promise<Shared> {
  shared ??= createShared();
  return shared;
}

/** After the last scene. */
export async function closeShared(): Promise<void> {
  await (await shared)?.close();
  shared = undefined;
}

async function createShared(): Promise<Shared> {
  const opened = new Opened();
  const small = await opened.add(
    createSmallWorld({
      server: { token: TOKEN },
      keys: KEYS,
      topic: [
        {
          files: {
            "app/config.ts": `// one\nconst key = "${KEY}";\n`,
            "app/.env": `K=${REMOVED_KEY}\n`,
            "app/admin.txt": `${ADMIN_LEAK}\n`,
            // The API shows no patch of it.
            "app/data.bin": Buffer.from(`\u0000\u0001${BINARY_LEAK}\u0000`),
          },
        },
        { files: { "app/.env": null } },
      ],
    }),
  );
  const { repository, server, head } = small;
  const tag = await repository.annotatedTag("v9", { target: head, message: "Nine" });
  await server.publish(repository, NAME);
  const noGit = await noGitPath();
  // A minute of silence is what git waits for; ten seconds show the same.
  const quick = await gitThat(
    'for (const [at, arg] of args.entries()) args[at] = arg.replace("lowSpeedTime=60", "lowSpeedTime=10");\nreal();',
  );
  return {
    ...{ small, tag, noGit: noGit.path, quickGit: quick.path },
    async close() {
      await Promise.all([noGit.remove(), quick.remove()]);
      await opened.close();
    },
  };
}

interface Scanning {
  readonly git: boolean;
  readonly event?: (world: Shared) => GitHubEvent;
  readonly clone?: "none" | "default" | "full";
  readonly inputs?: Record<string, string>;
  /** Comments that are there. */
  readonly commented?: boolean;
  readonly commentsFirst?: boolean;
  /** Which leaks OpenAI knows as live. */
  readonly verifies?: boolean;
}

function scan({
  git,
  event,
  clone = "none",
  inputs = {},
  commented,
  commentsFirst,
  verifies,
}: Scanning): Scene["start"] {
  return async (): Promise<Stage> => {
    const world = await share();
    const { small, noGit, quickGit } = world;
    const about = event?.(world) ?? small.event;
    const opened = new Opened();
    // Where git is tried, the API is no way out.
    const denied = git && commented === undefined ? () => true : () => false;
    const api = await opened.add(startGitHubApi(small.server, { token: TOKEN, denied }));
    const organization = verifies ? await opened.add(startOrganization()) : undefined;
    organization?.state.addAdminKey({ value: ADMIN_LEAK });
    organization?.state.addKey(organization.state.addProject().id, { value: KEY });
    const made = await small.workspace(clone, { event: about });
    if (commented) api.addComment(NAME, 7, "<!-- openai-key-guard:scan -->\nBefore.");
    const first = api.comments.length;
    return {
      targets: {
        github: api.url,
        git: small.server.url,
        ...(organization === undefined ? {} : { openai: organization.origin }),
      },
      options: (origin: (host: Host) => string, isKeptWaiting: boolean): GuardOptions => ({
        key: "",
        secrets: [TOKEN],
        keys: [...KEYS, TOKEN.replace(/^ghs_/, "")],
        // What it masks are the keys that it finds.
        allowUntrusted: true,
        cwd: made.workspace,
        event: { name: about.name, payload: about.payload },
        inputs: { ...LIMITS, checks: "scan", token: TOKEN, ...inputs },
        platformEnv: {
          ...about.env,
          ...(git && !isKeptWaiting ? {} : { PATH: git ? quickGit : noGit }),
          GITHUB_API_URL: origin("github"),
          GITHUB_SERVER_URL: origin("git"),
        },
      }),
      onRequest: (seen: Seen): void => {
        if (commentsFirst !== true || seen.method !== "POST" || !seen.path.endsWith("/comments")) return;
        const { body } = JSON.parse(seen.body) as { body: string };
        if (api.comments.length === first) api.addComment(NAME, 7, body);
      },
      problems: ({ outputs }) => {
        const number = outputs["comment-id"];
        const isThere = number === "none" || api.comments.some(({ id }) => String(id) === number);
        const ours = api.comments.length - first - (commentsFirst ? 1 : 0);
        return [
          ...(isThere ? [] : ["it names a comment that there is not"]),
          ...(ours > 1 ? [`${ours} comments were written`] : []),
          ...(organization?.violations ?? []),
        ];
      },
      close: () => opened.close(),
    };
  };
}

const ALL = { result: "fail", "scan-complete": "true", "leak-count": "4" };
const STANDING = { ...ALL, "leak-count": "3" };

const tagPush = ({ small, tag }: Shared): GitHubEvent =>
  small.events.push({
    ref: "refs/tags/v9",
    before: small.repository.zeros,
    after: tag,
    sha: small.head,
  });
const firstPush = ({ small }: Shared): GitHubEvent =>
  small.events.push({ ref: "refs/heads/main", before: small.repository.zeros, after: small.head });
const byHand = ({ small }: Shared): GitHubEvent =>
  small.events.workflowDispatch({ sha: small.head, ref: "refs/heads/topic" });
/** An event whose commit is named by a tag only. */
const tagByHand = ({ small }: Shared): GitHubEvent => {
  const event = small.events.workflowDispatch({ sha: small.head, ref: "refs/tags/v9" });
  return { ...event, env: { ...event.env, GITHUB_SHA: "" } };
};

export const SCAN_SCENES = {
  "scan over the API": { start: scan({ git: false }), well: ALL },
  "scan a tag over the API": { start: scan({ git: false, event: tagPush }), well: ALL },
  "scan a first push over the API": { start: scan({ git: false, event: firstPush }), well: ALL },
  "scan a tree over the API": {
    start: scan({ git: false, event: byHand, inputs: { "scan-scope": "tree" } }),
    well: STANDING,
  },
  "scan a tag's tree over the API": {
    start: scan({ git: false, event: tagByHand, inputs: { "scan-scope": "tree" } }),
    well: STANDING,
  },
  "scan with git": { start: scan({ git: true, clone: "default" }), well: ALL, usesGit: true },
  "scan a history with git": {
    start: scan({ git: true, clone: "default", inputs: { "scan-scope": "history" } }),
    well: ALL,
    usesGit: true,
  },
  "verify leaks": {
    start: scan({ git: true, clone: "full", verifies: true, inputs: { "verify-leaks": "true" } }),
    well: { result: "fail", "leak-count": "2", "dead-leak-count": "2" },
    usesGit: true,
  },
  "comment on a pull request": {
    start: scan({ git: true, clone: "full", commented: false, inputs: { comment: "true" } }),
    well: ALL,
    usesGit: true,
  },
  "bring a comment up to date": {
    start: scan({ git: true, clone: "full", commented: true, inputs: { comment: "true" } }),
    well: ALL,
    usesGit: true,
  },
  "two runs comment at once": {
    start: scan({
      git: true,
      clone: "full",
      commented: false,
      commentsFirst: true,
      inputs: { comment: "true" },
    }),
    well: ALL,
    usesGit: true,
  },
} as const satisfies Readonly<Record<string, Scene>>;
