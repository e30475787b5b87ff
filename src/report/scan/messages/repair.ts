import type { GitWhy, NoGit } from "../../../scan/said.ts";
import type { GapView } from "../view.ts";

/** What repairs a scan that was not complete. */
export type Repair =
  | "run-again"
  | "free-disk"
  | "writable-temp"
  | "free-machine"
  | "larger-runner"
  | "look-at-git"
  | "git-itself"
  | "newer-git"
  | "check-out-anew"
  | "readable-payload"
  | "fetch-commits"
  | "fetch-objects"
  | "spread"
  | "install-git";

/** Causes that more permissions or more depth do not mend. */
const BY_CAUSE: Readonly<Partial<Record<GitWhy | NoGit | "unsaid", Repair>>> = {
  cancelled: "run-again",
  "disk-full": "free-disk",
  "temp-full": "free-disk",
  "disk-read-only": "writable-temp",
  "temp-denied": "writable-temp",
  "temp-missing": "writable-temp",
  "temp-failed": "writable-temp",
  "nothing-left": "free-machine",
  "temp-exhausted": "free-machine",
  "git-not-started": "free-machine",
  killed: "larger-runner",
  stalled: "look-at-git",
  flooded: "git-itself",
  garbled: "git-itself",
  "git-too-old": "newer-git",
  damaged: "check-out-anew",
  unsaid: "readable-payload",
};

const BY_GAP: Readonly<Record<GapView["gap"], Repair>> = {
  commit: "fetch-commits",
  history: "fetch-commits",
  objects: "fetch-objects",
  limit: "spread",
  "no-way": "install-git",
};

/** How to repair what is missing: by its cause where that is known to need something of its own. */
export function repairOf({ gap, why }: GapView): Repair {
  const cause = why.because === "no-way" ? why.git : why.because;
  return (BY_CAUSE as Readonly<Record<string, Repair | undefined>>)[cause] ?? BY_GAP[gap];
}
