import { isMaskable } from "../contract.ts";
import { keysInside } from "./read.ts";

/** Below this length an encoded form is too likely to stand in innocent text. */
const SHORTEST_ENCODED = 8;

/**
 * The encodings of a secret in which it could stand in a text, the secret itself first. Those that depend on
 * what stands before or after it (base64) are given for all three alignments, as the part that stays the same.
 *
 * @returns distinct non-empty strings
 */
export function formsOf(secret: string): string[] {
  const forms = new Set([secret]);
  if (secret.length >= SHORTEST_ENCODED) {
    const bytes = Buffer.from(secret);
    const utf16 = Buffer.from(secret, "utf16le");
    for (const form of [bytes, utf16, Buffer.from(utf16).swap16()].flatMap(base64Cores)) {
      forms.add(form);
      forms.add(form.replaceAll("+", "-").replaceAll("/", "_"));
    }
    forms.add(bytes.toString("hex"));
    forms.add(bytes.toString("hex").toUpperCase());
    // A lone half of a surrogate pair has no percent-encoding.
    forms.add(encodeURIComponent(secret.toWellFormed()));
    const json = JSON.stringify(secret).slice(1, -1);
    forms.add(json);
    forms.add(JSON.stringify(json).slice(1, -1));
    forms.add(htmlEscaped(secret));
    for (const form of escapesOf(secret, bytes)) forms.add(form);
    forms.add([...secret].join("\0"));
    forms.add([...secret].reverse().join(""));
    forms.add(secret.toLowerCase());
    forms.add(secret.toUpperCase());
  }
  forms.delete("");
  return [...forms];
}

/**
 * What to register with the runner as secret before anything else is printed: the value, its trimmed form,
 * each line of it, a key inside it, and for each the encodings that the runner does not derive by itself
 * (actions/runner:src/Sdk/DTLogging/Logging/ValueEncoders.cs derives base64 of the value, not of the value with
 * its line end, no base64url and no hex).
 *
 * Words that outputs are made of are left out ({@link isMaskable}).
 *
 * @param raw the value exactly as given
 */
export function masksFor(raw: string): string[] {
  const masks = new Set<string>();
  for (const value of [raw, ...keysInside(raw)]) {
    if (!maskedWith(value).every(isMaskable)) continue;
    masks.add(value);
    if (value.length < SHORTEST_ENCODED) continue;
    const bytes = Buffer.from(value);
    masks.add(Buffer.from(`${value}\n`).toString("base64"));
    masks.add(bytes.toString("base64url"));
    masks.add(bytes.toString("hex"));
    masks.add(bytes.toString("hex").toUpperCase());
  }
  return [...masks];
}

/** What the runner masks for a value: also each of its lines, the inside of quotes, what stands beside `&`. */
function maskedWith(value: string): string[] {
  const lines = value.split(/[\r\n]/).map((line) => line.trim());
  return [value, ...lines.filter((line) => line !== "")].flatMap((text) => [
    text,
    text.replace(/^"(.+)"$/s, "$1"),
    ...text.split(/&\+.?|&/s).filter((part) => part.length >= 6),
  ]);
}

/** Base64 of the bytes as they appear at offset 0, 1 and 2 of a longer text, without the characters that its neighbours share. */
export function base64Cores(bytes: Buffer): string[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    const first = offset === 0 ? 0 : offset + 1;
    const wholeGroups = Math.floor(((offset + bytes.length) * 8) / 6);
    return encoded.slice(first, wholeGroups);
  });
}

/** Every character or byte written as its number, in the ways of URLs, programs, HTML and dumps. */
function escapesOf(text: string, bytes: Buffer): string[] {
  const numbers = [...bytes];
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const inHex = [String, (digits: string) => digits.toUpperCase()].flatMap((letters) => {
    const hex = (number: number, width: number): string => letters(number.toString(16).padStart(width, "0"));
    return [
      numbers.map((byte) => hex(byte, 2)).join(" "),
      numbers.map((byte) => `%${hex(byte, 2)}`).join(""),
      numbers.map((byte) => `\\x${hex(byte, 2)}`).join(""),
      units.map((unit) => `\\u${hex(unit, 4)}`).join(""),
      units.map((unit) => `&#x${hex(unit, 2)};`).join(""),
    ];
  });
  return [
    ...inHex,
    numbers.map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""),
    units.map((unit) => `&#${unit};`).join(""),
    units.join(","),
    units.join(", "),
  ];
}

function htmlEscaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
