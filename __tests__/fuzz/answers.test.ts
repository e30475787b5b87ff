import { fuzzed } from "./engine/short-run.ts";
import { adminTarget } from "./targets/admin.ts";
import { exchangeTarget } from "./targets/exchange.ts";
import { markerTarget } from "./targets/marker.ts";
import { recordTarget } from "./targets/record.ts";
import { verdictTarget } from "./targets/verdict.ts";

fuzzed(
  [verdictTarget, 6_000],
  [recordTarget, 6_000],
  [adminTarget, 8_000],
  [exchangeTarget, 8_000],
  [markerTarget, 6_000],
);
