import { gzipSync } from "node:zlib";

/**
 * What can go wrong with a remote call, as a closed set. Each is done with real sockets by `site.ts`; what may come
 * of it is told by {@link FaultSpec.leaves}.
 */
export const FAULTS = {
  refused: { at: "connection", leaves: "lost" },
  "connection reset": { at: "connection", leaves: "lost" },
  "accepted and nothing said": { at: "connection", leaves: "lost", waits: true },
  "TLS: another host's certificate": { at: "tls", leaves: "lost" },
  "TLS: self-signed": { at: "tls", leaves: "lost" },
  "TLS: expired": { at: "tls", leaves: "lost" },
  "TLS: nothing said": { at: "tls", leaves: "lost", waits: true },
  "proxy: 407": { at: "proxy", leaves: "lost" },
  "proxy: 502 and a page": { at: "proxy", leaves: "lost" },
  "proxy: a page in the server's place": { at: "proxy", leaves: "lost" },
  "request reset": { at: "answer", leaves: "lost" },
  "reset mid-body": { at: "answer", leaves: "lost" },
  "closed mid-body": { at: "answer", leaves: "lost" },
  "slow drip": { at: "answer", leaves: "lost", waits: true },
  "no answer": { at: "answer", leaves: "lost", waits: true },
  "endless body": { at: "answer", leaves: "lost" },
  "huge body": { at: "answer", leaves: "lost" },
  "gzip bomb": { at: "answer", leaves: "lost" },
  "HTML, 200": { at: "answer", leaves: "lost" },
  "HTML, 503": { at: "answer", leaves: "lost" },
  "HTML, 403": { at: "answer", leaves: "refusal" },
  "redirect to itself": { at: "answer", leaves: "lost" },
  "redirect to another host": { at: "answer", leaves: "lost" },
  "429": { at: "answer", leaves: "throttled" },
  "429, in a second, then well": { at: "answer", leaves: "passing" },
  "429, in a year": { at: "answer", leaves: "throttled" },
  "429, a date": { at: "answer", leaves: "throttled" },
  "429, in -5 seconds": { at: "answer", leaves: "throttled" },
  "429, garbage": { at: "answer", leaves: "throttled" },
  "503, then well": { at: "answer", leaves: "passing" },
  "502 after it was done, then well": { at: "answer", leaves: "passing" },
  "500": { at: "answer", leaves: "lost" },
  "wrong content type": { at: "answer", leaves: "either" },
  "truncated JSON": { at: "answer", leaves: "lost" },
  "another shape of JSON": { at: "answer", leaves: "lost" },
  "JSON null": { at: "answer", leaves: "lost" },
  "empty 200": { at: "answer", leaves: "lost" },
  "204": { at: "answer", leaves: "lost" },
  "JSON 100,000 deep": { at: "answer", leaves: "lost" },
  "JSON 100,000 deep, 400": { at: "answer", leaves: "refusal" },
  "JSON 100,000 deep, 403": { at: "answer", leaves: "refusal" },
  "no UTF-8": { at: "answer", leaves: "either" },
  "headers twice": { at: "answer", leaves: "either" },
  "huge headers": { at: "answer", leaves: "lost" },
} as const satisfies Readonly<Record<string, FaultSpec>>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];

export interface FaultSpec {
  /**
   * Where it strikes: `connection`, `tls` and `proxy` from the call's connection on, all that come after it too;
   * `answer` the call's requests only.
   */
  readonly at: "connection" | "tls" | "proxy" | "answer";
  /**
   * `lost`: no answer that means anything. `refusal`: a status that refuses, with nothing behind it. `throttled`:
   * not now. `passing`: once; then all is well. `either`: an answer that may be understood or not.
   */
  readonly leaves: "lost" | "refusal" | "throttled" | "passing" | "either";
  /** It keeps the action waiting, which the test then need not do. */
  readonly waits?: true;
}

export function specOf(fault: FaultName): FaultSpec {
  return FAULTS[fault];
}

const MIB = 1024 * 1024;
export const PAGE =
  "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please accept the terms of this network.</body></html>";
/** More than anybody reads: 128 MiB is the largest bound in `src`. */
const HUGE_BYTES = 160 * MIB;
export const BOMB = gzipSync(Buffer.alloc(HUGE_BYTES, " "));
const CHUNK = Buffer.alloc(MIB, " ");

/** A body of white space, and a piece of JSON at the end. */
export function* hugeBody(): Generator<Buffer> {
  for (let bytes = 0; bytes < HUGE_BYTES; bytes += CHUNK.length) yield CHUNK;
  yield Buffer.from("{}");
}
export const HUGE_LENGTH = HUGE_BYTES + 2;

const DEPTH = 100_000;
const DEEP = "[".repeat(DEPTH) + "]".repeat(DEPTH);
/** In the one field that servers in Python use for what is wrong with a request. */
export const DEEP_DETAIL = `{"detail":${DEEP},"message":"no","errors":${DEEP}}`;
/** In every field in which anybody looks for something. */
export const DEEP_JSON = `{"object":"list","error":${DEEP},"detail":${DEEP},"errors":${DEEP},"message":${DEEP},"data":${DEEP},"value":${DEEP},"tree":${DEEP},"files":${DEEP},"commits":${DEEP},"repositories":${DEEP}}`;
