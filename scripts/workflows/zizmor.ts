import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ZIZMOR_VERSION, zizmor } from "../tools/programs.ts";
import type { Copies } from "./copies.ts";
import type { Document } from "./documents.ts";
import type { Checked, Finding } from "./finding.ts";

const CONFIG = fileURLToPath(new URL("../../.github/zizmor.yml", import.meta.url));

/** As far as it is read here, of zizmor's format `json-v1`. */
interface Report {
  readonly ident: string;
  readonly desc: string;
  readonly ignored: boolean;
  readonly locations: readonly {
    readonly symbolic: {
      readonly key: { readonly Local?: { readonly verbatim_path: string } };
      readonly annotation: string;
      readonly kind: string;
    };
    readonly concrete: { readonly location: { readonly start_point: { readonly row: number } } };
  }[];
}

/**
 * Security holes. Blocks of a README have to pass as what a user would copy; the pedantic persona also wants names of
 * jobs and limits of concurrency, which the example of the same name has.
 */
export function checkWithZizmor(documents: readonly Document[], copies: Copies): Checked {
  const tool = `zizmor ${ZIZMOR_VERSION}`;
  const program = zizmor();
  if (program.state === "absent") return { state: "skipped", tool, why: program.why };
  const audit = (persona: string, audited: readonly Document[]): readonly Finding[] => {
    if (audited.length === 0) return [];
    const args = ["--offline", "--no-progress", "--quiet", "--strict-collection", "--no-exit-codes"];
    const how = ["--persona", persona, "--config", CONFIG, "--format", "json-v1"];
    const { status, stdout, stderr } = spawnSync(
      program.path,
      [...args, ...how, ...audited.map(copies.pathOf)],
      { cwd: copies.root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
    );
    if (status !== 0) throw new Error(`zizmor did not run: ${stderr}`);
    return (JSON.parse(stdout) as readonly Report[])
      .filter(({ ignored }) => !ignored)
      .map((report) => findingOf(report, copies));
  };
  return {
    state: "checked",
    tool,
    findings: [
      ...audit(
        "pedantic",
        documents.filter(({ brief }) => !brief),
      ),
      ...audit(
        "regular",
        documents.filter(({ brief }) => brief),
      ),
    ],
  };
}

function findingOf({ ident, desc, locations }: Report, copies: Copies): Finding {
  const location = locations.find(({ symbolic }) => symbolic.kind === "Primary") ?? locations[0];
  const file = location?.symbolic.key.Local?.verbatim_path ?? "";
  return {
    tool: "zizmor",
    document: copies.documentAt(file)?.name ?? file,
    line: (location?.concrete.location.start_point.row ?? 0) + 1,
    says: `${desc}: ${location?.symbolic.annotation ?? ""} [${ident}]`,
  };
}
