import type { Section } from "../entry.ts";

export const PLAN: Section = {
  title: "The plan of a scan is incomplete, or was not made",
  intro:
    "A scan of an organization begins with a list of its repositories. A list that may lack some makes the whole result incomplete: what was not listed was not scanned.",
  entries: [
    {
      says: [
        "The list may be incomplete",
        "The list may lack private repositories",
        "The list lacks … repositories",
        "Use the token of an App",
      ],
      why: "GitHub shows a token only what it may see, and does not say what it leaves out. The token of a job sees one repository.",
    },
    {
      says: [
        "The list broke off after",
        "GitHub's API refuses more requests for now",
        "GitHub's API answered with status",
        "The repositories could not be listed",
      ],
      why: "GitHub did not give the whole list: a limit, an outage, or a token that may not ask.",
      todo: "Run the job again later. If it stays, check the input `token`: it has to be allowed to read the repositories' metadata.",
    },
    {
      says: ["The list was another one each time"],
      why: "Repositories were made, moved or deleted while the list was read.",
    },
    {
      says: ["No repository is scanned"],
      why: "All repositories are left out: archived, forks, without commits, or not among the chosen ones.",
      todo: "See in the plan's summary why each is left out.",
    },
    { says: ["The list has no end"], why: "There are more repositories than one plan takes." },
    {
      says: ["of the list could not be understood"],
      why: "GitHub answered in a form that this version does not know.",
    },
    {
      says: ["The name of a repository looks like a key"],
      why: "Names of jobs are shown to everybody who sees the run.",
    },
    {
      says: ["has what no repository is called that this token sees"],
      why: "A name is misspelled, or the repository was renamed, or the token does not see it.",
    },
    {
      says: ["There are … to scan, and at most", "Choose fewer with the input", "Call the workflow"],
      why: "A matrix has at most 256 jobs.",
    },
    {
      says: ["This workflow runs in a public repository", "name of a private one", "names of … private ones"],
      why: "What a public repository's run shows, everybody sees.",
    },
    {
      says: ["The runner does not tell which repository this is"],
      why: "The plan was started outside of a workflow.",
    },
    { says: ["and without one GitHub is not asked"], why: "Repositories are listed with a token." },
    {
      says: ["needs GitHub or GitHub Enterprise Server"],
      why: "On other servers nothing tells whether the list is whole.",
    },
    {
      says: ["Nothing to scan: no repository is chosen"],
      why: "The inputs leave all repositories out.",
      todo: "Look at `repositories`, `include-archived` and `include-forks`; the summary says why each was left out.",
    },
    {
      says: ["The plan was not made: the job was cancelled"],
      why: "The job was ended before the list was read.",
      todo: "Run the job again.",
    },
  ],
};
