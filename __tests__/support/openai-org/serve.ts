import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { htmlPage, openaiError } from "../stand-in/bodies.mjs";
import type { Reply } from "../stand-in/exchange.mjs";
import { type Fault, FaultPlan, type LoggedRequest } from "./faults.ts";

export type { Reply } from "../stand-in/exchange.mjs";

/** A request as it came; `bearer` is a secret. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly body: unknown;
  readonly headers: IncomingMessage["headers"];
  readonly bearer: string | undefined;
  readonly requestId: string;
}

export interface ServeOptions {
  /** PEM texts; with them the server speaks HTTPS. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** The server's time, also in the header `Date`. */
  readonly now: () => Date;
  /** Who asks, for the log. */
  readonly identify: (incoming: Incoming) => string;
  /** What the log shows of a body. Default: all. */
  readonly shown?: (body: unknown) => unknown;
  /** Told each request before it is carried out, struck ones too. */
  readonly onRequest?: (logged: LoggedRequest) => void;
  /** Carries the request out. */
  readonly answer: (incoming: Incoming, logged: LoggedRequest) => Reply | Promise<Reply>;
}

export interface Served {
  readonly origin: string;
  readonly port: number;
  readonly requests: readonly LoggedRequest[];
  readonly faults: FaultPlan;
  close(): Promise<void>;
}

/** A server on the loopback interface that keeps a log and breaks where it is told to. */
export async function serve(options: ServeOptions): Promise<Served> {
  const requests: LoggedRequest[] = [];
  const faults = new FaultPlan();
  /** TCP connections by the client's port: a TLS connection cannot be reset, what is below it can. */
  const sockets = new Map<number | undefined, Socket>();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const incoming = await incomingOf(request);
    const { method, path, query, body } = incoming;
    const { authorization: _, ...headers } = incoming.headers;
    const at = options.now();
    const logged: LoggedRequest = {
      number: requests.length + 1,
      ...{ method, path, query, headers, at },
      body: options.shown === undefined ? body : options.shown(body),
      key: options.identify(incoming),
      status: undefined,
      fault: undefined,
    };
    requests.push(logged);
    options.onRequest?.(logged);
    const fault = faults.next(logged);
    let reply: Reply = { status: 200, body: { object: "list", data: [] } };
    if (fault === undefined || fault.when === "after") {
      reply = await options.answer(incoming, logged);
      logged.status = reply.status;
    }
    response.setHeader("date", at.toUTCString());
    response.setHeader("x-request-id", incoming.requestId);
    if (fault === undefined) send(response, reply);
    else strike(fault, reply, response, () => reset(request.socket.remotePort));
  }

  function reset(port: number | undefined): void {
    sockets.get(port)?.resetAndDestroy();
  }

  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    handle(request, response).catch((error: unknown) => {
      // A client that hangs up while it is still sending is no fault of the server.
      if (!request.destroyed) process.emitWarning(error instanceof Error ? error : String(error));
      response.destroy();
    });
  };
  const server = options.tls ? createTlsServer({ ...options.tls }, listener) : createServer(listener);
  server.on("connection", (socket: Socket) => {
    const port = socket.remotePort;
    sockets.set(port, socket);
    socket.on("close", () => sockets.delete(port)).on("error", () => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${options.tls ? "https" : "http"}://127.0.0.1:${port}`,
    port,
    requests,
    faults,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}

async function incomingOf(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  const address = new URL(request.url ?? "/", "http://127.0.0.1");
  const query: Record<string, string[]> = {};
  for (const name of new Set(address.searchParams.keys())) query[name] = address.searchParams.getAll(name);
  return {
    method: request.method ?? "",
    path: address.pathname,
    query,
    body: text === "" ? undefined : parsed(text),
    headers: request.headers,
    bearer: /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "")?.[1],
    requestId: `req_${randomBytes(16).toString("hex")}`,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function encoded(response: ServerResponse, reply: Reply): Buffer {
  const isText = typeof reply.body === "string";
  response.statusCode = reply.status;
  response.setHeader("content-type", isText ? "text/html; charset=UTF-8" : "application/json");
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    // An empty value takes a header away that the server itself would send.
    if (value === "") response.removeHeader(name);
    else response.setHeader(name, value);
  }
  return Buffer.from(isText ? String(reply.body) : JSON.stringify(reply.body, null, 2));
}

function send(response: ServerResponse, reply: Reply): void {
  const body = encoded(response, reply);
  if (reply.write) {
    reply.write(response);
    return;
  }
  response.setHeader("content-length", body.length);
  response.end(body);
}

function strike(fault: Fault, reply: Reply, response: ServerResponse, reset: () => void): void {
  switch (fault.effect) {
    case "reset":
      reset();
      return;
    case "hang":
      return;
    case "server-error":
      send(
        response,
        openaiError(500, null, "The server had an error while processing your request. Sorry about that!", {
          type: "server_error",
        }),
      );
      return;
    case "bad-gateway":
      send(response, { status: 502, body: htmlPage("502 Bad Gateway", "cloudflare") });
      return;
    case "page":
      send(response, { status: 200, body: htmlPage("Sign in", "Please sign in to the network.") });
      return;
    case "rate-limited":
      send(
        response,
        openaiError(429, "rate_limit_exceeded", "Rate limit reached for requests. Please try again later.", {
          type: "requests",
          headers: fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) },
        }),
      );
      return;
    case "redirect":
      send(response, {
        status: 307,
        headers: { location: fault.location ?? "https://other-host.example/v1/organization/projects" },
        body: htmlPage("Moved", "The document has moved."),
      });
      return;
    case "endless":
    case "cut-off": {
      const body = encoded(response, reply);
      response.setHeader("content-length", body.length);
      response.write(body.subarray(0, Math.ceil(body.length / 2)), () => {
        // A moment later, so that the half arrives first.
        if (fault.effect === "cut-off") setTimeout(reset, 20);
      });
    }
  }
}
