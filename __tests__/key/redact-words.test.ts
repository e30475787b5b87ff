import { describe, expect, test } from "@jest/globals";
import { MARKER } from "../../src/key/grammar.ts";
import { createRedactor, REDACTED } from "../../src/key/redact.ts";
import { sampleCharacters } from "../support/sample-keys.mjs";

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

describe("a long text", () => {
  test("is read up to 4,096 characters, and no word is cut in two", () => {
    expect(scrub("ab ".repeat(2_000))).toBe(`${"ab ".repeat(1_365)}…`);
    expect(scrub(`a ${"b".repeat(5_000)}`)).toBe("a …");
    const longest = `${"ab ".repeat(1_365)}c`;
    expect(longest).toHaveLength(4_096);
    expect(scrub(longest)).toBe(longest);
    expect(scrub(`${longest}d`)).toBe(`${"ab ".repeat(1_365)}…`);
  });
});

describe("pieces of a secret", () => {
  const [nine, ten] = ["a8f3k2m9q", "a8f3k2m9q7"];

  test("count from ten letters and digits on", () => {
    expect(createRedactor([`sk-${nine}`]).scrub("it ends in k2m9")).toBe("it ends in k2m9");
    expect(createRedactor([`sk-${ten}`]).scrub("it ends in k2m9")).toBe(`it ends in ${REDACTED}`);
  });

  test("of four in prose and six in fields, as they are", () => {
    const { scrub: prose, scrubField } = createRedactor([`sk-${ten}`]);
    expect(prose("x k2m x")).toBe("x k2m x");
    expect(prose("x k2m9 x")).toBe(`x ${REDACTED} x`);
    expect(scrubField("x k2m9q x")).toBe("x k2m9q x");
    expect(scrubField("x k2m9q7 x")).toBe(`x ${REDACTED} x`);
    expect(prose("x K2M9 x")).toBe("x K2M9 x");
    expect(prose("x K2M9Q7 x")).toBe(`x ${REDACTED} x`);
    expect(scrubField("x 3K2M9Q7 x")).toBe("x 3K2M9Q7 x");
    expect(scrubField("x F3K2M9Q7 x")).toBe(`x ${REDACTED} x`);
  });

  test("whatever stands between them, backwards and in hexadecimal", () => {
    const { scrub: prose } = createRedactor([`sk-${ten}`]);
    expect(prose("x k-2.m 9 x")).toBe(`x ${REDACTED} x`);
    expect(prose("x 7q9m2k x")).toBe(`x ${REDACTED} x`);
    expect(prose(`x ${Buffer.from("k2m").toString("hex")} x`)).toBe(`x ${REDACTED} x`);
    expect(prose("a8f3 and q7, then m9q7 and nothing")).toBe(
      `${REDACTED} and q7, then ${REDACTED} and nothing`,
    );
    expect(prose("k2m9")).toBe(REDACTED);
  });

  test("words that people chose for their keys are none", () => {
    const { scrub: prose } = createRedactor([["sk-team-gateway", ten].join("-")]);
    expect(prose("the team of the gateway")).toBe("the team of the gateway");
    expect(prose("it ends in k2m9")).toBe(`it ends in ${REDACTED}`);
  });

  test("nor the letters and signs beside them", () => {
    const behind = createRedactor([["sk-team-gateway", ten].join("-")]);
    for (const text of ["a way a8f there", "x -a8f x"]) expect(behind.scrub(text)).toBe(text);
    expect(createRedactor([`sk-${ten}-gateway`]).scrub("the gateway")).toBe("the gateway");
    expect(createRedactor([`sk-${ten}-gate-way`]).scrub("the gate, its way")).toBe("the gate, its way");
  });

  test("words that chance made count: from 80 characters on, and around the marker of any length", () => {
    const long = `sk-${sampleCharacters("long", 36)}-Gate-${sampleCharacters("longer", 38)}`;
    expect(long).toHaveLength("sk-".length + 80);
    expect(createRedactor([long]).scrub("the Gate there")).toBe(`the ${REDACTED} there`);
    expect(createRedactor([long.slice(0, -1)]).scrub("the Gate there")).toBe("the Gate there");
    const marked = `sk-${sampleCharacters("left", 9)}-Gate-${MARKER}${sampleCharacters("right", 20)}`;
    expect(createRedactor([marked]).scrub("the Gate there")).toBe(`the ${REDACTED} there`);
  });

  test("an assignment or a sentence has none", () => {
    for (const value of [`say ${ten}`, `'${ten}'`, `"${ten}`, `\`${ten}`, `A=${ten}`]) {
      const { scrub: prose } = createRedactor([value]);
      expect(prose("say A=1, or m9q7")).toMatch(/^say A=1/);
    }
  });
});
