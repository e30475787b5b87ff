import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import OpenAI from "openai";
import { type Certificate, certificateFor } from "../certificates.mjs";
import { run } from "../throw-away-action.ts";
import { ALL_FAULTS, type Fault, type FaultEffect, faultName } from "./faults.ts";
import { type Organization, startOrganization } from "./organization.ts";

const TIMEOUT_MS = 300;

/** What the official client makes of an effect: a status, or none. */
const SEEN: Readonly<Record<FaultEffect, number | undefined | "resolves">> = {
  reset: undefined,
  hang: undefined,
  "server-error": 500,
  "bad-gateway": 502,
  // The client takes any page for an answer.
  page: "resolves",
  "rate-limited": 429,
  redirect: 307,
  endless: undefined,
  "cut-off": undefined,
};

/** A bare request: the client of this process does not trust the certificate. */
async function post(url: string, key: string, ca: string): Promise<"resolves" | number | undefined> {
  try {
    const sent = request(url, {
      method: "POST",
      ca,
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    });
    sent.end("{}");
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    for await (const _ of response);
    return response.statusCode === 200 ? "resolves" : response.statusCode;
  } catch {
    return undefined;
  }
}

describe.each(["http", "https"])("over %s", (scheme) => {
  let certificate: Certificate;
  let organization: Organization;
  let key: string;
  beforeAll(async () => {
    certificate = await certificateFor(["127.0.0.1"]);
    organization = await startOrganization(scheme === "https" ? { tls: certificate } : {});
    key = organization.state.addAdminKey().value;
  });
  afterAll(async () => {
    await organization.close();
    certificate.remove();
  });
  beforeEach(() => organization.faults.clear());

  async function create(): Promise<"resolves" | number | undefined> {
    const project = organization.state.addProject();
    const account = organization.state.addServiceAccount(project.id);
    const path = `/v1/organization/projects/${project.id}/service_accounts/${account.id}/api_keys`;
    if (scheme === "https") return post(`${organization.origin}${path}`, key, certificate.cert);
    const client = new OpenAI({
      apiKey: null,
      adminAPIKey: key,
      baseURL: organization.url,
      maxRetries: 0,
      fetchOptions: { redirect: "manual" },
    });
    const { apiKeys } = client.admin.organization.projects.serviceAccounts;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    return apiKeys.create(account.id, { project_id: project.id }, { signal }).then(
      () => "resolves",
      ({ status }: { status?: number }) => status,
    );
  }

  test.each(ALL_FAULTS.map((fault): [string, Fault] => [faultName(fault), fault]))("%s", async (_, fault) => {
    const before = organization.keys().length;
    organization.faults.add(fault);
    expect(await create()).toBe(SEEN[fault.effect]);
    expect(organization.keys().length).toBe(before + (fault.when === "after" ? 1 : 0));
    expect(organization.faults.struck.at(-1)).toMatchObject({
      method: "POST",
      fault: fault.effect,
      status: fault.when === "after" ? 200 : undefined,
    });
    expect(await create()).toBe("resolves");
  });
});

describe("which requests are struck", () => {
  async function statuses(faults: readonly Fault[], paths: readonly string[]): Promise<number[]> {
    const organization = await startOrganization();
    const { value } = organization.state.addAdminKey();
    organization.faults.add(...faults);
    const seen: number[] = [];
    for (const path of paths) {
      const reply = await fetch(`${organization.url}/organization/${path}`, {
        headers: { authorization: `Bearer ${value}` },
      });
      seen.push(reply.status);
    }
    await organization.close();
    return seen;
  }
  const [projects, keys] = ["projects", "admin_api_keys"] as const;

  test("the k-th, so many from there on, of those that match", async () => {
    const effect = "server-error";
    expect(await statuses([{ effect, at: 2 }], [projects, projects, projects])).toEqual([200, 500, 200]);
    expect(await statuses([{ effect, times: 2 }], [projects, projects, projects])).toEqual([500, 500, 200]);
    const always: Fault = { effect, at: 2, times: Number.POSITIVE_INFINITY };
    expect(await statuses([always], [projects, projects, projects])).toEqual([200, 500, 500]);
    const ofKeys: Fault = { effect, at: 2, match: ({ path }) => path.endsWith(keys) };
    expect(await statuses([ofKeys], [keys, projects, projects, keys])).toEqual([200, 200, 200, 500]);
  });

  test("several at once: each counts on its own, the first one strikes", async () => {
    const faults: Fault[] = [
      { effect: "bad-gateway", at: 2 },
      { effect: "server-error", times: 3 },
    ];
    expect(await statuses(faults, [projects, projects, projects, projects])).toEqual([500, 502, 500, 200]);
  });

  test("a fault can end the process that asks", async () => {
    const organization = await startOrganization();
    const { value } = organization.state.addAdminKey();
    const lost = new AbortController();
    organization.faults.add({ effect: "hang", when: "after", at: 2, onStrike: () => lost.abort() });
    const report = await run(
      `for (let i = 0; i < 5; i++) await fetch("${organization.url}/organization/projects", {
         headers: { authorization: "Bearer " + process.env.INPUT_KEY } });`,
      { inputs: { key: value }, secrets: [value], interrupt: { when: lost.signal, send: "SIGKILL" } },
    );
    expect(report).toMatchObject({ signal: "SIGKILL", timedOut: false, conclusion: "failure" });
    expect(organization.requests.map(({ status }) => status)).toEqual([200, 200]);
    await organization.close();
  });
});
