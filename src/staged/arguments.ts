import { parseArgs } from "node:util";
import {
  IGNORE_FORMATS,
  type IgnoreSource,
  ignoreSourcesOf,
  OWN_IGNORE_FILE,
} from "../scan/accept/ignore-source.ts";

export const USAGE = `Usage: openai-key-guard [--ignore-file PATH]

Looks for leaked OpenAI keys in what is staged for the next commit, in the repository of the current directory.

  --ignore-file PATH  paths in the repository of lists of accepted findings, apart by commas (default: .keyguardignore)
  --help, --version

Exit codes: 0 no leaked key, 1 a leaked key, 2 what is staged could not be scanned, or a wrong option.`;

export type Arguments =
  | { readonly asks: "scan"; readonly ignoreFiles: readonly IgnoreSource[] }
  | { readonly asks: "help" | "version" }
  | { readonly asks: "nothing"; readonly mistake: string };

const UNKNOWN_FORMAT = `--ignore-file takes paths, or before a path one of: ${IGNORE_FORMATS.join(":, ")}:`;

/** @param args what stands behind the name of the program; names of files, which hooks may be given, are no arguments of it */
export function readArguments(args: readonly string[]): Arguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        "ignore-file": { type: "string", default: OWN_IGNORE_FILE },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", short: "v", default: false },
      },
    });
    if (values.help) return { asks: "help" };
    if (values.version) return { asks: "version" };
    const named = ignoreSourcesOf(values["ignore-file"]);
    if ("unknown" in named) return { asks: "nothing", mistake: UNKNOWN_FORMAT };
    return { asks: "scan", ignoreFiles: named.sources };
  } catch (error) {
    return { asks: "nothing", mistake: error instanceof Error ? error.message : String(error) };
  }
}
