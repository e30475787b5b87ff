import { type GitHub, startGitHub } from "../support/github/server.ts";
import { type IdentityStandIn, startIdentity } from "../support/openai-org/identity.ts";
import { type Organization, startOrganization } from "../support/openai-org/organization.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import { OPENAI_MODELS, STATES } from "../support/stand-in-api.mjs";
import { type Counts, injection } from "./poison.ts";
import { Chance } from "./random.ts";
import type { Scenario } from "./scenario.ts";

const DAY_MS = 86_400_000;
const MADE = new Date("2026-11-01T08:00:00Z");
const REPOSITORY = "octo-org/octo-repo";
const NAME = "OPENAI_API_KEY";

/** An organization at OpenAI and its repository at GitHub, in which strangers name things and write. */
export interface Company {
  readonly organization: Organization;
  readonly identity: IdentityStandIn;
  readonly github: GitHub;
  /** Of the organization. */
  readonly admin: string;
  readonly tokens: { readonly job: string; readonly secrets: string };
  readonly project: string;
  readonly account: string;
  readonly now: Date;
  /** Keys that were made during the run. */
  made(): string[];
  /** What the secret holds now. */
  stored(): string | undefined;
  /** Issues and comments that the action wrote. */
  written(): string[];
  close(): Promise<void>;
}

/** @param foul a text of somebody else's */
export async function foundCompany(scenario: Scenario, foul: () => string, counts: Counts): Promise<Company> {
  const { seed, plainKey, key } = scenario;
  const chance = new Chance(`${seed} company`);
  const now = new Date(MADE.getTime() + scenario.day * DAY_MS + 600_000);
  const organization = await startOrganization({ now: MADE });
  const identity = await startIdentity({ organization });
  const github = await startGitHub({ now: MADE });
  const tokens = { job: github.token("job"), secrets: github.token("secrets-writer") };
  const admin = sampleKey(`hunt admin ${seed}`, "sk-admin-", 58);

  if (chance.happens(0.3)) organization.setAccount(chance.pick(Object.keys(STATES)));
  organization.rules.reply = `${chance.pick(["Hi", "", " "])}${injection(chance, counts)} ${foul()}`;
  organization.rules.models = [
    ...OPENAI_MODELS,
    ...[1, 2].map(() => ({ id: foul(), object: "model" as const, created: 1_700_000_000, owned_by: foul() })),
  ];
  const project = organization.state.addProject({ name: foul() });
  const account = organization.state.addServiceAccount(project.id, { name: foul() });
  organization.state.addAdminKey({ value: admin, name: foul() });
  if (plainKey.startsWith("sk-admin-")) organization.state.addAdminKey({ value: plainKey });
  else {
    organization.state.addKey(project.id, {
      value: plainKey,
      name: foul(),
      ...(chance.happens(0.8) ? { serviceAccountId: account.id } : {}),
      // A server that shows all of it.
      ...(chance.happens(0.1) ? { redactedValue: plainKey } : {}),
    });
  }
  for (let others = 0; others < 3; others += 1) organization.state.addKey(project.id, { name: foul() });

  const repository = github.addRepository(REPOSITORY);
  const strangers = new Set<string>();
  for (let issues = 0; issues < 2; issues += 1) {
    const body = foul();
    strangers.add(body);
    const title = foul().replace(/\s/g, " ").slice(0, 200);
    repository.addIssue({ title, body, labels: ["openai-key"], author: "mallory" });
  }
  github.setSecret({ repository: REPOSITORY }, NAME, key);
  organization.setNow(now);
  github.setNow(now);
  return {
    ...{ organization, identity, github, admin, tokens, now },
    project: project.id,
    account: account.id,
    made: () => organization.state.keys.filter((one) => one.madeByApi).map(({ value }) => value),
    stored: () => github.secretValue({ repository: REPOSITORY }, NAME),
    written: () => [
      ...repository.issues.flatMap(({ title, body }) =>
        strangers.has(body ?? "") ? [] : [title, body ?? ""],
      ),
      ...repository.comments.map(({ body }) => body),
    ],
    async close() {
      await github.close();
      await identity.close();
      await organization.close();
    },
  };
}
