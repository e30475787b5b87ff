import type { ServerResponse } from "node:http";
import { problem, type Reply } from "./reply.ts";
import type { Fault, LoggedRequest, RequestFilter } from "./types.ts";

const HTML =
  "<!DOCTYPE html><html><head><title>Unicorn!</title></head><body>No server is available.</body></html>";
const LIMIT_AN_HOUR = 5000;
const ENDLESS_CHUNK = " ".repeat(64 * 1024);

export function fits(request: LoggedRequest, on: RequestFilter = {}): boolean {
  const { path } = on;
  return (
    (on.number === undefined || on.number === request.number) &&
    (on.method === undefined || on.method === request.method) &&
    (on.operation === undefined || on.operation === request.operation) &&
    (on.token === undefined || on.token === request.token) &&
    (path === undefined || (typeof path === "string" ? path === request.path : path.test(request.path))) &&
    (on.where === undefined || on.where(request))
  );
}

/** What goes wrong, and what of it is still ahead. */
export class Faults {
  #all: { readonly fault: Fault; skip: number; left: number }[] = [];

  add(fault: Fault): void {
    this.#all.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#all = [];
  }

  /** The fault that strikes a request at this moment; it is used up by that. */
  take(request: LoggedRequest, moment: "before" | "after"): Fault | undefined {
    for (const entry of this.#all) {
      if ((entry.fault.moment ?? "before") !== moment || entry.left === 0) continue;
      if (!fits(request, entry.fault.on)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.left -= 1;
      return entry.fault;
    }
    return undefined;
  }
}

/** Answers as the fault wants it, or not at all. Tells the status that was sent. */
export function strike(fault: Fault, response: ServerResponse, requestUrl: string): number | undefined {
  switch (fault.kind) {
    case "hang":
      return undefined;
    case "reset":
      response.socket?.resetAndDestroy();
      return undefined;
    case "status": {
      const usual = problem(fault.status, "Server Error").body;
      return send(response, {
        status: fault.status,
        body: fault.body ?? usual,
        ...(fault.headers && { headers: fault.headers }),
      });
    }
    case "html": {
      const status = fault.status ?? 503;
      response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(HTML);
      return status;
    }
    case "rate-limit":
      return send(response, limited(fault));
    case "redirect": {
      const status = fault.status ?? 307;
      response.writeHead(status, { location: new URL(requestUrl, fault.to).href }).end();
      return status;
    }
    case "endless-body":
      response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
      pour(response);
      return 200;
    case "half-body": {
      const body = JSON.stringify({ message: "This is only half of what was to come." });
      response.writeHead(200, {
        "content-type": "application/json; charset=utf-8",
        "content-length": body.length,
      });
      response.write(body.slice(0, body.length / 2));
      return 200;
    }
  }
}

export function send(response: ServerResponse, { status, body, headers = {} }: Reply): number {
  if (body === undefined) {
    response.writeHead(status, headers).end();
  } else {
    response
      .writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers })
      .end(typeof body === "string" ? body : JSON.stringify(body));
  }
  return status;
}

/**
 * docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api. `x-ratelimit-reset` goes by the machine's
 * clock and not by the stand-in's: clients hold it against theirs.
 */
function limited(fault: Extract<Fault, { kind: "rate-limit" }>): Reply {
  const status = fault.status ?? 403;
  if (fault.limit === "secondary") {
    const headers = { "retry-after": String(fault.waitSeconds ?? 60) };
    return problem(status, "You have exceeded a secondary rate limit. Please wait a few minutes.", headers);
  }
  const reset = Math.floor(Date.now() / 1000) + (fault.waitSeconds ?? 3600);
  return problem(status, "API rate limit exceeded for installation ID 1.", {
    "x-ratelimit-limit": String(LIMIT_AN_HOUR),
    "x-ratelimit-remaining": "0",
    "x-ratelimit-used": String(LIMIT_AN_HOUR),
    "x-ratelimit-reset": String(reset),
    "x-ratelimit-resource": "core",
  });
}

/** What a client reads of its quota in any answer. */
export function quota(used: number): Record<string, string> {
  return {
    "x-ratelimit-limit": String(LIMIT_AN_HOUR),
    "x-ratelimit-remaining": String(LIMIT_AN_HOUR - used),
    "x-ratelimit-used": String(used),
    "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 3600),
    "x-ratelimit-resource": "core",
    "x-github-request-id": `0000:${used.toString(16).padStart(4, "0")}`,
  };
}

function pour(response: ServerResponse): void {
  if (response.destroyed) return;
  response.write(ENDLESS_CHUNK, () => setImmediate(pour, response));
}
