import { writeReport } from "../ports/files.ts";
import { readReports } from "../ports/report-folder.ts";
import { createRunnerPort } from "../ports/runner.ts";
import { clearSecrets, watchStepProcess } from "../ports/step-process.ts";
import { run } from "./run.ts";

const { cancel, crash, leave } = watchStepProcess();
await run({
  runner: createRunnerPort(process.env),
  cancel,
  crash,
  clearSecrets,
  readReports,
  writeReport,
});
leave();
