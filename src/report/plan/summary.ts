import type { DraftPlan } from "../../plan/make.ts";
import { plain, row, sentence, tableHead } from "../markdown.ts";
import { pageOf } from "../page.ts";
import type { PlanMessages } from "./messages/catalogue.ts";

/** GitHub drops a summary of more than 1 MiB whole, and it may not be ours alone. */
const MAX_BYTES = 256 * 1024;

/**
 * The job summary of a plan: what will be scanned, in how many jobs, and what is left out and why.
 *
 * @param gaps in words
 */
export function planSummary(
  { repositories, leftOut, unnamed }: DraftPlan,
  headline: string,
  gaps: readonly string[],
  messages: PlanMessages,
): string {
  const { labels } = messages;
  const more = (count: number): string => row([plain(messages.more(count)), "", ""]);
  return pageOf(
    [
      { lines: [`### ${gaps.length > 0 ? "⚠️ " : ""}${plain(labels.plan)}: ${plain(headline)}`, ""] },
      ...(gaps.length > 0
        ? [{ lines: [`**${plain(labels.incomplete)}**`, "", ...gaps.map((gap) => `- ${sentence(gap)}`), ""] }]
        : []),
      {
        head: tableHead([labels.repository, labels.size, labels.jobs].map(plain)),
        rowCount: repositories.length,
        row: (index) => {
          const { name = "", sizeKb, shards = 0 } = repositories[index] ?? {};
          return row([plain(name), plain(messages.size(sizeKb)), String(shards)]);
        },
        more,
        foot: [""],
      },
      {
        head: [
          "<details>",
          `<summary>${plain(labels.leftOut(leftOut.length + unnamed))}</summary>`,
          "",
          ...tableHead([labels.repository, labels.why].map(plain)),
        ],
        rowCount: leftOut.length,
        row: (index) => {
          const { name = "", why } = leftOut[index] ?? {};
          return row([plain(name), why === undefined ? "" : plain(messages.reason(why))]);
        },
        more: (count) => row([plain(messages.more(count)), ""]),
        foot: ["", "</details>", ""],
      },
      ...(unnamed > 0 ? [{ lines: [plain(messages.unnamed(unnamed)), ""] }] : []),
    ],
    MAX_BYTES,
  );
}
