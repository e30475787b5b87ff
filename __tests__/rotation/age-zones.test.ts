import { spawnSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import { DAY_MS } from "../../src/days.ts";

const AGE_MODULE = new URL("../../src/rotation/age.ts", import.meta.url).href;
const POLICY = { maxAgeDays: 90, warnDays: 14 };

test.each(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati"])(
  "clocks that are put forward and back make no day longer: %s",
  (zone) => {
    // Each of these days is 23 or 25 hours long somewhere. Jest's own process cannot change its zone.
    const script = `
      const { assess } = await import(${JSON.stringify(AGE_MODULE)});
      const ages = ["2026-03-07", "2026-03-28", "2026-10-24", "2026-10-31", "2026-04-04"].flatMap((day) => {
        const createdAt = new Date(day + "T12:00:00Z");
        const at = (ms) => assess({ source: "record", createdAt }, ${JSON.stringify(POLICY)}, new Date(createdAt.getTime() + ms)).ageDays;
        return [1, 2, 89].map((days) => [at(days * ${DAY_MS} - 1) + 1, at(days * ${DAY_MS})].join());
      });
      console.log(new Date(2026, 5, 1).getTimezoneOffset(), new Set(ages));`;
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    });
    expect(run.stdout).toMatch(/^-?[1-9]\d* Set\(3\) \{ '1,1', '2,2', '89,89' \}\n$/);
  },
);
