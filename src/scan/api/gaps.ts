import type { Gap } from "../finding.ts";
import type { ApiWhy } from "../said.ts";
import type { Trouble } from "./session.ts";

/** Why the API did not give something. */
export function whyOf(trouble: Trouble): { readonly because: ApiWhy | "cancelled" } {
  return { because: trouble === "cancelled" ? trouble : `api-${trouble}` };
}

type Missed = "commit" | "file";

type Limit = Extract<Trouble, "rate-limited" | "budget" | "too-large">;

const LIMITS: ReadonlySet<Trouble> = new Set<Limit>(["rate-limited", "budget", "too-large"]);

/** What could not be had, counted, so that a hundred failures are told as one. */
export class Gaps {
  readonly #gaps: Gap[] = [];
  readonly #missed = new Map<Trouble, Record<Missed, number>>();

  add(gap: Gap): void {
    if (!this.#gaps.some((one) => JSON.stringify(one) === JSON.stringify(gap))) this.#gaps.push(gap);
  }

  /** A commit or file of the scope was not read. */
  miss(what: Missed, trouble: Trouble, count = 1): void {
    const missed = this.#missed.get(trouble) ?? { commit: 0, file: 0 };
    missed[what] += count;
    this.#missed.set(trouble, missed);
  }

  get all(): readonly Gap[] {
    const missed = [...this.#missed].map(([trouble, { commit, file }]): Gap => {
      if (!isLimit(trouble)) return { gap: "objects", count: commit + file, why: whyOf(trouble) };
      const limit = `api-${trouble}` as const;
      return { gap: "limit", why: { because: "api-limit", limit, commits: commit, files: file } };
    });
    return [...this.#gaps, ...missed];
  }
}

function isLimit(trouble: Trouble): trouble is Limit {
  return LIMITS.has(trouble);
}
