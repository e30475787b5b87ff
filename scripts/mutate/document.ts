import type { Explained } from "./explain.ts";
import type { Tried } from "./try.ts";

export interface Counts {
  readonly mutants: number;
  readonly killed: number;
  readonly timedOut: number;
  readonly explained: number;
  readonly unexplained: number;
}

export function countsOf(tried: readonly Tried[], { survivors }: Explained): Counts {
  const of = (fate: Tried["fate"]): number => tried.filter((one) => one.fate === fate).length;
  const explained = survivors.filter(({ why }) => why !== undefined).length;
  return {
    mutants: tried.length,
    killed: of("killed"),
    timedOut: of("timed out"),
    explained,
    unexplained: survivors.length - explained,
  };
}

/** Share of the mutants that the tests noticed, in percent; one in an endless loop is noticed as well. */
export function shareKilled({ mutants, killed, timedOut }: Counts): number {
  return mutants === 0 ? 100 : (100 * (killed + timedOut)) / mutants;
}

const INTRODUCTION = `# Mutants

What the unit tests of the pure core would notice. Each mutant is one small change of one place: a condition turned
round, a bound moved by one, a text emptied, a call left out. A test that fails has killed it. The mutants are those of
[Stryker](https://stryker-mutator.io/docs/mutation-testing-elements/supported-mutators/), made by its own instrumenter;
they are tried by \`scripts/mutate\`, which needs no start of jest for each.

Written by \`npm run mutate\`, all modules; \`npm run mutate -- --module verdict\` tries one and writes its section again.
Each mutant meets the tests that pass its place, those of its own source first, for a second of computing. Properties
are cut off after 0.3 seconds each; tests that measure time or memory, or take many seconds, are left out. So a survivor here may still be
killed by the whole suite; never the other way round. The explanations are in \`scripts/mutate/explanations.ts\`.
`;

const SECTION = /^## (\w+)$/m;

/** @param before the document as it is; sections of modules that were not tried now are kept */
export function documentOf(
  before: string,
  sections: ReadonlyMap<string, string>,
  names: readonly string[],
): string {
  const old = new Map<string, string>();
  const parts = before.split(SECTION);
  for (let at = 1; at + 1 < parts.length; at += 2) old.set(parts[at] ?? "", (parts[at + 1] ?? "").trim());
  const written = names.flatMap((name) => {
    const section = sections.get(name) ?? old.get(name);
    return section === undefined ? [] : [`## ${name}\n\n${section}\n`];
  });
  return [INTRODUCTION, ...written].join("\n");
}

/** What is said of one module. */
export function sectionOf(tried: readonly Tried[], explained: Explained): string {
  const files = [...new Set(tried.map(({ mutant }) => mutant.file))];
  const rows = files.map((file) => {
    const of = ({ mutant }: Tried): boolean => mutant.file === file;
    return rowOf(file, countsOf(tried.filter(of), { survivors: explained.survivors.filter(of), stale: [] }));
  });
  const table = [
    "| Source | Mutants | Killed | Endless loop | Survived, explained | Survived | Share killed |",
    "| --- | --: | --: | --: | --: | --: | --: |",
    ...rows,
    rowOf("All", countsOf(tried, explained)),
  ].join("\n");
  return [table, ...survivorsOf(explained)].join("\n\n");
}

function rowOf(name: string, counts: Counts): string {
  const { mutants, killed, timedOut, explained, unexplained } = counts;
  const share = `${shareKilled(counts).toFixed(1)} %`;
  return `| ${[name, mutants, killed, timedOut, explained, unexplained, share].join(" | ")} |`;
}

function survivorsOf({ survivors }: Explained): string[] {
  const byReason = Map.groupBy(survivors, ({ why }) => why ?? "Not explained.");
  return [...byReason].map(
    ([why, group]) =>
      `${why}\n\n${group
        .map(({ mutant, isCovered }) => {
          const change = `${code(mutant.original)} → ${code(mutant.replacement)}`;
          const place = `${mutant.file}:${mutant.line}:${mutant.column}`;
          return `- ${place}, ${mutant.kind}: ${change}${isCovered ? "" : " (no test passes here)"}`;
        })
        .join("\n")}`,
  );
}

const LONGEST_CODE = 70;

/** Source in a line of Markdown. */
function code(source: string): string {
  const line = source.replace(/\s+/g, " ");
  const short = line.length > LONGEST_CODE ? `${line.slice(0, LONGEST_CODE)}…` : line;
  const ticks = short.includes("`") ? "``" : "`";
  return short === "" ? "nothing" : `${ticks}${ticks === "`" ? short : ` ${short} `}${ticks}`;
}
