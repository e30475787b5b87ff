import type { SecretTroubleKind } from "../../../src/ports/secrets.ts";

/** Everything that can go wrong with GitHub's API for secrets: one that is forgotten here does not compile. */
export const SECRET_TROUBLES = Object.keys({
  refused: 0,
  "under-privileged": 0,
  "not-found": 0,
  "invalid-request": 0,
  "rate-limited": 0,
  unreachable: 0,
  "not-the-api": 0,
} satisfies Record<SecretTroubleKind, 0>) as SecretTroubleKind[];
