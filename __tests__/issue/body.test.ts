import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import "../support/property-seed.ts";
import { VERDICTS } from "../../src/contract.ts";
import { saysTheSame } from "../../src/issue/body.ts";
import type { IssueFacts } from "../../src/issue/facts.ts";
import { markerOf, readMarker } from "../../src/issue/marker.ts";
import { type Memory, remember } from "../../src/issue/memory.ts";
import { AHEAD, type Standing } from "../../src/issue/standing.ts";
import { safe } from "../../src/report/sanitize.ts";
import { anyText } from "../support/any-text.ts";
import { BLIND, DUE, factsOf, NO_CREDIT, SOON, UNKNOWN, WELL } from "./facts.ts";
import { commentBody, duplicateBody, issueBody, issueTitle } from "./in-english.ts";
import { anyStanding } from "./standings.ts";

const NOW = new Date("2026-11-22T06:00:00Z");
const memoryOf = (standing: Standing, told = 1): Memory => ({ ...remember(undefined, standing, NOW), told });

test.each<[Standing, string | undefined]>([
  [WELL, undefined],
  [SOON, "OPENAI_API_KEY is soon due for rotation"],
  [DUE, "OPENAI_API_KEY is due for rotation"],
  [NO_CREDIT, "OPENAI_API_KEY cannot be used: no-credit"],
  [{ ...DUE, key: "invalid", ahead: ["model"] }, "OPENAI_API_KEY cannot be used: invalid"],
  [{ ...WELL, ahead: ["model", "spend-limit"] }, "OPENAI_API_KEY uses a model that shuts down soon"],
  [{ ...WELL, ahead: ["spend-limit"] }, "OPENAI_API_KEY nears a spend limit"],
  [BLIND, "OPENAI_API_KEY is not watched as it should be"],
  [{ ...DUE, sight: "blind" }, "OPENAI_API_KEY is due for rotation"],
  [{ ...WELL, ahead: ["leftover-key"] }, "OPENAI_API_KEY has left keys to delete"],
])("the title of %j", (standing, title) => {
  expect(issueTitle(factsOf(standing), standing)).toBe(title);
});

test("every matter has a title that is short enough, and a line", () => {
  const standings: Standing[] = [
    ...VERDICTS.map((key): Standing => ({ ...UNKNOWN, key })),
    ...AHEAD.map((one): Standing => ({ ...UNKNOWN, ahead: [one] })),
    SOON,
    DUE,
    BLIND,
  ];
  const keyName = "K".repeat(400);
  for (const standing of standings) {
    const title = issueTitle({ keyName }, standing) ?? "";
    expect(title.length).toBeGreaterThan(100);
    expect(title.length).toBeLessThan(200);
    expect(issueBody(factsOf(standing), memoryOf(standing))).toMatch(
      /^\| .+ \| first seen on 2026-11-22 \|$/m,
    );
  }
});

test("the text of an issue, whole", () => {
  const standing: Standing = { ...DUE, key: "no-credit", ahead: ["leftover-key"] };
  const memory: Memory = {
    standing,
    since: { key: "2026-11-20", rotation: "2026-11-01", sight: "2026-11-01", ahead: "2026-11-22" },
    told: 2,
  };
  const facts = factsOf(
    { ...standing, rotation: undefined },
    {
      says: ["No credit is left; see https://platform.openai.com/settings/organization/billing."],
      todo: ["Store it at https://github.com/octo/keys/settings/secrets/actions."],
      rows: [["Age", "120 days"]],
      byHand: ["Make another key."],
      steps: ["create: done (key_new)"],
      toDelete: ["The key key_old in project proj_1 was not deleted."],
    },
  );
  expect(issueBody(facts, memory)).toBe(`${markerOf("key", "OPENAI_API_KEY", memory)}

- Due for rotation; first seen on 2026-11-01. This run could not tell; it is what an earlier one found.
- No credit is left; see <https://platform.openai.com/settings/organization/billing>.

### Keys to delete by hand

- The key key_old in project proj_1 was not deleted.

|  |  |
|---|---|
| The key cannot be used (no-credit) | first seen on 2026-11-20 |
| Keys of a rotation are left that a person has to delete | first seen on 2026-11-22 |
| Age | 120 days |

### What to do

1. Store it at <https://github.com/octo/keys/settings/secrets/actions>.

### Or rotate it by hand

1. Make another key.

### Steps of the rotation

1. create: done (key_new)

### Good to know

- It was used yesterday.

[Secrets of this repository](https://github.com/octo/keys/settings/secrets/actions)

---
<sub>OpenAI Key Guard keeps this issue: its runs rewrite this text, tell every change in a comment, and close the issue once all is well again. Closed as not planned, it stays closed until something else is the matter. Without the input issue: true in the workflow it is left alone.</sub>

Looked at on 2026-11-22 by [this run](https://github.com/octo/keys/actions/runs/7).
`);
});

