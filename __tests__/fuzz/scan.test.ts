import { fuzzed } from "./engine/short-run.ts";
import { acceptTarget } from "./targets/accept.ts";
import { archiveTarget } from "./targets/archive.ts";
import { eventTarget } from "./targets/event.ts";
import { slabsTarget } from "./targets/slabs.ts";

fuzzed([slabsTarget, 100], [archiveTarget, 2_500], [acceptTarget, 800], [eventTarget, 8_000]);
