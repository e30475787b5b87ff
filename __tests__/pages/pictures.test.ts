import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { fileOf, hashOf, PICTURED, SCHEMES, summaryOf } from "../../scripts/pictures/summaries.ts";
import { LOCALES, type Locale } from "../../src/contract.ts";

// The pictures of the documents are what `npm run pictures` draws, and show what the bundle writes today.

const root = new URL("../../", import.meta.url);
const READMES: Readonly<Record<Locale, string>> = { en: "README.md", "zh-CN": "README.zh-CN.md" };
const FOLDER = "docs/pictures/";
const sources = JSON.parse(readFileSync(new URL(`${FOLDER}sources.json`, root), "utf8"));

test("there is no picture that the script does not make, and none is missing", () => {
  const made = LOCALES.flatMap((locale) =>
    PICTURED.flatMap((name) => SCHEMES.map((scheme) => fileOf(name, locale, scheme))),
  );
  expect(readdirSync(new URL(FOLDER, root)).sort()).toEqual([...made, "sources.json"].sort());
});

describe.each(LOCALES)("%s", (locale) => {
  const text = readFileSync(new URL(READMES[locale], root), "utf8");
  const pictures = [...text.matchAll(/<picture>\n([\s\S]*?)\n<\/picture>/g)].map(([, inner = ""]) => inner);

  test("its README shows each of them once, for light and for dark, with words for those who do not see it", () => {
    expect(pictures.map((inner) => inner.replace(/alt="[^"]{20,}"/, "alt"))).toEqual(
      PICTURED.map((name) => {
        const [light, dark] = SCHEMES.map((scheme) => `${FOLDER}${fileOf(name, locale, scheme)}`);
        return `  <source media="(prefers-color-scheme: dark)" srcset="${dark}">\n  <img src="${light}" alt>`;
      }),
    );
    expect(text.match(/<img|!\[/g)).toHaveLength(PICTURED.length);
  });

  test.each(PICTURED)(
    "%s: the bundle still writes what the picture shows; else: npm run pictures",
    async (name) => {
      expect(hashOf(await summaryOf(name, locale))).toBe(sources[`${name}.${locale}`]);
    },
  );

  test.each(PICTURED)("%s: no file is large", (name) => {
    for (const scheme of SCHEMES) {
      const bytes = readFileSync(new URL(`${FOLDER}${fileOf(name, locale, scheme)}`, root));
      expect(bytes.subarray(8, 12).toString("latin1")).toBe("WEBP");
      expect(bytes.length).toBeLessThan(100 * 1024);
    }
  });
});
