/**
 * What looks like a key of OpenAI's and is none. Two kinds: secrets of other vendors, which may be reported as what
 * they are but not as OpenAI's; and texts that are nobody's secret, which must not be reported at all.
 */

import { createCipheriv, createHash } from "node:crypto";
import { MARKER } from "../../../__tests__/support/key-windows.mjs";
import { sampleCharacters as random, sampleKey } from "../../../__tests__/support/sample-keys.mjs";

const NOISE_BYTES = 1024 * 1024;

const hex = (/** @type {string} */ seed, /** @type {number} */ length) =>
  createHash("sha512").update(seed).digest("hex").slice(0, length);
const uuid = (/** @type {string} */ seed) =>
  hex(seed, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
const x = (/** @type {number} */ length) => "x".repeat(length);

/** Bytes without any structure, the same on every run. @param {string} seed */
const noise = (seed) =>
  createCipheriv("aes-128-ctr", hex(seed, 16), Buffer.alloc(16)).update(Buffer.alloc(NOISE_BYTES));

/** @type {readonly (readonly [name: string, secret: string])[]} */
export const OF_OTHERS = [
  ["Anthropic", `sk-ant-api03-${random("anthropic", 93)}AA`],
  ["Anthropic, admin", `sk-ant-admin01-${random("anthropic admin", 93)}AA`],
  ["Anthropic, the marker in it", `sk-ant-api03-${random("a1", 40)}${MARKER}${random("a2", 45)}AA`],
  ["OpenRouter", `sk-or-v1-${hex("openrouter", 64)}`],
  ["OpenRouter, the marker in it", `sk-or-v1-${random("o1", 28)}${MARKER}${random("o2", 28)}`],
  ["DeepSeek", `sk-${hex("deepseek", 32)}`],
  ["DashScope", `sk-${random("dashscope", 32).toLowerCase()}`],
  ["Moonshot", `sk-${random("moonshot", 48)}`],
  ["one-api", `sk-${random("one-api", 48)}`],
  ["MiniMax", `sk-api-${random("minimax", 119)}`],
  ["LiteLLM", `sk-${random("litellm", 22)}`],
  ["Langfuse", `sk-lf-${uuid("langfuse")}`],
  ["Cerebras", `csk-${random("cerebras", 48).toLowerCase()}`],
  ["Groq", `gsk_${random("groq", 52)}`],
  ["Stripe, live", `sk_live_${random("stripe", 24)}`],
  ["Stripe, test", `sk_test_${random("stripe test", 24)}`],
  ["xAI", `xai-${random("xai", 80)}`],
  ["Hugging Face", `hf_${random("hf", 34)}`],
  ["Perplexity", `pplx-${random("pplx", 48)}`],
  ["a marker that is not quite one", sampleKey("typo").replace(MARKER, `T4${MARKER.slice(2)}`)],
];

/** @type {readonly (readonly [name: string, write: () => string])[]} */
export const NOT_SECRET = [
  ["placeholder, x around the marker", () => `OPENAI_API_KEY=sk-${x(20)}${MARKER}${x(20)}\n`],
  ["placeholder, x around the marker, long", () => `OPENAI_API_KEY=sk-proj-${x(74)}${MARKER}${x(74)}\n`],
  ["placeholder, x", () => `OPENAI_API_KEY=sk-${x(48)}\nB=sk-proj-${x(48)}\n`],
  ["placeholder, words", () => "OPENAI_API_KEY=sk-your-openai-api-key-goes-here-please-replace\n"],
  ["placeholder, your-key-here", () => 'openai.api_key = "your-key-here"\napi_key="sk-your-api-key-here"\n'],
  ["placeholder, angle brackets", () => "OPENAI_API_KEY=<your openai api key>\nKEY=sk-proj-<redacted>\n"],
  [
    "placeholder, dots",
    () => "OPENAI_API_KEY=sk-...\nKEY=sk-proj-..........................................\n",
  ],
  ["placeholder, zeros", () => `key: "sk-${"0".repeat(48)}"\n`],
  ["placeholder, digits in order", () => `key = "sk-${"1234567890".repeat(5).slice(0, 48)}"\n`],
  ["placeholder, the alphabet", () => `key = "sk-${"abcdefghijklmnopqrstuvwxyz"}${"0123456789"}"\n`],
  [
    "test key",
    () => 'new OpenAI({ apiKey: "sk-test-1234" });\nkey = "sk-fake-key-for-testing-purposes-only"\n',
  ],
  ["masked by the API", () => `Incorrect API key provided: sk-proj-${"*".repeat(40)}AbCd.\n`],
  ["cut in the middle", () => "using key sk-proj-Ab3d…Xy9Z (from the environment), sk-a1B2...c3D4\n"],
  ["a key's start only", () => "the key begins with sk-proj-Ab3dEf9Gh2\n"],
  [
    "OpenAI's own examples",
    () => ["sk-", "abcdefghijklmnop123", "\nsk-admin-", "1234abcd\nsk-abc...def\n"].join(""),
  ],
  [
    "OpenAI's own example, realtime",
    () => `"value": "${["ek_", "68af296e8e408191a1120ab6383263c2"].join("")}"\n`,
  ],
  [
    "variable, shell",
    () =>
      ['curl -H "Authorization: Bearer $OPENAI_API_KEY" x.test\nKEY=$', "{OPENAI_API_KEY:-none}\n"].join(""),
  ],
  ["variable, workflow", () => ["api-key: $", "{{ secrets.OPENAI_API_KEY }}\n"].join("")],
  ["variable, code", () => 'api_key = os.environ["OPENAI_API_KEY"]; const k = process.env.OPENAI_API_KEY;\n'],
  ["ids", () => `org-${random("org", 24)} proj_${random("proj", 24)} user-${random("user", 24)}\n`],
  ["the marker by itself", () => `The marker ${MARKER} is base64 of OpenAI; keys begin with sk-.\n`],
  [
    "a rule of a scanner",
    () => `regex = '''\\b(sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{74}${MARKER}[A-Za-z0-9_-]{74})'''\n`,
  ],
  [
    "base64 of text about OpenAI",
    () => `${base64("OpenAI OpenAIs OpenAI, a key begins with sk-proj-. ".repeat(40))}\n`,
  ],
  [
    "base64 of an example",
    () => `data:\n  key: ${base64(`sk-proj-${x(60)}`)}\n  other: ${base64("sk-your-key-here")}\n`,
  ],
  [
    "words that end in sk-",
    () => "task-brief-overview risk-assessment-and-management-framework-2024 desk-based\n",
  ],
  ["long slugs", () => "/blog/risk-free-trial-of-our-new-enterprise-grade-observability-platform-v2-1\n"],
  ["CSS classes", () => ".sk-folding-cube .sk-cube1{} .sk-fading-circle12:before{} .mask-image-none{}\n"],
  ["a locale", () => '{"lang":"sk-SK","next":"cs-CZ","font":"sk-latin-ext-400-normal-woff2-subset-v20"}\n'],
  [
    "a custom element",
    () => "<sk-autocomplete-results-dropdown-container-footer></sk-autocomplete-results>\n",
  ],
  ["hashes", () => `disk-${hex("disk", 40)} ask-${uuid("ask")} task-${hex("task", 64)}\n`],
  ["integrity", () => `"integrity": "sha512-${createHash("sha512").update("i").digest("base64")}"\n`],
  ["an SSH public key", () => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${random("ssh", 43)} mona@x.test\n`],
  ["noise in base64", () => `${noise("a").toString("base64")}\n`],
  ["noise in base64url", () => `${noise("b").toString("base64url")}\n`],
  [
    "noise in base64, wrapped",
    () =>
      (
        noise("c")
          .toString("base64")
          .match(/.{1,76}/g) ?? []
      ).join("\n"),
  ],
  ["noise in hex", () => `${noise("d").toString("hex")}\n`],
];

/** @param {string} text */
function base64(text) {
  return Buffer.from(text).toString("base64");
}
