/**
 * Archives with a key in one of their files. (Those that only other programs can write are left out: 7z, xz, bzip2.)
 */

import { gzipSync, zstdCompressSync } from "node:zlib";
import { tarOf, zipOf } from "../../../__tests__/scan/archive/build.ts";

const data = (/** @type {string} */ key) => Buffer.from(`# made by hand\nOPENAI_API_KEY=${key}\nMODEL=x\n`);
const zip = (/** @type {string} */ name, /** @type {Buffer} */ content) =>
  zipOf([
    { name: "README", data: Buffer.from("Nothing here.\n".repeat(40)) },
    { name, data: content },
  ]);
const tar = (/** @type {Buffer} */ content) =>
  tarOf([
    { name: "a/README", data: Buffer.from("Nothing here.\n") },
    { name: "a/.env", data: content },
  ]);

/** @type {readonly {name: string, path: string, write: (key: string) => Buffer | Promise<Buffer>}[]} */
export const ARCHIVES = [
  { name: "zip", path: "backup.zip", write: (key) => zip("a/.env", data(key)) },
  { name: "zip", path: "library.jar", write: (key) => zip("application.properties", data(key)) },
  { name: "zip", path: "package.whl", write: (key) => zip("package/config.py", data(key)) },
  {
    name: "zip",
    path: "report.docx",
    write: (key) => zip("word/document.xml", Buffer.from(`<w:t>${key}</w:t>`)),
  },
  { name: "zip in zip", path: "nested.zip", write: (key) => zip("inner.zip", zip(".env", data(key))) },
  { name: "tar.gz", path: "backup.tar.gz", write: async (key) => gzipSync(await tar(data(key))) },
  { name: "tar.gz", path: "package.tgz", write: async (key) => gzipSync(await tar(data(key))) },
  { name: "tar", path: "backup.tar", write: (key) => tar(data(key)) },
  { name: "gz", path: "seed.sql.gz", write: (key) => gzipSync(data(key)) },
  { name: "tar.zst", path: "backup.tar.zst", write: async (key) => zstdCompressSync(await tar(data(key))) },
];
