import type { Element, ElementContent, Root } from "hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";

/** What GitHub makes of plain text besides: none of it may come from a text that is not ours. */
export interface Added {
  readonly kind: "mention" | "reference" | "commit" | "emoji" | "formula" | "alert";
  readonly text: string;
}

/** Markdown as GitHub shows it: HTML in which nothing is that GitHub does not allow. */
export interface Rendered {
  readonly html: string;
  readonly added: readonly Added[];
}

/**
 * GitHub looks for these in the text between tags, after entities have become characters; not in code and links.
 * Wider than GitHub, which asks whether the person, issue, commit or emoji exists
 * (docs.github.com: Autolinked references and URLs; Basic writing and formatting syntax; Writing mathematical expressions).
 */
const FOUND_IN_TEXT: readonly (readonly [Added["kind"], RegExp])[] = [
  ["mention", /(?<![\w`/.])@[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}(?:\/[\w-]+)?/gi],
  ["reference", /(?<!\w)(?:[\w.-]+(?:\/[\w.-]+)?)?#\d+\b|(?<!\w)GH-\d+\b/gi],
  ["commit", /(?<![\w-])(?:[\w.-]+(?:\/[\w.-]+)?@)?[\da-f]{7,40}(?![\w-])/g],
  ["formula", /\$\$[^$]+\$\$|\$[^\s$](?:[^$]*[^\s$])?\$/g],
];
/**
 * Also in links and in the middle of words: `app.ts:100:15` loses its line. Of about 1,900 names all are of this form
 * (github/gemoji:db/emoji.json).
 */
const EMOJI = /:(?:(?![\d_]*:)[a-z\d_]+|100|1234|[+-]1|e-mail|non-potable_water|t-rex):/g;
const ALERT = /^\s*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/i;

/** Renders Markdown by the rules of GitHub: GFM, raw HTML as far as GitHub's own list allows, and what GitHub adds. */
export function render(markdown: string): Rendered {
  const added: Added[] = [];
  const html = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    // Its list is GitHub's.
    .use(rehypeSanitize)
    .use(() => (tree: Root) => markAdded(tree, added))
    .use(rehypeStringify)
    .processSync(markdown);
  return { html: String(html), added };
}

function markAdded(tree: Root, added: Added[]): void {
  visit(tree, (node, index, parent) => {
    if (node.type === "element" && ["code", "pre"].includes(node.tagName)) return SKIP;
    if (node.type === "text") {
      added.push(...[...node.value.matchAll(EMOJI)].map(([text]) => ({ kind: "emoji" as const, text })));
    }
    if (node.type === "element" && node.tagName === "a") {
      added.push(...[...textOf(node).matchAll(EMOJI)].map(([text]) => ({ kind: "emoji" as const, text })));
      return SKIP;
    }
    if (node.type === "element" && node.tagName === "blockquote") {
      const text = textOf(node);
      if (ALERT.test(text)) added.push({ kind: "alert", text });
    }
    if (node.type !== "text" || parent === undefined || index === undefined) return undefined;
    const pieces = piecesOf(node.value, added);
    parent.children.splice(index, 1, ...(pieces as typeof parent.children));
    return [SKIP, index + pieces.length];
  });
}

function piecesOf(text: string, added: Added[]): ElementContent[] {
  const found = FOUND_IN_TEXT.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0], at: match.index })),
  ).sort((a, b) => a.at - b.at);
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const { kind, text: words, at } of found) {
    // Numbers and words may have the form of a commit's id; GitHub knows which is one.
    if (at < end || (kind === "commit" && !/\d.*[a-f]|[a-f].*\d/.test(words))) continue;
    added.push({ kind, text: words });
    pieces.push({ type: "text", value: text.slice(end, at) }, madeBy(kind, words));
    end = at + words.length;
  }
  return [...pieces, { type: "text", value: text.slice(end) }];
}

function madeBy(kind: Added["kind"], text: string): Element {
  return {
    type: "element",
    tagName: "span",
    properties: { className: ["added-by-github"], dataKind: kind },
    children: [{ type: "text", value: text }],
  };
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
