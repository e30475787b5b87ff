import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FAIL_ON_TERMS, VERDICTS } from "../src/contract.ts";
import { DEFAULTS, InputError, type Inputs, readInputs } from "../src/inputs.ts";
import { anyText } from "./support/any-text.ts";
import { sampleCharacters, sampleKey } from "./support/sample-keys.mjs";

const KEY = sampleKey("inputs");

function read(given: Record<string, string> = {}, apiKey = KEY): Inputs {
  return readInputs((name) => given[name] ?? "", apiKey);
}

function errorOf(given: Record<string, string>): string {
  try {
    read(given);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error(`No error for ${JSON.stringify(given)}`);
}

test("nothing given: the defaults", () => {
  expect(read()).toEqual({
    checks: ["validate"],
    locale: "en",
    apiKey: KEY,
    keyName: "OPENAI_API_KEY",
    host: { baseUrl: "https://api.openai.com/v1", host: "api.openai.com", isOpenAi: true, isLoopback: false },
    organization: undefined,
    project: undefined,
    probe: "request",
    model: undefined,
    requireModels: [],
    onMissingKey: "auto",
    timeoutMs: 20_000,
    maxAttempts: 3,
    scanScope: "event",
    scanShard: { index: 1, count: 1 },
    ignoreFiles: [{ format: "keyguard", path: ".keyguardignore" }],
    verifyLeaks: false,
    sarifFile: undefined,
    scanReportFile: undefined,
    scanRepository: undefined,
    comment: false,
    token: undefined,
    adminKey: "",
    createdAt: undefined,
    maxAgeDays: 90,
    warnDays: 14,
    secretPlace: { place: "repository" },
    rotate: undefined,
    issue: undefined,
    identity: undefined,
    failOn: new Set(["unusable", "leak", "incomplete-scan", "rotation-due"]),
  });
});

test("the defaults themselves, and white space, read like nothing", () => {
  expect(read(DEFAULTS)).toEqual(read());
  const blank = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, " \n\t"]));
  expect(read(blank)).toEqual(read());
});

test("the key is passed on as it is, also what surrounds it", () => {
  for (const key of ["", ` ${KEY}\n`, "none", "::error::x"]) expect(read({}, key).apiKey).toBe(key);
});

