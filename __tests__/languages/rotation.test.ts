import { expect, test } from "@jest/globals";
import { ROTATION_STATES, VERDICTS } from "../../src/contract.ts";
import type { AdminTrouble, AdminTroubleKind } from "../../src/ports/admin.ts";
import type { SecretTrouble, SecretTroubleKind } from "../../src/ports/secrets.ts";
import type { RotationMessages } from "../../src/report/rotation/messages/catalogue.ts";
import { CHINESE } from "../../src/report/rotation/messages/chinese.ts";
import { ENGLISH } from "../../src/report/rotation/messages/english.ts";
import type { RotationFacts } from "../../src/report/rotation/messages/message.ts";
import { type Remark, ROTATION_REASONS } from "../../src/rotation/result.ts";
import {
  type KeyToDelete,
  ROTATE_STEPS,
  type StepLine,
  type StepTrouble,
} from "../../src/rotation/rotate/report.ts";
import { pairsOf, problemsOf, type Samples } from "../support/bilingual.ts";
import { SECRET_HOME } from "../support/secret-home.ts";

const field = (text: string): string => text;

const FACTS: RotationFacts = {
  key: "THE_KEY",
  created: "2026-08-01",
  due: "2026-10-30",
  expires: "2026-12-24",
  ageDays: 113,
  daysLeft: 23,
  source: "record",
  maxAgeDays: 90,
  recordId: "key_1",
  ofServiceAccount: false,
  count: 3,
  trouble: "",
  troubleTodo: [],
  newKeyId: "key_2",
  openAiHost: true,
  host: "relay.example",
  secret: SECRET_HOME,
};

const VARIANTS: readonly RotationFacts[] = [
  FACTS,
  { ...FACTS, daysLeft: -7, source: "created-at", recordId: "", expires: "" },
  { ...FACTS, source: "secret", ofServiceAccount: true, daysLeft: 2 },
  { ...FACTS, openAiHost: false, source: "created-at" },
  { ...FACTS, secret: { ...FACTS.secret, place: "environment", placeName: "Prod-1" } },
  { ...FACTS, secret: { ...FACTS.secret, place: "organization", placeName: "Org-1", isNamed: false } },
];

/** Of a member of a record, each once: one that is forgotten does not compile. */
function all<T extends string>(members: Readonly<Record<T, true>>): T[] {
  return Object.keys(members) as T[];
}

const KINDS = all<AdminTroubleKind & SecretTroubleKind>({
  refused: true,
  "under-privileged": true,
  "not-found": true,
  "invalid-request": true,
  "rate-limited": true,
  unreachable: true,
  "not-the-api": true,
});
const ADMIN: readonly AdminTrouble[] = [...KINDS, "blocked" as const, "cancelled" as const].map((kind) => ({
  kind,
  status: 403,
  code: "some_code",
  requestId: "",
  message: "",
}));
const SECRETS: readonly SecretTrouble[] = KINDS.map((kind) => ({ kind, status: 403 }));

const WHYS = all<Extract<StepTrouble, { of: "rotation" }>["why"]>({
  "no-such-secret": true,
  "not-stored": true,
  "changed-meanwhile": true,
  "secret-holds-another-key": true,
  "another-rotation": true,
  "no-unique-record": true,
  "record-is-the-new-key": true,
  "leftover-keys": true,
  "clock-differs": true,
  "of-another-project": true,
  "still-listed": true,
  cancelled: true,
});

const TROUBLES: readonly StepTrouble[] = [
  ...ADMIN.map((trouble) => ({ of: "admin", trouble }) as const),
  ...SECRETS.map((trouble) => ({ of: "secrets", trouble }) as const),
  ...VERDICTS.map((verdict) => ({ of: "probe", verdict }) as const),
  ...WHYS.map((why) => ({ of: "rotation", why }) as const),
];

const LINES: readonly StepLine[] = ROTATE_STEPS.flatMap((step): StepLine[] => [
  { step, outcome: "done", trouble: undefined, keyId: "key_2" },
  { step, outcome: "done", trouble: undefined },
  ...([undefined, ...TROUBLES] as const).flatMap((trouble) =>
    (["would", "left", "failed"] as const).map((outcome) => ({ step, outcome, trouble })),
  ),
]);

