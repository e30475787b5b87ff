import { isPlainAddress } from "../links.ts";
import { plain, row, sentence, tableHead } from "../markdown.ts";
import { pageOf, type Section } from "../page.ts";
import type { ScanMessages } from "../scan/messages/catalogue.ts";
import { findingTable, gapList, signOf, todoList } from "../scan/summary.ts";
import type { ScanView } from "../scan/view.ts";
import type { MergeMessages } from "./messages/catalogue.ts";
import { asOne, type MergedView, type RepositoryView } from "./view.ts";

/** GitHub drops a summary of more than 1 MiB whole. */
const MAX_BYTES = 900 * 1024;
/** Of the findings of one repository, where there are many. */
const MOST_ROWS = 100;
/** Each has lines that are always there. */
const MOST_REPOSITORIES = 300;

/** The job summary of several repositories: a row for each, the worst first, then what was found in each of them. */
export function mergedSummary(
  merged: MergedView,
  scan: ScanMessages,
  messages: MergeMessages,
  maxBytes = MAX_BYTES,
): string {
  const one = asOne(merged);
  const telling = merged.repositories.filter(
    ({ view, changed }) => view.findings.length + view.gaps.length > 0 || changed,
  );
  const more = telling.length - MOST_REPOSITORIES;
  return pageOf(
    [
      { lines: [headingOf(merged, one, scan, messages), ""] },
      gapList({ ...one, gaps: merged.gaps }, scan),
      todoList(one, scan),
      repositoryTable(merged, scan, messages),
      {
        lines: [
          plain(scan.counts(one)),
          "",
          ...(merged.leftOut > 0 ? [sentence(messages.leftOut(merged.leftOut)), ""] : []),
        ],
      },
      ...telling.slice(0, MOST_REPOSITORIES).flatMap((repository) => sectionsOf(repository, scan, messages)),
      { lines: more > 0 ? [plain(messages.moreRepositories(more)), ""] : [] },
    ],
    maxBytes,
  );
}

function headingOf(merged: MergedView, one: ScanView, scan: ScanMessages, messages: MergeMessages): string {
  return `### ${signOf(one)} ${plain(scan.titled(scan.labels.check, messages.headline(merged)))}`;
}

function repositoryTable(
  { repositories }: MergedView,
  scan: ScanMessages,
  { labels, found, parts, moreRepositories }: MergeMessages,
): Section {
  return {
    head: tableHead(["", labels.repository, labels.found, labels.parts, labels.missing]),
    rowCount: repositories.length,
    row: (index) => {
      const repository = repositories[index];
      if (repository === undefined) return "";
      const { view, reported, shards } = repository;
      const [gap, ...others] = view.gaps;
      const missing = gap === undefined ? [] : [scan.gap(gap).says];
      return row([
        signOf(view),
        linkTo(repository),
        plain(found(repository)),
        plain(parts(reported, shards)),
        [...missing, ...(others.length > 0 ? [scan.more(others.length)] : [])]
          .map((text) => plain(text))
          .join(" "),
      ]);
    },
    more: (count) => row(["", plain(moreRepositories(count)), "", "", ""]),
    foot: [""],
  };
}

function sectionsOf(repository: RepositoryView, scan: ScanMessages, messages: MergeMessages): Section[] {
  const { view, changed } = repository;
  return [
    {
      lines: [
        `#### ${signOf(view)} ${linkTo(repository)}${plain(scan.titled("", scan.headline(view)))}`,
        "",
        ...(changed ? [`- ⚠️ ${sentence(messages.changed)}`, ""] : []),
      ],
    },
    gapList(view, scan),
    { ...findingTable(view.findings, scan), maxRows: MOST_ROWS } as Section,
  ];
}

function linkTo({ name, url }: RepositoryView): string {
  return url !== undefined && isPlainAddress(url) ? `[${plain(name)}](${url})` : plain(name);
}
