import { shapeOf } from "./grammar.ts";

/** Why a value is no key and is not sent anywhere. */
export type Malformation =
  | "empty"
  | "line-break"
  | "inner-space"
  | "not-ascii"
  | "quotes"
  | "bearer"
  | "assignment"
  | "placeholder"
  | "shortened-copy"
  | "identifier";

export type KeyWarning = "trailing-line-break" | "surrounding-space";

export type KeyReading =
  | { readonly state: "usable"; readonly key: string; readonly warnings: readonly KeyWarning[] }
  | { readonly state: "malformed"; readonly malformation: Malformation };

const ASCII_SPACE_AROUND = /^[ \t\r\n\f\v]+|[ \t\r\n\f\v]+$/g;
const QUOTED = /^(["'`])[\s\S]*\1$|^["'`]|["'`]$/;
const BEARER = /^(?:authorization\s*:\s*)?bearer[\s:]/i;
/** `NAME=value`, `export NAME=value`, `NAME: value`, `"name": "value"`, as copied from a file. */
const ASSIGNMENT =
  /^(?:export\s+|set\s+|\$env:)?["']?[A-Za-z_][A-Za-z0-9_.-]*(?:key|token|secret|openai)[A-Za-z0-9_]*["']?\s*[=:]\s*\S/i;
const UPPERCASE_ASSIGNMENT = /^(?:export\s+|set\s+|\$env:)?[A-Z][A-Z0-9_]+\s*=\s*\S/;

/** A template that nobody filled in. Wrong on any host. */
const UNFILLED =
  /^(?:\$\{\{.*\}\}|\$\{?[A-Z_][A-Z0-9_]*\}?|%[A-Z_][A-Z0-9_]*%|<[^>]*>|\[[^\]]*\]|\{\{.*\}\})$|your[-_. ]?(?:own[-_. ]?)?(?:openai[-_. ]?)?(?:secret[-_. ]?)?(?:api[-_. ]?)?(?:key|token)|(?:api[-_. ]?)?key[-_. ]?(?:goes[-_. ]?)?here|replace[-_. ]?(?:me|this|with)|change[-_. ]?me|insert[-_. ]?(?:your|key)|你的|密钥/i;
/** A run of one filler character after the prefix: `sk-xxxxxxxx`, `sk-XXXX`, `sk-proj-000000000000`. */
const FILLER = /^(?:sk-)?(?:proj-|svcacct-|admin-)?(?:x{3,}|y{4,}|0{6,}|1{6,}|a{8,})[-xXyY0-9a]*$|x{8,}/i;
/** Words in place of a key. Only wrong on OpenAI's host: vLLM's own documents use `EMPTY`, Ollama's `ollama`. */
const WORD =
  /^(?:sk-)?(?:null|nil|none|undefined|empty|todo|tbd|fixme|test|testing|dummy|fake|example|placeholder|secret|password|key|api[-_]?key|token|abc|abcdefghijklmnop123|1234567890?|admin-1234abcd)$/i;
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
  const key = raw.replace(ASCII_SPACE_AROUND, "");
  const malformation = malformationOf(key, openAiHost);
  if (malformation) return { state: "malformed", malformation };
  const warnings: KeyWarning[] = [];
  if (/[\r\n]\s*$|^\s*[\r\n]/.test(raw)) warnings.push("trailing-line-break");
  else if (key !== raw) warnings.push("surrounding-space");
  return { state: "usable", key, warnings };
}

function malformationOf(key: string, openAiHost: boolean): Malformation | undefined {
  if (key === "") return "empty";
  // Before quotes and line breaks: a pasted line or a whole .env file is best named by what it begins with.
  if (ASSIGNMENT.test(key) || UPPERCASE_ASSIGNMENT.test(key)) return "assignment";
  if (BEARER.test(key)) return "bearer";
  if (QUOTED.test(key)) return "quotes";
  if (UNFILLED.test(key)) return "placeholder";
  if (SHORTENED.test(key)) return "shortened-copy";
  if (/[\r\n]/.test(key)) return "line-break";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  if (/[^\x09\x20-\x7e]/.test(key)) return "not-ascii";
  if (/\s/.test(key)) return "inner-space";
  if (FILLER.test(key) || (openAiHost && WORD.test(key))) return "placeholder";
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
    const bare = line.replace(ASCII_SPACE_AROUND, "");
    found.add(bare);
    const afterName = bare.replace(/^[^=:]*[=:]\s*/, "").replace(/^["'`]+|["'`,;]+$/g, "");
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
