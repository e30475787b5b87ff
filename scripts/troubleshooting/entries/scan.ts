import type { Section } from "../entry.ts";

export const FOUND: Section = {
  title: "The scan found a key, and the check stays red",
  intro:
    "Revoke the key first; then the steps in the job's summary. Deleting the line does not make the check green, since the commits still hold the key. How a finding is accepted: [Guard against leaked keys](../README.md#guard-against-leaked-keys).",
  entries: [
    {
      says: ["; it was removed again in a later commit", "; it does not stand at HEAD"],
      why: "The files are clean now, but whoever fetches the commits has the key.",
      todo: "Revoke it. Then squash or rebase the branch and force the push, or write the fingerprint into `.keyguardignore`.",
    },
    {
      says: ["; OpenAI accepts it at this moment"],
      why: "With `verify-leaks` OpenAI was asked, and the key works.",
      todo: "Revoke it now.",
    },
    {
      says: ["proposed here; … not count until merged"],
      why: "A pull request cannot accept its own leak: rules count once they are in the branch that it goes to.",
      todo: "Merge the rules there first, or use a marker in the line, where reviewers see it.",
    },
  ],
};

export const INCOMPLETE: Section = {
  title: "The scan is incomplete",
  intro:
    "Unscanned is not clean: something that should have been read was not, so `scan-complete` is `false` and the step fails (`incomplete-scan` in `fail-on`). The sentence says what is missing, then why. Two things mend most of it: `fetch-depth: 0` at `actions/checkout`, and `permissions: contents: read` for the job with the input `token` at its default.",
  entries: [
    {
      says: [
        "incomplete: … in the part that could be read of",
        "could not be had",
        "Some of the commits to be scanned are missing",
        "… could not be read",
      ],
      why: "The clone does not have all that the event adds, and it could not be fetched. The words behind the colon say why.",
      todo: "Set `fetch-depth: 0` at `actions/checkout`, leave out `filter` and `sparse-checkout`, and give the job `contents: read`.",
    },
    {
      says: ["A limit was reached before the end", "there are more than 5,000 keys"],
      why: "There is more than one run reads. What was read was scanned.",
      todo: "Spread a large history over a job matrix with `scan-shard`; use a runner with git and `fetch-depth: 0`.",
    },
    {
      says: [
        "Nothing could be read, neither with git nor through GitHub's API",
        "a history cannot be read over GitHub's API",
        "there is no token for GitHub's API",
        "GitHub's API could not be used",
        "there is no git on this runner",
      ],
      why: "There is no usable git, and the way over the API is closed, too.",
      todo: "Use a runner or container with git, run `actions/checkout` first, and give the job `contents: read`.",
    },
    {
      says: [
        "the clone does not have it, and nothing could be fetched",
        "the clone does not have it, and there is no server to fetch it from",
        "git could not fetch it",
        "git could not get all commits",
        "Reading over GitHub's API, since",
      ],
      why: "The checkout is shallow or partial, and what is missing could not be fetched from the server.",
      todo: "Set `fetch-depth: 0`, or see to the network and the token below.",
    },
    {
      says: [
        "the server refused the token, or does not show it this repository",
        "GitHub's API refused the token",
        "GitHub's API does not have it, or does not show it to this token",
      ],
      why: "The token lacks `contents: read`, has expired, or is for another repository.",
      todo: "`permissions: contents: read` in the job, and no input `token`.",
    },
    {
      says: ["the server does not have it any more"],
      why: "A forced push or the end of a fork has taken the commit away, and the server has cleaned up.",
      todo: "Run on the new commits. `scan-scope: history` scans what is there.",
    },
    {
      says: [
        "the server answered with an error of its own",
        "GitHub's API answered three times with errors",
        "the answer of GitHub's API could not be read",
        "the rate limit of GitHub's API was reached",
        "one run sends no more requests to GitHub's API",
      ],
      why: "GitHub is in trouble, or has been asked too often.",
      todo: "Run the job again later. With git on the runner and `fetch-depth: 0` the API is not needed.",
    },
    {
      says: [
        "the name of the server could not be resolved",
        "the server could not be reached",
        "GitHub's API could not be reached",
        "the server's certificate was not accepted",
        "the proxy did not connect",
      ],
      why: "The network between the runner and the server: DNS, firewall, certificates or proxy.",
      todo: "On a self-hosted runner, check `HTTPS_PROXY`, `NO_PROXY` and the certificates that git uses (`http.sslCAInfo`). On GitHub's, run the job again.",
    },
    {
      says: [
        "git could not be started",
        "the machine has nothing left",
        "git crashed, or was ended from outside",
      ],
      why: "The runner is out of memory, processes or file descriptors, or something ends git there.",
      todo: "Run the job again; see what else runs there, take a larger runner, or spread a history with `scan-shard`.",
    },
    {
      says: [
        "git gave no sign of life for ten minutes",
        "git complained without end",
        "git did not answer as git does",
      ],
      why: "git hangs on a disk or lock, or what stands first on `PATH` is not git itself.",
      todo: "See what git waits for, and that `git --version` on the runner is git's own. Check the repository out anew.",
    },
    {
      says: ["this git is too old"],
      why: "git older than 2.29.",
      todo: "Use a runner or container with a newer git.",
    },
    {
      says: [
        "the repository is damaged",
        "git could not list the objects",
        "git could not read the objects",
        "they were removed while they were read",
      ],
      why: "Objects of the clone are broken, missing or being cleaned up.",
      todo: "Check the repository out anew; on a self-hosted runner delete its work folder, and run no `git gc` beside the job.",
    },
    {
      says: [
        "the disk is full",
        "the disk cannot be written to",
        "nothing may be written to the temporary directory",
        "the temporary directory (RUNNER_TEMP) is not there",
        "the temporary directory (RUNNER_TEMP) cannot be used",
      ],
      why: "What is fetched goes to the runner's temporary directory, which cannot take it.",
      todo: "Free space, or give the step a `RUNNER_TEMP` that is there and can be written to.",
    },
    {
      says: ["the run was cancelled"],
      why: "The run was ended before all was done.",
      todo: "Run the job again.",
    },
    {
      says: [
        "GitHub's API gives no files of more than 100 MB",
        "GitHub's API lists no more than 3,000 files",
        "GitHub's API does not list all files of so large a commit",
        "GitHub's API did not list … of the commits",
        "without git no more than … commits are read",
        "GitHub's API does not show wikis",
        "… not read, because …",
      ],
      why: "Without git the scan reads over GitHub's API, which does not give everything.",
      todo: "Use a runner or container with git, with `actions/checkout` and `fetch-depth: 0`.",
    },
    {
      says: [
        "The payload of this event does not say",
        "the payload of this event does not say",
        "which commits were pushed",
        "what was there before",
        "where the new branch or tag stands",
        "which commit the pull request stands at",
        "which commit the merge group stands at",
        "which commit the other run was about",
        "which commits of the wiki it is about",
        "All files of the commit",
      ],
      why: "The file with the event (`GITHUB_EVENT_PATH`) is missing, cannot be read or is not GitHub's: what the event adds is not known, and all files of the commit are scanned in its place.",
      todo: "In a container, mount that file; on foreign runners, set `scan-scope: tree` or `history`.",
    },
    {
      says: ["This version does not know what … adds"],
      why: "The workflow runs on an event that the action does not know yet.",
      todo: "Run the scan on `push` and `pull_request`, or set `scan-scope`.",
    },
  ],
};

