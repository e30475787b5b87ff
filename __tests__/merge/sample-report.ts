import type { ReportedKey, ReportedPlace, ScanReport } from "../../src/report/scan/scan-report.ts";
import { fingerprintOf } from "../../src/scan/accept/fingerprint.ts";
import { NAME } from "../support/scan/world.ts";

/** Builders of reports, as jobs write them. */

export function placeIn(changes: Partial<ReportedPlace> = {}): ReportedPlace {
  return {
    source: "file",
    file: "src/app.ts",
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 60,
    commit: "a".repeat(40),
    encoding: "plain",
    confidence: "leak",
    atTip: true,
    age: 0,
    ...changes,
  };
}

export function keyAt(name: string, ...places: readonly ReportedPlace[]): ReportedKey {
  return {
    fingerprint: fingerprintOf(name),
    kind: "project",
    publicPrefix: "sk-proj-",
    live: "unknown",
    places: places.length === 0 ? [placeIn()] : places,
    more: 0,
    moreAccepted: 0,
  };
}

export function report(changes: Partial<ScanReport> = {}): ScanReport {
  return {
    version: 1,
    program: "1.0.0",
    repository: NAME,
    repositoryUrl: `https://github.example/${NAME}`,
    what: "history",
    shard: "1/1",
    refs: "0".repeat(64),
    ignoreFile: ".keyguardignore",
    gaps: [],
    keys: [],
    proposedRules: [],
    unopened: [],
    notes: [],
    commits: 10,
    objects: 100,
    bytes: 1000,
    ...changes,
  };
}
