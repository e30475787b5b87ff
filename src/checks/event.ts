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
