import { MARKER } from "../key/grammar.ts";
import { DEFAULTS } from "./defaults.ts";
import { InputError } from "./input-error.ts";
import type { Got, TokenAdvice } from "./messages/catalogue.ts";

/**
 * Whether a secret can have this name at GitHub.
 * Source: https://docs.github.com/actions/reference/security/secrets#naming-your-secrets
 */
export function isSecretName(name: string): boolean {
  return /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i.test(name);
}

/**
 * `true` or `false`.
 *
 * @throws InputError for anything else
 */
export function readSwitch(name: string, text: string): boolean {
  return readOne(name, text, ["true", "false"]) === "true";
}

/**
 * Some of a closed set, each once.
 *
 * @throws InputError when there is none, or another
 */
export function readList<T extends string>(name: string, text: string, allowed: readonly T[]): T[] {
  const items = [...new Set(split(text))];
  if (items.length === 0) {
    throw new InputError((says) => says.empty(name, allowed));
  }
  return items.map((item) => readOne(name, item, allowed));
}

/**
 * One of a closed set, in upper or lower case.
 *
 * @throws InputError for anything else
 */
export function readOne<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text.toLowerCase());
  if (found !== undefined) return found;
  throw new InputError((says) => says.notOneOf({ name, got: quoted(text) }, allowed));
}

/**
 * A number without sign within bounds, both included.
 *
 * @throws InputError for anything else
 */
export function readNumber(
  name: string,
  text: string,
  min: number,
  max: number,
  whole: boolean,
  example = DEFAULTS[name] ?? "",
): number {
  const value = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && value >= min && value <= max && (!whole || Number.isInteger(value)))
    return value;
  throw new InputError((says) => says.notANumber({ name, got: quoted(text) }, { min, max, whole, example }));
}

/** Names are printed, and models are sent: a key that was put in their place must go no further. */
export function readName(name: string, text: string): string {
  const isKey =
    /(?:^|[\s"'=:])sk-/.test(text) || text.includes(MARKER) || (name === "key-name" && RANDOM.test(text));
  if (!isKey) return text;
  throw new InputError((says) => says.nameIsKey(name));
}

const GENERAL_PAGE = "https://platform.openai.com/settings/organization/general";

/** Organization and project ids become headers, so that only what an id is made of may pass. */
export function readId(name: string, text: string | undefined, form: string): string | undefined {
  if (text === undefined || (/^[A-Za-z0-9_-]{1,100}$/.test(text) && !looksLikeKey(text))) return text;
  throw new InputError((says) => says.notAnId({ name, got: quoted(text) }, form, GENERAL_PAGE));
}

/** Paths are printed, and joined to that of the workspace. */
export function readPath(name: string, text: string): string {
  const path = text.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  const isInside = path !== "" && !/^(?:\/|[A-Za-z]:)/.test(path) && !path.split("/").includes("..");
  const isKey = looksLikeOpenAiKey(path) || RANDOM_WITH_DIGITS.test(path);
  if (isInside && !hasControlCharacters(path) && !isKey) return path;
  throw new InputError((says) =>
    says.notAPath({ name, got: quoted(text) }, DEFAULTS[name] || "reports/keys.sarif"),
  );
}

function hasControlCharacters(text: string): boolean {
  return [...text].some((character) => character < " ");
}

/** Whether a text may be or hold a key of OpenAI's: rather too often than not. */
export function looksLikeOpenAiKey(text: string): boolean {
  return text.includes("sk-") || text.includes(MARKER);
}

/** The items of a list that is separated by commas, spaces or line breaks. */
export function split(text: string): string[] {
  return text.split(/[\s,]+/).filter((item) => item !== "");
}

const LONGEST_QUOTE = 60;

/** What an input got, for an error: never what may be a key or hold a password. */
export function quoted(text: string): Got {
  if (looksLikeKey(text) || RANDOM.test(text)) return { hidden: "key" };
  if (/[@?]|%40|\/\/[^/]*:(?!\d+(?:\/|$))/.test(text)) return { hidden: "password" };
  return text.length > LONGEST_QUOTE ? { hidden: "long", length: text.length } : { shown: text };
}

/** Keys of other vendors: long, without a sign between, and with digits or capitals among small letters. */
const RANDOM =
  /(?<![A-Za-z0-9])(?:(?=[A-Za-z]*\d)(?=\d*[A-Za-z])|(?=[a-z]*[A-Z])(?=[A-Z]*[a-z]))[A-Za-z0-9]{20,}/;

/** In paths, where words may be joined by capitals alone. */
const RANDOM_WITH_DIGITS = /(?=[A-Za-z]*\d)[A-Za-z0-9]{20,}/;

/** Generous on purpose: a value that is wrongly withheld from an error message costs nothing. */
function looksLikeKey(text: string): boolean {
  return looksLikeOpenAiKey(text) || /[A-Za-z0-9_+/=-]{40,}/.test(text);
}

/**
 * A token for GitHub. As a header it must be one line. Where GitHub fills nothing in (other runners, runs of forks),
 * there is none.
 */
export function readToken(name: string, text: string, advice: TokenAdvice): string | undefined {
  if (text === "" || text.startsWith("${{")) return undefined;
  // At its beginning only: the tokens of GitHub's that are JWTs may have anything further on.
  if (/^["']?sk-/.test(text)) {
    throw new InputError((says) => says.tokenIsKey(name, advice));
  }
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new InputError((says) => says.notAToken(name, advice));
}
