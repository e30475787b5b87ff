import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { BOMB, DEEP_DETAIL, DEEP_JSON, type FaultName, HUGE_LENGTH, hugeBody, PAGE } from "./faults.ts";

/** A whole answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Struck {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Below TLS. */
  readonly socket: Socket | undefined;
  /** Carries the request out, and gives what should have been answered. */
  readonly carryOut: () => Promise<Answer>;
  /** Of a host that nothing may be sent to. */
  readonly elsewhere: string;
}

const JSON_TYPE = { "content-type": "application/json" };
const HTML_TYPE = { "content-type": "text/html; charset=utf-8" };
const DRIP_MS = 200;
/** A second further than anybody waits, by the clock of whoever reads it. */
const LATE_DATE = "Fri, 31 Dec 2100 23:59:59 GMT";

/** Answers a request as the fault wants it. Writes are carried out before, unless the fault says that they were not. */
export async function strike(fault: FaultName, struck: Struck): Promise<void> {
  const { request, response, socket, elsewhere } = struck;
  const send = (
    status: number,
    body: string | Buffer,
    headers: Record<string, string | string[]> = {},
  ): void => {
    response.writeHead(status, { ...JSON_TYPE, connection: "close", ...headers }).end(body);
  };
  /** The good answer with something changed. */
  const changed = async (change: (good: Answer) => Partial<Answer>): Promise<void> => {
    const good = await struck.carryOut();
    const { status, headers, body } = { ...good, ...change(good) };
    response.writeHead(status, { ...headers, "content-length": body.length, connection: "close" }).end(body);
  };
  switch (fault) {
    case "request reset":
      return void socket?.resetAndDestroy();
    case "reset mid-body":
    case "closed mid-body": {
      const { status, headers, body } = await struck.carryOut();
      const length = Math.max(body.length, 2);
      response.writeHead(status === 204 ? 200 : status, { ...headers, "content-length": length });
      const half = body.length > 1 ? body.subarray(0, body.length >> 1) : Buffer.from("{");
      response.write(half, () => {
        if (fault === "reset mid-body") socket?.resetAndDestroy();
        else socket?.destroy();
      });
      return;
    }
    case "slow drip": {
      await struck.carryOut();
      response.writeHead(200, JSON_TYPE);
      const timer = setInterval(() => response.write(" "), DRIP_MS);
      response.once("close", () => clearInterval(timer));
      return;
    }
    case "no answer":
      await struck.carryOut();
      return;
    case "endless body": {
      await struck.carryOut();
      response.writeHead(200, JSON_TYPE);
      return pour(response);
    }
    case "huge body":
      await struck.carryOut();
      response.writeHead(200, { ...JSON_TYPE, "content-length": HUGE_LENGTH });
      for (const chunk of hugeBody()) {
        if (response.destroyed) return;
        if (!response.write(chunk)) await drained(response);
      }
      response.end();
      return;
    case "gzip bomb":
      await struck.carryOut();
      return send(200, BOMB, { "content-encoding": "gzip" });
    case "HTML, 200":
      await struck.carryOut();
      return send(200, PAGE, HTML_TYPE);
    case "HTML, 503":
      return send(503, PAGE, HTML_TYPE);
    case "HTML, 403":
      return send(403, PAGE, HTML_TYPE);
    case "redirect to itself":
      return send(307, "", { location: request.url ?? "/" });
    case "redirect to another host":
      return send(307, "", { location: `${elsewhere}${request.url ?? "/"}` });
    case "429":
      return send(429, LIMITED);
    case "429, in a second, then well":
      return send(429, LIMITED, { "retry-after": "1" });
    case "429, in a year":
      return send(429, LIMITED, { "retry-after": "31536000" });
    case "429, a date":
      return send(429, LIMITED, { "retry-after": LATE_DATE });
    case "429, in -5 seconds":
      return send(429, LIMITED, { "retry-after": "-5" });
    case "429, garbage":
      return send(429, LIMITED, { "retry-after": "soon; \u00e9\u00e9 1e999" });
    case "503, then well":
      return send(503, SERVER_ERROR);
    case "502 after it was done, then well":
      await struck.carryOut();
      return send(502, PAGE, HTML_TYPE);
    case "500":
      return send(500, SERVER_ERROR);
    case "wrong content type":
      return await changed(({ headers }) => ({ headers: { ...headers, "content-type": "image/png" } }));
    case "truncated JSON":
      return await changed(({ body }) => ({ status: 200, body: body.subarray(0, body.length >> 1) }));
    case "another shape of JSON":
      await struck.carryOut();
      return send(200, '{"unexpected":{"nested":[null,[],{}]}}');
    case "JSON null":
      await struck.carryOut();
      return send(200, "null");
    case "empty 200":
      await struck.carryOut();
      return send(200, "");
    case "204":
      await struck.carryOut();
      return void response.writeHead(204, { connection: "close" }).end();
    case "JSON 100,000 deep":
      await struck.carryOut();
      return send(200, DEEP_JSON);
    case "JSON 100,000 deep, 400":
      return send(400, DEEP_DETAIL);
    case "JSON 100,000 deep, 403":
      return send(403, DEEP_JSON);
    case "no UTF-8":
      return await changed(({ body }) => ({ body: withoutUtf8(body) }));
    case "headers twice": {
      const { status, headers, body } = await struck.carryOut();
      const more = Array.from({ length: 50 }, (_, n) => `a${n}=b`);
      response.writeHead(status, {
        ...headers,
        connection: "close",
        "set-cookie": more,
        "x-request-id": ["req_one", "req_two"],
        "x-ratelimit-remaining": ["4000", "9"],
      });
      response.end(body);
      return;
    }
    case "huge headers":
      await struck.carryOut();
      return send(200, "{}", { "x-much": "a".repeat(64 * 1024) });
    default:
      throw new Error(`${fault} is no fault of an answer.`);
  }
}

const LIMITED = JSON.stringify({
  message: "You have exceeded a secondary rate limit.",
  error: {
    message: "Rate limit reached for requests.",
    type: "requests",
    param: null,
    code: "rate_limit_exceeded",
  },
});
const SERVER_ERROR = JSON.stringify({
  message: "Server Error",
  error: { message: "The server had an error.", type: "server_error", param: null, code: null },
});
const CHUNK = Buffer.alloc(64 * 1024, " ");

function pour(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write(CHUNK));
    if (!response.destroyed) response.once("drain", more);
  };
  more();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}

/** Bytes that are no UTF-8, in a field that nobody reads where there can be one, else before everything. */
function withoutUtf8(body: Buffer): Buffer {
  const bad = Buffer.from([0xff, 0xfe, 0xc3, 0x28]);
  if (body[0] !== 0x7b || body[1] === 0x7d) return Buffer.concat([bad, body]);
  const field = Buffer.concat([Buffer.from('{"'), bad, Buffer.from('":"'), bad, Buffer.from('",')]);
  return Buffer.concat([field, body.subarray(1)]);
}
