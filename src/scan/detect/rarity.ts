/**
 * Where the rarest pair of bytes begins, of those at even places (`parity` 0) or at odd ones (1); the first of several.
 *
 * @param bytes at least three
 */
export function rarestPair(bytes: Uint8Array, parity: 0 | 1): number {
  let rarest: number = parity;
  let fewest = frequency(bytes, parity);
  for (let at = parity + 2; at + 1 < bytes.length; at += 2) {
    const times = frequency(bytes, at);
    if (times >= fewest) continue;
    rarest = at;
    fewest = times;
  }
  return rarest;
}

/** A guess at how frequent a pair is in source code, data and binary files. */
function frequency(bytes: Uint8Array, at: number): number {
  return weightOf(bytes[at] as number) * weightOf(bytes[at + 1] as number);
}

/** How frequent a byte is, against others. */
export function weightOf(byte: number): number {
  const character = String.fromCharCode(byte);
  if (/[aeinort]/.test(character)) return 8;
  if (/[a-z]/.test(character)) return /[jkqvwxz]/.test(character) ? 1 : 4;
  if (/[A-Z]/.test(character)) return 1;
  if (/[0-9]/.test(character)) return character === "0" ? 4 : 2;
  return " ,\0".includes(character) ? 9 : 2;
}
