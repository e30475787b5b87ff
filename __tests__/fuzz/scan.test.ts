import { fuzzed } from "./engine/short-run.ts";
import { acceptTarget } from "./targets/accept.ts";
import { archiveTarget } from "./targets/archive.ts";
import { eventTarget } from "./targets/event.ts";
import { foreignTarget } from "./targets/foreign.ts";
import { gitTarget } from "./targets/git.ts";
import { patchTarget } from "./targets/patch.ts";
import { slabsTarget } from "./targets/slabs.ts";

fuzzed(
  [slabsTarget, 100],
  [archiveTarget, 2_500],
  [acceptTarget, 800],
  [foreignTarget, 1_500],
  [eventTarget, 8_000],
  [gitTarget, 1_000],
  [patchTarget, 4_000],
);
