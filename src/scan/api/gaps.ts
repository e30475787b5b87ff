import type { Gap } from "../finding.ts";
import type { Trouble } from "./session.ts";

/** Why the API did not give something, for the end of a sentence: "… could not be had: …". */
export function whyOf(trouble: Trouble): string {
  switch (trouble) {
    case "absent":
      return "GitHub's API does not have it, or does not show it to this token";
    case "refused":
      return "GitHub's API refused the token";
    case "rate-limited":
      return "the rate limit of GitHub's API was reached";
    case "budget":
      return "one run sends no more requests to GitHub's API";
    case "server-error":
      return "GitHub's API answered three times with errors of its own";
    case "unreachable":
      return "GitHub's API could not be reached";
    case "unreadable":
      return "the answer of GitHub's API could not be read";
    case "too-large":
      return "GitHub's API gives no files of more than 100 MB";
    case "cancelled":
      return "the run was cancelled";
  }
}

type Missed = "commit" | "file";

const LIMITS: ReadonlySet<Trouble> = new Set<Trouble>(["rate-limited", "budget", "too-large"]);

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
      const why = whyOf(trouble);
      if (!LIMITS.has(trouble)) return { gap: "objects", count: commit + file, why };
      const what = [counted(commit, "commit"), counted(file, "file")].filter((part) => part !== "");
      return { gap: "limit", why: `${what.join(" and ")} not read, because ${why}` };
    });
    return [...this.#gaps, ...missed];
  }
}

function counted(number: number, what: string): string {
  if (number === 0) return "";
  return `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;
}
