import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { KEY_KINDS } from "../../src/contract.ts";
import { MARKER, secretPart, shapeOf } from "../../src/key/grammar.ts";
import { anyText } from "../support/any-text.ts";
import { sampleCharacters, sampleKey } from "../support/sample-keys.mjs";

const HALVES = [20, 46, 58, 74];
/** Lengths that OpenAI has not used so far. */
const UNSEEN_HALVES = [1, 12, 33, 90, 145];

describe("formats of OpenAI", () => {
  const prefixed = [
    ["sk-proj-", "project", "sk-proj-"],
    ["sk-svcacct-", "service-account", "sk-svcacct-"],
    ["sk-service-ci-", "service-account", "sk-service-"],
    ["sk-service-my-own-build-", "service-account", "sk-service-"],
    ["sk-ci-", "service-account", "sk-"],
    ["sk-my-own-build-", "service-account", "sk-"],
    ["sk-admin-", "admin", "sk-admin-"],
    ["sk-None-", "user", "sk-None-"],
    ["sk-", "legacy", "sk-"],
  ] as const;

  describe.each(prefixed)("%s…", (prefix, kind, publicPrefix) => {
    test.each([...HALVES, ...UNSEEN_HALVES])("%d characters on either side of the marker", (half) => {
      expect(shapeOf(sampleKey(`${prefix} ${half}`, prefix, half))).toEqual({
        kind,
        publicPrefix,
        hasMarker: true,
        shortLived: false,
        identifier: false,
      });
    });
  });

  test.each(["sk-proj-", "sk-svcacct-", "sk-service-", "sk-admin-", "sk-None-"])(
    "%s… keeps its kind without the marker, which is missed",
    (prefix) => {
      const shape = shapeOf(prefix + sampleCharacters(prefix, 48));
      expect(shape).toMatchObject({ hasMarker: false, publicPrefix: prefix });
      expect(shape.kind).not.toBe("relay");
    },
  );

  test("base64url characters beside the marker change nothing", () => {
    const half = `${sampleCharacters("a", 20)}-_${sampleCharacters("b", 20)}_-`;
    expect(shapeOf(`sk-proj-${half}${MARKER}${half}`).kind).toBe("project");
  });

  test.each(["SK-PROJ-", "Sk-proj-", " sk-proj-", "sk_proj_"])("%j is none of the prefixes", (prefix) => {
    expect(shapeOf(sampleKey("case", prefix)).kind).toBe("relay");
  });
});

describe("other vendors", () => {
  const vendors = [
    ["sk-ant-api03-", "Anthropic"],
    ["sk-ant-admin01-", "Anthropic"],
    ["sk-or-v1-", "OpenRouter"],
    ["sk-lf-", "Langfuse"],
    ["sk-api-", "MiniMax"],
    ["pk-lf-", "Langfuse"],
    ["sk_live_", "Stripe"],
    ["sk_test_", "Stripe"],
    ["gsk_", "Groq"],
    ["csk-", "Cerebras"],
    ["xai-", "xAI"],
    ["pplx-", "Perplexity"],
    ["fw_", "Fireworks"],
    ["nvapi-", "NVIDIA"],
    ["hf_", "Hugging Face"],
    ["r8_", "Replicate"],
    ["AIza", "Google"],
    ["AKIA", "Amazon Web Services"],
    ["ghp_", "GitHub"],
    ["gho_", "GitHub"],
    ["ghs_", "GitHub"],
    ["github_pat_", "GitHub"],
    ["glpat-", "GitLab"],
  ];

  test.each(vendors)("%s… is of %s", (prefix, vendor) => {
    const key = prefix + sampleCharacters(prefix, 40);
    expect(shapeOf(key)).toMatchObject({ kind: "relay", otherVendor: vendor, shortLived: false });
    expect(prefix.startsWith(shapeOf(key).publicPrefix)).toBe(true);
  });

  const namedLikeServices = ["sk-lf-", "sk-api-"];
  test.each(vendors.filter(([prefix = ""]) => !namedLikeServices.includes(prefix)))(
    "%s… with OpenAI's marker inside is still of %s",
    (prefix = "", vendor = "") => {
      expect(shapeOf(sampleKey(prefix, prefix, 20)).otherVendor).toBe(vendor);
    },
  );

  test.each(namedLikeServices)("%s… with the marker is a service account of that name", (prefix) => {
    expect(shapeOf(sampleKey(prefix, prefix, 20))).toMatchObject({
      kind: "service-account",
      publicPrefix: "sk-",
    });
    expect(shapeOf(sampleKey(prefix, prefix, 20)).otherVendor).toBeUndefined();
  });

  test("a vendor's prefix inside a key is not at its start", () => {
    expect(shapeOf(`sk-proj-gsk_${sampleCharacters("x", 40)}`).otherVendor).toBeUndefined();
  });
});

describe("everything else", () => {
  test.each([
    ["sk- and 32 hex digits", `sk-${"0123456789abcdef".repeat(2)}`, "sk-"],
    ["sk- and 48 letters and digits, without marker", `sk-${sampleCharacters("one-api", 48)}`, "sk-"],
    ["with hyphens, without marker", `sk-team-${sampleCharacters("litellm", 22)}`, "sk-"],
    ["32 hex digits (Azure)", "0123456789abcdef".repeat(2), ""],
    ["a word", "ollama", ""],
    ["upper case", "EMPTY", ""],
    [
      "a token with dots",
      `eyJhbGciOiJIUzI1NiJ9.${sampleCharacters("jwt", 40)}.${sampleCharacters("s", 43)}`,
      "",
    ],
    ["padded base64", `${sampleCharacters("b64", 43)}=`, ""],
    ["the marker without any prefix", sampleKey("bare", "", 20), ""],
    ["nothing", "", ""],
  ])("%s: a relay's", (_, key, publicPrefix) => {
    const shape = shapeOf(key);
    expect(shape).toMatchObject({ kind: "relay", publicPrefix, shortLived: false, identifier: false });
    expect(shape.otherVendor).toBeUndefined();
  });

  test.each([`sess-${sampleCharacters("s", 40)}`, `ek_${sampleCharacters("e", 32)}`])(
    "a credential of OpenAI's that lives for minutes",
    (key) => {
      expect(shapeOf(key)).toMatchObject({ shortLived: true, identifier: false, publicPrefix: "" });
    },
  );

  test.each(["org-", "proj_", "user-", "key_", "svc_acct_"])("%s… is an id and no key", (prefix) => {
    expect(shapeOf(prefix + sampleCharacters(prefix, 24))).toMatchObject({
      kind: "none",
      identifier: true,
      shortLived: false,
    });
  });

  test("what only begins like an id may be a key", () => {
    expect(shapeOf(`user-${sampleCharacters("a", 12)}.${sampleCharacters("b", 12)}`).identifier).toBe(false);
    expect(shapeOf(`myorg-${sampleCharacters("a", 24)}`).identifier).toBe(false);
  });
});

describe("any text", () => {
  test("has a kind; its public prefix stands at its start, is short, and the rest is the secret part", () => {
    const start = fc.constantFrom("", "sk-", "sk-proj-", "sk-service-x-", "sk-ant-", "ek_", "org-", MARKER);
    fc.assert(
      fc.property(start, anyText(40), (prefix, rest) => {
        const key = prefix + rest;
        const { kind, publicPrefix } = shapeOf(key);
        expect(KEY_KINDS).toContain(kind);
        expect(publicPrefix.length).toBeLessThanOrEqual("github_pat_".length);
        expect(publicPrefix + secretPart(key)).toBe(key);
      }),
      { numRuns: 500 },
    );
  });
});
