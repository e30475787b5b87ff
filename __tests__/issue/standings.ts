import fc from "fast-check";
import { VERDICTS } from "../../src/contract.ts";
import { AHEAD, type Standing } from "../../src/issue/standing.ts";

export const anyStanding: fc.Arbitrary<Standing> = fc.record({
  key: fc.constantFrom("well" as const, undefined, ...VERDICTS),
  rotation: fc.constantFrom("ok" as const, "soon" as const, "due" as const, undefined),
  sight: fc.constantFrom("clear" as const, "blind" as const, undefined),
  ahead: fc.option(fc.subarray([...AHEAD]), { nil: undefined }),
});
