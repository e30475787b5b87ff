import type { ReportedKey, ScanReport } from "../report/scan/scan-report.ts";
import type { AcceptedFinding, Finding, Gap, ScanResult } from "../scan/finding.ts";
import { gather, type Seen } from "../scan/gather.ts";
import { inOrder } from "../scan/in-order.ts";
import { once } from "../scan/once.ts";

/**
 * What one scan of the whole history would have found, from what the scans of its parts found: each place once,
 * though several parts name it, and of a file with many versions one, as {@link once} chooses.
 *
 * @param parts in the order of their shards, each once
 * @param others of which only the keys count: it is not known what else of them was counted already
 */
export function mergeHistory(parts: readonly ScanReport[], others: readonly ScanReport[]): ScanResult {
  const keys = [...parts, ...others].flatMap((report) => report.keys);
  const lives = livesOf(keys);
  const seen = once(
    keys.flatMap(seenOf).sort((a, b) => b.age - a.age),
    ({ fingerprint }) => fingerprint,
  );
  const { findings, accepted } = gather(seen);
  const more = sums(keys, (key) => key.more);
  const moreAccepted = sums(keys, (key) => key.moreAccepted);
  const withMore = (finding: Finding, further: ReadonlyMap<string, number>): Finding => ({
    ...finding,
    placeCount: finding.placeCount + (further.get(finding.fingerprint) ?? 0),
  });
  const sum = (number: (report: ScanReport) => number): number =>
    parts.reduce((total, report) => total + number(report), 0);
  return {
    scanned: { what: "history", refs: 0, shard: undefined },
    scopeNote: { note: "history", shard: 1, shards: 1 },
    gaps: mergeGaps(parts.flatMap(({ gaps }) => gaps)),
    findings: findings.map((finding) =>
      withLife(withMore(finding, more), lives.get(finding.fingerprint) ?? "unknown"),
    ),
    known: [],
    accepted: accepted.map(
      (one): AcceptedFinding => ({ ...one, finding: withMore(one.finding, moreAccepted) }),
    ),
    seen,
    proposedRules: distinct(parts.flatMap(({ proposedRules }) => proposedRules)),
    unopened: parts.flatMap(({ unopened }) => unopened),
    notes: distinct(parts.flatMap(({ notes }) => notes)),
    commits: sum(({ commits }) => commits),
    objects: sum(({ objects }) => objects),
    bytes: sum(({ bytes }) => bytes),
  };
}

function seenOf({ fingerprint, kind, publicPrefix, places }: ReportedKey): Seen[] {
  return places.map((place) => ({
    key: "",
    fingerprint,
    kind,
    publicPrefix,
    confidence: place.confidence,
    atTip: place.atTip,
    age: place.age,
    by: place.by === undefined ? undefined : { by: place.by, rule: place.rule ?? "" },
    place: {
      source: place.source,
      file: place.file,
      entry: place.entry,
      line: place.line,
      column: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
      commit: place.commit,
      encoding: place.encoding,
      hidden: {
        ...(place.hiddenFile === undefined ? {} : { file: place.hiddenFile }),
        ...(place.hiddenEntry === undefined ? {} : { entry: place.hiddenEntry }),
      },
    },
  }));
}

/** A key that works for one works; one that OpenAI refused was asked about, which not every part does. */
function livesOf(keys: readonly ReportedKey[]): ReadonlyMap<string, Finding["live"]> {
  const lives = new Map<string, Finding["live"]>();
  for (const { fingerprint, live } of keys) {
    const known = lives.get(fingerprint) ?? "unknown";
    lives.set(fingerprint, known === "unknown" || live === "true" ? live : known);
  }
  return lives;
}

function withLife(finding: Finding, live: Finding["live"]): Finding {
  const isDead = live === "false" && finding.confidence === "leak";
  return { ...finding, live, confidence: isDead ? "dead-leak" : finding.confidence };
}

function sums(
  keys: readonly ReportedKey[],
  number: (key: ReportedKey) => number,
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const key of keys) totals.set(key.fingerprint, (totals.get(key.fingerprint) ?? 0) + number(key));
  return totals;
}

/** What all parts miss is missed once; of objects each part misses its own. */
function mergeGaps(gaps: readonly Gap[]): Gap[] {
  const merged = new Map<string, Gap>();
  for (const gap of gaps) {
    const name = JSON.stringify({ ...gap, count: 0 });
    const known = merged.get(name);
    const isCounted = gap.gap === "objects" && known?.gap === "objects";
    merged.set(name, isCounted ? { ...gap, count: gap.count + known.count } : (known ?? gap));
  }
  return inOrder([...merged.values()]);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
