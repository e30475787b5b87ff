import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { MARKER } from "../../src/key/grammar.ts";
import { keysInside, type Malformation, readKey } from "../../src/key/read.ts";
import { anyText } from "../support/any-text.ts";
import { computingMs } from "../support/cpu-time.ts";
import { sampleCharacters, sampleKey } from "../support/sample-keys.mjs";

const KEY = sampleKey("read");
const LEGACY = sampleKey("read", "sk-", 20);
const HEX = "0123456789abcdef".repeat(2);
const RELAY = `sk-${sampleCharacters("relay", 48)}`;

const PREFIXES = ["sk-proj-", "sk-svcacct-", "sk-service-ci-", "sk-ci-", "sk-admin-", "sk-None-", "sk-"];
const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const BASE64URL = `${ALPHANUMERIC}-_`;

/** Random keys in all formats of OpenAI's: the older ones have no hyphen in their random part. */
const openAiKey = fc
  .tuple(fc.constantFrom(...PREFIXES), fc.constantFrom(20, 46, 58, 74))
  .chain(([prefix, half]) => {
    const unit = fc.constantFrom(...(half === 20 ? ALPHANUMERIC : BASE64URL));
    const side = fc.string({ unit, minLength: half, maxLength: half });
    return fc.tuple(side, side).map(([left, right]) => prefix + left + MARKER + right);
  });

const joined = (...parts: string[]): string => parts.join("");

const ACCIDENTS: Record<
  Exclude<Malformation, "punctuation">,
  readonly (readonly [name: string, value: string])[]
