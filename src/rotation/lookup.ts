import { shapeOf } from "../key/grammar.ts";
import { readKey } from "../key/read.ts";
import type { AdminAnswer, AdminPort, AdminTrouble } from "../ports/admin.ts";
import { matchRecord, type RecordReading, readRecord } from "./record.ts";
import type { Lookup } from "./result.ts";

/** The input `admin-key`, and whether it can be one. */
export type AdminKeyReading =
  | { readonly state: "none" }
  | { readonly state: "usable"; readonly adminKey: string }
  | { readonly state: "unusable"; readonly why: "malformed" | "wrong-kind" };

/**
 * Reads the value of the secret that is to be the admin key. What is no admin key of OpenAI's is sent nowhere.
 *
 * @param raw exactly as given; empty when there is none
 */
export function readAdminKey(raw: string): AdminKeyReading {
  if (raw === "") return { state: "none" };
  const reading = readKey(raw, true);
  if (reading.state === "malformed") return { state: "unusable", why: "malformed" };
  return shapeOf(reading.key).kind === "admin"
    ? { state: "usable", adminKey: reading.key }
    : { state: "unusable", why: "wrong-kind" };
}

/** Projects that are read at a time: an organization of a thousand is read in a minute, and is not throttled for it. */
const PROJECTS_AT_A_TIME = 4;

export interface LookedUp {
  readonly lookup: Extract<Lookup, { lookup: "trouble" | "answered" }>;
  /** Every key that the key may have been; empty when not all could be read. */
  readonly readings: readonly RecordReading[];
}

/**
 * Looks for a key's record: an admin key's in the list of admin keys, any other's in all projects. One list that
 * cannot be read leaves no answer: the record may be in it, or one that looks the same.
 *
 * @param key usable, as `key/read.ts` reads it
 */
export async function lookUp(
  key: string,
  admin: Pick<AdminPort, "projects" | "projectKeys" | "adminKeys">,
): Promise<LookedUp> {
  const answer = shapeOf(key).kind === "admin" ? await adminRecords(admin) : await projectRecords(admin);
  if (!answer.answered) return { lookup: { lookup: "trouble", trouble: answer.trouble }, readings: [] };
  const readings = answer.value;
  return { lookup: { lookup: "answered", match: matchRecord(key, readings) }, readings };
}

async function adminRecords(
  admin: Pick<AdminPort, "adminKeys">,
): Promise<AdminAnswer<readonly RecordReading[]>> {
  const answer = await admin.adminKeys();
  return answer.answered
    ? { answered: true, value: answer.value.map((item) => readRecord(item, "admin", undefined)) }
    : answer;
}

async function projectRecords(
  admin: Pick<AdminPort, "projects" | "projectKeys">,
): Promise<AdminAnswer<readonly RecordReading[]>> {
  const projects = await admin.projects();
  if (!projects.answered) return projects;
  const readings: RecordReading[] = [];
  const waiting = projects.value.values();
  let failed: Extract<AdminAnswer<never>, { answered: false }> | undefined;
  const readNext = async (): Promise<void> => {
    for (const projectId of waiting) {
      const keys = await admin.projectKeys(projectId);
      if (failed) return;
      if (!keys.answered && (await isGone(projectId, keys.trouble, admin))) continue;
      if (!keys.answered) {
        failed = keys;
        return;
      }
      for (const item of keys.value) readings.push(readRecord(item, "project", projectId));
    }
  };
  await Promise.all(Array.from({ length: PROJECTS_AT_A_TIME }, readNext));
  return failed ?? { answered: true, value: readings };
}

/** Whether a project was archived or deleted since the projects were listed: its keys are none any more. */
async function isGone(
  projectId: string,
  { kind }: AdminTrouble,
  admin: Pick<AdminPort, "projects">,
): Promise<boolean> {
  if (kind !== "not-found" && kind !== "invalid-request") return false;
  const projects = await admin.projects();
  return projects.answered && !projects.value.includes(projectId);
}
