import type { RunnerPort } from "../ports/runner.ts";
import { secretsWithheld, type Withheld } from "../validate/withheld.ts";

/** Why GitHub gives this run no secrets, if it does not. */
export function withheldFrom(runner: RunnerPort): Withheld | undefined {
  return secretsWithheld({
    name: runner.env("GITHUB_EVENT_NAME") ?? "",
    actor: runner.env("GITHUB_ACTOR") ?? "",
    repository: runner.env("GITHUB_REPOSITORY") ?? "",
    payload: runner.eventPayload(),
  });
}

/**
 * Why the keys that this run found are a stranger's to choose, if they are: also where GitHub does give secrets,
 * to `pull_request_target` and `workflow_run`.
 */
export function strangerIn(runner: RunnerPort): Withheld | undefined {
  const repository = runner.env("GITHUB_REPOSITORY") ?? "";
  const { pull_request, workflow_run } = (runner.eventPayload() ?? {}) as {
    pull_request?: { head?: { repo?: { full_name?: unknown } | null } };
    workflow_run?: { head_repository?: { full_name?: unknown } | null };
  };
  const heads = [
    ...(pull_request ? [pull_request.head?.repo?.full_name] : []),
    ...(workflow_run ? [workflow_run.head_repository?.full_name] : []),
  ];
  // A head repository that is gone was not this one.
  return heads.some((name) => name !== repository) ? "fork" : withheldFrom(runner);
}
