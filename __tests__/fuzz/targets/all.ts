import type { Target } from "../engine/target.ts";
import { acceptTarget } from "./accept.ts";
import { adminTarget } from "./admin.ts";
import { archiveTarget } from "./archive.ts";
import { commentTarget } from "./comment.ts";
import { detectTarget } from "./detect.ts";
import { eventTarget } from "./event.ts";
import { exchangeTarget } from "./exchange.ts";
import { foreignTarget } from "./foreign.ts";
import { gitTarget } from "./git.ts";
import { inputsTarget } from "./inputs.ts";
import { keyTarget } from "./key.ts";
import { markerTarget } from "./marker.ts";
import { patchTarget } from "./patch.ts";
import { recordTarget } from "./record.ts";
import { redactTarget } from "./redact.ts";
import { sanitizeTarget } from "./sanitize.ts";
import { secretTarget } from "./secret.ts";
import { slabsTarget } from "./slabs.ts";
import { verdictTarget } from "./verdict.ts";

export const TARGETS: readonly Target[] = [
  keyTarget,
  detectTarget,
  slabsTarget,
  archiveTarget,
  acceptTarget,
  foreignTarget,
  eventTarget,
  verdictTarget,
  recordTarget,
  adminTarget,
  exchangeTarget,
  markerTarget,
  redactTarget,
  sanitizeTarget,
  inputsTarget,
  gitTarget,
  patchTarget,
  secretTarget,
  commentTarget,
];
