import { lines } from "./lines.ts";

/** A range of commits, or one of them alone, as git is asked for it. */
export interface Selection {
  readonly tips: readonly string[];
  readonly bases: readonly string[];
  /** Only the tips themselves with their files, not what led to them. */
  readonly alone?: boolean;
  /** The commits in whose files a key counts as still standing, where those are not the tips. */
  readonly standing?: readonly string[];
}

/** Arguments of git that list the objects of a selection, and those that are missing; with their paths if wanted. */
export function listing(selection: Selection, names: boolean): string[] {
  return [
    "rev-list",
    "--objects",
    ...(names ? [] : ["--no-object-names"]),
    "--missing=print",
    ...alone(selection),
    "--stdin",
  ];
}

/** Arguments of `git rev-list` for commits that are taken alone. */
export function alone({ alone: only }: Selection): string[] {
  return only ? ["--no-walk"] : [];
}

/** The selection itself, for the standard input of `git rev-list`. */
export function selected({ tips, bases }: Selection): string[] {
  return lines([...tips, ...bases.map((base) => `^${base}`)]);
}
