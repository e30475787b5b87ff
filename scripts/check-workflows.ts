// Holds all workflows that we run or ship against the linters that their users trust: `.github/`, `examples/`, the
// blocks of the READMEs, and action.yml. `--all`: a tool that is not to be had is a failure; `--pins`: asks GitHub whether
// each pinned commit is the version behind it; `--json` for programs, `--root FOLDER` for another project.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkWithActionlint } from "./workflows/actionlint.ts";
import { copiesOf } from "./workflows/copies.ts";
import { documentsOf } from "./workflows/documents.ts";
import type { Checked } from "./workflows/finding.ts";
import { checkHouseRules } from "./workflows/house-rules.ts";
import { checkWithLanguageService } from "./workflows/language-service.ts";
import { checkPins } from "./workflows/pins.ts";
import { checkWithZizmor } from "./workflows/zizmor.ts";

const { values } = parseArgs({
  options: {
    all: { type: "boolean" },
    pins: { type: "boolean" },
    json: { type: "boolean" },
    root: { type: "string" },
  },
});
const documents = documentsOf(values.root ?? fileURLToPath(new URL("..", import.meta.url)));
const copies = copiesOf(documents);
try {
  const checks = [
    checkHouseRules(documents),
    await checkWithLanguageService(documents, copies),
    checkWithActionlint(documents, copies),
    checkWithZizmor(documents, copies),
    ...(values.pins ? [checkPins(documents)] : []),
  ];
  console.log(values.json ? JSON.stringify({ documents: documents.length, checks }) : report(checks));
  const failed = checks.some((check) =>
    check.state === "checked" ? check.findings.length > 0 : values.all === true,
  );
  if (failed) process.exitCode = 1;
} finally {
  copies.remove();
}

function report(checks: readonly Checked[]): string {
  return checks
    .flatMap((check) => {
      if (check.state === "skipped") return [`${check.tool}: SKIPPED, ${check.why}.`];
      const lines = check.findings.map(({ document, line, says }) => `  ${document}, line ${line}: ${says}`);
      return [`${check.tool}: ${documents.length} documents, ${lines.length} findings`, ...lines];
    })
    .join("\n");
}
