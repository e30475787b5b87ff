import type { StepMessages } from "./catalogue.ts";

/** The English sentences about the step. */
export const ENGLISH: StepMessages = {
  unexpected: (what) => `Unexpected error, please report it: ${what}`,
  issueNotKept: (why) => `The issue about the key could not be kept. ${why}`,
  failsBecause: (term) => `The step fails because fail-on has "${term}".`,
  outputsUnwritten:
    "The outputs could not be written, so that later steps see none or some of them: free space on the runner's disk, and run the job again.",
  summaryUnwritten: "The job summary could not be written; the log has all that would be in it.",
  together: (sentences) => sentences.join(" "),
};
