import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { groupedBy } from "../src/grouped.ts";

test("groups are those of Map.groupBy, in the same order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.string())), (pairs) => {
      const keyOf = ([key]: [number, string]): number => key;
      expect([...groupedBy(pairs, keyOf)]).toEqual([...Map.groupBy(pairs, keyOf)]);
    }),
  );
});
