import type { Clock } from "../ports/clock.ts";
import type { IdentityPort, IdTokenReception } from "../ports/identity.ts";
import type { NetworkFailure } from "../ports/openai.ts";
import { pauseBefore, watched } from "../validate/ask.ts";
import { isPassing } from "../validate/judge.ts";
import type { Claims, Trouble } from "../validate/keyless-details.ts";
import { type Observation, observationOf, retryAfter } from "../validate/observation.ts";
import type { Withheld } from "../validate/withheld.ts";
import { readClaims } from "./claims.ts";
import type { Identity, IdentityResult, NoIdentity } from "./identity.ts";
import { judgeExchange } from "./judge-exchange.ts";

/** What a person is told while the job's identity is exchanged. */
export type KeylessEvent =
  | {
      readonly event: "id-token";
      readonly given: boolean;
      readonly status: number | undefined;
      readonly failure: NetworkFailure | undefined;
    }
  | { readonly event: "access-token" }
  | { readonly event: "no-access-token"; readonly observation: Observation; readonly refusal: Refusal }
  | { readonly event: "again"; readonly attempt: number; readonly attempts: number; readonly delayMs: number }
  | { readonly event: "waiting"; readonly elapsedMs: number };

/** What OpenAI says, untrusted; empty when the answer is not its own. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export interface IdentifyPorts {
  /** Made when it is needed. */
  readonly connect: () => Promise<IdentityPort>;
  /** Whether GitHub gave this job what it takes to ask for a token. */
  readonly offered: boolean;
  /** Why GitHub offers none, if it is because of who started the run. */
  readonly withheld: () => Withheld | undefined;
  /** Called with every token as soon as it is there, before anything else is done or said. */
  readonly onToken: (token: string) => void;
  readonly clock: Clock;
  readonly cancel: AbortSignal;
  readonly onEvent: (event: KeylessEvent) => void;
}

/** What one attempt came to, and whether another may come to something else. */
interface Attempt {
  readonly result: IdentityResult;
  readonly trouble: Trouble | undefined;
  readonly retryAfterMs: number | undefined;
}

/**
 * Gets the job's token from GitHub and OpenAI's access token for it. Failures that may pass are tried again, each
 * time with a new token of GitHub's: it is not documented that one may be exchanged twice.
 *
 * @param maxAttempts at the whole, the first included
 */
export async function identify(
  identity: Identity,
  maxAttempts: number,
  ports: IdentifyPorts,
): Promise<IdentityResult> {
  if (!ports.offered) {
    const withheld = ports.withheld();
    return none(withheld === undefined ? "no-id-token-permission" : `identity-withheld-${withheld}`);
  }
  const port = await ports.connect();
  const once = (): Promise<Attempt> =>
    watched(
      () => attemptOnce(identity, port, ports),
      (elapsedMs) => ports.onEvent({ event: "waiting", elapsedMs }),
    );
  let attempt = await once();
  for (let count = 1; count < maxAttempts && mayPass(attempt); count++) {
    const delayMs = pauseBefore(count, attempt.retryAfterMs, ports.clock.random());
    if (delayMs === undefined) break;
    ports.onEvent({ event: "again", attempt: count + 1, attempts: maxAttempts, delayMs });
    await ports.clock.sleep(delayMs, ports.cancel);
    if (ports.cancel.aborted) break;
    attempt = await once();
  }
  return attempt.result;
}

function mayPass({ trouble }: Attempt): boolean {
  return trouble !== undefined && isPassing({ verdict: "unreachable", reason: trouble });
}

async function attemptOnce(identity: Identity, port: IdentityPort, ports: IdentifyPorts): Promise<Attempt> {
  const given = await port.idToken(identity.audience);
  if (given.kind !== "token") return withoutIdToken(given, ports);
  ports.onToken(given.token);
  ports.onEvent({ event: "id-token", given: true, status: undefined, failure: undefined });
  const { identityProviderId, serviceAccountId } = identity;
  const received = await port.exchange({ identityProviderId, serviceAccountId, idToken: given.token });
  if (received.kind === "token") {
    ports.onToken(received.token);
    ports.onEvent({ event: "access-token" });
    const result = { identity: "token", accessToken: received.token } as const;
    return { result, trouble: undefined, retryAfterMs: undefined };
  }
  return withoutAccessToken(observationOf(received, ports.clock.now()), readClaims(given.token), ports);
}

function withoutIdToken(given: Exclude<IdTokenReception, { kind: "token" }>, ports: IdentifyPorts): Attempt {
  const status = given.kind === "answer" ? given.status : undefined;
  const trouble = idTokenTrouble(given);
  const failure = given.kind === "failure" ? given.failure : undefined;
  ports.onEvent({ event: "id-token", given: false, status, failure });
  const refused = trouble === undefined && status !== undefined;
  return {
    result: { ...none(refused ? "id-token-refused" : "id-token-unreachable"), status, trouble },
    trouble,
    retryAfterMs: given.kind === "answer" ? retryAfter("", given.retryAfter, ports.clock.now()) : undefined,
  };
}

/** How GitHub's service could not be asked; `undefined` when it refused, or must not be asked. */
function idTokenTrouble(given: Exclude<IdTokenReception, { kind: "token" }>): Trouble | undefined {
  if (given.kind === "failure") return given.failure;
  if (given.kind === "unsafe-address") return undefined;
  const { status } = given;
  if (status === 429) return "overloaded";
  if (status === 408) return "timeout";
  if (status >= 500) return "server-error";
  if (status >= 400) return undefined;
  return status >= 300 ? "redirect" : "not-the-api";
}

function withoutAccessToken(
  observation: Observation,
  claims: Claims | undefined,
  ports: IdentifyPorts,
): Attempt {
  const judged = judgeExchange(observation);
  const answer = observation.kind === "answer" ? observation : undefined;
  const about = { status: answer?.status, requestId: answer?.requestId ?? "", claims };
  const retryAfterMs = answer?.retryAfterMs;
  if (judged.trouble !== undefined) {
    const { trouble } = judged;
    ports.onEvent({ event: "no-access-token", observation, refusal: { code: "", message: "" } });
    return { result: { ...none("exchange-unreachable"), ...about, trouble }, trouble, retryAfterMs };
  }
  const { reason, code, message } = judged;
  ports.onEvent({ event: "no-access-token", observation, refusal: { code, message } });
  return { result: { ...none(reason), ...about, code, message }, trouble: undefined, retryAfterMs };
}

function none(reason: NoIdentity["reason"]): NoIdentity {
  return {
    identity: "none",
    reason,
    status: undefined,
    code: "",
    message: "",
    requestId: "",
    claims: undefined,
    trouble: undefined,
  };
}
