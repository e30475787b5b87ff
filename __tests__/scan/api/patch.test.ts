import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readPatch } from "../../../src/scan/api/patch.ts";

describe("a patch", () => {
  test("has both sides of each hunk, with what is only there", () => {
    const patch = [
      "@@ -3,3 +3,4 @@ function name() {",
      " kept",
      "-gone",
      "+new",
      "+@@ -1 +1 @@",
      " kept too",
      "@@ -10 +11,2 @@",
      "-last",
      "\\ No newline at end of file",
      "+last",
      "+",
    ].join("\n");
    expect(readPatch(patch, 4, 2)).toEqual([
      {
        before: { firstLine: 3, text: "kept\ngone\nkept too", changed: [false, true, false] },
        after: {
          firstLine: 3,
          text: "kept\nnew\n@@ -1 +1 @@\nkept too",
          changed: [false, true, true, false],
        },
      },
      {
        before: { firstLine: 10, text: "last", changed: [true] },
        after: { firstLine: 11, text: "last\n", changed: [true, true] },
      },
    ]);
  });

  test.each<[string, string, number, number]>([
    ["cut off", "@@ -1 +1,3 @@\n one\n+two", 2, 0],
    ["without its removed lines", "@@ -1 +1 @@\n+two", 1, 1],
    ["of bytes that are no text", "@@ -1 +1 @@\n+a\ufffdb", 1, 0],
    ["of UTF-16", "@@ -1 +1 @@\n+a\0b\0", 1, 0],
    ["with lines that belong to nothing", "@@ -1 +1 @@\n+a\nwhat is this", 1, 0],
    ["without a header", "+a", 1, 0],
    ["that is empty though lines were added", "", 1, 0],
  ])("%s does not show all", (_, patch, additions, deletions) => {
    expect(readPatch(patch, additions, deletions)).toBeUndefined();
  });

  test("of any text is read or refused, in time that grows with it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("@@ -1,2 +3,4 @@", "+a", "-b", " c", "\\", "", "x", "+@@ -1")),
        (lines) => {
          const additions = lines.filter((line) => line.startsWith("+")).length;
          const deletions = lines.filter((line) => line.startsWith("-")).length;
          const hunks = readPatch(lines.join("\n"), additions, deletions);
          const added = hunks?.flatMap(({ after }) => after.changed.filter(Boolean)) ?? [];
          expect(hunks === undefined || added.length === additions).toBe(true);
        },
      ),
    );
  });
});
