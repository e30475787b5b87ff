import type { GitHubTrouble } from "../../github-trouble.ts";
import type { PlanMessages } from "./catalogue.ts";

const WITH_APP =
  "Use the token of an App that is installed for all repositories (examples/organization-scan.yml), or name the ones to scan in the input `repositories`.";

const REASONS: Readonly<Record<Parameters<PlanMessages["reason"]>[0], string>> = {
  archived: "archived, and include-archived is false",
  fork: "a fork, and include-forks is false",
  empty: "has no commits",
  disabled: "disabled by GitHub",
  "not-chosen": "not in the input repositories",
  "other-part": "in another part",
};

function troubled(trouble: GitHubTrouble): string {
  switch (trouble.kind) {
    case "no-answer":
      return "GitHub's API could not be reached, or its answer was not to be understood";
    case "rate-limit":
      return `GitHub's API refuses more requests for now (status ${trouble.status}, rate limit)`;
    case "status":
      return `GitHub's API answered with status ${trouble.status}`;
  }
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
const repositories = (count: number): string => plural(count, "repository", "repositories");

/** The English sentences about a plan. */
export const ENGLISH: PlanMessages = {
  headline: (counts) =>
    counts.repositories === 0
      ? `Nothing to scan: no repository is chosen, ${counts.leftOut} left out`
      : `${repositories(counts.repositories)} in ${plural(counts.jobs, "job")}, ${counts.leftOut} left out`,
  repository: (name, size, jobs) => `${name} (${size}): ${plural(jobs, "job")}`,
  size: (kb) =>
    kb === undefined
      ? "size not known"
      : kb < 1000
        ? `${kb} kB`
        : `${(kb / 1000).toFixed(kb < 10_000 ? 1 : 0)} MB`,
  leftOut: (name, why) => `Left out: ${name}, ${REASONS[why]}.`,
  reason: (why) => REASONS[why],
  more: (count) => `and ${count} more`,
  unnamed: (count) =>
    `${plural(count, "private repository is", "private repositories are")} left out, and not named in a run that everybody can see.`,
  gap(gap, trouble) {
    switch (gap.gap) {
      case "selected":
        return `The list may lack private repositories: the token is for selected repositories only, as that of a job always is. ${WITH_APP}`;
      case "private-unknown":
        return `The list may lack private repositories: nothing tells how many this token does not see. ${WITH_APP}`;
      case "fewer":
        return `The list lacks ${gap.of} repositories: GitHub counts ${gap.counted} and lists ${gap.listed}. ${WITH_APP}`;
      case "broken-off":
        return `The list broke off after ${repositories(gap.listed)}: ${troubled(trouble)}. Run the job again.`;
      case "unsteady":
        return "The list was another one each time that it was read, so that some may be missing. Run the job again when nobody creates or moves repositories.";
      case "endless":
        return `The list has no end: reading was given up after ${gap.pages} pages. Choose with the input repositories.`;
      case "not-understood":
        return `${plural(gap.entries, "entry", "entries")} of the list could not be understood, and may be repositories. Please report it.`;
      case "key-in-name":
        return `The name of a repository looks like a key, and would be shown in the name of a job (number ${gap.ids.slice(0, 10).join(", ")}${gap.ids.length > 10 ? ", …" : ""}). It is not scanned: rename it, and revoke the key if it is one.`;
      case "nothing":
        return "No repository is scanned, so that nothing is known of any. Choose others with the inputs repositories, include-archived and include-forks.";
      case "not-there":
        return `The input repositories has what no repository is called that this token sees: ${gap.patterns.join(", ")}. Correct it, or give a token that sees it.`;
    }
  },
  failure(failure, trouble) {
    switch (failure.failure) {
      case "no-account":
        return `Input "organization" is "${failure.account}", of which GitHub knows no organization or user. Allowed: the name in the address of its page. Correct it under "with:".`;
      case "no-list":
        return `The repositories could not be listed: ${troubled(trouble)}. Check the input "token", and run the job again.`;
      case "too-many": {
        const how =
          failure.parts === undefined || failure.parts < 2
            ? 'Choose fewer with the input "repositories", or raise "max-jobs".'
            : `Call the workflow ${failure.parts === 2 ? "twice" : `${failure.parts} times`}, with "part: 1/${failure.parts}" ${failure.parts === 2 ? "and" : "up to"} "part: ${failure.parts}/${failure.parts}".`;
        return `There are ${repositories(failure.repositories)} to scan, and at most ${plural(failure.maxJobs, "job")} in a matrix. ${how}`;
      }
      case "public-run":
        return `This workflow runs in a public repository, and its log would show the ${failure.privateRepositories === 1 ? "name of a private one" : `names of ${failure.privateRepositories} private ones`}, and where keys are in them. Run it in a private repository, or choose public ones with the input "repositories".`;
    }
  },
  noRepository:
    "The runner does not tell which repository this is (GITHUB_REPOSITORY). Run the plan in a workflow.",
  noToken:
    'Input "token" is empty, and without one GitHub is not asked. Leave it out to use the one of the job, or give one of an App.',
  notGitHub:
    'Input "organization" needs GitHub or GitHub Enterprise Server: Gitea and Forgejo do not tell which repositories a token does not see. Use examples/history-shards.yml in each repository.',
  cancelled: "The plan was not made: the job was cancelled.",
  labels: {
    plan: "Plan of the scan",
    incomplete: "The list may be incomplete",
    repository: "Repository",
    size: "Size",
    jobs: "Jobs",
    leftOut: (count) => `Left out: ${count}`,
    why: "Why",
  },
};
