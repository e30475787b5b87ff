import { BLOCK_BYTES, isTarHeader } from "./format.ts";
import { gzipHeaderAt } from "./gzip-header.ts";
import { collect, Inflation } from "./inflation.ts";
import type { Budget } from "./limits.ts";
import { type RawItem, readTar } from "./tar.ts";

/** What a compressed file is called that does not say its name. */
const NAMELESS = "content";

/**
 * What a gzip file holds: the files of a tar archive, which is never held as a whole and whose own blocks are given
 * therefore, or one file.
 */
export async function* readGzip(bytes: Buffer, budget: Budget): AsyncGenerator<RawItem> {
  const inflation = new Inflation(bytes, "gzip", budget);
  const { head, whole } = await peek(inflation);
  if (isTarHeader(head)) {
    let told = false;
    for await (const item of readTar(whole, budget, "given")) {
      // The tar reader sees an end where the inflation has met an obstacle.
      const obstacle = item.obstacle === "cut-off" ? (inflation.obstacle ?? "cut-off") : item.obstacle;
      told ||= obstacle !== undefined && obstacle === inflation.obstacle;
      yield obstacle === undefined ? item : { ...item, obstacle };
    }
    if (inflation.obstacle && !told) yield { name: "", bytes: undefined, obstacle: inflation.obstacle };
    return;
  }
  const mostBytes = budget.spendEntry() ? budget.limits.entryBytes : 0;
  const { bytes: content, whole: isWhole } = await collect(whole, mostBytes);
  if (mostBytes === 0) return;
  const obstacle = isWhole ? inflation.obstacle : "entry-size";
  if (content.length > 0) yield { name: gzipHeaderAt(bytes, 0)?.name || NAMELESS, bytes: content, obstacle };
  else if (obstacle) yield { name: "", bytes: undefined, obstacle };
}

interface Peeked {
  /** At least one block, if there is so much. */
  readonly head: Buffer;
  /** All of it, head included. */
  readonly whole: AsyncIterable<Buffer>;
}

async function peek(source: AsyncIterable<Buffer>): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < BLOCK_BYTES) {
    const { value, done } = await iterator.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  return { head, whole: followedBy(head, iterator) };
}

async function* followedBy(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    for (;;) {
      const { value, done } = await rest.next();
      if (done) return;
      yield value;
    }
  } finally {
    await rest.return?.();
  }
}
