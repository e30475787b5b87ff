/** In what form a key stood in the bytes. */
export const ENCODINGS = [
  "plain",
  "joined",
  "utf-16",
  "base64",
  "hex",
  "percent",
  "escaped",
  "html",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A key that stands somewhere in a stretch of bytes. */
export interface Hit {
  /** The key itself, decoded. A secret: it goes to the redactor, the fingerprint and nowhere else. */
  readonly key: string;
  readonly confidence: "leak" | "possible-leak";
  readonly encoding: Encoding;
  /** Where its text, in the form that stands there, begins: bytes from the beginning of what was searched. */
  readonly offset: number;
  /** How many bytes that text takes. */
  readonly length: number;
}
