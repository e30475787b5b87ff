import { describe, expect, test } from "@jest/globals";
import { MARKER } from "../../../src/key/grammar.ts";
import { detect } from "../../../src/scan/detect/detect.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { FORMATS, KEY, KEYS, LEGACY_KEY, token } from "./corpus.ts";

function keysIn(text: string): string[] {
  return detect(Buffer.from(text)).map(({ key }) => key);
}

describe("where a key begins and ends", () => {
  describe.each(KEYS)("%s", (_, key) => {
    test.each(["ask-", "OPENAI_", "x", "token-", "sk-", "desk-", "sk-proj-", "a_b-c.", "Key1234567890"])(
      "%s glued before it",
      (glued) => {
        // A name of a service may have any words in it, so that these could be part of it.
        if (/sk-$/.test(glued) && key.startsWith("sk-my-")) return;
        expect(keysIn(glued + key)).toEqual([key]);
      },
    );

    test.each(["-dev", "_old", "abc", "A", "-", "_", "0123456789"])("%s glued behind it", (glued) => {
      expect(keysIn(key + glued)).toEqual([key]);
      expect(keysIn(`"${key}${glued}"`)).toEqual([key]);
    });

    test.each(KEYS)("%s glued to it", (__, other) => {
      expect(keysIn(key + other)).toEqual([key, other]);
      expect(keysIn(`${key}_${other}`)).toEqual([key, other]);
    });
  });

  test("sk- inside of the random halves", () => {
    for (const at of [0, 3, 20, 40, 66]) {
      const half = token("l", 74);
      const left = `${half.slice(0, at)}sk-${half.slice(at + 3)}`;
      const key = `sk-proj-${left}${MARKER}${left}`;
      expect(keysIn(`K=${key}`)).toEqual([key]);
    }
  });

  test("a minus where the name of a service would end", () => {
    const half = `${token("m", 53)}-${token("n", 20)}`;
    const key = `sk-proj-${half}${MARKER}${half}`;
    expect(keysIn(key)).toEqual([key]);
    const unseen = `sk-proj-${half.slice(30)}${MARKER}${half.slice(30)}`;
    expect(keysIn(unseen)).toEqual([unseen]);
  });

  test.each(["desk-", "sk-risk-", "sk-my-desk-", "sk-a1-b2-", "sk-service-My_Bot-", "sk-service-sk-"])(
    "%s with halves of 20",
    (prefix) => {
      const key = `${prefix}${LEGACY_KEY.slice(3)}`;
      expect(keysIn(`"${key}"`)).toEqual([key.slice(prefix === "desk-" ? 2 : 0)]);
    },
  );
});

describe("lengths unseen", () => {
  test.each([8, 9, 19, 21, 33, 45, 60, 75, 90, 145, 200, 333])("%d on either side", (half) => {
    for (const prefix of ["sk-", "sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-"]) {
      const key = sampleKey(`${prefix}${half}`, prefix, half);
      expect(keysIn(`k: ${key}\n`)).toEqual([key]);
      const other = sampleKey("other", prefix, half);
      expect(keysIn(`${key}-${other}`)).toEqual([key, other]);
      expect(keysIn(`${key}${other}`)).toEqual([key, other]);
    }
  });

  test.each([1, 4, 7])("%d are too few", (half) => {
    expect(keysIn(sampleKey("few", "sk-proj-", half))).toEqual([]);
    expect(keysIn(`${KEY.slice(0, 82)}${MARKER}${token("r", half)}`)).toEqual([]);
  });

  test("cut off on the right", () => {
    for (const right of [8, 30, 73]) {
      const key = KEY.slice(0, 90 + right);
      expect(keysIn(`"${key}"`)).toEqual([key]);
    }
  });

  test("data without end is no key", () => {
    const data = token("d", 300).repeat(30);
    expect(keysIn(`${data}${MARKER}${data}`)).toEqual([]);
    expect(keysIn(`sk-${data}${MARKER}${data}`)).toEqual([]);
  });
});

describe("what is not a key of OpenAI's", () => {
  test.each(FORMATS)("%s with the marker misspelt", (_, prefix, half) => {
    for (const marker of ["T4BlbkFJ", "t3blbkfj", "T3BlbkFj", "T3BlbkF", "T3Blbk-FJ", "3BlbkFJ"]) {
      const text = prefix + token("l", half) + marker + token("r", half);
      expect(detect(Buffer.from(text)).filter(({ confidence }) => confidence === "leak")).toEqual([]);
    }
  });

  test.each(["sk-ant-api03-", "sk-ant-admin01-", "sk-ant-", "sk-or-v1-", "sk-or-"])(
    "%s, even with the marker",
    (prefix) => {
      for (const half of [20, 33, 46, 58, 74]) expect(keysIn(sampleKey("f", prefix, half))).toEqual([]);
    },
  );

  test.each(["csk-", "csk-x-"])("%s of Cerebras", (prefix) => {
    expect(keysIn(`"${sampleKey("c", prefix, 20)}"`)).toEqual([]);
  });

  test.each(["sk-lf-", "sk-api-"])("%s with the marker is a service's", (prefix) => {
    const key = sampleKey("s", prefix, 20);
    expect(keysIn(key)).toEqual([key]);
  });

  test.each(["gsk_", "pk-", "SK-", "Sk-proj-", "sk_", "sk", "key-"])("%s", (prefix) => {
    for (const half of [20, 74]) expect(keysIn(sampleKey("p", prefix, half))).toEqual([]);
  });

  test.each(["x", "X", "0", "*", ".", "a", "ab", "xX", "-", "1234"])("runs of %j", (unit) => {
    for (const [, prefix, half] of FORMATS) {
      const run = unit.repeat(half).slice(0, half);
      expect(keysIn(prefix + run + MARKER + run)).toEqual([]);
      expect(keysIn(prefix + token("half", half) + MARKER + run)).toEqual([]);
      expect(keysIn(prefix + run + MARKER + token("half", half))).toEqual([]);
    }
  });

  test.each([
    ["your-openai-key-here-", "your-openai-key-here"],
    ["YOUR_KEY_HERE_", "_PLACEHOLDER_KEY"],
    ["this-is-an-example-", "-not-a-real-key"],
    ["tooshort", "tooshort"],
    ["PLACEHOLDER", "EXAMPLEKEY"],
  ])("%s", (left, right) => {
    expect(keysIn(`sk-proj-${left}${MARKER}${right}`)).toEqual([]);
  });

  test.each([
    `sk-[A-Za-z0-9]{20}${MARKER}[A-Za-z0-9]{20}`,
    `sk-...${MARKER}...`,
    `sk-****${MARKER}****`,
    `/\\bsk-[\\w-]+${MARKER}[\\w-]+/`,
    MARKER,
    `"${MARKER}"`,
    `sk-proj-${MARKER}`,
    `sk-${token("x", 40)}${MARKER}`,
  ])("expressions and shortened keys: %s", (text) => {
    expect(detect(Buffer.from(text))).toEqual([]);
  });
});

describe("decisions", () => {
  test.each([
    ["abcdefghijklmnopqrst", "abcdefghijklmnopqrst"],
    ["12345678901234567890", "12345678901234567890"],
    ["1234567890abcdefghij", "klmnopqrstuvwxyz1234"],
  ])("the alphabet around the marker is a leak: %s", (left, right) => {
    const key = `sk-${left}${MARKER}${right}`;
    expect(keysIn(`key=${key}`)).toEqual([key]);
  });
});
