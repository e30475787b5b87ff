import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { KEY_KINDS, VERDICTS } from "../../src/contract.ts";
import { formsOf, masksFor } from "../../src/key/forms.ts";
import { anyText } from "../support/any-text.ts";
import { encodingsOf } from "../support/encodings.mjs";
import { findLeaks } from "../support/leaks.mjs";
import { addMaskCommand, createMasker } from "../support/masker.mjs";
import { sampleCharacters, sampleKey } from "../support/sample-keys.mjs";

const KEY = sampleKey("forms");
const RELAY = `sk-${"0123456789abcdef".repeat(2)}`;
const OUTPUT_WORDS = [...VERDICTS, ...KEY_KINDS, "pass", "fail", "skip", "true", "false", "[]"];

const WRAPPED: readonly (readonly [name: string, write: (key: string) => string])[] = [
  ["bare", (key) => key],
  ["with a line end", (key) => `${key}\n`],
  ["with spaces", (key) => `  ${key}\t`],
  ["in quotes", (key) => `"${key}"`],
  ["in single quotes", (key) => `'${key}'`],
  ["in curly quotes", (key) => `“${key}”`],
  ["behind Bearer", (key) => `Bearer ${key}`],
  ["in a header", (key) => `Authorization: Bearer ${key}`],
  ["behind a name", (key) => `OPENAI_API_KEY=${key}`],
  ["behind export, in quotes", (key) => `export OPENAI_API_KEY="${key}"`],
  ["in JSON", (key) => JSON.stringify({ "api-key": key })],
  ["in JSON on several lines", (key) => JSON.stringify({ "api-key": key }, null, 2)],
  ["in a .env file", (key) => `# keys\nOPENAI_ORG_ID=org-1\nOPENAI_API_KEY=${key}\nDEBUG=1\n`],
  ["in a .env file of Windows", (key) => `A=1\r\nOPENAI_API_KEY=${key}\r\n`],
  ["behind a byte order mark", (key) => `\ufeff${key}`],
  ["before a zero-width space", (key) => `${key}\u200b`],
];

function maskerFor(raw: string): ReturnType<typeof createMasker> {
  const masker = createMasker();
  for (const mask of masksFor(raw)) addMaskCommand(masker, mask);
  return masker;
}

describe("masksFor", () => {
  describe.each(WRAPPED)("%s", (_, write) => {
    test.each([KEY, RELAY])("the runner masks the key and what it does not encode by itself", (key) => {
      const masker = maskerFor(write(key));
      const bytes = Buffer.from(key);
      const texts = {
        raw: key,
        header: `Authorization: Bearer ${key}`,
        base64: bytes.toString("base64"),
        "base64 with a line feed": Buffer.from(`${key}\n`).toString("base64"),
        base64url: bytes.toString("base64url"),
        hex: bytes.toString("hex"),
        "upper-case hex": bytes.toString("hex").toUpperCase(),
        "basic authentication": Buffer.from(`:${key}`).toString("base64"),
      };
      const masked = Object.entries(texts).map(([name, text]) => [name, masker.mask(`before ${text} after`)]);
      expect(findLeaks(Object.fromEntries(masked), [key])).toEqual([]);
    });

    test("words around the key stay readable", () => {
      const masker = maskerFor(write(KEY));
      for (const text of [
        "OPENAI_API_KEY",
        "Bearer",
        "export",
        "Authorization: ",
        "sk-proj-",
        "task-1",
        "{ }",
      ]) {
        expect(masker.changes(text)).toBe(false);
      }
    });

    test("no output is dropped for it", () => {
      const masker = maskerFor(write(KEY));
      for (const word of [...OUTPUT_WORDS, "0", "1", "200", "401", "gpt-6-luna", '["gpt-6-luna"]']) {
        expect(masker.changes(word)).toBe(false);
      }
    });
  });

  test.each(OUTPUT_WORDS)("the word %s as key, or on a line beside one, is not masked", (word) => {
    for (const raw of [
      word,
      `"${word}"`,
      `key&${word}`,
      `key&+1${word}`,
      `${word}\n`,
      ` ${word} `,
      `${word}\n${KEY}`,
      `${KEY}\r\n${word}\r\n`,
    ]) {
      expect(maskerFor(raw).changes(`"${word}"`)).toBe(false);
    }
    expect(maskerFor(`${word}\n${KEY}`).changes(KEY)).toBe(true);
  });

  test.each(["a", "id", "in", "val", "0", "1", "200", "}", "[", "sk-", "one", "limited"])(
    "%j, which stands inside of outputs, is not masked",
    (part) => {
      expect(masksFor(part)).toEqual([]);
      expect(masksFor(`${part}\n`)).toEqual([]);
    },
  );

  test.each(["", " ", "\n", "\t\r\n "])("nothing to mask in %j", (raw) => {
    expect(masksFor(raw)).toEqual([]);
  });

  test("both of two keys", () => {
    const other = sampleKey("other");
    for (const raw of [`${KEY}\n${other}`, `${KEY},${other}`, `A=${KEY} B=${other}`]) {
      const masker = maskerFor(raw);
      expect(masker.mask(`${other} ${KEY}`)).toBe("*** ***");
    }
  });

  test("whatever is given: no mask is empty, a word of outputs, or masks one", () => {
    const piece = fc.oneof(
      anyText(12),
      fc.constantFrom(...OUTPUT_WORDS, "\n", "\r\n", " ", "=", '"', "&", "&+", KEY),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const masker = maskerFor(pieces.join(""));
        for (const value of masker.values()) expect(value.trim()).not.toBe("");
        for (const word of OUTPUT_WORDS) expect(masker.changes(word)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});

describe("formsOf", () => {
  const secret = fc.string({
    unit: fc.oneof(fc.constantFrom(..."<>&\"'/+= %\\-_.é键"), fc.constantFrom(...sampleCharacters("s", 60))),
    minLength: 8,
    maxLength: 60,
  });

  test("holds every encoding, of whatever secret", () => {
    fc.assert(
      fc.property(secret, (text) => {
        const key = text.replaceAll(" ", "x");
        const forms = formsOf(key);
        const missing = encodingsOf(key).filter(
          ({ text: encoding }) => !forms.some((form) => encoding.includes(form) && isMostOf(form, encoding)),
        );
        expect(missing.filter(({ name }) => !name.includes(", "))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("begins with the secret; none twice, none empty", () => {
    fc.assert(
      fc.property(
        anyText(40).filter((text) => text !== ""),
        (text) => {
          const forms = formsOf(text);
          expect(forms[0]).toBe(text);
          expect(forms).not.toContain("");
          expect(new Set(forms).size).toBe(forms.length);
        },
      ),
    );
  });

  test("a word has no encodings: they would stand in innocent text", () => {
    expect(formsOf("ollama")).toEqual(["ollama"]);
  });
});

/** base64 may lack the few characters that depend on what stands beside it. */
function isMostOf(form: string, encoding: string): boolean {
  return form.length >= encoding.length - 4;
}
