import { gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { isArchive } from "../../../src/scan/archive/format.ts";
import { ARCHIVE_LIMITS, type ArchiveLimits } from "../../../src/scan/archive/limits.ts";
import { type ArchiveItem, openArchive } from "../../../src/scan/archive/open.ts";
import { TAR_END, tarHeader, tarOf, tarRecord, withChecksum, zipOf } from "./build.ts";

async function itemsOf(bytes: Buffer, limits: Partial<ArchiveLimits> = {}): Promise<ArchiveItem[]> {
  const items: ArchiveItem[] = [];
  for await (const item of openArchive(bytes, { ...ARCHIVE_LIMITS, ...limits })) items.push(item);
  return items;
}

/** Texts by path, and reasons by path, as they came. */
async function opened(bytes: Buffer, limits: Partial<ArchiveLimits> = {}): Promise<[string, string][]> {
  return (await itemsOf(bytes, limits)).map((item) => [
    item.entry,
    "bytes" in item ? item.bytes.toString("latin1") : `unopened: ${ENGLISH.unopened(item.unopened)}`,
  ]);
}

const text = (value: string): Buffer => Buffer.from(value);
const SECRET = "what stands in the file";
const DATA = text(SECRET);

describe("formats", () => {
  test("zip, deflated and stored, with directories and empty files", async () => {
    const zip = zipOf([
      { name: "dir/" },
      { name: "dir/a.txt", data: DATA },
      { name: "b.txt", data: text("stored"), method: 0 },
      { name: "empty.txt", method: 0 },
    ]);
    expect(await opened(zip)).toEqual([
      ["dir/", ""],
      ["dir/a.txt", SECRET],
      ["b.txt", "stored"],
      ["empty.txt", ""],
    ]);
  });

  test("a large entry of a zip, in pieces", async () => {
    const data = Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * 7919) % 251));
    const [item] = await itemsOf(zipOf([{ name: "a", data }]));
    expect(item && "bytes" in item && item.bytes.equals(data)).toBe(true);
  });

  test("gzip of one file, with the name of its header or without", async () => {
    const gzip = gzipSync(DATA);
    expect(await opened(gzip)).toEqual([["content", SECRET]]);
    const named = Buffer.concat([gzip.subarray(0, 3), Buffer.from([8]), gzip.subarray(4, 10)]);
    expect(await opened(Buffer.concat([named, text("notes.txt\0"), gzip.subarray(10)]))).toEqual([
      ["notes.txt", SECRET],
    ]);
  });

  test("gzip of several members", async () => {
    expect(await opened(Buffer.concat([gzipSync(DATA), gzipSync(DATA)]))).toEqual([
      ["content", SECRET + SECRET],
    ]);
  });

  const LONG = `${"directory/".repeat(30)}file.txt`;
  const entries = [
    { name: "a.txt", data: DATA },
    { name: "link", type: "symlink", linkname: "a.txt" },
    { name: "dir", type: "directory" },
    { name: LONG, data: text("long name") },
    { name: "ümläut/文.txt", data: text("other letters") },
  ] as const;
  const expected = [
    ["a.txt", SECRET],
    ["link", "a.txt"],
    ["dir", ""],
    [LONG, "long name"],
    ["ümläut/文.txt", "other letters"],
  ];

  test("tar and pax", async () => {
    expect(await opened(await tarOf(entries))).toEqual(expected);
  });

  test("tar.gz, read as it is inflated", async () => {
    const items = await opened(gzipSync(await tarOf(entries)));
    expect(items.slice(0, -1)).toEqual(expected);
    expect(items.at(-1)).toEqual(["", expect.stringMatching(/^a\.txt\0.*link\0.*path=directory/s)]);
  });

  test("tar with a prefix, GNU long names, a size in binary, and a second archive behind the first", async () => {
    const ustar = tarHeader({ name: "name.txt", size: DATA.length });
    ustar.write("pre/fix", 345);
    const binary = tarHeader({ name: "binary", size: 0 });
    binary.fill(0, 124, 136);
    binary[124] = 0x80;
    binary[135] = DATA.length;
    const body = Buffer.concat([DATA, Buffer.alloc(512 - DATA.length)]);
    const gnu = { magic: "ustar  \0" };
    const tar = Buffer.concat([
      withChecksum(ustar),
      body,
      tarRecord({ name: "././@LongLink", type: "L", ...gnu }, text(`${LONG}\0`)),
      tarRecord({ name: "directory/", ...gnu }, DATA),
      TAR_END,
      withChecksum(binary),
      body,
      TAR_END,
    ]);
    expect(await opened(tar)).toEqual([
      ["pre/fix/name.txt", SECRET],
      [LONG, SECRET],
      ["binary", SECRET],
    ]);
  });

  test("archives in archives, to the depth of three", async () => {
    const innermost = zipOf([{ name: "d.txt", data: text("too deep"), method: 0 }]);
    const third = gzipSync(
      await tarOf([
        { name: "d.zip", data: innermost },
        { name: "c.txt", data: DATA },
      ]),
    );
    const second = zipOf([{ name: "c.tgz", data: third, method: 0 }]);
    const first = await tarOf([{ name: "b.zip", data: second }]);
    const items = await opened(first);
    expect(items).toContainEqual(["b.zip!c.tgz!c.txt", SECRET]);
    expect(items).toContainEqual(["b.zip!c.tgz!d.zip", innermost.toString("latin1")]);
    expect(items).toContainEqual(["b.zip!c.tgz!d.zip", "unopened: it is nested more than 3 archives deep"]);
    expect(items.map(([entry]) => entry)).not.toContain("b.zip!c.tgz!d.zip!d.txt");
  });

  test("an archive inside another is also given as it stands", async () => {
    const inner = zipOf([{ name: "a.txt", data: DATA }], "a comment");
    expect(await opened(zipOf([{ name: "inner.zip", data: inner }]))).toEqual([
      ["inner.zip!a.txt", SECRET],
      ["inner.zip", inner.toString("latin1")],
    ]);
  });

  test.each<[string, Buffer]>([
    ["bzip2", Buffer.from("425a6839314159265359aaaa", "hex")],
    ["xz", Buffer.from("fd377a585a000004e6d6b446", "hex")],
    ["zstd", zstdCompressSync(DATA)],
    ["7z", Buffer.from("377abcaf271c0004", "hex")],
    ["rar 4", Buffer.from("526172211a0700cf", "hex")],
    ["rar 5", Buffer.from("526172211a070100", "hex")],
  ])(
    "%s is recognised, and said not to be opened; inside another it is given as it stands",
    async (_, bytes) => {
      const reason = "unopened: it has a format that this version does not open";
      expect(isArchive(bytes)).toBe(true);
      expect(await opened(bytes)).toEqual([["", reason]]);
      expect(await opened(zipOf([{ name: "a", data: bytes }]))).toEqual([
        ["a", reason],
        ["a", bytes.toString("latin1")],
      ]);
    },
  );
});

