import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Certificate } from "../../support/certificates.mjs";
import { type FaultName, PAGE, specOf } from "./faults.ts";
import { type Answer, strike } from "./strike.ts";

/** Whom the action speaks to, by what they are. */
export const HOSTS = {
  openai: "api.openai.com",
  auth: "auth.openai.com",
  relay: "relay.example",
  github: "api.github.com",
  git: "github.com",
  token: "pipelines.example",
} as const;
export type Host = keyof typeof HOSTS;

/** These two have no other address: they are always reached through the proxy, over TLS. */
export const TUNNELLED: ReadonlySet<Host> = new Set<Host>(["openai", "auth"]);
/** Nobody of ours. */
const ELSEWHERE = "elsewhere.example";
export const NAMES: readonly string[] = [...Object.values(HOSTS), ELSEWHERE];

/** A request as it came; `authorization` is a secret. */
export interface Seen {
  readonly host: Host | "elsewhere";
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly authorization: string;
  readonly headers: IncomingMessage["headers"];
  /** How many came before it to the same listener, of which each came over a connection of its own. */
  readonly index: number;
  /** Whether the server behind was asked to do it. */
  carriedOut: boolean;
  struck: boolean;
}

export interface Plan {
  readonly fault: FaultName;
  /** Of the requests: those that are struck. */
  readonly hits: (seen: Seen, earlier: readonly Seen[]) => boolean;
  /** Of the connections: the first that is struck, by its index at the call's listener. */
  readonly host: Host;
  readonly from: number;
}

export interface Certificates {
  readonly good: Certificate;
  readonly "another host's": Certificate;
  readonly "self-signed": Certificate;
  readonly expired: Certificate;
}

export interface SiteOptions {
  /** Plain http origins of the servers behind. */
  readonly targets: Readonly<Partial<Record<Host, string>>>;
  readonly certificates: Certificates;
  /** Also those that have an address of their own are reached through the proxy. */
  readonly tunnelAll: boolean;
  readonly plan: Plan | undefined;
  /** Told each request before it is carried out. */
  readonly onRequest?: ((seen: Seen) => void) | undefined;
  /** Whether time may be skipped also when nobody is connected; not where other programs are at work. */
  readonly skipsFreely: boolean;
}

