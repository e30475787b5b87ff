import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from "node:net";
import type { Duplex } from "node:stream";
import type { Certificate } from "../../support/certificates.mjs";
import { specOf } from "./faults.ts";
import { bytesOf, forward, page } from "./forward.ts";
import { ELSEWHERE, HOSTS, type Host, type Plan, type Seen, TUNNELLED } from "./hosts.ts";
import { type Answer, strike } from "./strike.ts";

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
    response
      .writeHead(status, { ...headers, "content-length": bytes.length, connection: "close" })
      .end(bytes);
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
    // Git has its own idea of time.
    plan?.host !== "git" && busy.size === 0 && (waiting.size > 0 || (skipsFreely && (struck > 0 || closed)));
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
