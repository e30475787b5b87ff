import { type IncomingMessage, request } from "node:http";
import { PAGE } from "./faults.ts";
import type { Answer } from "./strike.ts";

/** All of a stream. */
export async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const HOP = /^(?:host|connection|keep-alive|transfer-encoding|content-length|proxy-.*)$/;

/** What the server behind answers. */
export async function forward(
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
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

/** An answer of a proxy in its own name, as it goes over the wire. */
export function page(status: number, headers = ""): string {
  return `HTTP/1.1 ${status} No\r\nContent-Type: text/html\r\nContent-Length: ${PAGE.length}\r\nConnection: close\r\n${headers}\r\n${PAGE}`;
}
