import { describe, expect, test } from "@jest/globals";
import { MARKER } from "../../../src/key/grammar.ts";
import {
  BASE64_CORES,
  base64Cores,
  type Form,
  LONGEST_NEEDLE_BYTES,
  MARKER_BYTES,
  NEEDLES,
} from "../../../src/scan/detect/needles.ts";

function textsOf(form: Form, step = 1): string[] {
  return NEEDLES.filter((needle) => needle.form === form && needle.step === step).map(({ bytes }) =>
    bytes.toString("latin1"),
  );
}

/** The characters of base64 that are the same whatever stands around the bytes. */
function constantCharacters(bytes: Buffer, before: number): { core: string; phase: number } {
  const [first = "", ...others] = [0x00, 0xff].flatMap((left) =>
    [0x00, 0xff].map((right) =>
      Buffer.concat([Buffer.alloc(before, left), bytes, Buffer.alloc(3, right)]).toString("base64"),
    ),
  );
  const same = [...first].flatMap((character, at) =>
    character !== "=" && others.every((other) => other[at] === character) ? [at] : [],
  );
  const [phase = 0] = same;
  return { core: first.slice(phase, phase + same.length), phase };
}

test("each knows where it stands, and none is longer than the longest", () => {
  expect(NEEDLES.map(({ index }) => index)).toEqual(NEEDLES.map((_, at) => at));
  expect(LONGEST_NEEDLE_BYTES).toBe(14);
});

test("halves of the marker and prefixes, as text and in UTF-16", () => {
  const texts = [
    ["left-half", "T3Bl", "T\x003\0B\0l"],
    ["right-half", "bkFJ", "b\0k\0F\0J"],
    ["secret-key", "sk-", "s\0k\0-"],
    ["client-secret", "ek_", "e\0k\0_"],
    ["session-token", "sess-", "s\0e\0s\0s\0-"],
  ] as const;
  for (const [form, text, wide] of texts) {
    expect(textsOf(form)).toEqual([text]);
    expect(textsOf(form, 2)).toEqual([wide]);
  }
});

test("the first character of the marker that is an escape, in every writing", () => {
  const inHex = (digits: string): string[] => [
    `%${digits}`,
    `\\x${digits}`,
    `\\u00${digits}`,
    `\\u{${digits}}`,
    `\\U000000${digits}`,
    `&#x${digits};`,
    `&#X${digits};`,
  ];
  const behind = (before: string, writings: readonly string[]): string[] =>
    writings.map((writing) => before + writing);
  expect(textsOf("escaped-marker").sort()).toEqual(
    [
      ...behind("", [...inHex("54"), "\\124", "&#84;"]),
      ...behind("T", [...inHex("33"), "\\063", "&#51;"]),
      ...behind("T3", [...inHex("42"), "\\102", "&#66;"]),
      ...behind("T3B", [...inHex("6c"), ...inHex("6C"), "\\154", "&#108;"]),
    ].sort(),
  );
  expect(textsOf("escaped-marker", 2)).toEqual([]);
});

describe("base64", () => {
  test("of the marker, as text and in UTF-16, and base64 of that", () => {
    expect(MARKER_BYTES.map((bytes) => bytes.toString("latin1"))).toEqual([
      "T3BlbkFJ",
      "T\x003\0B\0l\0b\0k\0F\0J",
    ]);
    const once = MARKER_BYTES.flatMap((bytes) =>
      [0, 1, 2].map((before) => constantCharacters(bytes, before)),
    );
    const twice = once.flatMap(({ core }) =>
      [0, 1, 2].map((before) => constantCharacters(Buffer.from(core), before)),
    );
    expect(BASE64_CORES).toEqual([...once, ...twice]);
    expect(once[0]).toEqual({ core: "VDNCbGJrRk", phase: 0 });
    expect(base64Cores(Buffer.from(MARKER))).toEqual(once.slice(0, 3));
  });

  test("is searched for in halves", () => {
    const halves = BASE64_CORES.flatMap(({ core }) => [
      core.slice(0, Math.floor(core.length / 2)),
      core.slice(Math.floor(core.length / 2)),
    ]);
    expect(textsOf("base64")).toEqual(halves);
  });
});

test("hexadecimal digits, by themselves and with what stands between bytes", () => {
  const separators = [" ", ":", "-", ",", ", ", ",0x", ", 0x", " 0x", "0x", ",0X", ", 0X"];
  const small = [
    "5433426c",
    "626b464a",
    ...separators.flatMap((separator) => [
      ["54", "33", "42"].join(separator),
      ["6b", "46", "4a"].join(separator),
    ]),
  ];
  const large = small.map((text) => text.replace("6c", "6C").replace("6b", "6B").replace("4a", "4A"));
  expect(textsOf("hex").sort()).toEqual([...new Set([...small, ...large])].sort());
});
