import { describe, expect, test } from "@jest/globals";
import { DAY_MS } from "../../src/days.ts";
import { rotationKeyName } from "../../src/rotation/key-name.ts";
import type { KeyRecord } from "../../src/rotation/record.ts";
import { type RemarksAbout, remarksOn } from "../../src/rotation/remarks.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const ago = (days: number, ms = 0): Date => new Date(NOW.getTime() - days * DAY_MS - ms);
const ROTATED = { keyName: "OPENAI_API_KEY", secret: "octo/keys:repository:OPENAI_API_KEY" };

const RECORD: KeyRecord = {
  id: "key_mine",
  list: "project",
  projectId: "proj_1",
  name: "CI",
  redactedValue: "sk-proj-****abcd",
  createdAt: ago(40),
  expiresAt: undefined,
  lastUsedAt: ago(1),
  owner: "service-account",
  serviceAccountId: "svc_acct_1",
  ownerHasAccess: true,
};

function remarks(over: Partial<KeyRecord> = {}, about: Partial<RemarksAbout> = {}) {
  const record = { ...RECORD, ...over };
  return remarksOn({
    record,
    records: [record],
    createdAt: undefined,
    modelShutdown: undefined,
    rotated: undefined,
    now: NOW,
    ...about,
  });
}

test("nothing is remarked on a key in use, of a service account with access", () => {
  expect(remarks()).toEqual([]);
});

describe("a key that nobody uses", () => {
  test.each([
    ["never, for 30 days", { createdAt: ago(30), lastUsedAt: "never" }, []],
    [
      "never, for longer",
      { createdAt: ago(30, 1), lastUsedAt: "never" },
      [{ remark: "unused", days: "never" }],
    ],
    ["not for 90 days", { lastUsedAt: ago(90) }, []],
    ["not for longer", { lastUsedAt: ago(90, 1) }, [{ remark: "unused", days: 90 }]],
    ["not for a year", { lastUsedAt: ago(365) }, [{ remark: "unused", days: 365 }]],
    ["nobody says", { createdAt: ago(400), lastUsedAt: undefined }, []],
    ["in the future of a slow clock", { lastUsedAt: ago(-1) }, []],
  ] as const)("%s", (_, over, expected) => {
    expect(remarks(over)).toEqual(expected);
  });
});

describe("the owner", () => {
  test("a person's key, and one whose owner has lost access", () => {
    expect(remarks({ owner: "person", ownerHasAccess: false })).toEqual([
      { remark: "owner-without-access" },
      { remark: "owned-by-person" },
    ]);
  });

  test.each([
    ["access that nobody speaks of", { ownerHasAccess: undefined }],
    ["an owner that is not known", { owner: "unknown" }],
    // There is no other kind of admin key, so that nothing could be done.
    ["an admin key of a person", { owner: "person", list: "admin", projectId: undefined }],
  ] as const)("no remark on %s", (_, over) => {
    expect(remarks(over)).toEqual([]);
  });
});

describe("the date that was given", () => {
  test.each([
    [ago(40), []],
    [ago(42), []],
    [ago(38), []],
    [ago(42, 1), [{ remark: "created-at-differs", days: 2 }]],
    [ago(20), [{ remark: "created-at-differs", days: 20 }]],
    [ago(140), [{ remark: "created-at-differs", days: 100 }]],
  ] as const)("%p beside a record of 40 days", (createdAt, expected) => {
    expect(remarks({}, { createdAt })).toEqual(expected);
  });

  test("nothing differs without a record", () => {
    expect(remarks({}, { record: undefined, createdAt: ago(900) })).toEqual([]);
  });
});

describe("a model that shuts down", () => {
  const model = { model: "gpt-5-mini", date: "2026-12-11" };
  test.each([
    [18, true],
    [30, true],
    [31, false],
    [-2, true],
  ])("in %s days: %s", (days, said) => {
    expect(remarks({}, { record: undefined, modelShutdown: { ...model, days } })).toEqual(
      said ? [{ remark: "model-shuts-down", ...model, days }] : [],
    );
  });
});

describe("keys that rotations left behind", () => {
  const made = (over: Partial<KeyRecord>, of = ROTATED, replaces?: string): KeyRecord => ({
    ...RECORD,
    createdAt: ago(7),
    name: rotationKeyName({ ...of, at: ago(7), random: "0a1b2c3d", replaces }),
    ...over,
  });
  const left = (records: readonly KeyRecord[], mine: Partial<KeyRecord> = {}, rotated = ROTATED) =>
    remarks(mine, { records: [{ ...RECORD, ...mine }, ...records], rotated })
      .filter(({ remark }) => remark === "leftover-keys")
      .flatMap((remark) => ("ids" in remark ? remark.ids : []));

  test("are those of this secret that it does not hold", () => {
    const site = { keyName: ROTATED.keyName, secret: "octo/site:repository:OPENAI_API_KEY" };
    const records = [
      made({ id: "key_lost" }),
      made({ id: "key_site" }, site),
      { ...RECORD, id: "key_hand", name: "made by hand" },
      made({ id: "key_admin", list: "admin" }),
      made({ id: "key_project_2", projectId: "proj_2" }),
    ];
    expect(left(records)).toEqual(["key_lost", "key_project_2"]);
  });

  test("are not the key itself", () => {
    expect(left([], made({}))).toEqual([]);
  });

  test("are, too, the key that this one has replaced", () => {
    const mine = made({}, ROTATED, "key_old");
    expect(left([{ ...RECORD, id: "key_old", name: "made by hand" }], mine)).toEqual(["key_old"]);
    expect(left([{ ...RECORD, id: "key_older", name: "made by hand" }], mine)).toEqual([]);
  });

  test("are not those that a run may just have stored", () => {
    const hours = (n: number): Date => ago(0, n * 3_600_000);
    const records = [
      made({ id: "key_new", createdAt: hours(12) }),
      made({ id: "key_lost", createdAt: hours(13) }),
    ];
    expect(left(records)).toEqual(["key_lost"]);
  });

  test("are not looked for where we make no keys, or without the key's record", () => {
    const records = [made({ id: "key_lost" })];
    expect(remarks({}, { records })).toEqual([]);
    expect(remarks({}, { record: undefined, records, rotated: ROTATED })).toEqual([]);
  });

  test("are named up to a bound", () => {
    const records = Array.from({ length: 50 }, (_, i) => made({ id: `key_${i}` }));
    expect(left(records)).toHaveLength(20);
  });
});
