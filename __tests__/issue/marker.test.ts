import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import "../support/property-seed.ts";
import { markerOf, readMarker } from "../../src/issue/marker.ts";
import { type Memory, remember } from "../../src/issue/memory.ts";
import { anyText } from "../support/any-text.ts";
import { computingMs } from "../support/cpu-time.ts";
import { DUE, WELL } from "./facts.ts";
import { anyStanding } from "./standings.ts";

const NOW = new Date("2026-11-22T23:59:59Z");

function memoryOf(standing = DUE, told = 1): Memory {
  return { ...remember(undefined, standing, NOW), told };
}

const anyMemory = fc.tuple(anyStanding, fc.nat(9999)).map(([standing, told]) => memoryOf(standing, told));

describe("a marker", () => {
  test("comes back as it was, whatever the name, and nothing in it ends the comment", () => {
    fc.assert(
      fc.property(
        anyText(60),
        anyMemory,
        fc.constantFrom("key" as const, "change" as const),
        (name, memory, kind) => {
          const marker = markerOf(kind, name, memory);
          expect(marker).toMatch(/^<!-- openai-key-guard:(?:[^>-]|-(?!-))* -->$/);
          expect(marker.slice(4, -3)).not.toMatch(/--|[<>\r\n]/);
          const read = readMarker(kind, `${marker}\nText`);
          if (name === "") return expect(read).toBeUndefined();
          expect(read).toEqual({ keyName: name.toWellFormed(), memory });
          expect(readMarker(kind === "key" ? "change" : "key", marker)).toBeUndefined();
        },
      ),
    );
  });

  test.each(["-->", "a--b", "--!>", "<!--", "a -- sum=0 -->", "-", "v1"])(
    "of the name %j ends no comment",
    (name) => {
      const marker = markerOf("key", name, memoryOf());
      expect(marker.slice(4, -3)).not.toMatch(/--|[<>]/);
      expect(readMarker("key", marker)).toEqual({ keyName: name, memory: memoryOf() });
    },
  );

  test("is read with line breaks of another kind, and with space before it", () => {
    const text = `\r\n  ${markerOf("key", "K", memoryOf())}\r\nText\r\n`;
    expect(readMarker("key", text)?.memory).toEqual(memoryOf());
  });

  test("counts at the beginning only", () => {
    expect(readMarker("key", `Text ${markerOf("key", "K", memoryOf())}`)).toBeUndefined();
  });

  test("of a version that knew nothing of sight is believed", () => {
    const { sight: _, ...since } = memoryOf().since;
    const older = {
      ...memoryOf(),
      standing: { ...DUE, sight: undefined },
      since: { ...since, sight: undefined },
    };
    const marker = markerOf("key", "K", older);
    expect(marker).not.toContain("sight");
    expect(readMarker("key", marker)?.memory).toEqual(older);
  });

  const good = markerOf("key", "OPENAI_API_KEY", memoryOf());
  test.each<[string, string]>([
    ["another state", good.replace("rotation=due", "rotation=ok")],
    ["another day", good.replaceAll("2026-11-22", "2026-11-23")],
    ["another name", good.replace("OPENAI_API_KEY", "OTHER_KEY")],
    ["another count", good.replace("told=1", "told=2")],
    ["no sum", good.replace(/ sum=\w+/, "")],
    ["a later version", good.replace(" v1 ", " v2 ")],
    ["nothing but the name", "<!-- openai-key-guard:key OPENAI_API_KEY -->"],
    ["words of a later version", "<!-- openai-key-guard:key OPENAI_API_KEY v9 {whatever} -->"],
  ])("with %s still tells the key, and is not believed otherwise", (_, text) => {
    const read = readMarker("key", text);
    expect(read?.memory).toBeUndefined();
    expect(read?.keyName).toMatch(/^(OPENAI_API_KEY|OTHER_KEY)$/);
  });

  test("any text is read without an error, and believed only if it is one of ours", () => {
    const like = fc.string({
      unit: fc.constantFrom(
        "<!-- openai-key-guard:key ",
        " -->",
        "%",
        "%2D",
        "v1 ",
        "told=1 ",
        "key=well/2026-01-01",
        "K",
        " ",
        "sum=00000000",
        "\n",
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(anyText(200), like), (text) => {
        const read = readMarker("key", text);
        if (read?.memory !== undefined) expect(text).toContain(markerOf("key", read.keyName, read.memory));
      }),
    );
  });

  test("a long text is judged at once", () => {
    for (const text of [`<!-- openai-key-guard:key ${"a ".repeat(500_000)}`, " ".repeat(1_000_000)])
      expect(computingMs(() => readMarker("key", text))).toBeLessThan(500);
  });
});

describe("since when", () => {
  const day = (text: string): Date => new Date(`${text}T12:00:00Z`);

  test("each dimension keeps its day until it changes", () => {
    const first = remember(undefined, { ...WELL, rotation: undefined }, day("2026-01-01"));
    expect(first.since).toEqual({
      key: "2026-01-01",
      rotation: undefined,
      sight: "2026-01-01",
      ahead: "2026-01-01",
    });
    const second = remember({ ...first, told: 1 }, { ...DUE, ahead: undefined }, day("2026-01-02"));
    expect(second.since).toEqual({
      key: "2026-01-01",
      rotation: "2026-01-02",
      sight: "2026-01-01",
      ahead: "2026-01-01",
    });
    const third = remember({ ...second, told: 1 }, { ...WELL, ahead: ["model"] }, day("2026-01-03"));
    expect(third.since).toEqual({
      key: "2026-01-01",
      rotation: "2026-01-03",
      sight: "2026-01-01",
      ahead: "2026-01-03",
    });
  });
});
