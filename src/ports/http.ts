import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from "node:http";
import http from "node:http";
import https from "node:https";
import { pipeline, type Readable } from "node:stream";

export interface HttpRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Whether no proxy may stand in between, whatever this process was told about proxies. */
  readonly direct: boolean;
  /** Ends the request, wherever it is. */
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** `undefined` when the body was longer than allowed; the connection has been closed then. */
  readonly text: string | undefined;
}

/**
 * Sends one request and reads the answer, up to a bound. Redirects are answers like any other.
 *
 * On `node:http` and not on `fetch`: the WebAssembly parser behind Node's fetch takes as long to load and to
 * unload as everything else in a run together (`npm run bench:startup`).
 *
 * @param maxBytes of the body, after decompression
 * @throws the error of Node, with its code, when no complete answer came; the signal's reason when it was ended
 */
export async function sendRequest(request: HttpRequest, maxBytes: number): Promise<HttpAnswer> {
  const { signal } = request;
  // Not left to the request alone: there are answers after which Node reports neither an answer nor an error.
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return await Promise.race([exchange(request, maxBytes), ended]);
}

async function exchange(request: HttpRequest, maxBytes: number): Promise<HttpAnswer> {
  const response = await respondTo(request);
  const text = await readText(await decoded(response), maxBytes);
  response.destroy();
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}

function respondTo({ url, method, headers, body, direct, signal }: HttpRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const secure = url.protocol === "https:";
    const options: https.RequestOptions = {
      method,
      // A plain answer is what is asked for; a list of models is not worth loading zlib.
      headers: { ...headers, "accept-encoding": "identity" },
      signal,
      // NODE_TLS_REJECT_UNAUTHORIZED in the environment must not show a key to whoever is on the way.
      rejectUnauthorized: true,
      // The agents of this process go through the proxy; a new one does not. Plain http never does.
      ...(secure && !direct ? {} : { agent: secure ? new https.Agent() : new http.Agent() }),
    };
    const client: { request(url: URL, options: https.RequestOptions): ClientRequest } = secure ? https : http;
    client
      .request(url, options)
      .once("response", resolve)
      .once("error", reject)
      .once("upgrade", (_, socket) => {
        socket.destroy();
        reject(new Error("The server wanted to change to another protocol."));
      })
      .end(body);
  });
}

/** Some servers compress whatever was asked for. */
async function decoded(response: IncomingMessage): Promise<Readable> {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return response;
  const { createBrotliDecompress, createUnzip } = await import("node:zlib");
  // Errors of either stream come out where the last one is read.
  return pipeline(response, encoding === "br" ? createBrotliDecompress() : createUnzip(), () => undefined);
}

async function readText(body: Readable, maxBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Leaving the loop closes the stream, and with it the connection.
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
