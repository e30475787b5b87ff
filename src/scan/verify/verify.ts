import type { Verdict } from "../../contract.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Observer } from "../../validate/ask.ts";
import { isPassing, type JudgeContext, type Judgement, judge } from "../../validate/judge.ts";
import type { Observation } from "../../validate/observation.ts";
import type { Withheld } from "../../validate/withheld.ts";
import type { Finding } from "../finding.ts";
import type { ScanNote } from "../said.ts";

/** Where found keys may be sent, whatever `base-url` says: nowhere else. */
export const VERIFY_BASE_URL = "https://api.openai.com/v1";
export const MOST_VERIFIED_KEYS = 20;
/** For one request. */
export const VERIFY_TIMEOUT_MS = 10_000;
const MOST_ATTEMPTS = 2;
const PAUSE_MS = 500;
/** A host that could not be reached for so many keys in a row is not asked about the others. */
const MOST_UNREACHED_KEYS = 2;

export interface VerifyPorts {
  /** Connects to the host given, without organization and project. */
  readonly connect: (to: { readonly baseUrl: string; readonly timeoutMs: number }) => Observer;
  readonly clock: Clock;
  readonly cancel: AbortSignal;
  /** Why GitHub gives no secrets to this run; its keys are then a stranger's to choose. */
  readonly secretsWithheld: () => Withheld | undefined;
}

export interface Verification {
  /** The findings as they were given, in their order, with what was learnt about them. */
  readonly findings: readonly Finding[];
  /** What people should know about what was not asked. */
  readonly notes: readonly ScanNote[];
}

/**
 * Asks OpenAI whether leaked keys are live, with one free request at a time. Only keys in OpenAI's own formats
 * (`leak`) are sent, and only to OpenAI's own host. A key that OpenAI calls wrong or revoked becomes a
 * `dead-leak`; whatever proves nothing leaves it as it was, with `live: "unknown"`.
 *
 * @param findings worst first: the first 20 keys are asked about
 */
export async function verifyLeaks(findings: readonly Finding[], ports: VerifyPorts): Promise<Verification> {
  const candidates = findings.filter(isSendable);
  if (candidates.length === 0) return { findings, notes: [] };
  const withheld = ports.secretsWithheld();
  if (withheld) return { findings, notes: [{ note: "none-verified", withheld }] };

  const openAi = ports.connect({ baseUrl: VERIFY_BASE_URL, timeoutMs: VERIFY_TIMEOUT_MS });
  const lives = new Map<string, Finding["live"]>();
  let unreached = 0;
  for (const finding of candidates.slice(0, MOST_VERIFIED_KEYS)) {
    if (ports.cancel.aborted || unreached >= MOST_UNREACHED_KEYS) break;
    const { live, reached } = await ask(finding, openAi, ports);
    lives.set(finding.key, live);
    unreached = reached ? 0 : unreached + 1;
  }
  const why = ports.cancel.aborted
    ? "cancelled"
    : unreached >= MOST_UNREACHED_KEYS
      ? "unreachable"
      : "too-many";
  const left = candidates.filter(({ key }) => !lives.has(key)).length;
  return {
    findings: findings.map((finding) => withLife(finding, lives.get(finding.key))),
    notes:
      left === 0
        ? []
        : [{ note: "not-all-verified", left, of: candidates.length, why, most: MOST_VERIFIED_KEYS }],
  };
}

/** Characters that a header takes; a key of OpenAI's has no others. */
const HEADER_SAFE = /^[\x21-\x7e]{1,1000}$/;

/** What stands in a comment or an issue is anybody's to choose. */
function isSendable({ confidence, kind, key, place }: Finding): boolean {
  return confidence === "leak" && kind !== "relay" && place.source !== "event-text" && HEADER_SAFE.test(key);
}

function withLife(finding: Finding, live: Finding["live"] | undefined): Finding {
  if (live === undefined) return finding;
  return live === "false" ? { ...finding, live, confidence: "dead-leak" } : { ...finding, live };
}

interface Answered {
  readonly live: Finding["live"];
  readonly reached: boolean;
}

/** Once more when the answer proves nothing and may pass or be false. */
async function ask({ key, kind }: Finding, openAi: Observer, ports: VerifyPorts): Promise<Answered> {
  const endpoint = kind === "admin" ? "admin-keys" : "models";
  const context: JudgeContext = { endpoint, kind, openAiHost: true, authenticated: false };
  const path = kind === "admin" ? "/organization/admin_api_keys?limit=1" : "/models";
  for (let attempt = 1; ; attempt++) {
    const observation = await openAi.ask({ method: "GET", path, credential: key });
    const judgement = judge(observation, context);
    const answered = { live: liveBy(judgement, observation), reached: judgement.verdict !== "unreachable" };
    const openToChange = answered.live === "unknown" && (judgement.ambiguous || isPassing(judgement));
    if (!openToChange || attempt === MOST_ATTEMPTS) return answered;
    await ports.clock.sleep(PAUSE_MS, ports.cancel);
    if (ports.cancel.aborted) return answered;
  }
}

/** Verdicts that only an accepted key gets. A block by address or country comes before the key is looked at. */
const AUTHENTICATED: ReadonlySet<Verdict> = new Set<Verdict>([
  "valid",
  "restricted",
  "rate-limited",
  "no-credit",
  "spend-limited",
  "wrong-kind",
]);

function liveBy({ verdict }: Judgement, observation: Observation): Finding["live"] {
  if (AUTHENTICATED.has(verdict)) return "true";
  // Other statuses that tell of a dead account may be appealed against; only this one is about the key.
  const isRefused = observation.kind === "answer" && observation.status === 401;
  return verdict === "invalid" && isRefused ? "false" : "unknown";
}
