import { describe, expect, test } from "@jest/globals";
import { VERDICTS } from "../../src/contract.ts";
import type { ValidationMessages } from "../../src/report/messages/catalogue.ts";
import { CHINESE } from "../../src/report/messages/chinese.ts";
import { ENGLISH } from "../../src/report/messages/english.ts";
import type { Message, MessageFacts } from "../../src/report/messages/message.ts";
import { pairsOf, problemsOf, type Samples } from "../support/bilingual.ts";
import { SECRET_HOME } from "../support/secret-home.ts";

const FACTS: MessageFacts = {
  key: "THE_KEY",
  host: "relay.example",
  openAiHost: false,
  model: "model-1",
  modelGiven: false,
  scopes: [],
  missingModels: ["model-2", "model-3"],
  status: 401,
  vendor: "VendorX",
  probe: "request",
  timeoutSeconds: 20,
  secret: SECRET_HOME,
};
const CLAIMS = [
  ["iss", "https://issuer.example"],
  ["aud", "https://audience.example"],
  ["sub", "repo:o/r:ref:refs/heads/main"],
] as const;

const VARIANTS: MessageFacts[] = [
  ...[true, false].flatMap((openAiHost) =>
    [true, false].flatMap((modelGiven) =>
      (["request", "models"] as const).flatMap((probe) => [
        { ...FACTS, openAiHost, modelGiven, probe },
        { ...FACTS, openAiHost, modelGiven, probe, status: undefined, scopes: ["api.model.read", "api.b"] },
      ]),
    ),
  ),
  { ...FACTS, secret: { ...FACTS.secret, place: "environment", placeName: "Prod-1" } },
  { ...FACTS, secret: { ...FACTS.secret, place: "organization", placeName: "Org-1", isNamed: false } },
  { ...FACTS, key: "服务账户", keyless: { claims: CLAIMS, trouble: undefined } },
  { ...FACTS, keyless: { claims: [], trouble: "tls" } },
  { ...FACTS, keyless: { claims: CLAIMS, trouble: "dns" } },
];

/** What no answer brings about has no status to tell. */
const withStatus = (facts: MessageFacts): MessageFacts => ({ ...facts, status: facts.status ?? 503 });

function ofReasons(messages: Readonly<Record<string, Message>>): never {
  return Object.fromEntries(
    Object.keys(messages).map((reason) => {
      const facts = reason === "timeout" ? VARIANTS : VARIANTS.map(withStatus);
      return [reason, { says: facts.map((one) => [one]), todo: facts.map((one) => [one]) }];
    }),
  ) as never;
}

const CAME = [{ status: 429 }, { failure: "timeout" }, { failure: "too-large" }, { failure: "tls" }] as const;
const ABOUT = [[{ key: "THE_KEY", host: "relay.example" }]] as const;
const LINE = { request: "POST /responses", model: "model-1", control: false, durationMs: 1234 };

const SAMPLES: Samples<ValidationMessages> = {
  reasons: ofReasons(ENGLISH.reasons),
  keyless: ofReasons(ENGLISH.keyless),
  // Puts a sentence into form, and says nothing itself.
  unnamed: { sentence: [] },
  warnings: {
    "trailing-line-break": ABOUT,
    "surrounding-space": ABOUT,
    "unusual-format": ABOUT,
    "openai-key-elsewhere": ABOUT,
    "model-shuts-down": [
      [{ model: "model-1", date: "2026-12-31", days: 39 }],
      [{ model: "model-1", date: "2026-01-31", days: -3 }],
    ],
  },
  log: {
    begins: [
      [{ name: "THE_KEY", host: "relay.example", proxied: true }],
      [{ name: undefined, host: "relay.example", proxied: false }],
    ],
    verdict: VERDICTS.map((verdict) => [verdict, "A1。"]),
    failure: VERDICTS.map((verdict) => [verdict, "A1。"]),
    together: [],
    proxyTrouble: {},
  },
  summary: { heading: VERDICTS.map((verdict) => ["THE_KEY", verdict]) },
  progress: {
    asked: [
      ...CAME.map((came) => [LINE, came, { told: "nothing" }] as const),
      [LINE, CAME[0], { told: "words", words: "Server-Words" }],
      [{ ...LINE, model: undefined }, { status: 200 }, { told: "models", count: 1 }],
      [{ ...LINE, durationMs: 12_000 }, { status: 200 }, { told: "models", count: 27 }],
      [{ ...LINE, control: true }, { status: 200 }, { told: "control", accepted: true }],
      [{ ...LINE, control: true, model: undefined }, CAME[0], { told: "control", accepted: false }],
    ] as never,
    waiting: [["/models", 3000, 20_000]],
    onceMore: CAME.map((came) => [came, 1500]),
    attempt: CAME.map((came) => [came, 2, 3, 1500]),
    modelSays: [["model-1", "Hello-1"]],
  },
  exchange: {
    idToken: [["received"], [undefined], ...CAME.map((came) => [came] as const)] as never,
    noAccessToken: CAME.flatMap((came) => [
      [came, ""],
      [came, "Server-Words"],
    ]) as never,
    attempt: [[2, 3, 1500]],
    waiting: [[3000, 40_000]],
  },
};

const PAIRS = pairsOf(ENGLISH, CHINESE, SAMPLES);

test("everything is there in both languages", () => {
  expect(PAIRS.length).toBeGreaterThan(2000);
});

test("what is said in Chinese is Chinese, and says what is said in English", () => {
  const wrong = PAIRS.flatMap((pair) =>
    problemsOf(pair).map((problem) => `${pair.path} ${problem}: ${pair.chinese}`),
  );
  expect([...new Set(wrong)]).toEqual([]);
});

describe.each(Object.entries({ ...CHINESE.reasons }))("%s", (_, { says, todo }) => {
  test("is one sentence, and so is each step, in every case", () => {
    for (const facts of VARIANTS.map(withStatus)) {
      expect(says(facts)).toMatch(/^\S.*[^ 。]。$/);
      for (const step of todo(facts)) expect(step).toMatch(/^\S.*[^ 。][。：]$/);
    }
  });
});

test("the service account stands among Chinese words without a space, and names keep theirs", () => {
  const { sentence } = CHINESE.unnamed;
  expect(sentence("服务账户 可用：OpenAI 服务账户 可用，但 服务账户 不可用。")).toBe(
    "服务账户可用：OpenAI 服务账户可用，但服务账户不可用。",
  );
});
