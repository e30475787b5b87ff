import { describe, expect, test } from "@jest/globals";
import {
  type GuardReport,
  guardLoopback,
  KEY,
  type OpenAiWorld,
  openAiWorld,
  visible,
} from "../support/guard.ts";
import { sampleCharacters, sampleKey } from "../support/sample-keys.mjs";

/** Exactly as a person stored it; `keys` are what must stay unseen. */
function store(secret: string, inputs: Record<string, string> = {}): Promise<GuardReport> {
  // Halves of a key that was torn apart are as secret as the key.
  const halves = secret.split(/\s/).filter((half) => half.length > 40);
  return guardLoopback("valid", {
    secrets: [secret],
    keys: [secret, KEY, ...halves],
    inputs: { "api-key": secret, ...inputs },
  });
}

describe("a key that can be used in spite of an accident", () => {
  test.each([
    ["a line feed at the end", `${KEY}\n`, /line break before or after the key/],
    ["a Windows line end", `${KEY}\r\n`, /line break before or after the key/],
    ["an empty line in front", `\n${KEY}`, /line break before or after the key/],
    ["spaces around", `  ${KEY}\t`, /spaces around the key/],
  ])("%s: trimmed, sent, warned about", async (_, secret, warning) => {
    const report = await store(secret);
    expect(report.outputs).toMatchObject({ verdict: "valid", result: "pass" });
    expect(report.annotations).toContainEqual(
      expect.objectContaining({ level: "warning", message: expect.stringMatching(warning) }),
    );
    expect(report.requests[0]?.authorization).toBe(`Bearer ${KEY}`);
  });

  test("a clean key: no warning at all", async () => {
    const report = await store(KEY);
    expect(report.annotations).toEqual([]);
  });
});

describe("a value that is no key is named and not sent", () => {
  test.each([
    ["nothing but spaces", "  \n ", /nothing but white space/],
    ["double quotes", `"${KEY}"`, /quotes around/],
    ["single quotes", `'${KEY}'`, /quotes around/],
    ["Bearer", `Bearer ${KEY}`, /begins with "Bearer"/],
    ["a header", `Authorization: Bearer ${KEY}`, /begins with "Bearer"/],
    ["a line of .env", `OPENAI_API_KEY=${KEY}`, /whole assignment/],
    ["a line of a shell", `export OPENAI_API_KEY="${KEY}"`, /whole assignment/],
    ["a line break inside", `${KEY.slice(0, 80)}\n${KEY.slice(80)}`, /line break inside/],
    ["a space inside", `${KEY.slice(0, 80)} ${KEY.slice(80)}`, /space inside/],
    ["curly quotes", `\u201c${KEY}\u201d`, /a character that no key has/],
    ["a byte order mark", `\ufeff${KEY}`, /a character that no key has/],
    ["a zero-width space", `${KEY}\u200b`, /a character that no key has/],
    ["a placeholder", "your-api-key-here", /placeholder/],
    ["an example", "sk-XXXXXXXXXXXXXXXXXXXXXXXX", /placeholder/],
    ["an expression", ["$", "{{ secrets.OPENAI_API_KEY }}"].join(""), /placeholder/],
    ["a shortened copy", `sk-proj-****${KEY.slice(-4)}`, /shortened copy/],
    ["an organization's id", `org-${sampleCharacters("org", 24)}`, /the id of an organization/],
  ])("%s", async (_, secret, sentence) => {
    const report = await store(secret);
    expect(report.outputs).toMatchObject({ verdict: "malformed", valid: "false", result: "fail" });
    expect(report.outputs["reason"]).toMatch(sentence);
    expect(report.exitCode).toBe(1);
    expect(report.requests).toEqual([]);
  });
});

