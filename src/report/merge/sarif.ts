import type { Log, Run } from "sarif";
import type { ScanMessages } from "../scan/messages/catalogue.ts";
import { sarifLog } from "../scan/sarif.ts";
import type { MergedView, RepositoryView } from "./view.ts";

/** GitHub takes no more runs in a file (sarif-limits); those that have the most to say come first. */
const MOST_RUNS = 20;

/**
 * The findings of several repositories as one SARIF log: a run for each, which says whose it is, under a category
 * of its own, since GitHub takes one run of a category. GitHub shows them all as alerts of the repository to which
 * they are uploaded.
 *
 * @param gapWords what is missing, in English
 */
export function mergedSarif(merged: MergedView, version: string, gapWords: ScanMessages["gap"]): Log {
  const telling = merged.repositories.filter(
    ({ view }) => view.findings.length + view.accepted.length + view.gaps.length > 0,
  );
  const told = telling.length > 0 ? telling : merged.repositories;
  const logs = told.slice(0, MOST_RUNS).map((repository) => ({
    repository,
    log: sarifLog(repository.view, version, gapWords),
  }));
  const [first] = logs;
  return {
    ...(first?.log ?? { version: "2.1.0" }),
    runs: logs.flatMap(({ repository, log }) => log.runs.map((run) => ofRepository(run, repository))),
  };
}

function ofRepository(run: Run, { name, url }: RepositoryView): Run {
  return {
    ...run,
    automationDetails: { id: `${run.automationDetails?.id ?? ""}${name}/` },
    ...(url === undefined ? {} : { versionControlProvenance: [{ repositoryUri: url }] }),
  };
}
