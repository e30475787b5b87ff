import { once } from "node:events";
import http from "node:http";
import net from "node:net";

/**
 * @typedef {object} ProxyOptions
 * @property {Readonly<Record<string, number>>} map Which port of 127.0.0.1 stands for which `host:port`.
 * Any other host gets 502: nothing leaves the machine.
 * @property {{ user: string, password: string }} [requireAuth] Basic credentials; without them: 407.
 * @property {number} [refuse] Refuses every CONNECT with this status and an HTML page.
 * @property {boolean} [answerForServer] Accepts every CONNECT, then answers in the server's place with an
 * HTML page in plain text, as captive portals do.
 *
 * @typedef {object} PlainRequest A request with an absolute URL, which should never come: it shows
 * everything, the key included, to the proxy.
 * @property {string} method
 * @property {string} url
 * @property {http.IncomingHttpHeaders} headers
 *
 * @typedef {object} ConnectProxy
 * @property {string} url For `https_proxy`; without credentials.
 * @property {number} port
 * @property {string[]} connects Every `host:port` that was asked for, refused ones included.
 * @property {PlainRequest[]} plainRequests
 * @property {() => Promise<void>} close At once, tunnels included.
 */

const PAGE =
  "<!DOCTYPE html><html><head><title>Blocked</title></head><body>Blocked by the network policy.</body></html>\n";

/**
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
const pageAnswer = (status, headers = {}) => {
  const lines = Object.entries({
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(PAGE)),
    Connection: "close",
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${http.STATUS_CODES[status] ?? "Refused"}\r\n${lines.join("")}\r\n${PAGE}`;
};

/**
 * Starts an HTTP CONNECT proxy (RFC 9110, section 9.3.6) on the loopback interface.
 *
 * @param {ProxyOptions} options
 * @returns {Promise<ConnectProxy>}
 */
export const startProxy = async ({ map, requireAuth, refuse, answerForServer = false }) => {
  /** @type {string[]} */
  const connects = [];
  /** @type {PlainRequest[]} */
  const plainRequests = [];
  /** Node forgets about a socket once CONNECT has taken it over. @type {Set<net.Socket>} */
  const sockets = new Set();

  /** @template {net.Socket} T @param {T} socket @returns {T} */
  const keep = (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    // A client that gives up half-way resets the connection, which is its good right.
    socket.on("error", () => socket.destroy());
    return socket;
  };

  const credentials =
    requireAuth && `Basic ${Buffer.from(`${requireAuth.user}:${requireAuth.password}`).toString("base64")}`;

  const server = http.createServer((request, response) => {
    plainRequests.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers });
    response.writeHead(403, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
  });
  server.on("connection", keep);
  server.on("connect", (request, client, head) => {
    const target = request.url ?? "";
    connects.push(target);
    if (credentials && request.headers["proxy-authorization"] !== credentials) {
      client.end(pageAnswer(407, { "Proxy-Authenticate": 'Basic realm="stand-in"' }));
      return;
    }
    if (refuse !== undefined) return void client.end(pageAnswer(refuse));
    if (answerForServer) {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      client.once("data", () => client.end(pageAnswer(403)));
      return;
    }
    const port = Object.hasOwn(map, target) ? map[target] : undefined;
    if (port === undefined) return void client.end(pageAnswer(502));
    const upstream = keep(net.connect(port, "127.0.0.1"));
    upstream.once("connect", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.once("close", () => client.destroy());
    client.once("close", () => upstream.destroy());
  });

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The proxy got no port.");

  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    connects,
    plainRequests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};
