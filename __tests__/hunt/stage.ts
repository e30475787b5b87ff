import type { GuardOptions, OpenAiWorld } from "../support/guard.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import { type Company, foundCompany } from "./company.ts";
import { inputsOf } from "./given.ts";
import { type Ground, layGround } from "./ground.ts";
import type { Host } from "./hosts.ts";
import { type Counts, injection, poison } from "./poison.ts";
import { type Poisoner, startPoisoner, withLeaves } from "./poisoner.ts";
import { Chance } from "./random.ts";
import type { Scenario } from "./scenario.ts";

/** Everything around one run. */
export interface Stage {
  readonly options: GuardOptions;
  readonly company: Company;
  /** Only where there is something to scan. */
  readonly ground: Ground | undefined;
  readonly servers: readonly Poisoner[];
  /** What was planted in texts of others. */
  readonly counts: Counts;
  /** Keys that stand in the repository and its texts. */
  readonly planted: readonly string[];
  /** Secrets that the action has to mask itself, as far as it was told them. */
  toMask(): readonly string[];
  /** All that must not be seen, as far as it is known by now. */
  keys(): readonly string[];
  /** Who must not get to know what. */
  hosts(): readonly Host[];
  close(): Promise<void>;
}

const KINDS = ["sk-proj-", "sk-svcacct-", "sk-admin-"] as const;

