import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { visible } from "../support/guard.ts";
import { type KeylessWorld, startKeylessWorld } from "../support/keyless-world.ts";
import type { IdentityRules, IdentityStandIn } from "../support/openai-org/identity.ts";
import { serve } from "../support/openai-org/serve.ts";
import { sampleKey } from "../support/sample-keys.mjs";

const REPOSITORY = "octo-org/octo-repo";

let keyless: KeylessWorld;
beforeEach(async () => {
  keyless = await startKeylessWorld();
});
afterEach(() => keyless.close());

describe("a set-up that works", () => {
  test("the job's token is exchanged once, and the access token validated like a key", async () => {
    const { identity, organization, world } = keyless;
    const report = await keyless.run();
    expect(report.outputs).toMatchObject({
      result: "pass",
      verdict: "valid",
      valid: "true",
      "key-kind": "oidc",
      "probe-model": "gpt-6-luna",
      reason: "The service account works: it is accepted, and gpt-6-luna answered a test request.",
    });
    expect(report.conclusion).toBe("success");
    expect(report.annotations).toEqual([]);
    expect(identity.subjectTokens).toHaveLength(1);
    expect(identity.accessTokens).toHaveLength(1);
    expect(new Set(organization.requests.map(({ key }) => key))).toEqual(
      new Set([`token:${identity.rules.serviceAccountId}`]),
    );
    expect([...identity.violations, ...organization.violations]).toEqual([]);
    expect(world.proxy.connects).toEqual(
      expect.arrayContaining(["auth.openai.com:443", "api.openai.com:443"]),
    );
    // GitHub's stand-in is on this machine, where a proxy would see the credential of the job.
    expect(world.proxy.plainRequests).toEqual([]);
  });

  test("the summary speaks of no key", async () => {
    const { rawSummary } = await keyless.run();
    expect(rawSummary).toContain("### ✅ Service account: valid");
    expect(rawSummary).toContain("(oidc)");
    expect(rawSummary).not.toMatch(/\bkey\b(?! \(oidc\))/i);
  });

  test("with step debugging on", async () => {
    const report = await keyless.run({ stepDebug: true });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
    // The library says where it asks, which is no secret.
    expect(report.log.join("\n")).toContain("##[debug]ID token url is http");
  });

  test("every token is masked whole and in parts, before anything is said of it", async () => {
    const { identity } = keyless;
    const report = await keyless.run();
    const lines = report.rawStdout.split("\n");
    const told = (words: string): number => lines.findIndex((line) => line.includes(words));
    for (const [token = "", words] of [
      [identity.subjectTokens[0], "OIDC token of this job: received"],
      [identity.accessTokens[0], "access token received"],
    ]) {
      const [, payload = "", signature = ""] = token.split(".");
      for (const secret of [token, payload, signature]) {
        expect(report.masks.includes(secret)).toBe(true);
        expect(lines.indexOf(`::add-mask::${secret}`)).toBeLessThan(told(words ?? ""));
      }
    }
  });

  test("another audience, when both sides agree on it", async () => {
    keyless.identity.rules.audience = "https://openai.octo.example/ci?a=1&b=ü".replace("ü", "%C3%BC");
    const report = await keyless.run({ inputs: { audience: keyless.identity.rules.audience } });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
  });

  test("a name that the workflow gives is used", async () => {
    const { outputs, rawSummary } = await keyless.run({ inputs: { "key-name": "production" } });
    expect(outputs["reason"]).toMatch(/^production works/);
    expect(rawSummary).toContain("### ✅ production: valid");
  });

  test("a key in the environment is neither used nor shown, and the log says so", async () => {
    const key = sampleKey("left-over");
    const report = await keyless.run({ env: { OPENAI_API_KEY: key }, secrets: [key] }, [key]);
    expect(report.outputs).toMatchObject({ verdict: "valid", "key-kind": "oidc" });
    expect(keyless.organization.requests.every((one) => one.key.startsWith("token:"))).toBe(true);
    expect(report.annotations.map(({ level, message }) => [level, message])).toEqual([
      ["notice", expect.stringMatching(/^The variable OPENAI_API_KEY is set, and is not used/)],
    ]);
  });
});

