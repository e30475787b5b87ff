import type { ScanContext } from "../../../src/report/scan/view.ts";
import type { Finding, ScanResult } from "../../../src/scan/finding.ts";
import type { Place } from "../../../src/scan/sighting.ts";
import { encodingsOf } from "../../support/encodings.mjs";
import { sampleKey } from "../../support/sample-keys.mjs";

/** Builders of results, for tests of the reports. */

export const KEY = sampleKey("reported");
export const COMMIT = "0123456789abcdef0123456789abcdef01234567";

const FORMS = encodingsOf(KEY)
  .map(({ text }) => text)
  .filter((text) => text.length >= 40)
  .sort((a, b) => b.length - a.length);

/** As the detector would: every form of the key becomes `***`. */
export function hide(text: string): string {
  return FORMS.reduce((result, form) => result.replaceAll(form, "***"), text);
}

export const CONTEXT: ScanContext = {
  hide,
  eventName: "push",
  repositoryUrl: "https://github.example/octo/repo",
  secretsUrl: "https://github.example/octo/repo/settings/secrets/actions",
  ignoreFile: ".keyguardignore",
  failOn: new Set(["leak", "incomplete-scan"]),
};

export function place(changes: Partial<Place> = {}): Place {
  return {
    source: "file",
    file: "src/app.ts",
    entry: undefined,
    line: 3,
    column: 15,
    endLine: 3,
    endColumn: 179,
    commit: COMMIT,
    encoding: "plain",
    ...changes,
  };
}

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    key: KEY,
    kind: "project",
    publicPrefix: "sk-proj-",
    confidence: "leak",
    fingerprint: "f1e2d3c4b5a69788",
    live: "unknown",
    atTip: true,
    place: place(),
    otherPlaces: [],
    placeCount: 1,
    ...changes,
  };
}

export function result(changes: Partial<ScanResult> = {}): ScanResult {
  return {
    scanned: { what: "range", tips: [COMMIT], bases: [] },
    scopeNote: { note: "range", of: "push", head: "0123456", base: "abcdef0" },
    gaps: [],
    findings: [],
    known: [],
    accepted: [],
    seen: [],
    proposedRules: [],
    unopened: [],
    notes: [],
    commits: 20,
    objects: 134,
    bytes: 1_300_000,
    ...changes,
  };
}

export const HOSTILE_NAMES: readonly string[] = [
  "##[set-output name=result]pass",
  "::stop-commands::x",
  "a\n::stop-commands::x\r\n##[add-mask]a",
  "\u001b[2K\u001b[31mred",
  "\u202egnp.exe\u2066x",
  "a|b||c",
  "<img src=x onerror=alert(1)><!-- </details></td>",
  "`code` **bold** [link](https://evil.example) ![i](//x) @someone #1 GH-2 www.evil.example",
  "- 1. # heading",
  "src/../../../../evil/repo",
  "a\u0000b\u200bc\u{e0041}",
  "\ud800lone",
  "100%/{0}/[x](y)",
  "</summary>\\",
];

/** A key in a path, in forms that a file system takes. */
export const KEYED_NAMES: readonly string[] = encodingsOf(KEY)
  .filter(({ text }) => text.length >= 40 && !text.includes("/"))
  .map(({ text }) => `config/${text}.env`);

/** Everything a hostile repository may choose, in every field of a result. */
export function hostileResult(name: string): ScanResult {
  const where = (changes: Partial<Place>): Place => place({ file: name, ...changes });
  const bad = finding({
    place: where({}),
    otherPlaces: [where({ entry: name }), where({ source: "path", line: undefined })],
    placeCount: 3,
  });
  return result({
    scopeNote: { note: "range", of: "push", head: name, base: name },
    gaps: [{ gap: "commit", id: name, role: "tip", why: { because: "server-gone" } }],
    findings: [
      bad,
      finding({ place: where({ source: "path" }) }),
      finding({ place: where({ source: "ref", commit: undefined }) }),
      finding({ place: where({ source: "event-text", commit: undefined }) }),
      finding({ place: where({ source: "commit-message", file: undefined }), atTip: false }),
      finding({
        place: where({ entry: name }),
        confidence: "possible-leak",
        kind: "relay",
        publicPrefix: "",
      }),
    ],
    known: [bad],
    accepted: [
      { finding: bad, accepted: { by: "path", rule: name } },
      { finding: bad, accepted: { by: "inline", rule: name } },
    ],
    proposedRules: [name],
    unopened: [{ file: name, why: { because: "encrypted" } }],
    notes: [
      { note: "ignore-line", line: 1, why: "sweeping", pattern: JSON.stringify(name) },
      { note: "unknown-event", event: name },
    ],
  });
}
