import type { Confidence, KeyKind } from "../contract.ts";
import type { Seen } from "./gather.ts";
import type { ScanNote, ScopeNote, Unopened, Why } from "./said.ts";
import type { Place } from "./sighting.ts";

/** A key that was found, once, however many places it stands at. */
export interface Finding {
  /** A secret: for masking and verification only. No report reads it. */
  readonly key: string;
  readonly kind: KeyKind;
  /** What may be shown of the key, such as `sk-proj-`. */
  readonly publicPrefix: string;
  readonly confidence: Confidence;
  readonly fingerprint: string;
  /** Whether OpenAI accepted it when it was asked; `unknown` when it was not asked or gave no clear answer. */
  readonly live: "true" | "false" | "unknown";
  /** Whether it stands at the tip at any place; `false`: it was added and removed again, and is still in the history. */
  readonly atTip: boolean;
  /** The first place to look at: standing at the tip before removed, files before messages. */
  readonly place: Place;
  /** Further places, at most some dozens. */
  readonly otherPlaces: readonly Place[];
  /** How many places in all, the first one included. */
  readonly placeCount: number;
}

/** Why a finding does not count. */
export type AcceptedBy =
  | { readonly by: "fingerprint" | "path" | "place"; readonly rule: string }
  /** The marker in the line, such as `openai-key-guard:allow`. */
  | { readonly by: "inline"; readonly rule: string };

export interface AcceptedFinding {
  readonly finding: Finding;
  readonly accepted: AcceptedBy;
}

/** Something that the scope names and that could not be read. */
export type Gap =
  /** The commit itself is nowhere to be had. */
  | { readonly gap: "commit"; readonly id: string; readonly role: "tip" | "base"; readonly why: Why }
  /** The history is cut off: some commits between base and tip are missing. */
  | { readonly gap: "history"; readonly why: Why }
  /** Files or other objects that the repository names but that are not there. */
  | { readonly gap: "objects"; readonly count: number; readonly why: Why }
  /** A limit of GitHub's API, or of ours, was reached before the end. */
  | { readonly gap: "limit"; readonly why: Why }
  /** Neither git nor the API could be used at all. */
  | { readonly gap: "no-way"; readonly why: Why };

/** What was scanned, for people and for outputs. */
export type Scanned =
  | { readonly what: "range"; readonly tips: readonly string[]; readonly bases: readonly string[] }
  | { readonly what: "tip"; readonly tip: string }
  | { readonly what: "tree"; readonly tip: string }
  | {
      readonly what: "history";
      readonly refs: number;
      readonly shard: string | undefined;
      /** Of the names of all refs with what they lead to: two scans that have the same saw the same history. */
      readonly digest?: string;
    }
  /** Texts of the event only. */
  | { readonly what: "event-text" }
  | { readonly what: "nothing" };

export interface ScanResult {
  readonly scanned: Scanned;
  /** What this event adds, and why it is that. */
  readonly scopeNote: ScopeNote;
  readonly gaps: readonly Gap[];
  /** Worst first. Ones that were in the base already and accepted ones are not among them. */
  readonly findings: readonly Finding[];
  /** Keys that stood in the base already: not new. */
  readonly known: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** What all of these were made of, for putting them together with those of other jobs. */
  readonly seen: readonly Seen[];
  /** Lines that this pull request would add to the ignore file; they do not count yet. */
  readonly proposedRules: readonly string[];
  /** Archives that were not opened, or not to their end: path and why. */
  readonly unopened: readonly { readonly file: string; readonly why: Unopened }[];
  /** Problems in the ignore file and the like. */
  readonly notes: readonly ScanNote[];
  readonly commits: number;
  readonly objects: number;
  readonly bytes: number;
}

/** `scan-complete`: whether all that the scope names was read. */
export function isComplete(result: ScanResult): boolean {
  return result.gaps.length === 0;
}
