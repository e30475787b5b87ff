import { KEY, KEYLESS } from "./entries/key.ts";
import { STAGED, START } from "./entries/machine.ts";
import { MERGE } from "./entries/merge.ts";
import { PLAN } from "./entries/organization.ts";
import { AGE, DUE, ISSUE, ROTATE } from "./entries/rotation.ts";
import { FOUND, INCOMPLETE, ODD, REPORTS } from "./entries/scan.ts";
import { INPUTS, STEP } from "./entries/step.ts";
import type { Section } from "./entry.ts";

/** In the order in which people meet them. */
export const SECTIONS: readonly Section[] = [
  INPUTS,
  KEY,
  KEYLESS,
  FOUND,
  INCOMPLETE,
  ODD,
  REPORTS,
  PLAN,
  MERGE,
  AGE,
  DUE,
  ROTATE,
  ISSUE,
  STEP,
  STAGED,
  START,
];
