import { readKey } from "../../../src/key/read.ts";
import type { AdminPort } from "../../../src/ports/admin.ts";
import type { RecordMatch } from "../../../src/rotation/record.ts";
import { mayBegin } from "../../../src/rotation/rotate/begin.ts";
import type { RotateReport } from "../../../src/rotation/rotate/report.ts";
import { checkRotation } from "../../../src/rotation/rotation.ts";
import { sampleKey } from "../../support/sample-keys.mjs";

export interface NextRun {
  readonly state: string;
  /** Ids and names of keys that the run tells a person to delete. */
  readonly named: readonly string[];
}

/**
 * What the check makes of the key that the secret holds now: it looks up the key, says what is left over of earlier
 * rotations, and rotates when it is time.
 */
export async function nextRun(about: {
  readonly admin: Partial<AdminPort>;
  readonly key: string;
  readonly secret: string;
  readonly now: Date;
  readonly rotate: (match: RecordMatch) => Promise<RotateReport>;
}): Promise<NextRun> {
  const { result, match } = await checkRotation(
    {
      ...{ keyName: "OPENAI_API_KEY", key: readKey(about.key, true), keyless: false, secret: about.secret },
      ...{ adminKey: sampleKey("admin", "sk-admin-"), createdAt: undefined, secretUpdatedAt: undefined },
      ...{ modelShutdown: undefined, maxAgeDays: 90, warnDays: 14 },
    },
    {
      createAdmin: () =>
        ({
          spendLimit: async () => ({ answered: true, value: undefined }),
          costs: async () => ({ answered: true, value: 0 }),
          ...about.admin,
        }) as AdminPort,
      clock: { now: () => about.now },
    },
  );
  const facts = {
    ...{
      withheld: undefined,
      hasAdminKey: true,
      hasSecretsToken: true,
      hasKey: true,
      isAdminKey: false,
      dryRun: false,
    },
    lookupFailed: result.lookup.lookup === "trouble",
  };
  const refusal = mayBegin({ ...facts, age: result.age });
  const report = refusal === undefined ? await about.rotate(match) : undefined;
  const toDelete = report === undefined || report.rotate === "not-begun" ? [] : report.toDelete;
  return {
    state: refusal ?? report?.rotate ?? "",
    named: [
      ...result.remarks.flatMap((remark) => (remark.remark === "leftover-keys" ? remark.ids : [])),
      ...toDelete.flatMap(({ id, name }) => id ?? name ?? []),
    ],
  };
}