/** What lies between the action and the servers of one run: listeners, a proxy, and time. */
export interface Site {
  readonly requests: readonly Seen[];
  /** Requests and connections that were struck. */
  readonly struck: () => number;
  /** Whether something listens no more, so that connections are refused. */
  readonly isClosed: () => boolean;
  /** Origin for the action. */
  origin(host: Host): string;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openSite(options: SiteOptions): Promise<Site> {
  const { targets, certificates, tunnelAll, plan, skipsFreely } = options;
  const requests: Seen[] = [];
  const servers: (Server | TcpServer)[] = [];
  const sockets = new Set<Socket>();
  /** By the client's port: a TLS connection cannot be reset, what is below it can. */
  const byPort = new Map<number | undefined, Socket>();
  let struck = 0;
  let closed = false;
  /** Connections of which something is to be expected, and those that a fault lets wait. */
  const busy = new Set<Socket>();
  const waiting = new Set<Socket>();
  const spec = plan === undefined ? undefined : specOf(plan.fault);

  function keep(socket: Socket): void {
    sockets.add(socket);
    busy.add(socket);
    byPort.set(socket.remotePort, socket);
    socket.on("error", () => undefined);
    socket.once("close", () => {
      sockets.delete(socket);
      busy.delete(socket);
      waiting.delete(socket);
    });
  }
  function noteStruck(socket: Socket | undefined): void {
    struck += 1;
    if (socket === undefined || spec?.waits === undefined) return;
    busy.delete(socket);
    waiting.add(socket);
  }

  async function handle(
    host: Seen["host"],
    index: number,
    incoming: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const body = await bytesOf(incoming);
    const url = new URL(incoming.url ?? "/", "http://x");
    const seen: Seen = {
      host,
      ...{ method: incoming.method ?? "", path: url.pathname, query: url.search, body: body.toString() },
      ...{ authorization: incoming.headers.authorization ?? "", headers: incoming.headers },
      ...{ index, carriedOut: false, struck: false },
    };
    const earlier = [...requests];
    requests.push(seen);
    const target = host === "elsewhere" ? undefined : targets[host];
    if (target === undefined) return void response.writeHead(404, { connection: "close" }).end();
    options.onRequest?.(seen);
    const carryOut = (): Promise<Answer> => {
      seen.carriedOut = true;
      return forward(target, incoming, body);
    };
    const isHit =
      plan !== undefined &&
      spec?.at === "answer" &&
      plan.hits(seen, earlier) &&
      !(spec.leaves === "passing" && struck > 0);
    if (isHit) {
      seen.struck = true;
      const socket = byPort.get(incoming.socket.remotePort);
      noteStruck(socket);
      const elsewhere = `https://${ELSEWHERE}`;
      return await strike(plan.fault, { request: incoming, response, socket, carryOut, elsewhere });
    }
    const { status, headers, body: bytes } = await carryOut();
    response.writeHead(status, { ...headers, "content-length": bytes.length, connection: "close" }).end(bytes);
  }

  /** An HTTP server that does not listen: connections are handed to it. */
  function http(host: Seen["host"], certificate?: Certificate): (socket: Duplex, index: number) => void {
    const indices = new Map<number | undefined, number>();
    const listener = (incoming: IncomingMessage, response: ServerResponse): void => {
      const index = indices.get(incoming.socket.remotePort) ?? -1;
      handle(host, index, incoming, response).catch(() => response.destroy());
    };
    const server =
      certificate === undefined
        ? createServer({ keepAlive: false }, listener)
        : createTlsServer({ key: certificate.key, cert: certificate.cert }, listener);
    server.on("tlsClientError", () => undefined).on("clientError", (_, socket) => socket.destroy());
    return (socket, index) => {
      indices.set((socket as Socket).remotePort, index);
      server.emit("connection", socket);
    };
  }

  /** Whether a connection is struck; then it is done with. */
  function strikeConnection(host: Host, index: number, socket: Socket): boolean {
    if (plan === undefined || spec === undefined || plan.host !== host || index < plan.from) return false;
    switch (plan.fault) {
      case "connection reset":
        noteStruck(socket);
        socket.resetAndDestroy();
        return true;
      case "accepted and nothing said":
      case "TLS: nothing said":
        noteStruck(socket);
        return true;
      case "proxy: 407":
        noteStruck(socket);
        socket.end(page(407, 'Proxy-Authenticate: Basic realm="x"\r\n'));
        return true;
      case "proxy: 502 and a page":
        noteStruck(socket);
        socket.end(page(502));
        return true;
      case "proxy: a page in the server's place":
        noteStruck(socket);
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        socket.once("data", () => socket.end(page(200)));
        return true;
      default:
        return false;
    }
  }

  /** The next connection that a listener does not take any more. */
  function closeBefore(server: TcpServer, next: number, applies: boolean): void {
    if (!applies || plan?.fault !== "refused" || next < plan.from) return;
    closed = true;
    server.close();
  }

  const certificateOf = (host: Host, index: number): keyof Certificates => {
    if (plan === undefined || plan.host !== host || index < plan.from) return "good";
    if (plan.fault === "TLS: another host's certificate") return "another host's";
    if (plan.fault === "TLS: self-signed") return "self-signed";
    return plan.fault === "TLS: expired" ? "expired" : "good";
  };

  const origins = new Map<Host, string>();
  const inTunnel = new Map<string, (socket: Socket, index: number) => void>();
  for (const host of Object.keys(targets) as Host[]) {
    const secure = new Map<string, (socket: Duplex, index: number) => void>();
    const over = (name: keyof Certificates): ((socket: Duplex, index: number) => void) => {
      const made = secure.get(name) ?? http(host, certificates[name]);
      secure.set(name, made);
      return made;
    };
    inTunnel.set(`${HOSTS[host]}:443`, (socket, index) => {
      const name = certificateOf(host, index);
      if (name !== "good") noteStruck(undefined);
      over(name)(socket, index);
    });
    if (tunnelAll || TUNNELLED.has(host)) {
      origins.set(host, `https://${HOSTS[host]}`);
      continue;
    }
    const take = http(host);
    let count = 0;
    const server = createTcpServer((socket) => {
      keep(socket);
      const index = count++;
      closeBefore(server, count, plan?.host === host);
      if (!strikeConnection(host, index, socket)) take(socket, index);
    });
    servers.push(server);
    origins.set(host, `http://127.0.0.1:${await listen(server)}`);
    closeBefore(server, 0, plan?.host === host);
  }

  const elsewhere = http("elsewhere", certificates.good);
  let tunnels = 0;
  const planIsTunnelled = plan !== undefined && (tunnelAll || TUNNELLED.has(plan.host));
  const proxyHttp = createServer();
  const proxy = createTcpServer((socket) => {
    keep(socket);
    closeBefore(proxy, tunnels + 1, planIsTunnelled);
    proxyHttp.emit("connection", socket);
  });
  proxyHttp.on("connect", (asked: IncomingMessage, socket: Socket) => {
    const index = tunnels++;
    const host = (Object.keys(HOSTS) as Host[]).find((one) => `${HOSTS[one]}:443` === asked.url);
    if (host !== undefined && strikeConnection(host, index, socket)) return;
    const take = host === undefined ? undefined : inTunnel.get(`${HOSTS[host]}:443`);
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    if (asked.url === `${ELSEWHERE}:443`) elsewhere(socket, index);
    else if (take === undefined) socket.destroy();
    else take(socket, index);
  });
  servers.push(proxy);
  const proxyPort = await listen(proxy);
  closeBefore(proxy, 0, planIsTunnelled);

  /** May time be skipped? Only where a fault keeps everybody waiting. */
  const maySkip = (): boolean =>
    busy.size === 0 && (waiting.size > 0 || (skipsFreely && (struck > 0 || closed)));
  const control = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).once("close", () => sockets.delete(socket));
    socket.on("data", () => {
      // What came before the question is looked at first.
      setImmediate(() => setImmediate(() => socket.write(maySkip() ? "skip" : "no")));
    });
  });
  servers.push(control);
  const controlPort = await listen(control);

  return {
    requests,
    struck: () => struck,
    isClosed: () => closed,
    origin: (host) => origins.get(host) ?? `https://${HOSTS[host]}`,
    env: {
      HTTPS_PROXY: `http://127.0.0.1:${proxyPort}`,
      FAULT_CONTROL_PORT: String(controlPort),
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(
        servers.map((server) => new Promise<void>((resolve) => void server.close(() => resolve()))),
      );
    },
  };
}

async function listen(server: TcpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const HOP = /^(?:host|connection|keep-alive|transfer-encoding|content-length|proxy-.*)$/;

async function forward(target: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.test(name)));
  return await new Promise((resolve, reject) => {
    const sent = request(new URL(url ?? "/", target), { method, headers: kept, agent: false }, (response) => {
      bytesOf(response).then((bytes) => {
        const back = Object.entries(response.headers).filter(([name]) => !HOP.test(name));
        resolve({
          status: response.statusCode ?? 500,
          headers: Object.fromEntries(back.map(([name, value]) => [name, String(value)])),
          body: bytes,
        });
      }, reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function page(status: number, headers = ""): string {
  return `HTTP/1.1 ${status} No\r\nContent-Type: text/html\r\nContent-Length: ${PAGE.length}\r\nConnection: close\r\n${headers}\r\n${PAGE}`;
}
