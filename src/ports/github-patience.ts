import type { ThrottlingOptions } from "@octokit/plugin-throttling";
import type { Clock } from "./clock.ts";

/** What a client needs to be able to wait and ask again. */
export interface Patience {
  readonly clock: Clock;
  /** Ends requests and waiting. */
  readonly cancel: AbortSignal;
}

/** After an answer of a server in trouble, or none. */
const RETRIES = 2;
const FIRST_BACKOFF_MS = 1_000;
/** Of rate limits, in the life of a client. */
const MAX_WAITS = 2;
const LONGEST_WAIT_MS = 60_000;
/** So long after the client was made nothing is tried again. */
const PATIENCE_MS = 5 * 60_000;

/** A 4xx says that the request was understood and not done; rate limits are the throttling plugin's. */
const NOT_RETRIED = Array.from({ length: 100 }, (_, index) => 400 + index);

/** The part of a request's options that is read here. */
interface RequestOptions {
  readonly request?: { retries?: number };
}

/** The part of the client that plugins hook into. */
interface Hooks {
  readonly hook: {
    error(name: "request", handler: (error: Error, options: RequestOptions) => Promise<never>): void;
  };
}

/**
 * Octokit's plugins for retries and rate limits, set up so that both are bounded in number and in time. The plugins
 * say what is tried again; the waiting itself is done here, by our clock: their own timers can neither be cancelled
 * nor held by tests.
 */
export async function patiencePlugins({ clock, cancel }: Patience) {
  const [{ retry }, { throttling }] = await Promise.all([
    import("@octokit/plugin-retry"),
    import("@octokit/plugin-throttling"),
  ]);
  const end = clock.now().getTime() + PATIENCE_MS;
  const hasTimeFor = (ms: number): boolean => !cancel.aborted && clock.now().getTime() + ms <= end;

  let waits = 0;
  const waitForLimit = async (retryAfterSeconds: number): Promise<boolean> => {
    const ms = Math.max(1, retryAfterSeconds) * 1000;
    if (waits >= MAX_WAITS || ms > LONGEST_WAIT_MS || !hasTimeFor(ms)) return false;
    waits++;
    await clock.sleep(ms, cancel);
    return !cancel.aborted;
  };

  // The plugin's own count is kept in options that all requests of a client share.
  const failures = new WeakMap<object, number>();
  const backOff = ({ hook }: Hooks): void =>
    hook.error("request", async (error, options) => {
      const failed = (failures.get(options) ?? 0) + 1;
      failures.set(options, failed);
      if (isTransient(error) && failed <= (options.request?.retries ?? RETRIES)) {
        const ms = FIRST_BACKOFF_MS * 2 ** (failed - 1) * (1 + clock.random());
        const isWorthIt = hasTimeFor(ms);
        if (isWorthIt) await clock.sleep(ms, cancel);
        // For all requests to come as well: the options are shared, and the time is over for all of them.
        if ((!isWorthIt || cancel.aborted) && options.request) options.request.retries = 0;
      }
      throw error;
    });

  return {
    // The first is the innermost: it has waited before the retry plugin asks again.
    plugins: [backOff, retry, throttling] as never[],
    retry: { retries: RETRIES, retryAfterBaseValue: 0, doNotRetry: NOT_RETRIED },
    throttle: {
      write: UNPACED,
      notifications: UNPACED,
      retryAfterBaseValue: 0,
      onRateLimit: waitForLimit,
      onSecondaryRateLimit: waitForLimit,
    },
  };
}

/**
 * The plugin would leave 1 s between writes and 3 s between those that notify. GitHub asks for that where there are
 * many (docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api); a run of ours has a handful
 * at most, one after the other, and could not pace the other jobs of its matrix anyway.
 */
const UNPACED = {
  key: () => ({
    schedule: (_options: unknown, job: (...args: unknown[]) => unknown, ...args: unknown[]) => job(...args),
  }),
} as unknown as NonNullable<ThrottlingOptions["write"]>;

/** Without an answer the library makes up a status of 500. */
function isTransient(error: unknown): boolean {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === "number" && status >= 500;
}
