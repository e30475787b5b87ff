import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type BatchEvent, BatchParser } from "../../../src/scan/repository/batch.ts";
import { cutAt, id } from "./pieces.ts";

interface Given {
  readonly id: string;
  readonly type: "blob" | "tree" | "commit" | "tag";
  readonly content: Buffer;
}

/** As `git cat-file --batch` writes it; `undefined` for an object that is not there. */
function output(objects: readonly (Given | undefined)[]): Buffer {
  return Buffer.concat(
    objects.flatMap((object) =>
      object === undefined
        ? [Buffer.from(`${id(9)} missing\n`)]
        : [
            Buffer.from(`${object.id} ${object.type} ${object.content.length}\n`),
            object.content,
            Buffer.from("\n"),
          ],
    ),
  );
}

/** What the parser makes of it: contents put together, and where each began in the stream. */
function parse(chunks: readonly Buffer[]) {
  const parser = new BatchParser();
  const events: BatchEvent[] = chunks.flatMap((chunk) => [...parser.push(chunk)]);
  const objects: (Given | undefined)[] = [];
  const starts: number[] = [];
  let pieces: Buffer[] = [];
  for (const event of events) {
    if (event.event === "missing") objects.push(undefined);
    else if (event.event === "begin") {
      pieces = [];
      starts.push(event.at);
    } else if (event.event === "data") pieces.push(event.bytes);
    else if (event.event === "end") objects.push({ ...event.header, content: Buffer.concat(pieces) });
  }
  return {
    objects: objects.map(
      (object) => object && { id: object.id, type: object.type, content: object.content.toString("latin1") },
    ),
    starts,
    between: parser.isBetweenObjects(),
  };
}

const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  // What looks like a header inside of a file is content.
  fc
    .constantFrom("", "\n", "\n\n", `${id(1)} blob 5\nhello\n`, `${id(2)} missing\n`)
    .map((text) => Buffer.from(text)),
);
const object = fc.record({
  id: fc.integer({ min: 0, max: 255 }).map(id),
  type: fc.constantFrom("blob", "tree", "commit", "tag"),
  content,
});

test("every object comes out as it went in, wherever the pieces are cut", () => {
  fc.assert(
    fc.property(fc.array(fc.option(object, { nil: undefined })), fc.array(fc.nat(2000)), (objects, cuts) => {
      const bytes = output(objects);
      const parsed = parse(cutAt(bytes, cuts));
      expect(parsed.objects).toEqual(
        objects.map((one) => one && { ...one, content: one.content.toString("latin1") }),
      );
      expect(parsed.between).toBe(true);
      const present = objects.filter((one) => one !== undefined);
      parsed.starts.forEach((start, index) => {
        const expected = present[index]?.content ?? Buffer.alloc(0);
        expect(bytes.subarray(start, start + expected.length).equals(expected)).toBe(true);
      });
    }),
  );
});

describe("an output that is cut off", () => {
  const whole = output([{ id: id(1), type: "blob", content: Buffer.from("hello") }]);

  test.each(Array.from({ length: whole.length - 1 }, (_, length) => length + 1))(
    "is known as such after %d bytes",
    (length) => {
      expect(parse([whole.subarray(0, length)]).between).toBe(false);
    },
  );

  test("and a whole one is not", () => {
    expect(parse([whole]).between).toBe(true);
    expect(parse([]).between).toBe(true);
  });
});

test("what is missing is named, also an object that a listing marked so", () => {
  const events = [...new BatchParser().push(Buffer.from(`?${id(3)} missing\nmain:a b.txt missing\n`))];
  expect(events).toEqual([
    { event: "missing", name: `?${id(3)}` },
    { event: "missing", name: "main:a b.txt" },
  ]);
});

test("the path that a listing gave comes along, whatever it is", () => {
  for (const path of ["", "a b.txt", "blob 12", "x missing", "dír/ß.txt"]) {
    const [event] = new BatchParser().push(Buffer.from(`${id(4)} blob 2 ${path}\nok\n`));
    expect(event).toMatchObject({ event: "begin", header: { id: id(4), type: "blob", size: 2, path } });
  }
});

test.each(["nonsense", `${id(1)} blob`, `${id(1)} blob 12x`, `${id(1)} folder 12`])(
  "%j is no header, and nothing after it counts",
  (line) => {
    const parser = new BatchParser();
    const after = `${id(1)} blob 2\nok\n`;
    expect([...parser.push(Buffer.from(`${line}\n${after}`))]).toEqual([{ event: "garbled" }]);
    expect([...parser.push(Buffer.from(after))]).toEqual([]);
    expect(parser.isBetweenObjects()).toBe(false);
  },
);

test("an object that is longer or shorter than announced", () => {
  for (const [size, content] of [
    [1, "ok"],
    [3, "ok"],
  ] as const) {
    const parser = new BatchParser();
    const text = `${id(1)} blob ${size}\n${content}\n${id(2)} blob 1\nx\n`;
    const events = [...parser.push(Buffer.from(text))].map(({ event }) => event);
    expect(events.at(-1)).toBe("garbled");
  }
});

test("a line that does not end", () => {
  const parser = new BatchParser();
  const piece = Buffer.alloc(1024 * 1024, "x");
  const events = Array.from({ length: 20 }, () => [...parser.push(piece)]).flat();
  expect(events).toEqual([{ event: "garbled" }]);
});

test("answers are counted, missing ones too", () => {
  const parser = new BatchParser();
  expect([...parser.push(Buffer.from(`${id(1)} missing\n${id(4)} blob 2\nok\n`))]).toHaveLength(4);
  expect(parser.answers).toBe(2);
});
