import { gunzipSync, gzipSync, inflateRawSync, constants as zlib } from "node:zlib";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { BLOCK_BYTES, formatOf, hasTarChecksum } from "../../../src/scan/archive/format.ts";
import type { ArchiveLimits } from "../../../src/scan/archive/limits.ts";
import { type ArchiveItem, openArchive } from "../../../src/scan/archive/open.ts";
import { endsAsZip, isWholeArchive, ZipTail } from "../../../src/scan/archive/tail.ts";
import { TAR_END, tarHeader, tarRecord, zipOf } from "../../scan/archive/build.ts";
import { Random } from "../engine/random.ts";
import { hold, type Target } from "../engine/target.ts";

/** What is looked for: readers of other kinds that find it must not be alone with it. */
const CANARY = "a canary in a mine, a canary in a mine";
const DATA = Buffer.from(CANARY);

const KIB = 1024;
const LIMITS: ArchiveLimits = {
  totalBytes: 256 * KIB,
  entryBytes: 64 * KIB,
  nestedBytes: 64 * KIB,
  ratio: 50,
  ratioFromBytes: 64 * KIB,
  entries: 40,
  depth: 3,
};
/** An entry, and what kept it from being read to its end; the blocks of a tar between entries; the last sentence. */
const MOST_ITEMS = 4 * LIMITS.entries + 10;
const LONGEST_NAME = 4096;

/** What opens archives. */
export const archiveTarget: Target = {
  name: "archive",
  form: "bytes",
  sources: ["scan/archive/"],
  largestBytes: 8 * KIB,
  dictionary: [
    ...[
      "PK\x03\x04",
      "PK\x01\x02",
      "PK\x05\x06",
      "PK\x06\x06",
      "PK\x06\x07",
      "PK\x07\x08",
      "PK00PK\x03\x04",
      "\x14\0",
      "\0\0\0\0",
      "\xff\xff\xff\xff",
    ],
    ...[
      "\x1f\x8b\x08\0",
      "\x1f\x8b\x08\x08",
      "\x1f\x8b\x08\x1c",
      "\x03\0",
      "\x01\0\0\xff\xff",
      "\0\0\0\xff\xff",
      "ustar\x0000",
      "ustar  \0",
      "00000000017\0",
    ],
    ...[
      "21 path=some/where\n",
      "12 size=99\n",
      "BZh91AY&SY",
      "\xfd7zXZ\0",
      "\x28\xb5\x2f\xfd",
      "7z\xbc\xaf\x27\x1c",
      "Rar!\x1a\x07",
      "\0".repeat(512),
    ],
  ],
  seeds: () => {
    const zip = zipOf([{ name: "a.txt", data: DATA }]);
    const two = zipOf([
      { name: "dir/" },
      { name: "a.txt", data: Buffer.from("x".repeat(400)) },
      { name: "b.txt", data: DATA },
    ]);
    const tar = Buffer.concat([
      tarHeader({ name: "dir/", size: 0, type: "5" }),
      tarRecord({ name: "p", type: "x" }, Buffer.from("17 path=long/nam\n")),
      tarRecord({ name: "a.txt" }, DATA),
      TAR_END,
    ]);
    const named = Buffer.from(gzipSync(DATA));
    named[3] = 0x08;
    return [
      ...[
        zip,
        two,
        zip.subarray(0, -40),
        Buffer.concat([Buffer.from("#!/bin/sh\n"), two]),
        Buffer.concat([zip, two]),
      ],
      ...[tar, gzipSync(tar), gzipSync(DATA), Buffer.concat([gzipSync("x"), gzipSync(DATA)]), named],
      zipOf([
        { name: "inner.zip", data: two },
        { name: "inner.tgz", data: gzipSync(tar) },
      ]),
      zipOf([{ name: "stored", data: zipOf([{ name: "deeper", data: zip, method: 0 }]), method: 0 }]),
      tarRecord({ name: "inner.zip" }, zip),
      zipOf(
        [
          { name: "encrypted", data: DATA, flags: 1 },
          { name: "b", data: DATA, method: 9 },
        ],
        "a comment",
      ),
    ];
  },
  async run(input) {
    holdTail(input);
    const items: ArchiveItem[] = [];
    let given = 0;
    for await (const item of openArchive(input, LIMITS)) {
      items.push(item);
      hold(items.length <= MOST_ITEMS, "there are no more items than entries allow");
      hold(item.entry.length <= LIMITS.depth * (LONGEST_NAME + 200), "no name is longer than names may be");
      if ("unopened" in item) {
        hold(
          /^(?:it|the archive) [\w ,./]+$/.test(ENGLISH.unopened(item.unopened)),
          "a reason is a sentence of ours",
        );
      } else {
        given += item.bytes.length;
        hold(
          item.bytes.length <= LIMITS.entryBytes + LIMITS.nestedBytes,
          "no entry is larger than entries may be",
        );
      }
    }
    hold(given <= LIMITS.depth * (LIMITS.totalBytes + input.length), "no more comes out than may");
    const isSilent = !items.some((item) => "unopened" in item);
    const isGiven = items.some(
      (item) => item.entry.includes(CANARY) || ("bytes" in item && item.bytes.includes(DATA)),
    );
    // The raw bytes are looked at as well.
    if (isSilent && !isGiven && !input.includes(DATA)) {
      hold(!isInGzip(input), "what gunzip finds is found, or it is said that something was not read");
      const format = formatOf(input.subarray(0, BLOCK_BYTES));
      if (format === "zip" || endsAsZip(input))
        hold(!isInZip(input), "what a reader of local headers finds is found, or said to be unread");
      if (format === "tar")
        hold(!isInTar(input), "what a reader of tar finds is found, or said to be unread");
    }
    if (isInGzip(input)) hold(isWholeArchive(input), "what gunzip reads is taken for an archive");
    return true;
  },
};

