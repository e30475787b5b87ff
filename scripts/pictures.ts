// Makes the pictures of the documents: `npm run pictures`. They are job summaries that the bundle in dist/ has just
// written, as GitHub renders them, in light and dark. `__tests__/pages/pictures.test.ts` says when it is time.
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { openBrowser } from "../__tests__/support/github-page/browser.ts";
import { inPage, openPage } from "../__tests__/support/github-page/page.ts";
import { LOCALES } from "../src/contract.ts";
import { fileOf, hashOf, PICTURED, SCHEMES, summaryOf, TODAY } from "./pictures/summaries.ts";

/** About that of a README on GitHub: nothing is made smaller there. */
const WIDTH_PX = 840;

const folder = new URL("../docs/pictures/", import.meta.url);
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
if (browser === undefined) throw new Error("There is no browser to draw with; see the line above.");
const sources: Record<string, string> = {};
for (const locale of LOCALES) {
  for (const name of PICTURED) {
    const markdown = await summaryOf(name, locale);
    sources[`${name}.${locale}`] = hashOf(markdown);
    for (const scheme of SCHEMES) {
      const shown = await openPage(browser, [markdown], { scheme, widthPx: WIDTH_PX, today: TODAY });
      if (shown.errors.length > 0) throw new Error(`${name} cannot be drawn: ${shown.errors.join("; ")}`);
      const file = fileOf(name, locale, scheme);
      const png = await shown.page.locator(".markdown-body").screenshot();
      const webp = await inPage<string>(shown.page, "compressed", png.toString("base64"));
      writeFileSync(new URL(file, folder), Buffer.from(webp, "base64"));
      await shown.close();
      console.log(`docs/pictures/${file}: ${Math.ceil(statSync(new URL(file, folder)).size / 1024)} KiB`);
    }
  }
}
await browser.close();
writeFileSync(new URL("sources.json", folder), `${JSON.stringify(sources, undefined, 2)}\n`);
