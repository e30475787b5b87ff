import { describe, expect, test } from "@jest/globals";
import { nestsTooDeep, parseJson } from "../src/json.ts";

const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

describe("JSON out of answers", () => {
  test.each(["null", "[]", '{"a":[{"b":"]]]"}]}', '"["', "1", nested(200)])("%s is read", (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  test.each(["", "{", "<html>", "undefined", '{"a":1}x'])("%j is none", (text) => {
    expect(parseJson(text)).toBeUndefined();
  });

  test("what nests so deep that nothing can walk through it is none", () => {
    const text = nested(100_000);
    expect(() => JSON.stringify(JSON.parse(text))).toThrow(RangeError);
    expect(parseJson(text)).toBeUndefined();
    expect(parseJson(`{"detail":${text}}`)).toBeUndefined();
  });

  test("brackets in texts do not nest", () => {
    const text = JSON.stringify({ a: "[".repeat(1000), b: '\\"[{'.repeat(1000), c: ["\\", "{"] });
    expect(nestsTooDeep(text)).toBe(false);
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  test("many next to one another are not deep", () => {
    const text = JSON.stringify(Array.from({ length: 10_000 }, () => [[{}]]));
    expect(nestsTooDeep(text)).toBe(false);
  });
});
