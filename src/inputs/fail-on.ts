import { FAIL_ON_TERMS, type FailOnTerm } from "../contract.ts";
import { InputError } from "./input-error.ts";
import { quoted, readList } from "./values.ts";

/**
 * Which results fail the step: none for `never`.
 *
 * @throws InputError for terms that there are not, and for `never` beside others
 */
export function readFailOn(text: string): ReadonlySet<FailOnTerm> {
  const terms = readList("fail-on", text, FAIL_ON_TERMS);
  if (!terms.includes("never")) return new Set(terms);
  if (terms.length > 1) {
    throw new InputError((says) => says.neverBesideOthers(quoted(text)));
  }
  return new Set();
}
