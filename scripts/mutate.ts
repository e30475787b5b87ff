// Mutation testing of the pure core: changes its code in a copy, one place at a time, and looks whether the unit
// tests notice. Writes docs/mutants.md. `--module NAME` for one part.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { copyOf } from "./mutate/copy.ts";
import { countsOf, documentOf, sectionOf, shareKilled } from "./mutate/document.ts";
import { explain } from "./mutate/explain.ts";
import { EXPLANATIONS } from "./mutate/explanations.ts";
import { instrument } from "./mutate/instrument.ts";
import { type Module, modulesOf } from "./mutate/modules.ts";
import { tryAll } from "./mutate/try.ts";

/** Of each module, in percent. */
const LEAST_KILLED = 90;
const PROGRESS_EVERY = 100;

const { values } = parseArgs({ options: { module: { type: "string", multiple: true } } });
const root = fileURLToPath(new URL("..", import.meta.url));
const modules = modulesOf(root);
const chosen = modules.filter(({ name }) => values.module?.includes(name) ?? true);
if (chosen.length === 0) throw new Error(`Modules are: ${modules.map(({ name }) => name).join(", ")}`);
const path = join(root, "docs/mutants.md");
for (const module of chosen) {
  const section = await mutate(module);
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const names = modules.map(({ name }) => name);
  writeFileSync(path, documentOf(before, new Map([[module.name, section]]), names));
}

/** @returns the module's section of the document */
async function mutate({ name, sources, tests }: Module): Promise<string> {
  const instrumented = await instrument(root, sources);
  const copy = copyOf(root, instrumented.sources);
  try {
    const tried = await tryAll(copy.root, instrumented, tests, (_, done) => {
      if (done % PROGRESS_EVERY === 0) console.log(`${name}: ${done} of ${instrumented.mutants.length}`);
    });
    const explained = explain(tried, EXPLANATIONS);
    const counts = countsOf(tried, explained);
    const share = shareKilled(counts);
    console.log(
      `${name}: ${counts.mutants} mutants, ${share.toFixed(1)} % killed, ${counts.explained} explained, ${counts.unexplained} not`,
    );
    for (const { file, line } of explained.stale) console.log(`Explains nothing any more: ${file}: ${line}`);
    if (share < LEAST_KILLED || counts.unexplained > 0 || explained.stale.length > 0) process.exitCode = 1;
    return sectionOf(tried, explained);
  } finally {
    copy.remove();
  }
}
