import type { Place, Sighting } from "../../../src/scan/sighting.ts";

type Parts = Partial<Place> &
  Partial<Pick<Sighting, "atTip" | "age" | "lineText">> &
  Partial<Sighting["hit"]>;

/** A sighting of a key in the first line of `src/a.ts`, at the tip, unless told otherwise. */
export function sighting(key: string, parts: Parts = {}): Sighting {
  const {
    atTip = true,
    age = 0,
    lineText = "",
    confidence = "leak",
    offset = 0,
    length = key.length,
    ...place
  } = parts;
  return {
    hit: { key, confidence, encoding: "plain", offset, length },
    place: {
      source: "file",
      file: "src/a.ts",
      entry: undefined,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1 + length,
      commit: "c".repeat(40),
      encoding: "plain",
      ...place,
    },
    atTip,
    age,
    lineText,
  };
}
