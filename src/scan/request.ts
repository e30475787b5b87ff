import type { ScanScope } from "../contract.ts";
import type { GitPort } from "../ports/git.ts";
import type { Store, StoreTrouble } from "../ports/store.ts";
import type { IgnoreSource } from "./accept/ignore-source.ts";
import type { Added, EventFacts } from "./added.ts";
import type { Reading } from "./reading.ts";
import type { NoGit, ScopeNote } from "./said.ts";
import type { Shard } from "./shard.ts";

export interface ScanRequest {
  readonly scope: ScanScope;
  readonly shard: Shard;
  readonly ignoreFiles: readonly IgnoreSource[];
  readonly event: EventFacts;
  /** Where commits that are not here are fetched from; `undefined`: nowhere. */
  readonly remoteUrl: string | undefined;
  readonly token: string | undefined;
}

export interface ScanPorts {
  /** A repository of our own and git on it. */
  readonly openStore: (options: { objectFormat: "sha1" | "sha256"; alone: boolean }) => OpenedStore;
  /** The other way to read what an event added; `undefined` when it cannot be gone. */
  readonly readOverApi:
    | ((added: Added, ignoreFiles: readonly IgnoreSource[]) => Promise<Reading>)
    | undefined;
  /** Called for every key that was found, before anything is said of it. */
  readonly onKeys: (keys: readonly string[]) => void;
  readonly onEvent: (event: ScanEvent) => void;
}

export type OpenedStore =
  | { readonly opened: "store"; readonly store: Store; readonly git: GitPort }
  | { readonly opened: "no-git" }
  | { readonly opened: "no-store"; readonly why: StoreTrouble };

/** What happens while a scan runs. */
export type ScanEvent =
  | { readonly event: "begins"; readonly note: ScopeNote }
  | { readonly event: "fetching" }
  | { readonly event: "over-api"; readonly why: NoGit | "commits-missing" };
