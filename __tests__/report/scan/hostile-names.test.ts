import { describe, expect, test } from "@jest/globals";
import { annotationsOf } from "../../../src/report/scan/annotations.ts";
import { commentBody } from "../../../src/report/scan/comment.ts";
import { CHINESE } from "../../../src/report/scan/messages/chinese.ts";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { headLines, logLines } from "../../../src/report/scan/sentences.ts";
import { scanSummary } from "../../../src/report/scan/summary.ts";
import { viewOf } from "../../../src/report/scan/view.ts";
import { findLeaks } from "../../support/leaks.mjs";
import {
  CONTEXT,
  finding,
  HOSTILE_NAMES,
  hostileResult,
  KEY,
  KEYED_NAMES,
  place,
  result,
} from "./sample-result.ts";
import { surfacesOf } from "./surfaces.ts";

/** Cells of a row of a table in Markdown: pipes that no backslash takes the meaning from. */
const cells = (row: string): number => row.replaceAll("\\|", "").split("|").length;

/** The tables of a text, as rows. */
function tables(markdown: string): string[][] {
  return markdown
    .split("\n\n")
    .map((block) => block.split("\n").filter((line) => line.startsWith("|")))
    .filter((rows) => rows.length > 0);
}

const LANGUAGES = [
  ["en", ENGLISH],
  ["zh-CN", CHINESE],
] as const;

describe.each(
  HOSTILE_NAMES.flatMap((name) =>
    LANGUAGES.map(([locale, messages]) => [JSON.stringify(name), locale, name, messages] as const),
  ),
)("a file named %s, in %s", (_, _locale, name, messages) => {
  const view = viewOf(hostileResult(name), CONTEXT);

  test("commands nothing in the log or in annotations", () => {
    const lines = [
      ...headLines(view, messages),
      ...logLines(view, [], messages),
      ...annotationsOf(view, { error: 10, warning: 10 }, messages).flatMap(({ message, properties }) => [
        message,
        properties.file ?? "",
      ]),
    ];
    for (const line of lines) {
      expect(line).not.toMatch(/##\[|^\s*::/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/u);
    }
  });

  test.each([
    ["summary", () => scanSummary(view, messages)],
    ["comment", () => commentBody(view, undefined, messages)],
  ])("leaves tables and markup of the %s whole", (_surface, render) => {
    const text = render();
    const found = tables(text);
    expect(found.length).toBeGreaterThan(0);
    for (const rows of found) expect(new Set(rows.map(cells)).size).toBe(1);
    const tags = [...text.matchAll(/<(?!https:)[^>]*>/g)].map(([tag]) => tag);
    for (const tag of tags) {
      expect(["<details>", "</details>", "<summary>", "</summary>", "<code>", "</code>", "<br>"]).toContain(
        tag.replace("<!-- openai-key-guard:scan -->", "<code>"),
      );
    }
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    expect(text).not.toMatch(/`|!\[|\*\*bold|@someone|\]\((?!https:\/\/github\.example\/octo\/repo\/)/);
  });

  test("leads nowhere but to the repository", () => {
    for (const [, url] of scanSummary(view, messages).matchAll(/\]\(([^)]*)\)/g)) {
      expect(new URL(url ?? "").href).toMatch(
        /^https:\/\/github\.example\/octo\/repo\/(?:blob|commit)\/0123/,
      );
    }
  });
});

describe("keys in names", () => {
  test.each(KEYED_NAMES.map((name, index) => [index, name] as const))(
    "no form of a key in a path is on any surface (%i)",
    (_, name) => {
      for (const [, messages] of LANGUAGES) {
        expect(findLeaks(surfacesOf(hostileResult(name), CONTEXT, messages), [KEY])).toEqual([]);
      }
    },
  );

  test("also not in the middle of hostile characters", () => {
    for (const name of HOSTILE_NAMES) {
      expect(findLeaks(surfacesOf(hostileResult(`${name}${KEY}${name}`)), [KEY])).toEqual([]);
    }
  });

  test("also not where the path is longer than what is shown", () => {
    const deep = `${"d".repeat(290)}/${KEY}/${"e/".repeat(2500)}f`;
    expect(findLeaks(surfacesOf(hostileResult(deep)), [KEY])).toEqual([]);
  });

  test("a name whose key cannot be taken out is not shown at all", () => {
    const context = { ...CONTEXT, hide: (text: string) => text };
    const named = result({
      findings: [
        finding({ place: place({ source: "path", file: `a/${KEY}` }) }),
        finding({ place: place({ source: "ref", file: `refs/heads/${KEY}`, commit: undefined }) }),
      ],
    });
    expect(findLeaks(surfacesOf(named, context), [KEY])).toEqual([]);
  });
});
