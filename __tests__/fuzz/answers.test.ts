import { fuzzed } from "./engine/short-run.ts";
import { adminTarget } from "./targets/admin.ts";
import { commentTarget } from "./targets/comment.ts";
import { exchangeTarget } from "./targets/exchange.ts";
import { markerTarget } from "./targets/marker.ts";
import { recordTarget } from "./targets/record.ts";
import { secretTarget } from "./targets/secret.ts";
import { verdictTarget } from "./targets/verdict.ts";

fuzzed(
  [verdictTarget, 4_000],
  [recordTarget, 4_000],
  [adminTarget, 5_000],
  [exchangeTarget, 6_000],
  [markerTarget, 5_000],
  [secretTarget, 2_000],
  [commentTarget, 3_000],
);
