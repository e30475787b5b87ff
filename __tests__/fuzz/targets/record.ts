import { matchRecord, readRecord } from "../../../src/rotation/record.ts";
import { KEYS } from "../../scan/detect/corpus.ts";
import { filledJson } from "../engine/keys.ts";
import { Random } from "../engine/random.ts";
import { hold, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const CREATED = 1_790_000_000;
/** A key as OpenAI shows it, by what is shown of both ends; a placeholder cannot stand for a part of a key. */
const SHOWN = /\{\{S([a-m])(\d\d?)([*.…]*)(\d\d?)\}\}/g;

const item = (redacted_value: unknown, rest = {}) => ({
  object: "organization.project.api_key",
  id: "key_1",
  name: "CI",
  redacted_value,
  created_at: CREATED,
  expires_at: null,
  last_used_at: CREATED + 60,
  owner_project_access: "active",
  owner: { type: "service_account", service_account: { id: "svc_acct_1" } },
  ...rest,
});

/** Which record of a list is a key's. An input is `{key, items}`. */
export const recordTarget: Target = {
  name: "record",
  form: "json",
  sources: ["rotation/record.ts"],
  largestBytes: 8 * 1024,
  dictionary: [
    ...[
      "id",
      "name",
      "redacted_value",
      "created_at",
      "expires_at",
      "last_used_at",
      "owner",
      "owner_project_access",
      "service_account",
      "type",
      "user",
      "inactive",
    ],
    ...[
      "{{Sa8***4}}",
      "{{Sd12****4}}",
      "{{Sd10*4}}",
      "{{Sd3...4}}",
      "{{Sd3…4}}",
      "{{Sd0****4}}",
      "{{Sd8****2}}",
      "{{Sd50***50}}",
      "sk-proj-****",
      "****",
      "...",
      "…",
      "{{Kd}}",
      "*",
    ],
    ...["../x", "key_2", "key_1\n", "svc_acct_2"],
  ],
  seeds: () =>
    jsonSeeds(
      { key: 3, items: [item("{{Sd12****4}}"), item("{{Sc12****4}}", { id: "key_2" })] },
      {
        key: 3,
        items: [item("{{Sd8********4}}", { expires_at: CREATED + 9e6 }), item(null, { id: "key_2" })],
      },
      { key: 0, items: [item("{{Sa3...4}}"), item("{{Sa3...4}}")] },
      {
        key: 0,
        items: [item("{{Sa3…6}}", { owner: { type: "user", user: { name: "A" } }, last_used_at: null })],
      },
      { key: 7, items: [item("{{Sh9**********4}}", { owner: undefined })] },
      { key: 3, items: [] },
    ),
  run(input) {
    const value = shown(filledJson(parsed(input)));
    if (!isObject(value) || !Array.isArray(value["items"]) || typeof value["key"] !== "number") return false;
    const items: readonly unknown[] = value["items"];
    const [, key] = KEYS[Math.abs(Math.trunc(value["key"])) % KEYS.length] ?? KEYS[0] ?? ["", ""];
    const readings = items.map((one) => readRecord(one, "project", "proj_1"));
    for (const reading of readings) {
      if (!reading.readable) continue;
      const { id, createdAt, expiresAt, lastUsedAt, name, serviceAccountId = "x" } = reading.record;
      hold(
        /^[\w-]{1,200}$/.test(id) && /^[\w-]{1,200}$/.test(serviceAccountId),
        "ids can stand in addresses",
      );
      hold(name.length <= 200, "a name is short");
      for (const date of [createdAt, expiresAt, lastUsedAt]) {
        if (date instanceof Date)
          hold(date.getUTCFullYear() >= 2015 && date.getUTCFullYear() < 2100, "a date is one of our time");
      }
      hold(expiresAt === undefined || expiresAt > createdAt, "a key ends after it has begun");
    }
    const result = matchRecord(key, readings);
    const likely = items.filter((one) => mayBe(key, one));
    if (result.match === "found") {
      const { redactedValue } = result.record;
      hold(endsFit(key, redactedValue), "a record that is found shows the key's ends");
      hold(
        shownOf(redactedValue) >= 4 && /[*.…]/.test(redactedValue),
        "a record that is found shows enough, and not all",
      );
      const alike = readings.flatMap((one) =>
        one.readable && endsFit(key, one.record.redactedValue) ? [one.record] : [],
      );
      const { id } = result.record;
      const others = alike.filter((one) => shownOf(one.redactedValue) >= 4 && one.id !== id);
      hold(others.length === 0, "a record is found only where no other shows the same ends");
      hold(
        items.every((one) => !isUnclear(one)),
        "nothing is found beside what cannot be read",
      );
      const twice = matchRecord(key, [
        ...readings,
        ...readings.map((one) =>
          one.readable ? { ...one, record: { ...one.record, id: `${one.record.id}x` } } : one,
        ),
      ]);
      hold(twice.match === "ambiguous", "another record with the same ends makes it no match");
    }
    if (result.match === "none")
      hold(likely.length === 0, "no record is said to be none that may be the key's");
    const random = Random.of(input);
    const shuffled = readings
      .map((one) => ({ one, at: random.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
    hold(matchRecord(key, shuffled).match === result.match, "the order of records does not matter");
    const withGarbage = matchRecord(key, [...readings, readRecord("garbage", "project", "proj_1")]).match;
    hold(
      withGarbage === "unclear" || withGarbage === "ambiguous",
      "what cannot be read at all may be the key's",
    );
    return true;
  },
};

function shown(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (_, inner: unknown) =>
    typeof inner === "string"
      ? inner.replace(SHOWN, (__, letter: string, first: string, left: string, last: string) => {
          const key = KEYS["abcdefghijklm".indexOf(letter)]?.[1] ?? "";
          const stars =
            left === "*" ? "*".repeat(Math.max(1, key.length - Number(first) - Number(last))) : left;
          return key.slice(0, Number(first)) + stars + (Number(last) > 0 ? key.slice(-Number(last)) : "");
        })
      : inner,
  );
}

/** The ends that are shown, whatever stands between; written apart from the code under test. */
function endsOf(redacted: string): readonly [string, string] {
  const bare = redacted.trim();
  const first = /^[\w-]*/.exec(bare)?.[0] ?? "";
  const last = first.length === bare.length ? "" : (/[\w-]*$/.exec(bare)?.[0] ?? "");
  return [first, last];
}

function endsFit(key: string, redacted: string): boolean {
  const [first, last] = endsOf(redacted);
  return key.startsWith(first) && key.endsWith(last);
}

function shownOf(redacted: string): number {
  const [first, last] = endsOf(redacted);
  const prefix = /^(?:sk-(?:proj-|svcacct-|service-|admin-|None-)?)?/.exec(first)?.[0].length ?? 0;
  return first.length - prefix + last.length;
}

/** A record of a form that is usual, which shows the ends of the key. */
function mayBe(key: string, one: unknown): boolean {
  const redacted = isObject(one) ? one["redacted_value"] : undefined;
  return (
    typeof redacted === "string" &&
    /^[\w-]*(?:\*+|\.{3}|…)[\w-]*$/.test(redacted) &&
    endsFit(key, redacted) &&
    endsOf(redacted).join("").length <= key.length
  );
}

function isUnclear(one: unknown): boolean {
  return !isObject(one) || typeof one["redacted_value"] !== "string" || one["redacted_value"] === "";
}
