import { describe, expect, test } from "@jest/globals";
import { HOSTILE_NAMES } from "../report/scan/sample-result.ts";
import { render } from "../support/github-page/markdown.ts";
import { HOSTILE, OURS } from "./samples.ts";

// What becomes of our Markdown by GitHub's rules; `drawn.test.ts` looks at it in a browser.

const ALL = [...OURS, ...HOSTILE];

const ELEMENTS = [
  ...["h3", "p", "strong", "a", "ol", "ul", "li", "br", "code", "pre", "details", "summary", "span"],
  ...["table", "thead", "tbody", "tr", "th", "td"],
];
/** Where a summary may lead. */
const PLACES =
  /^https:\/\/(?:(?:platform|developers|help|status)\.openai\.com|www\.githubstatus\.com|github\.example\/octo\/repo)(?:\/|$)/;

const tagsOf = (html: string): string[] =>
  [...new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = ""]) => name.toLowerCase()))].sort();

const linksOf = (html: string): string[] => [...html.matchAll(/ href="([^"]*)"/g)].map(([, url = ""]) => url);

describe.each(ALL)("%s", (_, pages) => {
  const rendered = Object.entries(pages).map(([name, markdown]) => ({ name, ...render(markdown) }));

  test("has no mention, reference, emoji or formula in it that nobody wanted", () => {
    const added = rendered.flatMap(({ name, added }) => added.map((one) => ({ name, ...one })));
    // Commits may become links: they lead to the repository itself, and nobody is told of it.
    expect(added.filter(({ kind }) => kind !== "commit")).toEqual([]);
  });

  test("has only elements that we write", () => {
    for (const { name, html } of rendered) {
      expect({ name, other: tagsOf(html).filter((tag) => !ELEMENTS.includes(tag)) }).toEqual({
        name,
        other: [],
      });
    }
  });

  test("leads to OpenAI's pages and the repository only", () => {
    for (const { name, html } of rendered) {
      expect({ name, other: linksOf(html).filter((url) => !PLACES.test(url)) }).toEqual({ name, other: [] });
    }
  });

  test("has tables whose rows have as many cells as their heads", () => {
    for (const { html } of rendered) {
      for (const [table] of html.matchAll(/<table>[\s\S]*?<\/table>/g)) {
        const rows = table.split("<tr>").slice(1);
        const cells = rows.map((row) => (row.match(/<t[hd]>/g) ?? []).length);
        expect(new Set(cells).size).toBe(1);
      }
    }
  });
});

test("there are pages to look at", () => {
  expect(ALL.map(([, pages]) => Object.keys(pages).length)).toEqual(
    expect.arrayContaining([88, 12, 5, HOSTILE_NAMES.length]),
  );
  for (const [, pages] of ALL) for (const page of Object.values(pages)) expect(page).toMatch(/^### \S/);
});

describe("what is looked for would be found", () => {
  test.each([
    ["a mention", "ask @octocat", (html: string, added: number) => added > 0 && html !== ""],
    ["an image", "![i](https://evil.example/i.png)", (html: string) => tagsOf(html).includes("img")],
    ["a link", "https://evil.example", (html: string) => !PLACES.test(linksOf(html)[0] ?? "")],
    ["bold text", "**b**", (html: string) => tagsOf(html).includes("strong")],
  ])("%s in a text that nobody made harmless", (_, text, isFound) => {
    const { html, added } = render(`| a |\n|---|\n| ${text} |`);
    expect(isFound(html, added.length)).toBe(true);
  });
});