describe("what is taken for an archive", () => {
  test.each<[string, Buffer]>([
    ["nothing", Buffer.alloc(0)],
    ["text", text("PK is a chess piece and a knight")],
    ["the word BZh", text("BZh9 is not a word")],
    ["gzip's magic with reserved flags", Buffer.from("1f8b08ff00000000", "hex")],
    ["gzip's magic with another method", Buffer.from("1f8b0700000000", "hex")],
    ["text with ustar at the right place", text(`${"x".repeat(257)}ustar${"x".repeat(500)}`)],
    ["zeros", Buffer.alloc(512)],
  ])("not %s", (_, bytes) => {
    expect(isArchive(bytes)).toBe(false);
  });

  test("a zip without entries, a tar by its first block alone", async () => {
    expect(isArchive(zipOf([]))).toBe(true);
    expect(await opened(zipOf([]))).toEqual([]);
    expect(isArchive((await tarOf([{ name: "a", data: DATA }])).subarray(0, 512))).toBe(true);
  });

  test.each<[string, Buffer]>([
    ["zip", Buffer.concat([text("PK\x03\x04"), Buffer.alloc(5000, "binary")])],
    ["gzip", Buffer.concat([Buffer.from("1f8b0800", "hex"), Buffer.alloc(5000, 0xff)])],
    ["nothing at all", text("plain text")],
  ])("false magic of %s ends with one sentence", async (_, bytes) => {
    expect(await opened(bytes)).toEqual([["", "unopened: it is damaged, or only looks like an archive"]]);
  });
});

