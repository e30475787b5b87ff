import type { IgnoreFormat, IgnoreSource } from "../ignore-source.ts";
import { readGitleaksBaseline } from "./gitleaks-baseline.ts";
import { readGitleaksConfig } from "./gitleaks-config.ts";
import { readGitleaksIgnore } from "./gitleaks-ignore.ts";
import { nothingTaken, type ReadForeign } from "./rules.ts";
import { readTrufflehogExclude } from "./trufflehog-exclude.ts";

const LARGEST_FILE_BYTES = 1_048_576;

const READERS: Readonly<
  Record<Exclude<IgnoreFormat, "keyguard">, (file: string, text: string) => ReadForeign>
> = {
  "gitleaks-ignore": readGitleaksIgnore,
  "gitleaks-config": readGitleaksConfig,
  "gitleaks-baseline": readGitleaksBaseline,
  "trufflehog-exclude": readTrufflehogExclude,
};

/** A file in which another scanner has been told what to accept. */
export interface ForeignSource extends IgnoreSource {
  readonly format: Exclude<IgnoreFormat, "keyguard">;
}

/**
 * Reads a file of another scanner: what it accepts of ours, never more than that scanner would, and what is not
 * taken over. Never throws, whatever the file holds.
 */
export function readForeign({ format, path }: ForeignSource, text: string): ReadForeign {
  if (Buffer.byteLength(text) > LARGEST_FILE_BYTES) return nothingTaken(path, "too-large");
  return READERS[format](path, text);
}
