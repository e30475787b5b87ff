import type { ReasonOf } from "../../validate/reason.ts";
import { INCONCLUSIVE } from "./inconclusive.ts";
import {
  KEYLESS_GUIDE,
  type KeylessFacts,
  type KeylessOnly,
  type Message,
  type MessageFacts,
} from "./message.ts";

const PROVIDERS = "the organization's settings at OpenAI (Security, Workload Identity Provider)";
const GITHUB_STATUS = "https://www.githubstatus.com";

/** Sentences for a job that gets no access token for its identity. */
export const KEYLESS: Readonly<Record<KeylessOnly, Message>> = {
  "no-id-token-permission": {
    says: () => "This job may not prove who it is: GitHub offers it no OIDC token.",
    todo: () => [
      "Add id-token: write under permissions: of the job, and keep there what else the job needs: permissions: takes away whatever it does not name.",
      "In a called workflow, the calling job has to grant it as well.",
    ],
  },
  "identity-withheld": {
    says: () =>
      "GitHub offers no OIDC token to this run of a fork or of Dependabot, so the service account could not be checked.",
    todo: () => ["Set on-missing-key to auto, to skip the check in such runs."],
  },
  "identity-withheld-fork": {
    says: () =>
      "Skipped: GitHub offers no OIDC token to pull requests from forks, so the service account could not be checked.",
    todo: () => [],
  },
  "identity-withheld-dependabot": {
    says: () =>
      "Skipped: GitHub offers this run of Dependabot no OIDC token, so the service account could not be checked.",
    todo: () => [],
  },
  "identity-not-required": {
    says: () =>
      "Skipped: GitHub offers this job no OIDC token (id-token: write is not among its permissions), and on-missing-key is skip.",
    todo: () => [],
  },
  "id-token-refused": {
    says: ({ status }) => `GitHub refused this job the OIDC token that it had offered (HTTP ${status}).`,
    todo: () => [
      `Run the job again; incidents of GitHub are listed at ${GITHUB_STATUS}.`,
      "On GitHub Enterprise Server, ask its administrators whether OIDC is set up for GitHub Actions.",
    ],
  },
  "id-token-unreachable": {
    says: (facts) =>
      facts.keyless !== undefined && facts.keyless.trouble === undefined
        ? "GitHub's OIDC service has an address that is not https: it was not asked, since others could read this job's credential on the way."
        : `GitHub's OIDC service gave no token.${because(facts, "GitHub's OIDC service")}`,
    todo: (facts) => [
      ...(NETWORK.has(facts.keyless?.trouble ?? "") ? troubleSteps(facts, "GitHub's OIDC service") : []),
      `Run the job again in a few minutes; incidents of GitHub are listed at ${GITHUB_STATUS}.`,
      "The service account was not judged: this says nothing bad about it.",
    ],
  },
  "audience-refused": {
    says: () =>
      "OpenAI refuses this job's token: it is for another audience than the identity provider at OpenAI expects.",
    todo: ({ keyless }) => [
      `Make the input audience and the audience of the identity provider in ${PROVIDERS} the same, letter by letter${is("aud", keyless)}.`,
      guide,
    ],
  },
  "provider-unknown": {
    says: () =>
      "OpenAI does not know the identity provider that identity-provider-id names, or has it disabled.",
    todo: () => [`Copy its id from ${PROVIDERS}, and check there that it is enabled.`, guide],
  },
  "mapping-refused": {
    says: () =>
      "OpenAI knows the identity provider, but none of its mappings lets this job act as the service account.",
    todo: (facts) => [...mappingSteps(facts), guide],
  },
  "identity-refused": {
    says: ({ status }) =>
      `OpenAI refuses this job's token (HTTP ${status}), and does not say in a known way what is wrong with the set-up.`,
    todo: (facts) => [
      "Read what OpenAI says in the log above.",
      `In ${PROVIDERS}, check that the identity provider is the one that identity-provider-id names, that it is enabled, and that its issuer and audience are those of the token, letter by letter${is("iss", facts.keyless)}${is("aud", facts.keyless)}.`,
      ...mappingSteps(facts),
      guide,
    ],
  },
  "exchange-unreachable": {
    says: (facts) => `OpenAI's token endpoint gave no access token.${because(facts, "auth.openai.com")}`,
    todo: (facts) => troubleSteps(facts, "auth.openai.com"),
  },
};

const guide = `The set-up step by step: ${KEYLESS_GUIDE}.`;

/** Every row of a mapping has to match; so everything that rows are usually about is shown. */
function mappingSteps({ keyless }: MessageFacts): string[] {
  const said = (keyless?.claims ?? []).filter(([name]) => name !== "iss" && name !== "aud");
  const token =
    said.length === 0
      ? ""
      : ` The token says: ${said.map(([name, value]) => `${name} = "${value}"`).join(", ")}.`;
  return [
    `Hold each row of the service account's mapping in ${PROVIDERS} against the job's token: every row has to match, letter by letter.${token}`,
    "Check that the mapping is enabled, and that it is for the service account that service-account-id names.",
  ];
}

/** A claim of the token, in brackets; nothing without a token. */
function is(name: string, keyless: KeylessFacts | undefined): string {
  const value = keyless?.claims.find(([one]) => one === name)?.[1];
  return value === undefined ? "" : ` (the token's ${name} is ${value})`;
}

/** Kinds of trouble of which the way to the server is to blame. */
const NETWORK: ReadonlySet<string> = new Set<ReasonOf<"unreachable">>(["tls", "proxy"]);

/** How it failed, in the words in which it is said of the API. */
function because(facts: MessageFacts, host: string): string {
  const message = troubleMessage(facts);
  return message === undefined ? "" : ` ${message.says({ ...facts, host })}`;
}

function troubleSteps(facts: MessageFacts, host: string): readonly string[] {
  const message = troubleMessage(facts) ?? INCONCLUSIVE.network;
  return message.todo({ ...facts, host, openAiHost: true });
}

function troubleMessage({ keyless }: MessageFacts): Message | undefined {
  const trouble = keyless?.trouble;
  return trouble === undefined || trouble === "id-token-unreachable" || trouble === "exchange-unreachable"
    ? undefined
    : INCONCLUSIVE[trouble];
}