describe("names", () => {
  test("that lead out of the archive are text like any other", async () => {
    const names = [
      "../../etc/passwd",
      "/etc/passwd",
      "C:/windows",
      "a\\..\\b",
      "a\u0000b",
      "::error::x",
      "a!b",
    ];
    const entries = names.map((name) => ({ name, data: DATA }));
    expect((await opened(zipOf(entries))).map(([name]) => name)).toEqual(
      names.map((name) => name.replaceAll("\\", "/")),
    );
  });

  test("are cut when they are longer than any path", async () => {
    const items = await opened(zipOf([{ name: "x".repeat(60_000), data: DATA }]));
    expect(items).toEqual([["x".repeat(4096), SECRET]]);
  });

  test("that are no UTF-8 are read byte by byte", async () => {
    const zip = zipOf([{ name: "a?b", data: DATA }]);
    const at = zip.indexOf("a?b");
    for (let from = at; from !== -1; from = zip.indexOf("a?b", from + 1)) zip[from + 1] = 0xff;
    expect(await opened(zip)).toEqual([["aÿb", SECRET]]);
  });
});

describe("what cannot be opened", () => {
  test("is said by entry, and the other entries are read", async () => {
    const zip = zipOf([
      { name: "encrypted", data: DATA, flags: 1 },
      { name: "lzma", data: DATA, method: 14 },
      { name: "garbage", data: DATA, raw: Buffer.alloc(300, 0xff) },
      { name: "beyond", data: DATA, offset: 9_999_999 },
      { name: "too-long", data: DATA, claims: { compressed: 9_999_999 } },
      { name: "fine", data: DATA },
    ]);
    const items = await opened(zip);
    expect(items.filter(([, what]) => what.startsWith("unopened"))).toEqual([
      ["encrypted", "unopened: it is encrypted"],
      ["lzma", "unopened: it uses a compression method that this version does not open"],
      ["garbage", "unopened: it is damaged, or only looks like an archive"],
      ["beyond", "unopened: it is damaged, or only looks like an archive"],
      ["too-long", "unopened: it is damaged, or only looks like an archive"],
    ]);
    expect(items).toContainEqual(["fine", SECRET]);
  });

  test("a size that is claimed wrongly is no obstacle", async () => {
    const zip = zipOf([{ name: "a", data: DATA, claims: { uncompressed: 1 } }]);
    expect(await opened(zip)).toEqual([["a", SECRET]]);
  });

  test("strong encryption ends a zip, with a sentence", async () => {
    const zip = zipOf([
      { name: "a", data: DATA },
      { name: "b", data: DATA, flags: 0x41 },
    ]);
    expect(await opened(zip)).toEqual([
      ["a", SECRET],
      ["b", "unopened: it is encrypted"],
      ["", "unopened: it is damaged, or only looks like an archive"],
    ]);
  });

  test("a tar of which a header is wrong is read up to there", async () => {
    const tar = Buffer.concat([tarRecord({ name: "a" }, DATA), Buffer.alloc(1024, "garbage")]);
    expect(await opened(tar)).toEqual([
      ["a", SECRET],
      ["", "unopened: it is damaged, or only looks like an archive"],
    ]);
  });

  test("what was read before the end of a cut file is given", async () => {
    const tar = tarRecord({ name: "a" }, Buffer.alloc(2000, "0123456789"));
    expect(await opened(tar.subarray(0, 1500))).toEqual([
      ["a", Buffer.alloc(988, "0123456789").toString()],
      ["a", "unopened: it is cut off"],
    ]);
    const noise = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i * 31 + (i >> 3)) % 256));
    const gzip = gzipSync(noise);
    const items = await itemsOf(gzip.subarray(0, -100));
    expect(items[1]).toEqual({ entry: "content", unopened: { because: "cut-off" } });
    expect(items[0] && "bytes" in items[0] && noise.indexOf(items[0].bytes)).toBe(0);
  });
});

