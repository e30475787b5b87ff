import { CALLS, type Call, type CallName, isCall, SCENES, type SceneName } from "./calls.ts";
import { FAULT_NAMES, type FaultName, specOf } from "./faults.ts";
import { type Played, play, type Surroundings } from "./play.ts";
import { type Seen, TUNNELLED } from "./site.ts";

export interface Pair {
  readonly call: CallName;
  readonly fault: FaultName;
}

/** Faults of the connection to the proxy are for what goes through it, and some are about JSON. */
export function isPossible({ call, fault }: Pair): boolean {
  const { host, method }: Call = CALLS[call];
  if (host === "git") return !/JSON|UTF-8/.test(fault) || fault === "another shape of JSON";
  return fault !== "502 after it was done, then well" || method !== "GET";
}

/** Whether the action has to be led through the proxy for this fault. */
function isTunnelled(fault: FaultName): boolean {
  return ["tls", "proxy"].includes(specOf(fault).at);
}

export const ALL_PAIRS: readonly Pair[] = (Object.keys(CALLS) as CallName[]).flatMap((call) =>
  FAULT_NAMES.map((fault) => ({ call, fault })).filter(isPossible),
);

/** Runs in which nothing fails, each scene once. */
export class CalmRuns {
  readonly #around: Surroundings;
  readonly #runs = new Map<SceneName, Promise<Played>>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  of(scene: SceneName): Promise<Played> {
    const run = this.#runs.get(scene) ?? play(SCENES[scene], this.#around);
    this.#runs.set(scene, run);
    return run;
  }
}

/** Plays a pair. */
export async function playPair({ call, fault }: Pair, calm: Played, around: Surroundings): Promise<Played> {
  const { scene, host }: Call = CALLS[call];
  const tunnelAll = isTunnelled(fault);
  const hits = (seen: Seen, earlier: readonly Seen[]): boolean => isCall(call, seen, earlier);
  const at = calm.requests.findIndex((seen, index) => hits(seen, calm.requests.slice(0, index)));
  if (at < 0) throw new Error(`The calm run has no "${call}".`);
  const isTogether = (one: Seen["host"]): boolean =>
    one !== "elsewhere" && (tunnelAll || (TUNNELLED.has(host) ? TUNNELLED.has(one) : one === host));
  const from = calm.requests.slice(0, at).filter((seen) => isTogether(seen.host)).length;
  return await play(SCENES[scene], around, { fault, hits, host, from }, tunnelAll);
}
