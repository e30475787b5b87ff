/** Why a list of repositories may lack some. */
export type ListGap =
  /** The token is an App installation's for chosen repositories; that of a job always is. */
  | { readonly gap: "selected" }
  /** Nothing says how many private repositories there are. */
  | { readonly gap: "private-unknown" }
  /** GitHub counts more than it lists. */
  | {
      readonly gap: "fewer";
      readonly of: "public" | "private";
      readonly listed: number;
      readonly counted: number;
    }
  /** A page could not be had; `error` is what the client rejected with, never to be shown. */
  | { readonly gap: "broken-off"; readonly listed: number; readonly error: unknown }
  /** It was another one each time that it was read. */
  | { readonly gap: "unsteady" }
  | { readonly gap: "endless"; readonly pages: number };

/** What makes a plan incomplete besides. */
export type PlanGap =
  | ListGap
  | { readonly gap: "not-understood"; readonly entries: number }
  /** The name looks like a key: it must not stand in the name of a job. */
  | { readonly gap: "key-in-name"; readonly ids: readonly number[] }
  | { readonly gap: "not-there"; readonly patterns: readonly string[] }
  /** No repository is left: what nobody looks at is not clean. */
  | { readonly gap: "nothing" };

/** Whether it matters where all that is wanted was named and found. */
export function isOfList({ gap }: PlanGap): boolean {
  return !["key-in-name", "not-there", "nothing"].includes(gap);
}
