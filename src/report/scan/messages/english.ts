import type { FindingView, GapView, ScanView } from "../view.ts";
import type { ScanLabels, ScanMessages } from "./catalogue.ts";
import { todoFor } from "./todo.ts";
import {
  cleanScopeWords,
  commitWords,
  count,
  ENCODING_WORDS,
  eventWords,
  kindWords,
  list,
  mebibytes,
  scopeWords,
  sentenceStart,
  short,
  whereWords,
} from "./words.ts";

const LABELS: ScanLabels = {
  check: "Scan for leaked keys",
  incomplete: "The scan is incomplete",
  todo: "What to do, in this order",
  key: "Key",
  confidence: "Confidence",
  where: "Where",
  commit: "Commit",
  state: "State",
  fingerprint: "Fingerprint",
  acceptedBy: "Accepted by",
  rule: "Rule",
  places: (number) => count(number, "further place"),
  accepted: (number) => `${count(number, "accepted finding")}, not counted`,
  known: (number) => `${count(number, "key")} known from before, not counted`,
  proposed: (number) =>
    `${count(number, "ignore rule")} proposed here; ${number === 1 ? "it does" : "they do"} not count until merged`,
  unopened: (number) => `${count(number, "archive")} not opened, or not to the end`,
  notes: "Notes",
};

/** The English catalogue: the log, the annotations, the summary and the comment say the same because of it. */
export const ENGLISH: ScanMessages = {
  headline,
  counts: ({ commits, objects, bytes }) =>
    `${count(commits, "commit")}, ${count(objects, "object")}, ${mebibytes(bytes)} read`,
  kind: kindWords,
  where: whereWords,
  finding: findingSentence,
  state,
  gap: (gap) => ({ says: gapSentence(gap), repair: repair(gap) }),
  accepted: ({ finding, by, rule }) =>
    `${sentenceStart(kindWords(finding))} in ${whereWords(finding.place)} is accepted by ${ACCEPTED_BY[by]} (${rule}).`,
  acceptedBy: (by) => ACCEPTED_BY[by],
  todo: todoFor,
  more: (number) => `and ${number} more`,
  moreInSummary: (number) => `And ${number} more, see the summary of the job.`,
  moreGaps: (number) => `And ${count(number, "more thing")} could not be read, see the summary of the job.`,
  details: (runUrl) => `All of it is in the summary of the run: ${runUrl}`,
  resolved:
    "Keys that were found here before are no longer among what this pull request adds. A key that was ever pushed must be revoked all the same.",
  labels: LABELS,
};

const ACCEPTED_BY = {
  fingerprint: "a fingerprint in the ignore file",
  path: "a path in the ignore file",
  inline: "a marker in its line",
} as const;

function headline(view: ScanView): string {
  const found = view.findings.length;
  const aside = [
    ...(view.accepted.length > 0 ? [`${count(view.accepted.length, "finding")} accepted`] : []),
    ...(view.known.length > 0 ? [`${view.known.length} known from before`] : []),
  ];
  const apart = aside.length === 0 ? "" : ` (${aside.join(", ")})`;
  if (!view.complete) {
    const so = found > 0 ? foundWords(view) : "no key";
    return `incomplete: ${so} in the part that could be read of ${scopeWords(view)}${apart}`;
  }
  if (found > 0) return `${foundWords(view)} in ${scopeWords(view)}${apart}`;
  if (view.what === "nothing") return "nothing was added that could hold a key";
  if (view.what === "range" && view.commits + view.objects === 0 && aside.length === 0) {
    return `${eventWords(view.eventName)} adds no commit that was not there before`;
  }
  const other = aside.length === 0 ? "" : view.what === "range" ? "new " : "other ";
  return `no ${other}key in ${cleanScopeWords(view)}${apart}`;
}

function foundWords({ findings }: ScanView): string {
  const of = (confidence: FindingView["confidence"]): number =>
    findings.filter((finding) => finding.confidence === confidence).length;
  const [leaks, possible, dead] = [of("leak"), of("possible-leak"), of("dead-leak")];
  return list([
    ...(leaks > 0 ? [count(leaks, "leaked key")] : []),
    ...(possible > 0 ? [count(possible, "possible key")] : []),
    ...(dead > 0 ? [count(dead, "revoked key")] : []),
  ]);
}

