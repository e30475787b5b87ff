import type { FailOnTerm } from "../contract.ts";
import { createRedactor } from "../key/redact.ts";
import type { GitPort } from "../ports/git.ts";
import type { Staging } from "../ports/staging.ts";
import type { Store } from "../ports/store.ts";
import { viewOf } from "../report/scan/view.ts";
import { type IgnoreSource, ownIgnoreFile } from "../scan/accept/ignore-source.ts";
import type { Added } from "../scan/added.ts";
import { hideKeys } from "../scan/detect/hide.ts";
import { scanAdded } from "../scan/scan.ts";
import { failureReport, NOTHING_STAGED, type StagedReport, stagedReport } from "./report.ts";

export interface StagedPorts {
  readonly stage: () => Promise<Staging>;
  /** git on the store; `undefined` without git. */
  readonly createGit: (store: Store, workspace: string) => GitPort | undefined;
}

const FAIL_ON: ReadonlySet<FailOnTerm> = new Set(["leak", "incomplete-scan"]);

/** Scans what is staged as the action would scan the commit that it will be. */
export async function scanStaged(
  ignoreFiles: readonly IgnoreSource[],
  ports: StagedPorts,
): Promise<StagedReport> {
  const staging = await ports.stage();
  if (staging.staging === "nothing") return NOTHING_STAGED;
  if (staging.staging === "failed") return failureReport(staging);
  const { store, id, bases, workspace } = staging;
  try {
    const git = ports.createGit(store, workspace);
    const keys = new Set<string>();
    const result = await scanAdded(
      rangeOf(id, bases),
      {
        scope: "event",
        shard: { index: 1, count: 1 },
        ignoreFiles,
        event: { name: "", payload: undefined, sha: id, ref: "" },
        remoteUrl: undefined,
        token: undefined,
      },
      {
        openStore: () =>
          git === undefined
            ? { opened: "no-git" }
            : { opened: "store", store: { ...store, remove: () => true }, git },
        readOverApi: undefined,
        onKeys: (more) => {
          for (const key of more) keys.add(key);
        },
        onEvent: () => undefined,
      },
    );
    const redactor = createRedactor([...keys].slice(0, MOST_PROTECTED_KEYS));
    const view = viewOf(result, {
      hide: (text) => redactor.scrubField(hideKeys(text)),
      eventName: "",
      repositoryUrl: undefined,
      secretsUrl: "",
      ignoreFile: ownIgnoreFile(ignoreFiles),
      failOn: FAIL_ON,
    });
    return stagedReport(view);
  } finally {
    store.remove();
  }
}

/** By name; all others as what looks like a key. */
const MOST_PROTECTED_KEYS = 50;

function rangeOf(id: string, bases: readonly string[]): Added {
  return {
    added: "range",
    tips: [{ id, refs: [] }],
    bases: bases.map((base) => ({ id: base, refs: [] })),
    fallbackBases: [],
    mergeCommit: undefined,
    commitCount: 1,
    // Whoever commits here may accept a finding here; the action holds a pull request against its base.
    ignoreFrom: "tip",
    repository: "code",
    texts: [],
    refNames: [],
    note: { note: "staged" },
    warning: undefined,
  };
}
