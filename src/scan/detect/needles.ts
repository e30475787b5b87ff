import { MARKER } from "../../key/grammar.ts";

/**
 * How something that may belong to a key is written. Of a marker each half is searched for by itself, so that one
 * is found when a line end or the end of a string falls inside of the other.
 */
export type Form =
  | "left-half"
  | "right-half"
  | "escaped-marker"
  | "base64"
  | "hex"
  | "secret-key"
  | "client-secret"
  | "session-token";

/** Bytes that stand in every text with a key of some form. */
export interface Needle {
  /** Where it stands in {@link NEEDLES}. */
  readonly index: number;
  readonly bytes: Buffer;
  readonly form: Form;
  /** 2 for characters with a zero byte between them: UTF-16 of either byte order. */
  readonly step: 1 | 2;
}

const HALF = MARKER.length / 2;
/** What stands between bytes in hexadecimal, in dumps and in arrays of programs. */
const HEX_SEPARATORS = [" ", ":", "-", ",", ", ", ",0x", ", 0x", " 0x", "0x", ",0X", ", 0X"];

function needle(form: Form, text: string, step: 1 | 2 = 1): Omit<Needle, "index"> {
  const bytes = Buffer.from(step === 1 ? text : [...text].join("\0"), "latin1");
  return { bytes, form, step };
}

/** The first character of the marker that is written as a number, in all ways, behind those that are not. */
function escapedMarkers(): Omit<Needle, "index">[] {
  return [...MARKER.slice(0, HALF)].flatMap((character, at) => {
    const code = character.charCodeAt(0);
    const hex = code.toString(16);
    const octal = code.toString(8).padStart(3, "0");
    const writings = [hex, hex.toUpperCase()].flatMap((digits) => [
      `%${digits}`,
      `\\x${digits}`,
      `\\u00${digits}`,
      `\\u{${digits}}`,
      `\\U000000${digits}`,
      `&#x${digits};`,
      `&#X${digits};`,
    ]);
    return [...new Set([...writings, `\\${octal}`, `&#${code};`])].map((writing) =>
      needle("escaped-marker", MARKER.slice(0, at) + writing),
    );
  });
}

/** The characters of base64 that bytes determine alone, when they begin at 0, 1 and 2 bytes behind a group's start. */
export function base64Cores(bytes: Buffer): { core: string; phase: number }[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    const phase = Math.ceil((before * 8) / 6);
    return { core: text.slice(phase, Math.floor(((before + bytes.length) * 8) / 6)), phase };
  });
}

/** The marker as bytes: as it is, and in UTF-16 from its first letter to its last. */
export const MARKER_BYTES: readonly Buffer[] = [MARKER, [...MARKER].join("\0")].map((text) =>
  Buffer.from(text, "latin1"),
);

/**
 * What the marker is written as in base64, and in base64 of that: secrets of Kubernetes hold files that have
 * encoded passwords in them.
 */
export const BASE64_CORES: readonly { readonly core: string; readonly phase: number }[] = (() => {
  const once = MARKER_BYTES.flatMap(base64Cores);
  return [...once, ...once.flatMap(({ core }) => base64Cores(Buffer.from(core)))];
})();

function halves(text: string): string[] {
  return [text.slice(0, text.length >> 1), text.slice(text.length >> 1)];
}

function hexMarkers(): Omit<Needle, "index">[] {
  const pairs = [...MARKER].map((character) => character.charCodeAt(0).toString(16));
  const spaced = HEX_SEPARATORS.flatMap((separator) => [
    pairs.slice(0, 3).join(separator),
    pairs.slice(-3).join(separator),
  ]);
  const texts = [...halves(pairs.join("")), ...spaced];
  const inUpperCase = texts.map((text) => text.replace(/[a-f]/g, (digit) => digit.toUpperCase()));
  return [...new Set([...texts, ...inUpperCase])].map((text) => needle("hex", text));
}

export const NEEDLES: readonly Needle[] = [
  ...([1, 2] as const).flatMap((step) => [
    needle("left-half", MARKER.slice(0, HALF), step),
    needle("right-half", MARKER.slice(HALF), step),
    needle("secret-key", "sk-", step),
    needle("client-secret", "ek_", step),
    needle("session-token", "sess-", step),
  ]),
  ...escapedMarkers(),
  ...BASE64_CORES.flatMap(({ core }) => halves(core)).map((half) => needle("base64", half)),
  ...hexMarkers(),
].map((one, index) => ({ ...one, index }));

export const LONGEST_NEEDLE_BYTES = Math.max(...NEEDLES.map(({ bytes }) => bytes.length));
