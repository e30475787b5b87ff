import type { Chance } from "./random.ts";
import type { Scenario } from "./scenario.ts";

/** What a workflow has at hand for the inputs of a run. */
export interface Given {
  readonly admin: string;
  readonly tokens: { readonly job: string; readonly secrets: string };
  readonly project: string;
  readonly account: string;
  readonly provider: { readonly providerId: string; readonly serviceAccountId: string };
  /** Text that must stay text. */
  readonly foul: () => string;
}

/** Inputs that hold any text: a workflow may fill them from what others wrote. */
const FREE = [
  "key-name",
  "model",
  "require-models",
  "organization",
  "project",
  "issue-labels",
  "issue-assignees",
  "ignore-file",
  "sarif-file",
  "created-at",
  "audience",
  "scan-shard",
  "fail-on",
  "probe",
  "timeout-seconds",
  "max-age-days",
  "on-missing-key",
] as const;

/** Of ten runs, one has an input from a stranger: most of them are refused at once. */
const STRANGE_INPUT = 0.1;

export function inputsOf(scenario: Scenario, chance: Chance, given: Given): Record<string, string> {
  const { family, inputs } = scenario;
  const checks = inputs["checks"] ?? "";
  const rotation = checks.includes("rotation");
  const withIssue = (rotation || checks.includes("validate")) && chance.happens(0.7);
  return {
    token: given.tokens.job,
    ...(withIssue ? { issue: "true", "issue-assignees": "anna" } : {}),
    ...(rotation && family !== "keyless" ? { "admin-key": given.admin } : {}),
    ...(family === "rotate" ? rotating(chance, given) : {}),
    ...(family === "keyless"
      ? {
          "identity-provider-id": given.provider.providerId,
          "service-account-id": given.provider.serviceAccountId,
        }
      : {}),
    ...(checks.includes("scan") ? scanning(chance) : {}),
    ...(scenario.relay
      ? { "base-url": `https://relay.example/${chance.pick(["v1", "", "v1/models"])}` }
      : {}),
    ...(chance.happens(STRANGE_INPUT) ? { [chance.pick(FREE)]: given.foul().replaceAll("\u0000", "") } : {}),
  };
}

function rotating(chance: Chance, { project, account, tokens }: Given): Record<string, string> {
  return {
    rotate: "true",
    "dry-run": String(chance.happens(0.2)),
    "project-id": project,
    "service-account-id": account,
    "secrets-token": tokens.secrets,
  };
}

function scanning(chance: Chance): Record<string, string> {
  return {
    "scan-scope": chance.pick(["event", "event", "history", "tree"]),
    "verify-leaks": String(chance.happens(0.5)),
    comment: String(chance.happens(0.6)),
    ...(chance.happens(0.6) ? { "sarif-file": "out.sarif" } : {}),
    ...(chance.happens(0.1) ? { "scan-shard": "1/2" } : {}),
  };
}
