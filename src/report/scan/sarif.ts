import type { Location, Log, Notification, Region, Result } from "sarif";
import type { ScanMessages } from "./messages/catalogue.ts";
import { ENGLISH } from "./messages/english.ts";
import type { PlaceText } from "./place.ts";
import { INFORMATION_URI, RULE_DESCRIPTORS, ruleOf } from "./sarif-rules.ts";
import type { AcceptedView, FindingView, ScanView } from "./view.ts";

/** GitHub takes no more results in a run, and shows the 5,000 worst. */
const MAX_RESULTS = 25_000;
/** More would say nothing new. */
const MAX_NOTIFICATIONS = 100;
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
/** Where something stands that is in no file: GitHub wants a place in the repository, and this is all of it. */
const REPOSITORY_ROOT = ".";

/**
 * The findings as a SARIF 2.1.0 log that GitHub's code scanning accepts. No text of the repository is quoted but
 * paths: nobody masks what is in this file, and GitHub keeps it.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 *
 * Always in English, as the rules and everything else in code scanning are: an alert lives for years among those of
 * other tools, and its words must not change with the workflow that wrote it last.
 *
 * @param version of this action: `1.2.3`
 * @param gapWords what is missing, in English
 */
export function sarifLog(view: ScanView, version: string, gapWords: ScanMessages["gap"] = ENGLISH.gap): Log {
  const results = [
    ...view.findings.slice(0, MAX_RESULTS).map((finding) => resultOf(finding)),
    ...view.accepted
      .slice(0, Math.max(0, MAX_RESULTS - view.findings.length))
      .map((accepted) => suppressed(accepted)),
  ];
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "OpenAI Key Guard",
            semanticVersion: version,
            informationUri: INFORMATION_URI,
            rules: [...RULE_DESCRIPTORS],
          },
        },
        automationDetails: { id: categoryOf(view) },
        invocations: [
          {
            executionSuccessful: view.complete,
            ...(view.complete ? {} : { toolExecutionNotifications: notificationsOf(view, gapWords) }),
          },
        ],
        // As the columns of places are counted.
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
}

/**
 * What GitHub calls the category: a new log replaces the one before it of the same category, so each scope and
 * each shard has its own. All before the last `/` counts.
 */
function categoryOf({ what, shard }: ScanView): string {
  const scope = what === "history" || what === "tree" ? what : "event";
  const part = shard === undefined ? "" : `/${shard.replace(/[^0-9]+/g, "-of-")}`;
  return `openai-key-guard/${scope}${part}/`;
}

function resultOf(finding: FindingView): Result {
  const { confidence, fingerprint, place, otherPlaces } = finding;
  const related = otherPlaces.filter(({ uri }) => uri !== undefined);
  return {
    ...ruleOf(confidence),
    message: { text: messageText(ENGLISH.finding(finding)) },
    locations: [locationOf(place)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, index) => ({
            id: index + 1,
            ...locationOf(one),
            message: { text: messageText(`${ENGLISH.where(one)}.`) },
          })),
        }),
    partialFingerprints: {
      // The only one that GitHub looks at: the same key is the same alert, wherever it moves.
      primaryLocationLineHash: `${fingerprint}:1`,
      "openaiKeyGuard/v1": fingerprint,
    },
  };
}

function suppressed({ finding, by, rule }: AcceptedView): Result {
  return {
    ...resultOf(finding),
    suppressions: [
      {
        kind: by === "inline" ? "inSource" : "external",
        status: "accepted",
        justification: messageText(`${ENGLISH.acceptedBy(by)}: ${rule}`),
      },
    ],
  };
}

function locationOf(place: PlaceText): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: place.uri ?? REPOSITORY_ROOT },
      region: place.uri === undefined || place.source !== "file" ? FIRST_LINE : regionOf(place),
    },
  };
}

/** GitHub wants a region of every result; this one stands for the file as a whole. */
const FIRST_LINE: Region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

function regionOf({ line, column, endLine, endColumn, entry }: PlaceText): Region {
  if (line === undefined || entry !== undefined) return FIRST_LINE;
  const startColumn = column ?? 1;
  const lastLine = Math.max(line, endLine ?? line);
  const lastColumn = endColumn ?? startColumn;
  return {
    startLine: line,
    startColumn,
    endLine: lastLine,
    endColumn: lastLine === line ? Math.max(startColumn, lastColumn) : lastColumn,
  };
}

function notificationsOf({ gaps }: ScanView, gapWords: ScanMessages["gap"]): Notification[] {
  return gaps.slice(0, MAX_NOTIFICATIONS).map((gap) => {
    const { says, repair } = gapWords(gap);
    return { level: "error", message: { text: messageText(`${says} ${repair}`) } };
  });
}

/** In messages of SARIF brackets make links and braces placeholders (section 3.11): no path may. */
function messageText(text: string): string {
  return text.replace(/[[{]/g, "(").replace(/[\]}]/g, ")");
}
