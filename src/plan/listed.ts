import { isObject } from "../json.ts";
import { hideKeys } from "../scan/detect/hide.ts";

/** A repository as a list of GitHub's API shows it. */
export interface ListedRepository {
  readonly id: number;
  /** `owner/name`, as it is called now. */
  readonly name: string;
  /** What it takes on GitHub's disks, in kB; `undefined` when GitHub does not say. It may be an hour old. */
  readonly sizeKb: number | undefined;
  readonly archived: boolean;
  readonly fork: boolean;
  /** By GitHub's staff: nobody can read it. */
  readonly disabled: boolean;
  readonly isPrivate: boolean;
}

/** docs.github.com: names of accounts and of repositories; the latter have 100 characters at most. */
const NAME = /^[A-Za-z0-9][\w-]{0,99}\/(?!\.{1,2}$)[\w.-]{1,100}$/;

/** One entry of a list; `undefined` when it is no repository that can be told from others. */
export function readListed(entry: unknown): ListedRepository | undefined {
  if (!isObject(entry)) return undefined;
  const { id, full_name: name, size, archived, fork, disabled } = entry;
  if (typeof id !== "number" || !Number.isSafeInteger(id) || id < 1) return undefined;
  if (typeof name !== "string" || !NAME.test(name)) return undefined;
  return {
    id,
    name,
    sizeKb: typeof size === "number" && Number.isFinite(size) && size >= 0 ? Math.ceil(size) : undefined,
    archived: archived === true,
    fork: fork === true,
    disabled: disabled === true,
    // Who does not say that it is public is not taken for it.
    isPrivate: entry["private"] !== false,
  };
}

/** Whether the name of a repository can be shown, as jobs do in theirs: whoever named it may have named a key. */
export function isShowable(name: string): boolean {
  return hideKeys(name) === name;
}

/**
 * Each repository once. Pages of a list shift while they are read, so that one may be on two of them; a repository
 * that was renamed in between counts with the name that it was listed with last.
 */
export function unique(listed: readonly ListedRepository[]): readonly ListedRepository[] {
  return [...new Map(listed.map((one) => [one.id, one])).values()];
}
