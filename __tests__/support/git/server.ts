import type { ChildProcess } from "node:child_process";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { type Credentials, type GitRequest, readCommands } from "./git-request.ts";
import { Hosting, type PublishOptions, type PullRequest, type PullRequestOptions } from "./hosting.ts";
import { askBackend } from "./http-backend.ts";
import type { Repository } from "./repository.ts";
import { temporaryDirectory } from "./run-git.ts";

export type { GitRequest } from "./git-request.ts";
export type { PullRequest, PullRequestOptions, QueueEntry } from "./hosting.ts";

export interface GitServerOptions {
  /** The token that is right. Default: none is. */
  readonly token?: string;
  /** Tokens that are right, but do not give access: 403. */
  readonly forbiddenTokens?: readonly string[];
  /** Whether all may read, as in a public repository. Default: when there is no token. */
  readonly anonymous?: boolean;
  /**
   * `any` (default): every object, as GitHub. `advertised`: only tips of refs, by a server that knows only
   * version 0 of the protocol (in version 2 every server gives every object).
   */
  readonly wants?: "any" | "advertised";
}

/** What goes wrong from now on. */
export type GitFault =
  /** Connections are cut before there is an answer. */
  | { readonly kind: "reset" }
  /** No answer ever comes. */
  | { readonly kind: "hang" }
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** To a host of another name, which serves the same repositories to all. */
  | { readonly kind: "redirect" }
  /** The connection is cut in the middle of a pack. */
  | { readonly kind: "truncate" };

export interface GitServer {
  /** Origin, as GITHUB_SERVER_URL. */
  readonly url: string;
  readonly hosting: Hosting;
  /** Requests so far, oldest first. */
  readonly requests: readonly GitRequest[];
  /** What was asked of the host to which `redirect` leads. */
  readonly redirectedRequests: readonly GitRequest[];
  setFault(fault: GitFault | undefined): void;
  /** Offers a repository as `owner/name`, or brings what is offered up to date. */
  publish(repository: Repository, name: string, options?: PublishOptions): Promise<void>;
  openPullRequest(name: string, options: PullRequestOptions): Promise<PullRequest>;
  /** Stops listening: connections are refused from now on. */
  stop(): Promise<void>;
  /** Stops, and removes what it served. */
  close(): Promise<void>;
}

/** Serves git repositories over HTTP as github.com does. */
export async function startGitServer(options: GitServerOptions = {}): Promise<GitServer> {
  const root = await temporaryDirectory("git-server-");
  const hosting = new Hosting(root.path);
  const elsewhere = new Listener(hosting, { ...options, anonymous: true }, undefined);
  const main = new Listener(hosting, options, () => `http://localhost:${elsewhere.port}`);
  await Promise.all([main.listen("127.0.0.1"), elsewhere.listen("localhost")]);
  const stop = async () => {
    await Promise.all([main.close(), elsewhere.close()]);
  };
  return {
    url: `http://127.0.0.1:${main.port}`,
    hosting,
    requests: main.requests,
    redirectedRequests: elsewhere.requests,
    setFault(fault) {
      main.fault = fault;
    },
    publish: (repository, name, how) => hosting.publish(repository, name, how),
    openPullRequest: (name, how) => hosting.openPullRequest(name, how),
    stop,
    async close() {
      await stop();
      await root.remove();
    },
  };
}

const REALM = { "www-authenticate": 'Basic realm="GitHub"' };

class Listener {
  readonly requests: GitRequest[] = [];
  fault: GitFault | undefined;
  readonly #hosting: Hosting;
  readonly #options: GitServerOptions;
  readonly #elsewhere: (() => string) | undefined;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #children = new Set<ChildProcess>();

