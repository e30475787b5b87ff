import type { ScanScope } from "../contract.ts";
import { isObjectId } from "../object-id.ts";
import { acceptingOf } from "./accept/accepting.ts";
import { NO_RULES } from "./accept/ignore-file.ts";
import type { Added } from "./added.ts";
import { addedBy } from "./event/event.ts";
import type { Gap, Scanned, ScanResult } from "./finding.ts";
import { gather, judged } from "./gather.ts";
import { inOrder } from "./in-order.ts";
import { sightingsInNames, sightingsInText } from "./locate.ts";
import { nothingRead, type Reading } from "./reading.ts";
import type { ScanPorts, ScanRequest } from "./request.ts";
import type { Sighting } from "./sighting.ts";
import { readWithGit, type Unusable } from "./with-git.ts";

/** Finds the keys that an event, a commit or a history holds, and says what could not be looked at. */
export async function scan(request: ScanRequest, ports: ScanPorts): Promise<ScanResult> {
  return await scanAdded(
    request.scope === "event" ? addedBy(request.event) : wholeOf(request),
    request,
    ports,
  );
}

/** The same of what has been worked out already. */
export async function scanAdded(added: Added, request: ScanRequest, ports: ScanPorts): Promise<ScanResult> {
  ports.onEvent({ event: "begins", note: added.note });
  const inTexts = sightingsInTexts(added);
  ports.onKeys(inTexts.map(({ hit }) => hit.key));
  const reading =
    added.added === "nothing"
      ? nothingRead({ what: added.texts.length > 0 ? "event-text" : "nothing" })
      : await read(added, request, ports);
  const sightings = [...reading.sightings, ...inTexts];
  const accepting = await acceptingOf(reading.ignoreFiles, sightings.length > 0);
  // What a pull request added and removed again, or has in an archive, is in no diff that shows people a marker.
  const visible = added.added === "range" && added.ignoreFrom === "base" ? withoutHiddenMarkers : asTheyAre;
  const isKnown = ({ hit }: Sighting): boolean => reading.known.has(hit.key);
  const seen = judged(
    visible(sightings.filter((sighting) => !isKnown(sighting))),
    accepting.rules,
    accepting.foreign,
  );
  const { findings, accepted } = gather(seen);
  const known = gather(judged(sightings.filter(isKnown), NO_RULES));
  return {
    scanned: reading.scanned,
    scopeNote: added.note,
    gaps: inOrder([...unsaidBy(added), ...reading.gaps]),
    findings,
    known: [...known.findings, ...known.accepted.map(({ finding }) => finding)],
    accepted,
    seen,
    proposedRules: accepting.proposed,
    unopened: reading.unopened,
    notes: [...(added.warning === undefined ? [] : [added.warning]), ...reading.notes, ...accepting.notes],
    commits: reading.commits,
    objects: reading.objects,
    bytes: reading.bytes,
  };
}

const asTheyAre = (sightings: Sighting[]): Sighting[] => sightings;

function withoutHiddenMarkers(sightings: Sighting[]): Sighting[] {
  return sightings.map((sighting) =>
    sighting.atTip && sighting.place.entry === undefined ? sighting : { ...sighting, lineText: "" },
  );
}

function wholeOf({ scope, event, shard }: ScanRequest): Added {
  const common = { texts: [], refNames: [], warning: undefined };
  const tip = {
    id: isObjectId(event.sha) ? event.sha : undefined,
    refs: event.ref === "" ? [] : [event.ref],
  };
  return scope === "tree"
    ? { ...common, added: "tip", tip, note: { note: "tree" } }
    : { ...common, added: "tip", tip, note: { note: "history", shard: shard.index, shards: shard.count } };
}

function sightingsInTexts({ texts, refNames }: Added): Sighting[] {
  return [...texts.flatMap(({ name, text }) => sightingsInText(name, text)), ...sightingsInNames(refNames)];
}

/** With git if there is one; over the API where git is missing or could not fetch what is needed. */
async function read(
  added: Exclude<Added, { added: "nothing" }>,
  request: ScanRequest,
  ports: ScanPorts,
): Promise<Reading> {
  const tried = await readWithGit(added, request, ports);
  const withGit = "unusable" in tried ? undefined : tried;
  if (withGit !== undefined && !withGit.gaps.some(({ gap }) => gap === "commit" || gap === "history")) {
    return withGit;
  }
  if (ports.readOverApi === undefined || request.scope === "history")
    return "unusable" in tried ? unread(added, request, tried) : tried;
  ports.onEvent({
    event: "over-api",
    why: "unusable" in tried ? tried.unusable : "commits-missing",
  });
  const overApi = await ports.readOverApi(added, request.ignoreFiles).catch(
    (): Reading => ({
      ...nothingRead(scannedBy(added, request.scope)),
      gaps: [{ gap: "no-way", why: { because: "api-unusable" } }],
    }),
  );
  ports.onKeys(overApi.sightings.map(({ hit }) => hit.key));
  if (withGit === undefined || overApi.gaps.length === 0) return overApi;
  // Neither saw everything: what git has seen is the surer half, and what is missing is said of both.
  return {
    ...withGit,
    sightings: [...withGit.sightings, ...overApi.sightings],
    known: new Set([...withGit.known, ...overApi.known]),
    notes: [...withGit.notes, ...overApi.notes],
    unopened: [...withGit.unopened, ...overApi.unopened],
    ignoreFiles: withGit.ignoreFiles.some(({ counts }) => counts !== undefined)
      ? withGit.ignoreFiles
      : overApi.ignoreFiles,
    // The same commit, missed by both, is missed once.
    gaps: [
      ...withGit.gaps,
      ...overApi.gaps.filter((gap) => !withGit.gaps.some((other) => isSameGap(gap, other))),
    ],
  };
}

/** The files of one commit are less than what a push or a pull request adds. */
function unsaidBy(added: Added): Gap[] {
  if (added.added !== "tip" || added.unsaid === undefined) return [];
  return [{ gap: "history", why: { because: "unsaid", unsaid: added.unsaid } }];
}

function isSameGap(one: Gap, other: Gap): boolean {
  if (one.gap === "commit" && other.gap === "commit") return one.id === other.id;
  return one.gap === other.gap;
}

function unread(
  added: Exclude<Added, { added: "nothing" }>,
  { scope, token }: ScanRequest,
  { unusable }: Unusable,
): Reading {
  const api = scope === "history" && token !== undefined ? "no-history" : "no-token";
  const why = { because: "no-way", git: unusable, api } as const;
  return { ...nothingRead(scannedBy(added, scope)), gaps: [{ gap: "no-way", why }] };
}

function scannedBy(added: Exclude<Added, { added: "nothing" }>, scope: ScanScope): Scanned {
  if (added.added === "range") return { what: "range", tips: [], bases: [] };
  if (scope === "history") return { what: "history", refs: 0, shard: undefined };
  return { what: scope === "tree" ? "tree" : "tip", tip: added.tip.id ?? "" };
}
