import { CALL_NAMES, CALLS, type Call, type CallName, isCall, SCENES, type SceneName } from "./calls.ts";
import { FAULT_NAMES, type FaultName, specOf } from "./faults.ts";
import { type Seen, TUNNELLED } from "./hosts.ts";
import { type Played, play, type Surroundings } from "./play.ts";

export interface Pair {
  readonly call: CallName;
  readonly fault: FaultName;
}

/** Git reads no JSON, and gives up a handshake after the five minutes of libcurl, which cannot be hurried. */
export function isPossible({ call, fault }: Pair): boolean {
  const { host, method }: Call = CALLS[call];
  if (host === "git") return !/JSON|UTF-8|TLS: nothing/.test(fault) || fault === "another shape of JSON";
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

/** What once went wrong is always run. */
const REGRESSIONS: readonly Pair[] = [
  // Whatever walked through it ran out of stack, and the run had no result.
  { call: "validate: models", fault: "JSON 100,000 deep, 400" },
  { call: "validate on a relay: models with a made-up key", fault: "JSON 100,000 deep, 403" },
  { call: "rotation: projects", fault: "JSON 100,000 deep, 403" },
  // 600 MiB and more than a minute for an answer of two.
  { call: "API: file", fault: "JSON 100,000 deep, 403" },
  { call: "rotate, environment: store the secret", fault: "JSON 100,000 deep, 403" },
  // A file, a tag and a list of commits that had not come counted as read.
  { call: "API: blob", fault: "204" },
  { call: "API: blob", fault: "HTML, 200" },
  { call: "API: tag", fault: "another shape of JSON" },
  { call: "API: ref", fault: "JSON null" },
  { call: "API: commits", fault: "another shape of JSON" },
  // Comments that had not come counted as none, and another one was written.
  { call: "comment: find", fault: "gzip bomb" },
  { call: "comment: find", fault: "empty 200" },
  // Three issues were opened.
  { call: "issue: open", fault: "no answer" },
];

/** Pairs that are run: `all`, or so many, each call and each fault among them. */
export function chosenPairs(how: string, seed: number): readonly Pair[] {
  const shuffled = shuffle(ALL_PAIRS, seed);
  if (how === "all") return shuffled;
  const isOld = ({ call, fault }: Pair): boolean =>
    REGRESSIONS.some((one) => one.call === call && one.fault === fault);
  const chosen = new Set<Pair>(ALL_PAIRS.filter(isOld));
  const missing = new Set<string>([...CALL_NAMES, ...FAULT_NAMES]);
  for (const pair of shuffled) {
    if (!missing.has(pair.call) && !missing.has(pair.fault)) continue;
    missing.delete(pair.call);
    missing.delete(pair.fault);
    chosen.add(pair);
  }
  for (const pair of shuffled) if (chosen.size < Number(how)) chosen.add(pair);
  return [...chosen];
}

/** The same order for the same seed (Mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return items
    .map((item) => [random(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);
}
