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

/** The sentences of the sources, by language. */
export interface Sentences {
  readonly english: readonly Sentence[];
  /** Of the Chinese catalogues. */
  readonly chinese: readonly Sentence[];
  /** Places of all English texts, also of those that are too short for a sentence: {@link placeOf}. */
  readonly places: ReadonlySet<string>;
}

/** Where something is put in. */
export const HOLE = "…";
/** Names, parts of lists and formats have fewer words. */
const FEWEST_WORDS = 3;
const FEWEST_HAN = 4;
const HAN = /\p{Script=Han}/gu;
const WORD = /(?<![^\s("…])[a-z][a-z'-]+/gi;

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** All sentences in the sources below folders, or in single files, in the order in which they stand there. */
export function sentencesIn(root: string, names: readonly string[]): Sentences {
  const sources = names
    .flatMap((name) => filesBelow(root, name))
    .map((file) => ({ file, program: parsed(readFileSync(path.join(root, file), "utf8")) }));
  const constants = constantsIn(sources.map(({ program }) => program));
  const texts = sources.flatMap(({ file, program }) => textsOf(file, program, constants));
  const isChinese = ({ file }: Sentence): boolean => CHINESE_FILE.test(file);
  const english = texts.filter((text) => !isChinese(text));
  return {
    english: english.filter(isSentence),
    chinese: texts.filter((text) => isChinese(text) && isSentence(text)),
    places: new Set(english.map(placeOf)),
  };
}

const CHINESE_FILE = /(?:^|\/)chinese[^#]*$/;

/** Where a text stands, the same for both languages: catalogues of an area differ in the words `english` and `chinese` only. */
export function placeOf({ file, within }: Sentence): string {
  const area = file.replace(/(?:english|chinese)[/-]?(?=[\w-]*\.ts$)/, "");
  return `${area}#${within.join("/").replace(/ENGLISH|CHINESE/g, "MESSAGES")}`;
}

function filesBelow(root: string, name: string): readonly string[] {
  if (/\.[a-z]+$/.test(name)) return [name];
  return readdirSync(path.join(root, name), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.posix.join(name, file.replaceAll("\\", "/")))
    .sort();
}

/** Sentences of one source; texts that are added up are one sentence. */
export function sentencesOf(file: string, source: string): readonly Sentence[] {
  const program = parsed(source);
  return textsOf(file, program, constantsIn([program])).filter(isSentence);
}

function parsed(source: string): Node {
  return parse(source, { sourceType: "module", plugins: ["typescript"] }).program as unknown as Node;
}

type Constants = ReadonlyMap<string, string>;

/** Texts and numbers that have a name in capitals and one value, such as addresses of pages. */
function constantsIn(programs: readonly Node[]): Constants {
  const all = new Map<string, Set<string>>();
  for (const node of programs.flatMap((program) => children(program, "body"))) {
    for (const declared of children(child(node, "declaration") ?? node, "declarations")) {
      const [name = ""] = nameOf(declared);
      const value = child(declared, "init")?.["value"];
      if (!/^[A-Z][A-Z0-9_]+$/.test(name) || value === undefined) continue;
      all.set(name, (all.get(name) ?? new Set()).add(String(value)));
    }
  }
  return new Map(
    [...all].flatMap(([name, [value, ...others]]) => (others.length > 0 ? [] : [[name, String(value)]])),
  );
}

function textsOf(file: string, program: Node, constants: Constants): readonly Sentence[] {
  const found: Sentence[] = [];
  const visit = (value: unknown, within: readonly string[]): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, within);
      return;
    }
    if (!isNode(value) || isSilent(value)) return;
    const text = textOf(value, constants);
    if (text !== undefined) {
      found.push({ file, line: lineOf(value), within, text: tidy(text) });
      // What is put in may hold sentences, too.
      for (const hole of holesOf(value, constants)) visit(hole, within);
      return;
    }
    const inner = [...within, ...nameOf(value)];
    for (const [key, child] of Object.entries(value)) {
      if ((key === "key" && value["computed"] !== true) || key === "test") continue;
      visit(child, inner);
    }
  };
  visit(program, []);
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
  const named =
    child(node, "key") ?? child(node, "id") ?? (node.type === "SwitchCase" ? child(node, "test") : undefined);
  const name = named?.["name"] ?? named?.["value"];
  return typeof name === "string" && !("computed" in node && node["computed"] === true) ? [name] : [];
}

/** The text that an expression gives, `undefined` when it gives none that stands in the source. */
function textOf(node: Node, constants: Constants): string | undefined {
  switch (node.type) {
    case "StringLiteral":
      return String(node["value"]);
    case "TemplateLiteral": {
      const holes = children(node, "expressions").map((hole) => constants.get(String(hole["name"])) ?? HOLE);
      return children(node, "quasis")
        .map((quasi, index) => `${(quasi["value"] as { cooked: string }).cooked}${holes[index] ?? ""}`)
        .join("");
    }
    case "BinaryExpression": {
      if (node["operator"] !== "+") return undefined;
      const parts = ["left", "right"].map((side) => textOf(child(node, side) ?? node, constants));
      return parts.every((part) => part === undefined)
        ? undefined
        : parts.map((part) => part ?? HOLE).join("");
    }
    default:
      return undefined;
  }
}

function holesOf(node: Node, constants: Constants): readonly Node[] {
  if (node.type === "TemplateLiteral") return children(node, "expressions");
  if (node.type !== "BinaryExpression") return [];
  return ["left", "right"].flatMap((side) => {
    const part = child(node, side);
    if (part === undefined) return [];
    return textOf(part, constants) === undefined ? [part] : holesOf(part, constants);
  });
}

function isSentence({ file, text }: Sentence): boolean {
  if (CHINESE_FILE.test(file)) return (text.match(HAN) ?? []).length >= FEWEST_HAN;
  return (text.match(WORD) ?? []).length >= FEWEST_WORDS;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
