import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { matchRecord, type RecordReading, readRecord } from "../../src/rotation/record.ts";
import { PERSON } from "../support/openai-org/records.ts";
import { sampleCharacters, sampleKey } from "../support/sample-keys.mjs";
import "../support/property-seed.ts";

const CREATED = Date.UTC(2026, 7, 1, 12) / 1000;
/** What is earlier, or not earlier than this, is no date in seconds. */
const FIRST = Date.UTC(2015, 0, 1) / 1000;
const BEHIND = Date.UTC(2100, 0, 1) / 1000;

function item(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    object: "organization.project.api_key",
    id: "key_1",
    name: "CI",
    redacted_value: "sk-proj-****abcd",
    created_at: CREATED,
    expires_at: null,
    last_used_at: CREATED + 60,
    owner_project_access: "active",
    owner: { type: "service_account", service_account: { id: "svc_acct_1", name: "ci", role: "member" } },
    ...over,
  };
}

describe("an item of a list of keys", () => {
  test("is read with its dates, its owner's kind and its project", () => {
    expect(readRecord(item({ expires_at: CREATED + 86_400 }), "project", "proj_1")).toEqual({
      readable: true,
      record: {
        id: "key_1",
        list: "project",
        projectId: "proj_1",
        name: "CI",
        redactedValue: "sk-proj-****abcd",
        createdAt: new Date(CREATED * 1000),
        expiresAt: new Date((CREATED + 86_400) * 1000),
        lastUsedAt: new Date((CREATED + 60) * 1000),
        owner: "service-account",
        serviceAccountId: "svc_acct_1",
        ownerHasAccess: true,
      },
    });
  });

  test("says nothing of the person that it belongs to", () => {
    const owner = { type: "user", user: { id: "user_77", role: "member", created_at: CREATED, ...PERSON } };
    const reading = readRecord(item({ owner }), "project", "proj_1");
    expect(reading).toMatchObject({
      readable: true,
      record: { owner: "person", serviceAccountId: undefined },
    });
    const text = JSON.stringify(reading);
    for (const said of [PERSON.name, PERSON.email, "user_77"]) expect(text).not.toContain(said);
  });

  const cases: readonly (readonly [string, Record<string, unknown>, Record<string, unknown>])[] = [
    ["never used", { last_used_at: null }, { lastUsedAt: "never" }],
    ["use not told", { last_used_at: undefined }, { lastUsedAt: undefined }],
    ["expiry not told", { expires_at: undefined }, { expiresAt: undefined }],
    ["owner without access", { owner_project_access: "inactive" }, { ownerHasAccess: false }],
    ["access not told", { owner_project_access: undefined }, { ownerHasAccess: undefined }],
    ["access of an unknown word", { owner_project_access: "paused" }, { ownerHasAccess: undefined }],
    ["no owner", { owner: undefined }, { owner: "unknown", serviceAccountId: undefined }],
    ["owner of an unknown kind", { owner: { type: "robot" } }, { owner: "unknown" }],
    ["a name that is none", { name: null }, { name: "" }],
    ["a name without end", { name: "n".repeat(201) }, { name: "n".repeat(200) }],
    ["the first date there can be", { created_at: FIRST }, { createdAt: new Date(FIRST * 1000) }],
    ["the last one", { expires_at: BEHIND - 1 }, { expiresAt: new Date((BEHIND - 1) * 1000) }],
    ["an owner without an id", { owner: { type: "service_account" } }, { serviceAccountId: undefined }],
    [
      "an owner whose id is a number",
      { owner: { type: "service_account", service_account: { id: 7 } } },
      { owner: "service-account", serviceAccountId: undefined },
    ],
    [
      "an owner whose id leads elsewhere",
      { owner: { type: "service_account", service_account: { id: "../projects" } } },
      { owner: "service-account", serviceAccountId: undefined },
    ],
  ];
  test.each(cases)("is read as far as it goes: %s", (_, over, expected) => {
    expect(readRecord(item(over), "project", "proj_1")).toMatchObject({ readable: true, record: expected });
  });

  const unusable: readonly (readonly [string, Record<string, unknown>])[] = [
    ["no id", { id: undefined }],
    ["an id that leads elsewhere", { id: "../projects" }],
    ["an id of two lines", { id: "key_1\n" }],
    ["no date", { created_at: undefined }],
    ["a date as text", { created_at: String(CREATED) }],
    ["milliseconds", { created_at: CREATED * 1000 }],
    ["the year 1970", { created_at: 0 }],
    ["the second before the first date", { created_at: FIRST - 1 }],
    ["the second behind the last one", { expires_at: BEHIND }],
    ["a date that is no number", { created_at: Number.NaN }],
    ["an expiry in milliseconds", { expires_at: CREATED * 1000 }],
    ["an expiry as text", { expires_at: "2026-12-01" }],
    ["an expiry before its creation", { expires_at: CREATED - 1 }],
    ["an expiry at its creation", { expires_at: CREATED }],
    ["a use in 1970", { last_used_at: 0 }],
  ];
  test.each(unusable)("cannot be read with %s, but shows whose it is", (_, over) => {
    expect(readRecord(item(over), "project", "proj_1")).toEqual({
      readable: false,
      redactedValue: "sk-proj-****abcd",
    });
  });

  test.each([
    ["nothing", null],
    ["a text", "key"],
    ["a list", []],
    ["no redacted value", item({ redacted_value: null })],
    ["a redacted value without end", item({ redacted_value: "*".repeat(1001) })],
  ])("is no record at all: %s", (_, value) => {
    expect(readRecord(value, "project", "proj_1")).toEqual({ readable: false, redactedValue: undefined });
  });
});

