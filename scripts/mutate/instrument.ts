import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";

/** One change to one place of a source. */
export interface Mutant {
  /** Its number among those of one run. */
  readonly id: number;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Stryker's name of the kind of change: `EqualityOperator` (stryker-mutator.io/docs/mutation-testing-elements). */
  readonly kind: string;
  readonly original: string;
  readonly replacement: string;
  /** The line of the source, without indentation: what finds the mutant again when lines have moved. */
  readonly lineText: string;
}

export interface Instrumented {
  readonly mutants: readonly Mutant[];
  /** Each source with all of its mutants and the switches between them, by path. */
  readonly sources: ReadonlyMap<string, string>;
}

/** First of each source; the names are those that the instrumenter puts at each place. */
const HEADER = "const { isOn: stryMutAct_9fa48, passed: stryCov_9fa48 } = globalThis.mutantSwitches;\n";
const CALLS = /\b(stryMutAct_9fa48|stryCov_9fa48)\(("\d+"(?:, "\d+")*)\)/g;

const AS_JAVASCRIPT = ".js";

/** All mutants that Stryker knows to make of these sources. */
export async function instrument(root: string, files: readonly string[]): Promise<Instrumented> {
  const silent = { isDebugEnabled: () => false, isTraceEnabled: () => false };
  const say = { debug: ignore, info: ignore, trace: ignore, warn: console.warn, error: console.error };
  const instrumenter = new Instrumenter({ ...silent, ...say } as unknown as ConstructorParameters<
    typeof Instrumenter
  >[0]);
  const written = new Map(files.map((name) => [name, readFileSync(join(root, name), "utf8")]));
  // Without types, which are blanked so that all places stay: with them the instrumenter prints what is no
  // TypeScript any more (`(a as number) | b` as `a as number | b`).
  const given = [...written].map(([name, text]) => ({
    name: name + AS_JAVASCRIPT,
    mutate: true,
    content: stripTypeScriptTypes(text),
  }));
  const made = await instrumenter.instrument(given, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
    noHeader: true,
  });
  const lines = new Map([...written].map(([name, text]) => [name, text.split("\n")]));
  return {
    mutants: made.mutants.map(({ id, fileName, mutatorName, location, replacement }) => {
      const file = fileName.slice(0, -AS_JAVASCRIPT.length);
      return {
        id: Number(id),
        file,
        line: location.start.line + 1,
        column: location.start.column + 1,
        kind: mutatorName,
        original: between(lines.get(file) ?? [], location),
        replacement,
        lineText: (lines.get(file)?.[location.start.line] ?? "").trim(),
      };
    }),
    sources: new Map(
      made.files.map(({ name, content }) => [
        name.slice(0, -AS_JAVASCRIPT.length),
        HEADER + content.replace(CALLS, withNumbers),
      ]),
    ),
  };
}

/** The numbers as numbers: every place asks, and comparing texts takes longer. */
function withNumbers(_: string, called: string, ids: string): string {
  return `${called}(${ids.replaceAll('"', "")})`;
}

function ignore(): void {}

interface Place {
  readonly line: number;
  readonly column: number;
}

function between(lines: readonly string[], { start, end }: { start: Place; end: Place }): string {
  const text = lines.slice(start.line, end.line + 1).join("\n");
  const behindEnd = (lines[end.line]?.length ?? 0) - end.column;
  return text.slice(start.column, text.length - behindEnd);
}
