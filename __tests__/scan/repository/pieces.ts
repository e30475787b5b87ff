/** A made-up object id that ends in a number. */
export function id(number: number): string {
  return number.toString(16).padStart(40, "0");
}

/** Bytes in pieces, cut at these places. */
export function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set([0, ...cuts.filter((cut) => cut < bytes.length), bytes.length])].sort(
    (a, b) => a - b,
  );
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}