describe("what is read", () => {
  test.each<[name: string, given: Record<string, string>, expected: Partial<Inputs>]>([
    ["spaces around", { probe: " models\n" }, { probe: "models" }],
    ["capitals", { probe: "Models", "on-missing-key": "SKIP" }, { probe: "models", onMissingKey: "skip" }],
    ["a name", { "key-name": "  MY KEY  " }, { keyName: "MY KEY" }],
    ["a long name", { "key-name": "x".repeat(100) }, { keyName: "x".repeat(100) }],
    ["models by commas", { "require-models": "a,b, c" }, { requireModels: ["a", "b", "c"] }],
    ["a shard", { "scan-scope": "history", "scan-shard": "3 / 8" }, { scanShard: { index: 3, count: 8 } }],
    [
      "another repository",
      { "scan-scope": "history", "scan-repository": "octo-org/other.js" },
      { scanRepository: "octo-org/other.js" },
    ],
    ["a path with ./ and \\", { "sarif-file": ".\\out\\keys.sarif" }, { sarifFile: "out/keys.sarif" }],
    ["switches", { "verify-leaks": "TRUE", comment: " true" }, { verifyLeaks: true, comment: true }],
    ["a token", { token: " ghs_abc\n" }, { token: "ghs_abc" }],
    [
      "all checks, in the order in which they run",
      { checks: "scan,rotation validate" },
      { checks: ["validate", "rotation", "scan"] },
    ],
    ["models by lines", { "require-models": "\na\n  b\r\n\n" }, { requireModels: ["a", "b"] }],
    [
      "models with slashes",
      { "require-models": "openai/gpt-4o:free" },
      { requireModels: ["openai/gpt-4o:free"] },
    ],
    ["a model", { model: " gpt-5.1 " }, { model: "gpt-5.1" }],
    [
      "ids",
      { organization: "org-abc123", project: "proj_abc-1" },
      { organization: "org-abc123", project: "proj_abc-1" },
    ],
    ["the shortest time", { "timeout-seconds": "1" }, { timeoutMs: 1000 }],
    ["the longest time", { "timeout-seconds": "600" }, { timeoutMs: 600_000 }],
    ["half seconds", { "timeout-seconds": "2.5" }, { timeoutMs: 2500 }],
    ["attempts", { "max-attempts": "10" }, { maxAttempts: 10 }],
    ["never", { "fail-on": "never" }, { failOn: new Set() }],
    [
      "terms by all signs",
      { "fail-on": "Invalid,\n no-credit  leak," },
      { failOn: new Set(["invalid", "no-credit", "leak"]) },
    ],
    ["a term twice", { "fail-on": "leak, leak" }, { failOn: new Set(["leak"]) }],
    ["never twice", { "fail-on": "never, never" }, { failOn: new Set() }],
  ])("%s", (_, given, expected) => {
    expect(read(given)).toMatchObject(expected);
  });

  test.each([`org-${sampleCharacters("org", 24)}`, "my_organization-1"])(
    "an organization's id as OpenAI writes it",
    (id) => {
      expect(read({ organization: id }).organization).toBe(id);
    },
  );

  test.each(FAIL_ON_TERMS.filter((term) => term !== "never"))("fail-on takes %s", (term) => {
    expect(read({ "fail-on": term }).failOn).toEqual(new Set([term]));
    expect(read({ "fail-on": ` ${term.toUpperCase()} , unknown` }).failOn).toEqual(
      new Set([term, "unknown"]),
    );
  });

  test("fail-on takes all verdicts at once", () => {
    expect(read({ "fail-on": VERDICTS.join("\n") }).failOn).toEqual(new Set(VERDICTS));
  });

  test("a base URL is normalised", () => {
    expect(read({ "base-url": "https://relay.example/v1/chat/completions/" }).host).toMatchObject({
      baseUrl: "https://relay.example/v1",
      isOpenAi: false,
    });
  });
});

