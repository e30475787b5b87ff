/**
 * Ways in which a key stands in a file without standing there in plain text.
 */

/** @typedef {{name: string, path: string, write: (key: string) => string | Buffer}} Writing */

const base64 = (/** @type {string} */ text) => Buffer.from(text).toString("base64");
const hex = (/** @type {number} */ code, width = 2) => code.toString(16).padStart(width, "0");

/**
 * @param {string} text
 * @param {number} width
 */
const cut = (text, width) => text.match(new RegExp(`.{1,${width}}`, "g")) ?? [];

/**
 * @param {string} text
 * @param {(code: number) => string} write
 * @param {RegExp} [which]
 */
const escaped = (text, write, which = /[\s\S]/g) =>
  text.replace(which, (character) => write(character.charCodeAt(0)));

const kubernetes = (/** @type {string} */ value) =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ndata:\n  value: ${value}\n`;

/**
 * @param {string} text
 * @param {"le" | "be"} order
 * @param {boolean} mark Whether it begins with a byte order mark.
 */
function utf16(text, order, mark) {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

/** @param {string} text */
function utf32(text) {
  const bytes = Buffer.alloc(4 * (text.length + 1));
  [...`\ufeff${text}`].forEach((character, at) => {
    bytes.writeUInt32LE(character.charCodeAt(0), 4 * at);
  });
  return bytes;
}

/** A mail's body: lines of at most 76 characters, soft line ends. @param {string} text */
const quotedPrintable = (text) => cut(text.replaceAll("=", "=3D"), 75).join("=\r\n");

/** @type {readonly Writing[]} */
export const ENCODINGS = [
  // Before the key stand 0, 4 and 8 characters: the three ways in which it can lie in base64's groups of three.
  { name: "base64, Kubernetes secret", path: "secret-0.yaml", write: (key) => kubernetes(base64(key)) },
  {
    name: "base64, Kubernetes secret",
    path: "secret-1.yaml",
    write: (key) => kubernetes(base64(`KEY=${key}\n`)),
  },
  {
    name: "base64, Kubernetes secret",
    path: "secret-2.yaml",
    write: (key) => kubernetes(base64(`API_KEY=${key}\n`)),
  },
  {
    name: "base64, other",
    path: "basic.http",
    write: (key) => `Authorization: Basic ${base64(`u:${key}`)}\r\n`,
  },
  {
    name: "base64, other",
    path: "uri.html",
    write: (key) => `<a href="data:a/b;base64,${base64(`{"k":"${key}"}`)}">\n`,
  },
  {
    name: "base64, wrapped",
    path: "mime.eml",
    write: (key) => `${cut(base64(`k = "${key}"; `.padStart(400)), 76).join("\r\n")}\r\n`,
  },
  {
    name: "base64, wrapped",
    path: "block.yaml",
    write: (key) =>
      `data: |\n${cut(base64(`{"a":1,"key":"${key}"}`), 64)
        .map((line) => `  ${line}\n`)
        .join("")}`,
  },
  {
    name: "base64, wrapped",
    path: "block.json",
    write: (key) => JSON.stringify({ data: cut(base64(`key=${key}\n`), 64).join("\n") }),
  },
  {
    name: "base64url",
    path: "token.txt",
    write: (key) => `e30.${Buffer.from(JSON.stringify({ sub: "a", key })).toString("base64url")}.e30\n`,
  },
  {
    name: "base64 of UTF-16",
    path: "encoded.ps1",
    write: (key) => `pwsh -e ${utf16(`$k="${key}"`, "le", false).toString("base64")}\n`,
  },
  {
    name: "base64 in base64",
    path: "twice.yaml",
    write: (key) => kubernetes(base64(`{"auth":"${base64(`u:${key}`)}"}`)),
  },
  { name: "UTF-16", path: "le.reg", write: (key) => utf16(`"key"="${key}"\r\n`, "le", true) },
  { name: "UTF-16", path: "be.txt", write: (key) => utf16(`key=${key}\r\n`, "be", true) },
  { name: "UTF-16", path: "bare.txt", write: (key) => utf16(`key=${key}\r\n`, "le", false) },
  { name: "UTF-32", path: "wide.txt", write: (key) => utf32(`key=${key}\n`) },
  { name: "hex", path: "dump.txt", write: (key) => `${Buffer.from(`key=${key};`).toString("hex")}\n` },
  {
    name: "hex",
    path: "bytes.h",
    write: (key) =>
      `char k[] = {${cut([...Buffer.from(key)].map((byte) => `0x${hex(byte)}`).join(","), 60).join("\n")}};\n`,
  },
  {
    name: "percent",
    path: "form.txt",
    write: (key) => `key=${escaped(key, (code) => `%${hex(code)}`)}&x=1\n`,
  },
  {
    name: "percent",
    path: "form-signs.txt",
    write: (key) => `key=${escaped(key, (code) => `%${hex(code)}`, /[-_]/g)}&x=1\n`,
  },
  {
    name: "\\u, \\x",
    path: "u.json",
    write: (key) => `{"key":"${escaped(key, (code) => `\\u${hex(code, 4)}`)}"}\n`,
  },
  {
    name: "\\u, \\x",
    path: "u-signs.json",
    write: (key) => `{"key":"${escaped(key, (code) => `\\u${hex(code, 4)}`, /[-_]/g)}"}\n`,
  },
  { name: "\\u, \\x", path: "x.py", write: (key) => `k = b"${escaped(key, (code) => `\\x${hex(code)}`)}"\n` },
  {
    name: "HTML entities",
    path: "page.html",
    write: (key) => `<b>${escaped(key, (code) => `&#${code};`, /[-_]/g)}</b>\n`,
  },
  {
    name: "HTML entities",
    path: "all.html",
    write: (key) => `<b>${escaped(key, (code) => `&#x${hex(code)};`)}</b>\n`,
  },
  {
    name: "quoted-printable",
    path: "mail.eml",
    write: (key) => `${quotedPrintable(`My new key for the tests is "${key}", please`)}\r\n`,
  },
];

/** The pieces of a key, each at most 40 characters. @param {string} key */
const pieces = (key) => cut(key, 40);

/** @type {readonly Writing[]} */
export const JOINED = [
  {
    name: "JavaScript, + behind",
    path: "behind.js",
    write: (key) => `const k =\n  "${pieces(key).join('" +\n  "')}";\n`,
  },
  {
    name: "JavaScript, + before",
    path: "before.js",
    write: (key) => `const k = '${pieces(key).join("'\n  + '")}';\n`,
  },
  {
    name: "JavaScript, on one line",
    path: "line.js",
    write: (key) => `const k = "${pieces(key).join('" + "')}";\n`,
  },
  {
    name: "Python, side by side",
    path: "side.py",
    write: (key) => `k = ("${pieces(key).join('"\n     "')}")\n`,
  },
  {
    name: "Python, backslash",
    path: "slash.py",
    write: (key) => `k = "${pieces(key).join('" \\\n    "')}"\n`,
  },
  { name: "shell, backslash", path: "slash.sh", write: (key) => `export K="${pieces(key).join("\\\n")}"\n` },
  { name: "C", path: "key.c", write: (key) => `const char *k = "${pieces(key).join('"\n  "')}";\n` },
  { name: "PHP", path: "key.php", write: (key) => `$k = '${pieces(key).join("' .\n  '")}';\n` },
  {
    name: "YAML, folded in quotes",
    path: "fold.yaml",
    write: (key) => `k: "${pieces(key).join("\\\n  ")}"\n`,
  },
  {
    name: "notebook, in one cell",
    path: "join.ipynb",
    write: (key) =>
      JSON.stringify({ cells: [{ source: [`k = ("${pieces(key).join('"\n     "')}")`] }] }, undefined, 1),
  },
];
