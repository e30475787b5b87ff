import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { isArchive } from "../../../src/scan/archive/format.ts";
import { openArchive } from "../../../src/scan/archive/open.ts";
import { isWholeArchive } from "../../../src/scan/archive/tail.ts";
import { TAR_END, tarHeader, tarOf, tarRecord, withChecksum, zipOf } from "./build.ts";

const SECRET = "what stands in the file, and in the file, and in the file";
const DATA = Buffer.from(SECRET);
const PAD = Buffer.from("some text to compress, some text to compress");
const PREFIX = Buffer.from("#!/bin/sh\nexec java -jar $0\n");

interface Seen {
  /** Names of all entries, and their bytes, as they came. */
  readonly items: readonly [string, string][];
  readonly unopened: readonly string[];
}

async function see(bytes: Buffer): Promise<Seen> {
  const items: [string, string][] = [];
  const unopened: string[] = [];
  for await (const item of openArchive(bytes)) {
    if ("unopened" in item) unopened.push(`${item.entry}: ${ENGLISH.unopened(item.unopened)}`);
    else items.push([item.entry, item.bytes.toString("latin1")]);
  }
  return { items, unopened };
}

/** What is read in these bytes, or in the names, of the items. */
function given({ items }: Seen): boolean {
  return items.some(([entry, bytes]) => entry.includes(SECRET) || bytes.includes(SECRET));
}

/** Zip writes these numbers at these places of the only entry's headers (APPNOTE.TXT 4.3.7 and 4.3.12). */
function changed(zip: Buffer, header: "local" | "central", at: number, value: number): Buffer {
  const bytes = Buffer.from(zip);
  const from = bytes.indexOf(header === "local" ? "PK\x03\x04" : "PK\x01\x02", 0, "latin1");
  bytes.writeUInt16LE(value, from + at);
  return bytes;
}

describe("a zip", () => {
  const zip = zipOf([{ name: "a.txt", data: DATA }]);
  const only = [["a.txt", SECRET]];

  test("with something before it, counted from its own beginning", async () => {
    const jar = Buffer.concat([PREFIX, zip]);
    expect(isArchive(jar)).toBe(false);
    expect(isWholeArchive(jar)).toBe(true);
    expect(await see(jar)).toEqual({ items: only, unopened: [] });
  });

  test("with something before it, counted from the beginning of the file", async () => {
    const jar = Buffer.concat([PREFIX, zip]);
    const central = jar.indexOf("PK\x01\x02", 0, "latin1");
    jar.writeUInt32LE(PREFIX.length, central + 42);
    jar.writeUInt32LE(central, jar.length - 6);
    expect(await see(jar)).toEqual({ items: only, unopened: [] });
  });

  test("of zip64, with something before it", async () => {
    const directoryAt = zip.readUInt32LE(zip.length - 6);
    const directoryBytes = zip.readUInt32LE(zip.length - 10);
    const record = Buffer.alloc(56);
    record.write("PK\x06\x06", 0, "latin1");
    record.writeBigUInt64LE(44n, 4);
    record.writeBigUInt64LE(1n, 24);
    record.writeBigUInt64LE(1n, 32);
    record.writeBigUInt64LE(BigInt(directoryBytes), 40);
    record.writeBigUInt64LE(BigInt(directoryAt), 48);
    const locator = Buffer.alloc(20);
    locator.write("PK\x06\x07", 0, "latin1");
    locator.writeBigUInt64LE(BigInt(zip.length - 22), 8);
    const end = Buffer.from(zip.subarray(-22)).fill(0xff, 8, 20);
    const zip64 = Buffer.concat([zip.subarray(0, -22), record, locator, end]);
    for (const file of [zip64, Buffer.concat([PREFIX, zip64])]) {
      expect(isWholeArchive(file)).toBe(true);
      expect(await see(file)).toEqual({ items: only, unopened: [] });
    }
  });

  test.each(["504b0708", "504b3030"])("behind the marker %s of spanned ones", async (marker) => {
    const spanned = Buffer.concat([Buffer.from(marker, "hex"), zip]);
    expect(isArchive(spanned)).toBe(true);
    expect(await see(spanned)).toEqual({ items: only, unopened: [] });
  });

  test("before another one, and behind text", async () => {
    const other = zipOf([{ name: "b.txt", data: PAD }]);
    expect((await see(Buffer.concat([zip, other]))).items).toEqual([
      ["b.txt", PAD.toString()],
      ["a.txt", SECRET],
    ]);
    expect((await see(Buffer.concat([zip, Buffer.from("and text")]))).items).toEqual(only);
  });

  test("at the end of a file that begins as another archive", async () => {
    const both = await see(Buffer.concat([gzipSync(PAD), zip]));
    expect(both.items).toContainEqual(["content", PAD.toString()]);
    expect(both.items).toContainEqual(["a.txt", SECRET]);
  });

  test("whose directory says that there is no content", async () => {
    const wrong = changed(changed(zip, "central", 20, 0), "central", 22, 0);
    expect(await see(wrong)).toEqual({ items: [["a.txt", ""], ...only], unopened: [] });
  });

  test("whose directory does not list all, also where sizes follow the content", async () => {
    const listed = zipOf([{ name: "b.txt", data: PAD }]);
    const streamed = Buffer.from(zip.subarray(0, zip.indexOf("PK\x01\x02", 0, "latin1")));
    streamed.writeUInt16LE(8, 6);
    streamed.fill(0, 14, 26);
    const descriptor = Buffer.from(`504b0708${"00".repeat(12)}`, "hex");
    for (const hidden of [
      streamed,
      Buffer.concat([streamed, descriptor]),
      zip.subarray(0, streamed.length),
    ]) {
      expect((await see(Buffer.concat([hidden, listed]))).items).toEqual([
        ["b.txt", PAD.toString()],
        ...only,
      ]);
    }
  });

  test("whose entry says that it is as long as what stands behind it, too", async () => {
    const visible = zipOf([{ name: "b.txt", data: PAD }]);
    const central = visible.indexOf("PK\x01\x02", 0, "latin1");
    const hidden = zip.subarray(0, zip.indexOf("PK\x01\x02", 0, "latin1"));
    const both = Buffer.concat([visible.subarray(0, central), hidden, visible.subarray(central)]);
    const size = both.readUInt32LE(18) + hidden.length;
    both.writeUInt32LE(size, 18);
    both.writeUInt32LE(size, central + hidden.length + 20);
    both.writeUInt32LE(central + hidden.length, both.length - 6);
    expect(await see(both)).toEqual({ items: [["b.txt", PAD.toString()], ...only], unopened: [] });
  });

  test("whose two headers contradict each other in the method, or in what is encrypted", async () => {
    for (const wrong of [changed(zip, "central", 10, 0), changed(zip, "central", 8, 1)]) {
      expect(given(await see(wrong))).toBe(true);
    }
  });

  test("without a directory", async () => {
    const cut = zip.subarray(0, zip.indexOf("PK\x01\x02", 0, "latin1"));
    expect(await see(cut)).toEqual({
      items: only,
      unopened: [": it is damaged, or only looks like an archive"],
    });
  });

  test("in which four bytes are those of a header by chance", async () => {
    const chance = Buffer.concat([
      Buffer.from("a program with PK\x03\x04", "latin1"),
      Buffer.alloc(90, 0xee),
      zip,
    ]);
    expect(await see(chance)).toEqual({ items: only, unopened: [] });
  });

  test("of entries that overlap and give nothing ends, with a sentence", async () => {
    // Blocks of nothing, none of them the last one.
    const nothing = Buffer.alloc(5 * 200_000, Buffer.from("000000ffff", "hex"));
    const entries = Array.from({ length: 1000 }, (_, i) => ({ name: `${i}`, raw: nothing, offset: 0 }));
    const before = process.cpuUsage();
    const { unopened } = await see(zipOf([{ name: "first", raw: nothing }, ...entries]));
    expect(unopened.at(-1)).toBe(": the archive holds the same bytes too many times over");
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });
});

