import type { Section } from "../entry.ts";

export const AGE: Section = {
  title: "How old the key is cannot be told",
  intro:
    "`rotation` is `unknown`. The age is never guessed: it comes from OpenAI's record of the key, found with an admin key, or from `created-at`. Sentences of one kind stand in the log, the summary, `reason` and the issue.",
  entries: [
    {
      says: ["neither admin-key nor created-at is given"],
      why: "Nothing says how old the key is.",
      todo: "Give an admin key as `admin-key`, from a secret of its own, or set `created-at` to the date that the list of keys shows: [Rotate in time](../README.md#rotate-in-time).",
    },
    {
      says: ["there is no key in it to ask about"],
      why: "The secret is empty in this run: see [`missing`](verdicts.md#missing).",
    },
    {
      says: [
        "among the keys that the admin key can see there is none",
        "no key that the admin key can see has its first and last characters",
      ],
      why: "The admin key is of another organization, or the key is disabled, has expired or is of an archived project.",
    },
    {
      says: [
        "keys of the organization have the same first and last characters",
        "several keys of the organization have its first and last characters",
      ],
      why: "OpenAI shows the first and last characters of each key only, and these fit more than one.",
    },
    {
      says: ["OpenAI shows too little to say", "OpenAI shows too little to tell"],
      why: "A record that may be this key's shows fewer characters than would be needed.",
    },
    {
      says: ["the value of admin-key is no key", "the value of admin-key is not an admin key"],
      why: "The secret that `admin-key` reads holds something else. It was not sent.",
      todo: "Create an admin key at https://platform.openai.com/settings/organization/admin-keys, and store only the key, on one line, in a secret of its own.",
    },
    {
      says: ["How old … is cannot be told: …."],
      why: "The admin key was asked with, and OpenAI did not answer as hoped: the words behind the colon are one of those below.",
      todo: "See the next rows.",
    },
    {
      says: ["OpenAI does not accept the admin key"],
      why: "Admin keys end, too, and are deleted with their owner.",
    },
    {
      says: ["the admin key lacks a permission"],
      why: "It may not read keys and projects, or not write them with `rotate: true`.",
    },
    {
      says: ["OpenAI blocks requests from the address or region"],
      why: "An allowlist of addresses, or a region that OpenAI does not serve. It says nothing about the keys.",
    },
    {
      says: ["OpenAI does not know what was asked for"],
      why: "The ids and the admin key are of different organizations, or what they name was deleted.",
    },
    {
      says: ["OpenAI did not accept the request"],
      why: "The code in brackets is OpenAI's own. For a new key it is often a limit of the organization on how long keys may live.",
    },
    {
      says: ["OpenAI's Admin API throttles requests just now", "OpenAI's Admin API did not answer"],
      why: "OpenAI is busy or down. A run that could tell nothing changes nothing, and does not fail.",
    },
    {
      says: ["what answered is not OpenAI's Admin API"],
      why: "A proxy, a firewall or a login page answered.",
    },
    {
      says: ["created-at is …, in the future", "in the future by the clock of this runner"],
      why: "A date ahead of the runner's clock: one of the two is wrong.",
    },
    {
      says: ["OpenAI's record of the key was not used"],
      why: "The age comes from `created-at`, since the record could not be had; the words behind the colon say why.",
      todo: "See the rows above. The date in `created-at` has to be changed with the key.",
    },
    { says: ["off OpenAI's record of"], why: "`created-at` was not changed with the key." },
  ],
};

export const DUE: Section = {
  title: "The key works, and the job is red or warns all the same",
  intro:
    "A key that is due fails the step (`rotation-due` in `fail-on`); all others here are warnings ahead of time.",
  entries: [
    {
      says: ["has been due for rotation since", "has to be rotated"],
      why: "The key is `max-age-days` old (90, unless set).",
      todo: "Rotate it: the summary says how, step by step, or let [`rotate: true`](../README.md#let-it-rotate-by-itself) do it.",
    },
    {
      says: ["is due for rotation on", "expires on … (…); from then on"],
      why: "The end is at most `warn-days` ahead (14, unless set).",
      todo: "Rotate it before that day.",
    },
    {
      says: ["expired on …: no request"],
      why: "The key had an expiry, and it has passed.",
      todo: "Create a new key, and store it in the secret.",
    },
    {
      says: ["has never been used", "has not been used for"],
      why: "By OpenAI's record. Keys that nothing needs are only a risk.",
    },
    {
      says: [
        "The owner of … has no access to its project any more",
        "belongs to a person and ends when that person leaves",
      ],
      why: "A key ends with its owner's access.",
      todo: "Use a key of a service account, or [no key at all](../README.md#better-no-key-at-all).",
    },
    {
      says: ["spend limit for this month … % are used", "spend limit for this month is reached"],
      why: "The organization or project has a limit on what it spends in a month.",
    },
    {
      says: ["An earlier rotation of … was broken off and left"],
      why: "A run of `rotate: true` made a key and did not come to its end.",
    },
  ],
};