test("what is the matter is not said twice: neither title nor what the run says stands in the text again", () => {
  const facts = factsOf(DUE, { says: ["KEY is 91 days old and has been due since yesterday."] });
  const body = issueBody(facts, memoryOf(DUE));
  expect(body).not.toContain(issueTitle(facts, DUE) ?? "");
  // In the mark, in the sentence, and in the row that says since when.
  expect(body.match(/\bdue\b/gi)).toHaveLength(3);
  expect(issueBody(factsOf(WELL), memoryOf(WELL))).toContain("**All is well with OPENAI_API_KEY again.**");
});

test("a matter ahead that this run could not see is told as an earlier one's", () => {
  const standing: Standing = { ...WELL, ahead: ["model", "spend-limit"] };
  const facts = factsOf({ ...WELL, ahead: ["model"], unseen: ["spend-limit"] });
  const lines = issueBody(facts, memoryOf(standing))
    .split("\n")
    .filter((line) => line.includes("first seen"));
  expect(lines[0]).toMatch(/^- A spend limit is near or reached; first seen/);
  expect(lines[1]).toMatch(/^\| A model that is in use shuts down soon \| first seen/);
  expect(lines.map((line) => line.includes("This run could not tell"))).toEqual([true, false]);
  expect(lines[0]).toContain("A spend limit is near or reached");
  expect(lines[1]).toContain("A model that is in use shuts down soon");
});

test.each([
  ["update", DUE, SOON, /is due for rotation\.\*\*(?![\s\S]*No longer)/],
  ["update", NO_CREDIT, DUE, /cannot be used: no-credit\.\*\*[\s\S]*No longer: due for rotation\./],
  [
    "close",
    WELL,
    DUE,
    /All is well with OPENAI_API_KEY again\.\*\*[\s\S]*### What to do[\s\S]*No longer: due for rotation\.[\s\S]*is closed/,
  ],
  ["reopen", NO_CREDIT, WELL, /cannot be used: no-credit\.\*\*[\s\S]*opened again/],
] as const)("a comment of kind %s", (kind, now, before, expected) => {
  const memory = memoryOf(now, 5);
  const body = commentBody(kind, factsOf(now), before, memory);
  expect(body).toMatch(expected);
  expect(readMarker("change", body)).toEqual({ keyName: "OPENAI_API_KEY", memory });
  expect(readMarker("key", body)).toBeUndefined();
  expect(body).toContain("actions/runs/7");
});

