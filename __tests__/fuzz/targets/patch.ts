import { readPatch, type Side } from "../../../src/scan/api/patch.ts";
import { Random } from "../engine/random.ts";
import { hold, type Target } from "../engine/target.ts";

/** The patch of a file, as GitHub's API gives it. An input is its text. */
export const patchTarget: Target = {
  name: "patch",
  form: "bytes",
  sources: ["scan/api/patch.ts"],
  largestBytes: 4096,
  dictionary: [
    ...[
      "@@ -1,2 +1,2 @@\n",
      "@@ -0,0 +1 @@ x",
      "@@ -1 +1 @@",
      "@@ ",
      "\n",
      "\n+",
      "\n-",
      "\n ",
      "\r\n",
      "\n\\ No newline",
    ],
    ...["@@ -99999999999 +1 @@", "\u2028", "\ufffd", "\0", "++", "--- a\n+++ b\n"],
  ],
  seeds: () =>
    [
      "@@ -1,3 +1,3 @@\n a\n-b\n+c\n d",
      "@@ -0,0 +1,2 @@\n+a\n+b\n\\ No newline at end of file",
      "@@ -1 +1 @@ f() {\n-x\n+y\n@@ -9,2 +9,1 @@\n z\n-w\n",
    ].map((text) => Buffer.from(text)),
  run(input) {
    const patch = input.toString("utf8");
    const lines = patch.split("\n");
    const marked = (sign: string): number => lines.filter((line) => line.startsWith(sign)).length;
    const [additions, deletions] = [marked("+"), marked("-")];
    const hunks = readPatch(patch, additions, deletions);
    hold(readPatch(patch, additions + 1, deletions) === undefined, "a patch that is cut off is none");
    hold(readPatch(patch, additions, deletions + 1) === undefined, "a patch without all that went is none");
    if (hunks !== undefined) {
      const sides = hunks.flatMap(({ before, after }) => [before, after]);
      for (const side of sides) holdSide(side, lines);
      hold(changed(hunks.map(({ after }) => after)) === additions, "every line that came is told");
      hold(changed(hunks.map(({ before }) => before)) === deletions, "every line that went is told");
    }
    holdMade(input);
    return true;
  },
};

function changed(sides: readonly Side[]): number {
  return sides.reduce((sum, side) => sum + side.changed.filter(Boolean).length, 0);
}

function holdSide({ firstLine, text, changed: marks }: Side, lines: readonly string[]): void {
  hold(Number.isSafeInteger(firstLine) && firstLine >= 0, "a hunk begins at a line");
  const own = marks.length === 0 && text === "" ? [] : text.split("\n");
  hold(own.length === marks.length, "every line is told whether it changed");
  for (const line of own)
    hold(
      lines.some((one) => one.slice(1) === line),
      "a line is one of the patch",
    );
}

/** Lines of which a patch is made are read as they were. */
function holdMade(input: Buffer): void {
  const random = Random.of(input);
  const texts = input
    .toString("utf8")
    .replace(/[\0\ufffd]/g, "")
    .split("\n");
  const lines = texts.map((text) => random.pick(["+", "-", " "]) + text);
  const of = (sign: string): string[] => lines.filter((line) => line[0] === " " || line[0] === sign);
  const hunks = readPatch(
    `@@ -5 +7 @@\n${lines.join("\n")}`,
    lines.filter((line) => line[0] === "+").length,
    lines.filter((line) => line[0] === "-").length,
  );
  hold(hunks?.length === 1, "a patch of one hunk has one");
  const [{ before, after } = {}] = hunks ?? [];
  const text = (sign: string): string =>
    of(sign)
      .map((line) => line.slice(1))
      .join("\n");
  hold(before?.firstLine === 5 && after?.firstLine === 7, "a hunk begins where it says");
  hold(before.text === text("-") && after.text === text("+"), "both sides are as they were");
}