describe("in an archive that is in another", () => {
  const inner = zipOf([{ name: "a.txt", data: PAD }]);
  const header = gzipSync(PAD);
  const commented = Buffer.from(header.subarray(0, 10));
  commented[3] = 0x10;

  test.each<[string, Buffer]>([
    ["the comment of a zip", zipOf([{ name: "a.txt", data: PAD }], SECRET)],
    ["text behind a zip", Buffer.concat([inner, DATA])],
    ["text before a zip", Buffer.concat([DATA, inner])],
    ["a file of a zip with something before it", Buffer.concat([PREFIX, zipOf([{ name: "a", data: DATA }])])],
    ["the name of a directory in a zip", zipOf([{ name: `${SECRET}/` }, { name: "a.txt", data: PAD }])],
    [
      "the comment in the header of a gzip file",
      Buffer.concat([commented, DATA, Buffer.alloc(1), header.subarray(10)]),
    ],
    ["text behind a gzip file", Buffer.concat([header, DATA])],
    ["a member of a gzip file behind zeros", Buffer.concat([header, Buffer.alloc(512), gzipSync(DATA)])],
  ])("%s", async (_, archive) => {
    expect(given(await see(zipOf([{ name: "inner", data: archive }])))).toBe(true);
  });
});

describe("gzip", () => {
  test("members behind zeros are read", async () => {
    const file = Buffer.concat([gzipSync(PAD), Buffer.alloc(512), gzipSync(DATA), Buffer.alloc(9)]);
    expect(await see(file)).toEqual({ items: [["content", PAD + SECRET]], unopened: [] });
  });

  test("what is no member behind them is said", async () => {
    const file = Buffer.concat([gzipSync(PAD), Buffer.alloc(512), Buffer.from("garbage")]);
    expect((await see(file)).unopened).toEqual(["content: it is damaged, or only looks like an archive"]);
  });
});

