import { describe, expect, test } from "@jest/globals";
import { detect } from "../../../src/scan/detect/detect.ts";
import { createSieve } from "../../../src/scan/detect/sieve.ts";
import { hexToken, SURROUNDINGS, token } from "./corpus.ts";

/** A minus before `sk-` is no border: `--sk-…` is the name of a property in CSS. */
const GLUED = /^(?:glued|an HTML comment)/;
const TOKENS: readonly (readonly [name: string, key: string])[] = [
  ["DeepSeek", `sk-${hexToken("deepseek", 32)}`],
  ["DashScope", `sk-${hexToken("dashscope", 32)}`],
  ["Moonshot", `sk-${token("moonshot", 48)}`],
  ["a relay", `sk-${token("relay", 48)}`],
  ["a relay, 51", `sk-${token("relay 51", 51)}`],
  ["with signs", `sk-${token("s", 21)}_${token("t", 20)}-`],
  ["a UUID", `sk-${[8, 4, 4, 4, 12].map((length) => hexToken(`u${length}`, length)).join("-")}`],
  ["with a name", `sk-relay-${token("n", 40)}`],
  ["OpenAI's prefix without the marker", `sk-proj-${token("p", 120)}`],
  ["a client secret", `ek_${hexToken("ek", 32)}`],
  ["a longer client secret", `ek_${token("ek", 40)}`],
  ["a session token", `sess-${token("sess", 40)}`],
];

describe.each(TOKENS)("%s", (_, key) => {
  test.each(SURROUNDINGS.filter(([name]) => !GLUED.test(name)))("in %s", (__, before, behind) => {
    const bytes = Buffer.from(before + key + behind);
    const offset = Buffer.byteLength(before);
    expect(detect(bytes)).toEqual([
      { key, confidence: "possible-leak", encoding: "plain", offset, length: key.length },
    ]);
    expect(createSieve().sift(bytes)).toContain(offset);
  });

  test("in UTF-16", () => {
    const before = 'k = "';
    const bytes = Buffer.from(`${before}${key}"\r\n`, "utf16le");
    const place = { offset: 2 * before.length, length: 2 * key.length - 1 };
    expect(detect(bytes)).toEqual([{ key, confidence: "possible-leak", encoding: "utf-16", ...place }]);
    expect(createSieve().sift(bytes)).toContain(place.offset);
  });

  test.each(["ta", "ri", "de", "OPENAI_", "my-", "0", "%2D", "\\u0041"])("nothing behind %s", (glued) => {
    expect(detect(Buffer.from(`"${glued}${key}"`))).toEqual([]);
  });
});

/** Nearly every random token is found; what is lost has no digit or happens to look like a row. */
test.each([
  ["32 hexadecimal", (seed: string) => hexToken(seed, 32)],
  ["32 alphanumeric", (seed: string) => token(seed, 32)],
  ["48 alphanumeric", (seed: string) => token(seed, 48)],
])("of 2,000 random tokens of %s, at most 1 %% are taken for something else", (_, draw) => {
  let found = 0;
  for (let index = 0; index < 2000; index++) found += detect(Buffer.from(`sk-${draw(`t${index}`)}`)).length;
  expect(found).toBeGreaterThan(1980);
});

describe("no possible leak", () => {
  test.each([
    ["Anthropic", `sk-ant-api03-${token("a", 93)}AA`],
    ["Anthropic, admin", `sk-ant-admin01-${token("a", 93)}AA`],
    ["OpenRouter", `sk-or-v1-${hexToken("o", 64)}`],
    ["Langfuse", `sk-lf-${[8, 4, 4, 4, 12].map((length) => hexToken(`l${length}`, length)).join("-")}`],
    ["MiniMax", `sk-api-${token("m", 119)}`],
    ["Stripe", `sk_live_${token("s", 99)}`],
    ["Stripe, test", `sk_test_${token("s", 99)}`],
    ["Apideck", `sk_pr_${token("s", 40)}`],
    ["Cerebras", `csk-${token("c", 48)}`],
    ["Groq", `gsk_${token("g", 52)}`],
    ["xAI", `xai-${token("x", 80)}`],
    ["Perplexity", `pplx-${token("p", 48)}`],
    ["NVIDIA", `nvapi-${token("n", 64)}`],
    ["Hugging Face", `hf_${token("h", 34)}`],
    ["Replicate", `r8_${token("r", 37)}`],
    ["Google", `AIza${token("g", 35)}`],
    ["GitHub", `ghp_${token("g", 36)}`],
    ["GitLab", `glpat-${token("g", 20)}`],
    ["LiteLLM", `sk-${token("l", 22)}`],
    ["a longer ek", `week_${hexToken("w", 32)}`],
    ["sessions", `mysess-${token("w", 40)}`],
  ])("%s", (_, text) => {
    expect(detect(Buffer.from(`key = "${text}"`))).toEqual([]);
  });

  test.each([
    "sk-loading-spinner-container-wrapper-large2",
    "sk-folding-cube-animation-container-item-4",
    "sk-cube-grid-wrapper-2-cube-grid-item-3-of-9",
    "sk-your-openai-api-key-goes-here-1234567890",
    "sk-your-key-here",
    "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "sk-XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX1",
    "sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "sk-00000000000000000000000000000000",
    "sk-1234567890abcdef1234567890abcdef",
    "sk-0123456789abcdef0123456789abcdef",
    "sk-abcdefghijklmnopqrstuvwxyz1234567890abcdefghijkl",
    "sk-1234567890123456789012345678901234567890",
    "sk-a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8",
    "sk-abc123abc123abc123abc123abc123abc123",
    "sk-deadbeefdeadbeefdeadbeefdeadbeef",
    "sk-2024-01-01-12-00-00-2024-01-01-12-00-00",
    "sk-20240101120000202401011200002024",
    "sk-ThisIsAVeryLongIdentifierNameWithoutAnyKey1",
    "sk-THIS_IS_NOT_A_KEY_BUT_A_CONSTANT_NAME_2",
    "sk-this-is-a-very-long-slug-for-an-article-2024-05-12",
    "sk-SK-slovak-translation-of-the-user-interface-v2",
    "sk-abc...def",
    "sk-admin...xyz",
    `sk-example-${token("e", 40)}`,
    `sk-fake-${token("e", 40)}`,
    `sk-${"abcdefghijklmnop"}${"123"}`,
    `sk-${"admin-"}${"1234abcd"}`,
    `sk-${token("long", 201)}`,
    `sk-${token("short", 31)}`,
    `ek_${token("short", 31)}`,
    `ek_${"0".repeat(32)}`,
    `sess-${token("short", 39)}`,
    "sess-this-is-no-token-but-the-name-of-something-else-1",
    "org-abcdefghijklmnop1234567890abcdef",
    `org-${token("org", 32)}`,
    `proj_${token("proj", 32)}`,
    `task-${token("task", 48)}`,
    `risk-${hexToken("risk", 32)}`,
  ])("%s", (text) => {
    expect(detect(Buffer.from(`key = "${text}"`))).toEqual([]);
    expect(detect(Buffer.from(text))).toEqual([]);
  });
});