/** The end of a file is judged alike in whatever pieces it comes. */
function holdTail(input: Buffer): void {
  const random = Random.of(input);
  const tail = new ZipTail();
  for (const name of ["first", "second"]) {
    tail.begin(input.length);
    let ends = false;
    for (let at = 0; at < input.length; ) {
      const piece = Buffer.from(input.subarray(at, at + 1 + random.small(input.length)));
      ends = tail.push(piece);
      at += piece.length;
      piece.fill(0);
    }
    if (input.length > 0)
      hold(ends === endsAsZip(input), `the end is judged alike in pieces, of a ${name} file as well`);
  }
}

function isInGzip(input: Buffer): boolean {
  try {
    return gunzipSync(input, { maxOutputLength: LIMITS.entryBytes }).includes(DATA);
  } catch {
    return false;
  }
}

const LOCAL_HEADER = "PK\x03\x04";
const LARGEST_32 = 0xffffffff;

/**
 * Entries as programs see them that read a zip from its beginning, one header after the other. What stands in the
 * extra field of a header is none of them.
 */
function isInZip(input: Buffer): boolean {
  const next = (from: number): number => input.indexOf(LOCAL_HEADER, from, "latin1");
  for (let at = next(0); at !== -1 && at + 30 <= input.length; ) {
    const [version = 0, flags, method] = [
      input[at + 4],
      input.readUInt16LE(at + 6),
      input.readUInt16LE(at + 8),
    ];
    const [size, nameBytes] = [input.readUInt32LE(at + 18), input.readUInt16LE(at + 26)];
    const dataAt = at + 30 + nameBytes + input.readUInt16LE(at + 28);
    const isLikely = version <= 63 && method <= 99 && nameBytes > 0 && dataAt <= input.length;
    const isKnown = (flags & 8) === 0 && size !== LARGEST_32;
    if (isLikely && method === 8 && (flags & 1) === 0) {
      if (isInDeflated(input.subarray(dataAt, isKnown ? dataAt + size : undefined))) return true;
    }
    // What is stored belongs to its entry, whatever it looks like.
    const stored = isLikely && method === 0 && isKnown ? size : 0;
    at = next(isLikely ? dataAt + stored : at + 4);
  }
  return false;
}

function isInDeflated(data: Buffer): boolean {
  try {
    const options = { maxOutputLength: LIMITS.entryBytes, finishFlush: zlib.Z_SYNC_FLUSH };
    return inflateRawSync(data, options).includes(DATA);
  } catch {
    return false;
  }
}

/** Plain files of the oldest form, one behind the other. */
function isInTar(input: Buffer): boolean {
  for (let at = 0; at + BLOCK_BYTES <= input.length; ) {
    const block = input.subarray(at, at + BLOCK_BYTES);
    if (!hasTarChecksum(block)) return false;
    const size = Number.parseInt(block.toString("latin1", 124, 135), 8);
    if (!(size >= 0)) return false;
    const content = input.subarray(at + BLOCK_BYTES, at + BLOCK_BYTES + size);
    if (["0", "\0"].includes(String.fromCharCode(block[156] ?? 0)) && content.includes(DATA)) return true;
    at += BLOCK_BYTES + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  return false;
}
