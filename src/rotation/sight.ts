import type { AdminTroubleKind } from "../ports/admin.ts";
import type { RotationReason, RotationResult } from "./result.ts";

/** Whether the check sees what it is to watch, as far as that is a matter of how it is set up. */
export type Sight = "clear" | "blind";

/** Troubles that last until somebody sets them right; an API that is down does not. */
const LASTING: ReadonlySet<AdminTroubleKind> = new Set<AdminTroubleKind>([
  "refused",
  "under-privileged",
  "blocked",
  "not-found",
  "invalid-request",
]);

/** Reasons that say nothing of the set-up: the clock of one runner. */
const PASSING: ReadonlySet<RotationReason> = new Set<RotationReason>(["clock-differs"]);

/** Whether the admin key that was given does not work, and will not until somebody sets it right. */
export function isAdminKeyBroken({ lookup }: Pick<RotationResult, "lookup">): boolean {
  return (
    lookup.lookup === "unusable-admin-key" ||
    (lookup.lookup === "trouble" && LASTING.has(lookup.trouble.kind))
  );
}

/**
 * What a run saw. Blind also with an age by `created-at`, when an admin key was given that does not work: expiry and
 * last use are what it was given for.
 *
 * @returns `undefined` when another run may see what this one did not: an API was down
 */
export function sightOf(result: Pick<RotationResult, "lookup" | "reason" | "age">): Sight | undefined {
  if (result.reason === "keyless") return "clear";
  if (isAdminKeyBroken(result)) return "blind";
  if (result.lookup.lookup === "trouble") return undefined;
  if (result.age !== undefined) return "clear";
  return PASSING.has(result.reason) ? undefined : "blind";
}