> = {
  empty: [
    ["spaces", "   "],
    ["a line feed", "\n"],
    ["a Windows line end", "\r\n"],
    ["tabs and lines", "\t\n \t\n"],
    ["a form feed", "\f"],
  ],
  assignment: [
    [".env", `OPENAI_API_KEY=${KEY}`],
    [".env with quotes", `OPENAI_API_KEY="${KEY}"`],
    [".env with single quotes", `OPENAI_API_KEY='${KEY}'`],
    [".env with spaces", `OPENAI_API_KEY = ${KEY}`],
    [".env with a line end", `OPENAI_API_KEY=${KEY}\n`],
    ["several lines of .env", `OPENAI_API_KEY=${KEY}\nOPENAI_ORG_ID=org-1\n`],
    ["a short name", `KEY=${KEY}`],
    ["a short name in small letters", `key=${KEY}`],
    ["a name without the word key", `OPENAI=${KEY}`],
    ["another name without the word key", `GPT4=${KEY}`],
    ["token=", `token=${KEY}`],
    ["export", `export OPENAI_API_KEY=${KEY}`],
    ["export with quotes", `export OPENAI_API_KEY="${KEY}"`],
    ["cmd.exe", `set OPENAI_API_KEY=${KEY}`],
    ["PowerShell", `$env:OPENAI_API_KEY="${KEY}"`],
    ["PowerShell with spaces", `$env:OPENAI_API_KEY = '${KEY}'`],
    ["YAML", `OPENAI_API_KEY: ${KEY}`],
    ["YAML in small letters", `openai_api_key: ${KEY}`],
    ["YAML with quotes", `api-key: "${KEY}"`],
    ["a YAML list", `- OPENAI_API_KEY=${KEY}`],
    ["TOML", `api_key = "${KEY}"`],
    ["JSON", `"OPENAI_API_KEY": "${KEY}"`],
    ["JSON with a comma", `"apiKey": "${KEY}",`],
    ["a JSON object", `{"OPENAI_API_KEY":"${KEY}"}`],
    ["a JSON object on lines", `{\n  "api_key": "${KEY}"\n}`],
    ["a property of a program", `openai.api_key = "${KEY}"`],
    ["a header of Azure", `api-key: ${HEX}`],
    ["nothing after the sign", "OPENAI_API_KEY="],
    ["export of nothing", "export OPENAI_API_KEY="],
    ["empty quotes", 'OPENAI_API_KEY=""'],
    ["a relay's key", `ONE_API_TOKEN=${RELAY}`],
  ],
  bearer: [
    ["Bearer", `Bearer ${KEY}`],
    ["bearer", `bearer ${KEY}`],
    ["BEARER", `BEARER ${KEY}`],
    ["with a tab", `Bearer\t${KEY}`],
    ["with a colon", `Bearer: ${KEY}`],
    ["the header", `Authorization: Bearer ${KEY}`],
    ["the header without space", `authorization:bearer ${KEY}`],
    ["the header with =", `Authorization=Bearer ${KEY}`],
    ["nothing after it, as the secret is empty", "Bearer "],
  ],
  quotes: [
    ["double", `"${KEY}"`],
    ["single", `'${KEY}'`],
    ["backticks", `\`${KEY}\``],
    ["at the start only", `"${KEY}`],
    ["at the end only", `${KEY}'`],
    ["different ones", `"${KEY}'`],
    ["two of them", `""${KEY}""`],
    ["with a comma", `"${KEY}",`],
    ["at the end with a comma", `${KEY}",`],
    ["with a semicolon", `'${KEY}';`],
    ["with a line end", `"${KEY}"\n`],
    ["with a space inside", `" ${KEY} "`],
    ["nothing else", '""'],
  ],
  placeholder: [
    ["sk-xxxx", `sk-${"x".repeat(32)}`],
    ["sk-XXXX", "sk-XXXXXXXXXXXXXXXX"],
    ["xxx", "xxx"],
    ["xxxx-xxxx", "sk-proj-xxxx-xxxx-xxxx"],
    ["x behind a start", "sk-abcxxxxxxxxxxxxxx"],
    ["your-api-key", "your-api-key"],
    ["YOUR_API_KEY", "YOUR_API_KEY"],
    ["YOUR_OPENAI_API_KEY_HERE", "YOUR_OPENAI_API_KEY_HERE"],
    ["sk-your-key-here", "sk-your-key-here"],
    ["sk-proj-your-own-openai-secret-key", "sk-proj-your-own-openai-secret-key"],
    ["yourtoken", "yourtoken"],
    ["<your API key>", "<your API key>"],
    ["<OPENAI_API_KEY>", "<OPENAI_API_KEY>"],
    ["[insert key]", "[insert key]"],
    ["{{ api_key }}", "{{ api_key }}"],
    ["api-key-goes-here", "api-key-goes-here"],
    ["PUT_KEY_HERE", "PUT_KEY_HERE"],
    ["INSERT_YOUR_KEY", "INSERT_YOUR_KEY"],
    ["replace-me", "replace-me"],
    ["REPLACE_WITH_KEY", "REPLACE_WITH_KEY"],
    ["changeme", "changeme"],
    ["an expression of GitHub", joined("$", "{{ secrets.OPENAI_API_KEY }}")],
    ["the same without its braces", "secrets.OPENAI_API_KEY"],
    ["env.OPENAI_API_KEY", "env.OPENAI_API_KEY"],
    ["a variable of a shell", "$OPENAI_API_KEY"],
    ["with braces", joined("$", "{OPENAI_API_KEY}")],
    ["of cmd.exe", "%OPENAI_API_KEY%"],
    ["of Node.js", "process.env.OPENAI_API_KEY"],
    ["of Node.js in brackets", "process.env['OPENAI_API_KEY']"],
    ["of Python", 'os.environ["OPENAI_API_KEY"]'],
    ["of Python, a call", 'os.getenv("OPENAI_API_KEY")'],
    ["Chinese: your key", "你的API密钥"],
    ["Chinese: sk- and your key", "sk-你的密钥"],
    ["Chinese: your, politely", "您的API Key"],
    ["Chinese: fill in here", "在这里填写API Key"],
    ["Chinese: put in", "sk-填入key"],
    ["Chinese: replace", "请替换为自己的Key"],
    ["Chinese: please enter", "请输入 API Key"],
  ],
  "shortened-copy": [
    ["stars", `sk-proj-****${KEY.slice(-4)}`],
    ["two stars", `sk-pr**${KEY.slice(-4)}`],
    ["stars as long as the key", `sk-proj-${"*".repeat(152)}${KEY.slice(-4)}`],
    ["dots", `sk-...${KEY.slice(-4)}`],
    ["dots at the end", "sk-proj-abcd..."],
    ["only the start of it", "sk-..."],
    ["an ellipsis", `sk-proj-…${KEY.slice(-4)}`],
    ["an ellipsis in the middle", `${KEY.slice(0, 12)}…${KEY.slice(-4)}`],
    ["bullets", `sk-••••••••${KEY.slice(-4)}`],
    ["black circles", `sk-●●●●●●●●${KEY.slice(-4)}`],
    ["bullet operators", "sk-∙∙∙∙∙∙∙∙"],
    ["what the runner has masked", "***"],
  ],
  "line-break": [
    ["in the middle", `${KEY.slice(0, 60)}\n${KEY.slice(60)}`],
    ["a Windows line end in the middle", `${KEY.slice(0, 60)}\r\n${KEY.slice(60)}`],
    ["an old Mac's", `${KEY.slice(0, 60)}\r${KEY.slice(60)}`],
    ["wrapped by an editor", (KEY.match(/.{1,76}/g) ?? []).join("\n  ")],
    ["two keys", `${KEY}\n${LEGACY}\n`],
    ["a key and its name", `${KEY}\nmy key of June`],
  ],
  "inner-space": [
    ["in the middle", `${KEY.slice(0, 60)} ${KEY.slice(60)}`],
    ["a tab in the middle", `${KEY.slice(0, 60)}\t${KEY.slice(60)}`],
    ["after the prefix", `sk-proj- ${KEY.slice(8)}`],
    ["two keys", `${KEY} ${LEGACY}`],
    ["two keys and a comma", `${KEY}, ${LEGACY}`],
    ["a comment behind it", `${KEY} # production`],
    ["a sentence", "My API Key"],
    ["setx", `setx NAME ${KEY}`],
  ],
  "not-ascii": [
    ["curly quotes", `“${KEY}”`],
    ["single curly quotes", `‘${KEY}’`],
    ["French quotes", `«${KEY}»`],
    ["Chinese quotes", `「${KEY}」`],
    ["a byte order mark", `\ufeff${KEY}`],
    ["a zero-width space", `${KEY}\u200b`],
    ["a zero-width joiner inside", `${KEY.slice(0, 30)}\u200d${KEY.slice(30)}`],
    ["a word joiner", `\u2060${KEY}`],
    ["a left-to-right mark", `\u200e${KEY}`],
    ["a space that does not break", `${KEY}\u00a0`],
    ["an ideographic space", `\u3000${KEY}`],
    ["a soft hyphen", `${KEY.slice(0, 30)}\u00ad${KEY.slice(30)}`],
    ["full-width letters", "ｓｋ－ｐｒｏｊ－ａｂｃ１２３"],
    ["a long dash in the prefix", KEY.replace("sk-", "sk–")],
    ["a Cyrillic letter", KEY.replace("proj", "рroj")],
    ["a line separator", `${KEY}\u2028`],
    ["next line", `${KEY}\u0085`],
    ["a full-width colon", `Key：${KEY}`],
    ["a terminal's escape", `\u001b[0m${KEY}`],
    ["a zero byte", `${KEY}\0`],
  ],
  identifier: [
    ["an organization's", `org-${sampleCharacters("org", 24)}`],
    ["a project's", `proj_${sampleCharacters("proj", 24)}`],
    ["a user's", `user-${sampleCharacters("user", 24)}`],
    ["a key's", `key_${sampleCharacters("key", 16)}`],
    ["a service account's", `svc_acct_${sampleCharacters("svc", 24)}`],
  ],
};

