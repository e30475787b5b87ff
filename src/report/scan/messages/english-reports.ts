import type { WriteTrouble } from "../../../ports/files.ts";
import type { CommentTrouble } from "../keep-comment.ts";
import type { ReportMessages } from "./catalogue.ts";

/** What is said in English of the other places that a report goes to. */
export const ENGLISH_REPORTS: ReportMessages = {
  noPullRequest: "No comment is written: this event belongs to no pull request.",
  comment: (trouble) => `The comment on the pull request could not be written: ${commentWords(trouble)}.`,
  file: (trouble) => `The report could not be written: ${fileWords(trouble)}.`,
};

function commentWords(trouble: CommentTrouble): string {
  switch (trouble.kind) {
    case "not-the-api":
      return "what answered is not GitHub's API";
    case "too-many-comments":
      return "the pull request has too many comments to find ours";
    case "no-answer":
      return "GitHub's API could not be reached or did not answer as it should, or there is no token for it";
    case "rate-limit":
      return `the rate limit of GitHub's API is reached (HTTP ${trouble.status})`;
    case "status":
      return `${STATUSES[trouble.status] ?? "GitHub's API did not do it"} (HTTP ${trouble.status})`;
  }
}

const STATUSES: Readonly<Record<number, string>> = {
  401: "the token is not valid",
  403: "the token may not write comments; give the job permissions: pull-requests: write (runs for forks and of Dependabot never may)",
  404: "this server has no such pull request for this token, or does not know this part of the API",
  410: "comments are switched off here",
  422: "GitHub did not accept the comment; the conversation may be locked",
};

function fileWords(trouble: WriteTrouble): string {
  switch (trouble.of) {
    case "outside":
      return "it is not inside the workspace";
    case "directory":
      return "there is a directory of that name";
    case "link-on-the-way":
      return "a directory on the way to it is a symbolic link";
    case "file-on-the-way":
      return "a file is in the place of a directory on the way to it";
    case "file-system":
      return `the file system answered ${trouble.code ?? "with an error"}`;
  }
}
