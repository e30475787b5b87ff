import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Sifter } from "../../src/scan/sift.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import { cutAt, id } from "./repository/pieces.ts";

const FILLER = fc.stringMatching(/^[a-z0-9 \n=]{0,400}$/).map((text) => Buffer.from(text));
const ZIP = Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.alloc(600)]);
const TAR = tarHeader();

const content = fc.oneof(
  { weight: 6, arbitrary: FILLER.map((bytes) => ({ is: "plain" as const, bytes })) },
  {
    weight: 2,
    arbitrary: fc.tuple(FILLER, fc.nat(50), FILLER).map(([before, seed, after]) => ({
      is: "leak" as const,
      bytes: Buffer.concat([before, Buffer.from(` ${sampleKey(`sift ${seed}`)} `), after]),
    })),
  },
  { weight: 1, arbitrary: fc.constantFrom(ZIP, TAR).map((bytes) => ({ is: "archive" as const, bytes })) },
);

test("of a stream of objects just those with keys are suspicious, and those that are archives known", () => {
  fc.assert(
    fc.property(fc.array(content, { maxLength: 20 }), fc.array(fc.nat(4000)), (contents, cuts) => {
      const stream = Buffer.concat(
        contents.flatMap(({ bytes }, at) => [
          Buffer.from(`${id(at)} blob ${bytes.length}\n`),
          bytes,
          Buffer.from("\n"),
        ]),
      );
      const sifter = new Sifter(true);
      for (const chunk of cutAt(stream, cuts)) sifter.push(chunk);
      const sifted = sifter.end();
      const those = (is: string): string[] => contents.flatMap((one, at) => (one.is === is ? [id(at)] : []));
      expect([...sifted.suspicious.keys()]).toEqual(those("leak"));
      expect([...sifted.archives.keys()]).toEqual(those("archive"));
      expect(sifted).toMatchObject({
        objects: contents.length,
        bytes: contents.reduce((sum, { bytes }) => sum + bytes.length, 0),
        whole: true,
        missing: [],
      });
    }),
  );
});

test("what git does not have is told, and a stream that breaks off", () => {
  const sifter = new Sifter(true);
  sifter.push(Buffer.from(`?${id(1)} missing\n${id(2)} blob 10\nhell`));
  expect(sifter.end()).toMatchObject({ missing: [id(1)], whole: false, objects: 1 });
});

test("commits are counted", () => {
  const sifter = new Sifter(true);
  for (const at of [1, 2, 3]) sifter.push(Buffer.from(`${id(at)} ${at === 2 ? "tree" : "commit"} 3\nabc\n`));
  expect(sifter.end().commits).toBe(2);
});

/** A header of a file in a tar archive whose checksum is right. */
function tarHeader(): Buffer {
  const block = Buffer.alloc(1024);
  block.write("a.txt");
  block.write("0000644\0", 100);
  block.write("00000000000\0", 124);
  block.write("        ", 148);
  block.write("ustar\0", 257);
  block.write("00", 263);
  const sum = block.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}
