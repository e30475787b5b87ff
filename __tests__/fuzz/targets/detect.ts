import { MARKER } from "../../../src/key/grammar.ts";
import { detect } from "../../../src/scan/detect/detect.ts";
import { isBorderBefore } from "../../../src/scan/detect/escape.ts";
import { hideKeys } from "../../../src/scan/detect/hide.ts";
import type { Hit } from "../../../src/scan/detect/hit.ts";
import { createSieve } from "../../../src/scan/detect/sieve.ts";
import { SURROUNDINGS } from "../../scan/detect/corpus.ts";
import { filled, PLACEHOLDERS, type Planted, WRITTEN_PLACEHOLDERS } from "../engine/keys.ts";
import { Random } from "../engine/random.ts";
import { hold, holdQuick, repeated, type Target } from "../engine/target.ts";

const LONG_BYTES = 128 * 1024;
/** What is long takes its time, so that not every input is made long. */
const LONG_ONE_IN = 400;

/** The detector and the sieve before it. */
export const detectTarget: Target = {
  name: "detect",
  form: "bytes",
  sources: ["scan/detect/", "key/grammar.ts"],
  largestBytes: 2048,
  dictionary: [
    ...[
      MARKER,
      MARKER.slice(0, 4),
      MARKER.slice(4),
      "sk-",
      "sk-proj-",
      "sk-svcacct-",
      "sk-service-",
      "sk-admin-",
      "sk-None-",
    ],
    ...[
      "ek_",
      "sess-",
      "sk-ant-",
      "sk-or-v1-",
      "csk-",
      "sk-lf-",
      "desk-",
      "x".repeat(20),
      "aB3dE5gH7jK9mN1p".repeat(2),
    ],
    ...[
      '" +\n  "',
      "' . '",
      "\\n",
      "\\\\n",
      "\r\n",
      "=\n",
      "\\\n# ",
      '",\n"',
      '"; "',
      "\n > ",
      "\n// ",
      '" "',
      "` + `",
    ],
    ...[
      "%",
      "%2D",
      "\\x",
      "\\u0",
      "\\u{",
      "\\U000",
      "\\",
      "&#",
      "&#x",
      ";",
      "0x",
      ", 0x",
      "\\054",
      "=",
      "==",
      "\0",
    ],
    ...["VDNCbGJrRko", "5433426c626b464a", "54 33 42 6c", "UM0JsYmtGS", "5433426C626B464A", "VkRO"],
  ],
  seeds: () => [
    ...SURROUNDINGS.map(([, before, behind], at) =>
      Buffer.from(before + PLACEHOLDERS[(3 * at) % 39] + behind),
    ),
    ...WRITTEN_PLACEHOLDERS.map((placeholder) => Buffer.from(`a = "${placeholder}"\n`)),
    Buffer.from('"{{Kd<}}" + "{{Kd>}}"\n{{Ka<}}\\\n{{Ka>}}'),
    Buffer.from("{{Ka}}{{Kb}}{{Kc}}-{{Kd}}_{{Ke}}"),
  ],
  run(input) {
    const { bytes, planted } = filled(input);
    const hits = detect(bytes);
    holdOrder(hits, bytes.length);
    for (const hit of hits) holdHit(hit, bytes);
    for (const one of planted) holdFound(one, hits, bytes, planted);
    const random = Random.of(input);
    holdAnywhere(hits, bytes, random);
    holdSifted(hits, bytes, random);
    holdHidden(bytes);
    if (random.oneIn(LONG_ONE_IN)) {
      const long = repeated(bytes, LONG_BYTES);
      holdQuick("detection", () => void detect(long));
    }
    return true;
  },
};

function holdOrder(hits: readonly Hit[], size: number): void {
  let end = 0;
  for (const { offset, length } of hits) {
    hold(
      offset >= end && length > 0 && offset + length <= size,
      "hits are in order, apart, and in the bytes",
    );
    end = offset + length;
  }
}

const PREFIX = /^(?:sk-|ek_|sess-)/;
/** An escape takes ten bytes for a character, a dump or a line's end some more. */
const MOST_BYTES_FOR_A_CHARACTER = 450;

function holdHit({ key, confidence, encoding, offset, length }: Hit, bytes: Buffer): void {
  hold(/^[\w-]+$/.test(key) && PREFIX.test(key), "what is reported has the form of a key");
  hold((confidence === "leak") === key.includes(MARKER), "a leak has the marker, a possible one has not");
  if (confidence === "leak") {
    const [left = "", right = ""] = key.split(MARKER);
    hold(key.startsWith("sk-") && left.length >= 3 + 8 && right.length >= 8, "a leak has both halves");
  }
  const slice = bytes.toString("latin1", offset, offset + length);
  if (encoding === "plain") hold(slice === key, "a plain key stands there letter by letter");
  hold(
    length <= MOST_BYTES_FOR_A_CHARACTER * key.length,
    "a key's place is no longer than what it is written in",
  );
  hold(
    formsIn(encoding, key).some((form) =>
      isWithin(form, encoding === "hex" ? slice.toLowerCase() : unescaped(slice)),
    ),
    "what is reported stands in the input",
  );
}