describe("what no key of OpenAI's has, but another host's may", () => {
  test.each([
    ["zeros", `sk-${"0".repeat(24)}`, "placeholder"],
    ["ones", "sk-111111", "placeholder"],
    ["a comma behind", `${sampleKey("comma")},`, "punctuation"],
    ["a semicolon behind", `${sampleKey("semicolon")};`, "punctuation"],
    ["a full stop behind", `${sampleKey("stop")}.`, "punctuation"],
    ["a colon in front", `:${sampleKey("colon")}`, "punctuation"],
  ])("%s", (_, value, malformation) => {
    expect(readKey(value, true)).toEqual({ state: "malformed", malformation });
    expect(readKey(value, false)).toMatchObject({ state: "usable", key: value });
  });
});

describe("accidents", () => {
  for (const [malformation, variants] of Object.entries(ACCIDENTS)) {
    describe(malformation, () => {
      test.each(variants)("%s", (_, value) => {
        expect(readKey(value, true)).toEqual({ state: "malformed", malformation });
        // These are no keys on any host.
        if (!/^(?:process|REPLACE_WITH_KEY)/.test(value)) {
          expect(readKey(value, false)).toEqual({ state: "malformed", malformation });
        }
      });
    });
  }

  test.each([
    "null",
    "none",
    "undefined",
    "test",
    "TODO",
    "dummy",
    "sk-test",
    "sk-fake",
    "placeholder",
    "password",
    "EMPTY",
    "OPENAI_API_KEY",
    "openai-api-key",
    "my-secret-key",
    "sk-my-key",
    "abc",
    "sk-1234567890",
    `sk-${"1234567890abcdef".repeat(2)}`,
    ["sk-abcdefghijklm", "nopqrstuvwxyz"].join(""),
    "sk-proj-123456789",
  ])("the word %s: a placeholder on OpenAI's host, perhaps a key elsewhere", (word) => {
    expect(readKey(word, true)).toEqual({ state: "malformed", malformation: "placeholder" });
    expect(readKey(word, false)).toMatchObject({ state: "usable", key: word });
  });
});

