import type { Staging } from "../ports/staging.ts";
import { safe } from "../report/sanitize.ts";
import { ENGLISH } from "../report/scan/messages/english.ts";
import type { FindingView, ScanView } from "../report/scan/view.ts";
import { hideKeys } from "../scan/detect/hide.ts";

/** What is said in the terminal, and how the program ends: 0 no leak, 1 a leak, 2 not scanned. */
export interface StagedReport {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

const NAME = "OpenAI Key Guard";

export const NOTHING_STAGED: StagedReport = { lines: [`${NAME}: nothing is staged.`], exitCode: 0 };

type Failure = Extract<Staging, { staging: "failed" }>;

const FAILURES: Readonly<Record<Failure["why"], string>> = {
  "no-git": "there is no git in PATH. Install git, or start this where it is.",
  "no-store": "nothing can be written to the temporary directory. Make room there, or set TMPDIR to another.",
  "no-work-tree": "this is no work tree of a git repository. Start it inside of one.",
  unmerged: "files are unmerged. Resolve the conflicts and stage them first.",
  "git-failed": "git could not make a tree of what is staged.",
};

/** Of a run that could not begin: nothing was scanned, which is not clean. */
export function failureReport({ why, says }: Failure): StagedReport {
  const words = says.trim() !== "" ? ` git says: ${safe(hideKeys(says.trim()))}` : "";
  return { lines: [`${NAME}: nothing was scanned, since ${FAILURES[why]}${words}`], exitCode: 2 };
}

/** Of a scan, in a terminal. */
export function stagedReport(view: ScanView): StagedReport {
  const failing = view.findings.filter(({ fails }) => fails);
  const others = view.findings.filter(({ fails }) => !fails);
  const asides = [
    ...view.gaps.map(({ why }) => `  Not read: ${ENGLISH.why(why)}.`),
    ...view.unopened.map(
      ({ file, why }) => `  Archive not opened, or not to the end: ${file}: ${ENGLISH.unopened(why)}.`,
    ),
    ...view.notes.map((note) => `  ${ENGLISH.note(note)}`),
  ];
  if (failing.length > 0) {
    const subject = failing.length === 1 ? "A key is" : `${failing.length} keys are`;
    return {
      lines: [
        `${NAME}: ${subject} about to be committed.`,
        ...[...failing, ...others].map(findingLine),
        ...asides,
        "What to do:",
        "  1. Take the key out of the file, read it from the environment there, and stage the file again.",
        "  2. If the key was ever pushed, sent or shown to anybody: revoke it at https://platform.openai.com/api-keys.",
        `  If it is no real key: write its fingerprint into ${view.ignoreFile}, or openai-key-guard:allow on its line, and stage that.`,
      ],
      exitCode: 1,
    };
  }
  if (!view.complete) {
    return { lines: [`${NAME}: what is staged could not be scanned to the end.`, ...asides], exitCode: 2 };
  }
  const said = others.length > 0 ? "possible keys are about to be committed." : noKey(view);
  return { lines: [`${NAME}: ${said}`, ...others.map(findingLine), ...asides], exitCode: 0 };
}

function noKey({ accepted, known }: ScanView): string {
  const aside = [
    ...(accepted.length > 0 ? [`${accepted.length} accepted`] : []),
    ...(known.length > 0 ? [`${keys(known.length)} in the last commit already`] : []),
  ];
  return aside.length === 0
    ? "no key in what is staged."
    : `no new key in what is staged (${aside.join(", ")}).`;
}

function keys(count: number): string {
  return count === 1 ? "1 key stands" : `${count} keys stand`;
}

function findingLine(finding: FindingView): string {
  const { publicPrefix, fingerprint, place, placeCount } = finding;
  const shown = publicPrefix === "" ? "" : ` (${publicPrefix}…)`;
  const more = placeCount > 1 ? `, and at ${placeCount - 1} other place${placeCount > 2 ? "s" : ""}` : "";
  return `  ${ENGLISH.where(place)}: ${ENGLISH.kind(finding)}${shown}${more}. Fingerprint ${fingerprint}.`;
}
