/** How a file that accepts findings is written: our own way, or that of a scanner that people come from. */
export const IGNORE_FORMATS = [
  "keyguard",
  "gitleaks-ignore",
  "gitleaks-config",
  "gitleaks-baseline",
  "trufflehog-exclude",
] as const;
export type IgnoreFormat = (typeof IGNORE_FORMATS)[number];

export interface IgnoreSource {
  readonly format: IgnoreFormat;
  /** Path in the repository, with `/`. */
  readonly path: string;
}

/** Our own list of accepted findings, where no other is named. */
export const OWN_IGNORE_FILE = ".keyguardignore";

/** What a file of this name is when nothing before it says so. */
const BY_NAME: Readonly<Record<string, IgnoreFormat>> = {
  ".gitleaksignore": "gitleaks-ignore",
  ".gitleaks.toml": "gitleaks-config",
  "gitleaks.toml": "gitleaks-config",
};

/** A word before a path that means one of the scanners, whether we know it or not. */
const PREFIX = /^((?:keyguard|gitleaks|betterleaks|trufflehog)(?:-[a-z]+)?):/;

/**
 * The files that `ignore-file` names, each once, apart by commas or line breaks. The format follows from the name,
 * or stands before the path: `trufflehog-exclude:ci/exclude.txt`. Ours is read besides those of other scanners.
 *
 * @returns the part that names no format that there is, when there is one
 */
export function ignoreSourcesOf(
  text: string,
): { readonly sources: readonly IgnoreSource[] } | { readonly unknown: string } {
  const sources = new Map<string, IgnoreSource>();
  for (const item of text.split(/[,\r\n]/).map((one) => one.trim())) {
    if (item === "") continue;
    const prefix = PREFIX.exec(item)?.[1];
    const format = prefix === undefined ? formatByName(item) : IGNORE_FORMATS.find((one) => one === prefix);
    if (format === undefined) return { unknown: item };
    const path = prefix === undefined ? item : item.slice(prefix.length + 1).trim();
    sources.set(`${format}:${path}`, { format, path });
  }
  const all = [...sources.values()];
  const own: IgnoreSource = { format: "keyguard", path: OWN_IGNORE_FILE };
  return { sources: all.some(({ format }) => format === "keyguard") ? all : [own, ...all] };
}

/** The file that people are told to write fingerprints into. */
export function ownIgnoreFile(sources: readonly IgnoreSource[]): string {
  return sources.find(({ format }) => format === "keyguard")?.path ?? OWN_IGNORE_FILE;
}

function formatByName(path: string): IgnoreFormat {
  const name = path.split(/[/\\]/).at(-1) ?? "";
  return (Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined) ?? "keyguard";
}
