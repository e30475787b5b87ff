import { expect, test } from "@jest/globals";
import { countsIn, proofOf, tally } from "../../scripts/proof.ts";

const result = (path: string, ...titles: string[]) => ({
  name: `/home/x/project/__tests__/${path}`,
  assertionResults: titles.map((title) => ({
    title,
    status: title.startsWith("!") ? "failed" : title.startsWith("-") ? "pending" : "passed",
  })),
});

const REPORT = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 1,
  testResults: [
    result("fuzz/detect.test.ts", "detect (1,200 executions)", "! redact (7 executions)"),
    result("fuzz/marker.test.ts", "marker (34 executions, 2 keys)", "- long"),
    result("hunt/leaks.test.ts", "a test that says (nothing)"),
  ],
};

test("counts stand at the end of a title", () => {
  expect(countsIn("fuzzes (1,234 executions)")).toEqual([["executions", 1234]]);
  expect(countsIn("hunts (96 runs, 1,412 leaked keys)")).toEqual([
    ["runs", 96],
    ["leaked keys", 1412],
  ]);
  expect(countsIn("breaks (1 fault)")).toEqual([["faults", 1]]);
  for (const title of ["says (nothing)", "3 runs", "(3 runs) and more", "(runs 3)"]) {
    expect(countsIn(title)).toEqual([]);
  }
});

test("tests are tallied by where they are; what failed counts nothing", () => {
  const { counted, ...numbers } = tally(REPORT, ["fuzz/"]);
  expect(numbers).toEqual({ passed: 2, failed: 1, skipped: 1 });
  expect([...counted]).toEqual([
    ["executions", 1234],
    ["keys", 2],
  ]);
  expect(tally(REPORT, ["elsewhere/"])).toMatchObject({ passed: 0, failed: 0 });
});

test("what tests counted while they ran is added, unless one of their file failed", () => {
  const counts = [
    { path: "fuzz/marker.test.ts", words: { keys: 5, "random cases": 100 } },
    { path: "fuzz/marker.test.ts", words: { keys: 1 } },
    { path: "fuzz/detect.test.ts", words: { keys: 1000 } },
    { path: "hunt/leaks.test.ts", words: { keys: 1000 } },
  ];
  expect([...tally(REPORT, ["fuzz/"], counts).counted]).toEqual([
    ["executions", 1234],
    ["keys", 8],
    ["random cases", 100],
  ]);
  expect(proofOf(REPORT, "24.19.0", counts)).toContain("| 1,234 executions, 8 keys, 100 random cases |");
});

test("failures are on the page", () => {
  const page = proofOf(REPORT, "24.19.0");
  expect(page).toContain("3 passed, 1 failed, 1 skipped");
  expect(page).toMatch(
    /\| Fuzzing \| 2 \| 1 \| 1 \| 1,234 executions, 2 keys \| `npm test -- __tests__\/fuzz\/` \|/,
  );
});
