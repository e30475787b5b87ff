import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";

// A functional core in a thin shell, as docs/architecture.md draws it: who may know of whom.

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Lowest first: each may import from those above it in this list, and from itself. Types may come from anywhere. */
const LAYERS: readonly (readonly string[])[] = [
  [
    "contract.ts",
    "version.ts",
    "json.ts",
    "days.ts",
    "loopback.ts",
    "object-id.ts",
    "grouped.ts",
    "repository-name.ts",
    "translated.ts",
  ],
  ["key"],
  ["decide.ts"],
  ["validate"],
  ["keyless", "rotation", "scan"],
  ["plan"],
  ["report"],
  ["merge"],
  ["issue"],
  ["inputs", "inputs.ts"],
  ["ports"],
  ["checks", "staged"],
  ["run.ts", "plan/run.ts", "merge/run.ts"],
  ["index.ts", "plan/index.ts", "merge/index.ts"],
];

/** Parts of `scan` in an order of their own. */
const SCAN_LAYERS: readonly (readonly string[])[] = [
  ["scan/detect", "scan/archive", "scan/accept", "scan/event", "scan/repository"],
  ["scan", "scan/verify"],
  ["scan/api"],
];

/** What has no effects, and is not told by anything but its arguments: Node's that compute, and these libraries. */
const PURE_MODULES = [
  "node:crypto",
  "node:buffer",
  "node:zlib",
  "node:util",
  "ignore",
  "yauzl",
  "re2js",
  "smol-toml",
];
/** Where the world is. */
const SHELL = /^(?:ports\/|(?:staged\/|plan\/|merge\/)?index\.ts$)/;

interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

function importsOf(source: string): Import[] {
  const statements = source.matchAll(
    /^\s*(?:import|export)\s+(?:(type)\s+)?([^;"']*?)\s*from\s+"([^"]+)"|\bimport\("([^"]+)"\)|^\s*import\s+"([^"]+)"/gm,
  );
  return [...statements].map(([, type, names = "", from, lazily, bare]) => ({
    from: from ?? lazily ?? bare ?? "",
    typesOnly: from !== undefined && (type !== undefined || areTypes(names)),
  }));
}

function areTypes(names: string): boolean {
  const inBraces = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const each = inBraces?.split(",").flatMap((name) => name.trim() || []);
  return each?.every((name) => name.startsWith("type ")) ?? false;
}

const files = readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll(path.sep, "/"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => {
    const source = readFileSync(path.join(ROOT, "src", file), "utf8");
    const imports = importsOf(source).map(({ from, typesOnly }) => ({
      target: from.startsWith(".") ? path.posix.join(path.posix.dirname(file), from) : undefined,
      from,
      typesOnly,
    }));
    return { file, source, imports };
  });

const used = files.flatMap(({ file, imports }) =>
  imports.filter(({ typesOnly }) => !typesOnly).map((one) => ({ file, ...one })),
);

function layerOf(file: string, layers: readonly (readonly string[])[]): number {
  const folders = file.split("/").map((_, at, parts) => parts.slice(0, at + 1).join("/"));
  const own = path.posix.dirname(file);
  // The innermost that the list names.
  const named = folders.toReversed().find((name) => layers.some((layer) => layer.includes(name)));
  return layers.findIndex((layer) => layer.includes(named ?? own));
}

function upwards(layers: readonly (readonly string[])[], within = ""): string[] {
  return used.flatMap(({ file, target }) => {
    if (target === undefined || !file.startsWith(within) || !target.startsWith(within)) return [];
    return layerOf(target, layers) > layerOf(file, layers) ? [`${file} imports ${target}`] : [];
  });
}

test("imports are read as TypeScript means them", () => {
  const source = `import { a, type B } from "./a.ts";
import type { C } from "./c.ts";
import {
  type D,
  type E,
} from "./d.ts";
export { f } from "./f.ts";
const g = await import("./g.ts");
import "node:fs";
`;
  expect(importsOf(source)).toEqual([
    { from: "./a.ts", typesOnly: false },
    { from: "./c.ts", typesOnly: true },
    { from: "./d.ts", typesOnly: true },
    { from: "./f.ts", typesOnly: false },
    { from: "./g.ts", typesOnly: false },
    { from: "node:fs", typesOnly: false },
  ]);
});

describe("the layers", () => {
  test("every source has its place in them", () => {
    expect(files.map(({ file }) => file).filter((file) => layerOf(file, LAYERS) < 0)).toEqual([]);
    const inScan = files.filter(({ file }) => file.startsWith("scan/"));
    expect(inScan.map(({ file }) => file).filter((file) => layerOf(file, SCAN_LAYERS) < 0)).toEqual([]);
  });

  test("nothing imports from a layer above its own", () => {
    expect(upwards(LAYERS)).toEqual([]);
    expect(upwards(SCAN_LAYERS, "scan/")).toEqual([]);
  });

  test("checks, folders and messages of one layer do not know one another", () => {
    const apart = [/^keyless\//, /^rotation\//, /^scan\//, /^staged\//, /^checks\//];
    const crossing = used.filter(
      ({ file, target = "" }) =>
        layerOf(file, LAYERS) === layerOf(target, LAYERS) &&
        apart.some((one) => one.test(file)) &&
        apart.find((one) => one.test(file)) !== apart.find((one) => one.test(target)),
    );
    expect(crossing.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test("no file leads back to itself", () => {
    const targets = new Map(files.map(({ file }) => [file, new Set<string>()]));
    for (const { file, target } of used) if (target !== undefined) targets.get(file)?.add(target);
    const circles: string[] = [];
    for (const start of targets.keys()) {
      const seen = new Set<string>();
      const waiting = [...(targets.get(start) ?? [])];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        waiting.push(...(targets.get(next) ?? []));
      }
      if (seen.has(start)) circles.push(start);
    }
    expect(circles).toEqual([]);
  });
});

describe("the core has no effects", () => {
  const core = files.filter(({ file }) => !SHELL.test(file));

  test("it imports nothing of the world's", () => {
    const worldly = used.filter(
      ({ file, target, from }) =>
        target === undefined && !SHELL.test(file) && !PURE_MODULES.some((pure) => from === pure),
    );
    expect(worldly.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  test("it reads neither process nor clock nor chance", () => {
    const worldly = core.flatMap(({ file, source }) => {
      const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      const found =
        /\bprocess\.|\bglobalThis\b|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.|(?<![.#]|async )\bfetch\(/.exec(
          code,
        );
      return found === null ? [] : [`${file}: ${found[0]}`];
    });
    expect(worldly).toEqual([]);
  });

  test("ports are used by the shell and by the checks only, which are given them", () => {
    const users = used.filter(({ target }) => target?.startsWith("ports/")).map(({ file }) => file);
    expect(
      users.filter((file) => !/^(?:ports|checks|staged)\/|^(?:(?:plan|merge)\/)?index\.ts$/.test(file)),
    ).toEqual([]);
  });
});
