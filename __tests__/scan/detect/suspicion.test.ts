import { describe, expect, test } from "@jest/globals";
import type { Form, Needle } from "../../../src/scan/detect/needles.ts";
import { NEEDLES } from "../../../src/scan/detect/needles.ts";
import { isSuspicious } from "../../../src/scan/detect/suspicion.ts";

function needleOf(form: Form, step: 1 | 2): Needle {
  const needle = NEEDLES.find((one) => one.form === form && one.step === step);
  if (needle === undefined) throw new Error("no such needle");
  return needle;
}

/** The first character of the needle is marked by `^` before it. Both as text and in UTF-16. */
function suspicions(form: Form, marked: string): boolean[] {
  const at = marked.indexOf("^");
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const needle = (step: 1 | 2): Needle => needleOf(form, step);
  return [
    isSuspicious(needle(1), Buffer.from(text, "latin1"), at),
    isSuspicious(needle(2), Buffer.from(text, "utf16le"), 2 * at),
  ];
}

const MORE = "~".repeat(200);

describe("the left half of a marker", () => {
  test.each([
    // Written out, with something behind it that a key can go on with.
    ["~^T3BlbkFJx", true],
    ["~^T3BlbkFJ-", true],
    ["~^T3BlbkFJ_", true],
    ["~^T3BlbkFJ~", false],
    ["~^T3BlbkFJ[", false],
    ["~^T3BlbkFJ ", false],
    // What gaps and escapes begin with.
    ['~^T3BlbkFJ"', true],
    ["~^T3BlbkFJ'", true],
    ["~^T3BlbkFJ`", true],
    ["~^T3BlbkFJ\\", true],
    ["~^T3BlbkFJ%", true],
    ["~^T3BlbkFJ&", true],
    ["~^T3BlbkFJ=", true],
    ["~^T3BlbkFJ\r", true],
    ["~^T3BlbkFJ\n", true],
    // Broken off inside of the right half, or something else.
    ['~^T3Bl"', true],
    ["~^T3Blb\n", true],
    ["~^T3Blbk%", true],
    ["~^T3BlbkF\\", true],
    ["~^T3Bl~", false],
    ["~^T3BlX", false],
    ["~^T3BlbkFX", false],
  ])("%j: %p", (text, is) => {
    expect(suspicions("left-half", text + MORE)).toEqual([is, is]);
  });

  test.each(["~^T3Bl", "~^T3Blb", "~^T3BlbkF", "~^T3BlbkFJ"])("%j at the end of the bytes", (text) => {
    expect(suspicions("left-half", text)).toEqual([true, true]);
  });
});

describe("the right half of a marker", () => {
  test.each([
    ["T3Bl^bkFJ", false],
    ["~T3Bl^bkFJ", false],
    ["T3BX^bkFJ", true],
    ["X3Bl^bkFJ", true],
    ["^bkFJ", true],
    ["3Bl^bkFJ", true],
    ['T3" + "Bl^bkFJ', true],
  ])("%j: %p", (text, is) => {
    expect(suspicions("right-half", text + MORE)).toEqual([is, is]);
  });

  test("behind a left half that is not in UTF-16 throughout", () => {
    const bytes = Buffer.from(`T3BlbkFJ${MORE}`, "utf16le");
    expect(isSuspicious(needleOf("right-half", 2), bytes, 8)).toBe(false);
    for (const at of [1, 3, 5, 7]) {
      const broken = Buffer.from(bytes);
      broken[at] = 1;
      expect(isSuspicious(needleOf("right-half", 2), broken, 8)).toBe(true);
    }
  });
});

