import { describe, expect, test } from "@jest/globals";
import { ENGLISH } from "../../src/report/messages/english.ts";
import type { KeylessFacts, MessageFacts } from "../../src/report/messages/message.ts";
import { REASONS } from "../../src/validate/reason.ts";
import { SECRET_HOME } from "../support/secret-home.ts";

const FACTS: MessageFacts = {
  key: "the service account",
  host: "api.openai.com",
  openAiHost: true,
  model: "a-model",
  modelGiven: true,
  scopes: ["api.model.read"],
  missingModels: ["b-model"],
  status: 401,
  vendor: "",
  probe: "request",
  timeoutSeconds: 20,
  secret: SECRET_HOME,
};
const CLAIMS: KeylessFacts["claims"] = [
  ["iss", "the-issuer"],
  ["aud", "the-audience"],
  ["sub", "the-subject"],
  ["ref", "the-ref"],
];
const TROUBLES = REASONS.unreachable.filter((reason) => !/-unreachable$/.test(reason));
const VARIANTS = [undefined, ...TROUBLES].flatMap((trouble) =>
  [CLAIMS, []].flatMap((claims) =>
    (["request", "models"] as const).flatMap((probe) =>
      [undefined, 401].flatMap((status) =>
        [[], FACTS.scopes].map((scopes) => ({
          ...FACTS,
          probe,
          status,
          scopes,
          keyless: { claims, trouble },
        })),
      ),
    ),
  ),
);

/** What a job without a key cannot come to: nothing of this is read of an access token. */
const NEVER = new Set<string>([
  ...REASONS.malformed,
  ...[
    "no-key",
    "fork",
    "dependabot",
    "not-required",
    "admin-key",
    "admin-listed",
    "other-vendor",
    "short-lived",
  ],
  ...["any-key-accepted", "control-unclear", "relay-key-expired", "relay-quota-exhausted", "relay-budget"],
]);

describe.each(Object.entries(ENGLISH.keyless).filter(([reason]) => !NEVER.has(reason)))(
  "%s",
  (_, { says, todo }) => {
    test("is a sentence or two, in every case, with nothing missing", () => {
      for (const facts of VARIANTS) {
        expect(says(facts)).toMatch(/^\S.*[^ ]\.$/);
        for (const text of [says(facts), ...todo(facts)]) {
          expect(text).not.toMatch(/NaN|\[object| {2}|\(\)|missing \)|, \.|\.\.$/);
          if (facts.status !== undefined) expect(text).not.toContain("undefined");
        }
      }
    });

    test("speaks of no key that somebody could create, edit or store", () => {
      for (const facts of VARIANTS) {
        const text = [says(facts), ...todo(facts)].join(" ");
        expect(text).not.toMatch(
          /api-keys|Create a key|Edit the key|secrets\/actions|\b(?:the|its|a) keys?\b/,
        );
      }
    });
  },
);

describe("what is shown of the token", () => {
  const told = (reason: keyof typeof ENGLISH.reasons, keyless: KeylessFacts): string =>
    ENGLISH.keyless[reason].todo({ ...FACTS, keyless }).join(" ");

  test("with each refusal, what it has to be held against", () => {
    const keyless = { claims: CLAIMS, trouble: undefined };
    expect(told("audience-refused", keyless)).toContain("the token's aud is the-audience");
    expect(told("mapping-refused", keyless)).toContain('sub = "the-subject", ref = "the-ref".');
    expect(told("identity-refused", keyless)).toMatch(
      /iss is the-issuer.*aud is the-audience.*sub = "the-subject"/,
    );
  });

  test("nothing of it stands in the sentence itself, which becomes an output", () => {
    const keyless = { claims: CLAIMS, trouble: undefined };
    for (const reason of [
      "audience-refused",
      "mapping-refused",
      "identity-refused",
      "provider-unknown",
    ] as const)
      expect(ENGLISH.keyless[reason].says({ ...FACTS, keyless })).not.toMatch(
        /the-(?:issuer|audience|subject|ref)/,
      );
  });

  test("how a server could not be reached is said with its own name", () => {
    const about = (trouble: (typeof TROUBLES)[number]): MessageFacts => ({
      ...FACTS,
      keyless: { claims: [], trouble },
    });
    expect(ENGLISH.keyless["exchange-unreachable"].says(about("dns"))).toContain(
      "auth.openai.com could not be found",
    );
    expect(ENGLISH.keyless["exchange-unreachable"].todo(about("proxy"))[0]).toContain(
      "Allow auth.openai.com",
    );
    expect(ENGLISH.keyless["id-token-unreachable"].says(about("timeout"))).toContain(
      "GitHub's OIDC service gave up waiting",
    );
  });
});

test("a job with a key is told the same as ever", () => {
  for (const [reason, message] of Object.entries(ENGLISH.reasons)) {
    const { says } = message;
    expect(`${reason}: ${says(FACTS)}`).not.toMatch(/undefined/);
  }
  expect(ENGLISH.reasons["wrong-or-revoked"].todo(FACTS)[0]).toContain("Create a key");
});
