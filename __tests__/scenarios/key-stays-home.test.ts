import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "@jest/globals";
import { guard, guardLoopback, KEY, openAiWorld, RELAY_HOST, visible } from "../support/guard.ts";
import { sampleKey } from "../support/sample-keys.mjs";

// No key leaves for another host than the one it is meant for, and none is printed. That none is printed is also
// held by the harness itself in every other test: it refuses a run in which a key would be visible.

/** A server that should never be asked anything. */
async function bystander(): Promise<{ url: string; requests: string[]; close: () => Promise<void> }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.authorization ?? ""}`);
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

test("a redirect to another host is not followed", async () => {
  const elsewhere = await bystander();
  try {
    const standIn = { redirectTo: `${elsewhere.url}/v1/models` };
    const report = await guardLoopback("redirect-other-host", { standIn });
    expect(report.outputs).toMatchObject({ verdict: "unreachable", "http-status": "301" });
    expect(report.requests).toHaveLength(1);
    expect(elsewhere.requests).toEqual([]);
  } finally {
    await elsewhere.close();
  }
});

test("variables of the OpenAI SDK in the environment change nothing", async () => {
  const elsewhere = await bystander();
  try {
    const report = await guardLoopback("valid", {
      keys: [KEY, sampleKey("of the environment"), sampleKey("admin", "sk-admin-", 58)],
      env: {
        OPENAI_BASE_URL: `${elsewhere.url}/v1`,
        OPENAI_CUSTOM_HEADERS: `Authorization: Bearer ${sampleKey("of the environment")}\nX-Injected: yes`,
        OPENAI_ORG_ID: "org-injected",
        OPENAI_PROJECT_ID: "proj_injected",
        OPENAI_ADMIN_KEY: sampleKey("admin", "sk-admin-", 58),
        OPENAI_LOG: "debug",
        DEBUG: "true",
      },
    });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
    expect(elsewhere.requests).toEqual([]);
    const own = report.requests.filter(({ authorization }) => authorization === `Bearer ${KEY}`);
    expect(own.length).toBeGreaterThanOrEqual(2);
    for (const { headers } of report.requests) {
      expect(headers["x-injected"]).toBeUndefined();
      expect(headers["openai-organization"]).toBeUndefined();
      expect(headers["openai-project"]).toBeUndefined();
    }
  } finally {
    await elsewhere.close();
  }
});

describe("addresses that a key must not go to", () => {
  test.each([
    ["http://api.openai.com/v1", /https:\/\/ only/],
    ["http://192.168.1.5:8080/v1", /https:\/\/ only/],
    ["ftp://relay.example/v1", /complete address/],
    ["relay.example/v1", /complete address/],
    ["https://user:pass@relay.example/v1", /without user name/],
    ["https://relay.example/v1?key=1", /without "\?"/],
  ])("%s", async (address, sentence) => {
    const report = await guard({ inputs: { "base-url": address } });
    expect(report.outputs).toMatchObject({ result: "fail", verdict: "none", valid: "false" });
    expect(report.outputs["reason"]).toMatch(/^Input "base-url"/);
    expect(report.outputs["reason"]).toMatch(sentence);
    expect(visible(report)).not.toContain("user:pass");
  });
});

test("a key in the wrong input is not quoted in the error", async () => {
  for (const input of ["base-url", "probe", "fail-on", "organization", "timeout-seconds", "checks"]) {
    const report = await guard({ key: "", keys: [KEY], secrets: [], inputs: { [input]: KEY } });
    expect(report.outputs["reason"]).toMatch(new RegExp(`^Input "${input}"`));
    expect(report.outputs["reason"]).toMatch(/looks like a key \(not shown\)/);
  }
});

test.each(["key-name", "model", "require-models"])(
  "another key in place of a name (%s) is not shown and not sent",
  async (input) => {
    const other = sampleKey("in the wrong place");
    const report = await guardLoopback("valid", { keys: [KEY, other], inputs: { [input]: other } });
    expect(report.outputs).toMatchObject({ result: "fail", verdict: "none" });
    expect(report.outputs["reason"]).toMatch(
      new RegExp(`^Input "${input}" is a value that looks like a key`),
    );
    expect(report.requests).toEqual([]);
  },
);

describe("servers that echo what they were sent", () => {
  test.each([
    "html-200-quoting-the-key",
    "401-quoting-the-key",
    "401-quoting-the-key-text",
    "401-key-in-every-field",
    "litellm-invalid",
    "wrong-key",
  ])("%s, with step debugging on and a key that the runner does not know", async (state) => {
    const report = await guardLoopback(state, { secrets: [], keys: [KEY], stepDebug: true });
    expect(report.conclusion).toMatch(/^(?:success|failure)$/);
    expect(report.filesLeft).toEqual([]);
  });

  test("a model that answers with the key", async () => {
    const reply = `You sent me ${KEY}, ending in ${KEY.slice(-8)}, in base64 ${Buffer.from(KEY).toString("base64")}`;
    const report = await guardLoopback("valid", { standIn: { reply } });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
    expect(report.log.join("\n")).toMatch(/says: You sent me \*\*\*/);
  });

  test("a list of models named after the key", async () => {
    const models = [KEY, `ft:gpt-6-luna:${KEY.slice(8, 40)}`, "gpt-6-luna"].map((id) => ({
      id,
      object: "model" as const,
      created: 1_790_000_000,
      owned_by: "openai",
      shutdown_date: null,
    }));
    const report = await guardLoopback("valid", { standIn: { models } });
    expect(JSON.parse(report.outputs["models"] ?? "")).toContain("gpt-6-luna");
  });
});

test("OpenAI's own key on its way to a relay is sent as asked, and warned about", async () => {
  const world = await openAiWorld();
  try {
    const report = await world.run("relay-valid", { inputs: { "base-url": `https://${RELAY_HOST}/v1` } });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
    expect(report.annotations).toContainEqual(
      expect.objectContaining({
        level: "warning",
        message: expect.stringContaining(`base-url sends it to ${RELAY_HOST}`),
      }),
    );
    expect(new Set(world.proxy.connects)).toEqual(new Set([`${RELAY_HOST}:443`]));
  } finally {
    await world.close();
  }
});

describe("text from outside never becomes a command", () => {
  test.each(["command-injection", "command-injection-401", "command-injection-reply"])(
    "%s",
    async (state) => {
      const report = await guardLoopback(state, { stepDebug: true });
      const errors = report.commands.filter(({ name }) => name === "error" || name === "warning");
      // Only what this action itself says, once.
      expect(errors.length).toBeLessThanOrEqual(1);
      expect(["pass", "fail"]).toContain(report.outputs["result"]);
      expect(report.rawSummary).not.toMatch(/<(?:img|script)|@octocat|\]\(https/);
      expect(report.outputs["request-id"]).toMatch(/^(?:none|req_[0-9a-f]+)$/);
      expect(report.outputs["error-code"]).toBe("none");
    },
  );
});