describe("cut off at every hundredth byte", () => {
  const noise = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * i * 31 + (i >> 3)) % 256));
  const files = ["one", "two", "three"].map((name) => ({ name, data: Buffer.concat([text(name), noise]) }));

  test.each<[string, () => Promise<Buffer>]>([
    ["zip", async () => zipOf(files)],
    ["tar", () => tarOf(files)],
    ["tar.gz", async () => gzipSync(await tarOf(files))],
    ["zip in a tar.gz", async () => gzipSync(await tarOf([{ name: "a.zip", data: zipOf(files) }]))],
  ])("%s: never a complete result, never an exception", async (name, build) => {
    const whole = await build();
    const all = await itemsOf(whole);
    expect(all.filter(({ entry }) => /(?:one|two|three)$/.test(entry))).toHaveLength(3);
    expect(all.some((item) => "unopened" in item)).toBe(false);
    // A tar ends with zeros that nobody needs.
    const content = whole.subarray(0, whole.length - (name === "tar" ? 1024 : 0));
    for (let length = 0; length < content.length; length += 100) {
      const items = await itemsOf(content.subarray(0, length));
      expect(items.some((item) => "unopened" in item)).toBe(true);
    }
  });
});

describe("limits", () => {
  const zeros = Buffer.alloc(1024 * 1024);
  const small = { totalBytes: 100_000, entryBytes: 50_000, ratioFromBytes: 20_000, ratio: 20 };
  const held = (items: ArchiveItem[]): number =>
    items.reduce((sum, item) => sum + ("bytes" in item ? item.bytes.length : 0), 0);

  test.each<[string, () => Promise<Buffer>]>([
    ["zip", async () => zipOf([{ name: "a", data: zeros }])],
    ["gzip", async () => gzipSync(zeros)],
    ["tar.gz", async () => gzipSync(await tarOf([{ name: "a", data: zeros }]))],
  ])("%s that holds more than its ratio", async (_, build) => {
    const items = await itemsOf(await build(), small);
    expect(items).toContainEqual(expect.objectContaining({ unopened: { because: "ratio", most: 20 } }));
    expect(held(items)).toBeLessThan(100_000);
  });

  test("one entry that is too large: its beginning, and the next entries", async () => {
    const noise = Buffer.from(Array.from({ length: 60_000 }, (_, i) => (i * i * 31 + (i >> 3)) % 256));
    const entries = [
      { name: "large", data: noise },
      { name: "small", data: DATA },
    ];
    const limits = { entryBytes: 50_000 };
    const tar = await tarOf(entries);
    const stored = entries.map((entry) => ({ ...entry, method: 0 }));
    for (const archive of [zipOf(entries), zipOf(stored), tar, gzipSync(tar)]) {
      const items = await itemsOf(archive, limits);
      expect(items.filter(({ entry }) => entry !== "")).toHaveLength(3);
      expect(items[0]).toEqual({ entry: "large", bytes: noise.subarray(0, 50_000) });
      expect(items[1]).toMatchObject({
        entry: "large",
        unopened: expect.objectContaining({ because: "entry-size" }),
      });
      expect(items[2]).toEqual({ entry: "small", bytes: DATA });
    }
  });

  test("everything together, also what overlaps or is archived again", async () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31 + (i >> 3)) % 256));
    const overlapping = zipOf([
      { name: "0", data: noise, method: 0 },
      ...Array.from({ length: 500 }, (_, i) => ({ name: `${i + 1}`, data: noise, method: 0, offset: 0 })),
    ]);
    for (const archive of [overlapping, zipOf([{ name: "again.zip", data: overlapping }])]) {
      const items = await itemsOf(archive, { totalBytes: 100_000 });
      expect(items.at(-1)).toEqual({
        entry: "",
        unopened: { because: "total-size", most: expect.any(Number) },
      });
      expect(held(items)).toBeLessThan(100_000 + overlapping.length);
      expect(items.filter((item) => "unopened" in item)).toHaveLength(1);
    }
  });

  test("entries, at any depth", async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ name: `${i}`, data: DATA }));
    const nested = zipOf([
      { name: "a.zip", data: zipOf(many) },
      { name: "b.tar", data: await tarOf(many) },
    ]);
    for (const archive of [zipOf([...many, ...many]), await tarOf([...many, ...many]), nested]) {
      const items = await itemsOf(archive, { entries: 100 });
      expect(items.at(-1)).toEqual({ entry: "", unopened: { because: "entries", most: 100 } });
      expect(items.length).toBeLessThanOrEqual(102);
    }
  });

  test("an archive inside another that is too large to open is given as it stands", async () => {
    const inner = zipOf([{ name: "a", data: DATA, method: 0 }]);
    const items = await opened(zipOf([{ name: "i.zip", data: inner }]), { nestedBytes: 10 });
    expect(items.map(([entry]) => entry)).toEqual(["i.zip", "i.zip"]);
    expect(items[0]?.[1]).toMatch(/is an archive of more than/);
  });

  test("the usual ones stop a bomb of a gigabyte within seconds, and give no more than they allow", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const members = Buffer.concat(Array.from({ length: 16 }, () => bomb));
    const items = await itemsOf(members);
    expect(held(items)).toBeLessThanOrEqual(ARCHIVE_LIMITS.entryBytes);
    expect(items.some((item) => "unopened" in item)).toBe(true);
  });

  test("pax records made to be read again and again cost no more than others", async () => {
    const length = 1024 * 1024;
    const record = (left: number): string => `-${left} =`;
    let records = "";
    while (records.length < length - 20) records += record(length - records.length - 12);
    const tar = Buffer.concat([
      tarRecord({ name: "pax", type: "x" }, text(records)),
      tarRecord({ name: "pax", type: "x" }, text(records.slice(0, 60_000))),
      ...Array.from({ length: 500 }, () =>
        tarRecord({ name: "g", type: "g" }, text("9 k=vvvv\n".repeat(5000))),
      ),
      tarRecord({ name: "a" }, DATA),
      TAR_END,
    ]);
    const before = process.cpuUsage();
    expect(await opened(tar)).toEqual([["a", SECRET]]);
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });
});

