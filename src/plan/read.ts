import { isObject, parseJson } from "../json.ts";
import { isRepositoryName } from "../repository-name.ts";
import type { LeftOutRepository, Plan, PlannedRepository } from "./plan.ts";

/** Longer is no output of a job. */
const LONGEST_PLAN = 1024 * 1024;
/** As many as `scan-shard` takes. */
const MOST_SHARDS = 10_000;
const LONGEST_TEXT = 1000;
const OWNER = /^[\w.-]{1,100}$/;

/**
 * Reads a plan out of its JSON. It says what is expected: whatever is not understood leaves it without meaning.
 *
 * @returns `undefined` for what is no whole plan
 */
export function readPlan(text: string): Plan | undefined {
  const value = text.length > LONGEST_PLAN ? undefined : parseJson(text);
  if (!isObject(value) || value["version"] !== 1) return undefined;
  const { of, name, repositories, leftOut, moreLeftOut, gaps } = value;
  if ((of !== "repository" && of !== "organization") || typeof name !== "string") return undefined;
  if (of === "repository" ? !isRepositoryName(name) : !OWNER.test(name)) return undefined;
  if (!isListOf(repositories, isPlanned) || !isListOf(leftOut, isLeftOut) || !isListOf(gaps, isSentence))
    return undefined;
  if (!isWhole(moreLeftOut, 0)) return undefined;
  const names = new Set(repositories.map((one) => one.name.toLowerCase()));
  if (names.size < repositories.length) return undefined;
  return { version: 1, of, name, repositories, leftOut, moreLeftOut, gaps };
}

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

function isPlanned(value: unknown): value is PlannedRepository {
  if (!isObject(value)) return false;
  const { id, name, shards } = value;
  const isNamed = typeof name === "string" && isRepositoryName(name);
  return isNamed && isWhole(id, 0) && isWhole(shards, 1) && shards <= MOST_SHARDS;
}

/** Why is for people, and of this nobody asks. */
function isLeftOut(value: unknown): value is LeftOutRepository {
  return isObject(value) && isSentence(value["name"]) && isSentence(value["why"]);
}

function isSentence(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST_TEXT;
}

function isWhole(value: unknown, least: number): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= least;
}
