import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BUNDLE } from "../../support/guard.ts";
import { type Hunted, hunt } from "../hunt.ts";
import type { Defect } from "./defects.ts";

const DIST = path.dirname(BUNDLE);

/** How often the code that a defect changes stands in the bundle. */
export function placesOf({ code }: Defect): number {
  return scripts(DIST).reduce((sum, file) => sum + readFileSync(file, "utf8").split(code).length - 1, 0);
}

/** Hunts with a copy of the bundle that has the defect, until it is found or the seeds are used up. */
export async function huntPlanted(
  { code, becomes, breaks }: Defect,
  seeds: readonly string[],
  atOnce: number,
): Promise<Hunted> {
  const directory = mkdtempSync(path.join(tmpdir(), "planted-"));
  try {
    cpSync(DIST, directory, { recursive: true });
    for (const file of scripts(directory)) {
      const text = readFileSync(file, "utf8");
      if (text.includes(code))
        writeFileSync(
          file,
          text.replaceAll(code, () => becomes),
        );
    }
    const bundle = path.join(directory, path.basename(BUNDLE));
    return await hunt(seeds, { atOnce, bundle, until: (problems) => problems[breaks].length > 0 });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function scripts(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".js"))
    .map((name) => path.join(directory, name));
}