function findingSentence(finding: FindingView): string {
  const { publicPrefix, place, placeCount } = finding;
  const encoding = ENCODING_WORDS[place.encoding];
  return [
    sentenceStart(kindWords(finding)),
    publicPrefix === "" ? "" : ` (${publicPrefix}…)`,
    ` in ${whereWords(place)}`,
    commitWords(place),
    encoding === undefined ? "" : `, ${encoding}`,
    placeCount > 1 ? `, and at ${count(placeCount - 1, "other place")}` : "",
    finding.atTip || !hasHistory(finding)
      ? ""
      : finding.inHistory
        ? "; it does not stand at HEAD, but is in the history"
        : "; it was removed again in a later commit, but is still in the history",
    finding.live === "true" ? "; OpenAI accepts it at this moment" : "",
    `. Fingerprint ${finding.fingerprint}.`,
  ].join("");
}

function state(finding: FindingView): string {
  const words = [
    ...(finding.live === "true" ? ["works at this moment"] : []),
    ...(finding.live === "false" ? ["revoked"] : []),
    ...(hasHistory(finding) && !finding.atTip
      ? [finding.inHistory ? "not at HEAD, in the history" : "removed again, still in the history"]
      : []),
    ENCODING_WORDS[finding.place.encoding] ?? "",
  ].filter((word) => word !== "");
  return words.join("; ");
}

/** Texts of an event and names of branches have no history of commits. */
function hasHistory({ place }: FindingView): boolean {
  return place.source !== "event-text" && place.source !== "ref";
}

function gapSentence(gap: GapView): string {
  const { why } = gap;
  return `${MISSING[gap.gap](gap)}${why === "" ? "" : `: ${why.replace(/\.$/, "")}`}.`;
}

/** What is missing. A commit without an id was named by its branch or tag, and a count of 0 is not known. */
const MISSING: Readonly<Record<GapView["gap"], (gap: GapView) => string>> = {
  commit: ({ id, role }) =>
    `${id ? `The commit ${short(id)}` : "The commit"}${role === "base" ? " that this event builds on" : ""} could not be had`,
  history: () => "Some of the commits to be scanned are missing",
  objects: ({ count: number }) =>
    `${number ? count(number, "file or other object", "files or other objects") : "Files or other objects"} could not be read`,
  limit: () => "A limit was reached before the end",
  "no-way": () => "Nothing could be read, neither with git nor through GitHub's API",
};

const PERMISSIONS = "give the job permissions: contents: read, and leave the input token at its default";

/** Causes, in our own words, that more permissions or more depth do not mend. */
const OTHER_REPAIRS: readonly (readonly [cause: RegExp, repair: string])[] = [
  [/cancelled/, "Run the job again."],
  [/disk is full/, "Free space on the runner's disk, and run the job again."],
  [
    /cannot be written to|temporary directory/,
    "Give the step a RUNNER_TEMP that is there and can be written to.",
  ],
  [
    /nothing left|could not be started/,
    "See what else runs on this runner: it has no file descriptors, processes or memory to spare; then run the job again.",
  ],
  [
    /crashed/,
    "Run the job again; where memory is short, take a larger runner, or spread a large history over a job matrix with scan-shard.",
  ],
  [
    /no sign of life/,
    "See what git waits for on this runner (a slow disk, a lock, a program in front of it), and run the job again.",
  ],
  [
    /complained without end|as git does/,
    "Check the repository out anew, and see that the first git on PATH is git itself and not a script that changes what it says.",
  ],
  [/too old/, "Use a runner or container with git 2.29 or newer."],
  [/damaged/, "Check the repository out anew."],
  [/payload/, "Make the file that GITHUB_EVENT_PATH names readable for the step; in a container, mount it."],
];

function repair({ gap, why }: GapView): string {
  const other = OTHER_REPAIRS.find(([cause]) => cause.test(why));
  if (other) return other[1];
  switch (gap) {
    case "commit":
    case "history":
      return `Set fetch-depth: 0 at actions/checkout, or ${PERMISSIONS}, so that the commits can be fetched.`;
    case "objects":
      return `Leave out filter and sparse-checkout at actions/checkout and set fetch-depth: 0, or ${PERMISSIONS}, so that the missing objects can be fetched.`;
    case "limit":
      return "Run on a runner with git and with fetch-depth: 0 at actions/checkout; a large history can be spread over a job matrix with scan-shard.";
    case "no-way":
      return `Run on a runner (or in a container) with git, check the repository out with actions/checkout first, and ${PERMISSIONS}.`;
  }
}
