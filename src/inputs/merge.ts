import type { FailOnTerm, Locale } from "../contract.ts";
import { MERGE_DEFAULTS } from "./defaults.ts";
import { readFailOn } from "./fail-on.ts";
import type { InputSource } from "./input-error.ts";
import { readLocale } from "./locale.ts";
import { readPath } from "./values.ts";

/** What the job that puts reports together is told. */
export interface MergeInputs {
  readonly locale: Locale;
  /** JSON of the plan, not yet read. */
  readonly plan: string;
  /** Folder in the workspace. */
  readonly reports: string;
  readonly sarifFile: string | undefined;
  readonly failOn: ReadonlySet<FailOnTerm>;
}

/** @throws InputError for the first input that cannot be used */
export function readMergeInputs(source: InputSource): MergeInputs {
  const text = (name: keyof typeof MERGE_DEFAULTS): string => source(name).trim() || MERGE_DEFAULTS[name];
  return {
    locale: readLocale(text("locale")),
    plan: text("plan"),
    reports: readPath("reports", text("reports")),
    sarifFile: text("sarif-file") === "" ? undefined : readPath("sarif-file", text("sarif-file")),
    failOn: readFailOn(text("fail-on")),
  };
}
