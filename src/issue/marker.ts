import { createHash } from "node:crypto";
import { ROTATION_STATES, VERDICTS } from "../contract.ts";
import type { Day, Memory, Since } from "./memory.ts";
import { AHEAD, type Standing } from "./standing.ts";

/**
 * What an issue and our comments in it begin with: nobody sees it, and the next run reads it. Anybody can write
 * one too, so the author counts as well (`report/authorship.ts`).
 */

/** `key`: an issue. `change`: a comment in it that tells a change. */
export type MarkerKind = "key" | "change";

export interface Marker {
  readonly keyName: string;
  /** `undefined` when the marker is of a later version, or somebody changed it. */
  readonly memory: Memory | undefined;
}

const VERSION = "v1";
const MARKER = /^\s*<!-- openai-key-guard:(key|change) (\S{1,2000})(?: ([^<>\r\n]{0,2000}?))? ?-->/;
/** Long enough for a change by accident or by hand; it is no signature. */
const SUM_LENGTH = 8;

/** The first line of an issue about a key, or of a comment. */
export function markerOf(kind: MarkerKind, keyName: string, memory: Memory): string {
  const text = `${VERSION} ${fieldsOf(memory)}`;
  const name = encoded(keyName);
  return `<!-- openai-key-guard:${kind} ${name} ${text} sum=${sumOf(name, text)} -->`;
}

/** The marker that a text begins with, `undefined` when there is none of that kind. */
export function readMarker(kind: MarkerKind, text: string): Marker | undefined {
  const [, found, name = "", rest = ""] = MARKER.exec(text) ?? [];
  const keyName = found === kind ? decoded(name) : undefined;
  if (keyName === undefined) return undefined;
  const [, fields = "", sum] = /^(.*) sum=(\w+)$/.exec(rest) ?? [];
  const isWhole = fields.startsWith(`${VERSION} `) && sum === sumOf(name, fields);
  return { keyName, memory: isWhole ? memoryOf(fields) : undefined };
}

/** Nothing in it can end a comment: letters, digits, `_`, `.` and `%`. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /[^\w.%]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decoded(name: string): string | undefined {
  try {
    const keyName = decodeURIComponent(name);
    return encoded(keyName) === name ? keyName : undefined;
  } catch {
    return undefined;
  }
}

function sumOf(...texts: readonly string[]): string {
  return createHash("sha256").update(texts.join(" ")).digest("hex").slice(0, SUM_LENGTH);
}

/** `told=2 key=no-credit/2026-11-01 rotation=ok/2026-10-01 sight=clear/2026-10-01 ahead=none/2026-10-01`; what is not known is left out. */
function fieldsOf({ standing, since, told }: Memory): string {
  const { key, rotation, sight, ahead } = standing;
  const values = { key, rotation, sight, ahead: ahead && (ahead.join("+") || "none") };
  const fields = DIMENSIONS.flatMap((dimension) =>
    values[dimension] === undefined ? [] : [`${dimension}=${values[dimension]}/${since[dimension]}`],
  );
  return [`told=${told}`, ...fields].join(" ");
}

const DIMENSIONS = ["key", "rotation", "sight", "ahead"] as const satisfies readonly (keyof Since)[];

function memoryOf(text: string): Memory | undefined {
  const fields = new Map(
    text.split(" ").map((field) => field.split("=", 2) as [name: string, value: string | undefined]),
  );
  const told = Number(fields.get("told"));
  const days: Partial<Record<keyof Since, Day>> = {};
  const values: Partial<Record<keyof Since, string>> = {};
  for (const dimension of DIMENSIONS) {
    const [value, day] = fields.get(dimension)?.split("/", 2) ?? [];
    if (value === undefined) continue;
    if (day === undefined || !isDay(day)) return undefined;
    values[dimension] = value;
    days[dimension] = day;
  }
  const standing = standingOf(values);
  if (standing === undefined || !Number.isSafeInteger(told) || told < 0) return undefined;
  return {
    standing,
    since: { key: days.key, rotation: days.rotation, sight: days.sight, ahead: days.ahead },
    told,
  };
}

function standingOf({
  key,
  rotation,
  sight,
  ahead,
}: Partial<Record<keyof Since, string>>): Standing | undefined {
  const standing: Standing = {
    key: oneOf(["well", ...VERDICTS], key),
    rotation: oneOf(
      ROTATION_STATES.filter((state) => state !== "unknown"),
      rotation,
    ),
    sight: oneOf(["clear", "blind"], sight),
    ahead: ahead === undefined ? undefined : AHEAD.filter((matter) => ahead.split("+").includes(matter)),
  };
  const isKnown =
    standing.key === key &&
    standing.rotation === rotation &&
    standing.sight === sight &&
    (ahead === undefined || ahead === (standing.ahead?.join("+") || "none"));
  return isKnown ? standing : undefined;
}

function oneOf<Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined {
  return words.find((word) => word === text);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
