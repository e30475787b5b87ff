/**
 * Files that people did not write, which some tools leave out: lock files, minified and generated ones, pictures.
 */

import { createHash } from "node:crypto";

const LONG_LINE_BYTES = 3 * 1024 * 1024;
const VERY_LONG_LINE_BYTES = 12 * 1024 * 1024;

const integrity = () => `sha512-${createHash("sha512").update("a").digest("base64")}`;

/**
 * One line of minified JavaScript with the key in its middle.
 *
 * @param {string} key
 * @param {number} bytes
 */
function minified(key, bytes) {
  const half = "function a(b,c){return b.d(c)?e:f[0]}".repeat(Math.ceil(bytes / 2 / 37));
  return `${half};g="${key}";${half}`;
}

/**
 * Bytes as a program's file has them, with text among them.
 *
 * @param {string} key
 */
function program(key) {
  const noise = createHash("sha512").update("program").digest();
  const head = Buffer.from("\x7fELF\x02\x01\x01\0\0\0\0\0", "latin1");
  return Buffer.concat([head, noise, Buffer.from(`\0openai_key\0${key}\0libc.so.6\0`), noise]);
}

/** @type {readonly {name: string, path: string, write: (key: string) => string | Buffer}[]} */
export const GENERATED = [
  {
    name: "lock file",
    path: "package-lock.json",
    write: (key) =>
      `{"packages":{"node_modules/a":{"resolved":"https://x.test/a.tgz?token=${key}","integrity":"${integrity()}"}}}\n`,
  },
  {
    name: "lock file",
    path: "yarn.lock",
    write: (key) => `a@1:\n  resolved "https://x.test/a.tgz?t=${key}"\n`,
  },
  {
    name: "lock file",
    path: "poetry.lock",
    write: (key) => `[package.source]\nurl = "https://u:${key}@x.test"\n`,
  },
  {
    name: "source map",
    path: "main.js.map",
    write: (key) => JSON.stringify({ sourcesContent: [`k="${key}"`] }),
  },
  { name: "SVG, PDF", path: "logo.svg", write: (key) => `<svg><!-- ${key} --></svg>\n` },
  { name: "SVG, PDF", path: "paper.pdf", write: (key) => `%PDF-1.4\n1 0 obj << /Title (${key}) >> endobj\n` },
  {
    name: "installed packages",
    path: "node_modules/a/index.js",
    write: (key) => `exports.key = "${key}";\n`,
  },
  { name: "installed packages", path: "vendor/github.com/a/a.go", write: (key) => `var key = "${key}"\n` },
  { name: "minified file", path: "dist/jquery-3.7.1.min.js", write: (key) => `var k="${key}";\n` },
  { name: "one line of 3 MB", path: "dist/app.min.js", write: (key) => minified(key, LONG_LINE_BYTES) },
  { name: "one line of 12 MB", path: "dist/all.js", write: (key) => minified(key, VERY_LONG_LINE_BYTES) },
  { name: "program", path: "bin/tool", write: program },
  { name: "program", path: "lib/native.bin", write: program },
];
