import type { Tried } from "./try.ts";

/** Why mutants survive and may: they change nothing that anybody could see. */
export interface Explanation {
  readonly file: string;
  /** The line of the source, without indentation. Its number would be wrong after the next change above it. */
  readonly line: string;
  /** Kinds of change, or all. */
  readonly kinds: readonly string[] | "all";
  /** The text that is changed, where not every mutant of these kinds on the line is meant. */
  readonly original?: string;
  readonly why: string;
}

export interface Explained {
  readonly survivors: readonly (Tried & { readonly why: string | undefined })[];
  /** Explanations for nothing: the line is gone, or its mutants are killed. */
  readonly stale: readonly Explanation[];
}

export function explain(tried: readonly Tried[], explanations: readonly Explanation[]): Explained {
  const used = new Set<Explanation>();
  const survivors = tried
    .filter(({ fate }) => fate === "survived")
    .map((one) => {
      const explanation = explanations.find((each) => isAbout(each, one));
      if (explanation) used.add(explanation);
      return { ...one, why: explanation?.why };
    });
  const files = new Set(tried.map(({ mutant }) => mutant.file));
  return { survivors, stale: explanations.filter((one) => files.has(one.file) && !used.has(one)) };
}

function isAbout({ file, line, kinds, original }: Explanation, { mutant }: Tried): boolean {
  return (
    mutant.file === file &&
    mutant.lineText === line &&
    (kinds === "all" || kinds.includes(mutant.kind)) &&
    (original === undefined || mutant.original === original)
  );
}
