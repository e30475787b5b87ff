import type { LeftOverReason } from "../scan/accept/foreign/rules.ts";
import type { Obstacle } from "../scan/archive/limits.ts";
import type { Gap, ScanResult } from "../scan/finding.ts";
import type {
  ApiWhy,
  BadLine,
  GitWhy,
  NoGit,
  PlainWhy,
  ScanNote,
  Unopened,
  Unsaid,
  Why,
} from "../scan/said.ts";
import type { Withheld } from "../validate/withheld.ts";
import { type Is, isCount, isLike, isMaybe, isOneOf, isShape, isText } from "./is.ts";

/** Which codes of a scan there are: only what has a sentence may be taken from a report. */

/** The names of a record that has to have all of a union. */
function codes<T extends string>(all: Readonly<Record<T, true>>): Is<T> {
  return isOneOf(Object.keys(all) as T[]);
}

const LONGEST_TEXT = 10_000;
const isSomeText = isText(LONGEST_TEXT);

const UNSAID: Readonly<Record<Unsaid, true>> = {
  "pushed-commits": true,
  "before-push": true,
  "new-ref-commit": true,
  "pull-request-commit": true,
  "merge-group-commit": true,
  "other-run-commit": true,
  "wiki-commits": true,
};

const GIT: Readonly<Record<GitWhy, true>> = {
  "not-fetched": true,
  "git-not-started": true,
  "no-server": true,
  killed: true,
  stalled: true,
  flooded: true,
  garbled: true,
  cancelled: true,
  "disk-full": true,
  "disk-read-only": true,
  "nothing-left": true,
  "git-too-old": true,
  "server-refused": true,
  "server-gone": true,
  "server-error": true,
  "server-unresolved": true,
  certificate: true,
  proxy: true,
  "server-unreachable": true,
  damaged: true,
  "fetch-failed": true,
  "list-failed": true,
  "read-failed": true,
};

const API: Readonly<Record<ApiWhy, true>> = {
  "api-absent": true,
  "api-refused": true,
  "api-rate-limited": true,
  "api-budget": true,
  "api-server-error": true,
  "api-unreachable": true,
  "api-unreadable": true,
  "api-too-large": true,
};

const isPlainWhy = codes<PlainWhy>({
  ...GIT,
  ...API,
  vanished: true,
  "too-many-hits": true,
  "api-unusable": true,
  "api-no-wiki": true,
  "api-files-of-commit": true,
  "api-files-of-tree": true,
});

const isNoGit = codes<NoGit>({
  "no-git": true,
  "temp-full": true,
  "temp-denied": true,
  "temp-missing": true,
  "temp-exhausted": true,
  "temp-failed": true,
});

const WHYS: readonly Is<Why>[] = [
  isShape<Extract<Why, { because: PlainWhy }>>({ because: isPlainWhy }),
  isShape<Extract<Why, { because: "unsaid" }>>({ because: isOneOf(["unsaid"]), unsaid: codes(UNSAID) }),
  isShape<Extract<Why, { because: "no-way" }>>({
    because: isOneOf(["no-way"]),
    git: isNoGit,
    api: isOneOf(["no-token", "no-history"] as const),
  }),
  isShape<Extract<Why, { because: "api-limit" }>>({
    because: isOneOf(["api-limit"]),
    limit: codes(API),
    commits: isCount,
    files: isCount,
  }),
  isShape<Extract<Why, { because: "api-commits-of-range" }>>({
    because: isOneOf(["api-commits-of-range"]),
    missing: isCount,
  }),
  isShape<Extract<Why, { because: "api-without-base" }>>({
    because: isOneOf(["api-without-base"]),
    most: isCount,
  }),
] as readonly Is<Why>[];

const isWhy = (value: unknown): value is Why => WHYS.some((is) => is(value));

const GAPS = [
  isShape<Extract<Gap, { gap: "commit" }>>({
    gap: isOneOf(["commit"]),
    id: isLike(/^[0-9a-f]{0,64}$/),
    role: isOneOf(["tip", "base"] as const),
    why: isWhy,
  }),
  isShape<Extract<Gap, { gap: "objects" }>>({ gap: isOneOf(["objects"]), count: isCount, why: isWhy }),
  isShape<Extract<Gap, { gap: "history" }>>({
    gap: isOneOf(["history", "limit", "no-way"]) as Is<"history">,
    why: isWhy,
  }),
];

/** Something that another job could not read. */
export function isGap(value: unknown): value is Gap {
  return GAPS.some((is) => is(value));
}

const isObstacle = codes<Obstacle | "too-large" | "archives-before">({
  damaged: true,
  "cut-off": true,
  encrypted: true,
  method: true,
  format: true,
  "entry-size": true,
  "nested-size": true,
  "total-size": true,
  ratio: true,
  overlap: true,
  entries: true,
  depth: true,
  "too-large": true,
  "archives-before": true,
});

/** An archive that another job did not open. */
export const isUnopened: Is<ScanResult["unopened"][number]> = isShape<ScanResult["unopened"][number]>({
  file: isSomeText,
  why: isShape<Unopened>({ because: isObstacle, most: isMaybe(isCount) }),
});

const isBadLine = codes<BadLine>({
  key: true,
  "too-long": true,
  gitleaks: true,
  "too-many-paths": true,
  sweeping: true,
});

const isLeftOver = codes<LeftOverReason>({
  "other-rule": true,
  commits: true,
  contents: true,
  conditions: true,
  scope: true,
  extends: true,
  sweeping: true,
  pattern: true,
  form: true,
  long: true,
  "too-many": true,
  key: true,
  unclear: true,
  unreadable: true,
  missing: true,
  "too-large": true,
});

const NOTES = [
  isShape<Extract<ScanNote, { note: "unsaid" }>>({ note: isOneOf(["unsaid"]), unsaid: codes(UNSAID) }),
  isShape<Extract<ScanNote, { note: "unknown-event" }>>({
    note: isOneOf(["unknown-event"]),
    event: isMaybe(isSomeText),
  }),
  isShape<{ readonly note: string }>({
    note: isOneOf([
      "overlong",
      "fell-back",
      "base-not-all-read",
      "ignore-file-unread",
      "left-behind",
      "ignore-file-too-large",
    ] as const),
  }),
  isShape<Extract<ScanNote, { note: "ignore-line" }>>({
    note: isOneOf(["ignore-line"]),
    line: isCount,
    why: isBadLine,
    most: isMaybe(isCount),
    pattern: isMaybe(isSomeText),
  }),
  isShape<Extract<ScanNote, { note: "more-ignore-lines" }>>({
    note: isOneOf(["more-ignore-lines"]),
    count: isCount,
  }),
  isShape<Extract<ScanNote, { note: "left-over" }>>({
    note: isOneOf(["left-over"]),
    file: isSomeText,
    why: isLeftOver,
    lines: isMaybe(isSomeText),
    parts: isMaybe(isSomeText),
    more: isCount,
  }),
  isShape<Extract<ScanNote, { note: "none-verified" }>>({
    note: isOneOf(["none-verified"]),
    withheld: codes<Withheld>({ fork: true, dependabot: true }),
  }),
  isShape<Extract<ScanNote, { note: "not-all-verified" }>>({
    note: isOneOf(["not-all-verified"]),
    left: isCount,
    of: isCount,
    why: isOneOf(["cancelled", "unreachable", "too-many"] as const),
    most: isCount,
  }),
];

/** What another job has to say besides. */
export function isNote(value: unknown): value is ScanNote {
  return NOTES.some((is) => is(value));
}