export const ROTATE: Section = {
  title: "Nothing is rotated, or a rotation failed",
  intro:
    "Whatever fails, the secret holds a key that works: the old key is not touched before the new one is stored, confirmed and known to work. Steps that were not done stand as “Not done: …” or “Failed: …” in the summary, with the reason behind the colon.",
  entries: [
    {
      says: ["Nothing is rotated: the key is not due."],
      why: "All is well.",
      todo: "Nothing. To see all steps without waiting, set `dry-run: true`.",
    },
    {
      says: ["Nothing is rotated: this run is"],
      why: "Runs for forks and of Dependabot get no secrets, and may change nothing.",
      todo: "Nothing: the scheduled run rotates.",
    },
    {
      says: ["rotate: true needs an admin key", "rotate: true needs a token"],
      why: "The secret is empty in this run.",
      todo: "Store it; a secret of an environment needs `environment:` in the job. [What it needs](../README.md#let-it-rotate-by-itself).",
    },
    {
      says: ["this run was given no key that it can read", "the key is an admin key, and what is made"],
      why: "What would be replaced is not a key that this check makes.",
      todo: "Give the key of a service account as `api-key`.",
    },
    {
      says: [
        "the record of the key could not be looked up",
        "Nothing is rotated: how old the key is cannot be told",
      ],
      why: "Without the record the old key could not be deleted afterwards.",
      todo: "See [How old the key is cannot be told](#how-old-the-key-is-cannot-be-told).",
    },
    {
      says: ["Nothing could be rotated if it had to be"],
      why: "The token cannot see the secret; it is looked at ahead of the day on which it is needed.",
    },
    {
      says: ["A dry run: all that is needed is there"],
      why: "`dry-run: true` changes nothing.",
      todo: "Take `dry-run` out when the summary is as it should be.",
    },
    {
      says: ["Rotating it failed", "Rotating it was broken off"],
      why: "A step failed, or its answer was lost; the step's line says which, and why.",
      todo: "See the reason in the next rows, then run the job again.",
    },
    {
      says: [
        "look at the secret, the service account and the old key",
        "create a new key for the service account",
        "validate the new key with the same probe",
        "store the new key in the secret",
        "confirm that the secret has changed",
        "delete the old key",
      ],
      why: "The step of the rotation that was not done or failed.",
      todo: "The words behind the colon say why: see the next rows.",
    },
    {
      says: ["the probe of the new key said"],
      why: "The new key does not do what the old one does; it is deleted again, and the old one stays.",
      todo: "Look the verdict up in [verdicts](verdicts.md), and see the role of the service account and the limits of its project.",
    },
    {
      says: ["there is no such secret there"],
      why: "`key-name` and `secret-place` have to name the secret that `api-key` reads.",
    },
    {
      says: ["the secret has not changed"],
      why: "GitHub took the new value, and still shows the old date.",
      todo: "Run the job again; see the summary for keys that are left.",
    },
    {
      says: [
        "somebody else changed the secret or the key at the same time",
        "a rotation of the same secret began minutes ago",
      ],
      why: "Two rotations at once would delete each other's keys.",
      todo: "Give the workflow a `concurrency` group, and run it again later.",
    },
    {
      says: ["the secret was last stored before the key was made"],
      why: "`api-key` reads another secret than `key-name` and `secret-place` name.",
    },
    {
      says: [
        "which record is the old key's is not known for certain",
        "the record that was found is that of the new key",
      ],
      why: "A key is deleted only if its record was matched without doubt.",
      todo: "Delete the old key by hand, at https://platform.openai.com/api-keys.",
    },
    {
      says: ["keys that earlier attempts made in place of the same old key are still there"],
      why: "Runs that were broken off have left keys; more are not made before somebody has looked.",
      todo: "Delete those that the summary names.",
    },
    {
      says: ["by the date of the new key the clock of this runner is far off"],
      why: "With a wrong clock every key seems due.",
    },
    {
      says: ["the old key is of another project than project-id"],
      why: "Keys of other projects are not deleted.",
      todo: "Correct `project-id`, or delete the old key by hand.",
    },
    {
      says: ["OpenAI says that the key is deleted, and still lists it"],
      why: "The deletion has not come through everywhere.",
      todo: "Look at https://platform.openai.com/api-keys in some minutes.",
    },
    {
      says: ["GitHub does not accept the token of secrets-token"],
      why: "The token was mistyped, revoked, or has expired: fine-grained tokens end.",
    },
    { says: ["the token of secrets-token may not do that"], why: "It lacks a permission." },
    {
      says: ["GitHub does not know the secret, its place or the repository"],
      why: "A name is wrong, or the token is for other repositories.",
    },
    {
      says: ["GitHub did not accept what was to be stored"],
      why: "The name of the secret or its place is not one that GitHub allows.",
    },
    {
      says: ["the rate limit of GitHub's API is reached", "GitHub's API did not answer"],
      why: "GitHub is busy or down.",
    },
    {
      says: ["what answered is not GitHub's API for secrets"],
      why: "The server is not GitHub, or a proxy answered.",
    },
    {
      says: ["the … key could not be deleted", "yourself: which one it is, is not known for certain"],
      why: "The rotation is done, but for the last step.",
    },
    {
      says: [
        "whether the secret holds it could not be found out",
        "an earlier rotation made it in place of the same key",
        "the answer to its creation was lost",
      ],
      why: "A run ended at a point where it cannot be told which key is in use.",
    },
  ],
};

