import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { VERDICTS } from "../../../src/contract.ts";
import type { AdminTroubleKind } from "../../../src/ports/admin.ts";
import { ENGLISH } from "../../../src/report/rotation/messages/english.ts";
import { days, inDays, type RotationFacts } from "../../../src/report/rotation/messages/message.ts";
import { remarkText } from "../../../src/report/rotation/messages/remarks.ts";
import { ROTATION_MESSAGES } from "../../../src/report/rotation/messages/states.ts";
import { REFUSALS, stepText, toDeleteText } from "../../../src/report/rotation/messages/steps.ts";
import { adminTroubleWords, secretTroubleWords } from "../../../src/report/rotation/messages/trouble.ts";
import { troubleTodo } from "../../../src/report/rotation/sentences.ts";
import { type Remark, ROTATION_REASONS } from "../../../src/rotation/result.ts";
import { ROTATE_STEPS, type StepTrouble } from "../../../src/rotation/rotate/report.ts";
import { SECRET_TROUBLES } from "../../support/github/secret-troubles.ts";

const FACTS: RotationFacts = {
  key: "OPENAI_API_KEY",
  created: "2026-03-31",
  due: "2026-06-29",
  expires: "2026-07-01",
  ageDays: 76,
  daysLeft: 14,
  source: "record",
  maxAgeDays: 90,
  recordId: "key_abc",
  ofServiceAccount: false,
  count: 2,
  trouble: "the Admin API did not answer",
  troubleTodo: ["Run the job again."],
  newKeyId: "key_new",
  openAiHost: true,
  host: "api.openai.com",
  secret: {
    url: "https://github.com/octo/keys/settings/secrets/actions",
    place: "repository",
    placeName: "",
    isNamed: true,
  },
};

