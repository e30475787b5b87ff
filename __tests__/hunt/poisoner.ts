import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { gunzipSync } from "node:zlib";
import { type Counts, poison } from "./poison.ts";
import { Chance } from "./random.ts";

export interface PoisonerOptions {
  /** The good server, over plain http: by path where it is more than one. */
  readonly target: string | ((path: string) => string);
  readonly tls?: Readonly<Record<"key" | "cert", string>>;
  readonly seed: string;
  /** Of ten answers so many are poisoned. */
  readonly strength: number;
  /** Secrets that an answer may repeat, besides the one that the request came with. */
  readonly secrets: () => readonly string[];
  readonly counts: Counts;
}

/** A request as it came in, for a search. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  /** Without what authorizes. */
  readonly headers: string;
  readonly body: string;
  /** What authorizes: the secret itself, whatever the scheme. */
  readonly credentials: string;
}

export interface Poisoner {
  readonly origin: string;
  readonly port: number;
  readonly requests: readonly SeenRequest[];
  poisoned(): number;
  close(): Promise<void>;
}

/** Stands before a good server and puts into its answers what an attacker, or a careless server, would. */
export async function startPoisoner(options: PoisonerOptions): Promise<Poisoner> {
  const requests: SeenRequest[] = [];
  const turns = new Map<string, number>();
  const sockets = new Set<Socket>();
  let poisoned = 0;

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(incoming);
    const { method = "", url = "", headers } = incoming;
    const { authorization = "", host: _, ...others } = headers;
    const credentials = credentialsIn(authorization);
    requests.push({ method, url, headers: JSON.stringify(others), body: textOf(body, headers), credentials });
    const where = `${method} ${url.split("?")[0]}`;
    const turn = turns.get(where) ?? 0;
    turns.set(where, turn + 1);
    const target = typeof options.target === "string" ? options.target : options.target(url);
    const good = await forward(target, incoming, body);
    // By what is asked, not by when: requests of one run are not always in the same order.
    const chance = new Chance(`${options.seed} ${where.replace(/[0-9a-f]{8,}/g, "")} ${turn}`);
    if (!chance.happens(options.strength / 10)) return answer(response, good);
    poisoned += 1;
    const secrets = credentials === "" ? options.secrets() : [credentials, credentials, ...options.secrets()];
    answer(response, bad(good, secrets, chance, options.counts));
  }

  const listener = (incoming: IncomingMessage, response: ServerResponse): void => {
    handle(incoming, response).catch(() => response.destroy());
  };
  const server = options.tls ? createTlsServer({ ...options.tls }, listener) : createServer(listener);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${options.tls ? "https" : "http"}://127.0.0.1:${port}`,
    port,
    requests,
    poisoned: () => poisoned,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** `Bearer …`, `token …`, or the password of `Basic …`. */
function credentialsIn(authorization: string): string {
  const [, scheme = "", value = ""] = /^(\S+) (.+)$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() !== "basic") return value;
  return Buffer.from(value, "base64").toString().split(":").slice(1).join(":");
}

/** git compresses what it sends. */
function textOf(body: Buffer, { "content-encoding": encoding }: IncomingMessage["headers"]): string {
  return (encoding === "gzip" ? gunzipSync(body) : body).toString();
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function forward(
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  const { host: _, connection: __, "accept-encoding": ___, "transfer-encoding": ____, ...rest } = headers;
  return await new Promise((resolve, reject) => {
    const sent = request(new URL(url ?? "/", target), { method, headers: rest, agent: false }, (response) => {
      bytesOf(response).then((bytes) => {
        const kept: Record<string, string> = {};
        for (const [name, value] of Object.entries(response.headers)) {
          if (!/^(?:content-length|connection|transfer-encoding|keep-alive)$/.test(name))
            kept[name] = String(value);
        }
        resolve({ status: response.statusCode ?? 500, headers: kept, body: bytes });
      }, reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function answer(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.end(body);
}

const STATUSES = [400, 401, 403, 404, 409, 410, 422, 429, 500, 502, 503] as const;

function bad(good: Answer, secrets: readonly string[], chance: Chance, counts: Counts): Answer {
  const text = (): string => poison(secrets, chance, counts);
  const headers = chance.happens(0.3)
    ? {
        ...good.headers,
        "x-request-id": inHeader(text()),
        "x-github-request-id": inHeader(text()),
        [chance.pick([
          "retry-after",
          "x-ratelimit-reset-requests",
          "openai-organization",
          "warning",
          "link",
        ])]: inHeader(text()),
      }
    : good.headers;
  const json = (status: number, body: unknown): Answer => ({
    status,
    headers: { ...headers, "content-type": "application/json" },
    body: Buffer.from(JSON.stringify(body)),
  });
  const kind = chance.integer(10);
  if (kind < 4) {
    const share = chance.pick([0.05, 0.2, 0.6, 1]);
    const parsed = parsedOf(good.body);
    if (parsed !== undefined) return json(good.status, withLeaves(parsed, share, chance, text));
  }
  const status = chance.pick(STATUSES);
  if (kind < 6)
    return json(status, { error: { message: text(), type: text(), param: text(), code: text() } });
  if (kind === 6)
    return json(status, { message: text(), documentation_url: text(), errors: [{ message: text() }] });
  if (kind === 7) return json(status, { error: text(), error_description: text() });
  if (kind === 8) {
    const location = `https://other-host.example/${encodeURIComponent(text())}`;
    return {
      status: chance.pick([301, 302, 307]),
      headers: { ...headers, location },
      body: Buffer.from(text()),
    };
  }
  const type = chance.pick(["text/html", "text/plain", "application/json"]);
  return {
    status: chance.pick([200, ...STATUSES]),
    headers: { ...headers, "content-type": type },
    body: Buffer.from(text()),
  };
}

function parsedOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** Every text of a value, with this probability, is somebody else's. */
export function withLeaves(value: unknown, share: number, chance: Chance, text: () => string): unknown {
  if (typeof value === "string" && chance.happens(share)) {
    if (URL.canParse(value) && chance.happens(0.5)) return `https://other-host.example/${text()}`;
    return chance.pick([() => text(), () => `${value} ${text()}`, () => text() + value])();
  }
  if (Array.isArray(value)) return value.map((item) => withLeaves(item, share, chance, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withLeaves(item, share, chance, text)]),
  );
}

/** As a header can hold it. */
function inHeader(text: string): string {
  return text.replace(/[^\u0020-\u007e]/g, "").slice(0, 2000);
}
