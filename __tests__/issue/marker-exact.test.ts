import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { type MarkerKind, markerOf, readMarker } from "../../src/issue/marker.ts";
import type { Memory } from "../../src/issue/memory.ts";
import { UNKNOWN } from "../../src/issue/standing.ts";

const NOTHING: Memory = {
  standing: UNKNOWN,
  since: { key: undefined, rotation: undefined, sight: undefined, ahead: undefined },
  told: 0,
};
/** As the first version wrote it, which knew nothing of sight. */
const ALL: Memory = {
  standing: { key: "no-credit", rotation: "due", sight: undefined, ahead: ["model", "leftover-key"] },
  since: { key: "2026-11-20", rotation: "2026-11-01", sight: undefined, ahead: "2026-11-22" },
  told: 2,
};

/** Issues that are out there have it: the next version must read what this one wrote. */
test.each<[string, MarkerKind, string, Memory, string]>([
  [
    "all",
    "key",
    "OPENAI_API_KEY",
    ALL,
    "<!-- openai-key-guard:key OPENAI_API_KEY v1 told=2 key=no-credit/2026-11-20 rotation=due/2026-11-01 ahead=model+leftover-key/2026-11-22 sum=0464c906 -->",
  ],
  [
    "nothing known, and a name with signs",
    "change",
    "a-b (it's!) *~.%_é",
    NOTHING,
    "<!-- openai-key-guard:change a%2Db%20%28it%27s%21%29%20%2A%7E.%25_%C3%A9 v1 told=0 sum=5c60c912 -->",
  ],
  [
    "well",
    "key",
    "K",
    { ...ALL, standing: { key: "well", rotation: "ok", sight: undefined, ahead: [] } },
    "<!-- openai-key-guard:key K v1 told=2 key=well/2026-11-20 rotation=ok/2026-11-01 ahead=none/2026-11-22 sum=ec2be048 -->",
  ],
  [
    "blind",
    "key",
    "K",
    {
      ...ALL,
      standing: { key: "well", rotation: "ok", sight: "blind", ahead: [] },
      since: { ...ALL.since, sight: "2026-11-21" },
    },
    "<!-- openai-key-guard:key K v1 told=2 key=well/2026-11-20 rotation=ok/2026-11-01 sight=blind/2026-11-21 ahead=none/2026-11-22 sum=fc143bcc -->",
  ],
])("the marker, letter by letter: %s", (_, kind, name, memory, text) => {
  expect(markerOf(kind, name, memory)).toBe(text);
  expect(readMarker(kind, text)).toEqual({ keyName: name, memory });
});

/** A marker with a sum that is right: it is no signature, so anybody can make one. */
function signed(text: string, name = "K"): string {
  const sum = createHash("sha256").update(`${name} ${text}`).digest("hex").slice(0, 8);
  return `<!-- openai-key-guard:key ${name} ${text} sum=${sum} -->`;
}

describe("what is not said as we say it is not believed, whatever its sum", () => {
  test("and what is, is", () => {
    expect(readMarker("key", signed("v1 told=0"))).toEqual({ keyName: "K", memory: NOTHING });
    const [key, rotation, ahead] = [
      "key=no-credit/2026-11-20",
      "rotation=due/2026-11-01",
      "ahead=model+leftover-key/2026-11-22",
    ];
    expect(readMarker("key", signed(`v1 told=2 ${key} ${rotation} ${ahead}`))?.memory).toEqual(ALL);
    expect(readMarker("key", signed(`v1 ${ahead} ${rotation} told=2 ${key}`))?.memory).toEqual(ALL);
  });

  test.each([
    "v2 told=0",
    "v1",
    "v1told=0",
    "v1 told=-1",
    "v1 told=1.5",
    "v1 told=x",
    "v1 told",
    "v1 key=well/2026-11-20",
    "v1 told=0 key=well",
    "v1 told=0 key=well/",
    "v1 told=0 key=well/today",
    "v1 told=0 key=well/2026-13-01",
    "v1 told=0 key=well/12026-11-20",
    "v1 told=0 key=well/2026-01-011",
    "v1 told=0 key=banana/2026-11-20",
    "v1 told=0 rotation=banana/2026-11-20",
    "v1 told=0 rotation=unknown/2026-11-20",
    "v1 told=0 sight=banana/2026-11-20",
    "v1 told=0 ahead=banana/2026-11-20",
    "v1 told=0 ahead=model+banana/2026-11-20",
    "v1 told=0 ahead=leftover-key+model/2026-11-20",
    "v1 told=0 ahead=/2026-11-20",
  ])("%s", (text) => {
    expect(readMarker("key", signed(text))).toEqual({ keyName: "K", memory: undefined });
  });

  test("nor is a sum with something behind it", () => {
    const text = signed("v1 told=0");
    for (const more of [" more", "more", " sum=00000000"]) {
      expect(readMarker("key", text.replace(" -->", `${more} -->`))?.memory).toBeUndefined();
    }
  });
});

test("a name that is not written as we write it is none of ours", () => {
  for (const name of ["%41", "%2d", "a-b", "%zz", "%", "%C3"]) {
    expect(readMarker("key", signed("v1 told=0", name))).toBeUndefined();
  }
  expect(readMarker("key", signed("v1 told=0", "%2D"))?.keyName).toBe("-");
});

test("a name tells the key, also without anything behind it", () => {
  for (const end of ["-->", " -->", "  -->"]) {
    expect(readMarker("key", `<!-- openai-key-guard:key K${end}`)).toEqual({
      keyName: "K",
      memory: undefined,
    });
  }
});
