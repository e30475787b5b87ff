import { fuzzed } from "./engine/short-run.ts";
import { detectTarget } from "./targets/detect.ts";
import { keyTarget } from "./targets/key.ts";
import { redactTarget } from "./targets/redact.ts";
import { sanitizeTarget } from "./targets/sanitize.ts";

fuzzed([keyTarget, 5_000], [detectTarget, 3_000], [redactTarget, 1_200], [sanitizeTarget, 4_000]);
