import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "@babel/parser";

/** A text of the sources that may reach people, with `…` where something is put in at run time. */
export interface Sentence {
  /** Path in the project. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Names of what it stands in, from the outside: constants, functions, properties. */
  readonly within: readonly string[];
  readonly text: string;
}

/** Where something is put in. */
export const HOLE = "…";
/** Names, parts of lists and formats have fewer words. */
const FEWEST_WORDS = 3;
const WORD = /(?<![^\s("…])[a-z][a-z'-]+/gi;

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** All sentences in the sources below a folder, or in one file, in the order in which they stand there. */
export function sentencesIn(root: string, names: readonly string[]): readonly Sentence[] {
  return names
    .flatMap((name) => filesBelow(root, name))
    .flatMap((file) => sentencesOf(file, readFileSync(path.join(root, file), "utf8")));
}

function filesBelow(root: string, name: string): readonly string[] {
  if (/\.[a-z]+$/.test(name)) return [name];
  return (
    readdirSync(path.join(root, name), { recursive: true, encoding: "utf8" })
      // Other languages say what the English catalogues say.
      .filter((file) => file.endsWith(".ts") && !/(^|[/])chinese/.test(file))
      .map((file) => path.posix.join(name, file.replaceAll("\\", "/")))
      .sort()
  );
}

/** Sentences of one source; texts that are added up are one sentence. */
export function sentencesOf(file: string, source: string): readonly Sentence[] {
  const found: Sentence[] = [];
  const visit = (value: unknown, within: readonly string[]): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, within);
      return;
    }
    if (!isNode(value) || isSilent(value)) return;
    const text = textOf(value);
    if (text !== undefined) {
      if (isSentence(text)) found.push({ file, line: lineOf(value), within, text: tidy(text) });
      // What is put in may hold sentences, too.
      for (const hole of holesOf(value)) visit(hole, within);
      return;
    }
    const inner = [...within, ...nameOf(value)];
    for (const [key, child] of Object.entries(value)) {
      if (key === "key" && value["computed"] !== true) continue;
      visit(child, inner);
    }
  };
  visit(parse(source, { sourceType: "module", plugins: ["typescript"] }).program, []);
  return found;
}

const SILENT = new Set([
  "ImportDeclaration",
  "ExportAllDeclaration",
  "Directive",
  "RegExpLiteral",
  "TSLiteralType",
]);

/** Types, modules' names, and errors that only a defect throws, which are printed as "Unexpected error". */
function isSilent(node: Node): boolean {
  if (SILENT.has(node.type) || node.type.startsWith("TSType") || node.type.startsWith("TSInterface"))
    return true;
  return (
    node.type === "NewExpression" && /^(Type|Range)?Error$/.test(String(child(node, "callee")?.["name"]))
  );
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string"
  );
}

function child(node: Node, name: string): Node | undefined {
  const value = node[name];
  return isNode(value) ? value : undefined;
}

function children(node: Node, name: string): readonly Node[] {
  const value = node[name];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function lineOf(node: Node): number {
  return (node["loc"] as { start: { line: number } }).start.line;
}

function nameOf(node: Node): readonly string[] {
  const named = child(node, "key") ?? child(node, "id");
  const name = named?.["name"] ?? named?.["value"];
  return typeof name === "string" && !("computed" in node && node["computed"] === true) ? [name] : [];
}

/** The text that an expression gives, `undefined` when it gives none that stands in the source. */
function textOf(node: Node): string | undefined {
  switch (node.type) {
    case "StringLiteral":
      return String(node["value"]);
    case "TemplateLiteral":
      return children(node, "quasis")
        .map((quasi) => (quasi["value"] as { cooked: string }).cooked)
        .join(HOLE);
    case "BinaryExpression": {
      if (node["operator"] !== "+") return undefined;
      const parts = ["left", "right"].map((side) => textOf(child(node, side) ?? node));
      return parts.every((part) => part === undefined)
        ? undefined
        : parts.map((part) => part ?? HOLE).join("");
    }
    default:
      return undefined;
  }
}

function holesOf(node: Node): readonly Node[] {
  if (node.type === "TemplateLiteral") return children(node, "expressions");
  if (node.type !== "BinaryExpression") return [];
  return ["left", "right"].flatMap((side) => {
    const part = child(node, side);
    if (part === undefined) return [];
    return textOf(part) === undefined ? [part] : holesOf(part);
  });
}

function isSentence(text: string): boolean {
  return (text.match(WORD) ?? []).length >= FEWEST_WORDS;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