export const ODD: Section = {
  title: "The scan warns of something else",
  intro: "The scan has its result; these sentences say what it could not take into account.",
  entries: [
    {
      says: [
        "The commits that were there before could not be had",
        "The commit that stood there before the forced push could not be had",
      ],
      why: "The base of the comparison is gone or out of reach, so more was scanned than was added.",
      todo: "Set `fetch-depth: 0`. A finding may be an old one: see its commit.",
    },
    {
      says: ["Not all files of the base could be looked at"],
      why: "Whether a key is new is told by the base, and part of it is missing.",
      todo: "Set `fetch-depth: 0`.",
    },
    {
      says: ["The ignore file could not be read", "The ignore file is larger than 1 MiB"],
      why: "No finding was accepted by it.",
      todo: "See that it is a file of less than 1 MiB in the branch that a pull request goes to, and that `ignore-file` names it.",
    },
    {
      says: [
        "Line … of the ignore file",
        "Further lines of the ignore file",
        "is one path more than",
        "takes in every file",
        "holds a key itself",
        "has more than … characters",
        "has the form of a .gitleaksignore",
      ],
      why: "A line that is no fingerprint and no path, or that would take in too much, is left out; the others count.",
      todo: "Write fingerprints as reports show them, and paths as in `.gitignore`. If the line holds a key, revoke the key.",
    },
    {
      says: [
        "Not taken over from",
        "where ignore files count",
        "of a rule that finds no OpenAI keys",
        "accepts whole commits",
        "accepts by what a key or its line looks like",
        "accepts under several conditions at once",
        "says where a rule looks at all",
        "builds on another file",
        "fits every file",
        "is no regular expression of Go",
        "is not of the form that such a file has",
        "is longer than it may be",
        "is more than there may be",
        "has a key in it",
        "does not name its commit",
        "the file cannot be read as what its name says",
        "the file is larger than 1 MiB",
      ],
      why: "Something in a file of gitleaks or TruffleHog that `ignore-file` names accepts nothing here: it cannot be mapped exactly, or not at all. The rest of the file counts.",
      todo: "Nothing, if no finding is missing from the accepted ones. Else accept it in `.keyguardignore`; [migration.md](migration.md) says which part of such files counts.",
    },
    {
      says: ["could not be removed from the temporary directory"],
      why: "Another program holds a file there. It has fetched commits, and no token.",
      todo: "Delete it on a self-hosted runner.",
    },
    {
      says: [
        "leaked keys were not verified",
        "Leaked keys were not verified",
        "at most … are verified in a run",
        "OpenAI could not be reached",
      ],
      why: "`verify-leaks` did not ask about all keys: in runs for forks and of Dependabot never, and OpenAI may be down.",
      todo: "Take keys that were not verified for working ones, and revoke them.",
    },
    {
      says: [
        "not opened, or not to the end",
        "it is damaged, or only looks like an archive",
        "it is cut off",
        "it is encrypted",
        "it uses a compression method",
        "it has a format that this version",
        "it holds more than",
        "it is an archive of more than",
        "the archive holds",
        "it is nested more than",
        "it is larger than",
        "the archives before it held more than",
      ],
      why: "An archive was not read, or not to its end, so keys in it are not found. It is named in the summary and does not fail the step: what is packed may be anything.",
      todo: "Look into it yourself, or keep archives out of the repository.",
    },
  ],
};

export const REPORTS: Section = {
  title: "The report or the comment is missing",
  intro: "The scan has its result; only the report was not written.",
  entries: [
    {
      says: [
        "The report could not be written",
        "it is not inside the workspace",
        "there is a directory of that name",
        "a directory on the way to it is a symbolic link",
        "a file is in the place of a directory on the way to it",
        "the file system answered",
      ],
      why: "The path of `sarif-file` cannot be written.",
      todo: "Give a path inside of the workspace, without links on the way, such as `keys.sarif`.",
    },
    {
      says: ["No comment is written: this event belongs to no pull request"],
      why: "`comment: true` in a run of another event.",
      todo: "Nothing; or leave `comment` out there.",
    },
    {
      says: [
        "The comment on the pull request could not be written",
        "the token may not write comments",
        "the token is not valid",
        "this server has no such pull request",
        "comments are switched off here",
        "GitHub did not accept the comment",
        "the pull request has too many comments",
        "the rate limit of GitHub's API is reached (HTTP …)",
      ],
      why: "GitHub did not take the comment. In runs for forks and of Dependabot it never does.",
      todo: "`permissions: pull-requests: write` in the job. The summary has all that the comment would have.",
    },
  ],
};