test("a redacted value of 1,000 characters is read", () => {
  const redacted_value = "*".repeat(1000);
  expect(readRecord(item({ redacted_value }), "project", "proj_1")).toMatchObject({
    readable: true,
    record: { redactedValue: redacted_value },
  });
});

const KEY = sampleKey("record");
/** As OpenAI shows a key: eight first characters, as many stars as make up its length, four last. */
const stars = (key: string): string => `${key.slice(0, 8)}${"*".repeat(key.length - 12)}${key.slice(-4)}`;
const dots = (key: string, shown = 4): string => `${key.slice(0, 10)}...${key.slice(-shown)}`;

function reading(id: string, redacted_value: string, over: Record<string, unknown> = {}): RecordReading {
  return readRecord(item({ id, redacted_value, ...over }), "project", "proj_1");
}
/** Ends in four other characters than the key. */
const OTHER = stars(`${KEY.slice(0, -1)}${KEY.endsWith("a") ? "b" : "a"}`);

describe("the record of a key", () => {
  test.each([
    ["stars for its length", stars(KEY)],
    ["dots", dots(KEY)],
    ["one sign for what is left out", `${KEY.slice(0, 12)}…${KEY.slice(-4)}`],
    ["more dots", `${KEY.slice(0, 12)}.....${KEY.slice(-4)}`],
    ["only its first characters, enough of them", `${KEY.slice(0, 14)}...`],
    ["space around", ` ${stars(KEY)} `],
  ])("is found by %s", (_, redacted) => {
    const match = matchRecord(KEY, [reading("key_other", OTHER), reading("key_mine", redacted)]);
    expect(match).toMatchObject({ match: "found", record: { id: "key_mine" } });
  });

  test("is not there among others'", () => {
    expect(matchRecord(KEY, [reading("key_other", OTHER)])).toEqual({ match: "none" });
    expect(matchRecord(KEY, [])).toEqual({ match: "none" });
  });

  test("is not that of a key of another kind that ends alike", () => {
    const account = stars(KEY.replace("sk-proj-", "sk-svcacct-"));
    expect(matchRecord(KEY, [reading("key_1", account)])).toEqual({ match: "none" });
    expect(matchRecord(KEY, [reading("key_1", account), reading("key_2", stars(KEY))])).toMatchObject({
      match: "found",
      record: { id: "key_2" },
    });
  });

  test("is not told from another with the same ends", () => {
    const twice = [reading("key_1", stars(KEY)), reading("key_2", stars(KEY))];
    expect(matchRecord(KEY, twice)).toEqual({ match: "ambiguous", count: 2 });
  });

  test("is not told from another with the same ends and another length", () => {
    const longer = stars(`${KEY.slice(0, 20)}0000${KEY.slice(20)}`);
    const both = [reading("key_1", stars(KEY)), reading("key_2", longer)];
    expect(matchRecord(KEY, both)).toEqual({ match: "ambiguous", count: 2 });
  });

  test("is not told from one of the same ends that cannot be read", () => {
    const both = [reading("key_1", stars(KEY)), reading("key_2", stars(KEY), { created_at: "soon" })];
    expect(matchRecord(KEY, both)).toEqual({ match: "ambiguous", count: 2 });
  });

  test("is not sure where only the length differs", () => {
    expect(matchRecord(KEY, [reading("key_1", `${KEY.slice(0, 8)}****${KEY.slice(-4)}`)])).toEqual({
      match: "unclear",
      count: 1,
    });
  });

  test.each([
    ["too little is shown", `${KEY.slice(0, 8)}...${KEY.slice(-3)}`],
    ["only the prefix of its kind is shown", `${KEY.slice(0, 8)}****`],
    ["nothing is shown", "****"],
    ["nothing is left out", "hidden"],
    ["something is shown in the middle", `${KEY.slice(0, 8)}***${KEY.slice(40, 44)}***${KEY.slice(-4)}`],
    ["it is left out in a way that is not known", `${KEY.slice(0, 8)}••••${KEY.slice(-4)}`],
    ["it is empty", ""],
    ["a single dot stands between others' characters", "other.ends"],
    ["an unknown sign stands in front", "•other...ends"],
    ["an unknown sign stands at the end", "other...ends•"],
  ])("is not sure where of another record %s", (_, redacted) => {
    const both = [reading("key_1", stars(KEY)), reading("key_2", redacted)];
    expect(matchRecord(KEY, both)).toEqual({ match: "unclear", count: 1 });
  });

  test("is not sure where a record cannot be read", () => {
    const unreadable = readRecord(item({ id: 7, redacted_value: undefined }), "project", "proj_1");
    expect(matchRecord(KEY, [reading("key_1", stars(KEY)), unreadable])).toEqual({
      match: "unclear",
      count: 1,
    });
  });

  test("counts every record that may be its own", () => {
    const unreadable = reading("key_1", stars(KEY), { created_at: 0 });
    expect(matchRecord(KEY, [unreadable])).toEqual({ match: "unclear", count: 1 });
    expect(matchRecord(KEY, [unreadable, reading("key_2", "****")])).toEqual({ match: "unclear", count: 2 });
  });

  test("is found beside a record that cannot be read and is clearly another's", () => {
    const both = [reading("key_1", stars(KEY)), reading("key_2", OTHER, { created_at: 0 })];
    expect(matchRecord(KEY, both)).toMatchObject({ match: "found", record: { id: "key_1" } });
  });

  test("is one record that was listed twice", () => {
    const twice = [
      reading("key_1", stars(KEY)),
      reading("key_1", stars(KEY), { last_used_at: CREATED + 90 }),
    ];
    expect(matchRecord(KEY, twice)).toMatchObject({ match: "found", record: { id: "key_1" } });
  });

  test("is not one record that two projects list", () => {
    const elsewhere = readRecord(item({ id: "key_1", redacted_value: stars(KEY) }), "project", "proj_2");
    expect(matchRecord(KEY, [reading("key_1", stars(KEY)), elsewhere])).toEqual({
      match: "ambiguous",
      count: 2,
    });
  });

  test("needs a key longer than what is shown of it", () => {
    // The ends overlap in a short key: it begins and ends like the record, and is not the record's.
    const short = `sk-${sampleCharacters("short", 7)}`;
    const overlapping = `${short.slice(0, 8)}...${short.slice(-6)}`;
    expect(matchRecord(short, [reading("key_1", overlapping)])).toEqual({ match: "none" });
    const whole = `${short.slice(0, 5)}...${short.slice(5)}`;
    expect(matchRecord(short, [reading("key_1", whole)])).toMatchObject({ match: "found" });
  });

  test("shows what it shows as in OpenAI's reference for keys without a kind", () => {
    const legacy = sampleKey("legacy", "sk-", 20);
    const shown = `${legacy.slice(0, 6)}...${legacy.slice(-3)}`;
    expect(matchRecord(legacy, [reading("key_1", shown)])).toMatchObject({ match: "found" });
  });
});

