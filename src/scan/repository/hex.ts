const IS_HEX = new Uint8Array(256);
for (const digit of Buffer.from("0123456789abcdef")) IS_HEX[digit] = 1;

/** How many hexadecimal digits, in lower case, stand at `from` in a row, up to `to`. */
export function hexDigitsAt(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && IS_HEX[bytes[at] as number] === 1) at++;
  return at - from;
}
