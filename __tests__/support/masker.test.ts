import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addMaskCommand, createMasker, runnerEncodings } from "./masker.mjs";
import { sampleKey } from "./sample-keys.mjs";

function maskerOf(...values: string[]) {
  const masker = createMasker();
  for (const value of values) masker.add(value);
  return masker;
}

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("mask", () => {
  test("replaces every occurrence", () => {
    expect(maskerOf("key").mask("a key, a key")).toBe("a ***, a ***");
  });

  test("is case-sensitive", () => {
    expect(maskerOf("key").mask("KEY")).toBe("KEY");
  });

  test("has no minimum length", () => {
    expect(maskerOf("a").mask("banana")).toBe("b***n***n***");
  });

  test("overlapping and touching hits become one", () => {
    expect(maskerOf("abc", "cde").mask("xabcdex")).toBe("x***x");
    expect(maskerOf("ab", "cd").mask("xabcdx")).toBe("x***x");
    expect(maskerOf("ab", "cd").mask("xab cdx")).toBe("x*** ***x");
  });

  test("hits of the same value overlap too", () => {
    expect(maskerOf("aba").mask("xababax")).toBe("x***x");
  });

  test("a value within a longer one does not split it", () => {
    expect(maskerOf("b", "abc").mask("xabcx")).toBe("x***x");
  });

  test("an empty value masks nothing", () => {
    expect(maskerOf("").mask("text")).toBe("text");
    expect(maskerOf("").values()).toEqual([]);
  });

  test("acts on later texts only, and at once", () => {
    const masker = createMasker();
    expect(masker.mask("key")).toBe("key");
    masker.add("key");
    expect(masker.mask("key")).toBe("***");
  });

  test("whatever surrounds a value, nothing of it remains", () => {
    const key = sampleKey();
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(maskerOf(key).mask(before + key + after)).toBe(`${before}***${after}`);
      }),
    );
  });

  test("changes tells what mask would do", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 3 }), fc.string(), (value, text) => {
        fc.pre(!value.includes("*"));
        const masker = maskerOf(value);
        expect(masker.changes(text)).toBe(masker.mask(text) !== text);
      }),
    );
  });
});

describe("encoders", () => {
  test.each([
    ["base64", "a secret", base64("a secret")],
    ["base64 without the first byte", "a secret", base64(" secret")],
    ["base64 without the first two bytes", "a secret", base64("secret")],
    ["base64 of all bytes, where there are too few to drop", "x", base64("x")],
    ["command line", 'a"b', 'a\\"b'],
    ["expression", "a'b", "a''b"],
    ["JSON", 'a"b\\c\n\u2028', 'a\\"b\\\\c\\n\\u2028'],
    ["URI", "a b!'()*é", "a%20b%21%27%28%29%2A%C3%A9"],
    ["XML", `<>"'&`, "&lt;&gt;&quot;&apos;&amp;"],
    ["double quotes trimmed", '"1234567"', "1234567"],
    ["PowerShell, before &", "12345&67", "12345&"],
    ["PowerShell, after &", "1&234567", "234567"],
    ["PowerShell, before the last of several &", "a&bcdef&g", "a&bcdef&"],
    ["PowerShell, before &+", "1234&+x56&7890", "1234&+"],
    ["PowerShell, after &+ and the coloured character", "12&+x345678", "345678"],
  ])("%s", (_name, value, form) => {
    expect(runnerEncodings(value)).toContain(form);
    expect(maskerOf(value).mask(`<${form}>`)).toBe("<***>");
  });

  test.each([
    ["quotes are not trimmed of 8 characters or fewer", '"123456"', "123456"],
    ["PowerShell parts of fewer than 6 characters", "1234&5678", "1234&"],
    ["hex", "a secret", Buffer.from("a secret").toString("hex")],
    ["upper case", "a secret", "A SECRET"],
    ["reversed", "a secret", "terces a"],
  ])("not masked: %s", (_name, value, form) => {
    expect(maskerOf(value).changes(form)).toBe(false);
  });

  test("a key in basic authentication is masked wherever it begins", () => {
    const key = sampleKey();
    for (const user of ["", "u", "us", "user"]) {
      expect(maskerOf(key).changes(base64(`${user}:${key}`))).toBe(true);
    }
  });

  test("base64url and base64 of a key with a line feed are not masked", () => {
    // Length 3n + 1, so that the last base64 group changes with the line feed.
    const key = sampleKey("line feed", "sk-proj-", 74).slice(0, 163);
    expect(maskerOf(key).changes(base64(`${key}\n`))).toBe(false);
    expect(maskerOf("a>b?c>>>").changes(Buffer.from("a>b?c>>>").toString("base64url"))).toBe(false);
  });

  test("a value with half a surrogate pair does not break the masker", () => {
    expect(maskerOf("a\ud800b").mask("a\ud800b")).toBe("***");
  });
});

describe("addMaskCommand", () => {
  test("masks the whole, untrimmed, and each line, trimmed", () => {
    const masker = createMasker();
    expect(addMaskCommand(masker, " one \r\n\n two ")).toBeUndefined();
    expect(masker.values()).toEqual(expect.arrayContaining([" one \r\n\n two ", "one", "two"]));
    expect(masker.values()).not.toContain("");
    expect(masker.mask("one and two")).toBe("*** and ***");
  });

  test("a byte order mark is no white space to the runner: the value behind it stays unmasked", () => {
    const masker = createMasker();
    addMaskCommand(masker, "\ufeffone\n\u0085two\u0085");
    expect(masker.mask("one and two")).toBe("one and ***");
  });

  test.each(["", " ", "\n\t", "\u0085\u3000"])("blank data %j is refused with a warning", (data) => {
    const masker = createMasker();
    expect(addMaskCommand(masker, data)).toMatch(/empty string/);
    expect(masker.values()).toEqual([]);
  });
});
