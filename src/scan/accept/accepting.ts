import type { ScanNote } from "../said.ts";
import type { ForeignSource } from "./foreign/read.ts";
import type { ForeignRules, LeftOver, ReadForeign } from "./foreign/rules.ts";
import { type IgnoreRules, parseIgnoreFile, proposedRules } from "./ignore-file.ts";
import type { IgnoreSource } from "./ignore-source.ts";

/** A file that accepts findings: its texts where it counts, and where a pull request changes it. */
export interface IgnoreTexts {
  readonly source: IgnoreSource;
  /** `undefined`: it is not there, could not be read, or nobody needs it. */
  readonly counts: string | undefined;
  readonly proposed: string | undefined;
}

export interface Accepting {
  readonly rules: IgnoreRules;
  readonly foreign: readonly ForeignRules[];
  /** What of the files is not used. */
  readonly notes: readonly ScanNote[];
  /** What a pull request's files would accept beyond those that count. */
  readonly proposed: readonly string[];
}

/**
 * Puts together what all ignore files accept. What reads those of other scanners is loaded for them only.
 *
 * @param isNeeded whether anything was found: only then a file that is missing matters
 */
export async function acceptingOf(files: readonly IgnoreTexts[], isNeeded: boolean): Promise<Accepting> {
  const own = files.filter(({ source }) => source.format === "keyguard");
  const others = files.filter(isForeign);
  const { readForeign } = others.some(({ counts, proposed }) => counts ?? proposed)
    ? await import("./foreign/read.ts")
    : { readForeign: undefined };
  const read = own.map(({ counts }) => parseIgnoreFile(counts ?? ""));
  const foreign: ReadForeign[] = [];
  const proposed = own.flatMap((file) =>
    file.proposed === undefined ? [] : proposedRules(file.counts ?? "", file.proposed),
  );
  for (const { source, counts, proposed: head } of others) {
    const base = counts === undefined ? undefined : readForeign?.(source, counts);
    if (base !== undefined) foreign.push(base);
    if (head === undefined) continue;
    const there = new Set(base?.rules);
    const more = readForeign?.(source, head).rules.filter((rule) => !there.has(rule)) ?? [];
    proposed.push(...new Set(more));
  }
  const rules = read.map((one) => one.rules);
  const missing = others.flatMap(({ source, counts, proposed: head }): LeftOver[] =>
    isNeeded && counts === undefined && head === undefined
      ? [{ file: source.path, why: "missing", where: [], more: 0 }]
      : [],
  );
  return {
    rules: {
      fingerprints: new Set(rules.flatMap(({ fingerprints }) => [...fingerprints])),
      ruleFor: (path) => {
        for (const one of rules) {
          const rule = one.ruleFor(path);
          if (rule !== undefined) return rule;
        }
        return undefined;
      },
    },
    foreign,
    notes: [
      ...read.flatMap(({ problems }) => problems),
      ...[...missing, ...foreign.flatMap(({ left }) => left)].map(noteOf),
    ],
    proposed,
  };
}

function noteOf({ file, why, where, more }: LeftOver): ScanNote {
  const listed = where.join(", ");
  const told = { note: "left-over", file, why, more } as const;
  if (where.length === 0) return told;
  return typeof where[0] === "number" ? { ...told, lines: listed } : { ...told, parts: listed };
}

function isForeign(file: IgnoreTexts): file is IgnoreTexts & { readonly source: ForeignSource } {
  return file.source.format !== "keyguard";
}
