/**
 * What may stand between two pieces of a text that are to be read as one: a line end (bare, behind a backslash as
 * in shells and C, behind `=` as in mail, written `\n`, with indentation or a comment's or quotation's sign), or the
 * end of a string and the beginning of the next with what joins them in some language.
 *
 * Every part is bounded and no two can match the same text, so that a failure costs no more than the text's length.
 */
const SPACES = "(?:[ \\t\\r\\n_]|\\\\[\\r\\n]|\\\\{1,4}[nr]){0,200}";
const QUOTE = "\\\\{0,4}[\"'`]";
const JOIN = "(?:(?:\\+\\+|\\+=?|\\.\\.?|&|<>|\\|\\||,)SPACES)?".replace("SPACES", SPACES);
const LINE_END = "(?:[\\\\=]?(?:\\r\\n|\\n|\\r)|(?:\\\\{1,4}r)?\\\\{1,4}n)";
const INDENTATION = "[ \\t]{0,200}(?:(?:#|//|\\*|>)[ \\t]{0,8})?";

/** Source of the expression, for those that allow more. */
export const GAP = `(?:${LINE_END}${INDENTATION}|${QUOTE}${SPACES}${JOIN}[fFrRbBuU@$]?${QUOTE})`;

const FIRST = new Set(Buffer.from("\\=\r\n\"'`"));

/** Whether a gap can begin with this character; most do not, and need no expression. */
export function mayBeginGap(code: number | undefined): boolean {
  return code !== undefined && FIRST.has(code);
}

const STICKY = new RegExp(GAP, "y");

/** How many characters of the text at `at` are a gap; 0 where there is none. */
export function gapAt(text: string, at: number, expression: RegExp = STICKY): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex - at : 0;
}
