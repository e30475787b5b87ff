import type { DateSource } from "../../../rotation/age.ts";
import type { RotationReason } from "../../../rotation/result.ts";
import { ADMIN_KEYS_PAGE, KEYLESS_GUIDE, KEYS_PAGE, PROJECTS_PAGE } from "../../messages/message.ts";
import { stored } from "../../messages/secret.ts";
import { days, inDays, type RotationFacts, type RotationMessage } from "./message.ts";

const SOURCES: Readonly<Record<DateSource, string>> = {
  record: "by OpenAI's record",
  "created-at": "by the input created-at",
  secret: "by the date on which its secret was last stored",
};

const source = ({ source: from }: RotationFacts): string => (from === undefined ? "" : SOURCES[from]);

const old = (facts: RotationFacts): string =>
  `${facts.key} is ${days(facts.ageDays)} old (created on ${facts.created}, ${source(facts)})`;

/** Steps from an old key to a new one, without a moment in which none works. */
const replace = (facts: RotationFacts): string[] => [
  facts.openAiHost
    ? facts.ofServiceAccount
      ? `Create another key for the same service account at ${PROJECTS_PAGE} (the project, API keys), with an expiry; it is shown only once.`
      : `Create another key at ${KEYS_PAGE}, with an expiry; it is shown only once.`
    : `Get another key from whoever runs ${facts.host}.`,
  `Store it ${stored(facts)}.`,
  `Run this check again; deploy again whatever was deployed with the old key.`,
  ...(facts.openAiHost
    ? [
        `Only then revoke the old key${facts.recordId === "" ? "" : ` (${facts.recordId})`} at ${KEYS_PAGE}.`,
        `With workload identity there is no key to rotate at all: ${KEYLESS_GUIDE}.`,
      ]
    : ["Only then have the old key revoked there."]),
  ...(facts.source === "created-at" ? ["Set created-at in the workflow to the date of the new key."] : []),
];

const bothWays = ({ openAiHost }: RotationFacts): string[] =>
  openAiHost
    ? [
        "Give an admin key as admin-key (a secret of its own), so that OpenAI is asked about the key.",
        `Or set created-at to the date that the list at ${KEYS_PAGE} shows for the key (YYYY-MM-DD).`,
      ]
    : ["Set created-at to the date on which the key was created (YYYY-MM-DD)."];

/** The English sentences about how old a key is, by reason. */
export const ROTATION_MESSAGES: Readonly<Record<RotationReason, RotationMessage>> = {
  young: {
    says: (facts) => `${old(facts)} and need not be rotated before ${facts.due} (${inDays(facts.daysLeft)}).`,
    todo: () => [],
  },
  keyless: {
    says: () => "The job uses workload identity: there is no long-lived key that could grow old.",
    todo: () => [],
  },
  rotated: {
    says: ({ key, newKeyId, expires }) =>
      `${key} was rotated: the secret holds the new key ${newKeyId}${expires === "" ? "" : `, which expires on ${expires}`}.`,
    todo: ({ key }) => [`Deploy again whatever was deployed with the old value of ${key}.`],
  },
  "age-soon": {
    says: (facts) =>
      `${old(facts)} and is due for rotation on ${facts.due} (${inDays(facts.daysLeft)}; max-age-days: ${facts.maxAgeDays}).`,
    todo: replace,
  },
  "expiry-soon": {
    says: ({ key, expires, daysLeft }) =>
      `${key} expires on ${expires} (${inDays(daysLeft)}); from then on no request with it will work.`,
    todo: replace,
  },
  "age-due": {
    says: (facts) =>
      `${old(facts)} and ${facts.daysLeft < 0 ? `has been due for rotation since ${facts.due}` : "has to be rotated"} (max-age-days: ${facts.maxAgeDays}).`,
    todo: replace,
  },
  expired: {
    says: ({ key, expires }) => `${key} expired on ${expires}: no request with it works any more.`,
    todo: replace,
  },
  "no-source": {
    says: ({ key }) => `How old ${key} is cannot be told: neither admin-key nor created-at is given.`,
    todo: bothWays,
  },
  "no-key": {
    says: ({ key }) => `How old ${key} is cannot be told: there is no key in it to ask about.`,
    todo: (facts) => [`Store the key ${stored(facts)}.`],
  },
  "no-record": {
    says: ({ key }) =>
      `How old ${key} is cannot be told: among the keys that the admin key can see there is none with its first and last characters.`,
    todo: () => [
      `Check that the admin key belongs to the same organization as the key: ${ADMIN_KEYS_PAGE}. Keys that are disabled or have expired, and those of archived projects, OpenAI may leave out.`,
      "Or set created-at to the date on which the key was created (YYYY-MM-DD).",
    ],
  },
  "ambiguous-record": {
    says: ({ key, count }) =>
      `How old ${key} is cannot be told: ${count} keys of the organization have the same first and last characters, and OpenAI shows no more of them.`,
    todo: () => [
      `Create another key at ${KEYS_PAGE} in place of this one: it will hardly be ambiguous, too.`,
      "Or set created-at to the date on which the key was created (YYYY-MM-DD).",
    ],
  },
  "unclear-records": {
    says: ({ key, count }) =>
      `How old ${key} is cannot be told: of ${count === 1 ? "one key" : `${count} keys`} of the organization OpenAI shows too little to say whether it is this one.`,
    todo: () => ["Set created-at to the date on which the key was created (YYYY-MM-DD)."],
  },
  "admin-key-malformed": {
    says: ({ key }) =>
      `How old ${key} is cannot be told: the value of admin-key is no key, and was not sent.`,
    todo: () => [
      "Store only the admin key itself, on one line, in the secret that admin-key reads: no quotes, no name, no Bearer.",
    ],
  },
  "admin-key-wrong-kind": {
    says: ({ key }) =>
      `How old ${key} is cannot be told: the value of admin-key is not an admin key (they begin with sk-admin-), and was not sent.`,
    todo: () => [`Create an admin key at ${ADMIN_KEYS_PAGE} and store it as a secret of its own.`],
  },
  "admin-trouble": {
    says: ({ key, trouble }) => `How old ${key} is cannot be told: ${trouble}.`,
    todo: ({ troubleTodo }) => troubleTodo,
  },
  "created-in-future": {
    says: ({ key, created }) => `How old ${key} is cannot be told: created-at is ${created}, in the future.`,
    todo: () => ["Correct created-at in the workflow: year, month, day (YYYY-MM-DD)."],
  },
  "clock-differs": {
    says: ({ key, created }) =>
      `How old ${key} is cannot be told: OpenAI says that it was created on ${created}, which is in the future by the clock of this runner.`,
    todo: () => ["Set the clock of the runner."],
  },
};
