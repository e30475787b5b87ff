import { MARKER } from "../../key/grammar.ts";
import type { Encoding, Hit } from "./hit.ts";
import { type KeySpan, keyAround, keysIn } from "./structure.ts";
import { markedRuns, type Run } from "./text-run.ts";

/** Keys with a marker in `[from, to)` as text: plain, escaped, or in pieces that belong together. */
export function keysInText(bytes: Buffer, from: number, to: number): Hit[] {
  return markedRuns(bytes, from, to).flatMap((run) => spansIn(run).map((span) => hitOf(run, span)));
}

/**
 * The keys of each piece by itself, and where a piece has none that is exact, those across its ends that are. A
 * joined key must be exact, because words and lines that happen to follow one another are the rule in texts.
 */
function spansIn({ text, joints }: Run): KeySpan[] {
  const edges = [0, ...joints, text.length];
  const inPieces = edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0;
    return keysIn(text.slice(start, end)).map((span) => moved(span, start));
  });
  if (joints.size === 0) return inPieces;
  const byMarker = new Map(inPieces.map((span) => [span.marker, span]));
  const exact = inPieces.filter(({ isExact }) => isExact);
  const spans: KeySpan[] = [];
  let from = 0;
  let nextExact = 0;
  for (let marker = text.indexOf(MARKER); marker !== -1; ) {
    const behind = marker + MARKER.length;
    const next = text.indexOf(MARKER, behind);
    const own = byMarker.get(marker);
    while ((exact[nextExact]?.start ?? text.length) < behind) nextExact++;
    const joined = own?.isExact
      ? undefined
      : keyAround(text, from, marker, next, exact[nextExact]?.start ?? text.length);
    const isWhole = joined?.isCertain === true && (joined.end === text.length || joints.has(joined.end));
    const span = isWhole ? joined : own;
    if (span && span.start >= from) spans.push(span);
    from = span?.end ?? behind;
    marker = next;
  }
  return spans;
}

function moved(span: KeySpan, by: number): KeySpan {
  return { ...span, start: span.start + by, end: span.end + by, marker: span.marker + by };
}

function hitOf({ text, starts, ends, writings, joints }: Run, { start, end }: KeySpan): Hit {
  const offset = starts[start] ?? 0;
  let isJoined = false;
  for (let at = start + 1; at < end; at++) isJoined ||= joints.has(at);
  const encoding: Encoding = isJoined
    ? "joined"
    : (writings.slice(start, end).find((writing) => writing !== undefined) ?? "plain");
  return {
    key: text.slice(start, end),
    confidence: "leak",
    encoding,
    offset,
    length: (ends[end - 1] ?? offset) - offset,
  };
}
