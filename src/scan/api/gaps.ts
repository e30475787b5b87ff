import type { Gap } from "../finding.ts";
import type { Trouble } from "./session.ts";

/** Why the API did not give something, for the end of a sentence: "…, because …". */
export function whyOf(trouble: Trouble): string {
  switch (trouble) {
    case "absent":
      return "GitHub's API does not have it, or does not show it to this token (permissions: contents: read)";
    case "refused":
      return "GitHub's API refused the token (permissions: contents: read)";
    case "rate-limited":
      return "the rate limit of GitHub's API was reached; run again later, or install git on the runner";
    case "budget":
      return "one run asks GitHub's API no more than 900 times; install git on the runner to scan it all";
    case "server-error":
      return "GitHub's API answered with errors of its own, three times";
    case "unreachable":
      return "GitHub's API could not be reached";
    case "unreadable":
      return "the answer of GitHub's API could not be read";
    case "too-large":
      return "GitHub's API does not give files of more than 100 MB; install git on the runner to scan it all";
    case "cancelled":
      return "the run was cancelled";
  }
}

/** What could not be had, counted, so that a hundred failures are told as one. */
export class Gaps {
  readonly #gaps: Gap[] = [];
  readonly #objects = new Map<string, number>();

  add(gap: Gap): void {
    if (!this.#gaps.some((one) => JSON.stringify(one) === JSON.stringify(gap))) this.#gaps.push(gap);
  }

  /** Files, patches and commits that are missing for one reason. */
  addObjects(count: number, why: string): void {
    this.#objects.set(why, (this.#objects.get(why) ?? 0) + count);
  }

  get all(): readonly Gap[] {
    const objects = [...this.#objects].map(([why, count]): Gap => ({ gap: "objects", count, why }));
    return [...this.#gaps, ...objects];
  }
}
