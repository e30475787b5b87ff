import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { detect } from "../../src/scan/detect/detect.ts";
import { KEYS } from "../scan/detect/corpus.ts";
import { decoded, encoded, readCorpus } from "./engine/corpus.ts";
import { fuzz } from "./engine/fuzz.ts";
import { filled, filledText } from "./engine/keys.ts";
import { jsonOf } from "./engine/mutate-json.ts";
import { hold, type Target } from "./engine/target.ts";
import { TARGETS } from "./targets/all.ts";

const CORPUS = fileURLToPath(new URL("corpus/", import.meta.url));

/** Holds until an input has a text of three letters in it, which is not in the seed. */
function toy(form: Target["form"], seen: string[] = []): Target {
  return {
    name: "toy",
    form,
    sources: [],
    largestBytes: 200,
    dictionary: ["b", "c"],
    seeds: () => [Buffer.from(JSON.stringify({ text: "a long text to begin with", list: [1, 2, 3] }))],
    run(input) {
      const text = input.toString("latin1");
      seen.push(text);
      hold(!/a.{0,9}b.{0,9}c/.test(text), "a is not before b, nor b before c");
      return true;
    },
  };
}

describe.each(["bytes", "json"] as const)("the fuzzer, with %s", (form) => {
  test("runs the same inputs for the same seed, and others for another", async () => {
    const runs: string[][] = [[], [], []];
    for (const [index, seed] of [1, 1, 2].entries()) {
      await fuzz(toy(form, runs[index]), { seed, executions: 300, mostFailures: 1_000 });
    }
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).not.toEqual(runs[0]);
  });

  test("makes what breaks a rule as small as can be", async () => {
    const { failures } = await fuzz(toy(form), { seed: 3, executions: 20_000 });
    expect(failures).toMatchObject([{ what: "a is not before b, nor b before c" }]);
    expect(failures[0]?.input.length).toBeLessThan(form === "bytes" ? 4 : 40);
  });
});

test("numbers beyond all bounds can be written as JSON", () => {
  const value = { a: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], b: "\ud800", ["__proto__"]: 1 };
  expect(jsonOf(value)).toContain('[1e999,-1e999],"b":"\\ud800"');
  expect(JSON.parse(jsonOf(value))).toEqual(
    JSON.parse(JSON.stringify(value).replace("null,null", "1e999,-1e999")),
  );
});

test("what stands for a key is filled in, and told where it stands", () => {
  const { bytes, planted } = filled(Buffer.from("x={{Ka}} {{Kd<}}{{Kd>}} {{Kd:7}} {{Kz}}"));
  const [[, first = ""] = [], , , [, fourth = ""] = []] = KEYS;
  expect(planted).toEqual([{ key: first, from: 2, to: 2 + first.length }]);
  expect(bytes.toString()).toContain(`x=${first} ${fourth} `);
  expect(filledText("{{Ka}} {{Kz}}")).toBe(`${first} {{Kz}}`);
});

describe("the corpus", () => {
  const files = (readdirSync(CORPUS, { recursive: true }) as string[]).filter((file) =>
    file.endsWith(".txt"),
  );

  test("is of targets that are there, and not empty", () => {
    const names = TARGETS.map(({ name }) => name);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(names).toContain(file.split(/[\\/]/)[0]);
  });

  test("has nothing in it that a scanner takes for a key", () => {
    for (const file of files) expect(detect(readFileSync(CORPUS + file))).toEqual([]);
  });

  test("holds no key, only what stands for one", () => {
    const inputs = TARGETS.flatMap(({ name }) => [
      ...readCorpus(name, "kept"),
      ...readCorpus(name, "regressions"),
    ]);
    for (const input of inputs) {
      for (const [, key] of KEYS) expect(input.includes(key)).toBe(false);
      expect(decoded(encoded(input))).toEqual(input);
    }
  });
});
