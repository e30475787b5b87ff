import { SCAN_SCOPES, type ScanScope } from "../contract.ts";
import type { Shard } from "../scan/shard.ts";
import { InputError, type InputSource } from "./input-error.ts";
import { quoted, readOne, readPath, readSwitch, readToken } from "./values.ts";

/** What the check `scan` is told. */
export interface ScanInputs {
  readonly scanScope: ScanScope;
  readonly scanShard: Shard;
  /** Path in the repository, with `/`. */
  readonly ignoreFile: string;
  readonly verifyLeaks: boolean;
  readonly sarifFile: string | undefined;
  readonly comment: boolean;
  readonly token: string | undefined;
}

/** A matrix has 256 jobs at most; other CI systems have more. */
const MAX_SHARDS = 10_000;

/** @throws InputError for the first input that cannot be used */
export function readScanInputs(text: InputSource): ScanInputs {
  const scanScope = readOne("scan-scope", text("scan-scope"), SCAN_SCOPES);
  const sarifFile = text("sarif-file");
  return {
    scanScope,
    scanShard: readShard(text("scan-shard"), scanScope),
    ignoreFile: readPath("ignore-file", text("ignore-file")),
    verifyLeaks: readSwitch("verify-leaks", text("verify-leaks")),
    sarifFile: sarifFile === "" ? undefined : readPath("sarif-file", sarifFile),
    comment: readSwitch("comment", text("comment")),
    token: readToken("token", text("token"), "leave-out"),
  };
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
