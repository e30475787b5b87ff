import type { Encoding } from "../../../src/scan/detect/hit.ts";

/** A text written in some way, and where a part of it then stands. */
export interface Written {
  readonly bytes: Buffer;
  readonly offset: number;
  readonly length: number;
}

/** Writes `before + key + behind`, all three of Latin letters. */
export type Write = (before: string, key: string, behind: string) => Written;

/** All characters of the key, or those that `isWritten` chooses, each by itself. */
function perCharacter(
  write: (code: number) => string,
  isWritten: (character: string, index: number) => boolean = () => true,
): Write {
  return (before, key, behind) => {
    const inner = [...key].map((character, index) =>
      isWritten(character, index) ? write(character.charCodeAt(0)) : character,
    );
    const text = inner.join("");
    return {
      bytes: Buffer.from(before + text + behind, "latin1"),
      offset: before.length,
      length: text.length,
    };
  };
}

const isSign = (character: string): boolean => /[-_]/.test(character);
const isSeldom = (_: string, index: number): boolean => index % 7 === 5;
const hex = (code: number, width: number): string => code.toString(16).padStart(width, "0");
const upperHex = (code: number, width: number): string => hex(code, width).toUpperCase();

function wide(order: "le" | "be", pad: string): Write {
  return (before, key, behind) => {
    const utf16 = Buffer.from(before + key + behind, "utf16le");
    const start = Buffer.from(pad, "latin1");
    return {
      bytes: Buffer.concat([start, order === "le" ? utf16 : utf16.swap16()]),
      offset: start.length + 2 * before.length + (order === "le" ? 0 : 1),
      length: 2 * key.length - 1,
    };
  };
}

/** Base64 of the whole text, broken after `width` characters by `lineEnd`. */
function base64(
  alphabet: "base64" | "base64url",
  lineEnd = "",
  width = 76,
  inner: "latin1" | "utf16le" = "latin1",
): Write {
  return (before, key, behind) => {
    const unit = inner === "latin1" ? 1 : 2;
    const digits = Buffer.from(before + key + behind, inner).toString(alphabet);
    const first = Math.floor((before.length * unit * 8) / 6);
    const bytes = unit * (before.length + key.length) - (unit - 1);
    const last = Math.floor((bytes * 8 - 1) / 6);
    return broken(digits, first, last, lineEnd, width);
  };
}

/** @param lineEnd what stands in place of every so many separators */
function inHex(separator: string, digitsOf = hex, lineEnd = separator, width = 12): Write {
  return (before, key, behind) => {
    let text = "";
    const starts = [...Buffer.from(before + key + behind, "latin1")].map((byte, index) => {
      if (index > 0) text += index % width === 0 ? lineEnd : separator;
      text += digitsOf(byte, 2);
      return text.length - 2;
    });
    const offset = starts[before.length] ?? 0;
    const last = starts[before.length + key.length - 1] ?? 0;
    return { bytes: Buffer.from(text), offset, length: last + 2 - offset };
  };
}

function broken(text: string, first: number, last: number, lineEnd: string, width: number): Written {
  const lines = lineEnd === "" ? [text] : (text.match(new RegExp(`.{1,${width}}`, "g")) ?? []);
  const place = (index: number): number =>
    lineEnd === "" ? index : index + Math.floor(index / width) * lineEnd.length;
  return {
    bytes: Buffer.from(lines.join(lineEnd), "latin1"),
    offset: place(first),
    length: place(last) + 1 - place(first),
  };
}

/** Ways to write a key that are found by themselves, whatever the key's format. */
export const WRITINGS: readonly (readonly [name: string, encoding: Encoding, write: Write])[] = [
  [
    "plain",
    "plain",
    perCharacter(
      () => "",
      () => false,
    ),
  ],
  ["UTF-16 LE", "utf-16", wide("le", "")],
  ["UTF-16 LE with a byte order mark", "utf-16", wide("le", "\xff\xfe")],
  ["UTF-16 LE, odd", "utf-16", wide("le", "x")],
  ["UTF-16 BE", "utf-16", wide("be", "")],
  ["UTF-16 BE with a byte order mark", "utf-16", wide("be", "\xfe\xff")],
  ["UTF-16 BE, odd", "utf-16", wide("be", "\n")],
  ["base64", "base64", base64("base64")],
  ["base64url", "base64", base64("base64url")],
  ["base64 in lines of 76", "base64", base64("base64", "\n")],
  ["base64 in lines of 76, Windows", "base64", base64("base64", "\r\n")],
  ["base64 in lines of 64", "base64", base64("base64", "\n", 64)],
  ["base64 in lines of 60, indented", "base64", base64("base64", "\n        ", 60)],
  ["base64 in lines of 17", "base64", base64("base64", "\n\t", 17)],
  ["base64 with literal line ends", "base64", base64("base64", "\\n", 64)],
  ["base64 with literal line ends of Windows", "base64", base64("base64", "\\r\\n", 64)],
  ["base64 in strings", "base64", base64("base64", '" +\n    "', 40)],
  ["base64 of UTF-16 LE", "base64", base64("base64", "", 76, "utf16le")],
  ["base64 of UTF-16 LE in lines", "base64", base64("base64", "\n", 64, "utf16le")],
  ["hex", "hex", inHex("")],
  ["hex, upper-case", "hex", inHex("", upperHex)],
  ["hex in lines", "hex", inHex("", hex, "\n", 30)],
  ["hex with spaces", "hex", inHex(" ")],
  ["hex with colons", "hex", inHex(":", upperHex)],
  ["hex in an array", "hex", inHex(", 0x")],
  ["hex with 0x alone", "hex", inHex("0x")],
  ["hex in an array of lines", "hex", inHex(",0x", hex, ",\n   0x")],
  ["percent", "percent", perCharacter((code) => `%${hex(code, 2)}`)],
  ["percent, upper-case", "percent", perCharacter((code) => `%${upperHex(code, 2)}`)],
  ["percent, signs only", "percent", perCharacter((code) => `%${upperHex(code, 2)}`, isSign)],
  ["percent, here and there", "percent", perCharacter((code) => `%${hex(code, 2)}`, isSeldom)],
  ["\\u", "escaped", perCharacter((code) => `\\u${hex(code, 4)}`)],
  ["\\u, upper-case", "escaped", perCharacter((code) => `\\u${upperHex(code, 4)}`)],
  ["\\u, signs only", "escaped", perCharacter((code) => `\\u${hex(code, 4)}`, isSign)],
  ["\\\\u", "escaped", perCharacter((code) => `\\\\u${hex(code, 4)}`, isSign)],
  ["\\u{}", "escaped", perCharacter((code) => `\\u{${hex(code, 2)}}`)],
  ["\\U", "escaped", perCharacter((code) => `\\U${hex(code, 8)}`)],
  ["\\x", "escaped", perCharacter((code) => `\\x${hex(code, 2)}`)],
  ["\\x, signs only", "escaped", perCharacter((code) => `\\x${hex(code, 2)}`, isSign)],
  ["octal", "escaped", perCharacter((code) => `\\${code.toString(8).padStart(3, "0")}`)],
  ["HTML", "html", perCharacter((code) => `&#${code};`)],
  ["HTML, hexadecimal", "html", perCharacter((code) => `&#x${hex(code, 2)};`)],
  ["HTML, signs only", "html", perCharacter((code) => `&#${code};`, isSign)],
  ["HTML, hexadecimal, signs only", "html", perCharacter((code) => `&#x${upperHex(code, 2)};`, isSign)],
];
