import type { Ahead, Matter } from "../standing.ts";
import type { IssueMessages } from "./catalogue.ts";

const AHEAD_WORDS: Readonly<Record<Ahead, { readonly title: string; readonly line: string }>> = {
  model: { title: "uses a model that shuts down soon", line: "a model that is in use shuts down soon" },
  "spend-limit": { title: "nears a spend limit", line: "a spend limit is near or reached" },
  "leftover-key": {
    title: "has left keys to delete",
    line: "keys of a rotation are left that a person has to delete",
  },
};

/** The English catalogue of the issue. */
export const ENGLISH: IssueMessages = {
  unnamed: "Service account",
  title: (keyName, worst) => `${keyName} ${titleWords(worst)}`,
  matter,
  row: (one, since) => [sentenceStart(matter(one)), `first seen on ${since}`],
  fromBefore: (one, since) =>
    `${sentenceStart(matter(one))}; first seen on ${since}. This run could not tell; it is what an earlier one found.`,
  well: (keyName) => `All is well with ${keyName} again.`,
  noLonger: (words) => `No longer: ${words.join("; ")}.`,
  reopened: "The issue is opened again.",
  closed: "The issue is closed, and opened again when something is the matter.",
  duplicate: (number) =>
    `Two runs opened an issue at the same time. Duplicate of #${number}, which is kept up to date.`,
  footer:
    "OpenAI Key Guard keeps this issue: its runs rewrite this text, tell every change in a comment, and close the issue once all is well again. Closed as not planned, it stays closed until something else is the matter. Without the input issue: true in the workflow it is left alone.",
  sentence: (text) => `${text}.`,
  verdict: "Verdict",
  done: (issue, done, url) => `Issue #${issue} was ${DONE[done]}${url === undefined ? "" : `: ${url}`}.`,
  doneInSummary: (link, done) => `The ${link} about this key was ${DONE[done]}.`,
  issue: (number) => `issue ${number}`,
  lookedAt: (day, run) => `Looked at on ${day} by ${run}.`,
  thisRun: "this run",
  aRun: "a run",
  more: (count) => `And ${count} more, see the summary of the run.`,
  headings: {
    todo: "What to do",
    byHand: "Or rotate it by hand",
    toDelete: "Keys to delete by hand",
    steps: "Steps of the rotation",
    remarks: "Good to know",
    secrets: (place) =>
      ({
        repository: "Secrets of this repository",
        environment: "Environments of this repository, with their secrets",
        organization: "Secrets of the organization",
      })[place],
  },
  label: "About a key of OpenAI, kept by OpenAI Key Guard",
  notes: {
    assignees: (names) =>
      `The issue is not assigned to ${names.join(", ")}: the server does not take them. Check issue-assignees.`,
    labels: (names) =>
      `The issue has not all its labels: ${names.join(", ")} could not be given to it. Check issue-labels.`,
    locked: "The issue is locked, so the change is in its text only and not in a comment.",
    duplicateLeft: (number) =>
      `A second issue about this key, #${number}, could not be closed; the next run tries again.`,
  },
  refusals: {
    sentence: (why) => `The issue about this key could not be kept: ${why}.`,
    noAnswer:
      "GitHub's API could not be reached or did not answer as it should, or there is no token for it; the next run tries again",
    cancelled: "the run was cancelled; the next one goes on",
    notTheApi: "what answered is not GitHub's API",
    noAuthor:
      "the server does not tell whose token this is, so that an issue of ours could not be told from one of somebody else's; give the input token one that may read its own user",
    noRepository: "the runner does not say which repository this is (GITHUB_REPOSITORY is empty)",
    noLabel: "the input issue-labels is empty, and the first label is what the issue is found by",
    tooMany: (label) =>
      `too many issues have the label ${label} to find ours among them; put a label of its own first in issue-labels`,
    rateLimit: (status) =>
      `the rate limit of GitHub's API is reached and does not end soon (HTTP ${status}); the next run tries again`,
    status: (status) =>
      `${STATUS_WORDS[status] ?? (status >= 500 ? "GitHub's API is in trouble; the next run tries again" : "GitHub's API did not do it")} (HTTP ${status})`,
  },
};

const DONE = {
  opened: "opened",
  updated: "updated",
  left: "left as it is",
  closed: "closed",
  reopened: "opened again",
} as const;

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: "the token is not valid; check the input token",
  403: "the token may not write issues; give the job permissions: issues: write (runs for forks and of Dependabot never may, nor does an archived repository take changes)",
  404: "this server has no such repository for this token, or does not know this part of the API; check that the token is for this repository",
  410: "issues are switched off in this repository; switch them on in its settings, or leave out issue: true",
  422: "GitHub did not accept the issue; check issue-labels and issue-assignees",
};

function titleWords(matter: Matter): string {
  const ahead = aheadOf(matter);
  if (ahead !== undefined) return AHEAD_WORDS[ahead].title;
  if (matter === "sight:blind") return "is not watched as it should be";
  return matter.startsWith("key:")
    ? `cannot be used: ${matter.slice("key:".length)}`
    : `is ${rotationWords(matter)}`;
}

function matter(matter: Matter): string {
  const ahead = aheadOf(matter);
  if (ahead !== undefined) return AHEAD_WORDS[ahead].line;
  if (matter === "sight:blind") return "the check cannot see all that it is to watch";
  return matter.startsWith("key:")
    ? `the key cannot be used (${matter.slice("key:".length)})`
    : rotationWords(matter);
}

function rotationWords(matter: Matter): string {
  return matter === "rotation:due" ? "due for rotation" : "soon due for rotation";
}

function aheadOf(matter: Matter): Ahead | undefined {
  return matter.startsWith("ahead:") ? (matter.slice("ahead:".length) as Ahead) : undefined;
}

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