  constructor(hosting: Hosting, options: GitServerOptions, elsewhere: (() => string) | undefined) {
    this.#hosting = hosting;
    this.#options = options;
    this.#elsewhere = elsewhere;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
    this.#server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket)).on("error", () => undefined);
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  listen(host: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject).listen(0, host, resolve);
    });
  }

  async close(): Promise<void> {
    for (const child of this.#children) child.kill("SIGKILL");
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks);
    // git compresses bodies of more than a kilobyte.
    const body = request.headers["content-encoding"] === "gzip" ? gunzipSync(sent) : sent;
    const record: GitRequest = {
      method: request.method ?? "",
      path: request.url ?? "",
      credentials: this.#judge(request.headers.authorization),
      bodyBytes: body.length,
      ...readCommands(body),
      status: undefined,
    };
    this.requests.push(record);
    const reply = (status: number, text: string | Buffer, headers: Readonly<Record<string, string>> = {}) => {
      record.status = status;
      response.writeHead(status, { "content-type": "text/plain", ...headers }).end(text);
    };

    const { fault } = this;
    if (fault?.kind === "reset") return void request.socket.destroy();
    if (fault?.kind === "hang") return;
    if (fault?.kind === "answer") return reply(fault.status, fault.body ?? "", fault.headers);
    if (fault?.kind === "redirect" && this.#elsewhere !== undefined) {
      return reply(301, "", { location: `${this.#elsewhere()}${record.path}` });
    }
    if (record.credentials === "wrong") return reply(401, "Invalid username or token.\n", REALM);
    if (record.credentials === "forbidden") {
      return reply(403, "Resource not accessible by integration\n");
    }
    const asked = readPath(record.path);
    const readable = record.credentials === "right" || this.#isAnonymous();
    // To those without credentials GitHub does not tell what exists.
    if (!readable) return reply(401, "No anonymous access.\n", REALM);
    if (asked === undefined || !this.#hosting.has(asked.name)) return reply(404, "Repository not found.\n");
    if (asked.service === "git-receive-pack") return reply(403, "Write access to repository not granted.\n");

    const answer = await askBackend(
      {
        root: this.#hosting.root,
        method: record.method,
        path: `/${asked.name}.git/${asked.rest}`,
        query: asked.query,
        contentType: request.headers["content-type"] ?? "",
        protocol: String(request.headers["git-protocol"] ?? ""),
        tipsOnly: this.#options.wants === "advertised",
        body,
      },
      (child) => {
        this.#children.add(child);
        child.once("close", () => this.#children.delete(child));
      },
    );
    if (fault?.kind === "truncate" && record.wants.length > 0) {
      record.status = answer.status;
      response.writeHead(answer.status, answer.headers);
      response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () => response.destroy());
      return;
    }
    reply(answer.status, answer.body, answer.headers);
  }

  #isAnonymous(): boolean {
    return this.#options.anonymous ?? this.#options.token === undefined;
  }

  #judge(authorization: string | undefined): Credentials {
    if (authorization === undefined) return "none";
    const [scheme = "", value = ""] = authorization.split(" ");
    const password =
      scheme.toLowerCase() === "basic"
        ? Buffer.from(value, "base64").toString().split(":").slice(1).join(":")
        : value;
    if (this.#options.forbiddenTokens?.includes(password)) return "forbidden";
    return password !== "" && password === this.#options.token ? "right" : "wrong";
  }
}

/** `/owner/name.git/info/refs?service=…`, the `.git` not needed. */
function readPath(url: string): { name: string; rest: string; query: string; service: string } | undefined {
  const { pathname, search } = new URL(url, "http://host");
  const [owner, repository, ...rest] = path.posix.normalize(decodeURIComponent(pathname)).split("/").slice(1);
  if (owner === undefined || repository === undefined) return undefined;
  const last = rest.join("/");
  return {
    name: `${owner}/${repository.replace(/\.git$/, "")}`,
    rest: last,
    query: search.slice(1),
    service: last === "info/refs" ? (new URLSearchParams(search).get("service") ?? "") : last,
  };
}