describe("what OpenAI refuses", () => {
  type Change = (world: KeylessWorld) => Record<string, string>;
  const set = ({ rules }: IdentityStandIn, changed: Partial<IdentityRules>): Record<string, string> => {
    Object.assign(rules, changed);
    return {};
  };
  const cases: readonly [name: string, reason: RegExp, todo: RegExp, change: Change][] = [
    [
      "the audience",
      /^OpenAI refuses this job's token: it is for another audience/,
      /the token's aud is https:\/\/elsewhere\.example/,
      () => ({ audience: "https://elsewhere.example" }),
    ],
    [
      "the provider's id",
      /^OpenAI does not know the identity provider/,
      /Copy its id from/,
      () => ({ "identity-provider-id": "idp_unknown" }),
    ],
    [
      "a provider that is disabled",
      /^OpenAI does not know the identity provider/,
      /check there that it is enabled/,
      ({ identity }) => set(identity, { providerEnabled: false }),
    ],
    [
      "a mapping for another repository",
      /^OpenAI knows the identity provider, but none of its mappings/,
      /sub = "repo:octo-org\/octo-repo:ref:refs\/heads\/main", repository = "octo-org\/octo-repo", ref = "refs\/heads\/main", workflow_ref = "\S+key-check\.yml@refs\/heads\/main"\./,
      ({ identity }) => set(identity, { attributes: { repository: "octo-org/other" } }),
    ],
    [
      "another service account",
      /^OpenAI knows the identity provider, but none of its mappings/,
      /for the service account that service-account-id names/,
      () => ({ "service-account-id": "user-other" }),
    ],
    [
      "another issuer",
      /^OpenAI refuses this job's token \(HTTP 401\), and does not say in a known way/,
      /the token's iss is https:\/\/token\.actions\.githubusercontent\.com/,
      ({ identity }) => set(identity, { issuer: "https://issuer.example" }),
    ],
    [
      "a token that has expired",
      /^OpenAI refuses this job's token \(HTTP 401\)/,
      /Read what OpenAI says/,
      ({ identity }) => set(identity, { claims: { exp: 1 } }),
    ],
  ];
  const shapes = ["openai", "oauth"] as const;
  test.each(shapes.flatMap((shape) => cases.map((one) => [shape, ...one] as const)))(
    "%s: %s",
    async (shape, _, reason, todo, change) => {
      const { identity, organization } = keyless;
      identity.rules.errorShape = shape;
      const inputs = change(keyless);
      const report = await keyless.run({ inputs: { "max-attempts": "3", ...inputs } });
      expect(report.outputs).toMatchObject({
        result: "fail",
        verdict: "invalid",
        valid: "false",
        "key-kind": "oidc",
      });
      expect(report.outputs["reason"]).toMatch(reason);
      expect(report.outputs["error-code"]).toMatch(/^invalid_(?:grant|subject_token)$/);
      expect(report.outputs["request-id"]).toMatch(/^req_/);
      for (const place of [
        report.log.join("\n"),
        report.annotations.map(({ message }) => message).join("\n"),
      ])
        expect(place).toMatch(todo);
      expect(report.log.join("\n")).toContain("auth.openai.com/oauth/token: HTTP 40");
      // Nothing that passes by itself, and nothing to ask the API with.
      expect(identity.openai.requests).toHaveLength(1);
      expect(organization.requests).toEqual([]);
    },
  );

  test("the runner's region: that says nothing about the set-up", async () => {
    const body = {
      error: {
        code: "unsupported_country_region_territory",
        message: "Country, region, or territory not supported",
        param: null,
        type: "request_forbidden",
      },
    };
    const server = await serve({
      tls: keyless.world.tls,
      now: () => new Date(),
      identify: () => "none",
      shown: () => "hidden",
      answer: () => ({ status: 403, body }),
    });
    keyless.world.map("auth.openai.com", server.port);
    const report = await keyless.run();
    await server.close();
    expect(report.outputs).toMatchObject({ verdict: "blocked" });
  });
});

