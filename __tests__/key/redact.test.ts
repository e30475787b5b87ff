import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createRedactor } from "../../src/key/redact.ts";
import { anyText } from "../support/any-text.ts";
import { encodingsOf } from "../support/encodings.mjs";
import { findLeaks } from "../support/leaks.mjs";
import { sampleCharacters, sampleKey } from "../support/sample-keys.mjs";

const KEY = sampleKey("redact");
const SECRET = KEY.slice("sk-proj-".length);
const KEYS: readonly (readonly [name: string, key: string])[] = [
  ["project", KEY],
  ["legacy", sampleKey("redact", "sk-", 20)],
  ["service account", sampleKey("redact", "sk-svcacct-", 58)],
  ["first service account", sampleKey("redact", "sk-service-ci-", 20)],
  ["admin", sampleKey("redact", "sk-admin-", 46)],
  ["relay", `sk-${sampleCharacters("redact", 48)}`],
  ["hex", `sk-${"0123456789abcdef".repeat(2)}`],
  ["with signs of base64", `${sampleCharacters("b64", 20)}/${sampleCharacters("c64", 20)}+Ab==`],
  ["of another vendor", `gsk_${sampleCharacters("groq", 52)}`],
];

const words = fc.array(
  fc.oneof(
    fc.constantFrom(
      "The key ",
      "is wrong",
      ". ",
      ", ",
      '"',
      "{",
      "}",
      ": ",
      "<b>",
      "\n",
      " ",
      "错误",
      "=",
      "**",
    ),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  ),
  { maxLength: 6 },
);
const text = words.map((parts) => parts.join(""));

/** Searched together: compiling what to look for is the slow part. */
function leaksAfterScrubbing(key: string, given: string, foreign: readonly string[]): unknown[] {
  const { scrub } = createRedactor([given]);
  const scrubbed = foreign.map((one): [string, string] => [one.replaceAll(key, "KEY"), scrub(one)]);
  return findLeaks(Object.fromEntries(scrubbed), [key]);
}

