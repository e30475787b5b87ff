// What the sieve and the detector cost, against plain reading of the same bytes, in one run. Quote the ratios only.
// Run: git cat-file --batch-all-objects --batch > objects.bin; node bench/detect.mjs objects.bin
import { closeSync, openSync, readSync } from "node:fs";
import { detect } from "../src/scan/detect/detect.ts";
import { createSieve } from "../src/scan/detect/sieve.ts";

const CHUNK_BYTES = 64 * 1024;
const SLAB_BYTES = 4 * 1024 * 1024;
const ROUNDS = 3;
const path = process.argv[2];
if (path === undefined) throw new Error("which file?");

/**
 * @param {number} size
 * @param {(chunk: Buffer) => number} look
 */
function readWith(size, look) {
  const file = openSync(path ?? "", "r");
  const buffer = Buffer.alloc(size);
  const start = performance.now();
  let bytes = 0;
  let count = 0;
  for (;;) {
    const read = readSync(file, buffer, 0, size, null);
    if (read === 0) break;
    bytes += read;
    count += look(buffer.subarray(0, read));
  }
  const seconds = (performance.now() - start) / 1000;
  closeSync(file);
  return { seconds, count, gigabytes: bytes / 1e9 };
}

/** @type {Record<string, () => {seconds: number, count: number, gigabytes: number}>} */
const contestants = {
  "read only": () => readWith(CHUNK_BYTES, () => 0),
  "Buffer.indexOf, marker and sk-": () =>
    readWith(CHUNK_BYTES, (chunk) => occurrences(chunk, "T3BlbkFJ") + occurrences(chunk, "sk-")),
  sieve: () => {
    const sieve = createSieve();
    return readWith(CHUNK_BYTES, (chunk) => sieve.sift(chunk).length);
  },
  "detect on everything": () => readWith(SLAB_BYTES, (chunk) => detect(chunk).length),
};

/**
 * @param {Buffer} bytes
 * @param {string} text
 */
function occurrences(bytes, text) {
  let count = 0;
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) count++;
  return count;
}

/** @type {Record<string, number>} */
const best = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(contestants)) {
    const { seconds, count, gigabytes } = run();
    best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, seconds);
    if (round === ROUNDS - 1) {
      const ratio = (best[name] / (best["read only"] ?? 1)).toFixed(1);
      console.log(
        `${name}: ${ratio} times reading, ${(gigabytes / best[name]).toFixed(2)} GB/s, ${count} found`,
      );
    }
  }
}
