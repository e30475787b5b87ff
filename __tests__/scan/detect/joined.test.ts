import { describe, expect, test } from "@jest/globals";
import { MARKER } from "../../../src/key/grammar.ts";
import { detect } from "../../../src/scan/detect/detect.ts";
import { createSieve } from "../../../src/scan/detect/sieve.ts";
import { counted } from "../../support/counted.ts";
import { KEY, KEYS, LEGACY_KEY, token } from "./corpus.ts";

/** What stands between two pieces of one string. */
const GAPS: readonly (readonly [name: string, gap: string])[] = [
  ["plus", '" + "'],
  ["plus, next line", '" +\n    "'],
  ["plus on the next line", '"\r\n  + "'],
  ["single quotes", "' + '"],
  ["backticks", "` + `"],
  ["dot", "' . '"],
  ["two dots", "' .. '"],
  ["ampersand", '" & "'],
  ["Visual Basic", '" & _\r\n    "'],
  ["two pluses", '" ++ "'],
  ["Elixir", '" <> "'],
  ["SQL", "' || '"],
  ["C and Python", '" "'],
  ["C and Python, next line", '"\n    "'],
  ["Python f-string", '"\n    f"'],
  ["Python, backslash", '" \\\n    "'],
  ["a list to be joined", '", "'],
  ["a list, next line", '",\n  "'],
  ["escaped quotes", '\\" + \\"'],
  ["backslash", "\\\n"],
  ["backslash, indented", "\\\n    "],
  ["YAML folded", "\n    "],
  ["hard wrapped", "\n"],
  ["hard wrapped, Windows", "\r\n"],
  ["in a comment", "\n# "],
  ["in a comment of C", "\n  // "],
  ["in a quotation", "\n> "],
  ["literal line end", "\\n"],
  ["mail", "=\r\n"],
];

function isSuspected(bytes: Buffer, offset: number, length: number): boolean {
  return createSieve()
    .sift(bytes)
    .some((at) => at >= offset && at < offset + length);
}

describe.each(GAPS)("%s", (_, gap) => {
  test.each(KEYS)("%s: in two pieces, wherever it is broken", (name, key) => {
    // A service's name is any word, so its key could as well begin in the second piece.
    const isNamed = name === "first service accounts";
    const marker = key.indexOf(MARKER);
    const last = isNamed ? 0 : key.length;
    const before = 'const key = "';
    let found = 0;
    for (let at = 1; at < last; at += at > marker - 4 && at < marker + 10 ? 1 : 11) {
      const text = key.slice(0, at) + gap + key.slice(at);
      const bytes = Buffer.from(`${before}${text}";\n`);
      const [hit, ...others] = detect(bytes);
      expect(others).toEqual([]);
      expect(hit).toEqual({ key, confidence: "leak", encoding: "joined", offset: 13, length: text.length });
      expect(isSuspected(bytes, 13, text.length)).toBe(true);
      found++;
    }
    counted({ "keys planted and found": found });
  });

  test("in many pieces", () => {
    const pieces = KEY.match(/.{1,20}/g) ?? [];
    expect(detect(Buffer.from(`"${pieces.join(gap)}"`))).toMatchObject([{ key: KEY, encoding: "joined" }]);
  });

  test("behind other strings, one of them half a key", () => {
    const pieces = `${LEGACY_KEY.slice(0, 28)}${gap}${LEGACY_KEY.slice(28)}`;
    for (const before of ["first", LEGACY_KEY.slice(5)]) {
      expect(detect(Buffer.from(`"${before}${gap}${pieces}"`))).toMatchObject([
        { key: LEGACY_KEY, encoding: "joined", offset: 1 + before.length + gap.length },
      ]);
    }
  });

  test("keys that are whole stay what they are", () => {
    const keys = KEYS.map(([, key]) => key);
    expect(detect(Buffer.from(`"${keys.join(gap)}"`)).map(({ key, encoding }) => [key, encoding])).toEqual(
      keys.map((key) => [key, "plain"]),
    );
  });

  test("what only happens to follow makes no key", () => {
    const half = LEGACY_KEY.slice(0, 23);
    for (const text of [
      `task-list${gap}${token("a", 20)}${MARKER}${token("b", 20)}`,
      `${half}${gap}${token("more", 3)}${MARKER}${token("c", 20)}`,
      `sk-proj-short${gap}${token("d", 30)}${MARKER}${token("e", 30)}`,
    ]) {
      expect(detect(Buffer.from(`"${text}"`))).toEqual([]);
    }
  });
});

test.each([" ", " - ", "|", "</b><b>", ": ", "\n\n\n", "; "])("%j joins nothing", (gap) => {
  const hits = detect(Buffer.from(`${KEY.slice(0, 40)}${gap}${KEY.slice(40)}`));
  expect(hits.filter(({ confidence }) => confidence === "leak")).toEqual([]);
});
