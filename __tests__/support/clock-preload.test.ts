import { expect, test } from "@jest/globals";
import { run } from "./throw-away-action.ts";

const DAY_MS = 86_400_000;
const NOW = new Date("2027-02-06T08:30:00Z");

const SCRIPT = `
const first = Date.now();
const started = performance.now();
setTimeout(() => {
  class Own extends Date {}
  fs.writeFileSync("seen.json", JSON.stringify({
    now: first,
    made: new Date(),
    text: Date(),
    own: new Own(),
    ownIsDate: new Own() instanceof Date && new Date() instanceof Date,
    again: new (new Date().constructor)(),
    given: [new Date(0), new Date(2026, 0, 1, 12), new Date("2026-01-01T00:00:00Z"), Date.UTC(2026, 0, 1)],
    passed: Date.now() - first,
    timer: performance.now() - started,
  }));
}, 200);`;

async function seen(now: Date | undefined): Promise<Record<string, unknown>> {
  const report = await run(SCRIPT, { inputs: {}, secrets: [], ...(now === undefined ? {} : { now }) });
  return JSON.parse(report.filesLeft.find(({ path }) => path === "workspace/seen.json")?.text ?? "");
}

test.each([
  ["in another year", NOW],
  ["today", undefined],
])("a program runs %s", async (_, now) => {
  const found = await seen(now);
  const expected = (now ?? new Date()).getTime();
  for (const name of ["now", "made", "text", "own", "again"]) {
    const at = new Date(found[name] as string | number).getTime();
    expect(Math.abs(at - expected)).toBeLessThan(DAY_MS / 24);
  }
  expect(found["ownIsDate"]).toBe(true);
  expect(found["given"]).toEqual([
    "1970-01-01T00:00:00.000Z",
    new Date(2026, 0, 1, 12).toISOString(),
    "2026-01-01T00:00:00.000Z",
    Date.UTC(2026, 0, 1),
  ]);
  expect(found["passed"]).toBeGreaterThanOrEqual(190);
  expect(found["passed"]).toBeLessThan(5000);
  expect(found["timer"]).toBeGreaterThanOrEqual(190);
});
