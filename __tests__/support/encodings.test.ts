import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { computingMs } from "./cpu-time.ts";
import { encodingsOf } from "./encodings.mjs";
import { isRandom, MARKER, secretPart, windowsOf } from "./key-windows.mjs";
import { blot, findLeaks } from "./leaks.mjs";
import { sampleCharacters, sampleKey } from "./sample-keys.mjs";

const KEY = sampleKey();

function leaksIn(text: string, key = KEY) {
  return findLeaks({ text }, [key]);
}

const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const each = (text: string, write: (code: number) => string) =>
  [...text].map((c) => write(c.charCodeAt(0))).join("");

/** Written apart from the code under test. */
const FORMS: [string, (key: string) => string][] = [
  ["raw", (key) => key],
  ["in a sentence", (key) => `The key ${key} is wrong.`],
  ["in quotes in JSON", (key) => JSON.stringify(JSON.stringify({ key }))],
  ["base64", (key) => Buffer.from(key).toString("base64")],
  ["base64 with a line feed", (key) => Buffer.from(`${key}\n`).toString("base64")],
  ["base64 behind 1 byte", (key) => Buffer.from(`:${key}!`).toString("base64")],
  ["base64 behind 2 bytes", (key) => Buffer.from(`a:${key}`).toString("base64")],
  ["base64 behind 3 bytes", (key) => Buffer.from(`ab:${key}?`).toString("base64")],
  ["base64url", (key) => Buffer.from(key).toString("base64url")],
  ["base64, wrapped", (key) => Buffer.from(key).toString("base64").replace(/.{10}/g, "$&\n")],
  ["hex", (key) => Buffer.from(key).toString("hex")],
  ["upper-case hex", (key) => Buffer.from(key).toString("hex").toUpperCase()],
  ["hex with spaces", (key) => each(key, (c) => `${c.toString(16)} `)],
  ["percent", (key) => each(key, (c) => `%${c.toString(16)}`)],
  ["upper-case percent", (key) => each(key, (c) => `%${c.toString(16).toUpperCase()}`)],
  ["\\u", (key) => each(key, (c) => `\\u00${c.toString(16)}`)],
  ["upper-case \\u", (key) => each(key, (c) => `\\u00${c.toString(16).toUpperCase()}`)],
  ["\\x", (key) => each(key, (c) => `\\x${c.toString(16)}`)],
  ["upper-case \\x", (key) => each(key, (c) => `\\x${c.toString(16).toUpperCase()}`)],
  ["decimal entities", (key) => each(key, (c) => `&#${c};`)],
  ["hex entities", (key) => each(key, (c) => `&#x${c.toString(16)};`)],
  ["upper-case hex entities", (key) => each(key, (c) => `&#x${c.toString(16).toUpperCase()};`)],
  ["UTF-16LE as bytes", (key) => Buffer.from(key, "utf16le").toString("utf8")],
  ["UTF-16BE as bytes", (key) => utf16be(key).toString("utf8")],
  ["base64 of UTF-16LE", (key) => Buffer.from(`x${key}`, "utf16le").toString("base64")],
  ["base64 of UTF-16BE", (key) => utf16be(`xy${key}`).toString("base64")],
  ["character codes", (key) => JSON.stringify([...Buffer.from(key)])],
  ["inspected buffer", (key) => [...Buffer.from(key)].join(", ")],
  ["reversed", (key) => [...key].reverse().join("")],
  ["lower case", (key) => key.toLowerCase()],
  ["upper case", (key) => key.toUpperCase()],
  ["wrapped", (key) => key.replace(/.{4}/g, "$&\r\n")],
  ["behind colours", (key) => key.replace(/.{5}/g, "$&\u001b[31m")],
  ["behind zero-width characters", (key) => [...key].join("\u200b")],
];

