import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { documentsOf } from "../../scripts/workflows/documents.ts";
import { exampleOf } from "../workflows/same-workflow.ts";
import { PROJECT } from "./run-with-act.ts";

/** An example, or the block of a README that says the same in short. */
export interface Version {
  readonly name: string;
  readonly text: string;
  /** How act calls the step here that has this name in the example. */
  step(nameInExample: string): string;
}

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}

/** For `test.each`: the example, then the blocks of both READMEs that are it in short. */
export function versionsOf(example: string): readonly (readonly [name: string, version: Version])[] {
  const text = readFileSync(path.join(PROJECT, example), "utf8");
  const blocks = documentsOf(PROJECT).filter(
    (document) => document.brief && exampleOf(PROJECT, document)?.name === example,
  );
  return [{ name: example, text }, ...blocks].map((version) => {
    const step = (name: string): string => shown(twinOf(stepsOf(text), stepsOf(version.text), name));
    return [version.name, { name: version.name, text: version.text, step }] as const;
  });
}

function stepsOf(text: string): readonly Step[] {
  const { jobs } = parse(text) as { readonly jobs: Readonly<Record<string, { readonly steps: Step[] }>> };
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

function twinOf(example: readonly Step[], steps: readonly Step[], name: string): Step {
  const named = example.find((step) => step.name === name);
  if (named === undefined) throw new Error(`the example has no step ${name}`);
  const twin = steps.find(({ uses }) => uses === named.uses);
  if (twin === undefined) throw new Error(`there is no such step as ${name}`);
  return twin;
}

function shown({ name, uses, run }: Step): string {
  return name ?? uses ?? run ?? "";
}
