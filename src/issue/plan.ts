import { type Memory, remember } from "./memory.ts";
import { changed, isWell, type Standing, tells, UNKNOWN, worsened } from "./standing.ts";

/** An issue of ours about one key: with our marker for it, and written by whom this token belongs to. */
export interface OwnIssue {
  readonly number: number;
  readonly isOpen: boolean;
  /** Closed with the reason that it is not planned, or a duplicate: somebody does not want it open. */
  readonly isDismissed: boolean;
  /** `undefined` when the marker cannot be trusted. */
  readonly memory: Memory | undefined;
}

/** What to do about an issue. What is to be remembered counts the comment, which goes before the rest. */
export type IssuePlan =
  /** Nothing is the matter, and no issue is open. */
  | { readonly plan: "nothing" }
  /** This run learned nothing that counts. */
  | { readonly plan: "leave" }
  | { readonly plan: "open"; readonly memory: Memory }
  /** `update` brings the text up to date, in an open or in a dismissed issue. */
  | { readonly plan: "update" | "close" | "reopen"; readonly comment: boolean; readonly memory: Memory };

/**
 * Of several issues about one key (two runs opened one each) the oldest that is open counts, and the newest when
 * all are closed. The other open ones are duplicates.
 */
export function chooseIssue<Issue extends OwnIssue>(
  issues: readonly Issue[],
): { readonly current: Issue | undefined; readonly duplicates: readonly Issue[] } {
  const sorted = issues.toSorted((a, b) => a.number - b.number);
  const [oldest, ...others] = sorted.filter(({ isOpen }) => isOpen);
  return { current: oldest ?? sorted.at(-1), duplicates: others };
}

/**
 * What to do so that one issue says how things stand.
 *
 * A dismissed issue stays closed until something is the matter that was not when it was dismissed; it remembers what
 * has become well meanwhile, since the same matter is another one after that.
 *
 * @param told what the latest comment of ours says, when it is ahead of the issue: a run wrote it and then failed
 */
export function planIssue(
  current: OwnIssue | undefined,
  observed: Standing,
  now: Date,
  told?: Memory,
): IssuePlan {
  const said = told ?? current?.memory;
  const next = remember(said, observed, now);
  const well = isWell(next.standing);
  if (current === undefined) {
    return well ? { plan: "nothing" } : { plan: "open", memory: { ...next, told: 1 } };
  }
  if (!tells(observed)) return { plan: current.isOpen ? "leave" : "nothing" };

  const step = (plan: "update" | "close" | "reopen", comment: boolean): IssuePlan => {
    return { plan, comment, memory: { ...next, told: (said?.told ?? 1) + (comment ? 1 : 0) } };
  };
  const isTold = told !== undefined && !changed(told.standing, next.standing);
  if (current.isOpen) {
    return well
      ? step("close", !isTold)
      : step("update", said !== undefined && changed(said.standing, next.standing));
  }
  // A comment said that the issue is opened again, and it never was.
  const isWrong = told !== undefined && !isTold;
  if (!current.isDismissed) {
    if (!well) return step("reopen", !isTold);
    return isWrong ? step("close", true) : { plan: "nothing" };
  }
  const before = current.memory?.standing ?? UNKNOWN;
  if (worsened(before, next.standing)) return step("reopen", !isTold);
  return isWrong || changed(before, next.standing) ? step("update", isWrong) : { plan: "leave" };
}
