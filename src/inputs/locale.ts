import { LOCALES, type Locale } from "../contract.ts";
import { InputError } from "./input-error.ts";
import { quoted } from "./values.ts";

/** How the Chinese of the mainland is written elsewhere. */
const CHINESE = /^(?:zh|cn|chinese|中文|简体中文|zh[-_](?:hans|cn|hans[-_]cn)(?:\.utf-?8)?)$/i;

/**
 * The language that is asked for, in upper or lower case.
 *
 * @throws InputError for anything else; with a hint where it is meant to be one of them
 */
export function readLocale(text: string): Locale {
  const found = LOCALES.find((locale) => locale.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  throw new InputError((says) => says.locale(quoted(text), LOCALES, CHINESE.test(text)));
}

/** The language in which to tell of a mistake in any input, also where it is `locale` itself that cannot be read. */
export function localeOf(text: string): Locale {
  const asked = text.trim();
  if (CHINESE.test(asked)) return "zh-CN";
  return LOCALES.find((locale) => locale.toLowerCase() === asked.toLowerCase()) ?? "en";
}
