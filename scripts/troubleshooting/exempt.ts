import { readFileSync } from "node:fs";
import type { Exempt } from "./entry.ts";
import { HOLE } from "./sentences.ts";

const VERDICTS = ["verdicts.md", "verdicts.zh-CN.md"]
  .map((name) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8"))
  .join("\n");

function longestPart(text: string): string {
  return text
    .split(HOLE)
    .reduce((longest, part) => (part.length > longest.length ? part : longest))
    .trim();
}

/** Reviewed by hand. Everything else in the sources that reads like a sentence has an entry. */
export const EXEMPT: readonly Exempt[] = [
  {
    because: "what is said of a key, by verdict, where docs/verdicts.md has it",
    at: /^src\/report\/messages\/(accepted|inconclusive|keyless|keyless-instead|malformed|rejected)\.ts#/,
    only: (text) => VERDICTS.includes(longestPart(text)),
  },
  {
    because: "parts of what is said of a key",
    at: /^src\/report\/messages\/(message|secret|steps|verdicts|keyless)\.ts#(?!KEYLESS\/)/,
  },
  {
    because: "steps to take, which stand beside their sentence",
    at: /#(?!.*says).*\b(todo|todoOf|replace|bothWays|help|byHand)\b/,
  },
  {
    because: "how to repair what was not read: written out in the entries",
    at: /#(PERMISSIONS|OTHER_REPAIRS|REPAIRS|repair)\b/,
  },
  {
    because: "what to do about a leaked key, which is what a scan is for",
    at: /^src\/report\/scan\/messages\/todo[a-z-]*\.ts#/,
  },
  { because: "names of places, kinds and encodings", at: /^src\/report\/scan\/messages\/words[a-z-]*\.ts#/ },
  {
    because: "words of the summary of a rotation, and what to do after one",
    at: /^src\/report\/rotation\/messages\/(states)?\.ts#(MESSAGES\/(again|replaced|summary)|GLOSSES|SET_CREATED_AT|unknown$)/,
  },
  { because: "headings", at: /#.*\b(LABELS\/(?!proposed|unopened)|headings|title$|TITLE)/ },
  { because: "descriptions of rules for code scanning", at: /^src\/report\/scan\/sarif/ },
  {
    because: "the issue's own text, which says what is the matter with the key",
    at: /^src\/issue\/messages\/\.ts#(AHEAD_WORDS|DONE|MESSAGES\/(row|fromBefore|well|reopened|closed|footer|doneInSummary|lookedAt|more|label)|titleWords|matter|rotationWords)\b/,
  },
  { because: "steps of a rotation that went well, or are planned", at: /#STEPS\/[a-z-]+\/(done|would)$/ },
  {
    because: "defaults and names",
    at: /#(DEFAULTS|OTHER_VENDORS|NOBODY|PROMPT|BY_RELAY_MESSAGE|NAME|PULL_REQUEST|TEXTS)\b/,
  },
  {
    because: "thrown within, and told in other words",
    at: /^src\/ports\/(bounded-fetch|secret-answers|staging)\.ts#(RequestFailure|NotTheApi|stage\/commitIn)/,
  },
  {
    because: "what a plan of an organization chooses, and how large it is",
    at: /^src\/report\/plan\/messages\/\.ts#(REASONS|MESSAGES\/(size|unnamed|labels\/plan))/,
  },
  {
    because: "results of several repositories, and where the plan job tells more",
    at: /^src\/report\/merge\/messages\/.*#(headline|RUN_AGAIN|MESSAGES\/leftOut|repairWords)\b/,
  },
  { because: "what a chart shows", at: /^src\/report\/rotation\/messages\/timeline\.ts#/ },
  { because: "how to use a program", at: /#USAGE$/ },
  {
    because: "read by machines",
    at: /^src\/(report\/authorship|scan\/accept\/inline|scan\/repository\/batch)\.ts#/,
  },
  {
    because: "progress, and results as they should be",
    at: /^src\/report\/(keyless-progress|summary|writer|rotation\/(replaced|rows|summary))\.ts#(?!came)/,
  },
  {
    because: "what is done, said before it is done or when it went well",
    texts: [
      "(dry run: nothing is written)",
      "looks at the age of",
      "OpenAI Key Guard scans for leaked keys",
      "Fetching what the clone does not have",
      "OpenAI Key Guard validates",
      "the identity of this job (no key)",
      "through the proxy of this runner",
      "still waiting for",
      "asking once more in",
      ", with a made-up key",
      "用编造的密钥",
      "; refused, so the answer above counts",
      "need not be rotated before",
      "The job uses workload identity",
      "was rotated: the secret holds the new key",
      ", which expires on …",
      "access token received",
      "OIDC token of this job: …",
      "Attempt … of … in …",
      "short-lived access token, no key (oidc)",
      "by OpenAI's record",
      "… is … old (created on",
      "; attempt … of … in …",
      "by the input created-at",
      "by the date on which its secret was last stored",
      "Step log (",
      "Job summary (Markdown)",
      "Step …, exit code …",
      "The stand-in is on this machine",
      ": nothing is staged.",
      "in the last commit already",
      "no key in what is staged",
      "no new key in what is staged",
    ],
  },
  {
    because: "what is scanned, and why it is that",
    texts: [
      "texts are scanned",
      "adds nothing",
      "adds what is reachable",
      "which adds what is reachable",
      "everything reachable from … is scanned",
      "all files of … are scanned instead",
      "the wiki's whole history is scanned",
      "Scans the ",
      "Scans what is staged",
      "the commit that it runs on",
      "the branch it goes to",
      "the default branch.",
      "It is not known what this event adds",
      "This pull request",
      "This merge group",
      "能到达、而从…到达不了的内容",
      "新增的是…",
      "nothing was added that could hold a key",
      "no commit that was not there before",
    ],
  },
  {
    because: "counts and small words of a report",
    texts: [
      "is accepted by",
      "a fingerprint in the ignore file",
      "a path in the ignore file",
      "a place in the ignore file",
      "a marker in its line",
      "known from before",
      "see the summary of the job",
      "All of it is in the summary of the run",
      "Keys that were found here before are no longer",
      "less than 0.1 MiB",
      "works at this moment",
      "not at HEAD, in the history",
      "removed again, still in the history",
      "file or other object",
      "iles or other objects",
      "that this event builds on",
      "an unknown event",
      "may go on",
      "was to shut down on",
      "shuts down on",
      "What to do:",
      "the key named",
    ],
    whole: [
      "… in …, … left out",
      "received from GitHub",
      "not asked for",
      "Test request to",
      "with an error",
      "the service account",
      "no …key in ……",
      ", and at … other place…",
    ],
  },
];
