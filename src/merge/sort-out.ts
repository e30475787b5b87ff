import { groupedBy } from "../grouped.ts";
import type { Plan } from "../plan/plan.ts";
import type { ScanReport } from "../report/scan/scan-report.ts";
import type { ScanResult } from "../scan/finding.ts";
import { mergeHistory } from "./history.ts";
import type { ReadReport } from "./read-report.ts";

/** What is the matter with a report, or with the plan. `shard` as `i/n`. */
export type ReportGap =
  | { readonly report: "missing"; readonly shard: string }
  /** Two reports of one shard that say different things. */
  | { readonly report: "differs"; readonly shard: string }
  /** Of a history that was split into another number of shards than planned. */
  | { readonly report: "other-split"; readonly shard: string; readonly shards: number }
  /** Of no history. */
  | { readonly report: "no-history"; readonly shard: string }
  | { readonly report: "foreign"; readonly repository: string }
  | {
      readonly report: Exclude<ReadReport["read"], "report"> | "too-large" | "no-file" | "unreadable";
      readonly count: number;
    }
  | { readonly report: "too-many" }
  | { readonly report: "plan"; readonly says: string };

/** What was found in one repository of the plan. */
export interface MergedRepository {
  readonly name: string;
  readonly shards: number;
  /** How many of them have a report. */
  readonly reported: number;
  readonly result: ScanResult;
  readonly gaps: readonly ReportGap[];
  /** Branches or tags were made, moved or deleted while the jobs ran. */
  readonly changed: boolean;
  /** The ignore file that its jobs used. */
  readonly ignoreFile: string;
}

export interface Merged {
  /** In the order of the plan. */
  readonly repositories: readonly MergedRepository[];
  /** What belongs to none of them. */
  readonly gaps: readonly ReportGap[];
}

/** A file that was found, and what it turned out to be. */
export type FoundFile = ReadReport | { readonly read: "too-large" | "no-file" | "unreadable" | "too-many" };

/** More foreign repositories than this are not named. */
const MOST_FOREIGN = 20;

/**
 * Holds the reports against the plan. Each shard that was planned needs a report; what is not as planned is a gap,
 * and what it found is told all the same. The order of the files makes no difference.
 */
export function sortOut(plan: Plan, files: readonly FoundFile[]): Merged {
  const reports = files.flatMap((file) => (file.read === "report" ? [file.report] : []));
  const byName = groupedBy(reports, ({ repository }) => repository.toLowerCase());
  const repositories = plan.repositories.map(({ name, shards }) =>
    mergedRepository(name, shards, byName.get(name.toLowerCase()) ?? []),
  );
  const planned = new Set(plan.repositories.map(({ name }) => name.toLowerCase()));
  const foreign = [...byName].flatMap(([name, [first]]) =>
    planned.has(name) || !first ? [] : [first.repository],
  );
  return {
    repositories,
    gaps: [
      ...plan.gaps.map((says): ReportGap => ({ report: "plan", says })),
      ...troublesOf(files),
      ...foreign
        .toSorted()
        .slice(0, MOST_FOREIGN)
        .map((repository): ReportGap => ({ report: "foreign", repository })),
    ],
  };
}

function troublesOf(files: readonly FoundFile[]): ReportGap[] {
  const kinds = groupedBy(files, ({ read }) => read);
  return [...kinds]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([read, all]): ReportGap[] => {
      if (read === "report") return [];
      return read === "too-many" ? [{ report: read }] : [{ report: read, count: all.length }];
    });
}

function mergedRepository(name: string, shards: number, reports: readonly ScanReport[]): MergedRepository {
  const byText = new Map(reports.map((report) => [JSON.stringify(report), report]));
  const each = [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, report]) => report);
  const histories = each.filter(({ what }) => what === "history");
  const ofShard = groupedBy(histories, ({ shard }) => shard);
  const expected = Array.from({ length: shards }, (_, at) => `${at + 1}/${shards}`);
  const parts = expected.flatMap((shard) => ofShard.get(shard)?.slice(0, 1) ?? []);
  const others = each.filter((report) => !parts.includes(report));
  const misfits = [...ofShard.keys()].filter((shard) => !expected.includes(shard));
  const gaps: ReportGap[] = [
    ...expected
      .filter((shard) => !ofShard.has(shard))
      .map((shard): ReportGap => ({ report: "missing", shard })),
    ...expected
      .filter((shard) => (ofShard.get(shard)?.length ?? 0) > 1)
      .map((shard): ReportGap => ({ report: "differs", shard })),
    ...misfits.toSorted().map((shard): ReportGap => ({ report: "other-split", shard, shards })),
    ...each
      .filter(({ what }) => what !== "history")
      .map(({ shard }): ReportGap => ({ report: "no-history", shard })),
  ];
  return {
    name,
    shards,
    reported: parts.length,
    result: mergeHistory(parts, others),
    gaps,
    changed: new Set(parts.map(({ refs }) => refs)).size > 1,
    ignoreFile: each[0]?.ignoreFile ?? "",
  };
}
