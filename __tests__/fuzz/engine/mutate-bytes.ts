import { PLACEHOLDERS, WRITTEN_PLACEHOLDERS } from "./keys.ts";
import type { Random } from "./random.ts";

/** What numbers in files overflow at, and what texts end with. */
const INTERESTING = [
  0, 1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff,
];
const CHARACTERS = Buffer.from(
  " \t\r\n\0\"'`\\%&=#;:,.-_+/(){}[]<>*$@~|!?0123456789aAfFzZkKsS\x1b\x7f\x80\xc3\xe2\xed\xf0\xff",
  "latin1",
);
const LONGEST_RUN = 4096;

export interface Material {
  readonly random: Random;
  readonly dictionary: readonly string[];
  /** Another input of the corpus. */
  readonly other: Buffer;
}

type Mutation = (input: Buffer, material: Material) => Buffer;

const MUTATIONS: readonly Mutation[] = [
  function flipBit(input, { random }) {
    const copy = Buffer.from(input);
    const at = random.below(copy.length);
    if (copy.length > 0) copy[at] = (copy[at] as number) ^ (1 << random.below(8));
    return copy;
  },
  function setByte(input, { random }) {
    const copy = Buffer.from(input);
    if (copy.length > 0) copy[random.below(copy.length)] = byteOf(random);
    return copy;
  },
  function insertBytes(input, { random }) {
    return inserted(
      input,
      random,
      Buffer.from(Array.from({ length: 1 + random.small(16) }, () => byteOf(random))),
    );
  },
  function insertRun(input, { random }) {
    return inserted(input, random, Buffer.alloc(1 + random.small(LONGEST_RUN), byteOf(random)));
  },
  function cutOut(input, { random }) {
    const from = random.below(input.length + 1);
    return replaced(input, from, 1 + random.small(input.length), Buffer.alloc(0));
  },
  function truncate(input, { random }) {
    return input.subarray(0, random.below(input.length + 1));
  },
  function insertWord(input, { random, dictionary }) {
    return inserted(input, random, wordOf(random, dictionary));
  },
  function insertWord2(input, { random, dictionary }) {
    return inserted(input, random, wordOf(random, dictionary));
  },
  function overwriteByWord(input, { random, dictionary }) {
    const word = wordOf(random, dictionary);
    return replaced(input, random.below(input.length + 1), word.length, word);
  },
  function insertKey(input, { random }) {
    return inserted(
      input,
      random,
      Buffer.from(random.pick(random.oneIn(2) ? PLACEHOLDERS : WRITTEN_PLACEHOLDERS)),
    );
  },
  function repeat(input, { random }) {
    const part = partOf(input, random);
    return inserted(
      input,
      random,
      Buffer.alloc(Math.min(LONGEST_RUN, part.length * (1 + random.small(64))), part.length > 0 ? part : 0),
    );
  },
  function move(input, { random }) {
    return inserted(input, random, Buffer.from(partOf(input, random)));
  },
  function number(input, { random }) {
    const copy = Buffer.from(input);
    const width = random.pick([1, 2, 4]);
    if (copy.length < width) return copy;
    const value = (random.pick(INTERESTING) + random.pick([0, 0, 1, -1, copy.length, -copy.length])) >>> 0;
    const at = random.below(copy.length - width + 1);
    if (random.oneIn(2)) copy.writeUIntLE(value % 2 ** (8 * width), at, width);
    else copy.writeUIntBE(value % 2 ** (8 * width), at, width);
    return copy;
  },
  function splice(input, { random, other }) {
    return Buffer.concat([
      input.subarray(0, random.below(input.length + 1)),
      other.subarray(random.below(other.length + 1)),
    ]);
  },
  function insertOther(input, { random, other }) {
    return inserted(input, random, Buffer.from(partOf(other, random)));
  },
];

/** One to some changes, one after the other. */
export function mutateBytes(input: Buffer, material: Material, largest: number): Buffer {
  let result = input;
  for (let left = 1 + material.random.small(6); left > 0; left--) {
    result = material.random.pick(MUTATIONS)(result, material);
  }
  return result.length > largest ? result.subarray(0, largest) : result;
}

function byteOf(random: Random): number {
  return random.oneIn(2) ? random.pick([...CHARACTERS]) : random.below(256);
}

function wordOf(random: Random, dictionary: readonly string[]): Buffer {
  return Buffer.from(dictionary.length > 0 ? random.pick(dictionary) : "sk-", "latin1");
}

function partOf(bytes: Buffer, random: Random): Buffer {
  const from = random.below(bytes.length + 1);
  return bytes.subarray(from, from + 1 + random.small(bytes.length));
}

function inserted(input: Buffer, random: Random, part: Buffer): Buffer {
  return replaced(input, random.below(input.length + 1), 0, part);
}

function replaced(input: Buffer, from: number, count: number, part: Buffer): Buffer {
  return Buffer.concat([input.subarray(0, from), part, input.subarray(from + count)]);
}