describe("over random organizations", () => {
  const prefix = fc.constantFrom("sk-proj-", "sk-svcacct-", "sk-None-", "sk-");
  const form = fc.constantFrom<(key: string) => string>(
    stars,
    (key) => dots(key),
    (key) => dots(key, 3),
    (key) => dots(key, 2),
  );
  /** Few last characters to choose from, so that keys of an organization often end alike. */
  const made = fc
    .tuple(
      prefix,
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.constantFrom("aaaa", "baaa", "abcd", "zz9x"),
      fc.constantFrom(20, 74),
    )
    .map(([first, seed, last, half]) => `${sampleKey(String(seed), first, half).slice(0, -4)}${last}`);
  const organization = fc.uniqueArray(fc.record({ key: made, form }), {
    selector: ({ key }) => key,
    minLength: 1,
    maxLength: 12,
  });

  test("no key is matched with another's record, and none of two that look alike is matched at all", () => {
    let found = 0;
    fc.assert(
      fc.property(organization, fc.nat(), fc.boolean(), (keys, pick, listed) => {
        const mine = keys[pick % keys.length]?.key ?? "";
        const shown = listed ? keys : keys.filter(({ key }) => key !== mine);
        const readings = shown.map((one, i) => reading(`key_${keys.indexOf(one)}_${i}`, one.form(one.key)));
        const match = matchRecord(mine, readings);
        const looksAlike = ({ key }: { key: string }): boolean =>
          key !== mine && key.slice(0, 10) === mine.slice(0, 10) && key.slice(-4) === mine.slice(-4);
        // Four last characters may be another's who shows as little of it, when its own record is in no list.
        if (match.match === "found" && listed) {
          found++;
          expect(shown.filter(looksAlike)).toEqual([]);
          expect(match.record.id).toMatch(new RegExp(`^key_${pick % keys.length}_`));
        }
        // A record of its own is there: whatever is not sure, "none" would be wrong.
        if (listed) expect(match.match).not.toBe("none");
      }),
      { numRuns: 500 },
    );
    // The property would hold for a function that finds nothing.
    expect(found).toBeGreaterThan(50);
  });

  test("two keys that share what is shown are refused, whoever else is there", () => {
    fc.assert(
      fc.property(organization, made, fc.nat({ max: 30 }), (others, key, at) => {
        const twin = `${key.slice(0, 12)}${"0".repeat(8)}${key.slice(20)}`;
        const readings = others.map((one, i) => reading(`key_${i}`, one.form(one.key)));
        for (const [id, value] of [
          ["key_mine", key],
          ["key_twin", twin],
        ] as const) {
          readings.splice(at % (readings.length + 1), 0, reading(id, stars(value)));
        }
        const match = matchRecord(key, readings);
        expect(match).toMatchObject({ match: "ambiguous" });
      }),
      { numRuns: 300 },
    );
  });
});
