import { describe, expect, test } from "@jest/globals";
import { LOCALES } from "../../src/contract.ts";
import { localeOf, readLocale } from "../../src/inputs/locale.ts";
import type { Got, InputMessages } from "../../src/inputs/messages/catalogue.ts";
import { CHINESE } from "../../src/inputs/messages/chinese.ts";
import { ENGLISH } from "../../src/inputs/messages/english.ts";
import { InputError } from "../../src/inputs.ts";
import type { StepMessages } from "../../src/report/messages/step/catalogue.ts";
import { CHINESE as CHINESE_STEP } from "../../src/report/messages/step/chinese.ts";
import { ENGLISH as ENGLISH_STEP } from "../../src/report/messages/step/english.ts";
import { pairsOf, problemsOf, type Samples } from "../support/bilingual.ts";

const PAGE = "https://platform.openai.com/settings/organization/projects";
const GOT: readonly Got[] = [
  { shown: "Value-1" },
  { hidden: "key" },
  { hidden: "password" },
  { hidden: "long", length: 61 },
];
const got = GOT.map((one) => [one] as const);
const given = GOT.map((one) => ({ name: "Name-1", got: one }));

const SAMPLES: Samples<InputMessages> = {
  empty: [["Name-1", ["Allowed-1", "Allowed-2"]]],
  notOneOf: given.map((one) => [one, ["Allowed-1", "Allowed-2"]]),
  locale: GOT.flatMap((one) => [true, false].map((chinese) => [one, LOCALES, chinese] as const)),
  notANumber: given.flatMap((one) =>
    [true, false].map((whole) => [one, { min: 1, max: 10, whole, example: "3" }] as const),
  ),
  nameIsKey: [["Name-1"]],
  notAnId: given.map((one) => [one, "org-abc123", PAGE]),
  notAPath: given.map((one) => [one, "reports/keys.sarif"]),
  ignoreFormat: GOT.map((one) => [one, ["Format-1", "Format-2"]]),
  tokenIsKey: [
    ["Name-1", "leave-out"],
    ["Name-1", "secrets-token"],
  ],
  notAToken: [
    ["Name-1", "leave-out"],
    ["Name-1", "secrets-token"],
  ],
  keyName: GOT.map((one) => [one, 100]),
  neverBesideOthers: got,
  baseUrl: GOT.flatMap((one) =>
    (["not-a-url", "not-https", "credentials", "query"] as const).map((problem) => [one, problem] as const),
  ),
  shard: GOT.map((one) => [one, 10_000]),
  shardWithoutHistory: GOT.map((one) => [one, "tree"]),
  repository: got,
  repositoryOfEvent: got,
  warnDays: [[30, 20]],
  serviceAccountUnused: [[]],
  adminKeyElsewhere: got,
  notADate: given.map((one) => [one]),
  audienceAlone: [[]],
  identityElsewhere: got,
  identityBesideKey: [[]],
  audience: GOT.map((one) => [one, "https://api.openai.com/v1"]),
  serviceAccountMissing: [["Name-1", PAGE]],
  dryRunAlone: [[]],
  rotateWithoutCheck: [[]],
  rotateBesideIdentity: [[]],
  rotateElsewhere: got,
  rotateNeedsSecretName: got,
  projectMissing: [[PAGE]],
  secretPlace: got,
  issueWithoutChecks: [[]],
  labels: GOT.map((one) => [one, 20, 50]),
  assignees: GOT.map((one) => [one, 10]),
  account: got,
  repositoryPattern: got,
  part: GOT.map((one) => [one, 1_000]),
};

const STEP_SAMPLES: Samples<StepMessages> = {
  unexpected: [["Error: Text-1"]],
  issueNotKept: [["意外错误。"]],
  failsBecause: [["rotation-due"]],
  together: [],
};

test.each([
  ["mistakes in inputs", pairsOf(ENGLISH, CHINESE, SAMPLES)],
  ["the step", pairsOf(ENGLISH_STEP, CHINESE_STEP, STEP_SAMPLES)],
])("what is said about %s in Chinese is Chinese, and says what is said in English", (_, pairs) => {
  expect(pairs.length).toBeGreaterThan(4);
  const wrong = pairs.flatMap((pair) =>
    problemsOf(pair).map((problem) => `${pair.path} ${problem}: ${pair.chinese}`),
  );
  expect([...new Set(wrong)]).toEqual([]);
});

describe("the language that is asked for", () => {
  test("each, in any case", () => {
    for (const locale of LOCALES) {
      for (const text of [locale, locale.toLowerCase(), locale.toUpperCase()]) {
        expect(readLocale(text)).toBe(locale);
        expect(localeOf(` ${text}\n`)).toBe(locale);
      }
    }
  });

  const errorOf = (text: string): InputError => {
    try {
      readLocale(text);
    } catch (error) {
      if (error instanceof InputError) return error;
    }
    throw new Error(`No error for ${text}`);
  };

  test.each(["zh", "zh-Hans", "cn", "zh_CN", "zh-hans-CN", "zh_CN.UTF-8", "中文", "Chinese"])(
    "%s is an error that says in Chinese what to write",
    (text) => {
      expect(localeOf(text)).toBe("zh-CN");
      expect(errorOf(text).says(CHINESE)).toBe(
        `输入“locale”的值是“${text}”，无法识别。可以填写：en、zh-CN。简体中文请写 locale: zh-CN。`,
      );
      expect(errorOf(text).message).toContain("set locale: zh-CN");
    },
  );

  test.each(["de", "english", "zh-TW", "zh-Hant", "en-US", "e"])(
    "%s is an error that names what is allowed",
    (text) => {
      expect(localeOf(text)).toBe("en");
      expect(errorOf(text).message).toBe(
        `Input "locale" does not know "${text}". Allowed: en, zh-CN. Correct it under "with:" of the step.`,
      );
    },
  );
});
