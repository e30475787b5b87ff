import { PLACEHOLDERS } from "./keys.ts";
import { type Material, mutateBytes } from "./mutate-bytes.ts";
import type { Random } from "./random.ts";

/** Deeper values are not read by anything that is not recursive, and cannot be written either. */
const DEEPEST = 1_000;
const LONGEST_TEXT = 20_000;

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.5,
  1e3,
  1e10,
  1e21,
  1e308,
  -1e308,
  5e-324,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  2 ** 31,
  2 ** 32,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  1_700_000_000,
  1_700_000_000_000,
];
const TEXTS = [
  "",
  " ",
  "0",
  "null",
  "\ud800",
  "\udc00x",
  "\u0000",
  "\u202e",
  "\ufeff",
  "true",
  "NaN",
  "a".repeat(300),
  "constructor",
  "toString",
  "__proto__",
  "length",
  "[object Object]",
];
/** Names that mean something to objects themselves. */
const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "length",
  "then",
  "toJSON",
  "",
  "0",
];

type Holder = Record<string, unknown>;

interface Place {
  readonly holder: Holder;
  readonly name: string;
}

/** A value with some places of it changed. Text that is no JSON is changed as bytes. */
export function mutateJson(input: Buffer, material: Material, largest: number): Buffer {
  const { random } = material;
  if (random.oneIn(12)) return mutateBytes(input, material, largest);
  const root: Holder = { value: undefined };
  try {
    root["value"] = JSON.parse(input.toString("utf8"));
  } catch {
    return mutateBytes(input, material, largest);
  }
  for (let left = 1 + random.small(5); left > 0; left--) change(root, material);
  const text = jsonOf(root["value"]);
  return text.length > largest ? input : Buffer.from(text);
}

/** A place, what stands there, and what to take from. */
interface At extends Place, Material {
  readonly value: unknown;
  readonly places: readonly Place[];
}

type Change = (at: At) => void;

const CHANGES: readonly Change[] = [
  function drop({ holder, name }) {
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
  },
  function leaf({ holder, name, random, dictionary }) {
    assign(holder, name, leafOf(random, dictionary));
  },
  function otherType({ holder, name, random }) {
    assign(holder, name, random.pick<unknown>([null, [], {}, true, false, [[]], [null], { error: {} }]));
  },
  function copyFromElsewhere({ holder, name, random, places }) {
    const from = random.pick(places);
    assign(holder, name, structuredClone(from.holder[from.name]));
  },
  function swap({ holder, name, value, random, places }) {
    const from = random.pick(places);
    const kept = structuredClone(from.holder[from.name]);
    assign(from.holder, from.name, structuredClone(value));
    assign(holder, name, kept);
  },
  function wrap({ holder, name, value, random, dictionary }) {
    assign(holder, name, random.oneIn(2) ? [value] : { [random.pick([...NAMES, ...dictionary])]: value });
  },
  function nestDeep({ holder, name, value, random }) {
    const isList = random.oneIn(2);
    let nested = value;
    for (let left = 1 + random.small(DEEPEST); left > 0; left--)
      nested = isList ? [nested] : { [name]: nested };
    assign(holder, name, nested);
  },
  function duplicate({ holder, name, value, random }) {
    const list = Array.isArray(value) ? value : [value];
    const length = Math.min(2_000, list.length * (1 + random.small(40)));
    assign(
      holder,
      name,
      Array.from({ length }, (_, index) => structuredClone(list[index % list.length])),
    );
  },
  function addField({ value, random, dictionary }) {
    if (typeof value !== "object" || value === null) return;
    assign(value as Holder, random.pick([...NAMES, ...dictionary]), leafOf(random, dictionary));
  },
  function editText({ holder, name, value, random, dictionary }) {
    if (typeof value === "string") assign(holder, name, changedText(value, random, dictionary));
  },
  function editText2({ holder, name, value, random, dictionary }) {
    if (typeof value === "string") assign(holder, name, changedText(value, random, dictionary));
  },
  function number({ holder, name, value, random }) {
    const near =
      typeof value === "number" ? value + random.pick([1, -1, 0.5, 1e6, -1e6, -value, value]) : undefined;
    assign(holder, name, near ?? random.pick(NUMBERS));
  },
  function fromOther({ holder, name, random, other }) {
    const from = random.pick(placesIn({ value: parsedOrText(other) }));
    assign(holder, name, from.holder[from.name]);
  },
];

function change(root: Holder, material: Material): void {
  const places = placesIn(root);
  const { holder, name } = material.random.pick(places);
  material.random.pick(CHANGES)({ ...material, holder, name, value: holder[name], places });
  root["value"] ??= null;
}

function changedText(text: string, random: Random, dictionary: readonly string[]): string {
  const at = random.below(text.length + 1);
  const piece = random.oneIn(3)
    ? random.pick(TEXTS)
    : random.oneIn(4)
      ? random.pick(PLACEHOLDERS)
      : wordOf(random, dictionary);
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + random.small(text.length));
    case 1:
      return text.repeat(
        Math.max(1, Math.min(1 + random.small(500), Math.floor(LONGEST_TEXT / (text.length + 1)))),
      );
    case 2:
      return piece + text;
    case 3:
      return text + piece;
    case 4:
      return (
        text.slice(0, at) +
        String.fromCharCode(random.oneIn(2) ? random.below(128) : random.below(65536)) +
        text.slice(at + 1)
      );
    default:
      return text.slice(0, at) + piece + text.slice(at);
  }
}

function wordOf(random: Random, dictionary: readonly string[]): string {
  return dictionary.length > 0 ? random.pick(dictionary) : random.pick(TEXTS);
}

function leafOf(random: Random, dictionary: readonly string[]): unknown {
  switch (random.below(5)) {
    case 0:
      return random.pick(NUMBERS);
    case 1:
      return random.pick(TEXTS);
    case 2:
      return random.pick(PLACEHOLDERS);
    default:
      return wordOf(random, dictionary);
  }
}

/** Every place of a value; of very many the first. */
function placesIn(root: Holder): Place[] {
  const places: Place[] = [];
  const waiting: Holder[] = [root];
  for (let holder = waiting.pop(); holder !== undefined && places.length < 4_000; holder = waiting.pop()) {
    for (const name of Object.keys(holder)) {
      places.push({ holder, name });
      const inner = holder[name];
      if (typeof inner === "object" && inner !== null) waiting.push(inner as Holder);
    }
  }
  return places;
}

/** As JSON.parse does it: no name leads to another prototype. */
function assign(holder: Holder, name: string, value: unknown): void {
  if (Array.isArray(holder) && !/^\d+$/.test(name)) return;
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

function parsedOrText(input: Buffer): unknown {
  try {
    return JSON.parse(input.toString("utf8"));
  } catch {
    return input.toString("latin1", 0, 200);
  }
}

/** JSON in which numbers beyond all bounds stand as such a text could write them. */
export function jsonOf(value: unknown): string {
  const endless = "\u0001endless";
  const text = JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === "number" && !Number.isFinite(inner) ? (inner < 0 ? `-${endless}` : endless) : inner,
  );
  return text.replaceAll('"\\u0001endless"', "1e999").replaceAll('"-\\u0001endless"', "-1e999");
}
