import { MARKER } from "../../../src/key/grammar.ts";
import { KEYS } from "../../scan/detect/corpus.ts";
import { WRITINGS } from "../../scan/detect/writings.ts";

/**
 * Inputs never hold a key: they hold `{{Ka}}` in its place, and the key is put in when the input is run. So nothing
 * that is kept or printed has one in it, and a mutation takes a key as a whole.
 *
 * `{{Ka}}` is the key of the first format, `{{Ka<}}` and `{{Ka>}}` what stands before and behind the middle of its
 * marker, `{{Ka:7}}` the key as the seventh way of writing has it.
 */
const PLACEHOLDER = /\{\{K([a-m])(?:([<>])|:(\d\d?))?\}\}/g;
const LETTERS = "abcdefghijklm";

/** Every text that stands for a key or a part of one. */
export const PLACEHOLDERS: readonly string[] = [...LETTERS].flatMap((letter) => [
  `{{K${letter}}}`,
  `{{K${letter}<}}`,
  `{{K${letter}>}}`,
]);

/** Those that stand for a whole key, each in another way of writing. */
export const WRITTEN_PLACEHOLDERS: readonly string[] = WRITINGS.map(
  (_, index) => `{{K${LETTERS[index % LETTERS.length]}:${index}}}`,
);

/** A whole key in the bytes that are run. */
export interface Planted {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

export interface Filled {
  readonly bytes: Buffer;
  /** Those in plain writing only. */
  readonly planted: readonly Planted[];
}

/** The bytes with keys in place of what stands for them. */
export function filled(input: Buffer): Filled {
  const text = input.toString("latin1");
  const parts: string[] = [];
  const planted: Planted[] = [];
  let copied = 0;
  let size = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const key = keyOf(match[1]);
    const written = writtenAs(key, match[2], match[3]);
    const before = text.slice(copied, match.index);
    parts.push(before, written);
    size += before.length;
    if (match[2] === undefined && match[3] === undefined) {
      planted.push({ key, from: size, to: size + written.length });
    }
    size += written.length;
    copied = match.index + match[0].length;
  }
  parts.push(text.slice(copied));
  return { bytes: Buffer.from(parts.join(""), "latin1"), planted };
}

/** A text with keys in place of what stands for them. */
export function filledText(text: string): string {
  return text.replace(PLACEHOLDER, (_, letter, half, writing) => writtenAs(keyOf(letter), half, writing));
}

/** A value of JSON in which the same is done to every text, names of fields included. */
export function filledJson(value: unknown): unknown {
  if (typeof value === "string") return filledText(value);
  if (Array.isArray(value)) return value.map(filledJson);
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    // As JSON.parse does: a field of this name, and not another prototype.
    Object.defineProperty(copy, filledText(name), {
      value: filledJson(inner),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}

/** The keys that stand in a text as a whole. */
export function keysStandingIn(text: string): string[] {
  return KEYS.map(([, key]) => key).filter((key) => text.includes(key));
}

function keyOf(letter: string | undefined): string {
  return KEYS[LETTERS.indexOf(letter ?? "a")]?.[1] ?? "";
}

function writtenAs(key: string, half: string | undefined, writing: string | undefined): string {
  if (writing !== undefined) {
    const [, , write] = WRITINGS[Number(writing) % WRITINGS.length] ?? [];
    return write?.("", key, "").bytes.toString("latin1") ?? key;
  }
  const middle = key.indexOf(MARKER) + MARKER.length / 2;
  if (half === "<") return key.slice(0, middle);
  return half === ">" ? key.slice(middle) : key;
}