test("a duplicate points to the other, and has no marker", () => {
  expect(duplicateBody(7)).toMatch(/Duplicate of #7,/);
  expect(readMarker("key", duplicateBody(7))).toBeUndefined();
});

describe("two texts say the same", () => {
  const body = issueBody(factsOf(DUE), memoryOf(DUE));

  test("with other line breaks, and by another run", () => {
    expect(saysTheSame(body.replaceAll("\n", "\r\n").trimEnd(), body)).toBe(true);
    const other = factsOf(DUE, { runUrl: undefined, now: new Date("2026-12-24T00:00:00Z") });
    expect(saysTheSame(body, issueBody(other, memoryOf(DUE)))).toBe(true);
  });

  test.each<[string, Partial<IssueFacts>, Memory]>([
    ["another row", { rows: [["Age", "91 days"]] }, memoryOf(DUE)],
    ["another step", { todo: ["Other."] }, memoryOf(DUE)],
    ["something else to remember", {}, memoryOf(DUE, 2)],
  ])("but not with %s", (_, more, memory) => {
    expect(saysTheSame(body, issueBody(factsOf(DUE, more), memory))).toBe(false);
  });
});

describe("nothing that is quoted becomes markup", () => {
  const HOSTILE = [
    "@octocat",
    "#1",
    "octo/keys#1",
    "GH-1",
    "[x](https://evil.example)",
    "https://evil.example",
    "www.evil.example",
    "<img src=x>",
    "<!-- -->",
    "-->",
    "**bold**",
    "`code`",
    "# heading",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "1) item",
    "| cell",
    "---",
    "===",
    "~~~",
    "    code",
    "> quote",
    "a\nb",
    "line\r\n# heading",
    "::error::x",
    "##[error]x",
    "$x$",
    "![x](y)",
    "<https://platform.openai.com.evil.example>",
    "https://platform.openai.com@evil.example/",
  ];
  const page = (text: string, standing = DUE): string[] => {
    // As the facts are made: sentences with cleaned pieces.
    const clean = safe(text);
    const facts = factsOf(standing, {
      keyName: clean,
      says: [clean],
      todo: [clean],
      remarks: [clean],
      rows: [[clean, clean]],
      steps: [clean],
      toDelete: [clean],
      runUrl: text,
      secret: { url: text, place: "repository" },
    });
    const memory = memoryOf(standing);
    return [issueBody(facts, memory), commentBody("update", facts, WELL, memory)];
  };

  /** What is left when all that is our own is taken away. */
  function foreign(body: string): string {
    const [, ...lines] = body.split("\n");
    return lines
      .map((line) => line.replace(/^(?:- |1\. |### |\| |\*\*)/, "").replace(/<\/?sub>|\*\*$| \|$/g, ""))
      .map((line) => line.replace(/<https:\/\/platform\.openai\.com[\w/-]*>/g, "a page of OpenAI"))
      .filter((line) => !/^(?:---|\|---\|---\||)$/.test(line))
      .join("\n");
  }

  test.each(HOSTILE)("%j", (text) => {
    for (const body of page(text)) {
      const rest = foreign(body);
      expect(rest).not.toMatch(/(?<![\w&])@\w|#\d(?!\d*;)|GH-\d|\]\(|:\/\/|www\.|<|\*\*|`|\$|~/);
      // Nothing begins a list, a heading or a code block but our own marks.
      for (const line of body.split("\n").slice(1)) {
        const inner = line.replace(/^(?:- |1\. )/, "");
        if (inner !== line) expect(inner).not.toMatch(/^(?:[-+*#>=|]|\d+[.)]|\s)/);
      }
    }
  });

  test("any text, in any place, keeps the number of lines and the marker", () => {
    const lines = (bodies: readonly string[]): number[] => bodies.map((body) => body.split("\n").length);
    const usual = lines(page("x"));
    fc.assert(
      fc.property(anyText(80), (text) => {
        const bodies = page(text);
        expect(lines(bodies)).toEqual(usual);
        const name = safe(text);
        if (name !== "") expect(readMarker("key", bodies[0] ?? "")?.keyName).toBe(name);
      }),
    );
  });

  test("pages that are links lead where they seem to", () => {
    const facts = factsOf(DUE, {
      todo: ["See https://platform.openai.com/api-keys and https://evil.example/api-keys."],
    });
    const body = issueBody(facts, memoryOf(DUE));
    expect(body).toContain("<https://platform.openai.com/api-keys>");
    expect(body).not.toContain("https://evil.example");
  });
});

test("however much there is to say, it is short enough, and keys to delete come before the rest", () => {
  fc.assert(
    fc.property(anyStanding, fc.integer({ min: 1, max: 3000 }), (standing, count) => {
      const many = Array.from(
        { length: count },
        (_, index) => `Sentence ${index} ${"€".repeat(index % 200)}`,
      );
      const facts = factsOf(standing, {
        says: many.slice(0, 20),
        todo: many,
        remarks: many,
        rows: many.map((text) => [text, text] as const),
        steps: many,
        toDelete: Array.from({ length: 60 }, (_, index) => `Delete key_${index}.`),
      });
      const memory = memoryOf(standing);
      const body = issueBody(facts, memory);
      expect([...body].length).toBeLessThanOrEqual(65_000);
      expect(body.includes("Looked at on")).toBe(true);
      for (const text of [body, commentBody("update", facts, DUE, memory)]) {
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_100);
      }
      expect(body.includes("Delete key_59.")).toBe(true);
    }),
    { numRuns: 20 },
  );
});