/** What no sentence may have: traces of values that were not there, two full stops, spaces at its ends. */
const BROKEN = /undefined|NaN|null|\[object|\.\.(?!\.)|\s\.| {2}|^\s|\s$/;

const field = (text: string): string => text;

describe("a sentence for every reason", () => {
  const variants: [name: string, facts: RotationFacts][] = [
    ["with all that is known", FACTS],
    ["of a service account", { ...FACTS, ofServiceAccount: true }],
    ["by created-at", { ...FACTS, source: "created-at", recordId: "" }],
    ["by the date of the secret", { ...FACTS, source: "secret", recordId: "" }],
    ["of a relay", { ...FACTS, openAiHost: false, host: "relay.example", source: "created-at" }],
    ["on the last day", { ...FACTS, daysLeft: 0, ageDays: 90, count: 1 }],
    ["afterwards", { ...FACTS, daysLeft: -3, ageDays: 93 }],
    ["one day", { ...FACTS, daysLeft: 1, ageDays: 1 }],
  ];

  describe.each(ROTATION_REASONS)("%s", (reason) => {
    test.each(variants)("%s", (_, facts) => {
      const { says, todo } = ROTATION_MESSAGES[reason];
      for (const sentence of [says(facts), ...todo(facts)]) {
        expect(sentence).not.toMatch(BROKEN);
        expect(sentence.length).toBeGreaterThan(10);
      }
      expect(says(facts)).toMatch(/\.$/);
    });
  });

  test("what has to be done has steps, what is well has none", () => {
    for (const reason of ROTATION_REASONS) {
      const steps = ROTATION_MESSAGES[reason].todo(FACTS).length;
      expect([reason, steps > 0]).toEqual([reason, reason !== "young" && reason !== "keyless"]);
    }
  });

  test("the new key comes before the end of the old one", () => {
    for (const reason of ["age-soon", "expiry-soon", "age-due", "expired"] as const) {
      const steps = ROTATION_MESSAGES[reason].todo(FACTS);
      const at = (words: RegExp): number => steps.findIndex((step) => words.test(step));
      expect(at(/^Create another key/)).toBe(0);
      expect(at(/^Store it as OPENAI_API_KEY/)).toBe(1);
      expect(at(/revoke the old key \(key_abc\)/)).toBeGreaterThan(at(/deploy again/));
    }
  });

  test("a date of the workflow's own is to be corrected afterwards", () => {
    const steps = ROTATION_MESSAGES["age-due"].todo({ ...FACTS, source: "created-at" });
    expect(steps.at(-1)).toMatch(/^Set created-at in the workflow/);
  });
});

test("days in words", () => {
  expect([days(0), days(1), days(2)]).toEqual(["0 days", "1 day", "2 days"]);
  expect([inDays(-1), inDays(0), inDays(1), inDays(14)]).toEqual([
    "today",
    "today",
    "tomorrow",
    "in 14 days",
  ]);
});

describe("remarks", () => {
  const remarks: Remark[] = [
    { remark: "unused", days: "never" },
    { remark: "unused", days: 91 },
    { remark: "owner-without-access" },
    { remark: "owned-by-person" },
    { remark: "model-shuts-down", model: "gpt-4o", date: "2027-01-14", days: 5 },
    { remark: "model-shuts-down", model: "gpt-4o", date: "2027-01-14", days: -5 },
    { remark: "spend-limit-near", scope: "organization", percent: 85 },
    { remark: "spend-limit-reached", scope: "project" },
    { remark: "created-at-differs", days: 3 },
    { remark: "leftover-keys", ids: ["key_1"] },
    { remark: "leftover-keys", ids: ["key_1", "key_2"] },
  ];

  test.each(remarks)("%j", (remark) => {
    const text = remarkText(remark, "OPENAI_API_KEY", field);
    expect(text).not.toMatch(BROKEN);
    expect(text).toMatch(/\.$/);
  });

  test("name what they are about", () => {
    const text = (remark: Remark): string => remarkText(remark, "THE_KEY", field);
    expect(text({ remark: "unused", days: 91 })).toContain("91 days");
    expect(text({ remark: "spend-limit-near", scope: "project", percent: 85 })).toMatch(/project's .* 85 %/);
    expect(text({ remark: "leftover-keys", ids: ["key_1", "key_2"] })).toContain("key_1, key_2");
  });
});

const ADMIN_KINDS: readonly AdminTroubleKind[] = [
  "refused",
  "under-privileged",
  "blocked",
  "not-found",
  "invalid-request",
  "rate-limited",
  "unreachable",
  "not-the-api",
  "cancelled",
];
describe("troubles", () => {
  test.each(ADMIN_KINDS)("of the Admin API: %s", (kind) => {
    const trouble = { kind, status: 401, code: "some_code", requestId: "", message: "" };
    expect(adminTroubleWords(trouble, "some_code").says).toMatch(/ \(HTTP 401, some_code\)$/);
    const silent = adminTroubleWords({ ...trouble, status: undefined }, "");
    expect(silent.says).not.toMatch(/[().]$/);
    expect(silent.todo.length).toBeGreaterThan(0);
    for (const text of [silent.says, ...silent.todo]) expect(text).not.toMatch(BROKEN);
  });

  test.each(SECRET_TROUBLES)("of GitHub: %s", (kind) => {
    expect(secretTroubleWords({ kind, status: 403 }).says).toMatch(/ \(HTTP 403\)$/);
    const silent = secretTroubleWords({ kind, status: undefined });
    for (const text of [silent.says, ...silent.todo]) expect(text).not.toMatch(BROKEN);
  });
});

describe("steps of a rotation", () => {
  const troubles: (StepTrouble | undefined)[] = [
    undefined,
    ...ADMIN_KINDS.map((kind) => ({
      of: "admin" as const,
      trouble: { kind, status: 500, code: "", requestId: "", message: "" },
    })),
    ...SECRET_TROUBLES.map((kind) => ({ of: "secrets" as const, trouble: { kind, status: undefined } })),
    ...VERDICTS.map((verdict) => ({ of: "probe" as const, verdict })),
    ...(
      [
        ...["no-such-secret", "not-stored", "changed-meanwhile", "secret-holds-another-key"],
        ...[
          "another-rotation",
          "clock-differs",
          "no-unique-record",
          "record-is-the-new-key",
          "of-another-project",
        ],
        ...["still-listed", "cancelled"],
      ] as const
    ).map((why) => ({ of: "rotation" as const, why })),
  ];

  test("a line for each, whatever became of it", () => {
    for (const step of ROTATE_STEPS) {
      for (const outcome of ["done", "would", "left", "failed"] as const) {
        for (const trouble of troubles) {
          const text = stepText({ step, outcome, trouble }, field);
          expect(text).not.toMatch(BROKEN);
          expect(text).toMatch(/^[A-Z].*\.$/);
          if (outcome !== "done") expect(text).not.toBe(stepText({ step, outcome: "done", trouble }, field));
        }
      }
    }
  });

  test("a failure says why", () => {
    const trouble: StepTrouble = { of: "secrets", trouble: { kind: "under-privileged", status: 403 } };
    expect(stepText({ step: "store", outcome: "failed", trouble }, field)).toBe(
      "Failed: store the new key in the secret: the token of secrets-token may not do that (HTTP 403).",
    );
    expect(troubleTodo(trouble, "store", ENGLISH, field).join()).toContain("Secrets: read and write");
  });

  test("keys that were made and deleted are named", () => {
    const done = { outcome: "done", trouble: undefined } as const;
    const made = { ...done, step: "create", keyId: "key_2" } as const;
    expect(stepText(made, field)).toBe("Created a new key for the service account (key_2).");
    expect(stepText({ ...done, step: "delete-old", keyId: "key_3" }, field)).toBe(
      "Deleted the old key (key_3).",
    );
  });

  test("advice about how long keys may live is for making one", () => {
    const trouble = { kind: "invalid-request", status: 400, code: "", requestId: "", message: "" } as const;
    expect(troubleTodo({ of: "admin", trouble }, "create", ENGLISH, field).join()).toContain("max-age-days");
    expect(troubleTodo({ of: "admin", trouble }, "delete-old", ENGLISH, field)).toEqual([]);
  });

  test("keys to look after are named by id, else by name", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("not-deleted", "not-matched", "perhaps-in-use", "perhaps-created", "left-over"),
        fc.constantFrom("new", "old"),
        (why, which) => {
          const text = toDeleteText({ id: "key_9", name: undefined, which, why } as never, field);
          if (why !== "not-matched") expect(text).toContain("key_9");
          expect(toDeleteText({ id: undefined, name: "a name", which, why } as never, field)).not.toMatch(
            BROKEN,
          );
        },
      ),
    );
  });

  test("a refusal for every reason", () => {
    for (const text of Object.values(REFUSALS))
      expect(text).toMatch(/^Nothing (?:is|could be) rotated.*: .*\.$/);
  });
});
