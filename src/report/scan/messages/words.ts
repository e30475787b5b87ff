import type { KeyKind } from "../../../contract.ts";
import type { Encoding } from "../../../scan/detect/hit.ts";
import type { PlaceText } from "../place.ts";
import type { FindingView, ScanView } from "../view.ts";
import { grouped, isShortLived, short } from "./facts.ts";

/** English words of the catalogue that several of its sentences share. */

/** `1 file`, `1,234 files`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  if (items.length <= 1) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

const KIND_WORDS: Readonly<Record<KeyKind, string>> = {
  project: "OpenAI project key",
  "service-account": "OpenAI service account key",
  admin: "OpenAI admin key",
  user: "OpenAI user key",
  legacy: "OpenAI key of the legacy format",
  relay: "key of a relay or compatible vendor",
  oidc: "short-lived OpenAI credential",
  none: "key",
};

/** What was found, such as `revoked OpenAI project key`. */
export function kindWords(finding: FindingView): string {
  const words = isShortLived(finding) ? KIND_WORDS.oidc : KIND_WORDS[finding.kind];
  switch (finding.confidence) {
    case "leak":
      return words;
    case "possible-leak":
      return `possible ${words}`;
    case "dead-leak":
      return `revoked ${words}`;
  }
}

/** How the key is written there; nothing for the key as it is. */
export const ENCODING_WORDS: Readonly<Record<Encoding, string | undefined>> = {
  plain: undefined,
  joined: "joined from several pieces",
  "utf-16": "in UTF-16",
  base64: "in base64",
  hex: "in hexadecimal",
  percent: "percent-encoded",
  escaped: "in escapes",
  html: "in HTML entities",
};

/** Of an object that no commit that was read names. */
const UNKNOWN_FILE = "(a file of unknown path)";

/** Where it stands, as people write it: `src/a.ts:3:14`, `the commit message`. */
export function whereWords({ source, file, entry, line, column }: PlaceText): string {
  switch (source) {
    case "file": {
      const position = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
      return entry === undefined
        ? `${file ?? UNKNOWN_FILE}${position}`
        : `${entry}${position} in the archive ${file ?? UNKNOWN_FILE}`;
    }
    case "path":
      return entry === undefined
        ? `the name of ${file ?? UNKNOWN_FILE}`
        : `the name of ${entry} in the archive ${file ?? UNKNOWN_FILE}`;
    case "commit-message":
      return "a commit message";
    case "tag-message":
      return "a tag's message";
    case "ref":
      return file === undefined ? "the name of a branch or tag" : `the name of the branch or tag ${file}`;
    case "author":
      return "an author or committer line";
    case "event-text":
      return `the ${file ?? "text of the event"}`;
  }
}

/** The object it stands in; a tag is one of its own. */
export function commitWords({ source, commit }: PlaceText): string {
  if (commit === undefined) return "";
  return ` (${source === "tag-message" || source === "ref" ? "tag object" : "commit"} ${short(commit)})`;
}

/** With its first letter in upper case. */
export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What was scanned, as the object of "in"; `read` when only a part could be. */
export function scopeWords(view: ScanView): string {
  const event = eventWords(view.eventName);
  switch (view.what) {
    case "range":
      return `what ${event} adds`;
    case "tip":
      return `commit ${short(view.tip ?? "")}`;
    case "tree":
      return `the files of commit ${short(view.tip ?? "")}`;
    case "history":
      return `the history${view.shard === undefined ? "" : ` (shard ${view.shard})`}`;
    case "event-text":
      return `the texts of ${event}`;
    case "nothing":
      return event;
  }
}

/** The same for a result without findings, where the number of commits is what one wants to know. */
export function cleanScopeWords(view: ScanView): string {
  return view.what === "range" && view.commits > 0
    ? `the ${view.commits === 1 ? "commit" : count(view.commits, "commit")} of ${eventWords(view.eventName)}`
    : scopeWords(view);
}

/** What happened, as the subject of a sentence. */
export function eventWords(eventName: string): string {
  switch (eventName) {
    case "push":
      return "this push";
    case "pull_request":
    case "pull_request_target":
      return "this pull request";
    case "merge_group":
      return "this merge group";
    default:
      return "this event";
  }
}