const REMARKS: readonly Remark[] = [
  { remark: "unused", days: "never" },
  { remark: "unused", days: 91 },
  { remark: "owner-without-access" },
  { remark: "owned-by-person" },
  { remark: "model-shuts-down", model: "model-1", date: "2026-12-31", days: 39 },
  { remark: "model-shuts-down", model: "model-1", date: "2026-01-31", days: -3 },
  ...(["organization", "project"] as const).flatMap((scope): Remark[] => [
    { remark: "spend-limit-near", scope, percent: 83 },
    { remark: "spend-limit-reached", scope },
  ]),
  { remark: "created-at-differs", days: 12 },
  { remark: "leftover-keys", ids: ["key_7"] },
  { remark: "leftover-keys", ids: ["key_7", "key_8"] },
];

const LEFT: readonly KeyToDelete[] = (
  ["not-deleted", "not-matched", "perhaps-in-use", "perhaps-created", "left-over"] as const
).flatMap((why) =>
  (["new", "old"] as const).flatMap((which) => [
    { id: "key_9", name: undefined, which, why },
    { id: undefined, name: "OPENAI_API_KEY-1", which, why },
  ]),
);

const SAMPLES: Samples<RotationMessages> = {
  reasons: Object.fromEntries(
    ROTATION_REASONS.map((reason) => {
      const facts = VARIANTS.map((each) => [
        {
          ...each,
          trouble: reason === "admin-trouble" ? "HTTP 500" : "",
          // Only a new key may have none where it is told of.
          expires: reason === "rotated" ? each.expires : "2026-12-24",
        },
      ]);
      return [reason, { says: facts, todo: facts }];
    }),
  ) as never,
  remark: REMARKS.map((remark) => [remark, "THE_KEY", field]),
  step: LINES.map((line) => [line, field]),
  trouble: TROUBLES.map((trouble) => [trouble, field]),
  admin: ADMIN.flatMap((trouble) => [
    [trouble, "some_code"],
    [{ ...trouble, status: undefined }, ""],
  ]) as never,
  secrets: SECRETS.flatMap((trouble) => [[trouble], [{ ...trouble, status: undefined }]]) as never,
  refusals: {} as never,
  toDelete: LEFT.map((key) => [key, field]),
  unfinished: (["planned", "failed", "unclear"] as const).flatMap((rotate) => [
    [rotate, "THE_KEY", ""],
    [rotate, "THE_KEY", "出了问题"],
  ]) as never,
  again: {},
  noRecord: {} as never,
  recordUnused: [["出了问题"]],
  log: {
    begins: [["THE_KEY"]],
    rotating: [
      ["THE_KEY", true],
      ["THE_KEY", false],
    ],
    result: ROTATION_STATES.map((state) => [state, "A1。"]),
    failure: ROTATION_STATES.map((state) => [state, "A1。"]),
  },
  summary: { heading: ROTATION_STATES.map((state) => ["THE_KEY", state]) },
  rows: { days: [[1], [12]] },
  timeline: { today: [[80]], dueOn: [["2026-10-30"]], expiresOn: [["2026-12-24"]] },
  together: [],
};

const PAIRS = pairsOf(ENGLISH, CHINESE, SAMPLES);

test("everything is there in both languages", () => {
  expect(PAIRS.length).toBeGreaterThan(700);
});

test("what is said in Chinese is Chinese, and says what is said in English", () => {
  const wrong = PAIRS.flatMap((pair) =>
    problemsOf(pair).map((problem) => `${pair.path} ${problem}: ${pair.chinese} | ${pair.english}`),
  );
  expect([...new Set(wrong)]).toEqual([]);
});

test("sentences are sentences", () => {
  const said = [
    ...LINES.map((line) => CHINESE.step(line, field)),
    ...REMARKS.map((remark) => CHINESE.remark(remark, "THE_KEY", field)),
    ...LEFT.map((key) => CHINESE.toDelete(key, field)),
    ...Object.values(CHINESE.refusals),
    ...ADMIN.flatMap((trouble) => CHINESE.admin(trouble, "").todo),
    ...SECRETS.flatMap((trouble) => CHINESE.secrets(trouble).todo),
    ...VARIANTS.flatMap((facts) =>
      Object.values(CHINESE.reasons).flatMap(({ says, todo }) => [says(facts), ...todo(facts)]),
    ),
  ];
  for (const text of said) expect(text).toMatch(/^\S.*[^ 。]。$/);
});