describe("findLeaks", () => {
  test.each(FORMS)("finds a key %s, and does not repeat it", (_name, write) => {
    const leaks = leaksIn(`before ${write(KEY)} after`);
    expect(leaks.length).toBeGreaterThan(0);
    expect(leaks[0]).toMatchObject({ surface: "text", key: 0 });
    for (const leak of leaks) expect(leaksIn(leak.excerpt)).toEqual([]);
  });

  test.each(FORMS)("finds a placeholder %s", (_name, write) => {
    expect(leaksIn(write("your-key-here"), "your-key-here").length).toBeGreaterThan(0);
  });

  test.each([
    ["a line of a key with line breaks", `${sampleKey("b")}\n${KEY}\n`, KEY],
    ["a key that came with spaces", ` ${KEY} `, KEY],
    ["a trimmed one's hex", ` ${KEY}\n`, Buffer.from(KEY).toString("hex")],
    ["the key within a header, reversed", `Bearer ${KEY}`, [...KEY].reverse().join("")],
    ["the worthless key within an assignment", `A="sk-${"x".repeat(20)}"`, `sk-${"x".repeat(20)}`],
    ["a key with special characters, in JSON", 'pass"word\\with/quotes', 'pass\\"word\\\\with/quotes'],
    ["the same, in a URL", "pass word&more+", "pass%20word%26more%2B"],
    ["the same, in HTML", "pass<word>&more", "pass&lt;word&gt;&amp;more"],
  ])("%s", (_name, key, text) => {
    expect(leaksIn(text, key).length).toBeGreaterThan(0);
  });

  test("says which key, where and how, with the surroundings", () => {
    const other = sampleKey("other");
    const [leak, ...more] = findLeaks({ log: "nothing", summary: `| key | ${other} | end |` }, [KEY, other]);
    expect(more).toEqual([]);
    expect(leak).toMatchObject({ surface: "summary", key: 1, encoding: "raw" });
    expect(leak?.excerpt).toMatch(/^"\| key.*end \|"$/);
  });

  test("six characters of the secret part are a leak, five are not", () => {
    for (const at of [8, 30, 76, 92, KEY.length - 6]) {
      expect(leaksIn(`ends in ${KEY.slice(at, at + 6)}.`)).toMatchObject([{ encoding: "piece" }]);
      expect(leaksIn(`ends in ${KEY.slice(at, at + 5)}.`)).toEqual([]);
    }
  });

  test.each([
    ["hex", (piece: string) => Buffer.from(piece).toString("hex")],
    ["base64", (piece: string) => Buffer.from(piece).toString("base64")],
    ["base64, shifted", (piece: string) => Buffer.from(`x${piece}y`).toString("base64")],
    ["reversed", (piece: string) => [...piece].reverse().join("")],
  ])("a piece is found in %s", (_name, write) => {
    expect(leaksIn(write(KEY.slice(20, 32))).length).toBeGreaterThan(0);
  });

  test("the prefix and the marker are public", () => {
    expect(leaksIn(`sk-proj-… ${MARKER} sk-proj-${MARKER} ${KEY.slice(0, 13)}`)).toEqual([]);
  });

  test("a placeholder gives no hits on its words", () => {
    expect(leaksIn("put your key here: your-key", "your-key-here")).toEqual([]);
    expect(leaksIn("the OpenAI API key", "sk-your-openai-api-key-goes-here")).toEqual([]);
  });

  test("a key of fewer than 8 characters is not searched", () => {
    expect(leaksIn("test", "test")).toEqual([]);
    expect(leaksIn("testing1", "testing1")).toHaveLength(1);
  });

  test("commit ids do not collide with a hex key", () => {
    const hexKey = `sk-${"0123456789abcdef".repeat(2)}`;
    expect(leaksIn("9abcde0 4567890", hexKey)).toEqual([]);
    expect(leaksIn("xx456789ab", hexKey)).toHaveLength(1);
  });

  test("random text holds no key", () => {
    for (let i = 0; i < 200; i++) expect(leaksIn(sampleCharacters(`noise ${i}`, 300))).toEqual([]);
  });

  test("a megabyte takes less than a second", () => {
    const text = sampleCharacters("noise", 300).repeat(3500);
    expect(computingMs(() => expect(leaksIn(text)).toEqual([]))).toBeLessThan(10_000);
  });
});

describe("blot", () => {
  test("leaves nothing of a key", () => {
    const text = blot(`a ${KEY} b ${KEY.slice(20, 40)} c ${Buffer.from(KEY).toString("base64")} d`, [KEY]);
    expect(leaksIn(text)).toEqual([]);
    expect(text).toMatch(/^a.*d$/);
  });

  test("leaves other text alone", () => {
    expect(blot("nothing here", [KEY])).toBe("nothing here");
  });
});

describe("encodingsOf", () => {
  test("begins with the key; no text twice, none empty", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (key) => {
        const texts = encodingsOf(key).map(({ text }) => text);
        expect(texts[0]).toBe(key);
        expect(new Set(texts).size).toBe(texts.length);
        expect(texts).not.toContain("");
      }),
    );
  });

  test("every encoding is found by findLeaks", () => {
    for (const { name, text } of encodingsOf(KEY)) {
      expect({ name, found: leaksIn(`x ${text} y`).length > 0 }).toEqual({ name, found: true });
    }
  });
});

describe("secretPart", () => {
  const random = sampleCharacters("secret", 20);
  test.each([
    ["sk-", random],
    ["sk-proj-", random],
    ["sk-svcacct-", random],
    ["sk-admin-", random],
    ["sk-None-", random],
    ["sk-service-build-", `${random}${MARKER}${random}`],
    ["sk-service-my-own-build-", `${random}${MARKER}${random}`],
    ["sk-ant-api03-", random],
    ["sk-or-v1-", random],
    ["Bearer sk-proj-", random],
    ["OPENAI_API_KEY=sk-", random],
    ["", random],
  ])("%j", (prefix, secret) => {
    expect(secretPart(prefix + secret)).toBe(secret);
  });
});

describe("isRandom", () => {
  test.each([KEY, sampleKey("c", "sk-", 20), `sk-${"0123456789abcdef".repeat(2)}`, ` ${KEY}\n`])(
    "%j",
    (key) => {
      expect(isRandom(key)).toBe(true);
      expect(windowsOf(key).size).toBeGreaterThan(20);
    },
  );

  test.each([
    "your-key-here",
    "your-openai-api-key-goes-here",
    "Your-Api-Key-Goes-Here-2026",
    "YOUR_OPENAI_API_KEY_GOES_HERE",
    `sk-${"x".repeat(48)}`,
    `sk-${"abc123".repeat(8)}`,
    `sk-${sampleCharacters("short", 14)}`,
  ])("%j is not", (key) => {
    expect(isRandom(key)).toBe(false);
    expect(windowsOf(key).size).toBe(0);
  });

  test("holds for a thousand keys, with the marker and without", () => {
    for (let i = 0; i < 1000; i++) {
      expect(isRandom(sampleKey(`${i}`, "sk-", 20))).toBe(true);
      expect(isRandom(`sk-${sampleCharacters(`relay ${i}`, 48)}`)).toBe(true);
    }
  });
});

test("keys that have the marker and a letter beside it in common have no piece in common", () => {
  const [one, other] = ["one", "two"].map(
    (own) => `sk-proj-${sampleCharacters(own, 30)}X${MARKER}P${sampleCharacters(`${own} end`, 30)}`,
  );
  const pieces = windowsOf(one ?? "");
  expect(pieces.size).toBeGreaterThan(20);
  expect([...windowsOf(other ?? "").keys()].filter((piece) => pieces.has(piece))).toEqual([]);
});
