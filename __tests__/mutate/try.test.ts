import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { copyOf } from "../../scripts/mutate/copy.ts";
import { instrument } from "../../scripts/mutate/instrument.ts";
import { type Tried, tryAll } from "../../scripts/mutate/try.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

const SOURCE = `const UNITS: readonly string[] = ["byte", "bytes"];

/** Adds up in steps, so that there is a loop. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (let at = 0; at < numbers.length; at++) total += numbers[at] as number;
  return total;
}

export function inWords(count: number): string {
  return \`\${count} \${count === 1 ? UNITS[0] : UNITS[1]}\`;
}

export function never(): string {
  return "nobody asks";
}

/** With a cast that a printer of TypeScript may get wrong. */
export function bits(a: unknown, b: unknown): number {
  return (a as number) | (b as number);
}
`;

const TESTS = `import { describe, expect, test } from "@jest/globals";
import { bits, inWords, sum } from "../src/sum.ts";

test.each([
  [[1, 2, 3], 6],
  [[], 0],
] as [number[], number][])("%j: %d", (numbers, total) => {
  expect(sum(numbers)).toBe(total);
});

describe("in words", () => {
  test("one and more", async () => {
    expect(inWords(2)).toBe("2 bytes");
    expect(bits(1, 2)).toBe(3);
  });
});
`;

let root = "";

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "to-mutate-")));
  for (const folder of ["src", "__tests__/support"]) mkdirSync(join(root, folder), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(root, "node_modules"));
  const files = {
    "package.json": '{ "type": "module" }',
    "action.yml": "",
    "__tests__/support/property-seed.ts": "export {};\n",
    "src/sum.ts": SOURCE,
    "__tests__/sum.test.ts": TESTS,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

async function tried(): Promise<readonly Tried[]> {
  const instrumented = await instrument(root, ["src/sum.ts"]);
  const copy = copyOf(root, instrumented.sources);
  try {
    return await tryAll(copy.root, instrumented, ["__tests__/sum.test.ts"]);
  } finally {
    copy.remove();
  }
}

test("each mutant's fate, and where it is", async () => {
  const all = await tried();
  const fateOf = (original: string, replacement: string): string[] =>
    all
      .filter(({ mutant }) => mutant.original === original && mutant.replacement === replacement)
      .map(({ fate, isCovered }) => (isCovered ? fate : `${fate}, uncovered`));

  expect(fateOf("total += numbers[at]", "total -= numbers[at]")).toEqual(["killed"]);
  // Wrong with numbers, endless without: the quicker test tells.
  expect(["killed", "timed out"]).toContain(fateOf("at < numbers.length", "at >= numbers.length")[0]);
  // The empty list passes its place as well, and a step back never gets to the end.
  expect(fateOf("at++", "at--")).toEqual(["timed out"]);
  // In a table, which is made while the module is loaded: the tests ask for the second only.
  expect(fateOf('"bytes"', '""')).toEqual(["killed"]);
  expect(fateOf('"byte"', '""')).toEqual(["survived"]);
  expect(fateOf('"nobody asks"', '""')).toEqual(["survived, uncovered"]);
  expect(fateOf("count === 1", "false")).toEqual(["survived"]);

  const table = all.find(({ mutant }) => mutant.original === '"byte"')?.mutant;
  expect(table).toMatchObject({
    file: "src/sum.ts",
    line: 1,
    column: 35,
    kind: "StringLiteral",
    lineText: 'const UNITS: readonly string[] = ["byte", "bytes"];',
  });
  // The folder that was given is as it was.
  expect(readFileSync(join(root, "src/sum.ts"), "utf8")).toBe(SOURCE);
});

test("tests that fail without a mutant show nothing", async () => {
  writeFileSync(join(root, "__tests__/sum.test.ts"), TESTS.replace("2 bytes", "2 byte"));
  await expect(tried()).rejects.toThrow("Without a mutant: __tests__/sum.test.ts: in words > one and more");
});

test("neither do files without tests, or that cannot be loaded", async () => {
  writeFileSync(join(root, "__tests__/sum.test.ts"), "export {};\n");
  await expect(tried()).rejects.toThrow("holds no tests");
  writeFileSync(join(root, "__tests__/sum.test.ts"), 'throw new Error("broken");\n');
  await expect(tried()).rejects.toThrow("broken");
});
