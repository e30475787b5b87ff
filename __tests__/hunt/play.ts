import { spyOnGit } from "../support/git/git-spy.ts";
import { startGitHub } from "../support/github/server.ts";
import type { GuardOptions, OpenAiWorld } from "../support/guard.ts";
import { startIdentity } from "../support/openai-org/identity.ts";
import { startOrganization } from "../support/openai-org/organization.ts";
import type { RunReport } from "../support/runner.mjs";
import { sampleKey } from "../support/sample-keys.mjs";
import { createSmallWorld } from "../support/scan/small-world.ts";
import { OPENAI_MODELS } from "../support/stand-in-api.mjs";
import { CANARY, type Flavour, injection, poison } from "./poison.ts";
import { startPoisoner } from "./poisoner.ts";
import { Chance } from "./random.ts";
import type { Scenario } from "./scenario.ts";
import { foreignMasks, injections, leaksElsewhere } from "./surfaces.ts";

const DAY_MS = 86_400_000;
const MADE = new Date("2026-11-01T08:00:00Z");
const REPOSITORY = "octo-org/octo-repo";
const NAME = "OPENAI_API_KEY";

export interface Played {
  /** What must not have happened; safe to print. */
  readonly problems: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly verdict: string;
}

interface Closable {
  close(): Promise<void>;
}

