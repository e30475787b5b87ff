import { describe, expect, test } from "@jest/globals";
import type { AdminTroubleKind } from "../../../src/ports/admin.ts";
import { ENGLISH } from "../../../src/report/rotation/messages/english.ts";
import { type RotationSentences, rotationSentences } from "../../../src/report/rotation/sentences.ts";
import { rotationSummary } from "../../../src/report/rotation/summary.ts";
import { Writer } from "../../../src/report/writer.ts";
import { assess } from "../../../src/rotation/age.ts";
import type { RotationResult } from "../../../src/rotation/result.ts";
import type { RotateReport, StepLine } from "../../../src/rotation/rotate/report.ts";

const NOW = new Date("2026-11-22T06:00:00Z");
const CREATED = new Date("2026-08-01T00:00:00Z");
const writer = new Writer({} as never, []);

function sentences(extra: Partial<RotationResult>): RotationSentences {
  const dates = { source: "created-at", createdAt: CREATED, expiresAt: undefined } as const;
  const result: RotationResult = {
    keyName: "OPENAI_API_KEY",
    state: "due",
    reason: "age-due",
    age: assess(dates, { maxAgeDays: 90, warnDays: 14 }, NOW),
    lookup: { lookup: "not-asked" },
    remarks: [],
    spendingRead: false,
    rotate: undefined,
    ...extra,
  };
  const secret = {
    url: "https://github.com/octo/keys/settings/secrets/actions",
    place: "repository",
    placeName: "",
    isNamed: true,
  } as const;
  const context = {
    createdAt: CREATED,
    maxAgeDays: 90,
    warnDays: 14,
    now: NOW,
    host: "api.openai.com",
    openAiHost: true,
    secret,
  };
  return rotationSentences(result, context, ENGLISH, writer);
}

const tried = (rotate: "failed" | "unclear" | "planned", steps: readonly StepLine[] = []): RotateReport => ({
  ...{ rotate, steps, newKey: undefined, oldKey: "kept" as const, toDelete: [] },
});
const REFUSED: StepLine = {
  step: "store",
  outcome: "failed",
  trouble: { of: "secrets", trouble: { kind: "under-privileged", status: 403 } },
};

describe("after a rotation that failed", () => {
  const failed = sentences({ rotate: tried("failed", [REFUSED]) });

  test("the repair is what to do, and the steps by hand stand apart from it", () => {
    expect(failed.todo).toEqual([
      expect.stringMatching(/^Allow it: a fine-grained token/),
      "Run the job again: it tries to rotate the key once more.",
    ]);
    expect(failed.byHand[0]).toMatch(/^Create another key/);
    expect(failed.byHand.join()).toContain("Only then revoke the old key");
  });

  test("they have a heading of their own in the summary", () => {
    const about = { keyName: "OPENAI_API_KEY", state: "due" } as const;
    const summary = rotationSummary(
      about,
      { result: "fail", because: undefined },
      failed,
      [],
      [],
      ENGLISH.summary,
      "",
    );
    expect(summary).toMatch(
      /\*\*What to do next\*\*\n\n1\. Allow it[^\n]+\n2\. Run the job again[^\n]+\n\n\*\*Or rotate it by hand\*\*\n\n1\. Create another key/,
    );
    // No table without rows.
    expect(summary).not.toContain("|");
  });

  test("that was broken off nobody should make another key by hand: which one the secret holds is not known", () => {
    const unclear = sentences({ rotate: tried("unclear", [REFUSED]) });
    expect(unclear.todo.at(-1)).toMatch(/^Run the job again: it sees which key the secret holds/);
    expect(unclear.byHand).toEqual([]);
  });
});

test.each([undefined, tried("planned")])("without one that failed there is nothing by hand, %#", (rotate) => {
  expect(sentences({ rotate }).byHand).toEqual([]);
});

describe("an admin key that does not work, where created-at tells the age", () => {
  const trouble = (kind: AdminTroubleKind): Partial<RotationResult> => ({
    lookup: { lookup: "trouble", trouble: { kind, status: 401, code: "", requestId: "", message: "" } },
  });

  test("is part of what the step fails with, and has its step", () => {
    const { says, todo, remarks } = sentences(trouble("refused"));
    expect(says).toMatch(
      /113 days old.* OpenAI's record of the key was not used: OpenAI does not accept the admin key/,
    );
    expect(todo[0]).toMatch(/^Create an admin key at/);
    expect(todo[1]).toMatch(/^Create another key/);
    expect(remarks).toEqual([]);
  });

  test("also when it is none", () => {
    const { says, todo } = sentences({ lookup: { lookup: "unusable-admin-key", why: "wrong-kind" } });
    expect(says).toContain("the value of admin-key is not an admin key");
    expect(todo[0]).toMatch(/^Create an admin key at/);
  });

  test("but an API that is down is a remark", () => {
    const { says, todo, remarks } = sentences(trouble("unreachable"));
    expect(says).not.toContain("Admin API");
    expect(todo[0]).toMatch(/^Create another key/);
    expect(remarks).toEqual([expect.stringMatching(/OpenAI's Admin API did not answer/)]);
  });
});
