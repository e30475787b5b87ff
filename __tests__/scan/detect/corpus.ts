import { createHash } from "node:crypto";
import { sampleCharacters, sampleKey } from "../../support/sample-keys.mjs";

/** Every format of OpenAI's keys that was seen so far: name, prefix, characters on either side of the marker. */
export const FORMATS: readonly (readonly [name: string, prefix: string, half: number])[] = [
  ["legacy", "sk-", 20],
  ["project of 2024", "sk-proj-", 20],
  ["project, 58", "sk-proj-", 58],
  ["project, 74", "sk-proj-", 74],
  ["service account, 46", "sk-svcacct-", 46],
  ["service account, 58", "sk-svcacct-", 58],
  ["service account, 74", "sk-svcacct-", 74],
  ["admin, 58", "sk-admin-", 58],
  ["admin, 74", "sk-admin-", 74],
  ["user, 20", "sk-None-", 20],
  ["user, 74", "sk-None-", 74],
  ["service with a name", "sk-service-build-bot-", 20],
  ["first service accounts", "sk-my-own-build-", 20],
];

/** A key of each format; the long ones with the signs that base64url has. */
export const KEYS: readonly (readonly [name: string, key: string])[] = FORMATS.map(([name, prefix, half]) => {
  const key = sampleKey(name, prefix, half);
  if (half === 20) return [name, key];
  const signs = [...key].map((character, at) =>
    at > prefix.length + 3 && at % 29 === 0 && !isNearMarker(key, at) ? "_-"[(at / 29) % 2] : character,
  );
  return [name, signs.join("")];
});

function isNearMarker(key: string, at: number): boolean {
  return Math.abs(at - key.length / 2) < 14;
}

export const KEY = KEYS[3]?.[1] ?? "";
export const LEGACY_KEY = KEYS[0]?.[1] ?? "";

/** A token of letters and digits as other vendors draw them. */
export function token(seed: string, length: number): string {
  return sampleCharacters(seed, length);
}

export function hexToken(seed: string, length: number): string {
  return createHash("sha512").update(seed).digest("hex").slice(0, length);
}

/** Texts in which keys are found in the wild: what stands before and behind. */
export const SURROUNDINGS: readonly (readonly [name: string, before: string, behind: string])[] = [
  ["nothing", "", ""],
  ["a line", "", "\n"],
  ["a line of Windows", "\r\n", "\r\n"],
  ["spaces", "  ", "  "],
  ["tabs", "\t", "\t"],
  ["double quotes", '"', '"'],
  ["single quotes", "'", "'"],
  ["backticks", "`", "`"],
  ["curly quotes", "\u201c", "\u201d"],
  ["guillemets", "\u00ab", "\u00bb"],
  ["round brackets", "(", ")"],
  ["square brackets", "[", "]"],
  ["braces", "{", "}"],
  ["angle brackets", "<", ">"],
  ["semicolon", "key=", ";"],
  ["comma", "a,", ",b"],
  ["full stop", "The key is ", "."],
  ["exclamation", "Use ", "!"],
  ["question mark", "Is it ", "?"],
  ["colon", "key:", ":1"],
  [".env", "OPENAI_API_KEY=", "\nDEBUG=1\n"],
  [".env in quotes", 'OPENAI_API_KEY="', '"\n'],
  [".env of Windows", "A=1\r\nOPENAI_API_KEY=", "\r\nB=2\r\n"],
  ["export", "export OPENAI_API_KEY='", "'\n"],
  ["set", "set OPENAI_API_KEY=", "\r\n"],
  ["PowerShell", '$env:OPENAI_API_KEY = "', '"'],
  ["Dockerfile", "ENV OPENAI_API_KEY ", "\nRUN x\n"],
  ["JSON", '{"apiKey":"', '","b":1}'],
  ["JSON in JSON", '{"body":"{\\"key\\":\\"', '\\"}"}'],
  ["JSON in JSON in JSON", '"{\\\\\\"key\\\\\\":\\\\\\"', '\\\\\\"}"'],
  ["a notebook's cell", '"source": ["openai.api_key = \\"', '\\"\\n"]'],
  ["a notebook's output", '"text": ["\\n', '\\n"]'],
  ["YAML", "openai:\n  key: ", "\n  model: x\n"],
  ["YAML in quotes", "key: '", "' # secret"],
  ["YAML list", "- ", "\n- b\n"],
  ["YAML block", "key: |\n  ", "\n"],
  ["TOML", 'key = "', '"\n[next]\n'],
  ["INI", "[openai]\nkey=", "\n"],
  ["properties", "openai.key:", "\n"],
  ["XML element", "<key>", "</key>"],
  ["XML attribute", '<add key="k" value="', '" />'],
  ["HTML entity quotes", "value=&quot;", "&quot;"],
  ["plist", "<string>", "</string>\n"],
  ["URL query", "https://x.test/?key=", "&b=1"],
  ["URL fragment", "https://x.test/#", ""],
  ["URL path", "https://x.test/", "/v1"],
  ["URL user", "https://user:", "@x.test/"],
  ["percent-encoded quotes", "key=%22", "%22"],
  ["percent-encoded equals", "q=key%3D", "%26b"],
  ["percent-encoded space", "Bearer%20", "%0A"],
  ["unicode-escaped quotes", "\\u0022", "\\u0022"],
  ["header", "Authorization: Bearer ", "\r\nHost: x\r\n"],
  ["curl", '-H "Authorization: Bearer ', '" \\\n'],
  ["Markdown code", "Use `", "` here"],
  ["Markdown fence", "```\n", "\n```"],
  ["Markdown bold", "**", "**"],
  ["Markdown link", "[key](", ")"],
  ["Markdown table", "| ", " | x |"],
  ["CSV", '1,"x",', ",2\n"],
  ["TSV", "1\t", "\t2\n"],
  ["Python", 'openai.api_key = "', '"\nprint(1)\n'],
  ["Python f-string", 'f"Bearer ', '"'],
  ["JavaScript", "const k = '", "';"],
  ["TypeScript template", "`Bearer ", "`"],
  ["Java", 'new OpenAi("', '");'],
  ["C#", '@"', '";'],
  ["Go", 'Key: "', '",'],
  ["Ruby", ":key => '", "'}"],
  ["PHP", "$key = '", "';"],
  ["Rust", 'b"', '"'],
  ["SQL", "VALUES ('", "');"],
  ["a comment", "// ", "\n"],
  ["a C comment", "/*", "*/"],
  ["an HTML comment", "<!--", "-->"],
  ["a shell comment", "#", "\n"],
  ["a diff", "+key = ", "\n-key = x\n"],
  ["literal line ends", "a\\n", "\\nb"],
  ["literal tabs", "a\\t", "\\tb"],
  ["a Windows path", "C:\\keys\\", "\\x"],
  ["a Unix path", "/tmp/", "/x"],
  ["LaTeX", "\\texttt{", "}"],
  ["Terraform", 'default = "', '"\n}'],
  ["NUL", "\0", "\0"],
  ["binary", "\x01\x02\xff", "\xfe\x00\x03"],
  ["terminal colours behind", "key ", "\x1b[0m"],
  ["glued to a name", "OPENAI_", "\n"],
  ["glued to words", "mykey", " "],
  ["glued with a sign", "token-", '"'],
  ["glued to ask", "ta", '"'],
  ["a mail address", "mailto:", "@x"],
  ["pipes", "|", "|"],
  ["slashes", "/", "/"],
  ["dollar", "$", "$"],
  ["plus", "+", "+"],
  ["emoji", "\u{1f511}", "\u{1f511}"],
  ["Chinese", "密钥：", "。"],
];
