import { type SecretAt, startGitHub } from "../../support/github/server.ts";
import type { GuardOptions } from "../../support/guard.ts";
import { startOrganization } from "../../support/openai-org/organization.ts";
import type { RunReport } from "../../support/runner.mjs";
import { sampleKey } from "../../support/sample-keys.mjs";
import { LIMITS, Opened, type Scene, type Stage } from "./stage.ts";

const DAY_MS = 86_400_000;
const MADE = new Date("2026-08-01T08:00:00Z");
const NAME = "OPENAI_API_KEY";
const REPOSITORY = "octo-org/octo-repo";
const ENVIRONMENT = "production";
/** Older than 90 days, and in a month with costs. */
const AGE_DAYS = 95;

type Place = "repository" | "organization" | `environment:${string}`;

function secretAt(place: Place): SecretAt {
  if (place === "repository") return { repository: REPOSITORY };
  if (place === "organization") return { organization: "octo-org" };
  return { repository: REPOSITORY, environment: ENVIRONMENT };
}

/** A key of an organization in a secret of GitHub's, after 95 days or after one. */
async function world(
  place: Place,
  ageDays: number,
  keyKind: "project" | "admin",
  inputs: Record<string, string>,
) {
  const opened = new Opened();
  const organization = await opened.add(startOrganization({ now: MADE }));
  const github = await opened.add(startGitHub({ now: MADE }));
  const repository = github.addRepository(REPOSITORY, { environments: [ENVIRONMENT] });
  github.addRepository("octo-org/other");
  const { state } = organization;
  const project = state.addProject();
  const account = state.addServiceAccount(project.id);
  const admin = state.addAdminKey({ value: sampleKey("faults, admin", "sk-admin-", 58) });
  const key =
    keyKind === "admin"
      ? state.addAdminKey({ value: sampleKey("faults, looked up", "sk-admin-", 58) })
      : state.addKey(project.id, { serviceAccountId: account.id });
  for (const scope of ["", project.id]) state.spendLimits.set(scope, { cents: 10_000 });
  const at = secretAt(place);
  github.setSecret(at, NAME, key.value, { visibility: "selected", selected: ["octo-org/other"] });
  const now = new Date(MADE.getTime() + ageDays * DAY_MS);
  organization.setNow(now);
  github.setNow(now);
  const token = github.token("secrets-writer");
  const made = (): string[] => state.keys.filter(({ madeByApi }) => madeByApi).map(({ value }) => value);

  const isHeld = (): boolean => organization.isLive(github.secretValue(at, NAME) ?? "");
  const problems: string[] = [];
  const stage: Stage = {
    targets: { openai: organization.origin, github: github.url },
    options: (origin): GuardOptions => ({
      key: key.value,
      now,
      secrets: [key.value, admin.value, token],
      keys: () => [key.value, admin.value, token.replace(/^github_pat_/, ""), ...made()],
      inputs: { ...LIMITS, checks: "rotation", "admin-key": admin.value, ...inputs },
      platformEnv: { GITHUB_API_URL: github.apiUrl.replace(github.url, origin("github")) },
    }),
    onRequest: ({ host, method, path }) => {
      if (!isHeld()) problems.push(`the secret held no key that works: ${host} ${method} ${path}`);
    },
    problems: () => [
      ...problems,
      ...(isHeld() ? [] : ["the secret holds no key that works"]),
      ...organization.violations,
      ...github.violations,
    ],
    close: () => opened.close(),
  };
  return { stage, organization, github, repository, project, account, token, key, at };
}

/** Age and spending of a key, in an organization with one project. */
const age =
  (keyKind: "project" | "admin"): Scene["start"] =>
  async () =>
    (await world("repository", 1, keyKind, {})).stage;

/** A key that is due is replaced. */
const rotate =
  (place: Place): Scene["start"] =>
  async () => {
    const { stage, organization, github, project, account, token, key, at } = await world(
      place,
      AGE_DAYS,
      "project",
      {},
    );
    const others = (): readonly { readonly id: string; readonly name: string }[] =>
      organization
        .keys()
        .filter((one) => one.serviceAccountId === account.id && one.value !== github.secretValue(at, NAME));
    return {
      ...stage,
      options: (origin, isKeptWaiting) => {
        const options = stage.options(origin, isKeptWaiting);
        return {
          ...options,
          inputs: {
            ...options.inputs,
            rotate: "true",
            "project-id": project.id,
            "service-account-id": account.id,
            "secrets-token": token,
            "secret-place": place,
          },
        };
      },
      problems: (report) => [...stage.problems(report), ...untruths(report)],
    };

    function untruths(report: RunReport): string[] {
      const told = [...report.log, report.rawSummary].join("\n");
      const held = github.secretValue(at, NAME);
      const isReplaced = held !== key.value;
      const made = organization.state.keys.filter(({ madeByApi }) => madeByApi);
      const kept = github.secret(at, NAME);
      return [
        ...others()
          // The old key stays where nothing was changed; every other one has to be named.
          .filter(
            ({ id, name }) => !(id === key.id && !isReplaced) && !told.includes(id) && !told.includes(name),
          )
          .map(() => "a key is neither in the secret nor deleted nor named"),
        ...(report.outputs["rotated"] === "true" && !isReplaced ? ["it says rotated, and it is not so"] : []),
        ...(made.length > 1 ? [`${made.length} keys were made`] : []),
        ...(place === "organization" && (kept?.visibility !== "selected" || kept.selected.length !== 1)
          ? ["others than before may use the secret"]
          : []),
      ];
    }
  };

export const ROTATION_SCENES = {
  "the age of a key": {
    start: age("project"),
    well: { rotation: "ok", result: "pass", "key-age-days": "1" },
  },
  "the age of an admin key": {
    start: age("admin"),
    well: { rotation: "ok", result: "pass", "key-age-days": "1" },
  },
  "rotate, in a repository": { start: rotate("repository"), well: { rotated: "true", rotation: "ok" } },
  "rotate, in an organization": { start: rotate("organization"), well: { rotated: "true", rotation: "ok" } },
  "rotate, in an environment": {
    start: rotate(`environment:${ENVIRONMENT}`),
    well: { rotated: "true", rotation: "ok" },
  },
} as const satisfies Readonly<Record<string, Scene>>;
