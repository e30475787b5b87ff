import type { Clock } from "../ports/clock.ts";
import type { OpenAiRequest } from "../ports/openai.ts";
import { isPassing, type JudgeContext, type Judgement, judge } from "./judge.ts";
import type { Observation } from "./observation.ts";

/** One question and what it came to, after all that was asked again. */
export interface Asked {
  readonly context: JudgeContext;
  readonly request: Pick<OpenAiRequest, "method" | "path" | "body">;
  /** The model asked, for a request that has one. */
  readonly model: string | undefined;
  /** Whether a made-up key was sent in place of the user's, to see whether the host looks at keys at all. */
  readonly control: boolean;
  readonly observation: Observation;
  readonly judgement: Judgement;
  readonly durationMs: number;
}

/** What a person is told while the probe runs. */
export type ProbeEvent =
  | { readonly event: "asked"; readonly asked: Asked }
  | { readonly event: "waiting"; readonly path: string; readonly elapsedMs: number; readonly limitMs: number }
  | {
      readonly event: "again";
      readonly observation: Observation;
      /** `undefined` when an unclear answer is asked for once more, which is no attempt of its own. */
      readonly attempt: number | undefined;
      readonly attempts: number;
      readonly delayMs: number;
    };

export interface AskPolicy {
  /** Requests for one question, the first included. */
  readonly maxAttempts: number;
  readonly timeoutMs: number;
}

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 8_000;
/** A server that asks for more patience than this is not waited for. */
export const LONGEST_RETRY_AFTER_MS = 30_000;
/** Before an unclear answer is asked for once more. */
const CONFIRM_DELAY_MS = 500;
/** A line is printed whenever a request has gone on for another of these. */
const PROGRESS_INTERVAL_MS = 5_000;

/** Asks the API one question and says what was observed. */
export interface Observer {
  ask(request: OpenAiRequest): Promise<Observation>;
}

export interface AskPorts {
  readonly openAi: Observer;
  readonly clock: Clock;
  readonly cancel: AbortSignal;
  readonly onEvent: (event: ProbeEvent) => void;
}

/**
 * Asks one question until the answer counts: again after failures that may pass, with exponential backoff and
 * jitter or as the server asks, and once more when an answer is unclear or known to be false at times (OpenAI
 * has answered "Missing scopes" to unrestricted keys).
 */
export async function ask(
  request: OpenAiRequest,
  about: { readonly context: JudgeContext; readonly model?: string; readonly control?: boolean },
  policy: AskPolicy,
  ports: AskPorts,
): Promise<Asked> {
  const started = ports.clock.now().getTime();
  const once = async (): Promise<Pick<Asked, "observation" | "judgement">> => {
    const observation = await watched(
      () => ports.openAi.ask(request),
      (elapsedMs) =>
        ports.onEvent({ event: "waiting", path: request.path, elapsedMs, limitMs: policy.timeoutMs }),
    );
    return { observation, judgement: judge(observation, about.context) };
  };
  const again = async (
    last: Observation,
    attempt: number | undefined,
    delayMs: number,
  ): Promise<Pick<Asked, "observation" | "judgement">> => {
    ports.onEvent({ event: "again", observation: last, attempt, attempts: policy.maxAttempts, delayMs });
    await ports.clock.sleep(delayMs, ports.cancel);
    return ports.cancel.aborted ? cancelled(about.context) : once();
  };

  let answer = await once();
  for (let attempt = 1; attempt < policy.maxAttempts && isPassing(answer.judgement); attempt++) {
    const delayMs = delayBefore(answer, attempt, ports.clock.random());
    if (delayMs === undefined) break;
    answer = await again(answer.observation, attempt + 1, delayMs);
  }
  if (answer.judgement.ambiguous) {
    const second = await again(answer.observation, undefined, CONFIRM_DELAY_MS);
    // A failure on the way to a second answer takes nothing from the first.
    const { verdict, reason } = second.judgement;
    if (verdict !== "unreachable" || reason === "cancelled") answer = second;
  }
  const asked: Asked = {
    ...answer,
    context: about.context,
    request: {
      method: request.method,
      path: request.path,
      ...(request.body === undefined ? {} : { body: request.body }),
    },
    model: about.model,
    control: about.control ?? false,
    durationMs: ports.clock.now().getTime() - started,
  };
  ports.onEvent({ event: "asked", asked });
  return asked;
}

/** Does something that may take long, and tells how long it has been going on. */
export async function watched<T>(work: () => Promise<T>, onWaiting: (elapsedMs: number) => void): Promise<T> {
  let elapsedMs = 0;
  const timer = setInterval(() => {
    elapsedMs += PROGRESS_INTERVAL_MS;
    onWaiting(elapsedMs);
  }, PROGRESS_INTERVAL_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** Time to wait before the next attempt, or `undefined` when waiting is of no use. */
function delayBefore(
  { observation, judgement }: Pick<Asked, "observation" | "judgement">,
  attempt: number,
  random: number,
): number | undefined {
  const asksFor = observation.kind === "answer" ? observation.retryAfterMs : undefined;
  if (asksFor === undefined && judgement.verdict === "rate-limited") return undefined;
  return pauseBefore(attempt, asksFor, random);
}

/**
 * The pause after an attempt that failed: as long as the server asks for, else twice as long each time, with jitter.
 *
 * @param attempt from 1
 * @param asksForMs of `Retry-After`
 * @param random from 0 up to but not 1
 * @returns milliseconds, or `undefined` when the server asks for more than anybody waits
 */
export function pauseBefore(
  attempt: number,
  asksForMs: number | undefined,
  random: number,
): number | undefined {
  if (asksForMs !== undefined) return asksForMs <= LONGEST_RETRY_AFTER_MS ? asksForMs : undefined;
  const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** (attempt - 1), LONGEST_BACKOFF_MS);
  return Math.round(backoff * (0.5 + random / 2));
}

function cancelled(context: JudgeContext): Pick<Asked, "observation" | "judgement"> {
  const observation: Observation = { kind: "failure", failure: "cancelled" };
  return { observation, judgement: judge(observation, context) };
}
