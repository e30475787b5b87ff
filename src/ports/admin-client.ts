import type { OpenAI } from "openai/client";
import { type AdminReply, replyOf, replyOfError, troubleOf } from "./admin-answer.ts";
import { createBoundedFetch } from "./bounded-fetch.ts";
import type { Clock } from "./clock.ts";

export interface AdminClientOptions {
  /** Without a slash at its end, such as `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  /** Usable, as `key/read.ts` reads it. */
  readonly adminKey: string;
  /** For one request, from connecting to the last byte of the body. */
  readonly timeoutMs: number;
  /** Requests for one question, the first included. */
  readonly maxAttempts: number;
  readonly cancel: AbortSignal;
  /** Whether the host is this machine, which is reached without any proxy. */
  readonly direct: boolean;
  /** Whether requests to this host go through a proxy. */
  readonly proxied: boolean;
  readonly clock: Clock;
}

/** A call of the SDK that has not been awaited. */
export type Call = (client: OpenAI) => { asResponse(): Promise<Response> };

/** Whether a question may be asked again; `confirm`: also once after "Missing scopes", which has been false at times. */
export type Again = "never" | "after-failure" | "confirm";

export interface Asked {
  readonly reply: AdminReply;
  readonly attempts: number;
}

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 8_000;
/** A server that asks for more patience than this is not waited for. */
const LONGEST_RETRY_AFTER_MS = 30_000;
const CONFIRM_DELAY_MS = 500;
/** The client's own time limit only has to be longer than that of its `fetch`. */
const TIMEOUT_MARGIN_MS = 5_000;

/**
 * OpenAI's SDK, loaded here and not before. It knows the addresses and bodies, and no more: it never holds the key,
 * which its `fetch` adds, is told everything that it would look for in the environment, and tries nothing again.
 */
export async function loadClient(options: AdminClientOptions): Promise<OpenAI> {
  const { OpenAI } = await import("openai/client");
  return new OpenAI({
    baseURL: options.baseUrl,
    adminAPIKey: "added-by-fetch",
    apiKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: "off",
    maxRetries: 0,
    timeout: options.timeoutMs + TIMEOUT_MARGIN_MS,
    fetch: createBoundedFetch({
      ...options,
      origin: new URL(options.baseUrl).origin,
      bearer: options.adminKey,
    }),
  });
}

/** Asks until the answer counts: again after failures that may pass, with backoff and jitter or as the server asks. */
export async function askUntilItCounts(
  client: OpenAI,
  call: Call,
  again: Again,
  { maxAttempts, cancel, clock }: AdminClientOptions,
): Promise<Asked> {
  let reply = await once(client, call, clock);
  let attempts = 1;
  if (again === "never") return { reply, attempts };
  while (attempts < maxAttempts) {
    const delayMs = delayAfter(reply, attempts, clock.random());
    if (delayMs === undefined) break;
    await clock.sleep(delayMs, cancel);
    reply = await once(client, call, clock);
    attempts++;
  }
  if (again === "confirm" && troubleOf(reply).kind === "under-privileged") {
    await clock.sleep(CONFIRM_DELAY_MS, cancel);
    const second = await once(client, call, clock);
    attempts++;
    // A failure on the way to a second answer takes nothing from the first.
    if (troubleOf(second).kind !== "unreachable") reply = second;
  }
  return { reply, attempts };
}

/** In a cancelled run it comes to that at once: its `fetch` sends nothing any more. */
async function once(client: OpenAI, call: Call, clock: Clock): Promise<AdminReply> {
  try {
    return await replyOf(await call(client).asResponse(), clock.now());
  } catch (error) {
    return replyOfError(error, clock.now());
  }
}

/** Time to wait before the next attempt, or `undefined` when waiting is of no use. */
function delayAfter(reply: AdminReply, attempt: number, random: number): number | undefined {
  if (!isPassing(reply)) return undefined;
  const asksFor = reply.reply === "answer" ? reply.retryAfterMs : undefined;
  if (asksFor !== undefined) return asksFor <= LONGEST_RETRY_AFTER_MS ? asksFor : undefined;
  const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** (attempt - 1), LONGEST_BACKOFF_MS);
  return Math.round(backoff * (0.5 + random / 2));
}

/** Whether trying again may bring another answer. */
function isPassing(reply: AdminReply): boolean {
  if (reply.reply === "failure") {
    return ["dns", "refused", "reset", "timeout", "network"].includes(reply.failure);
  }
  const { kind, status } = troubleOf(reply);
  return status === 409 || ((kind === "unreachable" || kind === "rate-limited") && reply.status >= 400);
}