/** Runs the bundle in a world where every server may have been made to send back what it should not. */
export async function play(scenario: Scenario, world: OpenAiWorld): Promise<Played> {
  const { seed, family, inputs } = scenario;
  const chance = new Chance(`${seed} world`);
  const counts = new Map<Flavour | "echo", number>();
  const opened: Closable[] = [];
  const open = async <T extends Closable>(one: Promise<T>): Promise<T> => {
    const made = await one;
    opened.push(made);
    return made;
  };
  try {
    const now = new Date(MADE.getTime() + scenario.day * DAY_MS + 600_000);
    const organization = await open(startOrganization({ now: MADE }));
    const identity = await open(startIdentity({ organization }));
    const github = await open(startGitHub({ now: MADE }));
    const admin = sampleKey(`hunt admin ${seed}`, "sk-admin-", 58);
    const tokens = { job: github.token("job"), secrets: github.token("secrets-writer") };
    const secretParts = [tokens.job, tokens.secrets].map((token) =>
      token.replace(/^(?:ghs|github_pat)_/, ""),
    );

    const planted: string[] = [];
    const plant = (what: string): string => {
      const key = sampleKey(
        `hunt ${seed} ${what}`,
        chance.pick(["sk-proj-", "sk-svcacct-", "sk-admin-"]),
        74,
      );
      planted.push(key);
      return key;
    };
    const hasAdmin = (inputs["checks"] ?? "").includes("rotation") && family !== "keyless";
    // What the action is given: of a key that it does not know, it can only know the whole for one.
    const known = (): string[] => [
      ...(family === "keyless" ? [] : [scenario.key, scenario.plainKey]),
      ...(hasAdmin ? [admin] : []),
    ];
    const foulName = (): string => poison(known(), chance, counts);
    const foul = (): string => foulName() + (chance.happens(0.2) ? ` ${plant("pasted")} ` : "");

    organization.rules.reply = `${chance.pick(["Hi", "", " "])}${injection(chance, counts)} ${foul()}`;
    organization.rules.models = [
      ...OPENAI_MODELS,
      ...[1, 2].map(() => ({
        id: foul(),
        object: "model" as const,
        created: 1_700_000_000,
        owned_by: foul(),
      })),
    ];
    const project = organization.state.addProject({ name: foul() });
    const account = organization.state.addServiceAccount(project.id, { name: foul() });
    organization.state.addAdminKey({ value: admin, name: foul() });
    if (scenario.plainKey.startsWith("sk-admin-"))
      organization.state.addAdminKey({ value: scenario.plainKey });
    else {
      organization.state.addKey(project.id, {
        value: scenario.plainKey,
        name: foul(),
        ...(chance.happens(0.8) ? { serviceAccountId: account.id } : {}),
        // A server that shows all of it.
        ...(chance.happens(0.1) ? { redactedValue: scenario.plainKey } : {}),
      });
    }
    for (let others = 0; others < 3; others += 1) organization.state.addKey(project.id, { name: foul() });
    const repository = github.addRepository(REPOSITORY);
    const strangers: string[] = [];
    for (let issues = 0; issues < 2; issues += 1) {
      const body = foul();
      strangers.push(body);
      repository.addIssue({
        title: foul().replace(/\s/g, " ").slice(0, 200),
        body,
        labels: ["openai-key"],
        author: "mallory",
      });
    }
    github.setSecret({ repository: REPOSITORY }, NAME, scenario.key);
    organization.setNow(now);
    github.setNow(now);

    const made = (): string[] =>
      organization.state.keys.filter((key) => key.madeByApi).map(({ value }) => value);
    const secrets = (): string[] => [...known(), ...made()];
    const { strength } = scenario;
    const before = (name: string, target: string, vocabulary: () => string[], tls?: OpenAiWorld["tls"]) =>
      open(
        startPoisoner({
          target,
          seed: `${seed} ${name}`,
          strength,
          secrets: vocabulary,
          counts,
          ...(tls === undefined ? {} : { tls }),
        }),
      );
    const api = await before("api", organization.origin, secrets, world.tls);
    const auth = await before("auth", identity.openai.origin, secrets, world.tls);
    const idToken = await before("id token", identity.github.origin, secrets);
    world.map("api.openai.com", api.port);
    world.map("auth.openai.com", auth.port);

    const scans = (inputs["checks"] ?? "").includes("scan");
    const small = scans
      ? await open(
          createSmallWorld({
            api: { token: tokens.job },
            topic: [
              {
                files: {
                  "app/config.ts": `const key = "${plant("file")}"; // ${foul().replace(/[\r\n]/g, " ")}\n`,
                },
                message: `Add ${plant("message")}\n\n${foul().replaceAll("\u0000", "")}`,
                author: { name: `Mona ${plant("author")}`.slice(0, 200) },
              },
              { files: { [`docs/${plant("path")}${fileName(foulName())}.md`]: "text\n" } },
              // A key in a file whose name is a command, so that the name is shown.
              {
                files: Object.fromEntries(
                  [1, 2, 3].map((at) => [
                    `src/${fileName(injection(chance, counts))}${at}.ts`,
                    `const key = "${plant(`file ${at}`)}";\n`,
                  ]),
                ),
              },
            ],
            title: `Use ${plant("title")}`,
            keys: [],
          }),
        )
      : undefined;
    const git = scans && process.platform !== "win32" ? await spyOnGit() : undefined;
    if (git) opened.push({ close: git.remove });
    const workspace = await small?.workspace("default");
    // GitHub may repeat what it knows: a key of OpenAI's that it is sent would be a leak.
    const ofGitHub = [sampleKey(`hunt github ${seed}`), tokens.secrets];
    const githubApi = await before("github", small?.api?.url ?? github.apiUrl, () => ofGitHub);

    const keys = (): string[] => [
      ...new Set(
        [
          ...secrets(),
          ...secretParts,
          ...planted,
          ...identity.accessTokens,
          ...identity.subjectTokens,
        ].flatMap(tokenParts),
      ),
    ];
    const options: GuardOptions = {
      key: family === "keyless" ? "" : scenario.key,
      secrets: [...new Set([scenario.key, admin, tokens.job, tokens.secrets])],
      keys,
      now,
      stepDebug: scenario.debug,
      timeoutMs: 120_000,
      // What an output is called in other jobs is not what this is about.
      allowDroppedOutputs: true,
      inputs: {
        ...inputs,
        ...inputsOf(scenario, chance, {
          admin,
          tokens,
          project: project.id,
          account: account.id,
          provider: identity.rules,
        }),
      },
      ...(small === undefined ? {} : { event: { name: small.event.name, payload: small.event.payload } }),
      ...(workspace === undefined ? {} : { cwd: workspace.workspace }),
      platformEnv: {
        ...(family === "keyless" ? idTokenEnv(identity.env, identity.github.origin, idToken.origin) : {}),
        ...small?.event.env,
        ...(git === undefined ? {} : { PATH: git.path }),
        GITHUB_API_URL:
          githubApi.origin + new URL(small?.api?.url ?? github.apiUrl).pathname.replace(/\/$/, ""),
      },
    };
    const { report, broken } = await ran(world, options);

    const calls = (await git?.calls()) ?? [];
    // Git gets the token of the job where it has to fetch, in its environment, and nothing else.
    const children = calls.flatMap(({ argv, env }) => [
      ...argv,
      ...Object.entries(env).flatMap(([name, value]) =>
        name.startsWith("GIT_CONFIG_VALUE") && value.startsWith("AUTHORIZATION: ") ? [] : [value],
      ),
    ]);
    const written = [
      ...repository.issues.flatMap(({ title, body }) =>
        strangers.includes(body ?? "") ? [] : [title, body ?? ""],
      ),
      ...repository.comments.map(({ body }) => body),
      ...(small?.api?.comments ?? []).map(({ body }) => body),
    ];
    const elsewhere = {
      requests: { OpenAI: api.requests, "the id token service": idToken.requests },
      written,
      children,
    };
    // What GitHub repeats of its own tokens may come back to it.
    const ofOpenAi = [...new Set([...secrets(), ...identity.accessTokens.map(signatureOf)])];
    // The token of the job goes to OpenAI's token endpoint, which is what it is for; nothing else does.
    const notForExchange = [...secrets(), ...secretParts, ...identity.accessTokens.map(signatureOf)];
    const foreignHosts = world.proxy.connects.filter((to) => !/^(?:api|auth)\.openai\.com:443$/.test(to));
    const problems = [
      ...broken,
      ...leaksElsewhere(elsewhere, keys()),
      ...leaksElsewhere({ requests: { GitHub: githubApi.requests }, written: [], children: [] }, ofOpenAi),
      ...leaksElsewhere(
        { requests: { "the token endpoint": auth.requests }, written: [], children: [] },
        notForExchange,
      ),
      ...injections(report, written),
      ...foreignMasks(report, keys()),
      ...(foreignHosts.length > 0 ? [`spoke to ${foreignHosts.length} other hosts`] : []),
      ...(world.proxy.plainRequests.length > 0 ? ["plain http through the proxy"] : []),
      ...(report.exitCode === 0 || report.exitCode === 1 ? [] : [`exit code ${report.exitCode}`]),
      ...(report.timedOut ? ["it did not end"] : []),
      ...(report.childLeftRunning ? ["something was left running"] : []),
      ...(/Unexpected error/.test(report.outputs["reason"] ?? "")
        ? [`unexpected: ${report.outputs["reason"]}`]
        : []),
    ];
    const all = new Map<string, number>(counts);
    all.set(
      "poisoned answers",
      [api, auth, idToken, githubApi].reduce((sum, one) => sum + one.poisoned(), 0),
    );
    all.set("secrets searched", keys().length);
    // A hunt among texts that nobody is shown would find nothing, and mean nothing.
    const shown = [...report.log, report.rawSummary, ...written].join("\n");
    all.set("canaries shown", shown.split(CANARY).length - 1);
    all.set("echoes taken out", shown.split("***").length - 1);
    return { problems, counts: all, verdict: report.outputs["verdict"] ?? "none" };
  } finally {
    for (const one of opened.reverse()) await one.close();
  }
}

