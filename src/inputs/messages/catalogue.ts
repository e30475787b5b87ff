import type { BaseUrlProblem } from "../../validate/base-url.ts";

/** What an input got, as far as an error may show it: never what may be a key or hold a password. */
export type Got =
  | { readonly shown: string }
  | { readonly hidden: "key" | "password" }
  | { readonly hidden: "long"; readonly length: number };

/** An input, and what it got. */
export interface Given {
  readonly name: string;
  readonly got: Got;
}

/**
 * What is said about mistakes in inputs, in one language: which input, what it got, what is allowed, and what to do.
 * Whoever adds an input that can be wrong adds its sentence here, in all languages.
 */
export interface InputMessages {
  /** Of a list that needs at least one. */
  empty(name: string, allowed: readonly string[]): string;
  notOneOf(given: Given, allowed: readonly string[]): string;
  /** `locale` itself; whether Chinese seems to be meant. */
  locale(got: Got, allowed: readonly string[], chinese: boolean): string;
  notANumber(given: Given, bounds: NumberBounds): string;
  nameIsKey(name: string): string;
  /** `form` is an example of such an id. */
  notAnId(given: Given, form: string, page: string): string;
  notAPath(given: Given, example: string): string;
  /** `formats` are what may stand before a path, and a colon. */
  ignoreFormat(got: Got, formats: readonly string[]): string;
  tokenIsKey(name: string, advice: TokenAdvice): string;
  notAToken(name: string, advice: TokenAdvice): string;
  keyName(got: Got, longest: number): string;
  neverBesideOthers(got: Got): string;
  baseUrl(got: Got, problem: BaseUrlProblem): string;
  shard(got: Got, most: number): string;
  shardWithoutHistory(got: Got, scope: string): string;
  repository(got: Got): string;
  repositoryOfEvent(got: Got): string;
  warnDays(warnDays: number, maxAgeDays: number): string;
  serviceAccountUnused(): string;
  adminKeyElsewhere(host: Got): string;
  notADate(given: Given): string;
  audienceAlone(): string;
  identityElsewhere(host: Got): string;
  identityBesideKey(): string;
  audience(got: Got, example: string): string;
  /** `neededBy` is the input that needs it. */
  serviceAccountMissing(neededBy: string, page: string): string;
  dryRunAlone(): string;
  rotateWithoutCheck(): string;
  rotateBesideIdentity(): string;
  rotateElsewhere(host: Got): string;
  rotateNeedsSecretName(got: Got): string;
  projectMissing(page: string): string;
  secretPlace(got: Got): string;
  issueWithoutChecks(): string;
  labels(got: Got, most: number, longest: number): string;
  assignees(got: Got, most: number): string;
  /** Of the action in `plan/`. */
  account(got: Got): string;
  repositoryPattern(got: Got): string;
  part(got: Got, most: number): string;
}

export interface NumberBounds {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly example: string;
}

/** What else could be done: leave `token` out, or give `secrets-token` one of a certain kind. */
export type TokenAdvice = "leave-out" | "secrets-token";
