import type { PlaceText } from "../place.ts";
import type { FindingView } from "../view.ts";

/** What the catalogues of all languages ask of a view. */

const COMMIT_LENGTH = 12;

/** A commit's id as people know it, of its first characters. */
export function short(commit: string): string {
  return commit.slice(0, COMMIT_LENGTH);
}

/** `1,234,567`, the same on every machine. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

const MIB = 1024 * 1024;

/** A number of bytes as `12.3 MiB`; `undefined` where it is less than 0.1 MiB and not nothing. */
export function mebibytes(bytes: number): string | undefined {
  return bytes > 0 && bytes < MIB / 10 ? undefined : `${(bytes / MIB).toFixed(1)} MiB`;
}

/** A limit of so many bytes, as `32 MiB`. */
export function inMib(bytes: number): string {
  return `${Math.round((bytes / MIB) * 10) / 10} MiB`;
}

const SHORT_LIVED = /^(?:ek_|sess-)/;

/** Whether it is a credential that ends by itself within hours (`ek_`, `sess-`, a token). */
export function isShortLived({ kind, publicPrefix }: FindingView): boolean {
  return kind === "oidc" || SHORT_LIVED.test(publicPrefix);
}

/** Texts of an event and names of branches can be changed and have no history; commits stay. */
export function isInCommits({ place }: FindingView): boolean {
  return place.source !== "event-text" && place.source !== "ref";
}

/** Whether any place of these findings is of one of the sources. */
export function sourcesOf(
  findings: readonly FindingView[],
): (...sources: readonly PlaceText["source"][]) => boolean {
  const places = findings.flatMap(({ place, otherPlaces }) => [place, ...otherPlaces]);
  return (...sources) => places.some(({ source }) => sources.includes(source));
}