describe("no form of a key comes through scrub", () => {
  test.each(KEYS)("%s, in every encoding, wherever it stands", (_, key) => {
    const encoding = fc.constantFrom(...encodingsOf(key));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, encoding, text), { maxLength: 30 }), (places) => {
        const foreign = places.map(([before, { text: encoded }, after]) => before + encoded + after);
        expect(leaksAfterScrubbing(key, key, foreign)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test("each encoding once, without text around it that might help", () => {
    for (const [, key] of KEYS) {
      const encoded = encodingsOf(key).map((encoding) => encoding.text);
      expect(leaksAfterScrubbing(key, key, encoded)).toEqual([]);
      expect(
        leaksAfterScrubbing(
          key,
          key,
          encoded.map((one) => `x${one}y`),
        ),
      ).toEqual([]);
    }
  });

  test("random keys, random texts", () => {
    const seed = fc.integer();
    const prefix = fc.constantFrom("sk-", "sk-proj-", "sk-svcacct-", "sk-admin-");
    const half = fc.constantFrom(20, 46, 58, 74);
    const pick = fc.nat();
    fc.assert(
      fc.property(seed, prefix, half, pick, text, text, (n, start, length, at, before, after) => {
        const key = sampleKey(`${n}`, start, length);
        const encodings = encodingsOf(key);
        const encoded = encodings[at % encodings.length]?.text ?? key;
        expect(leaksAfterScrubbing(key, key, [before + encoded + after])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ["with a line end", `${KEY}\n`],
    ["in quotes", `"${KEY}"`],
    ["behind Bearer", `Bearer ${KEY}`],
    ["behind a name", `OPENAI_API_KEY=${KEY}`],
    ["on a line of several", `A=1\nOPENAI_API_KEY="${KEY}"\nB=2`],
    ["behind a byte order mark", `\ufeff${KEY}`],
  ])("a key that was given %s", (_, given) => {
    const foreign = encodingsOf(KEY).map((encoding) => `before ${encoding.text} after`);
    expect(leaksAfterScrubbing(KEY, given, foreign)).toEqual([]);
    expect(createRedactor([given]).scrub(`ends in ${KEY.slice(-4)}.`)).toBe("ends in ***.");
  });

  test("both of two keys", () => {
    const other = sampleKey("other");
    const scrubbed = createRedactor([KEY, other]).scrub(`${KEY} and ${other} and ${other.slice(-4)}`);
    expect(scrubbed).toBe("*** and *** and ***");
  });

  test.each(["json", "form", "URL"])("as part of %s", (where) => {
    const wrapped = {
      json: JSON.stringify({ error: { message: `bad key ${KEY}`, nested: JSON.stringify({ KEY }) } }),
      form: `user=a&key=${encodeURIComponent(KEY)}&x=1`,
      URL: `https://relay.example/v1?key=${KEY}#top`,
    }[where];
    expect(leaksAfterScrubbing(KEY, KEY, [wrapped ?? ""])).toEqual([]);
  });
});

describe("pieces of a key", () => {
  test("none of four characters comes through scrub", () => {
    const redactor = createRedactor([KEY]);
    for (let at = 0; at + 4 <= SECRET.length; at++) {
      const piece = SECRET.slice(at, at + 4);
      expect(redactor.scrub(`a (${piece}) b`)).not.toContain(piece);
    }
  });

  test.each([
    ["stars", (key: string) => `sk-proj-****${key.slice(-4)}`],
    [
      "OpenAI's own form",
      (key: string) => `${key.slice(0, 8)}${"*".repeat(key.length - 12)}${key.slice(-4)}`,
    ],
    ["three dots", (key: string) => `sk-...${key.slice(-4)}`],
    ["an ellipsis", (key: string) => `${key.slice(0, 8)}…${key.slice(-4)}`],
    ["bullets", (key: string) => `sk-••••${key.slice(-4)}`],
    ["only the end", (key: string) => `…${key.slice(-4)}`],
    ["only the end, after dots", (key: string) => `...${key.slice(-4)}`],
    ["only the end, in words", (key: string) => `the one ending in ${key.slice(-4)}`],
    ["x", (key: string) => `sk-xxxx${key.slice(-4)}`],
    ["two stars", (key: string) => `sk**${key.slice(-4)}`],
    ["dots and stars", (key: string) => `${key.slice(0, 6)}...***${key.slice(-4)}`],
  ])("a shortened copy leaves no end: %s", (_, shorten) => {
    for (const [, key] of KEYS) {
      const scrubbed = createRedactor([key]).scrub(
        `Incorrect API key provided: ${shorten(key)}. Look it up.`,
      );
      expect(scrubbed).not.toContain(key.slice(-4));
      expect(scrubbed).toMatch(/^Incorrect API key provided: .*\*\*\*.* Look it up\.$/);
    }
  });

  test("a shortened copy of somebody else's key goes as well", () => {
    const redactor = createRedactor([KEY]);
    for (const copy of ["sk-proj-****Zz9q", "sk-...Zz9q", "sk-abc…Zz9q", "abc***Zz9q"]) {
      expect(redactor.scrub(`key ${copy} is wrong`)).toBe("key *** is wrong");
    }
  });

  test("whatever looks like a token goes, known or not", () => {
    const redactor = createRedactor([KEY]);
    const hash = Buffer.from(sampleCharacters("hash", 32)).toString("hex");
    for (const token of [sampleKey("unknown"), hash, `sk-ant-api03-${sampleCharacters("u", 60)}`]) {
      expect(redactor.scrub(`token ${token} expired`)).toBe("token *** expired");
    }
  });

  test("a field loses stretches of eight, and keeps what is not the key's", () => {
    const { scrubField } = createRedactor([KEY]);
    expect(scrubField(`ft:gpt-6-luna:${SECRET.slice(10, 30)}:x`)).toBe("ft:gpt-6-luna:***:x");
    expect(scrubField(KEY)).toBe("***");
    for (let at = 0; at + 8 <= SECRET.length; at++) {
      expect(scrubField(`m-${SECRET.slice(at, at + 8)}`)).not.toContain(SECRET.slice(at, at + 8));
    }
  });

  test("a short field shows no key of somebody else's either", () => {
    const { scrubField } = createRedactor([KEY]);
    for (const prefix of ["sk-", "sk-svcacct-", "sk-service-ci-"]) {
      const stranger = sampleKey("a stranger's", prefix, 20);
      expect(scrubField(`m ${stranger}:x`)).toBe("m ***:x");
    }
    // Of other vendors' keys nobody knows; names of models may be as long.
    expect(scrubField(`mini-${"model".repeat(8)}-1`)).toBe(`mini-${"model".repeat(8)}-1`);
  });

  test.each([
    ["bare", KEY],
    ["in hex", Buffer.from(KEY).toString("hex")],
    ["in base64", Buffer.from(KEY).toString("base64")],
    ["as numbers", [...Buffer.from(KEY)].join(",")],
  ])("half a key at the cut of a long text does not stay: %s", (_, encoded) => {
    const { scrub } = createRedactor([KEY]);
    const scrubbed: Record<string, string> = {};
    for (let length = 4096 - encoded.length; length <= 4096; length += 3) {
      const end = scrub(`${"a ".repeat(length).slice(0, length - 1)} ${encoded} b`).slice(
        -2 * encoded.length,
      );
      scrubbed[`cut at ${4096 - length}`] = end;
    }
    expect(findLeaks(scrubbed, [KEY])).toEqual([]);
  });
});

describe("innocent text stays as it is", () => {
  const INNOCENT = [
    "The model `gpt-6-luna` does not exist or you do not have access to it.",
    "You can find your API key at https://platform.openai.com/account/api-keys.",
    "See https://developers.openai.com/api/docs/guides/error-codes/api-errors and try again.",
    "You exceeded your current quota, please check your plan and billing details.",
    "Rate limit reached for gpt-4o-mini in organization on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s.",
    "The model gpt-4o-mini-transcribe-2025-12-15 was shut down on 2026-11-01.",
    "Models: text-embedding-3-large, claude-3-5-sonnet-20241022, llama-3.3-70b-versatile",
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    "You have insufficient permissions for this operation. Missing scopes: api.model.read, api.responses.write.",
    "integer_below_min_value: max_output_tokens is 8, expected a value >= 16",
    "Loading… please wait… done.",
    "**Important**: __read__ *this*; 2 * 3 = 6, a -- b",
    "Wait... what?",
    "无效的令牌 (request id: 2026110112000)",
    "sk-proj-",
    "sk-",
    "a\tb\r\nc",
    "",
  ];

  test.each(INNOCENT)("%j", (innocent) => {
    for (const [, key] of KEYS) {
      const { redact, scrub, scrubField } = createRedactor([key]);
      expect(redact(innocent)).toBe(innocent);
      expect(scrub(innocent)).toBe(innocent);
      expect(scrubField(innocent)).toBe(innocent);
    }
  });

  test("also where the given value was a whole file, of which only the key is secret", () => {
    const given = `# The model and the organization\nOPENAI_API_KEY="${KEY}"\nexport DEBUG=1\n`;
    const { scrub } = createRedactor([given]);
    for (const innocent of INNOCENT) expect(scrub(innocent)).toBe(innocent);
    expect(scrub("export the OPENAI_API_KEY")).toBe("export the OPENAI_API_KEY");
  });

  test.each(["none", "true", "valid", "a", "0", "project", " ", "\n", ""])(
    "with %j given as key",
    (given) => {
      const { redact, scrub, scrubField } = createRedactor([given]);
      for (const innocent of INNOCENT) {
        expect([redact(innocent), scrub(innocent), scrubField(innocent)]).toEqual([
          innocent,
          innocent,
          innocent,
        ]);
      }
    },
  );

  test("with no secret at all nothing changes in our own text", () => {
    const { redact } = createRedactor([]);
    fc.assert(fc.property(anyText(40), (any) => expect(redact(any)).toBe(any)));
  });
});

test("the time is linear in the text", () => {
  const { redact, scrub, scrubField } = createRedactor([KEY]);
  const texts = ["a", "a-", "*", ".", "…a", "sk-", SECRET.slice(0, 3), "\n", "{} ", KEY.slice(0, 20)];
  const time = (size: number): number => {
    const long = texts.map((piece) => piece.repeat(size / piece.length));
    // The processor's time, not the clock's: the machine may be busy with something else.
    const begin = process.cpuUsage();
    for (const one of long) {
      redact(one);
      scrub(one);
      scrubField(one);
    }
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  };
  const best = (size: number): number => Math.min(time(size), time(size), time(size));
  const small = best(20_000);
  const large = best(160_000);
  // Eight times as much text; what is quadratic takes 64 times as long.
  expect(large / small).toBeLessThan(32);
});

test("scrub cuts what nobody reads, and leaves nothing of a key at the cut", () => {
  const { scrub } = createRedactor([KEY]);
  expect(scrub("word ".repeat(100_000)).length).toBeLessThan(5000);
  // Wherever the cut goes through the key.
  for (let before = 4096 - KEY.length; before <= 4096; before++) {
    const scrubbed = scrub(`${"-".repeat(before)}${KEY}`);
    for (let at = 0; at + 5 <= SECRET.length; at++)
      expect(scrubbed.includes(SECRET.slice(at, at + 5))).toBe(false);
  }
});