/** What of a key must be met, in this order and with anything between, where it stands encoded so. */
function formsIn(encoding: Hit["encoding"], key: string): string[] {
  const wide = Buffer.from([...key].join("\0"), "latin1");
  const bytes = Buffer.from(key, "latin1");
  if (encoding === "hex") return [bytes, wide].map((one) => one.toString("hex"));
  if (encoding !== "base64") return [key];
  const once = [bytes, wide].flatMap(cores);
  // The digits at the ends are of the key only in part, and are not among those that are compared.
  return [...once, ...once.flatMap((text) => cores(Buffer.from(text.slice(2, -2))))];
}

/** The digits of base64 that the bytes alone decide, for each of the three places in a group. */
function cores(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    const core = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return [core, core.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

/** Characters written as numbers, in the ways of URLs, programs and HTML. */
function unescaped(text: string): string {
  return text
    .replace(/\\+u\{([0-9a-f]{1,8})\}|&#x([0-9a-f]{1,8});/gi, (_, a, b) =>
      letter(Number.parseInt(a ?? b, 16)),
    )
    .replace(/&#(\d{1,8});/g, (_, digits) => letter(Number(digits)))
    .replace(/\\+U([0-9a-f]{8})/gi, (_, digits) => letter(Number.parseInt(digits, 16)))
    .replace(/\\+u([0-9a-f]{4})|\\+x([0-9a-f]{2})|%([0-9a-f]{2})/gi, (_, a, b, c) =>
      letter(Number.parseInt(a ?? b ?? c, 16)),
    )
    .replace(/\\+([0-7]{3})/g, (_, digits) => letter(Number.parseInt(digits, 8)));
}

function letter(code: number): string {
  return String.fromCharCode(code & 0xffff);
}

function isWithin(form: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (character === form.charAt(at)) at++;
  return at >= form.length;
}

/** A key with nothing of a key before it is found, and where it stands, whatever else is there. */
function holdFound(
  { key, from, to }: Planted,
  hits: readonly Hit[],
  bytes: Buffer,
  planted: readonly Planted[],
): void {
  const isFree = isBorderBefore(bytes, from, 1) || planted.some((other) => other.to === from);
  if (!isFree) return;
  const found = hits.some((hit) => hit.key === key && hit.offset === from && hit.length === to - from);
  hold(found, "a planted key is found where it stands");
}

/** Neither what stands around the bytes nor where they lie in memory matters. */
function holdAnywhere(hits: readonly Hit[], bytes: Buffer, random: Random): void {
  const before = 1 + random.below(40);
  const memory = Buffer.alloc(bytes.length + before + random.below(40), " ");
  bytes.copy(memory, before);
  const same = (others: readonly Hit[], by: number): boolean =>
    others.length === hits.length &&
    others.every((other, at) => {
      const hit = hits[at];
      return other.key === hit?.key && other.offset === hit.offset + by && other.length === hit.length;
    });
  hold(
    same(detect(memory.subarray(before, before + bytes.length)), 0),
    "hits do not depend on the place in memory",
  );
  hold(same(detect(memory), before), "hits do not depend on the blanks around");
}

/** The sieve suspects something inside of every hit, wherever the stream is cut. */
function holdSifted(hits: readonly Hit[], bytes: Buffer, random: Random): void {
  if (hits.length === 0) return;
  const most = random.pick([1, 3, 17, 100, bytes.length]);
  const sieve = createSieve();
  const suspected: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const reach = sieve.position - sieve.reach;
    const chunk = Buffer.from(bytes.subarray(at, at + 1 + random.below(most)));
    const found = sieve.sift(chunk);
    hold(
      found.every((offset, index) => offset >= reach && offset >= (found[index - 1] ?? 0)),
      "the sieve tells in order, and no further back than it says",
    );
    suspected.push(...found);
    at += chunk.length;
    // Its memory is used again.
    chunk.fill(0);
  }
  for (const { offset, length } of hits) {
    hold(
      suspected.some((at) => at >= offset && at < offset + length),
      "the sieve suspects every hit, wherever it is cut",
    );
  }
}

/** A name without its keys has none. */
function holdHidden(bytes: Buffer): void {
  const text = bytes.toString("utf8");
  const hidden = hideKeys(text);
  hold(detect(Buffer.from(hidden)).length === 0, "a text whose keys were hidden has none");
  if (detect(Buffer.from(text)).length === 0) hold(hidden === text, "a text without keys stays as it is");
}