describe("tar", () => {
  const pax = (record: string): Buffer => Buffer.from(`${record.length + 4} ${record}\n`);
  const file = tarRecord({ name: "a.txt" }, PAD);
  const linked = tarHeader({ name: "link", size: 0, type: "2" });
  linked.write(SECRET, 157);
  const owned = tarHeader({ name: "a.txt", size: 0 });
  owned.write(SECRET.slice(0, 31), 265);
  const filled = Buffer.from(file);
  filled.write(SECRET, 600);

  const cases: [string, Buffer][] = [
    ["where a link leads", withChecksum(linked)],
    ["the name of a directory", tarHeader({ name: SECRET, size: 0, type: "5" })],
    ["the name of an empty file", tarHeader({ name: SECRET, size: 0 })],
    [
      "a long name",
      Buffer.concat([tarRecord({ name: "n", type: "L" }, DATA), tarHeader({ name: "s", size: 0 })]),
    ],
    [
      "where a long link leads",
      Buffer.concat([tarRecord({ name: "n", type: "K" }, DATA), withChecksum(linked)]),
    ],
    [
      "a comment of pax",
      Buffer.concat([tarRecord({ name: "p", type: "g" }, pax(`comment=${SECRET}`)), file]),
    ],
    [
      "an attribute of pax",
      Buffer.concat([tarRecord({ name: "p", type: "x" }, pax(`user.x=${SECRET}`)), file]),
    ],
    [
      "an extension that is longer than any name",
      Buffer.concat([
        tarRecord({ name: "p", type: "x" }, Buffer.concat([Buffer.alloc(99_999, 9), DATA])),
        file,
      ]),
    ],
    ["what fills the last block of a file", filled],
    [
      "a block that is no header",
      Buffer.concat([file, Buffer.concat([DATA, Buffer.alloc(512)]).subarray(0, 512)]),
    ],
  ];

  test.each(cases)("%s is given: tar.gz, tar in a zip, tar.gz in a zip", async (_, records) => {
    const tar = Buffer.concat([file, records, TAR_END]);
    expect(given(await see(gzipSync(tar)))).toBe(true);
    expect(given(await see(zipOf([{ name: "a.tar", data: tar }])))).toBe(true);
    expect(given(await see(zipOf([{ name: "a.tgz", data: gzipSync(tar) }])))).toBe(true);
  });

  test("links and directories are entries with their names", async () => {
    const tar = Buffer.concat([
      tarHeader({ name: "dir/", size: 0, type: "5" }),
      tarRecord({ name: "p", type: "x" }, pax("linkpath=far/away")),
      tarHeader({ name: "link", size: 0, type: "2" }),
      tarRecord({ name: "n", type: "K" }, Buffer.from("further/away\0")),
      tarHeader({ name: "hard", size: 0, type: "1" }),
      TAR_END,
    ]);
    expect((await see(tar)).items).toEqual([
      ["dir/", ""],
      ["link", "far/away"],
      ["hard", "further/away"],
    ]);
  });

  test("what the header cuts of a long name is not given beside it", async () => {
    const long = `${SECRET}-${"x".repeat(100)}`;
    const linkName = Buffer.from(`${long}\0`);
    const cut = tarHeader({ name: long.slice(0, 99), size: 0, type: "2" });
    cut.write(long.slice(0, 100), 157);
    const tar = Buffer.concat([
      tarRecord({ name: "n", type: "L" }, linkName),
      tarRecord({ name: "n", type: "K" }, linkName),
      withChecksum(cut),
      TAR_END,
    ]);
    const { items } = await see(gzipSync(tar));
    const all = items.flat().join("\n");
    expect(all.split(SECRET)).toHaveLength(all.split(long).length);
    expect(items[0]).toEqual([long, long]);
  });

  test("of version 7, which has no magic", async () => {
    const block = tarHeader({ name: "a.txt", size: DATA.length, magic: "\0" });
    const tar = Buffer.concat([block, DATA, Buffer.alloc(512 - DATA.length), TAR_END]);
    expect(isArchive(tar)).toBe(true);
    expect((await see(gzipSync(tar))).items).toContainEqual(["a.txt", SECRET]);
    const almost = Buffer.from(tar);
    almost[0] = 0x62;
    expect(isArchive(almost)).toBe(false);
  });

  test("names of a tar.gz with a lot of entries are all given", async () => {
    const entries = Array.from({ length: 3000 }, (_, i) => ({
      name: `${SECRET}-${i}`,
      type: "directory" as const,
    }));
    const { items } = await see(gzipSync(await tarOf(entries)));
    const structure = items.filter(([entry]) => entry === "").map(([, bytes]) => bytes);
    for (const i of [0, 1234, 2999]) expect(structure.join("")).toContain(`${SECRET}-${i}\0`);
    expect(Math.max(...structure.map(({ length }) => length))).toBeLessThan(70_000);
  });
});

test("deflated bytes that no header belongs to are no entry", async () => {
  const zip = zipOf([{ name: "a.txt", data: PAD }]);
  expect((await see(Buffer.concat([deflateRawSync(DATA), zip]))).items).toEqual([["a.txt", PAD.toString()]]);
});
