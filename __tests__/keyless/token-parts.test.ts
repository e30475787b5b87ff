import { describe, expect, test } from "@jest/globals";
import { isMaskable, KEY_KINDS, VERDICTS } from "../../src/contract.ts";
import { masksFor } from "../../src/key/forms.ts";
import { createRedactor } from "../../src/key/redact.ts";
import { secretParts } from "../../src/keyless/token-parts.ts";
import { ENGLISH } from "../../src/report/messages/english.ts";
import { NO_OUTPUTS } from "../../src/report/outputs.ts";
import { createSigner } from "../support/openai-org/jwt.ts";
import { OPENAI_MODELS } from "../support/stand-in-api.mjs";

const token = createSigner().sign({
  sub: "repo:octo/app:ref:refs/heads/main",
  repository: "octo/app",
  jti: "x".repeat(30),
});

test("of a JWT: the whole, the claims and the signature, not the header that all have", () => {
  const [head, claims, signature] = token.split(".");
  expect(secretParts(token)).toEqual([token, claims, signature]);
  expect(secretParts(token)).not.toContain(head);
});

test("of any other text: the text", () => {
  expect(secretParts("opaque-token-of-some-length")).toEqual(["opaque-token-of-some-length"]);
  expect(secretParts("short.parts.here")).toEqual(["short.parts.here"]);
});

describe("what the masks leave alone", () => {
  const masks = secretParts(token).flatMap(masksFor);

  test("there are some, and each can be masked", () => {
    expect(masks.length).toBeGreaterThanOrEqual(15);
    expect(masks.every(isMaskable)).toBe(true);
  });

  test("no value of an output holds a mask, nor is one part of a mask", () => {
    const outputs = [
      ...VERDICTS,
      ...KEY_KINDS,
      ...Object.values(NO_OUTPUTS),
      ...OPENAI_MODELS.map(({ id }) => id),
    ];
    for (const output of outputs) expect(masks.filter((mask) => output.includes(mask))).toEqual([]);
  });

  test("names of models and what the token says are not scrubbed away with it", () => {
    const redactor = createRedactor(secretParts(token));
    const said = ["repo:octo/app:ref:refs/heads/main", "octo/app", ...OPENAI_MODELS.map(({ id }) => id)];
    for (const text of said) expect(redactor.scrubField(text)).toBe(text);
    expect(Object.keys(ENGLISH.reasons).map((reason) => redactor.redact(reason))).toEqual(
      Object.keys(ENGLISH.reasons),
    );
  });

  test("the token does not get through, whole, in parts or written otherwise", () => {
    const redactor = createRedactor(secretParts(token));
    const [, claims = "", signature = ""] = token.split(".");
    for (const text of [
      token,
      claims,
      signature,
      Buffer.from(token).toString("base64"),
      encodeURIComponent(token),
    ])
      expect(redactor.redact(`x ${text} y`)).toMatch(/^x \*\*\*[^ ]{0,4} y$/);
    for (const piece of signature.match(/.{8}/g) ?? []) expect(redactor.scrub(`: ${piece}`)).toBe(": ***");
  });
});
