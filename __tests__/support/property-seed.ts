import fc from "fast-check";
import { counted } from "./counted.ts";

fc.configureGlobal({
  // The same cases in every run, so that a change is judged by itself; `FC_SEED=$RANDOM npm test` looks further.
  seed: Number(process.env["FC_SEED"] ?? 20_261_122),
  reporter: (details) => {
    if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
    counted({ "random cases": details.numRuns });
  },
});
