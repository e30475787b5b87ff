import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { endsAsZip, isWholeArchive, ZIP_TAIL_BYTES, ZipTail } from "../../../src/scan/archive/tail.ts";
import { zipOf } from "./build.ts";

const DATA = Buffer.from("what stands in the file");
const PREFIX = Buffer.from("#!/bin/sh\nexec java -jar $0\n");
const ZIP = zipOf([{ name: "a.txt", data: DATA }]);
const COMMENTED = zipOf([{ name: "a.txt", data: DATA }], "x".repeat(60_000));

describe("a file ends as a zip", () => {
  test.each<[string, Buffer]>([
    ["a zip", ZIP],
    ["a zip with a comment", COMMENTED],
    ["with something before it", Buffer.concat([PREFIX, ZIP])],
    ["with something before it, and a comment", Buffer.concat([PREFIX, COMMENTED])],
    ["with something behind it, such as a signature", Buffer.concat([PREFIX, ZIP, Buffer.alloc(9000, 7)])],
  ])("%s", (_, file) => {
    expect(endsAsZip(file.subarray(-ZIP_TAIL_BYTES), file.length)).toBe(true);
    expect(isWholeArchive(file)).toBe(true);
  });

  const END = Buffer.from("504b0506", "hex");
  test.each<[string, Buffer]>([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("PK ".repeat(1000))],
    ["zeros", Buffer.alloc(100_000)],
    ["a zip cut off", ZIP.subarray(0, -1)],
    ["an end record of nothing", zipOf([])],
    ["the magic alone", Buffer.concat([Buffer.alloc(100), END])],
    ["an end record with numbers by chance", Buffer.concat([Buffer.alloc(100), END, Buffer.alloc(18, 1)])],
    ["a program that writes zips", Buffer.concat([Buffer.alloc(500, 3), END, Buffer.alloc(500, 9)])],
    ["a gzip file", gzipSync(DATA)],
  ])("not: %s", (_, file) => {
    expect(endsAsZip(file.subarray(-ZIP_TAIL_BYTES), file.length)).toBe(false);
  });

  test("in whatever pieces it comes, one file after the other", () => {
    const files = [
      ZIP,
      PREFIX,
      Buffer.concat([PREFIX, ZIP]),
      Buffer.alloc(70_000, 5),
      COMMENTED,
      Buffer.alloc(0),
    ];
    const large = Buffer.concat([Buffer.alloc(200_000, "text"), COMMENTED]);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...files, large), { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 20 }),
        (those, sizes) => {
          const tail = new ZipTail();
          for (const file of those) {
            tail.begin(file.length);
            let said = 0;
            for (let at = 0, turn = 0; at < file.length; turn++) {
              // Pieces are views of memory that is used again.
              const piece = Buffer.from(file.subarray(at, at + (sizes[turn % sizes.length] ?? 1)));
              at += piece.length;
              if (tail.push(piece)) said++;
              piece.fill(0);
            }
            expect(said).toBe(endsAsZip(file) ? 1 : 0);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test("any bytes are told, without an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 60 }), (before, after) => {
        const file = Buffer.concat([before, END, after]);
        expect([true, false]).toContain(endsAsZip(file));
      }),
    );
  });
});
