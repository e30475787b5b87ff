import { expect, test } from "@jest/globals";
import { rarestPair, weightOf } from "../../../src/scan/detect/rarity.ts";

test("how frequent each byte is taken to be", () => {
  const of = (characters: string, weight: number): (readonly [string, number])[] =>
    [...characters].map((character) => [character, weight] as const);
  const expected = new Map([
    ...of("aeinort", 8),
    ...of("bcdfghlmpsuy", 4),
    ...of("jkqvwxz", 1),
    ...of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1),
    ...of("123456789", 2),
    ...of("0", 4),
    ...of(" ,\0", 9),
  ]);
  for (let byte = 0; byte < 256; byte++) {
    expect(weightOf(byte)).toBe(expected.get(String.fromCharCode(byte)) ?? 2);
  }
});

test.each([
  ["T3Bl", 0, 0],
  ["T3Bl", 1, 1],
  ["bkFJ", 0, 2],
  ["sk-", 0, 0],
  ["sk-", 1, 1],
  ["aeaeTT", 0, 4],
  ["xaeTTa", 1, 3],
  // The first of those that are alike, and nothing that the last byte is missing of.
  ["ae1212", 0, 2],
  ["x1212", 1, 1],
  ["aaT", 0, 0],
  ["xaaT", 1, 1],
  ["0000", 0, 0],
] as const)("the rarest pair of %s, parity %d: at %d", (text, parity, at) => {
  expect(rarestPair(Buffer.from(text), parity)).toBe(at);
});
