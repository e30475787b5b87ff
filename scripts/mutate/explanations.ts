import type { Explanation } from "./explain.ts";

/** Mutants that change nothing that anybody could see. An entry that explains no survivor any more is an error. */
export const EXPLANATIONS: readonly Explanation[] = [];