export const ISSUE: Section = {
  title: "The issue is missing, or not up to date",
  intro:
    "The check has its result and the step ends as it would; only the issue was not written. The words behind the colon say why.",
  entries: [
    {
      says: ["The issue about this key could not be kept"],
      why: "GitHub's API did not do what was asked.",
      todo: "See the next rows.",
    },
    {
      says: ["The issue is not assigned to", "The issue has not all its labels"],
      why: "Somebody is no collaborator, or a label may not be made by this token.",
    },
    {
      says: ["The issue is locked"],
      why: "A locked issue takes no comments.",
      todo: "Unlock it to be told of changes.",
    },
    {
      says: ["A second issue about this key", "Two runs opened an issue at the same time"],
      why: "Two runs at once.",
      todo: "Give the workflow a `concurrency` group.",
    },
    {
      says: [
        "did not answer as it should, or there is no token for it; the next run",
        "GitHub's API is in trouble",
        "GitHub's API did not do it",
        "the rate limit of GitHub's API is reached and does not end soon",
        "what answered is not GitHub's API",
      ],
      why: "GitHub is down, busy, or not reached from this runner.",
      todo: "Nothing: the next run tries again. If it stays, check the input `token`, proxy and network.",
    },
    {
      says: ["the run was cancelled; the next one goes on"],
      why: "The run was ended before the issue was written.",
      todo: "Nothing.",
    },
    {
      says: ["the server does not tell whose token this is"],
      why: "An issue counts as ours only if the token's own account wrote it.",
    },
    {
      says: ["the runner does not say which repository this is"],
      why: "Not a run of GitHub's or of a runner that sets `GITHUB_REPOSITORY`.",
      todo: "Set it in the runner's environment, as `owner/name`.",
    },
    {
      says: ["the input issue-labels is empty", "too many issues have the label"],
      why: "The issue is found by its first label.",
    },
    {
      says: ["the token is not valid; check the input token"],
      why: "The token has expired or was revoked.",
      todo: "Leave the input `token` out to use the job's own.",
    },
    { says: ["the token may not write issues"], why: "The job lacks the permission." },
    {
      says: ["this server has no such repository for this token"],
      why: "The token is for another repository or server.",
    },
    { says: ["issues are switched off in this repository"], why: "There is no place for an issue." },
    { says: ["GitHub did not accept the issue"], why: "A label or assignee that GitHub does not take." },
  ],
};
