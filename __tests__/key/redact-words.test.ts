import { describe, expect, test } from "@jest/globals";
import { createRedactor, REDACTED } from "../../src/key/redact.ts";

const { scrub } = createRedactor([]);

describe("long names made of words, numbers and dates stay", () => {
  test.each([
    "gpt-4o-mini-transcribe-2025-12-15",
    "Transcribe-Realtime-2025-12-15",
    "GPT-REALTIME-TRANSCRIBE-2025",
    "model-v12b-transcribe-realtime",
    "model-v12-transcribe-realtime",
    "model-12ab-transcribe-realtime",
    "model-xv1-transcribe-realtime",
    "max_output_tokens=16_requests",
    "-gpt-4o-mini-transcribe-2025-",
    "gpt--4o--mini--transcribe--2025",
    "abcdefghijklmn-12345678-ABCDEFGHIJKLMN",
    "abcdefghijklmnopqrstuvwxyzabcdef",
  ])("%s", (name) => {
    expect(scrub(`of ${name} there`)).toBe(`of ${name} there`);
  });
});

describe("what is as long and none of these goes", () => {
  test.each([
    ["small letters and digits", ["a1b2c3d4e5", "f6a7b8c9d0e1f2"].join("-")],
    ["capitals before digits", "A1-B2-C3-D4-E5-F6-G7-H8-I9"],
    ["a word too long, with a digit", `${"a".repeat(16)}-${"b".repeat(6)}-1`],
    ["capitals too many, with a digit", `${"A".repeat(15)}-${"B".repeat(7)}-1`],
    ["one capital by itself", "A-realtime-transcribe-2025"],
    ["a number too long", "realtime-transcribe-123456789"],
    ["three letters before a digit", "realtime-transcribe-abc1-2025"],
    ["three letters behind a digit", "realtime-transcribe-1abc-2025"],
    ["three digits between letters", "realtime-transcribe-a123b-2025"],
    ["two capitals at a word", "realtime-transcribe-ABcd-2025"],
  ])("%s", (_, token) => {
    expect(token.length).toBeGreaterThanOrEqual(24);
    expect(scrub(`of ${token} there`)).toBe(`of ${REDACTED} there`);
  });

  test("from 24 characters on", () => {
    expect(scrub(`${"a1".repeat(11)}b`)).toBe(`${"a1".repeat(11)}b`);
    expect(scrub("a1".repeat(12))).toBe(REDACTED);
  });
});

describe("a key as messages shorten it", () => {
  test.each([
    ["three stars", "sk-proj-***abcd"],
    ["many stars", `sk-proj-${"*".repeat(20)}abcd`],
    ["two stars between", "sk-proj**abcd"],
    ["an ellipsis", "sk-proj…abcd"],
    ["three dots between", "sk-...abcd"],
    ["stars at the end", "sk-proj-****"],
    ["the same again behind it", "sk-...ab-cd_ef.gh*ij"],
  ])("%s", (_, key) => {
    expect(scrub(`Key ${key} is wrong`)).toBe(`Key ${REDACTED} is wrong`);
  });

  test.each(["a **bold** word", "wait... then", "wait…", "..., and more", "2 ** 3", "**bold**"])(
    "not %j",
    (text) => {
      expect(scrub(text)).toBe(text);
    },
  );
});

test("a form inside of another does not leave the rest of it behind", () => {
  const short = ["relay", "a8f3k2m9"].join("-");
  const long = `${short}p4q7`;
  expect(createRedactor([short, long]).redact(`x ${long} y ${short}`)).toBe(`x ${REDACTED} y ${REDACTED}`);
});
