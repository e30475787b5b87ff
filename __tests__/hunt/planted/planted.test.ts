import { expect, test } from "@jest/globals";
import { DEFECTS } from "./defects.ts";
import { huntPlanted, placesOf } from "./plant.ts";

// A hunt that finds nothing has to be one that would find something. All defects: `npm run hunt:planted`, some
// minutes; here, those that need the fewest runs.

const RUNS = 60;
const AT_ONCE = 3;
const QUICK = ["commands of the first kind stay in texts", "the keys that are given are not masked"];
const seeds = Array.from({ length: RUNS }, (_, at) => `2026-11/${at}`);

test(`the bundle still has the code that is to be broken (${DEFECTS.length} defects)`, () => {
  expect(DEFECTS.filter((defect) => placesOf(defect) === 0).map(({ name }) => name)).toEqual([]);
});

test.each(DEFECTS.filter(({ name }) => QUICK.includes(name)))(
  "found: $name",
  async (defect) => {
    const { found, broken, totals } = await huntPlanted(defect, seeds, AT_ONCE);
    expect(broken).toEqual({});
    expect(Object.keys(found[defect.breaks]).length).toBeGreaterThan(0);
    expect(totals["runs"]).toBeLessThanOrEqual(RUNS);
  },
  600_000,
);
