import { type Anchors, anchorsBetween, anchorsIn, needlesThat, offsetsOf, windowsAround } from "./anchors.ts";
import { CODES, keysInCode } from "./encoded.ts";
import type { Hit } from "./hit.ts";
import { possibleLeakAt } from "./possible.ts";
import { firstFrom } from "./sorted.ts";
import { keysInText } from "./text.ts";
import { narrowedAround, widened } from "./wide.ts";

/** More than the longest key takes on either side of its marker, each character as an escape of ten bytes. */
const REACH_BYTES = 5000;
/** In UTF-16. */
const WIDE_REACH_BYTES = 2 * REACH_BYTES;
/**
 * What is read at once, and what reading it takes, must not grow with the bytes: a file may be one line of markers.
 * So the keys of each such part are read by themselves, with what stands around it.
 */
const PART_BYTES = 64 * 1024;

/**
 * The keys that stand in the bytes: those with OpenAI's marker in every form of {@link Hit}, and as possible leaks
 * tokens without it. Time is linear in the bytes, whatever they are. Memory is that of the hits, and up to two bytes
 * for each of the bytes.
 *
 * @returns in order of their places, which do not overlap
 */
export function detect(bytes: Buffer): Hit[] {
  const anchors = anchorsIn(bytes);
  const hits: Hit[] = [];
  for (let next = 0; next < anchors.offsets.length; ) {
    const from = anchors.offsets[next] as number;
    const to = from + PART_BYTES;
    const near = anchorsBetween(anchors, from - WIDE_REACH_BYTES, to + WIDE_REACH_BYTES);
    const own = anchorsBetween(near, from, to).offsets;
    const found = [searchText(bytes, near), searchWide(bytes, near), searchCodes(bytes, near)];
    for (const hit of found.flat()) if (holdsAny(hit, own)) hits.push(hit);
    next += own.length;
  }
  return withoutOverlaps(hits);
}

const MARKERS = needlesThat(
  ({ form, step }) => step === 1 && ["left-half", "right-half", "escaped-marker"].includes(form),
);
const PREFIXES = (["secret-key", "client-secret", "session-token"] as const).map(
  (form) => [form, needlesThat((needle) => needle.step === 1 && needle.form === form)] as const,
);
const WIDE = needlesThat(({ step }) => step === 2);
const ENCODED = (["base64", "hex"] as const).map(
  (code) => [CODES[code], needlesThat(({ form }) => form === code)] as const,
);

/** Keys as text, and tokens without a marker. */
function searchText(bytes: Buffer, anchors: Anchors): Hit[] {
  const hits: Hit[] = [];
  for (const { from, to } of windowsAround(offsetsOf(anchors, MARKERS), REACH_BYTES, bytes.length)) {
    for (const hit of keysInText(bytes, from, to)) hits.push(hit);
  }
  for (const [form, needles] of PREFIXES) {
    for (const offset of offsetsOf(anchors, needles)) {
      const hit = possibleLeakAt(bytes, offset, form);
      if (hit) hits.push(hit);
    }
  }
  return hits;
}

/** Keys in UTF-16, of either alignment. Each stretch of it is looked at once, though it may hold many anchors. */
function searchWide(bytes: Buffer, anchors: Anchors): Hit[] {
  const wide = offsetsOf(anchors, WIDE);
  const windows = windowsAround(wide, WIDE_REACH_BYTES, bytes.length);
  const hits: Hit[] = [];
  let window = 0;
  let done = 0;
  for (const offset of wide) {
    if (offset < done) continue;
    while ((windows[window]?.to ?? bytes.length) <= offset) window++;
    const { from: earliest = 0, to: latest = bytes.length } = windows[window] ?? {};
    const { text, from, to } = narrowedAround(bytes, offset, earliest, latest);
    done = to;
    for (const hit of searchText(text, anchorsIn(text))) hits.push(widened(hit, from));
  }
  return hits;
}

/** Keys in base64 and hexadecimal, and in base64 of base64. */
function searchCodes(bytes: Buffer, anchors: Anchors, search = keysInDecoded): Hit[] {
  return ENCODED.flatMap(([code, needles]) =>
    windowsAround(offsetsOf(anchors, needles), REACH_BYTES, bytes.length).flatMap(({ from, to }) =>
      keysInCode(bytes, from, to, code, search),
    ),
  );
}

function keysInDecoded(decoded: Buffer): Hit[] {
  const anchors = anchorsIn(decoded);
  return [...plainLeaks(decoded, anchors), ...searchCodes(decoded, anchors, keysInTwiceDecoded)];
}

function keysInTwiceDecoded(decoded: Buffer): Hit[] {
  return plainLeaks(decoded, anchorsIn(decoded));
}

function plainLeaks(bytes: Buffer, anchors: Anchors): Hit[] {
  const hits = [...searchText(bytes, anchors), ...searchWide(bytes, anchors)];
  return hits.filter(({ confidence }) => confidence === "leak");
}

/** What the sieve does not see is not reported either, so that the two readings never differ. */
function holdsAny({ offset, length }: Hit, anchors: Uint32Array): boolean {
  return (anchors[firstFrom(anchors, offset)] ?? Number.POSITIVE_INFINITY) < offset + length;
}

/** A leak before a possible leak, else the first of those that overlap. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const byPlace = (a: Hit, b: Hit): number => a.offset - b.offset || b.length - a.length;
  const kept: Hit[] = [];
  for (const confidence of ["leak", "possible-leak"] as const) {
    const leaks = [...kept];
    let next = 0;
    let end = 0;
    for (const hit of hits.filter((one) => one.confidence === confidence).sort(byPlace)) {
      while (next < leaks.length && endOf(leaks[next]) <= hit.offset) next++;
      const isTaken = (leaks[next]?.offset ?? Number.POSITIVE_INFINITY) < hit.offset + hit.length;
      if (hit.offset < end || isTaken) continue;
      kept.push(hit);
      end = hit.offset + hit.length;
    }
  }
  return kept.sort(byPlace);
}

function endOf(hit: Hit | undefined): number {
  return hit === undefined ? 0 : hit.offset + hit.length;
}
