import type { Section } from "../entry.ts";

export const KEY: Section = {
  title: "The key works on my machine",
  intro:
    "The log has a line `Verdict: …`; look it up, with its sentence: [`restricted`](verdicts.md#restricted), [`rate-limited`](verdicts.md#rate-limited), [`no-credit`](verdicts.md#no-credit), [`spend-limited`](verdicts.md#spend-limited), [`invalid`](verdicts.md#invalid), [`wrong-kind`](verdicts.md#wrong-kind), [`mismatched`](verdicts.md#mismatched), [`blocked`](verdicts.md#blocked), [`malformed`](verdicts.md#malformed), [`missing`](verdicts.md#missing), [`skipped`](verdicts.md#skipped), [`unreachable`](verdicts.md#unreachable), [`unknown`](verdicts.md#unknown) ([in Chinese](verdicts.zh-CN.md)). What most often differs between the two places: the secret holds an older key, or one with quotes or a line break; the job lacks `environment:`; the run belongs to a fork or to Dependabot, which get no secrets; the machine has a proxy, an allowed address or a region that the runner has not.",
  entries: [
    {
      says: ["it may not list models, so no more is known about it"],
      why: "With `probe: models` nothing but the list is asked for, and the key may not have it.",
    },
    {
      says: [
        "none of the models that were tried is open to it",
        "but no model was found that it can be asked",
      ],
      why: "No `model` was set, and what the key lists is closed to it, or is not for text.",
    },
    {
      says: ["shows its models to any key, also a made-up one"],
      why: "The host does not look at keys where models are listed, as many relays do.",
    },
    {
      says: ["gave no complete answer within", "sent an answer that is far too long for a token"],
      why: "The host is slow, or what answers is not the API. It says nothing about the key.",
      todo: "Run the job again, or raise `timeout-seconds`; see [`unreachable`](verdicts.md#unreachable).",
    },
    {
      says: ["has a line break before or after the key", "has spaces around the key"],
      why: "The secret was stored with white space, as `echo` or a paste adds it. This action takes it off; your program sends it and gets 401.",
      todo: 'Store the secret again: `printf %s "$KEY" | gh secret set OPENAI_API_KEY`, or with the copy button.',
    },
    {
      says: ["does not have the format of OpenAI's keys"],
      why: "It may be a key of a relay or of another vendor, or half a key. It was asked about all the same.",
    },
    {
      says: ["is a key of OpenAI's own, and base-url sends it to"],
      why: "The workflow sends the key to a host that is not OpenAI's.",
      todo: "If you do not run that host, take `base-url` out, and revoke the key.",
    },
    {
      says: ["The variable OPENAI_API_KEY is set, and is not used"],
      why: "With `identity-provider-id` the job's identity is checked, not the key.",
    },
    {
      says: [
        "HTTPS_PROXY is set, but this Node.js cannot use it",
        "HTTPS_PROXY is set, but is not the address of a proxy",
      ],
      why: "Requests go past the proxy, and fail where only the proxy leads out.",
    },
    {
      says: [
        "host not found",
        "connection broken off",
        "no answer in time",
        "certificate not accepted",
        "the proxy did not connect",
        "an answer of more than 4 MiB",
        "an answer that is far too long",
      ],
      why: "What became of one request, behind its address in the log. If the later ones fail as well, the verdict is `unreachable`, which says nothing about the key.",
      todo: "See [`unreachable`](verdicts.md#unreachable): run the job again; check `base-url`, DNS, firewall and proxy of the runner. Behind a proxy that inspects TLS, set `NODE_EXTRA_CA_CERTS` in the runner's environment.",
    },
    {
      says: ["; accepted, so this host's answer proves nothing"],
      why: "A made-up key was accepted as well: the host lists its models for everybody.",
      todo: "Set `probe: request` with a model of this host.",
    },
    {
      says: ["The model answered without text in the few tokens it had"],
      why: "Models that think first use up the few tokens of the test. The key works.",
      todo: "Nothing.",
    },
    {
      says: ["Move to another one: https://developers.openai.com/api/docs/deprecations"],
      why: "OpenAI has announced the end of a model that the key or the workflow uses.",
      todo: "Set `model` to another one, and change the code that uses it.",
    },
  ],
};

export const KEYLESS: Section = {
  title: "The job has no key, and OpenAI refuses it",
  intro:
    "Sentences about OIDC, audiences, providers and mappings, with what to do: [Without a key](verdicts.md#without-a-key). Set up step by step: [Better: no key at all](../README.md#better-no-key-at-all). The log quotes the claims of the job's token; hold each row of the mapping against them, letter by letter.",
  entries: [
    {
      says: ["GitHub's OIDC service has an address that is not https"],
      why: "The runner names an address over which others could read the job's credential.",
      todo: "Run on GitHub's runners, or have whoever runs the server set up https.",
    },
    {
      says: ["no token went anywhere else"],
      why: "An address redirected, which the API does not do: a proxy or a log-in page. No token followed.",
      todo: "See [`unreachable`](verdicts.md#unreachable).",
    },
  ],
};