describe("usable", () => {
  const real = PREFIXES.flatMap((prefix) =>
    [20, 46, 58, 74].map(
      (half) => [`${prefix}, ${half}`, sampleKey(`usable ${half}`, prefix, half)] as const,
    ),
  );
  test.each([...real, ["without the marker", `sk-proj-${sampleCharacters("no marker", 48)}`] as const])(
    "OpenAI's %s",
    (_, key) => {
      for (const openAiHost of [true, false]) {
        expect(readKey(key, openAiHost)).toEqual({ state: "usable", key, warnings: [] });
      }
    },
  );

  test.each([
    ["sk- and hex", `sk-${HEX}`],
    ["sk- and 48 characters", RELAY],
    ["vLLM's example", "EMPTY"],
    ["Ollama's example", "ollama"],
    ["llama.cpp's example", "sk-no-key-required"],
    ["LiteLLM's example", "sk-1234"],
    ["LM Studio's example", "lm-studio"],
    ["Azure's 32 hex digits", HEX],
    ["a JWT", `eyJhbGciOiJIUzI1NiJ9.${sampleCharacters("payload", 60)}.${sampleCharacters("sign", 43)}`],
    ["padded base64", `${sampleCharacters("b64", 43)}=`],
    ["base64 with two =", `${sampleCharacters("b64", 22)}==`],
    ["base64 with a word in it and two =", `${sampleCharacters("a", 8)}Key${sampleCharacters("b", 9)}==`],
    ["base32, which is in capitals", `${"JBSWY3DP".repeat(3)}====`],
    ["base64 with / and +", `${sampleCharacters("c", 20)}/${sampleCharacters("d", 20)}+A==`],
    ["underscores", `my_relay_${sampleCharacters("e", 24)}`],
    ["dots", `1.${sampleCharacters("f", 24)}.x`],
    ["an id and a secret", `${HEX}:${HEX}`],
    ["Anthropic's", `sk-ant-api03-${sampleCharacters("g", 93)}AA`],
    ["Groq's", `gsk_${sampleCharacters("h", 52)}`],
    ["Google's", `AIza${sampleCharacters("i", 35)}`],
    ["a single star", `sk-${sampleCharacters("j", 20)}*${sampleCharacters("k", 20)}`],
    ["two dots", `${sampleCharacters("l", 20)}..${sampleCharacters("m", 20)}`],
    ["what begins as a word", `bearer${sampleCharacters("n", 24)}`],
    ["what begins as an expression", `env${sampleCharacters("o", 24)}`],
  ])("another host's: %s", (_, key) => {
    expect(readKey(key, false)).toEqual({ state: "usable", key, warnings: [] });
  });

  test.each([
    ["a line feed", `${KEY}\n`, "trailing-line-break"],
    ["a Windows line end", `${KEY}\r\n`, "trailing-line-break"],
    ["an old Mac's", `${KEY}\r`, "trailing-line-break"],
    ["line ends in front", `\n\n${KEY}`, "trailing-line-break"],
    ["a line of spaces", `${KEY}\n  `, "trailing-line-break"],
    ["spaces", ` ${KEY}  `, "surrounding-space"],
    ["a tab", `${KEY}\t`, "surrounding-space"],
  ])("with a warning: %s", (_, value, warning) => {
    expect(readKey(value, true)).toEqual({ state: "usable", key: KEY, warnings: [warning] });
  });

  test("white space around a real key is taken off, whatever the key and however much", () => {
    const space = fc.string({ unit: fc.constantFrom(" ", "\t", "\r", "\n", "\f", "\v"), maxLength: 6 });
    fc.assert(
      fc.property(space, openAiKey, space, fc.boolean(), (before, key, after, openAiHost) => {
        const reading = readKey(before + key + after, openAiHost);
        const around = before + after;
        const warning = /[\r\n]/.test(around) ? "trailing-line-break" : "surrounding-space";
        expect(reading).toEqual({ state: "usable", key, warnings: around === "" ? [] : [warning] });
      }),
      { numRuns: 2000 },
    );
  });

  test("no random key is ever called anything but usable", () => {
    // Far more keys than fast-check would make in the time; seeded, so that a hit can be looked at.
    for (let i = 0; i < 20_000; i++) {
      const prefix = PREFIXES[i % PREFIXES.length] ?? "sk-";
      const random = createHash("sha512").update(`chance ${i}`).digest("base64url");
      const key = prefix + random.slice(0, 20 + (i % 40)) + MARKER + random;
      if (readKey(key, true).state !== "usable") throw new Error(`Run ${i}, prefix ${prefix}`);
    }
  });

  test("no random key of a relay is ever called anything but usable", () => {
    for (let i = 0; i < 10_000; i++) {
      const random = sampleCharacters(`relay chance ${i}`, 64);
      for (const key of [
        `sk-${random.slice(0, 48)}`,
        `${random.slice(0, 43)}=`,
        `${random.slice(0, 22)}==`,
      ]) {
        for (const openAiHost of [true, false]) {
          if (readKey(key, openAiHost).state !== "usable") throw new Error(`Run ${i}: ${key}`);
        }
      }
    }
  });
});

