import { describe, expect, test } from "@jest/globals";
import { type Added, render } from "./markdown.ts";

// What the tests of the summaries rely on: that what GitHub does is done here, too.

const kinds = (markdown: string): Added["kind"][] => render(markdown).added.map(({ kind }) => kind);

describe("what GitHub adds to a text", () => {
  test.each<[Added["kind"], string]>([
    ["mention", "ask @octocat"],
    ["mention", "ask &#64;octocat"],
    ["mention", "(@octo-org/team)"],
    ["reference", "see #12"],
    ["reference", "see GH-12"],
    ["reference", "see octo/repo#12"],
    ["commit", "since 44fd1c3 it works"],
    ["commit", "octo/repo@44fd1c36b3c5"],
    ["emoji", "well :tada:"],
    ["emoji", "[app.ts:100:15](https://octo.example/app.ts)"],
    ["formula", "costs $a^2$ now"],
    ["formula", "costs $$a^2$$ now"],
    ["alert", "> [!CAUTION]\n> text"],
  ])("%s: %s", (kind, markdown) => {
    expect(kinds(markdown)).toEqual([kind]);
  });

  test.each([
    ["in code", "`@octocat #1`"],
    ["in a block of code", "```\n@octocat\n```"],
    ["in a link", "[@octocat](https://github.example/octocat)"],
    ["behind a character that nobody sees", "@\u200boctocat #\u200b1 GH-\u200b1"],
    ["for places and fine-tuned models", "app.ts:101:15 ft:gpt-4o-mini:Octo::x"],
    ["for numbers, times and addresses of mail", "1234567 at 12:30:15, me@octo.example"],
  ])("nothing %s", (_, markdown) => {
    expect(kinds(markdown)).toEqual([]);
  });
});

describe("what GitHub lets through", () => {
  test("tables, struck words, bare addresses, lists of tasks", () => {
    const { html } = render("| a | b |\n|---|---|\n| ~~c~~ | https://octo.example |\n\n- [x] done");
    expect(html).toContain("<th>a</th>");
    expect(html).toContain("<del>c</del>");
    expect(html).toContain('<a href="https://octo.example">');
    expect(html).toContain('type="checkbox"');
  });

  test("HTML of its list, and nothing that runs, looks or leads elsewhere", () => {
    const { html } = render(
      '<details open><summary>a</summary>b<br></details><script>alert(1)</script><p onclick="x()" style="color:red">c</p><a href="javascript:x()">d</a><iframe src="//x"></iframe>',
    );
    expect(html).toContain("<details open><summary>a</summary>b<br></details>");
    expect(html).not.toMatch(/script|onclick|style|iframe/);
  });

  test("the language of a block of code, by which a picture is known", () => {
    expect(render("```mermaid\ngantt\n```").html).toContain('<code class="language-mermaid">');
  });
});
