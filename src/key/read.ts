import { shapeOf } from "./grammar.ts";

/** Why a value is no key and is not sent anywhere. */
export type Malformation =
  | "empty"
  | "line-break"
  | "inner-space"
  | "not-ascii"
  | "quotes"
  | "punctuation"
  | "bearer"
  | "assignment"
  | "placeholder"
  | "shortened-copy"
  | "identifier";

export type KeyWarning = "trailing-line-break" | "surrounding-space";

export type KeyReading =
  | { readonly state: "usable"; readonly key: string; readonly warnings: readonly KeyWarning[] }
  | { readonly state: "malformed"; readonly malformation: Malformation };

const ASCII_SPACE = " \t\r\n\f\v";
const QUOTED = /^["'`]|["'`][,;]*$/;
/** Also alone: what is left of `Bearer ${{ secrets.NAME }}` where the secret is empty. */
const BEARER = /^(?:authorization\s*[=:]\s*)?bearer(?:[\s:]|$)/i;
/**
 * `NAME=value`, `export NAME=value`, `NAME: value`, `{"name": "value"`, as copied from a file. What follows the
 * sign is no second `=`: that would be the padding of a base64 key. The bounds keep the search linear.
 */
const ASSIGNMENT =
  /^(?:[{-]\s*)?(?:export\s+|set\s+|\$env:)?["']?(?=[A-Za-z_])[A-Za-z0-9_.-]{0,80}(?:key|token|secret|openai)[A-Za-z0-9_]{0,80}["']?\s*[=:]\s*[^\s=]/i;
const UPPERCASE_ASSIGNMENT = /^(?:-\s+)?(?:export\s+|set\s+|\$env:)?[A-Z][A-Z0-9_]{1,80}\s*=\s*[^\s=]/;
/** `NAME=` with nothing behind it: the name was copied, or what was to be filled in is empty. */
const EMPTY_ASSIGNMENT = /^(?:export\s+|set\s+|\$env:)?[A-Z0-9_]{0,80}(?:KEY|TOKEN|SECRET)\s*=$/;

const LONGEST_PLACEHOLDER = 500;
/** A template that nobody filled in. Wrong on any host. */
const UNFILLED =
  /^(?:\$\{\{.*\}\}|\$\{?[A-Z_][A-Z0-9_]*\}?|%[A-Z_][A-Z0-9_]*%|<[^>]*>|\[[^\]]*\]|\{\{.*\}\})$|your[-_. ]?(?:own[-_. ]?)?(?:openai[-_. ]?)?(?:secret[-_. ]?)?(?:api[-_. ]?)?(?:key|token)|(?:api[-_. ]?)?key[-_. ]?(?:goes[-_. ]?)?here|replace[-_. ]?(?:me|this|with)|change[-_. ]?me|insert[-_. ]?(?:your|key)|你的|您的|密钥|填[写入]|替换|请输入/i;
/** An expression of a workflow or a program that should have been evaluated: `secrets.NAME`, `os.getenv("NAME")`. */
const EXPRESSION = /^(?:secrets|env|vars|inputs|process\.env|os\.environ|os\.getenv|System\.getenv)[.[(]/i;
/** A run of x after the prefix: `sk-xxxxxxxx`, `sk-XXXX`, `sk-proj-xxx`. */
const FILLER = /^(?:sk-)?(?:proj-|svcacct-|admin-)?x{3,}[-x0-9]*$|x{8,}/i;
/** Runs that some local servers take as their key, but OpenAI's host never: `sk-111111`, `sk-proj-000000000000`. */
const DUMMY = /^(?:sk-)?(?:proj-|svcacct-|admin-)?(?:y{4,}|0{6,}|1{6,}|a{8,})[-xXyY0-9a]*$/i;
/**
 * Words in place of a key, the name of one (`OPENAI_API_KEY`, `my-secret-key`), a row of letters or digits.
 * Only wrong on OpenAI's host: vLLM's own documents use `EMPTY`, Ollama's `ollama`.
 */
const WORD =
  /^(?:sk-)?(?:null|nil|none|undefined|empty|todo|tbd|fixme|test|testing|dummy|fake|example|placeholder|password|abc|[a-z._-]{0,60}(?:key|token|secret)|(?:proj-)?(?:abcdef|012345|123456)[a-z0-9-]{0,40}|admin-1234abcd)$/i;
/** As dashboards and error messages show a key: first and last characters with dots or stars between. */
const SHORTENED = /\*{2,}|\.{3,}|…|[•●∙]{2,}/;

/**
 * Reads the value of a secret as a person may have stored it.
 *
 * Spaces and line breaks around the key are taken off with a warning: this run works, but a tool that sends
 * the value as it stands will fail on it. Everything else that would make the value no key is named and the
 * value is not used, because a guess at what was meant would test another value than the one that is stored.
 *
 * @param raw the value exactly as given, not empty
 * @param openAiHost whether the key is for OpenAI's own host, where more is known about what a key looks like
 */
export function readKey(raw: string, openAiHost: boolean): KeyReading {
  const key = withoutEnds(raw, ASCII_SPACE);
  const malformation = malformationOf(key, openAiHost);
  if (malformation) return { state: "malformed", malformation };
  const warnings: KeyWarning[] = [];
  // A key that can be used has no line break of its own.
  if (/[\r\n]/.test(raw)) warnings.push("trailing-line-break");
  else if (key !== raw) warnings.push("surrounding-space");
  return { state: "usable", key, warnings };
}

function malformationOf(key: string, openAiHost: boolean): Malformation | undefined {
  if (key === "") return "empty";
  // Before quotes and line breaks: a pasted line or a whole .env file is best named by what it begins with.
  if (ASSIGNMENT.test(key) || UPPERCASE_ASSIGNMENT.test(key) || EMPTY_ASSIGNMENT.test(key)) {
    return "assignment";
  }
  if (BEARER.test(key)) return "bearer";
  if (QUOTED.test(key)) return "quotes";
  // What is longer is no placeholder, and not searched for one.
  const short = key.length <= LONGEST_PLACEHOLDER;
  if (short && (UNFILLED.test(key) || EXPRESSION.test(key))) return "placeholder";
  if (SHORTENED.test(key)) return "shortened-copy";
  if (/[\r\n]/.test(key)) return "line-break";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  if (/[^\x09\x20-\x7e]/.test(key)) return "not-ascii";
  if (/\s/.test(key)) return "inner-space";
  if (short && (FILLER.test(key) || (openAiHost && (WORD.test(key) || DUMMY.test(key)))))
    return "placeholder";
  // What stood before or after the key in a sentence or a list.
  if (openAiHost && /^[,;:.]|[,;:.]$/.test(key)) return "punctuation";
  if (shapeOf(key).identifier) return "identifier";
  return undefined;
}

/** Shorter parts, and parts without a digit, are words such as `Bearer` or `secrets.OPENAI_API_KEY`. */
const SECRET_PART = /^(?=.*\d)(?=.*[A-Za-z])[\x21-\x7e]{16,}$/;

/**
 * What could be the key inside a value that is not one: without quotes, `Bearer `, `NAME=`, line by line.
 * For masking only: the runner masks the stored value as a whole, and would show the key in it if printed alone.
 *
 * @returns distinct candidates, the value itself not among them
 */
export function keysInside(raw: string): string[] {
  const found = new Set<string>();
  for (const line of [raw, ...raw.split(/[\r\n]+/)]) {
    const bare = withoutEnds(line, ASCII_SPACE);
    found.add(bare);
    const afterName = withoutEnds(bare.replace(/^[^=:]*[=:]\s*/, ""), QUOTES, `${QUOTES},;`);
    // A smart quote, BOM or zero-width character at either end leaves the key itself whole in between.
    const parts = [
      afterName,
      ...bare.split(/[\s"'`=:,;<>(){}[\]]+/),
      ...(bare.match(/[\x21-\x7e]{16,}/g) ?? []),
    ];
    for (const part of parts) if (SECRET_PART.test(part)) found.add(part);
  }
  found.delete(raw);
  found.delete("");
  return [...found];
}

const QUOTES = "\"'`";

/** A text without the given characters at its ends. Linear, as a regular expression for this is not. */
function withoutEnds(text: string, first: string, last = first): string {
  let start = 0;
  let end = text.length;
  while (start < end && first.includes(text.charAt(start))) start++;
  while (end > start && last.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
