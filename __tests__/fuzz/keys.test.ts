import { fuzzed } from "./engine/short-run.ts";
import { detectTarget } from "./targets/detect.ts";
import { inputsTarget } from "./targets/inputs.ts";
import { keyTarget } from "./targets/key.ts";
import { redactTarget } from "./targets/redact.ts";
import { sanitizeTarget } from "./targets/sanitize.ts";

fuzzed(
  [keyTarget, 5_000],
  [detectTarget, 2_000],
  [redactTarget, 1_000],
  [sanitizeTarget, 2_500],
  [inputsTarget, 2_000],
);
