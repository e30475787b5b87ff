import { type GitHub, type GitHubRepository, type SecretAt, startGitHub } from "./github/server.ts";
import { type GuardOptions, type OpenAiWorld, openAiWorld } from "./guard.ts";
import { type Organization, type OrganizationOptions, startOrganization } from "./openai-org/organization.ts";
import type { Project, ServiceAccount, StoredKey } from "./openai-org/records.ts";
import type { RunReport } from "./runner.mjs";

export const DAY_MS = 86_400_000;
export const KEY_NAME = "OPENAI_API_KEY";
export const REPOSITORY = "octo-org/octo-repo";
/** When the key in the secret was made. */
export const START = new Date("2026-11-01T08:00:00Z");

/** The n-th day of the key, counted from 0, and some minutes. */
export const day = (n: number): Date => new Date(START.getTime() + n * DAY_MS + 600_000);

export interface RotationWorldOptions {
  readonly organization?: Omit<OrganizationOptions, "tls" | "now">;
  /** Where the secret is. Default: in the repository. */
  readonly secret?: SecretAt;
}

/** An organization at OpenAI, a repository at GitHub, and a service account's key of the one in a secret of the other. */
export interface RotationWorld {
  readonly openAi: OpenAiWorld;
  readonly organization: Organization;
  readonly github: GitHub;
  readonly repository: GitHubRepository;
  readonly project: Project;
  readonly account: ServiceAccount;
  readonly admin: StoredKey;
  /** The key in the secret, at first. */
  readonly key: StoredKey;
  readonly secretAt: SecretAt;
  /** What the secret holds now. */
  secretValue(): string;
  /** Requests to either side, in the order in which they came: `openai POST responses`, `github actions/…`. */
  readonly order: readonly string[];
  /** Requests before which the secret did not hold a key that works; nothing may ever be in it. */
  readonly withoutKey: readonly string[];
  /** Both servers' and every next run's time. */
  setNow(now: Date): void;
  /** The bundle, as a workflow with the check `rotation` and the admin key would run it, with the secret's key. */
  run(options?: GuardOptions): Promise<RunReport>;
  /** The same with `rotate: true` and all that it needs. */
  rotate(options?: GuardOptions): Promise<RunReport>;
  close(): Promise<void>;
}

export async function rotationWorld(options: RotationWorldOptions = {}): Promise<RotationWorld> {
  const openAi = await openAiWorld();
  const organization = await startOrganization({ ...options.organization, tls: openAi.tls, now: START });
  const github = await startGitHub({ now: START });
  openAi.map("api.openai.com", organization.port);
  const repository = github.addRepository(REPOSITORY, { environments: ["production"] });
  const { state } = organization;
  const project = state.addProject({ name: "Production" });
  const account = state.addServiceAccount(project.id);
  const admin = state.addAdminKey();
  const key = state.addKey(project.id, { name: "ci", serviceAccountId: account.id });
  // Others, so that finding the right one is something.
  state.addKey(project.id);
  state.addKey(state.addProject().id, { serviceAccountId: account.id });
  const secretAt = options.secret ?? { repository: REPOSITORY };
  github.setSecret(secretAt, KEY_NAME, key.value);

  const tokens = { job: github.token("job"), secrets: github.token("secrets-writer") };
  const secrets = [key.value, admin.value, tokens.job, tokens.secrets];
  /** What must not be seen: also keys that do not exist yet when a run begins. */
  const unseen = secrets.map(withoutPrefix);
  state.onKeyMade = (made) => unseen.push(made.value);
  const secretValue = (): string => github.secretValue(secretAt, KEY_NAME) ?? "";

  const order: string[] = [];
  const withoutKey: string[] = [];
  function watch(request: string): false {
    order.push(request);
    if (!organization.isLive(secretValue())) withoutKey.push(request);
    return false;
  }
  organization.watch(({ method, path }) => watch(`openai ${method} ${nameOf(path)}`));
  github.fail({ kind: "reset", on: { where: ({ operation }) => watch(`github ${operation}`) } });

  async function run({ inputs, ...rest }: GuardOptions = {}): Promise<RunReport> {
    const value = rest.key ?? secretValue();
    for (const name of SECRET_INPUTS) {
      const secret = name === "api-key" ? value : (inputs?.[name] ?? "");
      if (secret === "" || secrets.includes(secret)) continue;
      secrets.push(secret);
      unseen.push(withoutPrefix(secret));
    }
    return await openAi.guard({
      key: value,
      now: organization.now(),
      secrets: [...new Set(secrets)],
      keys: unseen,
      inputs: { checks: "rotation", "admin-key": admin.value, token: tokens.job, ...inputs },
      ...rest,
      platformEnv: { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.url, ...rest.platformEnv },
    });
  }

  return {
    ...{ openAi, organization, github, repository, project, account, admin, key, secretAt, secretValue },
    ...{ order, withoutKey },
    setNow(now) {
      organization.setNow(now);
      github.setNow(now);
    },
    run,
    rotate: ({ inputs, ...rest } = {}) =>
      run({
        ...rest,
        inputs: {
          rotate: "true",
          "project-id": project.id,
          "service-account-id": account.id,
          "secrets-token": tokens.secrets,
          "secret-place": placeOf(secretAt),
          ...inputs,
        },
      }),
    close: async () => {
      await Promise.all([organization.close(), github.close()]);
      await openAi.close();
    },
  };
}

/** Of a token of GitHub's, what is secret. */
const withoutPrefix = (secret: string): string => secret.replace(/^(?:ghs|github_pat)_/, "");

/** They come from secrets, which the runner knows. */
const SECRET_INPUTS = ["api-key", "admin-key", "token", "secrets-token"];

function placeOf(at: SecretAt): string {
  if ("organization" in at) return "organization";
  return at.environment === undefined ? "repository" : `environment:${at.environment}`;
}

/** The last word of a path that is no id. */
function nameOf(path: string): string {
  return (
    path
      .split("/")
      .filter((part) => !/_[0-9a-f]{8,}$/.test(part))
      .at(-1) ?? ""
  );
}

/** The requests of a run that wanted to change something, at either side, in words. */
export function writesOf({ organization, github }: Pick<RotationWorld, "organization" | "github">): string[] {
  const openAi = organization.writes().map(({ method, path }) => `openai ${method} ${nameOf(path)}`);
  return [...openAi, ...github.writes().map(({ operation }) => `github ${operation}`)];
}
