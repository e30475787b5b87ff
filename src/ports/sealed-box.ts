/** Of a Curve25519 public key, before base64. */
const PUBLIC_KEY_BYTES = 32;
/** Standard base64 of exactly that many bytes: 43 characters and one of padding. */
const PUBLIC_KEY = /^[A-Za-z0-9+/]{43}=$/;

/** Whether a text can be the public key that secrets are sealed with: nothing else reaches the library. */
export function isPublicKey(text: string): boolean {
  return PUBLIC_KEY.test(text) && Buffer.from(text, "base64").length === PUBLIC_KEY_BYTES;
}

/**
 * Encrypts a value so that only the holder of the private key can read it: libsodium's sealed box, in which
 * GitHub takes secrets (https://docs.github.com/rest/guides/encrypting-secrets-for-the-rest-api). The library is
 * loaded by the first call.
 *
 * Rejects when the public key is none; the error quotes neither it nor the value.
 *
 * @returns base64
 */
export async function seal(value: string, publicKeyBase64: string): Promise<string> {
  if (!isPublicKey(publicKeyBase64)) throw new Error("That is no public key of a sealed box.");
  const { default: sodium } = await import("libsodium-wrappers");
  await sodium.ready;
  const sealed = sodium.crypto_box_seal(
    Buffer.from(value, "utf8"),
    sodium.from_base64(publicKeyBase64, sodium.base64_variants.ORIGINAL),
  );
  return sodium.to_base64(sealed, sodium.base64_variants.ORIGINAL);
}
