import { type ArchiveItem, openArchive } from "../../../src/scan/archive/open.ts";
import { detect } from "../../../src/scan/detect/detect.ts";
import { inspect } from "../../../src/scan/inspect.ts";
import type { BatchEvent } from "../../../src/scan/repository/batch.ts";
import type { ObjectHeader } from "../../../src/scan/repository/batch-walk.ts";
import type { Repository } from "../../../src/scan/repository/repository.ts";
import { Sifter } from "../../../src/scan/sift.ts";
import { filled } from "../engine/keys.ts";
import { Random } from "../engine/random.ts";
import { hold, type Target } from "../engine/target.ts";
import { detectTarget } from "./detect.ts";

/** Where the second reading cuts a large object, and what two such parts share (`src/scan/inspect.ts`). */
const SLAB_BYTES = 1024 * 1024;
const OVERLAP_BYTES = 64 * 1024;
const BORDERS = [SLAB_BYTES, SLAB_BYTES - OVERLAP_BYTES, SLAB_BYTES - 2 * OVERLAP_BYTES];
/** Of different lines, so that no stretch of it looks like another. */
const FILLER = Buffer.from(
  Array.from({ length: 16_384 }, (_, at) => `line ${at} of a long file, it says nothing at all.\n`).join(""),
);

/** Both readings of an object that is larger than what is looked at in one go, with the input where it is cut. */
export const slabsTarget: Target = {
  ...detectTarget,
  name: "slabs",
  // Each takes as long as a hundred of the others.
  seeds: () => detectTarget.seeds().filter((_, at) => at % 3 === 0),
  sources: [
    "scan/inspect.ts",
    "scan/positions.ts",
    "scan/sift.ts",
    "scan/repository/batch.ts",
    "scan/repository/batch-walk.ts",
  ],
  async run(input) {
    const { bytes } = filled(input);
    const random = Random.of(input);
    const at = Math.max(0, random.pick(BORDERS) - random.below(bytes.length + 64));
    const whole = Buffer.concat([filler(at), bytes, filler(random.below(2 * OVERLAP_BYTES))]);
    const header: ObjectHeader = { id: "a".repeat(40), type: "blob", size: whole.length, path: "a" };
    const stream = Buffer.concat([
      Buffer.from(`${header.id} blob ${whole.length} a\n`),
      whole,
      Buffer.from("\n"),
    ]);
    const sifter = new Sifter(false);
    for (const piece of pieces(stream, random)) sifter.push(piece);
    const sifted = sifter.end();
    hold(
      sifted.whole && sifted.objects === 1 && sifted.bytes === whole.length,
      "the stream is read to its end",
    );
    const expected = detect(whole);
    hold(expected.length === 0 || sifted.suspicious.size === 1, "an object with a key is read again");
    const { hits, trouble } = await inspect(
      { ...sifted, suspicious: new Map([[header.id, header]]) },
      repositoryOf(header, whole, random),
      opened,
    );
    hold(trouble === undefined, "an object is read without trouble");
    hold(hits.length === expected.length, "an object in slabs has the keys that it has as a whole");
    for (const [index, { hit, begins, ends }] of hits.entries()) {
      const { key = "", offset = 0, length = 0 } = expected[index] ?? {};
      hold(
        hit.key === key && hit.offset === offset && hit.length === length,
        "a key in slabs is the same as in the whole",
      );
      hold(
        begins?.line === lineAt(whole, offset) && ends?.line === lineAt(whole, offset + length),
        "lines are counted across slabs",
      );
    }
    return true;
  },
};

function filler(size: number): Buffer {
  return Buffer.alloc(size, FILLER);
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

function* pieces(bytes: Buffer, random: Random): Generator<Buffer> {
  const most = random.pick([4_096, 65_536, 1_000_000]);
  for (let at = 0; at < bytes.length; ) {
    const piece = bytes.subarray(at, at + 1 + random.below(most));
    yield piece;
    at += piece.length;
  }
}

/** A repository of one object, of which nothing else is asked. */
function repositoryOf(header: ObjectHeader, bytes: Buffer, random: Random): Repository {
  const read = async (_: unknown, onEvent: (event: BatchEvent) => Promise<void>): Promise<undefined> => {
    await onEvent({ event: "begin", header, at: 0 });
    for (const piece of pieces(bytes, random)) await onEvent({ event: "data", header, bytes: piece });
    await onEvent({ event: "end", header });
  };
  return { read } as unknown as Repository;
}

function opened(bytes: Buffer): AsyncIterable<ArchiveItem> {
  return openArchive(bytes);
}
