/** Reading a payload of which nothing is certain: whatever is not as expected reads as undefined. */

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ZEROS = /^(?:0{40}|0{64})$/;

/** What may stand in a ref without meaning more than itself in a refspec or a revision (git-check-ref-format). */
const REF = /^refs\/(?!\/)(?:(?!\.\.|@\{|[:*?~^[\\])[!-~\u{a0}-\u{10ffff}])+$/u;
const LONGEST_REF = 1_024;

type Step = string | number;

/** The value at a path of fields and positions. Only what the payload itself holds, nothing inherited. */
export function at(payload: unknown, ...path: readonly Step[]): unknown {
  let value = payload;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<Step, unknown>)[step];
  }
  return value;
}

/** What may be a list, as one: empty when it is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Text that says something: a string that is not empty. */
export function words(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A whole number from 0; `undefined` for anything else. */
export function count(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** An object id of SHA-1 or SHA-256; zeros are none. */
export function objectId(value: unknown): string | undefined {
  return typeof value === "string" && OBJECT_ID.test(value) && !ZEROS.test(value) ? value : undefined;
}

/** How GitHub says that a ref did not exist before, or does not any more. */
export function isZeros(value: unknown): boolean {
  return typeof value === "string" && ZEROS.test(value);
}

/** A full ref name that can be handed to git. */
export function fullRef(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > LONGEST_REF || !REF.test(value)) return undefined;
  return value;
}

/** The full ref of a branch (or tag) that is given by its short name. */
export function refOf(folder: "heads" | "tags", name: unknown): string | undefined {
  return typeof name === "string" && name !== "" ? fullRef(`refs/${folder}/${name}`) : undefined;
}

/** `refs/heads/main` as people know it: `main`. */
export function shortName(ref: string): string {
  return ref.replace(/^refs\/(?:heads\/|tags\/)?/, "");
}

/** The default branch's full ref, where the payload names it. */
export function defaultBranch(payload: unknown): string | undefined {
  return refOf(
    "heads",
    words(at(payload, "repository", "default_branch")) ??
      words(at(payload, "repository", "master_branch")) ??
      words(at(payload, "master_branch")),
  );
}
