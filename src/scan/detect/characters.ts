const KEY = 1;
const ALPHANUMERIC = 2;

/** One entry for each byte, and one for "no byte there". */
const CLASSES = new Uint8Array(257);
for (const [first, last] of ["09", "AZ", "az"]) {
  for (let code = codeOf(first); code <= codeOf(last); code++) CLASSES[code] = KEY | ALPHANUMERIC;
}
CLASSES[codeOf("-")] = KEY;
CLASSES[codeOf("_")] = KEY;

function codeOf(character: string | undefined): number {
  return character?.charCodeAt(0) ?? 256;
}

/** Of those that a key is made of: `[A-Za-z0-9_-]`. */
export function isKeyCharacter(code: number | undefined): boolean {
  return ((CLASSES[code ?? 256] ?? 0) & KEY) !== 0;
}

/** Whether it is an ASCII letter or digit; `undefined` is none. */
export function isAlphanumeric(code: number | undefined): boolean {
  return ((CLASSES[code ?? 256] ?? 0) & ALPHANUMERIC) !== 0;
}
