import type { Locale } from "../contract.ts";
import type { Choice } from "../plan/choose.ts";
import { readPattern } from "../plan/glob.ts";
import { MAX_JOBS } from "../plan/plan.ts";
import { MAX_PARTS } from "../plan/split.ts";
import { PLAN_DEFAULTS } from "./defaults.ts";
import { InputError, type InputSource } from "./input-error.ts";
import { readLocale } from "./locale.ts";
import { looksLikeOpenAiKey, quoted, readNumber, readSwitch, readToken, split } from "./values.ts";

/** What the plan of a scan that is spread over jobs is told. */
export interface PlanInputs extends Choice {
  readonly locale: Locale;
  /** Organization or user; `undefined` for the repository of the workflow alone. */
  readonly account: string | undefined;
  /** In kB, as GitHub tells the size of a repository. */
  readonly kbPerJob: number;
  readonly maxJobs: number;
  readonly token: string | undefined;
}

const MAX_MEGABYTES = 1_000_000;
const KB_PER_MEGABYTE = 1_000;

/** @throws InputError for the first input that cannot be used */
export function readPlanInputs(source: InputSource): PlanInputs {
  const text = (name: keyof typeof PLAN_DEFAULTS): string => source(name).trim() || PLAN_DEFAULTS[name];
  const whole = (name: "megabytes-per-job" | "max-jobs", most: number): number =>
    readNumber(name, text(name), 1, most, true, PLAN_DEFAULTS[name]);
  return {
    locale: readLocale(text("locale")),
    account: text("organization") === "" ? undefined : readAccount(text("organization")),
    patterns: split(text("repositories")).map(readNamePattern),
    includeArchived: readSwitch("include-archived", text("include-archived")),
    includeForks: readSwitch("include-forks", text("include-forks")),
    part: readPart(text("part")),
    kbPerJob: whole("megabytes-per-job", MAX_MEGABYTES) * KB_PER_MEGABYTE,
    maxJobs: whole("max-jobs", MAX_JOBS),
    token: readToken("token", text("token"), "leave-out"),
  };
}

/** Names of accounts; those of managed users have an underscore. It becomes part of addresses. */
function readAccount(text: string): string {
  if (/^[A-Za-z0-9][\w-]{0,99}$/.test(text) && !looksLikeOpenAiKey(text)) return text;
  throw new InputError((says) => says.account(quoted(text)));
}

function readNamePattern(text: string): Choice["patterns"][number] {
  const pattern = looksLikeOpenAiKey(text) ? undefined : readPattern(text);
  if (pattern !== undefined) return pattern;
  throw new InputError((says) => says.repositoryPattern(quoted(text)));
}

function readPart(text: string): Choice["part"] {
  const [, first = "", second = ""] = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text) ?? [];
  const part = { index: Number(first), count: Number(second) };
  if (part.index >= 1 && part.count <= MAX_PARTS && part.index <= part.count) return part;
  throw new InputError((says) => says.part(quoted(text), MAX_PARTS));
}
