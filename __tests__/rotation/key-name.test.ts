import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { rotationKeyName, rotationOf } from "../../src/rotation/key-name.ts";
import { newId } from "../support/openai-org/records.ts";
import "../support/property-seed.ts";

const SECRET = { keyName: "OPENAI_API_KEY", secret: "octo/keys:repository:OPENAI_API_KEY" };
/** Of the secret, in SHA-256. */
const HASH = "cf19ec72b9";
const AT = new Date("2026-11-22T10:00:00Z");
const name = (over: Partial<Parameters<typeof rotationKeyName>[0]> = {}): string =>
  rotationKeyName({ ...SECRET, at: AT, random: "0a1b2c3d", replaces: "key_abc", ...over });

describe("the name of a key that a rotation makes", () => {
  test("says whose it is, and which it replaces", () => {
    expect(name()).toMatch(/^openai-key-guard OPENAI_API_KEY [0-9a-f]{10} [0-9a-z]+-0a1b2c3d for key_abc$/);
    expect(rotationOf(name(), SECRET)).toEqual({ replaces: "key_abc" });
    expect(rotationOf(name({ replaces: undefined }), SECRET)).toEqual({ replaces: undefined });
  });

  test("letter by letter", () => {
    expect(name()).toBe(`openai-key-guard OPENAI_API_KEY ${HASH} toweg0-0a1b2c3d for key_abc`);
    expect(name({ keyName: "my key/2" })).toBe(
      `openai-key-guard my-key-2 ${HASH} toweg0-0a1b2c3d for key_abc`,
    );
    expect(name({ keyName: "" })).toBe(`openai-key-guard key ${HASH} toweg0-0a1b2c3d for key_abc`);
  });

  test("keeps eight characters of the secret's name, or the id is left out", () => {
    const id = (length: number): string => `key_${"a".repeat(length - 4)}`;
    expect(name({ replaces: id(43) })).toBe(
      `openai-key-guard OPENAI_A ${HASH} toweg0-0a1b2c3d for ${id(43)}`,
    );
    expect(name({ replaces: id(44) })).toBe(`openai-key-guard OPENAI_API_KEY ${HASH} toweg0-0a1b2c3d`);
    expect(name({ keyName: "KEY", replaces: id(48) })).toBe(
      `openai-key-guard KEY ${HASH} toweg0-0a1b2c3d for ${id(48)}`,
    );
    expect(name({ keyName: "KEY", replaces: id(49) })).toBe(`openai-key-guard KEY ${HASH} toweg0-0a1b2c3d`);
  });

  test("is another one at another time and by chance", () => {
    const names = [name(), name({ random: "ffffffff" }), name({ at: new Date(AT.getTime() + 1000) })];
    expect(new Set(names).size).toBe(3);
  });

  test.each([
    ["another repository", "octo/site:repository:OPENAI_API_KEY"],
    ["an environment", "octo/keys:environment/production:OPENAI_API_KEY"],
    ["another secret", "octo/keys:repository:OPENAI_API_KEY_2"],
  ])("is not the name of a key for %s", (_, secret) => {
    expect(rotationOf(name(), { keyName: SECRET.keyName, secret })).toBeUndefined();
  });

  test.each([
    "",
    "CI",
    "openai-key-guard",
    "openai-key-guard OPENAI_API_KEY",
    `${name()} copy`,
    ` ${name()}`,
    name().toUpperCase(),
  ])("is not what a person calls a key: %j", (given) => {
    expect(rotationOf(given, SECRET)).toBeUndefined();
  });

  test("keeps the id of the key that it replaces when the secret's name is long", () => {
    const replaces = newId("key");
    const long = {
      keyName: "OPENAI_API_KEY_OF_THE_NIGHTLY_EVALUATION_JOBS",
      secret: "octo/keys:x",
      replaces,
    };
    expect(name(long)).toHaveLength(100);
    expect(rotationOf(name(long), long)).toEqual({ replaces });
  });

  test("leaves an id of unusual length out rather than half of it in", () => {
    for (const length of [40, 150]) {
      const made = name({ replaces: `key_${"a".repeat(length)}` });
      expect(made).toContain("OPENAI_API_KEY");
      expect(rotationOf(made, SECRET)).toEqual({ replaces: undefined });
    }
  });

  test("has at most 100 printable characters and is read back, whatever the secret is called", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 255 }),
        fc.stringMatching(/^[a-z0-9]{8}$/),
        fc.option(fc.stringMatching(/^key_[A-Za-z0-9]{3,28}$/), { nil: undefined }),
        (keyName, random, replaces) => {
          const of = { keyName, secret: `octo/keys:repository:${keyName}` };
          const made = name({ ...of, random, replaces });
          expect(made).toMatch(/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/);
          expect(made.length).toBeLessThanOrEqual(100);
          expect(rotationOf(made, of)).toEqual({ replaces });
        },
      ),
    );
  });
});
