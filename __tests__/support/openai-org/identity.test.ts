import { afterEach, describe, expect, test } from "@jest/globals";
import OpenAI from "openai";
import { type IdentityOptions, type IdentityStandIn, type Refusal, startIdentity } from "./identity.ts";
import { type Organization, startOrganization } from "./organization.ts";

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function start(
  options: IdentityOptions = {},
): Promise<{ identity: IdentityStandIn; organization: Organization }> {
  const organization = await startOrganization({ now: new Date("2026-11-22T10:00:00Z") });
  const identity = await startIdentity({ organization, ...options });
  opened.push(organization, identity);
  return { identity, organization };
}

/** As `core.getIDToken` asks. */
async function idToken({ env }: IdentityStandIn, audience: string): Promise<Response> {
  return fetch(`${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
  });
}

function client(
  identity: IdentityStandIn,
  organization: Organization,
  given: { audience?: string; identityProviderId?: string; serviceAccountId?: string } = {},
): OpenAI {
  const audience = given.audience ?? identity.rules.audience;
  return new OpenAI({
    apiKey: null,
    adminAPIKey: null,
    baseURL: organization.url,
    maxRetries: 0,
    workloadIdentity: {
      identityProviderId: given.identityProviderId ?? identity.rules.providerId,
      serviceAccountId: given.serviceAccountId ?? identity.rules.serviceAccountId,
      provider: {
        tokenType: "jwt",
        getToken: async () => ((await (await idToken(identity, audience)).json()) as { value: string }).value,
      },
    },
    fetch: (input, init) =>
      fetch(String(input).replace(/^https:\/\/auth\.openai\.com/, identity.openai.origin), init),
  });
}

test("the official client exchanges the job's token and uses what it gets", async () => {
  const { identity, organization } = await start();
  expect((await client(identity, organization).models.list()).data.length).toBeGreaterThan(5);
  expect(organization.requests.map(({ key }) => key)).toEqual([`token:${identity.rules.serviceAccountId}`]);
  expect([...identity.violations, ...organization.violations]).toEqual([]);
  const logged = JSON.stringify([identity.github.requests, identity.openai.requests, organization.requests]);
  for (const token of [...identity.subjectTokens, ...identity.accessTokens])
    expect(logged).not.toContain(token);
  expect(logged).not.toContain(identity.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
});

test("a token ends with the token that it was exchanged for, and does not open the Admin API", async () => {
  const { identity, organization } = await start();
  const openai = client(identity, organization);
  await openai.models.list();
  const bearer = { authorization: `Bearer ${identity.accessTokens[0]}` };
  expect((await fetch(`${organization.url}/organization/projects`, { headers: bearer })).status).toBe(403);
  organization.setNow(new Date("2026-11-22T10:05:01Z"));
  expect((await fetch(`${organization.url}/models`, { headers: bearer })).status).toBe(401);
});

describe("refusals", () => {
  const cases: readonly [Refusal, IdentityOptions, Parameters<typeof client>[2]][] = [
    ["audience", {}, { audience: "https://elsewhere.example" }],
    ["issuer", { issuer: "https://issuer.example" }, {}],
    ["provider", {}, { identityProviderId: "idp_unknown" }],
    ["provider", { providerEnabled: false }, {}],
    ["mapping", {}, { serviceAccountId: "svc_acct_other" }],
    ["mapping", { attributes: { repository: "octo-org/other" } }, {}],
    ["mapping", { mappingEnabled: false }, {}],
    ["token", { claims: { exp: 1 } }, {}],
    ["token", { claims: { sub: undefined } }, {}],
  ];
  test.each(cases)("%s %j %j", async (refusal, options, given) => {
    for (const errorShape of ["openai", "oauth"] as const) {
      const { identity, organization } = await start({ ...options, errorShape });
      const status = ["provider", "mapping"].includes(refusal) ? 400 : 401;
      const asked = client(identity, organization, given).models.list();
      await expect(asked).rejects.toMatchObject({ status });
      expect(identity.refusals).toEqual([refusal]);
      expect(identity.accessTokens).toEqual([]);
      expect(organization.requests).toEqual([]);
    }
  });

  test("GitHub gives nothing without the job's token", async () => {
    const { identity } = await start();
    const reply = await fetch(identity.env.ACTIONS_ID_TOKEN_REQUEST_URL, {
      headers: { authorization: "Bearer other" },
    });
    expect(reply.status).toBe(401);
    expect(identity.violations).toHaveLength(1);
    expect(identity.subjectTokens).toEqual([]);
  });

  test.each([
    ["grant_type", "password"],
    ["subject_token_type", "urn:ietf:params:oauth:token-type:access_token"],
    ["subject_token", ""],
    ["scope", "api.all"],
  ])("an exchange with a wrong %s is a violation", async (name, value) => {
    const { identity } = await start();
    const { value: subject } = (await (await idToken(identity, identity.rules.audience)).json()) as {
      value: string;
    };
    const good = {
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      subject_token: subject,
      subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
      identity_provider_id: identity.rules.providerId,
      service_account_id: identity.rules.serviceAccountId,
    };
    const post = (body: object): Promise<Response> =>
      fetch(`${identity.openai.origin}/oauth/token`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect((await post(good)).status).toBe(200);
    expect(identity.violations).toEqual([]);
    expect((await post({ ...good, [name]: value })).status).toBe(400);
    expect(identity.violations).toHaveLength(1);
  });
});

test("both sides break where they are told to", async () => {
  const { identity, organization } = await start();
  identity.github.faults.add({ effect: "bad-gateway" });
  expect((await idToken(identity, "a")).status).toBe(502);
  identity.openai.faults.add({ effect: "reset", when: "after" });
  await expect(client(identity, organization).models.list()).rejects.toThrow("fetch failed");
  expect(identity.accessTokens).toHaveLength(1);
});
