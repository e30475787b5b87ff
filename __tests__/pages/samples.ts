import { LOCALES, type Locale } from "../../src/contract.ts";
import { DAY_MS } from "../../src/days.ts";
import type { Decision } from "../../src/decide.ts";
import { validationMessages } from "../../src/report/messages/languages.ts";
import type { RotationMessages } from "../../src/report/rotation/messages/catalogue.ts";
import { rotationMessages } from "../../src/report/rotation/messages/languages.ts";
import { reportRotation } from "../../src/report/rotation/rotation.ts";
import { scanMessages } from "../../src/report/scan/messages/languages.ts";
import { scanSummary } from "../../src/report/scan/summary.ts";
import { viewOf } from "../../src/report/scan/view.ts";
import { reportValidation } from "../../src/report/validation.ts";
import { Writer } from "../../src/report/writer.ts";
import { assess } from "../../src/rotation/age.ts";
import type { RotationResult } from "../../src/rotation/result.ts";
import type { ScanResult } from "../../src/scan/finding.ts";
import { type Judged, REASONS } from "../../src/validate/reason.ts";
import type { ValidateResult } from "../../src/validate/validate.ts";
import {
  CONTEXT,
  finding,
  HOSTILE_NAMES,
  hostileResult,
  place,
  result,
} from "../report/scan/sample-result.ts";

/** Summaries of every kind, by name. */
type Pages = Readonly<Record<string, string>>;

export const NOW = new Date("2026-11-22T06:00:00Z");
const SECRET = {
  url: "https://github.example/octo/repo/settings/secrets/actions",
  place: "repository",
  placeName: "",
  isNamed: true,
} as const;
const FAILS: Decision = { result: "fail", because: undefined };
const PASSES: Decision = { result: "pass", because: undefined };

const SILENT = new Proxy({} as ConstructorParameters<typeof Writer>[0], { get: () => () => undefined });

const allJudged = Object.entries(REASONS).flatMap(([verdict, reasons]) =>
  reasons.map((reason) => ({ verdict, reason }) as Judged),
);

async function validationPage(
  judged: Judged,
  locale: Locale,
  changes: Partial<Omit<ValidateResult, "verdict" | "reason">> = {},
): Promise<string> {
  const whole: ValidateResult = {
    ...judged,
    keyName: "OPENAI_API_KEY",
    kind: "project",
    publicPrefix: "sk-proj-",
    otherVendor: undefined,
    host: {
      baseUrl: "https://api.openai.com/v1",
      host: "api.openai.com",
      isOpenAi: true,
      isLoopback: false,
    },
    probe: "request",
    warnings: [],
    missingScopes: ["model.request"],
    missingModels: ["gpt-6"],
    requirementMet: judged.verdict === "valid",
    answer: { status: 429, code: "some_code", requestId: `req_${"5a".repeat(16)}` },
    models: ["gpt-6-luna"],
    probeModel: "gpt-6-luna",
    modelShutdownDate: "2026-12-24",
    modelInput: undefined,
    ...changes,
  };
  const decision = judged.verdict === "valid" ? PASSES : FAILS;
  const context = { timeoutSeconds: 20, secret: SECRET };
  const messages = await validationMessages(locale);
  return reportValidation(whole, decision, context, messages, new Writer(SILENT, [])).markdown;
}

/** One for each reason that a verdict can have. */
async function validationPages(locale: Locale): Promise<Pages> {
  const reasons = allJudged.map((judged) => [`${judged.verdict}: ${judged.reason}`, judged] as const);
  return await pagesOf(reasons, (judged) =>
    validationPage(judged, locale, {
      warnings: [{ warning: "model-shuts-down", model: "gpt-6-luna", date: "2026-12-24", days: 32 }],
    }),
  );
}

/** A relay that answers with markup wherever its words are shown. */
async function hostileRelayPages(locale: Locale): Promise<Pages> {
  const unsure = allJudged.filter(({ verdict }) => ["restricted", "invalid", "unknown"].includes(verdict));
  const samples = HOSTILE_NAMES.flatMap((text) =>
    unsure.map((judged) => [`${judged.reason}: ${JSON.stringify(text)}`, { judged, text }] as const),
  );
  return await pagesOf(samples, ({ judged, text }) =>
    validationPage(judged, locale, {
      missingScopes: [text],
      missingModels: [text],
      answer: { status: 401, code: text, requestId: text },
      probeModel: text,
      modelInput: text,
      warnings: [{ warning: "model-shuts-down", model: text, date: "2026-12-24", days: 32 }],
    }),
  );
}

/** Ages in days, and days until the expiry. */
const AGES: readonly (readonly [name: string, ageDays: number, expiresInDays?: number])[] = [
  ["young", 10],
  ["young, with an expiry", 10, 100],
  ["soon too old", 80],
  ["soon too old, with an expiry", 80, 30],
  ["expires soon", 30, 5],
  ["expires today", 30, 0],
  ["too old", 400],
  ["too old, with an expiry", 100, 30],
  ["expired", 60, -3],
  ["too old for ten years", 3650],
  ["created today, expires tomorrow", 0, 1],
];

