import { fingerprintOf } from "../../../src/scan/accept/fingerprint.ts";
import type { Checkout } from "../git/checkout.ts";
import type { GitHubEvent } from "../git/payloads.ts";
import { type GuardOptions, guard } from "../guard.ts";
import type { RunReport } from "../runner.mjs";
import type { Planted } from "./leaky-repository.ts";

/** One element of the output `leaks`. */
export interface LeakOutput {
  readonly kind: string;
  readonly confidence: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly commit: string | null;
  readonly source: string;
  readonly fingerprint: string;
  readonly live: unknown;
}

export type ScanRun = RunReport & { readonly leaks: readonly LeakOutput[] };

/** Runs `checks: scan` for an event in a workspace. `keys` must not become visible anywhere. */
export async function scanIn(
  made: Pick<Checkout, "workspace">,
  event: Pick<GitHubEvent, "name" | "payload" | "env">,
  { inputs, platformEnv, ...rest }: GuardOptions & { readonly keys: NonNullable<GuardOptions["keys"]> },
): Promise<ScanRun> {
  const report = await guard({
    key: "",
    secrets: [],
    inputs: { checks: "scan", ...inputs },
    event: { name: event.name, payload: event.payload },
    platformEnv: { ...event.env, ...platformEnv },
    cwd: made.workspace,
    ...rest,
  });
  return { ...report, leaks: JSON.parse(report.outputs["leaks"] ?? "null") };
}

/** What was found of what was planted, each by its name with the place that is told; other finds by fingerprint. */
export function foundIn(
  { leaks }: Pick<ScanRun, "leaks">,
  planted: readonly Planted[],
  tip: string,
): Record<string, string> {
  const names = new Map(planted.map((one) => [fingerprintOf(one.key), one]));
  return Object.fromEntries(
    leaks.map((leak) => {
      const one = names.get(leak.fingerprint);
      if (one === undefined) return [`unknown ${leak.fingerprint}`, placeText(leak, tip)];
      // A name that holds the key is shown without it.
      const file = one.file === null ? null : leak.file;
      return [one.name, placeText({ ...leak, file }, tip)];
    }),
  );
}

/** What has to be found, in the form of {@link foundIn}. */
export function expectedOf(planted: readonly Planted[], tip: string): Record<string, string> {
  return Object.fromEntries(planted.map((one) => [one.name, placeText(one, tip)]));
}

function placeText(
  { source, file, line, column, commit }: Pick<LeakOutput, "source" | "file" | "line" | "column" | "commit">,
  tip: string,
): string {
  const where = [file, line, column].filter((part) => part !== null).join(":");
  const when =
    commit === null ? "" : ` in ${commit === tip || commit === "tip" ? "the tip" : commit.slice(0, 12)}`;
  return `${source} ${where}${when}`;
}
