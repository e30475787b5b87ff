import type { CheckoutState } from "../../support/git/checkout.ts";
import type { GitHubEvent } from "../../support/git/payloads.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { createSmallWorld, type SmallWorld } from "../../support/scan/small-world.ts";

/** In which the scan calls git in ways of its own. */
export interface Situation {
  readonly title: string;
  readonly state: CheckoutState;
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: (world: SmallWorld) => GitHubEvent;
  /** Whether the server can be reached. */
  readonly online: boolean;
  /** Keys that the scan has to report, when it says that it read everything. */
  readonly finds: readonly string[];
}

const IN_FILE = sampleKey("faults of git, in a file");
const REMOVED = sampleKey("faults of git, removed");
const IN_PATH = sampleKey("faults of git, in a path");
const IN_BASE = sampleKey("faults of git, in the base");
const ADDED = [IN_FILE, REMOVED, IN_PATH];

/** All keys that stand anywhere in {@link faultWorld}. */
export const ALL_KEYS: readonly string[] = [...ADDED, IN_BASE];

/** A pull request with keys in a file, in one that it removes again and in a path; its base has one more. */
export async function faultWorld(): Promise<SmallWorld> {
  return await createSmallWorld({
    keys: ALL_KEYS,
    base: { files: { "README.md": "# Shop\n", "old.txt": `${IN_BASE}\n`, ".keyguardignore": "docs/**\n" } },
    topic: [
      { files: { "a.txt": `${IN_FILE}\n`, [`${IN_PATH}/b.txt`]: `${REMOVED}\n` } },
      { files: { "old.txt": `again\n${IN_BASE}\n`, [`${IN_PATH}/b.txt`]: null, "docs/x.txt": "-\n" } },
    ],
  });
}

const ofPullRequest = (world: SmallWorld): GitHubEvent => world.event;
const COMMON = { inputs: {}, event: ofPullRequest, online: true, finds: ADDED } as const;

export const SITUATIONS: readonly Situation[] = [
  { ...COMMON, title: "a pull request in a whole clone, without a server", state: "full", online: false },
  { ...COMMON, title: "a pull request in a clone of one commit", state: "default" },
  { ...COMMON, title: "a pull request in a clone without files", state: "blobless" },
  {
    ...COMMON,
    title: "the history, from a clone of one commit",
    state: "default",
    inputs: { "scan-scope": "history" },
    finds: ALL_KEYS,
  },
  {
    ...COMMON,
    title: "the files of a commit",
    state: "full",
    inputs: { "scan-scope": "tree" },
    online: false,
    finds: [IN_FILE, IN_BASE],
  },
  {
    ...COMMON,
    title: "a push of a new branch, without a server",
    state: "full",
    online: false,
    event: ({ events, repository, head }) =>
      events.push({ ref: "refs/heads/topic", before: repository.zeros, after: head }),
  },
  {
    ...COMMON,
    title: "a forced push whose former commit is gone, without a server",
    state: "full",
    online: false,
    event: ({ events, head }) =>
      events.push({ ref: "refs/heads/topic", before: "ab".repeat(20), after: head, forced: true }),
  },
];