describe("an error names the input, what it got and what is allowed", () => {
  test.each<[input: string, value: string, allowed: RegExp]>([
    ["checks", "valdate", /Allowed: validate, rotation, scan\./],
    ["checks", ",", /Give at least one of: validate, rotation, scan\./],
    ["key-name", "a\u202eb", /that can be seen/],
    ["key-name", "a ##[b", /that can be seen/],
    ["scan-scope", "all", /Allowed: event, history, tree\./],
    ["scan-shard", "0/3", /i from 1 to n/],
    ["scan-shard", "4/3", /i from 1 to n/],
    ["scan-shard", "3", /such as 3\/8/],
    ["scan-shard", "1/99999", /n up to 10000/],
    ["scan-shard", "2/3", /parts of a history only\. Set "scan-scope: history"/],
    ["ignore-file", "../ignore", /a path inside the workspace, such as \.keyguardignore/],
    ["ignore-file", "/etc/ignore", /a path inside the workspace/],
    ["scan-report-file", "../report.json", /a path inside the workspace/],
    ["scan-repository", "octo-org", /owner\/name/],
    ["scan-repository", "../x", /owner\/name/],
    ["scan-repository", "octo-org/other", /with "history" or "tree"/],
    ["ignore-file", ".gitleaksignore, ../ignore", /a path inside the workspace/],
    ["ignore-file", "gitleaks-config:/etc/x.toml", /a path inside the workspace/],
    ["ignore-file", "trufflehog-include:in.txt", /or before a path one of: keyguard:, gitleaks-ignore:/],
    ["sarif-file", "C:\\keys.sarif", /such as reports\/keys\.sarif/],
    ["sarif-file", "a/../../b", /a path inside the workspace/],
    ["verify-leaks", "yes", /Allowed: true, false\./],
    ["comment", "1", /Allowed: true, false\./],
    ["base-url", "relay.example", /begins with https:\/\//],
    ["base-url", "http://relay.example/v1", /https:\/\/ only/],
    ["base-url", "https://relay.example/v1?x=1", /without "\?" and "#"/],
    ["organization", "my org", /letters, digits, "-" and "_", such as org-/],
    ["organization", "org-1\nX-Injected: yes", /letters, digits/],
    ["project", "projé", /letters, digits, "-" and "_", such as proj_/],
    ["project", "a.b", /letters, digits/],
    ["probe", "both", /Allowed: request, models\./],
    ["on-missing-key", "warn", /Allowed: auto, fail, skip\./],
    ["timeout-seconds", "0", /a number from 1 to 600, such as 20/],
    ["timeout-seconds", "601", /a number from 1 to 600/],
    ["timeout-seconds", "20s", /a number from 1 to 600/],
    ["timeout-seconds", "-5", /a number from 1 to 600/],
    ["timeout-seconds", "1e2", /a number from 1 to 600/],
    ["timeout-seconds", "Infinity", /a number from 1 to 600/],
    ["timeout-seconds", "NaN", /a number from 1 to 600/],
    ["timeout-seconds", "0x10", /a number from 1 to 600/],
    ["timeout-seconds", "1,5", /a number from 1 to 600/],
    ["max-attempts", "0", /a whole number from 1 to 10, such as 3/],
    ["max-attempts", "11", /a whole number from 1 to 10/],
    ["max-attempts", "1.5", /a whole number from 1 to 10/],
    ["max-attempts", "three", /a whole number from 1 to 10/],
    ["fail-on", "revoked", /Allowed: valid, restricted, .*never\./],
    ["fail-on", "always", /Allowed: /],
    ["fail-on", "__proto__", /Allowed: /],
    ["fail-on", " , ", /Give at least one of: valid, /],
    ["fail-on", "never, leak", /"never" alone/],
  ])("%s: %j", (input, value, allowed) => {
    const message = errorOf({ [input]: value });
    expect(message).toMatch(new RegExp(`^Input "${input}" `));
    expect(message).toMatch(allowed);
    // What stands before a colon in a list of files is the format of the file behind it.
    const items = value.split(/[\s,]+|gitleaks-config:/).filter((item) => item !== "");
    const got = ["checks", "fail-on", "ignore-file"].includes(input) ? items : [value.slice(0, 60)];
    const withheld = /[@?]/.test(value) && message.includes("(not shown)");
    expect(got.length === 0 || withheld || got.some((item) => message.includes(item))).toBe(true);
    expect(message).toMatch(/\.$/);
  });

  test("a list names the one that is wrong, not the others", () => {
    expect(errorOf({ "fail-on": "leak, revoked, invalid" })).toMatch(/does not know "revoked"\./);
  });

  test("a long value is not quoted: it may be a passphrase", () => {
    const message = errorOf({ probe: "long value ".repeat(100) });
    expect(message).toContain("a value of 1099 characters (not shown)");
    expect(message.length).toBeLessThan(300);
  });

  test("a name is not cut: issues are told apart by it", () => {
    expect(errorOf({ "key-name": "x y ".repeat(30) })).toMatch(
      /^Input "key-name" is a value of 119 characters \(not shown\)\. Allowed: at most 100 characters/,
    );
  });

  test("a password in a base URL is not quoted", () => {
    for (const url of [
      "https://ada:hunter2@relay.example/v1",
      "http://ada:hunter2@relay.example",
      "x://:hunter2@y",
    ]) {
      expect(errorOf({ "base-url": url })).not.toContain("hunter2");
    }
  });
});

describe("a key in the wrong input is never quoted", () => {
  const inputs = [
    "checks",
    "base-url",
    "organization",
    "project",
    "probe",
    "on-missing-key",
    "timeout-seconds",
    "max-attempts",
    "scan-scope",
    "scan-shard",
    "ignore-file",
    "verify-leaks",
    "sarif-file",
    "scan-report-file",
    "scan-repository",
    "comment",
    "created-at",
    "max-age-days",
    "warn-days",
    "issue",
    "rotate",
    "dry-run",
    "fail-on",
  ];
  const keys: [name: string, key: string][] = [
    ["a project key", KEY],
    ["a legacy key", sampleKey("inputs", "sk-", 20)],
    ["an admin key", sampleKey("inputs", "sk-admin-", 58)],
    ["a relay's", `sk-${sampleCharacters("relay", 48)}`],
    ["Groq's", `gsk_${sampleCharacters("groq", 52)}`],
    ["Google's", `AIza${sampleCharacters("google", 35)}`],
    ["Hugging Face's", `hf_${sampleCharacters("hf", 34)}`],
    ["GitHub's", `ghp_${sampleCharacters("gh", 36)}`],
    ["a session token", `sess-${sampleCharacters("sess", 40)}`],
    ["Azure's 32 hex digits", "0123456789abcdef".repeat(2)],
    ["a JWT", `eyJhbGciOiJIUzI1NiJ9.${sampleCharacters("jwt", 60)}.${sampleCharacters("sig", 43)}`],
    ["a key in an assignment", `OPENAI_API_KEY=${KEY}`],
    ["a key in quotes", `"${KEY}"`],
    ["a key in an address", `https://relay.example/v1?api_key=${sampleCharacters("url", 32)}`],
    ["a key behind an address", `http://relay.example/${sampleCharacters("path", 32)}`],
  ];

  describe.each(inputs)("%s", (input) => {
    test.each(keys)("%s", (_, key) => {
      const given = { [input]: key };
      // A short key looks like an id where ids belong, and a path may be anything.
      const accepted = /^(?:organization|project)$/.test(input) && /^[A-Za-z0-9_-]{1,39}$/.test(key);
      if (accepted && !key.startsWith("sk-")) return expect(read(given)).toBeDefined();
      const message = errorOf(given);
      expect(message).toMatch(/looks like a key \(not shown\)/);
      const random = key.match(/[A-Za-z0-9]{20,}/g) ?? [];
      expect(random.length).toBeGreaterThan(0);
      for (const part of random) expect(message).not.toContain(part.slice(0, 12));
    });
  });

  test("nor is a long id that no organization has", () => {
    expect(errorOf({ organization: "x".repeat(101) })).toMatch(/not shown\).*letters, digits/);
  });

  test.each([
    ["checks", `validate, ${KEY}`],
    ["fail-on", `leak, ${KEY}, invalid`],
    ["fail-on", `never ${KEY}`],
  ])("among other items of %s", (input, value) => {
    const message = errorOf({ [input]: value });
    expect(message).toMatch(/looks like a key \(not shown\)/);
    expect(message).not.toContain(KEY.slice(8, 16));
  });
});

test("any text in any input: inputs, or an error that says where to look", () => {
  const name = fc.constantFrom(...Object.keys(DEFAULTS));
  const words = fc.constantFrom(
    "validate",
    "never",
    "leak",
    "https://x.example",
    "20",
    "models",
    "auto",
    ",",
    "\n",
  );
  const value = fc.array(fc.oneof(words, anyText(8)), { maxLength: 4 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.dictionary(name, value), (given) => {
      try {
        const { timeoutMs, maxAttempts, organization = "", project = "" } = read(given);
        expect(timeoutMs).toBeGreaterThanOrEqual(1000);
        expect(maxAttempts).toBeGreaterThanOrEqual(1);
        expect(organization + project).toMatch(/^[A-Za-z0-9_-]*$/);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        expect(error.message).toMatch(/^Input "[a-z-]+" /);
        expect(Object.keys(given)).toContain(/^Input "([a-z-]+)"/.exec(error.message)?.[1]);
      }
    }),
    { numRuns: 1000 },
  );
});
