import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { extract } from "tar-stream";

/** Browsers that a machine may have, where the package has none for it. */
const INSTALLED = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const PACKAGE = path.join("@sparticuz", "chromium");
const ARGUMENTS = ["--no-sandbox", "--font-render-hinting=none", "--hide-scrollbars"];

interface Program {
  readonly executablePath: string;
  /** Where libraries are that a machine without a desktop may not have. */
  readonly libraries?: string;
}

/**
 * A headless browser: of the package, the same on every machine, or an installed one. `undefined`, with a line about
 * why, where there is none that starts.
 */
export async function openBrowser(): Promise<Browser | undefined> {
  const reasons: string[] = [];
  for (const find of [ofPackage, ofPackageWithItsLibraries, installed]) {
    try {
      const program = await find();
      if (program === undefined) continue;
      const { executablePath, libraries } = program;
      return await chromium.launch({
        executablePath,
        args: ARGUMENTS,
        ...(libraries === undefined ? {} : { env: { ...environment(), LD_LIBRARY_PATH: libraries } }),
      });
    } catch (error) {
      reasons.push(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
    }
  }
  console.warn(`No browser: summaries are not drawn here. ${reasons.join("; ")}`);
  return undefined;
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function ofPackage(): Promise<Program | undefined> {
  const bin = packageFolder();
  if (bin === undefined) return undefined;
  const executablePath = await unpacked(path.join(bin, "chromium.br"), "chromium", async (source, target) => {
    await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(target));
    await chmod(target, 0o755);
  });
  return { executablePath };
}

async function ofPackageWithItsLibraries(): Promise<Program | undefined> {
  const program = await ofPackage();
  const bin = packageFolder();
  if (program === undefined || bin === undefined) return undefined;
  const libraries = await unpacked(path.join(bin, "al2023.tar.br"), "lib", unpackTar);
  return { ...program, libraries };
}

async function installed(): Promise<Program | undefined> {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const found = INSTALLED.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(
    existsSync,
  );
  return found === undefined ? undefined : { executablePath: found };
}

/** It is for Linux x64, and an optional package. */
function packageFolder(): string | undefined {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  try {
    const main = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    const root = main.slice(0, main.lastIndexOf(PACKAGE) + PACKAGE.length);
    return path.join(root, "bin");
  } catch {
    return undefined;
  }
}

/**
 * What is packed, unpacked once beside the package. Several processes may do it at a time: it gets its name when it is
 * whole.
 */
async function unpacked(
  source: string,
  name: string,
  unpack: (source: string, target: string) => Promise<void>,
): Promise<string> {
  const cache = path.join(path.dirname(source), "..", "unpacked");
  const target = path.join(cache, name);
  if (existsSync(target)) return target;
  await mkdir(cache, { recursive: true });
  const own = await mkdtemp(path.join(cache, ".part-"));
  try {
    await unpack(source, path.join(own, name));
    await rename(path.join(own, name), target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
  return target;
}

async function unpackTar(source: string, target: string): Promise<void> {
  await mkdir(target);
  const entries = extract();
  const done = pipeline(createReadStream(source), createBrotliDecompress(), entries);
  for await (const entry of entries) {
    const { type, name } = entry.header;
    const file = path.join(target, path.basename(name));
    if (type === "file") await pipeline(Readable.from(entry), createWriteStream(file));
    else entry.resume();
  }
  await done;
}
