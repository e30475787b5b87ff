import type { Source } from "../../contract.ts";
import { REDACTED } from "../../key/redact.ts";
import { isObjectId } from "../../object-id.ts";
import type { Place } from "../../scan/sighting.ts";
import { blobUrl, commitUrl, encodedPath } from "../links.ts";
import { safe } from "../sanitize.ts";
import type { Show, Shown } from "./shown.ts";

/** A place in texts that may be shown: the only form in which reports know one. */
export interface PlaceText {
  readonly source: Source;
  /** As in `Place.file`: path, or name of the text of an event; cut for display. */
  readonly file: Shown | undefined;
  readonly entry: Shown | undefined;
  /** The path exactly as it is in the repository; only when it holds no key and nothing that needed escaping. */
  readonly exactPath: string | undefined;
  /** The path percent-encoded, each key in it replaced; undefined where there is no path in the repository. */
  readonly uri: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly endLine: number | undefined;
  readonly endColumn: number | undefined;
  /** Full object id. */
  readonly commit: string | undefined;
  /** Permalink; undefined where there is no page, or where its address would hold a key. */
  readonly url: string | undefined;
  readonly encoding: Place["encoding"];
}

/** The longest path on Linux; a longer one is shown, but leads nowhere. */
const LONGEST_PATH = 4096;
/** Names in which the key itself is what was found. */
export const KEY_IS_IN_THE_NAME: readonly Source[] = ["path", "ref"];
const HAS_PATH: readonly Source[] = ["file", "path"];

/**
 * @param repositoryUrl page of the repository, on the server that runs the step; undefined: no links
 */
export function placeTextOf(place: Place, show: Show, repositoryUrl: string | undefined): PlaceText {
  const { source, line, column, endLine, endColumn, encoding } = place;
  const commit = place.commit !== undefined && isObjectId(place.commit) ? place.commit : undefined;
  const { file: name, entry } = namesOf(place, show);
  const path = HAS_PATH.includes(source) && isLinkable(place.file) ? name?.whole : undefined;
  const exactPath =
    path !== undefined && path === place.file && name?.hasKey === false && isReadable(path)
      ? path
      : undefined;
  return {
    source,
    file: name?.cut,
    entry: entry?.cut,
    exactPath,
    // What was only escaped for the eye is percent-encoded as it is.
    uri:
      path === undefined || place.file === undefined
        ? undefined
        : encodedPath(name?.hasKey === false ? place.file : path),
    line,
    column,
    endLine,
    endColumn,
    commit,
    url: urlOf(source, commit, exactPath, line, repositoryUrl),
    encoding,
  };
}

interface Name {
  readonly whole: Shown;
  readonly cut: Shown;
  readonly hasKey: boolean;
}

interface Names {
  readonly file: Name | undefined;
  readonly entry: Name | undefined;
}

function namesOf({ source, file, entry, hidden: known }: Place, show: Show): Names {
  const names: Names = {
    file: file ? nameOf(file, show, known?.file) : undefined,
    entry: entry ? nameOf(entry, show, known?.entry) : undefined,
  };
  const hidden = names.file?.hasKey || names.entry?.hasKey;
  if (!KEY_IS_IN_THE_NAME.includes(source) || hidden) return names;
  // A key was found in one of these names and could not be taken out of it: nothing of them may be shown.
  const nothing = { whole: show(REDACTED), cut: show(REDACTED), hasKey: true };
  return { file: names.file && nothing, entry: names.entry && nothing };
}

/** @param hidden set where a key was taken out of the name already */
function nameOf(name: string, show: Show, hidden: string | undefined): Name {
  const whole = show(name, Number.POSITIVE_INFINITY);
  const hasKey = hidden !== undefined || whole !== safe(name, Number.POSITIVE_INFINITY);
  return { whole, cut: show(name), hasKey };
}

/** Git may be made to hold `..` and empty names: an address of that kind would lead somewhere else. */
function isLinkable(path: string | undefined): boolean {
  if (path === undefined || path.length > LONGEST_PATH) return false;
  return path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
}

/** Bytes that are no UTF-8 come as U+FFFD: the name is then not the file's. */
function isReadable(path: string): boolean {
  return path.isWellFormed() && !path.includes("\ufffd");
}

function urlOf(
  source: Source,
  commit: string | undefined,
  exactPath: string | undefined,
  line: number | undefined,
  repositoryUrl: string | undefined,
): string | undefined {
  if (commit === undefined) return undefined;
  switch (source) {
    case "file":
      return exactPath === undefined
        ? commitUrl(repositoryUrl, commit)
        : blobUrl(repositoryUrl, commit, exactPath, line);
    case "path":
    case "commit-message":
    case "author":
      return commitUrl(repositoryUrl, commit);
    // A tag is an object of its own, which has no page.
    case "tag-message":
    case "ref":
    case "event-text":
      return undefined;
  }
}
