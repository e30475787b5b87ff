import { SCAN_SCOPES, type ScanScope } from "../contract.ts";
import { isRepositoryName } from "../repository-name.ts";
import { IGNORE_FORMATS, type IgnoreSource, ignoreSourcesOf } from "../scan/accept/ignore-source.ts";
import type { Shard } from "../scan/shard.ts";
import { InputError, type InputSource } from "./input-error.ts";
import { quoted, readOne, readPath, readSwitch, readToken } from "./values.ts";

/** What the check `scan` is told. */
export interface ScanInputs {
  readonly scanScope: ScanScope;
  readonly scanShard: Shard;
  readonly ignoreFiles: readonly IgnoreSource[];
  readonly verifyLeaks: boolean;
  readonly sarifFile: string | undefined;
  /** Where the result is written for a job that puts several together. */
  readonly scanReportFile: string | undefined;
  /** `owner/name`, where it is not the workflow's own. */
  readonly scanRepository: string | undefined;
  readonly comment: boolean;
  readonly token: string | undefined;
}

/** A matrix has 256 jobs at most; other CI systems have more. */
const MAX_SHARDS = 10_000;

/** @throws InputError for the first input that cannot be used */
export function readScanInputs(text: InputSource): ScanInputs {
  const scanScope = readOne("scan-scope", text("scan-scope"), SCAN_SCOPES);
  const optionalPath = (name: string): string | undefined =>
    text(name) === "" ? undefined : readPath(name, text(name));
  return {
    scanScope,
    scanShard: readShard(text("scan-shard"), scanScope),
    ignoreFiles: readIgnoreFiles(text("ignore-file")),
    verifyLeaks: readSwitch("verify-leaks", text("verify-leaks")),
    sarifFile: optionalPath("sarif-file"),
    scanReportFile: optionalPath("scan-report-file"),
    scanRepository: readRepository(text("scan-repository"), scanScope),
    comment: readSwitch("comment", text("comment")),
    token: readToken("token", text("token"), "leave-out"),
  };
}

function readRepository(text: string, scope: ScanScope): string | undefined {
  if (text === "") return undefined;
  if (!isRepositoryName(text)) throw new InputError((says) => says.repository(quoted(text)));
  // An event is told by the payload of the repository in which it happened.
  if (scope === "event") throw new InputError((says) => says.repositoryOfEvent(quoted(text)));
  return text;
}

function readIgnoreFiles(text: string): IgnoreSource[] {
  const named = ignoreSourcesOf(text);
  if ("unknown" in named)
    throw new InputError((says) => says.ignoreFormat(quoted(named.unknown), IGNORE_FORMATS));
  return named.sources.map(({ format, path }) => ({ format, path: readPath("ignore-file", path) }));
}

function readShard(text: string, scope: ScanScope): Shard {
  const [, first = "", second = ""] = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(first), count: Number(second) };
  if (shard.index < 1 || shard.count > MAX_SHARDS || shard.index > shard.count) {
    throw new InputError((says) => says.shard(quoted(text), MAX_SHARDS));
  }
  if (shard.count > 1 && scope !== "history") {
    throw new InputError((says) => says.shardWithoutHistory(quoted(text), scope));
  }
  return shard;
}
