import { LONGEST_PIECE, safe } from "../sanitize.ts";

declare const shown: unique symbol;

/**
 * Text from the repository or the event that may be printed: no key in it, on one line, nothing in it a command
 * or invisible. Only {@link createShow} makes it; every surface of a scan's report is built from such texts.
 */
export type Shown = string & { readonly [shown]: true };

/** Takes every key out of a text, in all the forms that the scan itself would find. */
export type Hide = (text: string) => string;

export type Show = (text: string, maxLength?: number) => Shown;

/** Keys go first: what is cut or escaped before could no longer be recognised as one. */
export function createShow(hide: Hide): Show {
  return (text, maxLength = LONGEST_PIECE) => safe(hide(text), maxLength) as Shown;
}
