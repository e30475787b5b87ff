import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { MARKER } from "../../../src/key/grammar.ts";
import { LEGACY_KEY } from "./corpus.ts";

const DETECT = new URL("../../../src/scan/detect/detect.ts", import.meta.url).href;
const SIZE_MB = 20;
/** Three times what it takes; a few bytes of bookkeeping for each of the bytes would take more than twice this. */
const MOST_MB = 128;

/** A process of its own: memory that was used once counts for ever. @returns how much more detection took, in MB */
async function megabytesFor(text: string): Promise<number> {
  const script = `
    const { detect } = await import(process.argv[1]);
    const bytes = Buffer.alloc(${SIZE_MB} * 2 ** 20, Buffer.from(process.argv[2], "base64"));
    detect(bytes.subarray(0, 1000));
    const before = process.resourceUsage().maxRSS;
    detect(bytes);
    console.log((process.resourceUsage().maxRSS - before) / 1024);`;
  const options = ["--disable-warning=ExperimentalWarning", "--input-type=module", "--eval", script, "--"];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...options, DETECT, Buffer.from(text, "latin1").toString("base64")],
    { cwd: fileURLToPath(new URL("../../../", import.meta.url)), env: {} },
  );
  return Number(stdout);
}

test.each([
  ["markers", MARKER],
  ["prefixes and markers", `sk-${MARKER}`],
  ["halves of markers in strings", 'T3Bl"\n+ "'],
  ["markers in UTF-16", `${[...MARKER].join("\0")}\0`],
  ["markers in hexadecimal", `${Buffer.from(MARKER).toString("hex")} `],
  ["keys in long runs", `${LEGACY_KEY}${"x".repeat(10_000)}`],
])(
  "%s without end take no memory in proportion to their length",
  async (_, text) => {
    expect(await megabytesFor(text)).toBeLessThan(MOST_MB);
  },
  60_000,
);
