/** Index of the first of the numbers, in ascending order, that is not below `from`; how many there are, when all are. */
export function firstFrom(numbers: ArrayLike<number>, from: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
