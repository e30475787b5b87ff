import { fuzzed } from "./engine/short-run.ts";
import { adminTarget } from "./targets/admin.ts";
import { exchangeTarget } from "./targets/exchange.ts";
import { markerTarget } from "./targets/marker.ts";
import { recordTarget } from "./targets/record.ts";
import { verdictTarget } from "./targets/verdict.ts";

fuzzed(
  [verdictTarget, 4_000],
  [recordTarget, 4_000],
  [adminTarget, 5_000],
  [exchangeTarget, 6_000],
  [markerTarget, 5_000],
);
