import { isObject } from "../json.ts";

/** Whether a value, such as one out of JSON, is of a type. */
export type Is<T> = (value: unknown) => value is T;

/** Of a closed set. */
export function isOneOf<T extends string>(allowed: readonly T[]): Is<T> {
  return (value): value is T => allowed.some((one) => one === value);
}

/** Of a union, all of which the record has to name. */
export function codes<T extends string>(all: Readonly<Record<T, true>>): Is<T> {
  return isOneOf(Object.keys(all) as T[]);
}

/** A text that is not longer than anything of its kind, in UTF-16 units. */
export function isText(longest: number): Is<string> {
  return (value): value is string => typeof value === "string" && value.length <= longest;
}

/** A text of a form. */
export function isLike(form: RegExp): Is<string> {
  return (value): value is string => typeof value === "string" && form.test(value);
}

/** A number of things. */
export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** `true` or `false`. */
export function isSwitch(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/** Nothing, or what is told. */
export function isMaybe<T>(is: Is<T>): Is<T | undefined> {
  return (value): value is T | undefined => value === undefined || is(value);
}

/** A list of at most so many. */
export function isList<T>(is: Is<T>, most: number): Is<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.length <= most && value.every(is);
}

/** An object with these parts and no others. */
export function isShape<T extends object>(
  parts: {
    readonly [Name in keyof T]-?: Is<T[Name]> | ((value: unknown) => boolean);
  },
): Is<T> {
  const checks = Object.entries(parts) as [string, (value: unknown) => boolean][];
  const names = new Set(checks.map(([name]) => name));
  return (value): value is T =>
    isObject(value) &&
    Object.keys(value).every((name) => names.has(name)) &&
    checks.every(([name, is]) => is(Object.hasOwn(value, name) ? value[name] : undefined));
}