describe("an escape in the marker", () => {
  const escaped = (text: string): boolean => {
    const at = text.indexOf("^");
    const bytes = Buffer.from(text.slice(0, at) + text.slice(at + 1), "latin1");
    return isSuspicious(needleOf("escaped-marker", 1), bytes, at);
  };

  test.each([
    ["~^%54%33%42%6c%62%6b%46%4a", true],
    ["~^T3B%6cbkFJ", true],
    ["~^%54hello there, and on", false],
    ["~^%54%33%42%6c%62%6b%46%4b", false],
    ["~^T3B\\x6cbk&#70;J", true],
    ["~^T3B%6dbkFJ", false],
  ])("%s: %p", (text, is) => {
    expect(escaped(text + MORE)).toBe(is);
  });

  test("is judged by what is there of it, with 16 bytes at least for the next character", () => {
    expect(escaped(`~^%54${"~".repeat(16)}`)).toBe(false);
    expect(escaped(`~^%54${"~".repeat(15)}`)).toBe(true);
    expect(escaped("~^%54hello")).toBe(true);
  });
});

test.each(["base64", "hex"] as const)("%s always", (form) => {
  expect(isSuspicious(needleOf(form, 1), Buffer.from("VDNCbGxx"), 0)).toBe(true);
});

describe("prefixes without a marker", () => {
  const different = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH";
  const FORMS = [
    ["secret-key", "sk-", 32],
    ["client-secret", "ek_", 32],
    ["session-token", "sess-", 40],
  ] as const;

  test.each(FORMS)("%s: %s and %d characters", (form, prefix, length) => {
    const body = different.slice(0, length);
    expect(suspicions(form, `~^${prefix}${body}${MORE}`)).toEqual([true, true]);
    expect(suspicions(form, `~^${prefix}${body.slice(1)}${MORE}`)).toEqual([false, false]);
    expect(suspicions(form, `~^${prefix}~${body.slice(1)}${MORE}`)).toEqual([false, false]);
    // What the next chunk may bring.
    expect(suspicions(form, `~^${prefix}${body.slice(1)}`)).toEqual([true, true]);
    expect(suspicions(form, `~^${prefix}`)).toEqual([true, true]);
    expect(suspicions(form, `x^${prefix}${body}${MORE}`)).toEqual([false, false]);
    expect(suspicions(form, `^${prefix}${body}${MORE}`)).toEqual([true, true]);
  });

  test.each(FORMS)("%s: %s with signs", (form, prefix, length) => {
    for (const sign of ["-", "_"]) {
      const body = `${different.slice(0, 10)}${sign}${different.slice(11, length)}`;
      const is = form === "secret-key";
      expect(suspicions(form, `~^${prefix}${body}${MORE}`)).toEqual([is, is]);
    }
  });

  test.each(FORMS)("%s: %s with equal characters in a row", (form, prefix, length) => {
    for (const at of [0, 7, length - 6]) {
      const withRun = (count: number): string =>
        `~^${prefix}${different.slice(0, at)}${"X".repeat(count)}${different.slice(at + count, length)}${MORE}`;
      expect(suspicions(form, withRun(5))).toEqual([true, true]);
      expect(suspicions(form, withRun(6))).toEqual([false, false]);
    }
    // Behind what is looked at they do not matter.
    expect(suspicions(form, `~^${prefix}${different.slice(0, length - 5)}${"X".repeat(50)}`)).toEqual([
      true,
      true,
    ]);
    // Nor does what the prefix ends in.
    const sign = prefix.slice(-1);
    if (form === "secret-key") {
      expect(suspicions(form, `~^${prefix}${sign.repeat(5)}${different.slice(5, length)}${MORE}`)).toEqual([
        true,
        true,
      ]);
    }
  });

  test("in UTF-16 every second byte is zero", () => {
    const bytes = Buffer.from(`~sk-${different.slice(0, 32)}${MORE}`, "utf16le");
    expect(isSuspicious(needleOf("secret-key", 2), bytes, 2)).toBe(true);
    for (const at of [7, 9, 69]) {
      const broken = Buffer.from(bytes);
      broken[at] = 1;
      expect(isSuspicious(needleOf("secret-key", 2), broken, 2)).toBe(false);
    }
    const behind = Buffer.from(bytes);
    behind[71] = 1;
    expect(isSuspicious(needleOf("secret-key", 2), behind, 2)).toBe(true);
  });
});
