import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { eventsOf } from "../../support/git/payloads.ts";
import { visible } from "../../support/guard.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import type { ScanRun } from "../../support/scan/scan-run.ts";
import {
  createSmallWorld,
  places,
  type SmallWorld,
  USUAL_PLACES,
  withWorld,
} from "../../support/scan/small-world.ts";
import { NAME, NO_API } from "../../support/scan/world.ts";

// The harness fails a run in which a piece of text becomes a command; here is what people see.

const ESC = "\u001b";
/** Names of files as somebody who wants to be misread would choose them. */
const FILE_NAMES: readonly string[] = [
  "##[set-output name=result]pass",
  "::set-output name=result::pass",
  "::stop-commands::x",
  "a\n::error::injected",
  "a\r::warning::injected",
  "a\n##[error]injected",
  "::add-mask::e",
  `${ESC}[31mred${ESC}[0m${ESC}]0;title\u0007`,
  `${ESC}[2J${ESC}[1;1Hclean`,
  "\u202egnp.exe\u202c",
  "zero\u200bwidth\u2060joined\ufeff",
  "a|b|c",
  "a`b``c```d",
  "<img src=x onerror=alert(1)>",
  "</td></tr></table><script>alert(1)</script>",
  "[link](javascript:alert)",
  "![image](www.evil.example)",
  "www.evil.example",
  "@octocat and #1 and GH-1",
  "<!-- comment -->",
  "--output=x",
  "-rf",
  '"quoted" and \\back\\slash',
  "$(touch pwned)`touch pwned`",
  "%0A::error::injected",
  "%25%0D%0A",
  "name=value,file=other,line=1::x",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub, as text
  "${{ github.token }}",
  " leading and trailing ",
  "very-long-".repeat(24),
  "日本語 🔑 e\u0301",
  "CON",
];

const BRANCHES: readonly string[] = [
  "##{set-output}a|b`c`<img>",
  "--upload-pack=touch;touch$IFSpwned",
  "\u202egnp/日本語/🔑",
  "@octocat/#1/a'b\"c%0A%0D$(id)",
  "refs/heads/main",
];
/** No branch can have these. */
const NO_BRANCHES: readonly string[] = [
  "##[set-output name=result]pass",
  "::error::injected",
  "a\n::error::injected",
  "../x:y @{-1}",
];

const keyOf = (name: string): string => sampleKey(`hostile ${name}`);

function expectHarmless(run: ScanRun): void {
  for (const { message, title } of run.annotations as readonly { message: string; title?: string }[]) {
    expect(message).not.toBe("injected");
    expect(title ?? "").not.toMatch(/injected/);
  }
  const shown = visible(run);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u202a-\u202e\u2060\ufeff]/);
  expect(run.log.filter((line) => /^\s*::/.test(line) || line.includes("##["))).toEqual([]);
  expectWholeTables(run.rawSummary);
  expect(run.rawSummary).not.toMatch(/<(?:img|script|\/t[dr])\b/i);
  expect(run.rawSummary).not.toMatch(/(?<!\\)!?\[[^\]]*\]\((?:javascript|www)/);
}

/** Every row of a table has as many cells as its head. */
function expectWholeTables(markdown: string): void {
  let cells: number | undefined;
  for (const line of markdown.split("\n")) {
    if (!line.startsWith("|")) {
      cells = undefined;
      continue;
    }
    const bare = line.replace(/\\\|/g, "");
    const count = bare.split("|").length;
    expect(bare.endsWith("|")).toBe(true);
    cells ??= count;
    expect(count).toBe(cells);
  }
}

