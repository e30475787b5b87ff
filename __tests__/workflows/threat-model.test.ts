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

describe("the threat model", () => {
  test("has tables that can be read", () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ cells }) => cells !== 3)).toEqual([]);
  });

  test.each(rows)("names what holds against: $attack", ({ heldBy }) => {
    const paths = [...heldBy.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths)
      expect({ path, exists: existsSync(new URL(path, ROOT)) }).toEqual({ path, exists: true });
  });

  test("each rule has a table", () => {
    const rules = [...text.matchAll(/^(\d)\. \*\*/gm)].map(([, number]) => number);
    const tables = [...text.matchAll(/^### .* \(rule (\d)\)$/gm)].map(([, number]) => number);
    expect(tables).toEqual(rules);
  });
});
