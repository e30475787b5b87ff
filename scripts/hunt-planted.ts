// Plants defects in copies of the built bundle, one at a time, and hunts until each is found: what the hunt does not
// find in as many runs as it has in `npm test` it could not find at all.
// Usage: npm run hunt:planted -- [--runs N] [--seed TEXT] [--only PART-OF-A-NAME] [--at-once N]
import { parseArgs } from "node:util";
import { DEFECTS } from "../__tests__/hunt/planted/defects.ts";
import { huntPlanted, placesOf } from "../__tests__/hunt/planted/plant.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "60" },
    seed: { type: "string", default: "2026-11" },
    only: { type: "string", default: "" },
    "at-once": { type: "string", default: "3" },
  },
});
const seeds = Array.from({ length: Number(values.runs) }, (_, at) => `${values.seed}/${at}`);
let missed = 0;
for (const defect of DEFECTS.filter(({ name }) => name.includes(values.only))) {
  if (placesOf(defect) === 0) {
    missed++;
    console.log(`${defect.name}: the bundle has no such code any more`);
    continue;
  }
  const { found, broken, totals } = await huntPlanted(defect, seeds, Number(values["at-once"]));
  const [first] = Object.entries(found[defect.breaks]);
  if (first === undefined) missed++;
  const said = first === undefined ? "NOT FOUND" : `found: ${first[1][0]} (${first[0]})`;
  console.log(`${defect.name}: ${totals["runs"]} runs, ${said}`);
  if (Object.keys(broken).length > 0) console.log("  the hunt itself failed:", broken);
}
console.log(missed === 0 ? "All were found." : `${missed} were not found.`);
process.exitCode = missed === 0 ? 0 : 1;