/** One for each state of a key's age. */
export async function rotationPages(locale: Locale): Promise<Pages> {
  const messages = await rotationMessages(locale);
  const aged = AGES.map(([name, ageDays, expiresInDays]) => {
    const at = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);
    const expiresAt = expiresInDays === undefined ? undefined : at(expiresInDays);
    const age = assess(
      { source: "record", createdAt: at(-ageDays), expiresAt },
      { maxAgeDays: 90, warnDays: 14 },
      NOW,
    );
    const reason = { ok: "young", soon: `${age.ends}-soon`, due: age.ends === "age" ? "age-due" : "expired" };
    return [
      name,
      rotationPage(
        { age, state: age.state, reason: reason[age.state] as RotationResult["reason"] },
        messages,
      ),
    ];
  });
  const unknown = rotationPage({ state: "unknown", reason: "no-source", age: undefined }, messages);
  return { ...Object.fromEntries(aged), "not known": unknown };
}

function rotationPage(
  changes: Pick<RotationResult, "age" | "state" | "reason">,
  messages: RotationMessages,
): string {
  const whole: RotationResult = {
    keyName: "OPENAI_API_KEY",
    lookup: { lookup: "not-asked" },
    remarks: [{ remark: "owned-by-person" }, { remark: "unused", days: 40 }],
    spendingRead: false,
    rotate: undefined,
    ...changes,
  };
  const context = {
    createdAt: undefined,
    ...{ maxAgeDays: 90, warnDays: 14, now: NOW },
    ...{ host: "api.openai.com", openAiHost: true, secret: SECRET },
  };
  const decision = changes.state === "due" ? FAILS : PASSES;
  return reportRotation(whole, decision, context, messages, new Writer(SILENT, [])).markdown;
}

const LONG_PATH =
  "services/billing/internal/adapters/payments/configuration/production/eu-central/values.prod.yaml";
const fingerprint = (index: number): string => (index + 16).toString(16).padStart(4, "0").repeat(8);

async function scanPage(whole: ScanResult, locale: Locale): Promise<string> {
  return scanSummary(viewOf(whole, CONTEXT), await scanMessages(locale));
}

/** Scans that found nothing, something, a lot, and not all there is. */
async function scanPages(locale: Locale): Promise<Pages> {
  const one = finding({ fingerprint: fingerprint(1) });
  const scans: Readonly<Record<string, Partial<ScanResult>>> = {
    clean: {},
    "two leaks": {
      findings: [
        one,
        finding({
          ...{ atTip: false, live: "true", fingerprint: fingerprint(2), placeCount: 3 },
          place: place({ file: LONG_PATH }),
          otherPlaces: [place({ line: 9 }), place({ file: LONG_PATH, entry: "inner/archive/notes.txt" })],
        }),
      ],
    },
    incomplete: {
      gaps: [{ gap: "history", why: { because: "not-fetched" } }],
      findings: [one],
    },
    "100 findings": {
      findings: Array.from({ length: 100 }, (_, index) =>
        finding({ fingerprint: fingerprint(index), place: place({ line: index + 1, file: LONG_PATH }) }),
      ),
    },
    "what does not count": {
      known: [one],
      accepted: [{ finding: one, accepted: { by: "path", rule: "docs/*.md" } }],
      proposedRules: [fingerprint(7)],
      unopened: [{ file: "a.zip", why: { because: "encrypted" } }],
      notes: [{ note: "ignore-line", line: 3, why: "too-long", most: 1000 }],
    },
  };
  return await pagesOf(Object.entries(scans), (changes) => scanPage(result(changes), locale));
}

/** Repositories whose names and texts are markup. */
async function hostileScanPages(locale: Locale): Promise<Pages> {
  const names = HOSTILE_NAMES.map((name) => [JSON.stringify(name), name] as const);
  return await pagesOf(names, (name) => scanPage(hostileResult(name), locale));
}

async function pagesOf<Sample>(
  samples: readonly (readonly [name: string, sample: Sample])[],
  write: (sample: Sample) => string | Promise<string>,
): Promise<Pages> {
  return Object.fromEntries(
    await Promise.all(samples.map(async ([name, sample]) => [name, await write(sample)] as const)),
  );
}

/** The same in each language. */
async function inEach(
  name: string,
  pagesIn: (locale: Locale) => Promise<Pages>,
): Promise<(readonly [string, Pages])[]> {
  return await Promise.all(
    LOCALES.map(async (locale) => [`${name}, ${locale}`, await pagesIn(locale)] as const),
  );
}

/** Summaries as they are. */
export const OURS: readonly (readonly [string, Pages])[] = [
  ...(await inEach("validation", validationPages)),
  ...(await inEach("rotation", rotationPages)),
  ...(await inEach("scan", scanPages)),
];
/** Summaries of texts that would be markup. */
export const HOSTILE: readonly (readonly [string, Pages])[] = [
  ...(await inEach("relay with markup", hostileRelayPages)),
  ...(await inEach("repository with markup", hostileScanPages)),
];
