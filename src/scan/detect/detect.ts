import { type Anchor, anchorsIn, windowsAround } from "./anchors.ts";
import { CODES, keysInCode } from "./encoded.ts";
import type { Hit } from "./hit.ts";
import type { Form } from "./needles.ts";
import { possibleLeakAt } from "./possible.ts";
import { isPossibleForm } from "./suspicion.ts";
import { keysInText } from "./text.ts";
import { narrowedAround, widened } from "./wide.ts";

/** More than the longest key takes on either side of its marker, each character as an escape of ten bytes. */
const REACH_BYTES = 5000;

/**
 * The keys that stand in the bytes: those with OpenAI's marker in every form of {@link Hit}, and as possible leaks
 * tokens without it. Time is linear in the bytes, whatever they are.
 *
 * @returns in order of their places, which do not overlap
 */
export function detect(bytes: Buffer): Hit[] {
  const anchors = anchorsIn(bytes);
  if (anchors.length === 0) return [];
  const hits = [...searchText(bytes, anchors), ...searchWide(bytes, anchors), ...searchCodes(bytes, anchors)];
  return withoutOverlaps(hits.filter((hit) => holdsAnchor(hit, anchors)));
}

const MARKERS: readonly Form[] = ["left-half", "right-half", "escaped-marker"];

/** Keys as text, and tokens without a marker. */
function searchText(bytes: Buffer, anchors: readonly Anchor[]): Hit[] {
  const narrow = anchors.filter(({ step }) => step === 1);
  const markers = narrow.filter(({ form }) => MARKERS.includes(form));
  return [
    ...windowsAround(markers, REACH_BYTES, bytes.length).flatMap(({ from, to }) =>
      keysInText(bytes, from, to),
    ),
    ...narrow.flatMap(({ form, offset }) => {
      const hit = isPossibleForm(form) ? possibleLeakAt(bytes, offset, form) : undefined;
      return hit ? [hit] : [];
    }),
  ];
}

/** Keys in UTF-16, for either alignment. Each stretch of it is looked at once, though it may hold many anchors. */
function searchWide(bytes: Buffer, anchors: readonly Anchor[]): Hit[] {
  return [0, 1].flatMap((parity) => {
    const own = anchors.filter(({ offset, step }) => step === 2 && offset % 2 === parity);
    const windows = windowsAround(own, 2 * REACH_BYTES, bytes.length);
    let window = 0;
    let done = 0;
    return own.flatMap(({ offset }) => {
      if (offset < done) return [];
      while ((windows[window]?.to ?? bytes.length) <= offset) window++;
      const { from: earliest = 0, to: latest = bytes.length } = windows[window] ?? {};
      const { text, from, to } = narrowedAround(bytes, offset, earliest, latest);
      done = to;
      return searchText(text, anchorsIn(text)).map((hit) => widened(hit, from));
    });
  });
}

/** Keys in base64 and hexadecimal, and in base64 of base64. */
function searchCodes(bytes: Buffer, anchors: readonly Anchor[], search = keysInDecoded): Hit[] {
  return (["base64", "hex"] as const).flatMap((form) => {
    const own = anchors.filter((anchor) => anchor.form === form);
    return windowsAround(own, REACH_BYTES, bytes.length).flatMap(({ from, to }) =>
      keysInCode(bytes, from, to, CODES[form], search),
    );
  });
}

function keysInDecoded(decoded: Buffer): Hit[] {
  const anchors = anchorsIn(decoded);
  return [...plainLeaks(decoded, anchors), ...searchCodes(decoded, anchors, keysInTwiceDecoded)];
}

function keysInTwiceDecoded(decoded: Buffer): Hit[] {
  return plainLeaks(decoded, anchorsIn(decoded));
}

function plainLeaks(bytes: Buffer, anchors: readonly Anchor[]): Hit[] {
  const hits = [...searchText(bytes, anchors), ...searchWide(bytes, anchors)];
  return hits.filter(({ confidence }) => confidence === "leak");
}

/** What the sieve does not see is not reported either, so that the two readings never differ. */
function holdsAnchor({ offset, length }: Hit, anchors: readonly Anchor[]): boolean {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return (anchors[low]?.offset ?? Number.POSITIVE_INFINITY) < offset + length;
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