test("any text is read without an error, and a usable one is printable ASCII without spaces", () => {
  const piece = fc.oneof(
    anyText(20),
    fc.constantFrom("sk-", "KEY", "=", ":", '"', "Bearer ", "export ", "\n", "{", "…", "**", "你的", KEY),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.boolean(), (pieces, openAiHost) => {
      const reading = readKey(pieces.join(""), openAiHost);
      if (reading.state === "usable") expect(reading.key).toMatch(/^[\x21-\x7e]+$/);
      else expect([...Object.keys(ACCIDENTS), "punctuation"]).toContain(reading.malformation);
    }),
    { numRuns: 2000 },
  );
});

describe("keysInside", () => {
  test.each([
    ...ACCIDENTS.assignment.filter(([, value]) => value.includes(KEY)),
    ...ACCIDENTS.bearer.filter(([, value]) => value.includes(KEY)),
    ...ACCIDENTS.quotes.filter(([, value]) => value.includes(KEY)),
    ["lines around", `first\n  ${KEY}  \r\nlast`] as const,
    ["a byte order mark", `\ufeff${KEY}`] as const,
    ["curly quotes", `“${KEY}”`] as const,
    ["a zero-width space", `${KEY}\u200b`] as const,
    ["a space that does not break", `\u00a0${KEY}`] as const,
    ["a comment", `${KEY} # production`] as const,
    ["a call", `client(apiKey="${KEY}", timeout=5)`] as const,
    ["a line of curl", `curl -H "Authorization: Bearer ${KEY}" https://api.openai.com/v1/models`] as const,
  ])("finds the key: %s", (_, value) => {
    expect(keysInside(value)).toContain(KEY);
  });

  test("finds both of two keys", () => {
    expect(keysInside(`${KEY},${LEGACY}`)).toEqual(expect.arrayContaining([KEY, LEGACY]));
  });

  test("gives nothing for a bare key, and never the value itself, an empty text or a plain word", () => {
    expect(keysInside(KEY)).toEqual([]);
    const inside = keysInside(`export OPENAI_API_KEY="${KEY}"`);
    for (const word of ["", "export", "OPENAI_API_KEY", `export OPENAI_API_KEY="${KEY}"`]) {
      expect(inside).not.toContain(word);
    }
  });
});

test("the longest secret that GitHub stores is read at once, whatever it is made of", () => {
  const length = 48 * 1024;
  const texts = [" ", "\n", '"', '",', "key", "a=", "x", "your", "*", "$", "-_", "sk-"].map(
    (piece) => `a${piece.repeat(length / piece.length)}b`,
  );
  const took = computingMs(() => {
    for (const text of texts) {
      readKey(text, true);
      keysInside(text);
    }
  });
  // Milliseconds each; what is quadratic takes seconds.
  expect(took).toBeLessThan(10_000);
});