describe("any bytes", () => {
  const LIMITS = { totalBytes: 200_000, entryBytes: 100_000, ratioFromBytes: 50_000, entries: 50 };
  const check = async (bytes: Buffer): Promise<void> => {
    const items = await itemsOf(bytes, LIMITS);
    const most = LIMITS.totalBytes + 3 * bytes.length;
    expect(items.reduce((sum, item) => sum + ("bytes" in item ? item.bytes.length : 0), 0)).toBeLessThan(
      most,
    );
    for (const item of items)
      if ("unopened" in item) expect(ENGLISH.unopened(item.unopened)).toMatch(/^(?:it|the archive) /);
  };
  const magic = fc.constantFrom(
    ...["504b0304", "504b0506", "1f8b0800", "1f8b08", "28b52ffd", ""].map((hex) => Buffer.from(hex, "hex")),
  );

  test("after a magic", async () => {
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 2000 }), (head, tail) =>
        check(Buffer.concat([head, tail])),
      ),
      { numRuns: 200 },
    );
  });

  test("real archives with bytes changed", async () => {
    const files = [
      { name: "one", data: Buffer.alloc(1000, "one") },
      { name: "two", data: DATA },
    ];
    const tar = await tarOf([...files, { name: "n".repeat(200), data: DATA }]);
    const archives = [zipOf(files), tar, gzipSync(tar), zipOf([{ name: "t.tgz", data: gzipSync(tar) }])];
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...archives),
        fc.array(change, { minLength: 1, maxLength: 20 }),
        async (archive, changes) => {
          const bytes = Buffer.from(archive);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          await check(bytes);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("any header of a tar with a right checksum", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1024, maxLength: 2048 }), async (content) => {
        const bytes = Buffer.from(content);
        bytes.write("ustar\x0000", 257, "latin1");
        withChecksum(bytes.subarray(0, 512));
        await check(bytes);
      }),
      { numRuns: 200 },
    );
  });
});
