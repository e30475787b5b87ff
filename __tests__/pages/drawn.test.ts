import { afterAll, describe, expect, test } from "@jest/globals";
import { openBrowser } from "../support/github-page/browser.ts";
import { inPage, NARROW_PX, openPage, type ShownPage, WIDE_PX } from "../support/github-page/page.ts";
import { HOSTILE, NOW, OURS, rotationPages } from "./samples.ts";

// The summaries in a browser, with GitHub's stylesheet, and Mermaid for its pictures. Without one these are skipped.

const browser = await openBrowser();
const drawn = browser === undefined ? describe.skip : describe;
afterAll(() => browser?.close());

/** As much as WCAG 2.2 asks of text, and as GitHub's stylesheet has. */
const LEAST_CONTRAST = 4.5;

/** Opens pages, looks, and closes them. */
async function lookAt<Seen>(
  markdown: readonly string[],
  options: { scheme?: "light" | "dark"; widthPx?: number },
  look: (shown: ShownPage) => Promise<Seen>,
): Promise<Seen> {
  if (browser === undefined) throw new Error("no browser");
  const shown = await openPage(browser, markdown, {
    ...{ scheme: "light", widthPx: WIDE_PX, today: NOW },
    ...options,
  });
  try {
    return await look(shown);
  } finally {
    await shown.close();
  }
}

drawn.each([...OURS, ...HOSTILE])("%s", (_, pages) => {
  const markdown = Object.values(pages);

  test.each([WIDE_PX, NARROW_PX])(
    "nothing is wider than a page of %i px, nor fetched, nor broken",
    async (widthPx) => {
      await lookAt(markdown, { widthPx }, async ({ page, foreign, errors }) => {
        expect(await inPage(page, "overflowing")).toEqual([]);
        expect(foreign).toEqual([]);
        expect(errors).toEqual([]);
      });
    },
  );
});

drawn.each(OURS)("%s", (_, pages) => {
  const markdown = Object.values(pages);

  test("all columns of all tables are in sight", async () => {
    await lookAt(markdown, {}, async ({ page }) => {
      expect(await inPage(page, "scrolledTables")).toEqual([]);
    });
  });

  test.each(["light", "dark"] as const)("all text can be read (%s)", async (scheme) => {
    const { ratio } = await lookAt(markdown, { scheme }, ({ page }) =>
      inPage<{ ratio: number }>(page, "leastContrast"),
    );
    expect(ratio).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });

  test("no Markdown or HTML is left to read", async () => {
    const texts = await lookAt(markdown, {}, ({ page }) =>
      inPage<string[]>(page, "textOf", ".markdown-body"),
    );
    expect(texts).toHaveLength(markdown.length);
    for (const text of texts) {
      expect(text).not.toMatch(/\*\*|\|\s*-{3}|^\s*\||\]\(http|<\/?[a-z]+>|&#\d+;|```|^#+ |undefined/m);
    }
  });
});

const LIVES = await rotationPages("en");

drawn("the timeline", () => {
  const pages = LIVES;
  const pictured = Object.entries(pages).filter(([, markdown]) => markdown.includes("```mermaid"));

  interface Picture {
    readonly words: readonly string[];
    readonly title: string;
    readonly bars: number;
    readonly hasToday: boolean;
    readonly outside: readonly string[];
    readonly overlapping: number;
  }

  test("is there for all but young keys without an end, and keys of which nothing is known", () => {
    const without = Object.keys(pages).filter((name) => !pictured.some(([other]) => other === name));
    expect(without).toEqual(["young", "not known"]);
  });

  test.each(["light", "dark"] as const)(
    "is drawn with all its words in it, and today (%s)",
    async (scheme) => {
      const markdown = pictured.map(([, text]) => text);
      await lookAt(markdown, { scheme }, async ({ page, errors }) => {
        expect(errors).toEqual([]);
        const pictures = await inPage<Picture[]>(page, "pictures");
        expect(pictures).toHaveLength(pictured.length);
        for (const [index, { words, title, bars, hasToday, outside, overlapping }] of pictures.entries()) {
          const names = [...(markdown[index] ?? "").matchAll(/^ {2}(.*) :/gm)].map(([, name = ""]) =>
            name.trim(),
          );
          expect(names.length).toBeGreaterThan(1);
          expect(words).toEqual(expect.arrayContaining(names));
          expect(bars).toBe(names.length);
          expect({ title, hasToday, outside, overlapping }).toEqual({
            ...{
              title: "From the creation of the key to its end",
              hasToday: true,
              outside: [],
              overlapping: 0,
            },
          });
        }
      });
    },
  );
});

drawn("what is looked for would be found", () => {
  test("what is too wide", async () => {
    const wide = `<p><code>${"x".repeat(40)}</code></p>\n\n${"word".repeat(200)}`;
    const table = `| a | b |\n|---|---|\n| ${"path/".repeat(60)} | ${"path/".repeat(60)} |`;
    await lookAt([`<img width="3000" alt="wide">`, wide, table], {}, async ({ page }) => {
      expect(await inPage(page, "scrolledTables")).toHaveLength(1);
    });
    await lookAt([`${"&nbsp;word".repeat(100)}`], { widthPx: NARROW_PX }, async ({ page }) => {
      await page.addStyleTag({ content: ".markdown-body { word-wrap: normal; }" });
      expect(await inPage<string[]>(page, "overflowing")).not.toEqual([]);
    });
  });

  test("what is fetched from elsewhere, what is pale, and what Mermaid cannot read", async () => {
    const texts = [
      "pale text",
      "![i](https://evil.example/i.png)",
      "```mermaid\ngantt\n  a : b : c, 2026-99-99, x\n  : :\n```",
    ];
    await lookAt(texts, {}, async ({ page, foreign, errors }) => {
      expect(foreign).toEqual(["https://evil.example/i.png"]);
      expect(errors).not.toEqual([]);
      await page.addStyleTag({ content: ".markdown-body { color: #999; }" });
      const { ratio } = await inPage<{ ratio: number }>(page, "leastContrast");
      expect(ratio).toBeLessThan(LEAST_CONTRAST);
    });
  });
});
