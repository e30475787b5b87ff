import { MARKER } from "../../key/grammar.ts";
import type { Hit } from "./hit.ts";
import { firstFrom } from "./sorted.ts";
import { type KeySpan, keyAround, keysIn } from "./structure.ts";
import { markedRuns, type Piece, type Run } from "./text-run.ts";

/** Keys with a marker in `[from, to)` as text: plain, escaped, or in pieces that belong together. */
export function keysInText(bytes: Buffer, from: number, to: number): Hit[] {
  const hits: Hit[] = [];
  for (const run of markedRuns(bytes, from, to)) {
    for (const span of spansIn(run)) hits.push(hitOf(run, span));
  }
  return hits;
}

/**
 * The keys of each piece by itself, and where a piece has none that is exact, those across its ends that are. A
 * joined key must be exact, because words and lines that happen to follow one another are the rule in texts.
 */
function spansIn({ text, joints }: Run): KeySpan[] {
  if (joints.length === 0) return keysIn(text);
  const edges = [0, ...joints, text.length];
  const inPieces = edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0;
    return keysIn(text.slice(start, end)).map((span) => moved(span, start));
  });
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
      : keyAround(text, from, marker, next, exact[nextExact]?.start ?? text.length, joints);
    const isWhole =
      joined?.isCertain === true && (endsAtEdge(edges, joined.end) || exact[nextExact]?.start === joined.end);
    const span = isWhole ? joined : own;
    if (span && span.start >= from) spans.push(span);
    from = span?.end ?? behind;
    marker = next;
  }
  return spans;
}

function endsAtEdge(edges: readonly number[], end: number): boolean {
  return edges[firstFrom(edges, end)] === end;
}

function moved(span: KeySpan, by: number): KeySpan {
  return { ...span, start: span.start + by, end: span.end + by, marker: span.marker + by };
}

function hitOf({ text, pieces, indices, joints }: Run, { start, end }: KeySpan): Hit {
  const first = firstFrom(indices, start + 1) - 1;
  const behind = firstFrom(indices, end);
  const offset = offsetIn(pieces[first], start - (indices[first] ?? 0));
  const isJoined = (joints[firstFrom(joints, start + 1)] ?? end) < end;
  const escaped = pieces.slice(first, behind).find(({ writing }) => writing !== undefined);
  return {
    // A copy: a slice would keep all of the run in memory, and there may be thousands of hits.
    key: Buffer.from(text.slice(start, end), "latin1").toString("latin1"),
    confidence: "leak",
    encoding: isJoined ? "joined" : (escaped?.writing ?? "plain"),
    offset,
    length: offsetIn(pieces[behind - 1], end - (indices[behind - 1] ?? 0)) - offset,
  };
}

/** Where the bytes of so many of its characters end. */
function offsetIn(piece: Piece | undefined, characters: number): number {
  if (piece === undefined) return 0;
  return piece.offset + (characters === piece.text.length ? piece.length : characters);
}
