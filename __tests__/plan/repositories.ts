import type { ListedRepository } from "../../src/plan/listed.ts";

/** A repository as a list shows it: public, small, and nothing special. */
export function repository(id: number, given: Partial<ListedRepository> = {}): ListedRepository {
  return {
    id,
    name: `octo/repo-${id}`,
    sizeKb: 100,
    archived: false,
    fork: false,
    disabled: false,
    isPrivate: false,
    ...given,
  };
}
