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
    const bytes = Buffer.from(secret, "utf8");
    for (const form of base64Cores(bytes)) {
      forms.add(form);
      forms.add(form.replaceAll("+", "-").replaceAll("/", "_"));
    }
    forms.add(bytes.toString("hex"));
    forms.add(bytes.toString("hex").toUpperCase());
    forms.add(encodeURIComponent(secret));
    forms.add(percentEncoded(bytes));
    forms.add(JSON.stringify(secret).slice(1, -1));
    forms.add(unicodeEscaped(secret));
    forms.add(htmlEscaped(secret));
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
    if (!isMaskable(value)) continue;
    masks.add(value);
    if (value.length < SHORTEST_ENCODED) continue;
    const bytes = Buffer.from(value, "utf8");
    masks.add(Buffer.from(`${value}\n`, "utf8").toString("base64"));
    masks.add(bytes.toString("base64url"));
    masks.add(bytes.toString("hex"));
    masks.add(bytes.toString("hex").toUpperCase());
  }
  return [...masks];
}

/** Base64 of the bytes as they appear at offset 0, 1 and 2 of a longer text, without the characters that its neighbours share. */
function base64Cores(bytes: Buffer): string[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    const first = offset === 0 ? 0 : offset + 1;
    const wholeGroups = Math.floor(((offset + bytes.length) * 8) / 6);
    return encoded.slice(first, wholeGroups);
  });
}

function percentEncoded(bytes: Buffer): string {
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("");
}

function unicodeEscaped(text: string): string {
  return [...text].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

function htmlEscaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
