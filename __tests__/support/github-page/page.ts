import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { render } from "./markdown.ts";

const ORIGIN = "https://page.test";
/** The column of a job summary on GitHub, and that of a phone. */
export const WIDE_PX = 1000;
export const NARROW_PX = 400;

export interface PageOptions {
  readonly scheme: "light" | "dark";
  readonly widthPx: number;
  /** Pixels of the screen for one of the page. Default: 1. */
  readonly scale?: number;
  /** The day on which somebody looks: Mermaid draws a line there. */
  readonly today: Date;
}

/** A summary as a browser shows it. */
export interface ShownPage {
  readonly page: Page;
  /** Whatever the page asked for that is not its own: nothing, as a rule. */
  readonly foreign: readonly string[];
  /** What went wrong in it, such as a picture that Mermaid cannot draw. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const IN_PAGE = fileURLToPath(new URL("in-page.js", import.meta.url));
const { resolve } = createRequire(import.meta.url);
const modulesOf = (file: string): string => path.dirname(resolve(file));

/** Files of packages, by the beginning of their address. */
const ASSETS: Readonly<Record<string, string>> = {
  "/css/": modulesOf("github-markdown-css/github-markdown.css"),
  "/latin/": modulesOf("@fontsource-variable/noto-sans/wght.css"),
  "/chinese/": modulesOf("@fontsource-variable/noto-sans-sc/wght.css"),
  "/signs/": modulesOf("twemoji-colr-font/twemoji.css"),
  "/mermaid/": modulesOf("@mermaid-js/tiny"),
};

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".woff2": "font/woff2",
};

/** Opens Markdown as GitHub would show it, each text for itself, one below the other. All fonts are those of packages, so that every machine draws the same. */
export async function openPage(
  browser: Browser,
  markdown: readonly string[],
  options: PageOptions,
): Promise<ShownPage> {
  const context = await browser.newContext({
    colorScheme: options.scheme,
    viewport: { width: options.widthPx, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
    locale: "en-US",
    timezoneId: "UTC",
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const html = documentOf(markdown);
  await page.route("**/*", (route) => {
    const url = new URL(route.request().url());
    const body = url.origin !== ORIGIN ? undefined : url.pathname === "/" ? html : assetOf(url.pathname);
    if (body === undefined) {
      foreign.push(url.href);
      return route.abort();
    }
    return route.fulfill({ body, contentType: TYPES[path.extname(url.pathname)] ?? "text/html" });
  });
  await page.clock.setFixedTime(options.today);
  await page.goto(`${ORIGIN}/`);
  await page.addScriptTag({ path: IN_PAGE, type: "module" });
  errors.push(...(await drawMermaid(page, options.scheme)));
  await page.evaluate("document.fonts.ready.then(() => true)");
  return { page, foreign, errors, close: () => context.close() };
}

function assetOf(address: string): Buffer | undefined {
  const start = Object.keys(ASSETS).find((prefix) => address.startsWith(prefix));
  if (start === undefined) return undefined;
  return readFileSync(path.join(ASSETS[start] ?? "", path.posix.normalize(address.slice(start.length))));
}

/** Names of fonts as GitHub's stylesheet has them, so that it is used as it is. */
function documentOf(markdown: readonly string[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<link rel="stylesheet" href="/css/github-markdown.css">
<link rel="stylesheet" href="/latin/wght.css"><link rel="stylesheet" href="/chinese/wght.css">
<style>
  @font-face { font-family: "Page signs"; src: url(/signs/twemoji.woff2); unicode-range: U+2049-3030, U+fe0f, U+1f000-1faff; }
  body { margin: 0; }
  .markdown-body { box-sizing: border-box; padding: 24px; min-width: 0;
    font-family: "Page signs", "Noto Sans Variable", "Noto Sans SC Variable", sans-serif; }
</style>
${markdown.map((text) => `<article class="markdown-body">${render(text).html}</article>`).join("\n")}</html>`;
}

/** GitHub draws each picture in the theme that fits the colours of the page. */
async function drawMermaid(page: Page, scheme: PageOptions["scheme"]): Promise<string[]> {
  if ((await page.locator("pre > code.language-mermaid").count()) === 0) return [];
  await page.addScriptTag({ url: `${ORIGIN}/mermaid/mermaid.tiny.js` });
  return await inPage(page, "drawMermaid", scheme === "dark" ? "dark" : "default");
}

/** Calls a function of `in-page.js` in the page. What it gives is for the caller to know. */
export async function inPage<Result>(page: Page, name: string, argument?: unknown): Promise<Result> {
  return await page.evaluate(`inPage[${JSON.stringify(name)}](${JSON.stringify(argument ?? null)})`);
}
