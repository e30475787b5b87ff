import { expect, jest } from "@jest/globals";

/**
 * Where tests wait for real processes, sockets and clocks, a busy machine can break one of thousands. Such a test is
 * tried once more, after the others of its file; the first failure is printed, and `.ci/run` lists who needed it.
 * Not for the rest: a failure there is a defect, however rare. Not for the hunt either, which looks for rare ones.
 */
const WAITS_FOR_THE_MACHINE =
  /__tests__.(act|faults|issue|pages|ports|scenarios|scripts|staged|support|scan.repository|rotation.rotate).|over-http/;

/** Until what made the machine busy is over. */
const PAUSE_MS = 2000;

if (WAITS_FOR_THE_MACHINE.test(expect.getState().testPath ?? "")) {
  jest.retryTimes(1, { logErrorsBeforeRetry: true, waitBeforeRetry: PAUSE_MS });
}