describe("what GitHub does not offer", () => {
  const NOTHING = { ACTIONS_ID_TOKEN_REQUEST_URL: "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: "" };
  const fork = {
    name: "pull_request",
    payload: {
      pull_request: { number: 1, head: { repo: { full_name: "stranger/octo-repo" } } },
      repository: { full_name: REPOSITORY },
    },
  };
  const push = { name: "push", payload: {} };

  test.each([
    ["auto", "a push", push, "octocat", "missing", /GitHub offers it no OIDC token/],
    ["fail", "a push", push, "octocat", "missing", /GitHub offers it no OIDC token/],
    ["skip", "a push", push, "octocat", "skipped", /on-missing-key is skip/],
    ["auto", "a fork", fork, "stranger", "skipped", /to pull requests from forks/],
    ["skip", "a fork", fork, "stranger", "skipped", /to pull requests from forks/],
    ["fail", "a fork", fork, "stranger", "missing", /this run of a fork or of Dependabot/],
    ["auto", "Dependabot", push, "dependabot[bot]", "skipped", /this run of Dependabot/],
    ["fail", "Dependabot", push, "dependabot[bot]", "missing", /this run of a fork or of Dependabot/],
  ] as const)("on-missing-key %s, %s", async (onMissingKey, _, event, actor, verdict, reason) => {
    const report = await keyless.run({
      event,
      actor,
      repository: REPOSITORY,
      platformEnv: NOTHING,
      inputs: { "on-missing-key": onMissingKey },
    });
    expect(report.outputs).toMatchObject({
      verdict,
      "key-kind": "oidc",
      result: verdict === "missing" ? "fail" : "skip",
    });
    expect(report.outputs["reason"]).toMatch(reason);
    expect(keyless.identity.openai.requests).toEqual([]);
    expect(keyless.organization.requests).toEqual([]);
  });

  test("what to add is said", async () => {
    const report = await keyless.run({ platformEnv: NOTHING });
    expect(visible(report)).toContain("Add id-token: write under permissions: of the job");
  });

  test("half of it is as good as nothing", async () => {
    const report = await keyless.run({ platformEnv: { ACTIONS_ID_TOKEN_REQUEST_URL: "" } });
    expect(report.outputs).toMatchObject({ verdict: "missing" });
  });

  test("a run of Dependabot that is offered a token uses it", async () => {
    const report = await keyless.run({ event: push, actor: "dependabot[bot]" });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
  });
});

describe("what the access token may not do", () => {
  test.each([
    ["no-request-scope", "restricted", /the service account's mapping at OpenAI/, "fail"],
    ["no-list-scope", "restricted", /may not list models/, "pass"],
    ["no-credit", "no-credit", /prepaid credit/, "fail"],
    ["project-spend-limit", "spend-limited", /project's spend limit/, "fail"],
    ["archived-project", "invalid", /project that the service account belongs to has been archived/, "fail"],
    ["wrong-key", "invalid", /does not take the access token that OpenAI has just given/, "fail"],
    ["ip-not-authorized", "blocked", /IP allowlist/, "fail"],
    ["no-organization", "unknown", /is not, or no longer, a member/, "pass"],
  ])("%s", async (state, verdict, words, result) => {
    keyless.organization.setAccount(state);
    const report = await keyless.run();
    expect(report.outputs).toMatchObject({ verdict, result, "key-kind": "oidc" });
    expect(visible(report)).toMatch(words);
    const ours = visible(report).replace(/it says: .*/g, "");
    expect(ours).not.toMatch(/api-keys|Create a key|Edit the key|the key\b|Key\b(?! Guard)/);
  });
});

describe("inputs that do not go together", () => {
  test.each([
    [{ "api-key": sampleKey("both") }, /"identity-provider-id" is given beside "api-key"/],
    [{ "base-url": "https://relay.example/v1" }, /another host than OpenAI's/],
    [{ "service-account-id": "" }, /needs "service-account-id"/],
    [{ "identity-provider-id": "" }, /"service-account-id" is given without a use/],
  ])("case %#", async (inputs, reason) => {
    const secrets = Object.hasOwn(inputs, "api-key") ? Object.values(inputs) : [];
    const report = await keyless.run({ inputs, secrets });
    expect(report.outputs).toMatchObject({ result: "fail", verdict: "none" });
    expect(report.outputs["reason"]).toMatch(reason);
    expect(keyless.identity.github.requests).toEqual([]);
  });
});
