import { readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

// Rules of the house that neither the compiler nor the linter knows.

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const textsIn = (folder: string): [file: string, text: string][] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|mjs|js)$/.test(name))
    .map((name) => [`${folder}/${name}`, readFileSync(join(ROOT, folder, name), "utf8")]);

const SOURCES = textsIn("src");
const EXPORT = /^export (?:async )?(function\*?|const|class|interface|type) (\w+)/gm;

/** `file#name` for all that is imported anywhere, also by tests and scripts. */
function imported(): ReadonlySet<string> {
  const all = new Set<string>();
  for (const [file, text] of ["src", "__tests__", "scripts", "bench", "stubs"].flatMap(textsIn)) {
    const add = (names: string, from = ""): void => {
      // The stubs are bundled with what the compiler has written to `lib`.
      const target = normalize(join(file, "..", from)).replace(/^lib\/(.*)\.js$/, "src/$1.ts");
      for (const name of names.split(",")) {
        all.add(
          `${target}#${(
            name
              .trim()
              .replace(/^type /, "")
              .split(/ as |:/)[0] ?? ""
          ).trim()}`,
        );
      }
    };
    for (const [, names = "", from] of text.matchAll(
      /(?:im|ex)port\s+(?:type )?\{([^}]*)\}\s+from "([^"]+)"/g,
    ))
      add(names, from);
    for (const [, from, name = ""] of text.matchAll(/await import\(\s*"([^"]+)"\s*\)\)\s*\.(\w+)/g))
      add(name, from);
    for (const [, names = "", from] of text.matchAll(/\{([^{}]*)\} = await import\(\s*"([^"]+)"/g))
      add(names, from);
  }
  return all;
}

test("what is exported is imported somewhere; types may stand in the signature of something that is", () => {
  const used = imported();
  expect(used.size).toBeGreaterThan(500);
  const unused = SOURCES.flatMap(([file, text]) =>
    [...text.matchAll(EXPORT)]
      .filter(([, kind, name = ""]) => {
        if (used.has(`${file}#${name}`)) return false;
        const isNamedAgain = (text.match(new RegExp(`\\b${name}\\b`, "g")) ?? []).length > 1;
        return !((kind === "interface" || kind === "type") && isNamedAgain);
      })
      .map(([, , name]) => `${file}: ${name}`),
  );
  expect(unused).toEqual([]);
});

test("every exported function says what it does", () => {
  const silent = SOURCES.flatMap(([file, text]) =>
    [...text.matchAll(EXPORT)]
      .filter(([, kind]) => kind?.startsWith("function") || kind === "class")
      .filter(({ index }) => !/\*\/\s*$/.test(text.slice(0, index)))
      .map(([, , name]) => `${file}: ${name}`),
  );
  expect(silent).toEqual([]);
});

// What runs on people's machines: the program for staged changes, and `npm start`.
test("nothing is used that Node.js 20 does not have", () => {
  const LATER =
    /\b(?:Map|Object)\.groupBy\b|\bPromise\.try\b|\bRegExp\.escape\b|\bArray\.fromAsync\b|\bIterator\.from\b/;
  expect("Map.groupBy(a, b)").toMatch(LATER);
  const used = SOURCES.filter(([, text]) => LATER.test(text.replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, "")));
  expect(used.map(([file]) => file)).toEqual([]);
});
