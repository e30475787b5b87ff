import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { sentencesIn } from "../../scripts/troubleshooting/sentences.ts";

// What people read stands in catalogues, each of which there is in every language.

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CATALOGUE = /\/messages(?:\/|\.ts)/;

/** Reviewed by hand: texts of three words or more that are no sentence of a step, by their file and their beginning. */
const NOT_SAID: readonly (readonly [because: string, file: RegExp, text?: RegExp])[] = [
  ["a program for a developer's machine, which speaks English like git", /^src\/(?:staged\/|ports\/staging)/],
  ["errors that are told in other words", /^src\/ports\/(?:bounded-fetch|secret-answers)\.ts$/],
  ["the name of this action", /^src\/report\//, /^OpenAI Key Guard$/],
  ["names of rules, which code scanning keeps from run to run", /^src\/report\/scan\/sarif-rules\.ts$/],
  ["names of texts of an event, which are places of findings", /^src\/scan\/event\/texts\.ts$/],
  ["for machines", /^src\/(?:report\/authorship|scan\/accept\/inline|scan\/repository\/batch)\.ts$/],
  ["for machines", /^src\/scan\/archive\/zip(?:-local)?\.ts$/, /^may go on$/],
  ["a default", /^src\/inputs\/defaults\.ts$/],
  ["names, and what servers say", /^src\/(?:key\/grammar|validate\/known-errors|validate\/probe)\.ts$/],
];

test("no sentence stands outside of the catalogues", () => {
  const outside = sentencesIn(ROOT, ["src"]).english.filter(({ file }) => !CATALOGUE.test(file));
  expect(outside.length).toBeGreaterThan(NOT_SAID.length);
  const idle = NOT_SAID.filter(
    ([, where, what = /^/]) => !outside.some(({ file, text }) => where.test(file) && what.test(text)),
  );
  expect(idle).toEqual([]);
  const said = outside.filter(
    ({ file, text }) => !NOT_SAID.some(([, where, what = /^/]) => where.test(file) && what.test(text)),
  );
  expect(said.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});

/** Every source, by its path below `src`. */
const SOURCES = readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => [file.replaceAll("\\", "/"), readFileSync(path.join(ROOT, "src", file), "utf8")] as const);

/** Where Chinese is read: what people write for the locale or in the place of a key, and what relays answer. */
const READ = /^(?:inputs\/locale|key\/read|validate\/(?:known-errors|probe))\.ts$/;

test("Chinese stands in Chinese catalogues only, and those are loaded only when they are asked for", () => {
  const isChinese = (file: string): boolean => /(?:^|\/)chinese/.test(file);
  const elsewhere = SOURCES.filter(
    ([file, text]) => !isChinese(file) && /\p{Script=Han}/u.test(text) && !READ.test(file),
  );
  expect(elsewhere.map(([file]) => file)).toEqual([]);
  const imported = SOURCES.filter(([file]) => !isChinese(file)).flatMap(([file, text]) =>
    [...text.matchAll(/^\s*(?:import|export)(?! type)[^;]*from "([^"]*chinese[^"]*)"/gm)].map(
      ([, from]) => `${file} imports ${from}`,
    ),
  );
  expect(imported).toEqual([]);
});

test("every catalogue there is in English is chosen by the locale", () => {
  const choosers = SOURCES.filter(([file]) => file.endsWith("/languages.ts"));
  expect(choosers.length).toBeGreaterThanOrEqual(3);
  const chosen = choosers.filter(([, text]) => /translated\((?:<\w+>\()?ENGLISH,/.test(text));
  expect(chosen.map(([file]) => file)).toEqual(choosers.map(([file]) => file));
  // No argument that was forgotten is hidden by a default.
  const defaults = SOURCES.filter(([, text]) =>
    /\w+(?:: \w+)? = ENGLISH\b(?!;)/.test(text.replace(/const ENGLISH\b/g, "")),
  );
  expect(defaults.map(([file]) => file).filter((file) => !/^staged\//.test(file))).toEqual([]);
});
