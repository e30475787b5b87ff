import { parseArgs } from "node:util";

export const USAGE = `Usage: openai-key-guard [--ignore-file PATH]

Looks for leaked OpenAI keys in what is staged for the next commit, in the repository of the current directory.

  --ignore-file PATH  path in the repository of the list of accepted findings (default: .keyguardignore)
  --help, --version

Exit codes: 0 no leaked key, 1 a leaked key, 2 what is staged could not be scanned, or a wrong option.`;

export type Arguments =
  | { readonly asks: "scan"; readonly ignoreFile: string }
  | { readonly asks: "help" | "version" }
  | { readonly asks: "nothing"; readonly mistake: string };

const DEFAULT_IGNORE_FILE = ".keyguardignore";

/** @param args what stands behind the name of the program; names of files, which hooks may be given, are no arguments of it */
export function readArguments(args: readonly string[]): Arguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        "ignore-file": { type: "string", default: DEFAULT_IGNORE_FILE },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", short: "v", default: false },
      },
    });
    if (values.help) return { asks: "help" };
    if (values.version) return { asks: "version" };
    return { asks: "scan", ignoreFile: values["ignore-file"] };
  } catch (error) {
    return { asks: "nothing", mistake: error instanceof Error ? error.message : String(error) };
  }
}
