import { existsSync, writeFileSync } from "node:fs";
import { run } from "./gh.mjs";

/** What a release has besides the commit. */
export const ASSETS = ["dist.tar.gz", "sbom.spdx.json"];

/**
 * Made of the commit alone, without anything that was installed or built: what a package could have done to the
 * machine that ran the tests does not get into a release. The same commit gives the same bytes.
 *
 * @param {string} commit
 */
export function pack(commit) {
  run(
    "git",
    "-c",
    "core.autocrlf=false",
    "archive",
    "--format=tar.gz",
    "-o",
    "dist.tar.gz",
    commit,
    "action.yml",
    ...["plan", "merge"].filter((name) => existsSync(name)),
    "LICENSE",
    "dist",
  );
  const sbom = JSON.parse(
    run(
      "npm",
      "sbom",
      "--package-lock-only",
      "--sbom-format=spdx",
      "--sbom-type=application",
      "--omit=dev",
      "--omit=optional",
    ),
  );
  const created = new Date(Number(run("git", "log", "-1", "--format=%ct", commit)) * 1000);
  sbom.creationInfo.created = created.toISOString().replace(/\.\d+Z$/, "Z");
  sbom.documentNamespace = sbom.documentNamespace.replace(
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    commit,
  );
  writeFileSync("sbom.spdx.json", `${JSON.stringify(sbom, undefined, 2)}\n`);
  return `${ASSETS.join(", ")} of ${commit}`;
}
