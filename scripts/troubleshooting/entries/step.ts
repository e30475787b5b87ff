import type { Section } from "../entry.ts";

export const INPUTS: Section = {
  title: "The job is red before anything was asked",
  intro:
    "A mistake in the workflow: nothing was sent, scanned or written. The sentence names the input, what it got, what is allowed and what to do. A value that may be secret is not shown.",
  entries: [
    {
      says: ['Input "…" does not know'],
      why: "A word is misspelled, or of another input. Words of a list are separated by commas, spaces or newlines.",
      todo: "Copy the word from the sentence; all inputs are [in the README](../README.md#inputs).",
    },
    {
      says: ['Input "ignore-file" does not know the format', "--ignore-file takes paths, or before a path"],
      why: "The word before a path is none of those that say how its file is written.",
      todo: "Use one that the sentence lists; [migration.md](migration.md) says what becomes of other options of gitleaks and TruffleHog.",
    },
    {
      says: ['Input "locale" does not know', "For Chinese, set locale: zh-CN"],
      why: "The language is one that the action does not speak.",
      todo: "Set `locale: en` or `locale: zh-CN`, or leave it out.",
    },
    {
      says: ['Input "…" is empty'],
      why: "A list has nothing in it, often because a variable of the workflow is empty.",
    },
    {
      says: [
        "Correct it under",
        "number from … to",
        "Write the secret's name",
        "a path inside the workspace, such as",
      ],
      why: "The value is outside of what is allowed, or has a character that does not belong there. Numbers are written without units, paths without the folder of the workspace.",
    },
    {
      says: [
        "a value that looks like a key (not shown)",
        "a value that may hold a password (not shown)",
        "a value of … characters (not shown)",
      ],
      why: "What stands in place of the value where it may be secret, or is long.",
      todo: "If it is a key or a password, take it out of the workflow, revoke it, and store a new one as a secret.",
    },
    {
      says: ["is a value that looks like a key (not shown). Allowed: a name"],
      why: "The key itself stands where its name belongs.",
      todo: "Write the secret's name, such as `OPENAI_API_KEY`, and let `api-key` read the secret. If the key stood in the workflow file, revoke it.",
    },
    {
      says: [
        "is a key of OpenAI's (not shown), and was sent nowhere",
        "Leave the input out to use the one of the job",
        "Store only the token itself in its secret",
        "is a value with spaces or line breaks (not shown)",
      ],
      why: "`token` and `secrets-token` are tokens of GitHub's; a key of OpenAI's or a text with white space is none.",
      todo: "Leave `token` out. For `secrets-token`, store a fine-grained token of GitHub's in a secret of its own.",
    },
    {
      says: ["Allowed: an id of letters, digits"],
      why: "Ids of OpenAI's are copied whole, without quotes, spaces or an address around them.",
    },
    {
      says: ['has "never" beside other terms'],
      why: "`never` means that no result fails the step, so that other terms would have no effect.",
    },
    {
      says: [
        'Input "base-url" is',
        "Allowed: a complete address",
        "Allowed: https:// only",
        "Allowed: an address without",
      ],
      why: "The address cannot be used as it stands, or a key would go over it unprotected.",
    },
    {
      says: [
        "Allowed: owner/name, as actions/checkout takes it",
        "since an event belongs to the repository of the workflow",
      ],
      why: "`scan-repository` is for a job that scans another repository than its own, which no event is about.",
    },
    {
      says: ["Allowed: the name of an organization or user", "Allowed: names, with * and ? for what differs"],
      why: "`organization` takes one name, `repositories` patterns of names, without the address of a page.",
    },
    {
      says: ["Allowed: i/n with i from 1 to n", "Allowed: parts of a history only"],
      why: "`scan-shard` says which part of a history one job of a matrix reads; nothing else can be read in parts.",
    },
    { says: ['Allowed: fewer days than "max-age-days"'], why: "The warning would come with the new key." },
    {
      says: [
        "is given without a use",
        'is given without "identity-provider-id"',
        'is true without "rotate: true"',
        'but "checks" does not have "rotation"',
        "but nothing is known of the key",
      ],
      why: "One input needs another, which is not there.",
    },
    {
      says: [
        "of another host than OpenAI's (…), to which it is not sent",
        "Workload identity federation is OpenAI's own",
        "Allowed: keys of OpenAI only",
      ],
      why: "The workflow has a relay or another vendor in `base-url`, and asks for something that only OpenAI has. The admin key can do everything, and is never sent anywhere else.",
    },
    {
      says: ["Allowed: the date on which the key was created"],
      why: "Not a date, or one before 2020. In YAML a date may stand in quotes.",
    },
    {
      says: ['is given beside "api-key"', 'is true beside "identity-provider-id"'],
      why: "A job either has a key or an identity.",
    },
    {
      says: ["Allowed: exactly what the identity provider at OpenAI expects"],
      why: "The audience has a character that no address has.",
    },
    {
      says: ['needs "service-account-id", which is empty', 'needs "project-id", which is empty'],
      why: "The input is not given, or the variable that it reads is empty in this job.",
      todo: "Look at the project's members at https://platform.openai.com/settings/organization/projects. A variable of an environment needs `environment:` in the job.",
    },
    {
      says: ['Allowed with "rotate: true": the name of the secret'],
      why: "The new key is stored in the secret of that name, so it has to be one that GitHub allows.",
    },
    {
      says: ["Allowed: repository, organization, or environment:NAME"],
      why: "The place of the secret is not one that GitHub has.",
    },
    {
      says: ["The issue is found by the first of them", "Teams cannot be assigned to issues"],
      why: "GitHub's limits for labels and assignees.",
    },
  ],
};

export const STEP: Section = {
  title: "The step itself failed",
  intro: "",
  entries: [
    {
      says: ["The step fails because fail-on has"],
      why: "The last line before the verdict's consequence: the result is one that `fail-on` names.",
      todo: "Do what the result says. To be told only, take the term out of [`fail-on`](../README.md#inputs); `never` fails nothing.",
    },
    {
      says: ["Unexpected error, please report it"],
      why: "A defect of this action, or a machine that does what none should. No result is reported: the step fails, and `result` is `fail`.",
      todo: "Run the job again. If it stays, open an issue with the sentence, the version and the kind of runner. Do not add logs with secrets; holes are reported [in private](../SECURITY.md).",
    },
    {
      says: ["The outputs could not be written"],
      why: "The runner's disk is full, or its file for outputs cannot be written. Later steps would act on missing outputs, so the step fails.",
    },
    {
      says: ["The job summary could not be written"],
      why: "The runner's file for the summary cannot be written. The result counts all the same.",
      todo: "Free space on the runner's disk.",
    },
    {
      says: ["The issue about the key could not be kept. …"],
      why: "The check has its result; only the issue was not written.",
      todo: "Read the second half of the sentence [below](#the-issue-is-missing-or-not-up-to-date).",
    },
    {
      says: ["The run was cancelled."],
      why: "A person, a newer run of the same `concurrency` group or a time limit ended the job. Nothing is reported as clean.",
      todo: "Run the job again.",
    },
  ],
};
