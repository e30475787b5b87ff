import { isUtf8 } from "node:buffer";

/** More than any file system takes (`PATH_MAX` of Linux); what is longer is cut. */
const LONGEST_NAME_BYTES = 4096;

/** The name of an entry as text, whatever it was encoded in. Untrusted: it may hold `..`, control characters, keys. */
export function readableName(raw: Buffer): string {
  const name = raw.subarray(0, LONGEST_NAME_BYTES);
  return name.toString(isUtf8(raw) ? "utf8" : "latin1");
}
