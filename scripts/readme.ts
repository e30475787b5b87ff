// Writes the generated parts of the documents: tables from action.yml and from the sentences of the action.
// `npm run readme` writes, `npm run readme -- --check` says whether anything would change.
import { readFileSync, writeFileSync } from "node:fs";
import { DOCUMENTS, generate } from "./readme/documents.ts";

const check = process.argv.includes("--check");
for (const name of DOCUMENTS) {
  const path = new URL(`../${name}`, import.meta.url);
  const before = readFileSync(path, "utf8");
  const after = generate(name, before);
  if (before === after) continue;
  if (check) {
    console.error(`${name} is not up to date: run npm run readme`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, after);
    console.log(`${name} written`);
  }
}
