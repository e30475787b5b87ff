import { createHash } from "node:crypto";
import { openAiWorld } from "../../__tests__/support/guard.ts";
import { day, rotationWorld, START } from "../../__tests__/support/rotation-world.ts";
import { sampleKey } from "../../__tests__/support/sample-keys.mjs";
import { withWorld } from "../../__tests__/support/scan/small-world.ts";
import type { Locale } from "../../src/contract.ts";

/** What the documents show, by the check that writes it. */
export const PICTURED = ["validate", "scan", "rotation"] as const;
export type Pictured = (typeof PICTURED)[number];

export const SCHEMES = ["light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The day on which the key of the picture is looked at. */
export const TODAY = day(80);

/** The name of a picture's file. */
export function fileOf(name: Pictured, locale: Locale, scheme: Scheme): string {
  return `${name}.${locale}.${scheme}.webp`;
}

/** What of a summary makes the picture: when it changes, the picture is to be made again. */
export function hashOf(markdown: string): string {
  return createHash("sha256").update(markdown).digest("hex").slice(0, 16);
}

/**
 * A job summary as the bundle writes it on this machine, against servers that stand for OpenAI and GitHub. Only what
 * is another on every run is replaced: ports, ids.
 */
export async function summaryOf(name: Pictured, locale: Locale): Promise<string> {
  return steady(await RUNS[name](locale));
}

const RUNS: Readonly<Record<Pictured, (locale: Locale) => Promise<string>>> = {
  async validate(locale) {
    const world = await openAiWorld();
    try {
      return (await world.run("no-credit", { inputs: { locale } })).summary;
    } finally {
      await world.close();
    }
  },

  async scan(locale) {
    const [live, removed] = [sampleKey("picture"), sampleKey("picture, removed")];
    const topic = [
      { files: { "src/billing/client.ts": `// one\nconst key = "${live}";\n`, ".env": `K=${removed}\n` } },
      { files: { ".env": null } },
    ];
    let summary = "";
    await withWorld({ topic, keys: [live, removed] }, async (world) => {
      summary = (await world.scan(await world.workspace("full"), { inputs: { locale } })).summary;
    });
    return summary;
  },

  async rotation(locale) {
    const world = await rotationWorld();
    try {
      world.setNow(TODAY);
      world.key.expiresAt = new Date(START.getTime() + (day(104).getTime() - day(0).getTime()));
      return (await world.run({ inputs: { locale } })).summary;
    } finally {
      await world.close();
    }
  },
};

function steady(summary: string): string {
  return summary
    .replace(/https?:\/\/(?:127\.0\.0\.1|localhost):\d+/g, "https://github.com")
    .replace(/\b(req|key)_[\da-f]{8,}/g, (_, kind) => `${kind}_${"3f9c02e1".repeat(kind === "req" ? 4 : 1)}`)
    .trim();
}
