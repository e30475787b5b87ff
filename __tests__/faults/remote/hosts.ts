import type { IncomingMessage } from "node:http";
import type { FaultName } from "./faults.ts";

/** Whom the action speaks to, by what they are. */
export const HOSTS = {
  openai: "api.openai.com",
  auth: "auth.openai.com",
  relay: "relay.example",
  github: "api.github.com",
  git: "github.com",
  token: "pipelines.example",
} as const;
export type Host = keyof typeof HOSTS;

/** These two have no other address: they are always reached through the proxy, over TLS. */
export const TUNNELLED: ReadonlySet<Host> = new Set<Host>(["openai", "auth"]);
/** Nobody of ours. */
export const ELSEWHERE = "elsewhere.example";
export const NAMES: readonly string[] = [...Object.values(HOSTS), ELSEWHERE];

/** A request as it came; `authorization` is a secret. */
export interface Seen {
  readonly host: Host | "elsewhere";
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly authorization: string;
  readonly headers: IncomingMessage["headers"];
  /** How many came before it to the same listener, of which each came over a connection of its own. */
  readonly index: number;
  /** Whether the server behind was asked to do it. */
  carriedOut: boolean;
  struck: boolean;
}

export interface Plan {
  readonly fault: FaultName;
  /** Of the requests: those that are struck. */
  readonly hits: (seen: Seen, earlier: readonly Seen[]) => boolean;
  /** Of the connections: the first that is struck, by its index at the call's listener. */
  readonly host: Host;
  readonly from: number;
}
