import { describe, expect, test } from "@jest/globals";
import { InputError, type Inputs, readInputs } from "../../src/inputs.ts";
import { sampleCharacters, sampleKey } from "../support/sample-keys.mjs";

const KEY = sampleKey("rotation-inputs");
const ADMIN_KEY = sampleKey("rotation-inputs", "sk-admin-", 58);
const KEYLESS = { "identity-provider-id": "idp_abc123", "service-account-id": "svc_acct_1" };
const ROTATE = {
  checks: "validate, rotation",
  rotate: "true",
  "project-id": "proj_abc123",
  "service-account-id": "svc_acct_1",
};

function read(given: Record<string, string> = {}): Inputs {
  return readInputs((name) => given[name] ?? "", KEY);
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

describe("what is read", () => {
  test.each<[name: string, given: Record<string, string>, expected: Partial<Inputs>]>([
    ["a date", { "created-at": " 2026-03-31 " }, { createdAt: new Date("2026-03-31T00:00:00Z") }],
    ["a leap day", { "created-at": "2024-02-29" }, { createdAt: new Date("2024-02-29T00:00:00Z") }],
    ["days", { "max-age-days": "30", "warn-days": "0" }, { maxAgeDays: 30, warnDays: 0 }],
    ["a short life, of which the last half is warned of", { "max-age-days": "7" }, { warnDays: 3 }],
    ["an admin key as given", { checks: "rotation", "admin-key": ADMIN_KEY }, { adminKey: ADMIN_KEY }],
    [
      "an issue with what it has by default",
      { issue: "true" },
      { issue: { labels: ["openai-key"], assignees: [] } },
    ],
    [
      "labels with spaces, and assignees by all signs",
      {
        issue: "TRUE",
        "issue-labels": "openai key, security,\nsecurity",
        "issue-assignees": "@octocat hub-ot, x",
      },
      { issue: { labels: ["openai key", "security"], assignees: ["octocat", "hub-ot", "x"] } },
    ],
    [
      "a keyless set-up, with OpenAI's own address as audience",
      KEYLESS,
      {
        identity: {
          identityProviderId: "idp_abc123",
          serviceAccountId: "svc_acct_1",
          audience: "https://api.openai.com/v1",
        },
      },
    ],
    [
      "an audience",
      { ...KEYLESS, audience: "our-audience" },
      { identity: expect.objectContaining({ audience: "our-audience" }) as never },
    ],
    [
      "long ids, as OpenAI has them elsewhere",
      { ...KEYLESS, "identity-provider-id": `idp_${"0123456789abcdef".repeat(3)}` },
      { identity: expect.anything() as never },
    ],
    [
      "a rotation",
      { ...ROTATE, "secrets-token": "ghp_abc", "dry-run": "true" },
      {
        rotate: {
          projectId: "proj_abc123",
          serviceAccountId: "svc_acct_1",
          dryRun: true,
          secretsToken: "ghp_abc",
        },
        secretPlace: { place: "repository" },
      },
    ],
    [
      "a rotation without its secrets: a run for a fork has none",
      ROTATE,
      { adminKey: "", rotate: expect.objectContaining({ secretsToken: undefined }) as never },
    ],
    [
      "the organization's secret",
      { ...ROTATE, "secret-place": "Organization" },
      { secretPlace: { place: "organization" } },
    ],
    [
      "an environment's secret, by its name as it is",
      { "secret-place": "environment: My Production/eu" },
      { secretPlace: { place: "environment", environment: "My Production/eu" } },
    ],
    [
      "an admin key beside a relay, when nobody asks for the age",
      { "admin-key": ADMIN_KEY, "base-url": "https://relay.example/v1" },
      { adminKey: ADMIN_KEY },
    ],
  ])("%s", (_, given, expected) => {
    expect(read(given)).toMatchObject(expected);
  });
});

describe("an error names the input, what it got, what is allowed and what to do", () => {
  test.each<[given: Record<string, string>, says: RegExp]>([
    [{ "created-at": "31.03.2026" }, /^Input "created-at" is "31\.03\.2026"\. .*YYYY-MM-DD/],
    [{ "created-at": "2026-02-30" }, /"2026-02-30"/],
    [{ "created-at": "2026-03-31T10:00:00Z" }, /YYYY-MM-DD/],
    [{ "created-at": "1999-01-01" }, /YYYY-MM-DD/],
    [{ "max-age-days": "0" }, /^Input "max-age-days" .*a whole number from 1 to 3650, such as 90/],
    [{ "max-age-days": "7.5" }, /a whole number/],
    [{ "warn-days": "-1" }, /^Input "warn-days" .*from 0 to 3650/],
    [{ "warn-days": "90" }, /^Input "warn-days" is 90 with "max-age-days: 90"\. .*fewer days/],
    [{ issue: "yes" }, /Allowed: true, false/],
    [{ issue: "true", checks: "scan" }, /^Input "issue" is true, .*Set "checks: validate, rotation"/],
    [{ issue: "true", "issue-labels": "," }, /^Input "issue-labels" .*1 to 20 labels/],
    [{ issue: "true", "issue-labels": "x".repeat(51) }, /at most 50 characters/],
    [{ issue: "true", "issue-assignees": "octo/team" }, /Teams cannot be assigned/],
    [{ issue: "true", "issue-assignees": "a,b,c,d,e,f,g,h,i,j,k" }, /at most 10/],
    [{ "service-account-id": "svc_acct_1" }, /^Input "service-account-id" is given without a use\./],
    [{ "identity-provider-id": "idp_abc123" }, /needs "service-account-id", which is empty/],
    [{ "identity-provider-id": "idp/1", "service-account-id": "x" }, /letters, digits, "-" and "_"/],
    [{ ...KEYLESS, "base-url": "https://relay.example/v1" }, /OpenAI's own: leave "base-url" out/],
    [{ ...KEYLESS, "api-key": KEY }, /^Input "identity-provider-id" is given beside "api-key"\./],
    [{ ...KEYLESS, audience: "two words" }, /^Input "audience" is "two words"\./],
    [{ audience: "x" }, /"audience" is given without "identity-provider-id"/],
    [{ rotate: "true" }, /Set "checks: validate, rotation"/],
    [{ "dry-run": "true" }, /without "rotate: true"/],
    [{ ...ROTATE, "project-id": "" }, /^Input "rotate" needs "project-id"/],
    [{ ...ROTATE, "service-account-id": "" }, /^Input "rotate" needs "service-account-id"/],
    [{ ...ROTATE, ...KEYLESS }, /^Input "rotate" is true beside "identity-provider-id"\./],
    [{ ...ROTATE, "base-url": "https://relay.example/v1" }, /keys of OpenAI only/],
    [{ ...ROTATE, "key-name": "my key" }, /^Input "key-name" is "my key"\. Allowed with "rotate: true"/],
    [{ ...ROTATE, "key-name": "GITHUB_KEY" }, /name of the secret/],
    [{ ...ROTATE, "secret-place": "env" }, /repository, organization, or environment:NAME/],
    [{ ...ROTATE, "secret-place": "environment:" }, /environment:NAME/],
    [{ ...ROTATE, "secret-place": "environment:.." }, /environment:NAME/],
    [{ ...ROTATE, "secrets-token": "two tokens" }, /^Input "secrets-token" .*\(not shown\)/],
    [
      { checks: "rotation", "admin-key": ADMIN_KEY, "base-url": "https://relay.example/v1" },
      /^Input "admin-key" .*to which it is not sent\. .*set "created-at"/,
    ],
  ])("%j", (given, says) => {
    const message = errorOf(given);
    expect(message).toMatch(says);
    expect(message).toMatch(/\.$/);
    for (const secret of [KEY, ADMIN_KEY, "two tokens"]) expect(message).not.toContain(secret);
  });

  test.each([
    { ...ROTATE, "secrets-token": ADMIN_KEY },
    { ...ROTATE, "secrets-token": `"${KEY}` },
    { token: KEY },
  ])("a key of OpenAI's in place of a token for GitHub, %#", (given) => {
    const message = errorOf(given);
    expect(message).toMatch(
      /^Input "(?:secrets-token|token)" is a key of OpenAI's \(not shown\), and was sent nowhere\./,
    );
    for (const secret of [KEY, ADMIN_KEY]) expect(message).not.toContain(secret);
  });

  test("a token of GitHub's may have what is only at the beginning of a key", () => {
    const token = `ghs_${"a".repeat(20)}sk-${"b".repeat(20)}`;
    expect(read({ ...ROTATE, "secrets-token": token }).rotate?.secretsToken).toBe(token);
  });

  test("a key in place of an id is never quoted", () => {
    for (const [name, around] of [
      ["identity-provider-id", KEYLESS],
      ["service-account-id", KEYLESS],
      ["project-id", ROTATE],
    ] as const) {
      for (const key of [KEY, ADMIN_KEY, `sk-${sampleCharacters("relay", 48)}`]) {
        const message = errorOf({ ...around, [name]: key });
        expect(message).toMatch(/looks like a key \(not shown\)/);
        expect(message).not.toContain(key.slice(10, 22));
      }
    }
  });
});
