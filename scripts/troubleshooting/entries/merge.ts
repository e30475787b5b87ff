import type { Section } from "../entry.ts";

export const MERGE: Section = {
  title: "The job that puts the parts of a history together is red",
  intro:
    "A history that was spread over jobs is complete only when each planned job has written its report. What the others found is told all the same.",
  entries: [
    {
      says: ["There is no report of shard …"],
      why: "A job of the matrix failed before it could write its report, was cancelled, or its artifact was not uploaded or not downloaded.",
      todo: "Open that job, and run the failed jobs again. The step that uploads needs `if: always()`, since a job that finds a key fails.",
    },
    {
      says: [
        "There are two reports of shard … that say different things",
        "There is a report of shard …, and the history was to be split into …",
        "There is a report of …, which is not in the plan",
        "no repository by name",
        "See that only jobs of this run and of the same plan write reports into the folder that the input reports names",
      ],
      why: "Reports of another run, another plan or another repository lie in the folder, or somebody has put them there.",
      todo: "Download only the artifacts of this run into the folder, and give each job's artifact a name of its own.",
    },
    {
      says: ["The report of shard … is not of a history"],
      why: "A job wrote its report with another `scan-scope`.",
    },
    {
      says: [
        "in the folder of the reports … no report",
        "no JSON, or cut off",
        "nested too deeply",
        "written by another version of the action",
        "not of the form of a report",
        "larger than 64 MiB",
        "a folder, a link or the like",
        "not to be read",
        "There are more files in the folder of the reports than are read, or larger ones",
      ],
      why: "Every file that ends in `.json` in the folder of the reports is taken for one, and is read strictly, since what is in it may have been made by others.",
      todo: "Keep other files out of the folder, use one version of the action in all jobs, and run damaged jobs again.",
    },
    {
      says: ["Branches or tags were made, moved or deleted while the jobs ran"],
      why: "Each job fetches by itself, and somebody pushed in between.",
      todo: "Nothing, where pushes are scanned. Else run the scan again when it is quiet.",
    },
    {
      says: ["The input plan is not the plan of a scan"],
      why: "The plan job failed, or its output did not reach this job.",
      todo: "Look at the plan job; pass its output `plan` through `needs`, and let this job run with `if: always()`.",
    },
  ],
};
