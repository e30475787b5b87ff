import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readClaims } from "../../src/keyless/claims.ts";
import { createSigner } from "../support/openai-org/jwt.ts";

const signer = createSigner();

describe("a token of GitHub's", () => {
  test("tells issuer, audience, subject and what mappings are about", () => {
    const token = signer.sign({
      iss: "https://token.actions.githubusercontent.com",
      aud: "https://api.openai.com/v1",
      sub: "repo:octo/app:environment:production",
      repository: "octo/app",
      ref: "refs/heads/main",
      workflow_ref: "octo/app/.github/workflows/a.yml@refs/heads/main",
      environment: "production",
      jti: "not shown",
      actor: "not shown",
    });
    expect(readClaims(token)).toEqual({
      issuer: "https://token.actions.githubusercontent.com",
      audience: "https://api.openai.com/v1",
      subject: "repo:octo/app:environment:production",
      others: {
        repository: "octo/app",
        ref: "refs/heads/main",
        workflow_ref: "octo/app/.github/workflows/a.yml@refs/heads/main",
        environment: "production",
      },
    });
  });

  test("may have several audiences, and leave things out", () => {
    expect(readClaims(signer.sign({ aud: ["a", 1, "b"], sub: 7, ref: "" }))).toEqual({
      issuer: "",
      audience: "a, b",
      subject: "",
      others: {},
    });
  });

  test("keeps characters outside of ASCII", () => {
    expect(readClaims(signer.sign({ sub: "repo:octo/äpp:ref:refs/heads/分支" }))?.subject).toBe(
      "repo:octo/äpp:ref:refs/heads/分支",
    );
  });
});

test.each(["", "a", "a.b", "a.b.c.d", "..", `a.${Buffer.from("[1]").toString("base64url")}.c`, "a.!!.c"])(
  "%j says nothing",
  (text) => expect(readClaims(text)).toBeUndefined(),
);

test("any text at all can be read", () => {
  fc.assert(
    fc.property(fc.string(), fc.json(), (text, json) => {
      readClaims(text);
      const claims = readClaims(`h.${Buffer.from(json).toString("base64url")}.s`);
      for (const value of [claims?.issuer, claims?.audience, claims?.subject])
        expect(["string", "undefined"]).toContain(typeof value);
    }),
  );
});
