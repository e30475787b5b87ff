import type { ReportGap } from "../../../merge/sort-out.ts";
import { count, list } from "../../scan/messages/words.ts";
import type { MergedView, RepositoryView } from "../view.ts";
import type { MergeMessages } from "./catalogue.ts";

const RUN_AGAIN = "Run the failed jobs again; this job then puts all reports together once more.";
const ONE_RUN =
  "See that only jobs of this run and of the same plan write reports into the folder that the input reports names.";

/** The English sentences about scans that were put together. */
export const ENGLISH: MergeMessages = {
  headline,
  gap: (gap) => ({ says: gapWords(gap), repair: repairWords(gap) }),
  found,
  parts: (reported, shards) => `${reported} of ${shards}`,
  changed:
    "Branches or tags were made, moved or deleted while the jobs ran, so that not all of them saw the same history. What was pushed meanwhile is for the scan of that push.",
  about: (repository, text) => `${repository}: ${text}`,
  noPlan:
    "The input plan is not the plan of a scan, so that nobody can say what should have been scanned. Pass on the output plan of the job that made it, and see whether that job failed.",
  leftOut: (number) =>
    `${count(number, "repository", "repositories")} left out on purpose, or without anything to read; the summary of the plan job names them.`,
  moreRepositories: (number) => `and ${count(number, "more repository", "more repositories")}`,
  labels: { repository: "Repository", found: "Found", parts: "Reported", missing: "Missing" },
};

function headline({ repositories, complete }: MergedView): string {
  const findings = repositories.flatMap(({ view }) => view.findings);
  const leaky = repositories.filter(({ view }) => view.findings.length > 0).length;
  const all = count(repositories.length, "repository", "repositories");
  const words = findings.length === 0 ? `no key in ${all}` : `${foundIn(findings)} in ${leaky} of ${all}`;
  return complete ? words : `incomplete: ${words}, as far as they could be read`;
}

function found({ view }: RepositoryView): string {
  return view.findings.length === 0 ? "" : foundIn(view.findings);
}

function foundIn(findings: readonly { readonly confidence: string }[]): string {
  const of = (confidence: string): number =>
    findings.filter((finding) => finding.confidence === confidence).length;
  const [leaks, possible, dead] = [of("leak"), of("possible-leak"), of("dead-leak")];
  return list([
    ...(leaks > 0 ? [count(leaks, "leaked key")] : []),
    ...(possible > 0 ? [count(possible, "possible key")] : []),
    ...(dead > 0 ? [count(dead, "revoked key")] : []),
  ]);
}

function gapWords(gap: ReportGap): string {
  switch (gap.report) {
    case "missing":
      return `There is no report of shard ${gap.shard}.`;
    case "differs":
      return `There are two reports of shard ${gap.shard} that say different things.`;
    case "other-split":
      return `There is a report of shard ${gap.shard}, and the history was to be split into ${gap.shards}.`;
    case "no-history":
      return `The report of shard ${gap.shard} is not of a history.`;
    case "foreign":
      return `There is a report of ${gap.repository === "" ? "no repository by name" : gap.repository}, which is not in the plan.`;
    case "plan":
      return gap.says;
    case "too-many":
      return "There are more files in the folder of the reports than are read, or larger ones.";
    default:
      return `${count(gap.count, "file")} in the folder of the reports ${gap.count === 1 ? "is" : "are"} no report: ${FILES[gap.report]}.`;
  }
}

const FILES = {
  "not-json": "no JSON, or cut off",
  "too-deep": "nested too deeply",
  "other-version": "written by another version of the action",
  form: "not of the form of a report",
  "too-large": "larger than 64 MiB",
  "no-file": "a folder, a link or the like",
  unreadable: "not to be read",
} as const;

function repairWords(gap: ReportGap): string {
  switch (gap.report) {
    case "missing":
      return `See why its job failed or was skipped. ${RUN_AGAIN}`;
    case "plan":
      return "See the summary of the plan job.";
    case "no-history":
      return "Set scan-scope: history in the jobs that write reports.";
    case "other-version":
      return "Use one version of the action in all jobs of the workflow.";
    default:
      return ONE_RUN;
  }
}
