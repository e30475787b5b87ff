import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";

const ROOT = new URL("../../", import.meta.url);
const text = readFileSync(new URL("docs/threat-model.md", ROOT), "utf8");

/** Rows of the tables of attacks: the attack, and what holds the rule against it. */
const attacks = (text.split("## Attacks")[1] ?? "").split("## What is not defended")[0]?.split("\n") ?? [];
const rows = attacks
  .filter((line) => line.startsWith("| ") && !/^\| (?:---|Attack\b)/.test(line))
  .map((line) => line.split(" | "))
  .map((cells) => ({ attack: cells[0]?.slice(2) ?? "", cells: cells.length, heldBy: cells.at(-1) ?? "" }));

/** A file, and for a file of tests the titles there that hold. */
const HOLDER = /`([^`]+)`((?: “[^”]+”,?)*)(?:, )?/g;

/** Whether a title, or a part of one, is that of a test which is run. */
function holds(path: string, title: string): boolean {
  const lines = readFileSync(new URL(path, ROOT), "utf8").replaceAll('\\"', '"').split("\n");
  const at = lines.findIndex((line) => line.includes(title));
  const isComment = /^\s*(?:\/\/|\*)/.test(lines[at] ?? "");
  // Long titles stand on a line of their own, below what may switch them off.
  const around = lines.slice(Math.max(0, at - 1), at + 1).join("\n");
  return at >= 0 && !isComment && !/\.(?:skip|todo|failing)\(/.test(around);
}

const count = rows.flatMap(({ heldBy }) => [...heldBy.matchAll(/“/g)]).length;

describe("the threat model", () => {
  test(`has tables that can be read (${rows.length} attacks, ${count} tests named)`, () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ cells }) => cells !== 3)).toEqual([]);
  });

  test.each(rows)("names what holds against: $attack", ({ heldBy }) => {
    const holders = [...heldBy.matchAll(HOLDER)];
    expect(holders.length).toBeGreaterThan(0);
    // Nothing stands between them that would not be looked at.
    expect(heldBy.replace(HOLDER, "").replace(/^[, ]*\|$/, "")).toBe("");
    for (const [, path = "", titles = ""] of holders) {
      expect({ path, exists: existsSync(new URL(path, ROOT)) }).toEqual({ path, exists: true });
      const named = [...titles.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => title);
      expect({ path, names: named.length > 0 }).toEqual({ path, names: path.endsWith(".test.ts") });
      for (const title of named)
        expect({ path, title, holds: holds(path, title) }).toMatchObject({ holds: true });
    }
  });

  test("would notice a test that is gone, renamed or switched off", () => {
    const self = "__tests__/workflows/threat-model.test.ts";
    expect(holds(self, "has tables that can be read")).toBe(true);
    expect(holds(self, ["has tables", "that nobody reads"].join(" "))).toBe(false);
    // test.skip("is switched off")
    expect(holds(self, ["is switched", 'off")'].join(" "))).toBe(false);
  });

  test("each rule has a table", () => {
    const rules = [...text.matchAll(/^(\d)\. \*\*/gm)].map(([, number]) => number);
    const tables = [...text.matchAll(/^### .* \(rule (\d)\)$/gm)].map(([, number]) => number);
    expect(tables).toEqual(rules);
  });
});
