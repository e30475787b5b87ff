import type { Locale } from "./contract.ts";

/** The catalogue of one area in any language. */
export type Translated<Messages> = (locale: Locale) => Promise<Messages>;

/**
 * How the catalogue of an area is chosen. English is at hand wherever the area is, and other languages are loaded
 * when they are asked for, so that an English run loads no more than its own words.
 */
export function translated<Messages>(
  english: Messages,
  others: Readonly<Record<Exclude<Locale, "en">, () => Promise<Messages>>>,
): Translated<Messages> {
  return async (locale) => (locale === "en" ? english : await others[locale]());
}
