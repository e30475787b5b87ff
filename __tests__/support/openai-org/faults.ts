/** What can go wrong with one answer. */
export const FAULT_EFFECTS = [
  /** The connection is reset. */
  "reset",
  /** No answer, for as long as the server lives. */
  "hang",
  "server-error",
  /** 502 and a page, as gateways send. */
  "bad-gateway",
  /** 200 and a page, as captive portals send. */
  "page",
  "rate-limited",
  /** 307 to another host, which would take the body along. */
  "redirect",
  /** Half of the answer, and no end. */
  "endless",
  /** Half of the answer, then a reset. */
  "cut-off",
] as const;
export type FaultEffect = (typeof FAULT_EFFECTS)[number];

export interface Fault {
  readonly effect: FaultEffect;
  /** `before` (default): the request is not carried out. `after`: it is, and its answer is lost. */
  readonly when?: "before" | "after";
  /** Only these requests. Default: all. */
  readonly match?: (request: Pick<LoggedRequest, "method" | "path" | "query" | "body" | "key">) => boolean;
  /** The how-manieth of them since the fault was added, from 1. Default: the first. */
  readonly at?: number;
  /** So many of them from there on. Default: 1; `Infinity` for all. */
  readonly times?: number;
  /** `Retry-After` of `rate-limited`, in seconds. Default: none. */
  readonly retryAfter?: number;
  /** `Location` of `redirect`. Default: a host that is nobody's. */
  readonly location?: string;
  /** Called with the answer's status when it strikes, such as to stop the run in its tracks. */
  readonly onStrike?: (request: LoggedRequest) => void;
}

/** One request, without any secret in it. */
export interface LoggedRequest {
  /** From 1. */
  readonly number: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** Parsed JSON, or the text when it is none; `undefined` when there was none. */
  readonly body: unknown;
  /** Id of the key's record; `none`, `unknown`, or `token:` and whom an access token is for. */
  readonly key: string;
  /** The server's time. */
  readonly at: Date;
  /** Without what authorizes. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** What it was, or would have been, answered with; `undefined` when it was not looked at. */
  status: number | undefined;
  fault: FaultEffect | undefined;
}

/** Both times for every effect: for tests that go through all that can go wrong. */
export const ALL_FAULTS: readonly Fault[] = FAULT_EFFECTS.flatMap((effect) => [
  { effect, when: "before" },
  { effect, when: "after" },
]);

/** `reset after` and the like, for the names of tests. */
export const faultName = (fault: Fault): string => `${fault.effect} ${fault.when ?? "before"}`;

/** The faults that are still to come. */
export class FaultPlan {
  #planned: { readonly fault: Fault; seen: number }[] = [];
  /** Requests that were struck, oldest first. */
  readonly struck: LoggedRequest[] = [];

  add(...faults: readonly Fault[]): void {
    this.#planned.push(...faults.map((fault) => ({ fault, seen: 0 })));
  }

  clear(): void {
    this.#planned = [];
  }

  /** The fault that strikes this request; each call counts. */
  next(request: LoggedRequest): Fault | undefined {
    let striking: Fault | undefined;
    for (const plan of this.#planned) {
      const { at = 1, times = 1, match } = plan.fault;
      if (match !== undefined && !match(request)) continue;
      plan.seen += 1;
      if (plan.seen >= at && plan.seen < at + times) striking ??= plan.fault;
    }
    if (striking === undefined) return undefined;
    request.fault = striking.effect;
    this.struck.push(request);
    striking.onStrike?.(request);
    return striking;
  }
}
