import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type Sodium from "libsodium-wrappers";
import { isPublicKey, seal } from "../../src/ports/sealed-box.ts";
import { sampleKey } from "../support/sample-keys.mjs";

let sodium: typeof Sodium;
beforeAll(async () => {
  sodium = (await import("libsodium-wrappers")).default;
  await sodium.ready;
});

function keyPair() {
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  const open = (sealed: string): string =>
    Buffer.from(sodium.crypto_box_seal_open(Buffer.from(sealed, "base64"), publicKey, privateKey)).toString();
  return { publicKey: Buffer.from(publicKey).toString("base64"), open };
}

describe("a sealed value", () => {
  test.each([
    ["a key", sampleKey()],
    ["letters outside of ASCII", "schlüssel 🔑"],
    ["nothing", ""],
    ["48 KB", "x".repeat(48 * 1024)],
  ])("is opened by the private key: %s", async (_, value) => {
    const { publicKey, open } = keyPair();
    expect(open(await seal(value, publicKey))).toBe(value);
  });

  test("is another one each time, and not opened by another private key", async () => {
    const { publicKey } = keyPair();
    const sealed = await seal(sampleKey(), publicKey);
    expect(await seal(sampleKey(), publicKey)).not.toBe(sealed);
    expect(() => keyPair().open(sealed)).toThrow();
  });

  test("is standard base64 in full groups, as GitHub asks for", async () => {
    const { publicKey } = keyPair();
    for (const length of [0, 1, 2, 3]) {
      expect(await seal("x".repeat(length), publicKey)).toMatch(
        /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
      );
    }
  });
});

describe("a public key", () => {
  test.each([
    ["empty", ""],
    ["31 bytes", randomBytes(31).toString("base64")],
    ["33 bytes", randomBytes(33).toString("base64")],
    ["base64url", `${"-_".repeat(21)}-=`],
    ["a line end after it", `${randomBytes(32).toString("base64")}\n`],
    ["a page", "<html></html>"],
  ])("that is none is refused, and not quoted: %s", async (_, text) => {
    expect(isPublicKey(text)).toBe(false);
    const value = sampleKey();
    const message = await seal(value, text).then(String, String);
    expect(message).toMatch(/no public key/);
    expect(message).not.toContain(value);
    if (text !== "") expect(message).not.toContain(text);
  });
});