/** The report also of a run that broke the harness' rules, with what it broke. */
async function ran(
  world: OpenAiWorld,
  options: GuardOptions,
): Promise<{ readonly report: RunReport; readonly broken: readonly string[] }> {
  try {
    return { report: await world.guard(options), broken: [] };
  } catch (error) {
    const { report } = error as { readonly report?: RunReport };
    if (report === undefined) throw error;
    return { report, broken: report.violations.filter((text) => !text.startsWith("add-mask of")) };
  }
}

const signatureOf = (token: string): string => token.split(".").at(-1) ?? "";

/** Those parts of a token that are not the same in every token. */
function tokenParts(secret: string): string[] {
  return secret.startsWith("ey") ? secret.split(".").slice(1) : [secret];
}

function idTokenEnv(env: Readonly<Record<string, string>>, from: string, to: string): Record<string, string> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replace(from, to)]));
}

/** As much of a text as the name of a file can hold. */
function fileName(text: string): string {
  return text.replaceAll("\u0000", "").replaceAll("/", "").slice(0, 60);
}

interface Given {
  readonly admin: string;
  readonly tokens: { readonly job: string; readonly secrets: string };
  readonly project: string;
  readonly account: string;
  readonly provider: { readonly providerId: string; readonly serviceAccountId: string };
}

function inputsOf({ family, inputs }: Scenario, chance: Chance, given: Given): Record<string, string> {
  const checks = inputs["checks"] ?? "";
  const rotation = checks.includes("rotation");
  const withIssue =
    (rotation || checks.includes("validate")) && !checks.includes("scan") && chance.happens(0.7);
  return {
    token: given.tokens.job,
    ...(withIssue ? { issue: "true", "issue-assignees": "anna" } : {}),
    ...(rotation && family !== "keyless" ? { "admin-key": given.admin } : {}),
    ...(family === "rotate"
      ? {
          rotate: "true",
          "dry-run": String(chance.happens(0.2)),
          "project-id": given.project,
          "service-account-id": given.account,
          "secrets-token": given.tokens.secrets,
        }
      : {}),
    ...(family === "keyless"
      ? {
          "identity-provider-id": given.provider.providerId,
          "service-account-id": given.provider.serviceAccountId,
        }
      : {}),
    ...(checks.includes("scan")
      ? {
          "scan-scope": chance.pick(["event", "history", "tree"]),
          "verify-leaks": String(chance.happens(0.5)),
          comment: String(chance.happens(0.6)),
          ...(chance.happens(0.5) ? { "sarif-file": "out.sarif" } : {}),
        }
      : {}),
  };
}