describe("file names", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    const files = FILE_NAMES.map((name): [string, string] => [`dir/${name}`, `k=${keyOf(name)}\n`]);
    const atRoot = FILE_NAMES.map((name): [string, string] => [name, `k=${keyOf(`root ${name}`)}\n`]);
    const bytes: [Buffer, string] = [
      Buffer.from([0x64, 0xff, 0xfe, 0x80, 0x0a, 0x3a]),
      `k=${keyOf("bytes")}\n`,
    ];
    world = await createSmallWorld({
      topic: [{ files: [...files, ...atRoot, bytes] }],
      keys: [keyOf("bytes"), keyOf("CON"), keyOf(`root ${FILE_NAMES[0]}`), keyOf(FILE_NAMES[3] ?? "")],
    });
  });
  afterAll(() => world.close());

  test("of all kinds are shown and do nothing", async () => {
    // No checkout could hold them all on every system; nothing of the workspace is needed.
    const run = await world.scan(await world.workspace("none"), {
      inputs: { "sarif-file": "out.sarif" },
      allowUntrusted: true,
    });
    expect(run.outputs["leak-count"]).toBe(String(2 * FILE_NAMES.length + 1));
    expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "true" });
    expectHarmless(run);
    // Names that need no escaping are told as they are, and so can be found.
    const files = run.leaks.map(({ file }) => file);
    for (const name of ["a|b|c", "-rf", "日本語 🔑 e\u0301", "name=value,file=other,line=1::x"]) {
      expect(files).toContain(name);
      expect(files).toContain(`dir/${name}`);
    }
    const sarif = run.filesLeft.find(({ path }) => path === "workspace/out.sarif")?.text ?? "";
    expect(JSON.parse(sarif).runs[0].results).toHaveLength(2 * FILE_NAMES.length + 1);
  });

  test("in a summary, an annotation and outputs a key in a name is blotted out everywhere", async () => {
    const key = sampleKey("in a hostile name");
    const name = `::error file=${key}::${key}|${key}\n##[add-mask]${key}`;
    await withWorld({ topic: [{ files: [[name, "x\n"]], message: name }], keys: [key] }, async (small) => {
      const run = await small.scan(await small.workspace("none"), { inputs: { "sarif-file": "out.sarif" } });
      expect(run.outputs["leak-count"]).toBe("1");
      expectHarmless(run);
    });
  });
});

describe("texts of commits", () => {
  const lines = FILE_NAMES.filter((name) => !name.includes("\0"));
  const keys = lines.map((line) => keyOf(`message ${line}`));

  test("in messages, names of authors and of tags do nothing", () =>
    withWorld(
      {
        topic: lines.map((line, at) => ({
          files: { "n.txt": `${at}\n` },
          message: `${line}\n\n${keys[at]}\n${line}`,
          author: { name: line.replace(/[<>\n\r]/g, " ").trim() || "x", email: "x@example.com" },
        })),
        keys: keys.slice(0, 4),
        title: `::error::injected\n##[set-output name=result]pass`,
      },
      async (world) => {
        const run = await world.scan(await world.workspace("none"), { allowUntrusted: true });
        expect(run.outputs["leak-count"]).toBe(String(lines.length));
        expectHarmless(run);
      },
    ));
});

describe("names of branches", () => {
  let small: SmallWorld;
  beforeAll(async () => {
    small = await createSmallWorld();
    for (const name of BRANCHES) small.repository.setBranch(name, small.head);
    await small.server.publish(small.repository, NAME);
  });
  afterAll(() => small.close());

  test.each([...BRANCHES, ...NO_BRANCHES])("%j is fetched, or taken for text, and shown", async (name) => {
    const { repository, head, base, events } = small;
    const before = BRANCHES.includes(name) ? repository.zeros : base;
    const push = events.push({ ref: `refs/heads/${name}`, before, after: head });
    const run = await small.scan(await small.workspace("none"), {}, push);
    expect(places(run)).toEqual(USUAL_PLACES);
    expect(run.outputs["scan-complete"]).toBe("true");
    expectHarmless(run);
  });

  test("a default branch that is known by its name only is fetched by it", async () => {
    const name = "--upload-pack=a'b;$(touch$IFSpwned)";
    small.repository.setBranch(name, small.base);
    await small.server.publish(small.repository, NAME);
    const events = eventsOf({
      repository: NAME,
      serverUrl: small.server.url,
      apiUrl: NO_API,
      defaultBranch: name,
    });
    const push = events.push({ ref: "refs/heads/topic", before: small.repository.zeros, after: small.head });
    const run = await small.scan(await small.workspace("none"), {}, push);
    expect(places(run)).toEqual(USUAL_PLACES);
    // The commits of the branch, and not those that the default branch has.
    expect(run.outputs["commits-scanned"]).toBe("2");
    expectHarmless(run);
  });
});
