import { jsonOf } from "./mutate-json.ts";

const MOST_TRIES = 2_000;

/** Makes an input smaller as long as it does the same. */
export async function reduced(
  input: Buffer,
  form: "bytes" | "json",
  doesTheSame: (smaller: Buffer) => Promise<boolean>,
): Promise<Buffer> {
  let tries = 0;
  const attempt = async (smaller: Buffer): Promise<boolean> =>
    smaller.length < input.length && tries++ < MOST_TRIES && (await doesTheSame(smaller));
  let result = input;
  for (let again = true; again && tries < MOST_TRIES; ) {
    again = false;
    for await (const smaller of form === "json" ? smallerJson(result) : smallerBytes(result)) {
      if (smaller.length < result.length && (await attempt(smaller))) {
        result = smaller;
        again = true;
        break;
      }
      if (tries >= MOST_TRIES) break;
    }
  }
  return result;
}

/** Halves first, then quarters, at last single bytes. */
function* smallerBytes(input: Buffer): Generator<Buffer> {
  for (let size = Math.ceil(input.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < input.length; from += size) {
      yield Buffer.concat([input.subarray(0, from), input.subarray(from + size)]);
    }
  }
}

/** Without one of its fields or items, those near the root first; then with less in place of one. */
function* smallerJson(input: Buffer): Generator<Buffer> {
  let root: unknown;
  try {
    root = JSON.parse(input.toString("utf8"));
  } catch {
    yield* smallerBytes(input);
    return;
  }
  const waiting: unknown[] = [root];
  for (let holder = waiting.shift(); holder !== undefined; holder = waiting.shift()) {
    if (typeof holder !== "object" || holder === null) continue;
    const own = holder as Record<string, unknown>;
    for (const name of Object.keys(own).reverse()) {
      const value = own[name];
      if (Array.isArray(own)) own.splice(Number(name), 1);
      else delete own[name];
      yield Buffer.from(jsonOf(root));
      if (Array.isArray(own)) own.splice(Number(name), 0, value);
      else own[name] = value;
      if (typeof value === "string" && value.length > 1) {
        for (const shorter of smallerTexts(value)) {
          own[name] = shorter;
          yield Buffer.from(jsonOf(root));
        }
      } else if (typeof value === "object" && value !== null) {
        for (const inner of [null, ...Object.values(value)]) {
          own[name] = inner;
          yield Buffer.from(jsonOf(root));
        }
      }
      own[name] = value;
      waiting.push(value);
    }
  }
}

/** Without a piece of it: halves first, at last single characters. */
function* smallerTexts(text: string): Generator<string> {
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < text.length; from += size) yield text.slice(0, from) + text.slice(from + size);
  }
}