export async function setStage(scenario: Scenario, world: OpenAiWorld): Promise<Stage> {
  const { seed, family, inputs, key, plainKey, inEnv } = scenario;
  const chance = new Chance(`${seed} world`);
  const counts: Counts = new Map();
  const opened: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    for (const one of opened.reverse()) await one.close();
  };
  const planted: string[] = [];
  const plant = (what: string): string => {
    const one = sampleKey(`hunt ${seed} ${what}`, chance.pick(KINDS), 74);
    if (!planted.includes(one)) planted.push(one);
    return one;
  };
  const checks = inputs["checks"] ?? "";
  const keyless = family === "keyless";
  const hasAdmin = checks.includes("rotation") && !keyless;
  const second = inEnv === "as well" && !keyless ? [sampleKey(`hunt second ${seed}`)] : [];
  let company: Company | undefined;
  // What the action is given: of a key that it does not know, it can only know the whole for one.
  const known = (): string[] => [
    ...(keyless ? [] : [key, plainKey]),
    ...second,
    ...(hasAdmin && company ? [company.admin] : []),
  ];
  const foulName = (): string => poison(known(), chance, counts);
  const foul = (): string => foulName() + (chance.happens(0.2) ? ` ${plant("pasted")} ` : "");

  try {
    const made = await foundCompany(scenario, foul, counts);
    company = made;
    opened.push(made);
    const { organization, identity, github, tokens, admin } = made;
    const secrets = (): string[] => [...known(), ...made.made()];
    const before = async (
      name: string,
      target: string | ((path: string) => string),
      vocabulary: () => readonly string[],
      tls?: OpenAiWorld["tls"],
    ): Promise<Poisoner> => {
      const { strength } = scenario;
      const more = tls === undefined ? {} : { tls };
      const one = await startPoisoner({
        ...{ target, strength, counts, seed: `${seed} ${name}`, secrets: vocabulary, ...more },
      });
      opened.push(one);
      return one;
    };
    const api = await before("api", organization.origin, secrets, world.tls);
    const auth = await before("auth", identity.openai.origin, secrets, world.tls);
    const idToken = await before("id token", identity.github.origin, secrets);
    const relay = scenario.relay ? await before("relay", organization.origin, secrets, world.tls) : undefined;
    world.map("api.openai.com", api.port);
    world.map("auth.openai.com", auth.port);
    if (relay) world.map("relay.example", relay.port);

    // GitHub may repeat what it knows: a key of OpenAI's that it is sent would be a leak.
    const ofGitHub = [sampleKey(`hunt github ${seed}`), tokens.secrets];
    const ground = checks.includes("scan")
      ? await layGround({
          surroundings: scenario.surroundings,
          stuff: { plant, foul: foulName, command: () => injection(chance, counts), chance },
          token: tokens.job,
          before: (target) => before("git", target, () => ofGitHub),
          eventText: () => `${foulName()} ${chance.happens(0.5) ? plant("event text") : ""}`,
        })
      : undefined;
    if (ground) opened.push(ground);
    // A key in the repository may be a live one.
    const [first] = planted;
    if (first !== undefined && chance.happens(0.3)) organization.state.addKey(made.project, { value: first });
    const githubApi = await before("github", apiOf(github.apiUrl, ground), () => ofGitHub);

    const ofOpenAi = (): string[] => [...secrets(), admin, ...planted];
    const signatures = (): string[] => identity.accessTokens.map(signatureOf);
    const ofTokens = [tokens.job, tokens.secrets].map((token) => token.replace(/^(?:ghs|github_pat)_/, ""));
    const keys = (): string[] => [
      ...new Set(
        [...ofOpenAi(), ...ofTokens, ...identity.accessTokens, ...identity.subjectTokens].flatMap(tokenParts),
      ),
    ];
    // Some of it becomes variables, which cannot hold a NUL.
    const leaf = (): string => foulName().replaceAll("\u0000", "");
    const poisonedPayload = chance.happens(0.15)
      ? withLeaves(ground?.event.payload, chance.pick([0.02, 0.1, 0.5]), chance, leaf)
      : ground?.event.payload;
    const options: GuardOptions = {
      key: keyless || inEnv === "instead" ? "" : key,
      secrets: [...new Set([...(keyless ? [] : [key]), ...second, admin, tokens.job, tokens.secrets])],
      keys,
      env: keyless || inEnv === "no" ? {} : { OPENAI_API_KEY: second[0] ?? key },
      now: made.now,
      stepDebug: scenario.debug,
      timeoutMs: 120_000,
      // What an output is called in other jobs is not what this is about.
      allowDroppedOutputs: true,
      inputs: {
        ...inputs,
        ...inputsOf(scenario, chance, {
          ...{ admin, tokens, project: made.project, account: made.account },
          ...{ provider: identity.rules, foul: foulName },
        }),
      },
      ...(ground === undefined
        ? {}
        : { event: { name: ground.event.name, payload: poisonedPayload }, cwd: ground.workspace }),
      platformEnv: {
        ...(keyless ? idTokenEnv(identity.env, identity.github.origin, idToken.origin) : {}),
        ...ground?.event.env,
        ...(ground === undefined ? {} : { PATH: ground.path }),
        GITHUB_API_URL: githubApi.origin + new URL(github.apiUrl).pathname.replace(/\/$/, ""),
      },
    };
    const host = (name: string, one: Poisoner | undefined, unsaid: string[], foreign: string[]): Host[] =>
      one === undefined ? [] : [{ name, requests: one.requests, unsaid, foreign }];
    return {
      ...{ options, company: made, ground, counts, planted, keys, close },
      toMask: () => {
        const given = keyless ? [] : [...(scenario.accident === "none" ? [key] : []), ...second];
        // Of a poisoned server's answer nobody knows whether it told the token; a key that was stored was told.
        const stored = made.stored();
        const told = [
          ...(scenario.strength > 0 ? [] : signatures()),
          ...(stored === undefined || stored === key ? [] : [stored]),
        ];
        return [...given, ...(hasAdmin ? [admin] : []), ...told];
      },
      servers: [api, auth, idToken, githubApi, relay, ground?.server].filter((one) => one !== undefined),
      hosts: () => [
        ...host("OpenAI", api, keys(), [
          ...ofTokens,
          ...identity.subjectTokens.map(signatureOf),
          // With a relay the key is the relay's; what is found may still be verified.
          ...(scenario.relay ? known() : []),
        ]),
        ...host("the relay", relay, keys(), [admin, ...planted, ...ofTokens]),
        // The job's own token is what is exchanged there.
        ...host(
          "the token endpoint",
          auth,
          [...ofOpenAi(), ...ofTokens, ...signatures()],
          [...ofOpenAi(), ...ofTokens],
        ),
        ...host("the id token service", idToken, keys(), [...ofOpenAi(), ...ofTokens]),
        // What GitHub repeats of its own tokens may come back to it, as may what stands in its repositories.
        ...host("GitHub", githubApi, [...secrets(), ...signatures()], [...ofOpenAi(), ...signatures()]),
        ...host(
          "the git server",
          ground?.server,
          [...secrets(), ...ofTokens],
          [...ofOpenAi(), ...signatures()],
        ),
      ],
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Issues and secrets are with one stand-in of GitHub, repositories with the other. */
function apiOf(apiUrl: string, ground: Ground | undefined): string | ((path: string) => string) {
  const origin = new URL(apiUrl).origin;
  if (ground === undefined) return origin;
  const repositories = new URL(ground.api.url).origin;
  const elsewhere = /\/issues(?!\/7\/comments|\/comments\/)|\/labels|\/actions\/|\/assignees|\/orgs\//;
  return (path) => (elsewhere.test(path.split("?")[0] ?? "") ? origin : repositories);
}

const signatureOf = (token: string): string => token.split(".").at(-1) ?? "";

/** Those parts of a token that are not the same in every token. */
function tokenParts(secret: string): string[] {
  return secret.startsWith("ey") ? secret.split(".").slice(1) : [secret];
}

function idTokenEnv(env: Readonly<Record<string, string>>, from: string, to: string): Record<string, string> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replace(from, to)]));
}