describe("keys for another host", () => {
  let world: OpenAiWorld;
  test.each([
    ["Anthropic", `sk-ant-api03-${sampleCharacters("ant", 93)}AA`, /a key of Anthropic/],
    ["OpenRouter", `sk-or-v1-${"0123456789abcdef".repeat(4)}`, /a key of OpenRouter/],
    ["Groq", `gsk_${sampleCharacters("groq", 52)}`, /a key of Groq/],
    ["a session token", `sess-${sampleCharacters("session", 40)}`, /session token or client secret/],
  ])("%s is not sent to OpenAI", async (_, key, sentence) => {
    world = await openAiWorld();
    try {
      const report = await world.run("valid", { key });
      expect(report.outputs).toMatchObject({ verdict: "wrong-kind", result: "fail" });
      expect(report.outputs["reason"]).toMatch(sentence);
      expect(report.requests).toEqual([]);
      expect(world.proxy.connects).toEqual([]);
    } finally {
      await world.close();
    }
  });

  test("a relay's key of any form is taken on a relay's host", async () => {
    const key = sampleCharacters("deepseek", 32).toLowerCase();
    const report = await guardLoopback("relay-valid", { key: `sk-${key}` });
    expect(report.outputs).toMatchObject({ verdict: "valid", "key-kind": "relay" });
  });
});

describe("where the key comes from", () => {
  test("the variable of the step's environment when the input is empty", async () => {
    const report = await guardLoopback("valid", { inputs: { "api-key": "" }, env: { OPENAI_API_KEY: KEY } });
    expect(report.outputs).toMatchObject({ verdict: "valid" });
  });

  test("the input before the variable, and both are masked", async () => {
    const other = sampleKey("the other one");
    const report = await guardLoopback("valid", {
      secrets: [],
      keys: [KEY, other],
      env: { OPENAI_API_KEY: other },
    });
    expect(report.requests[0]?.authorization).toBe(`Bearer ${KEY}`);
    for (const key of [KEY, other]) expect(report.masks).toContain(key);
  });

  test.each([
    ["project", "sk-proj-"],
    ["service-account", "sk-svcacct-"],
    ["user", "sk-None-"],
    ["legacy", "sk-"],
  ])("kind %s is told from the prefix", async (kind, prefix) => {
    const report = await guardLoopback("valid", {
      key: sampleKey(kind, prefix, kind === "legacy" ? 20 : 74),
    });
    expect(report.outputs["key-kind"]).toBe(kind);
  });
});

test("all masks are set before a line is printed, for keys that the runner does not know yet", async () => {
  const report = await guardLoopback("valid", { secrets: [], keys: [KEY] });
  const first = report.rawStdout
    .split("\n")
    .findIndex((line) => line !== "" && !line.startsWith("::add-mask::"));
  const lastMask = report.rawStdout.split("\n").findLastIndex((line) => line.startsWith("::add-mask::"));
  expect(lastMask).toBeGreaterThanOrEqual(0);
  expect(lastMask).toBeLessThan(first);
  for (const form of [
    KEY,
    Buffer.from(`${KEY}\n`).toString("base64"),
    Buffer.from(KEY).toString("base64url"),
    Buffer.from(KEY).toString("hex"),
  ]) {
    expect(report.masks).toContain(form);
  }
});

test("a secret that holds one of the words of our outputs does not make the outputs vanish", async () => {
  for (const key of ["none", "true", "valid", "credit", "invalid"]) {
    const report = await guardLoopback("wrong-key", { key, secrets: [], keys: [] });
    expect(report.jobOutputs).toMatchObject({
      result: "fail",
      verdict: "invalid",
      valid: "false",
      "key-kind": "relay",
    });
  }
});

test("nothing of the key is shown but the prefix that names its kind", async () => {
  const report = await guardLoopback("wrong-key");
  const text = visible(report);
  expect(text).toContain("sk-proj-");
  for (let at = "sk-proj-".length; at + 5 <= KEY.length; at++)
    expect(text).not.toContain(KEY.slice(at, at + 5));
});
