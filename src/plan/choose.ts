import { isMeant, type NamePattern } from "./glob.ts";
import type { ListedRepository } from "./listed.ts";
import type { LeftOutRepository, ReasonLeftOut } from "./plan.ts";
import { isOfPart } from "./split.ts";

/** Which of the listed repositories are to be scanned. */
export interface Choice {
  readonly includeArchived: boolean;
  readonly includeForks: boolean;
  /** None: all. */
  readonly patterns: readonly NamePattern[];
  readonly part: { readonly index: number; readonly count: number };
}

export interface Chosen {
  readonly repositories: readonly ListedRepository[];
  readonly leftOut: readonly LeftOutRepository[];
  /** Patterns that no repository of the list fits, as they were written. */
  readonly unmatched: readonly string[];
  /** All that is wanted is named in full and was found: then it does not matter what else the list may lack. */
  readonly isNamed: boolean;
}

/** Each of the repositories is either chosen or left out, for one reason. A named one is wanted, archived or fork or not. */
export function choose(listed: readonly ListedRepository[], choice: Choice): Chosen {
  const repositories: ListedRepository[] = [];
  const leftOut: LeftOutRepository[] = [];
  for (const one of listed.toSorted((a, b) => order(a.name, b.name))) {
    const why = reasonAgainst(one, choice);
    if (why === undefined) repositories.push(one);
    else leftOut.push({ name: one.name, why });
  }
  const wanted = choice.patterns.filter(({ excludes }) => !excludes);
  const unmatched = wanted
    .filter((pattern) => !listed.some(({ name }) => isMeant(pattern, name)))
    .map(({ text }) => text);
  const isNamed = wanted.length > 0 && wanted.every(({ exact }) => exact) && unmatched.length === 0;
  return { repositories, leftOut, unmatched, isNamed };
}

function reasonAgainst(
  { id, name, disabled, archived, fork }: ListedRepository,
  { patterns, includeArchived, includeForks, part }: Choice,
): ReasonLeftOut | undefined {
  const fitting = patterns.filter((pattern) => isMeant(pattern, name));
  const isAsked = patterns.every(({ excludes }) => excludes) || fitting.length > 0;
  if (!isAsked || fitting.some(({ excludes }) => excludes)) return "not-chosen";
  if (disabled) return "disabled";
  const isNamed = fitting.some(({ exact }) => exact);
  if (archived && !includeArchived && !isNamed) return "archived";
  if (fork && !includeForks && !isNamed) return "fork";
  return isOfPart(id, part) ? undefined : "other-part";
}

/** The same on every machine. */
function order(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return first < second ? -1 : Number(first > second);
}
