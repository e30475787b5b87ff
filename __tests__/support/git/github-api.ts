import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Comments, type StoredComment } from "./api/comments.ts";
import { endpoints, match } from "./api/endpoints.ts";
import { type ApiLimits, type Asked, GITHUB_LIMITS, NOT_FOUND, problem, type Reply } from "./api/reply.ts";
import { examplePayload, part } from "./example-payloads.ts";
import type { Credentials } from "./git-request.ts";
import type { GitServer } from "./server.ts";

export type { StoredComment } from "./api/comments.ts";
export { type ApiLimits, GITHUB_LIMITS } from "./api/reply.ts";

export interface GitHubApiOptions {
  /** The token that is right. Default: none is. */
  readonly token?: string;
  /** Whether all may read. Default: when there is no token. */
  readonly anonymous?: boolean;
  /** The token may not write, as in runs of forks and of Dependabot. */
  readonly readOnly?: boolean;
  /** Requests that the token's permissions do not allow. */
  readonly denied?: (request: Pick<ApiRequest, "method" | "path">) => boolean;
  readonly rateLimit?: RateLimit;
  /** Smaller limits than GitHub's, so that tests reach them. */
  readonly limits?: Partial<ApiLimits>;
}

export interface RateLimit {
  /** Requests that are answered before. */
  readonly after: number;
  /** `primary` (default): of the hour. `secondary`: too many at once. */
  readonly kind?: "primary" | "secondary";
  /** Default: 403. */
  readonly status?: 403 | 429;
  /** Until one may ask again. Default: 3,600 or 60. */
  readonly waitSeconds?: number;
}

/** What goes wrong from now on. */
export type ApiFault = {
  /** Only these requests. Default: all. */
  readonly when?: (request: Pick<ApiRequest, "method" | "path">) => boolean;
  /** So many requests. Default: all. */
  times?: number;
} & (
  | { readonly kind: "reset" }
  | { readonly kind: "hang" }
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
);

export interface ApiRequest {
  readonly method: string;
  /** Without `/api/v3` and the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly credentials: Credentials;
  readonly accept: string;
  readonly body: string;
  /** Undefined when there was no answer. */
  status: number | undefined;
}

export interface GitHubApi {
  /** Base address, as GITHUB_API_URL. The same with `/api/v3` works as well. */
  readonly url: string;
  /** Requests so far, oldest first. */
  readonly requests: readonly ApiRequest[];
  /** All comments there are. */
  readonly comments: readonly StoredComment[];
  /** Makes a comment as somebody else; as the workflow's own bot when no author is told. */
  addComment(repository: string, issue: number, body: string, author?: string): StoredComment;
  setFault(fault: ApiFault | undefined): void;
  close(): Promise<void>;
}

const LIMIT_AN_HOUR = 1000;

/** GitHub's REST API for the repositories of a git server: what it answers is read from them. */
export async function startGitHubApi(
  git: Pick<GitServer, "hosting" | "url">,
  options: GitHubApiOptions = {},
): Promise<GitHubApi> {
  const requests: ApiRequest[] = [];
  const comments = new Comments();
  const all = endpoints(comments, showRepository);
  const sockets = new Set<Socket>();
  let fault: ApiFault | undefined;
  let url = "";

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      send(response, problem(500, `The stand-in failed: ${error}`));
    });
  });
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const address = new URL(request.url ?? "", url);
    const record: ApiRequest = {
      method: request.method ?? "",
      path: address.pathname.replace(/^\/api\/v3(?=\/)/, ""),
      query: Object.fromEntries(address.searchParams),
      credentials: judge(request.headers.authorization, options.token),
      accept: request.headers.accept ?? "",
      body: Buffer.concat(chunks).toString(),
      status: undefined,
    };
    requests.push(record);
    const broken = takeFault(record);
    if (broken?.kind === "hang") return;
    if (broken?.kind === "reset") return void request.socket.destroy();
    const reply =
      broken === undefined
        ? (refuse(record) ?? (await answer(record, address)))
        : {
            status: broken.status,
            body: broken.body ?? { message: "Server Error" },
            headers: broken.headers,
          };
    record.status = reply.status;
    send(response, { ...reply, headers: { ...quota(requests.length), ...reply.headers } });
  }

  function takeFault(request: ApiRequest): ApiFault | undefined {
    if (fault === undefined || fault.times === 0 || fault.when?.(request) === false) return undefined;
    if (fault.times !== undefined) fault.times -= 1;
    return fault;
  }

  /** Why the request is not answered, in the order in which GitHub looks. */
  function refuse(request: ApiRequest): Reply | undefined {
    const limit = options.rateLimit;
    if (request.credentials === "wrong") return problem(401, "Bad credentials");
    if (limit !== undefined && requests.length > limit.after) return limited(limit);
    const anonymous = options.anonymous ?? options.token === undefined;
    if (request.credentials === "none" && !anonymous) return NOT_FOUND;
    const writes = request.method !== "GET" && request.method !== "HEAD";
    if (writes && request.credentials === "none") return problem(401, "Requires authentication");
    if ((writes && options.readOnly === true) || options.denied?.(request) === true) {
      return problem(403, "Resource not accessible by integration");
    }
    return undefined;
  }

  async function answer(request: ApiRequest, address: URL): Promise<Reply> {
    const [, repos, owner, repository, ...rest] = request.path.split("/");
    const name = `${owner}/${repository}`;
    if (repos !== "repos" || !git.hosting.has(name)) return NOT_FOUND;
    for (const endpoint of all) {
      const at = endpoint.method === request.method ? match(endpoint.path, rest.join("/")) : undefined;
      if (at === undefined) continue;
      return endpoint.answer({
        view: {
          name,
          directory: git.hosting.directory(name),
          hosting: git.hosting,
          api: `${url}/repos/${name}`,
          html: `${git.url}/${name}`,
          limits: { ...GITHUB_LIMITS, ...options.limits },
        },
        at,
        query: address.searchParams,
        accept: request.accept,
        body: parsed(request.body),
        address: `${url}${address.pathname}`,
      });
    }
    return NOT_FOUND;
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    comments: comments.all,
    addComment: (repository, issue, body, author) => comments.add(repository, issue, body, author),
    setFault(next) {
      fault = next;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function judge(authorization: string | undefined, token: string | undefined): Credentials {
  if (authorization === undefined) return "none";
  const given = /^(?:token|bearer) (.+)$/i.exec(authorization)?.[1];
  return given !== undefined && given === token ? "right" : "wrong";
}

function showRepository({ view }: Asked): Reply {
  const origin = { repository: view.name, apiUrl: view.api.split("/repos/")[0] ?? "", serverUrl: view.html };
  const repository = part(examplePayload("push", undefined, origin), "repository");
  const default_branch = view.hosting.defaultBranch(view.name);
  return { status: 200, body: { ...repository, full_name: view.name, default_branch } };
}

/** docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function limited({ kind = "primary", status = 403, waitSeconds }: RateLimit): Reply {
  if (kind === "secondary") {
    const wait = { "retry-after": String(waitSeconds ?? 60) };
    return problem(status, "You have exceeded a secondary rate limit. Please wait a few minutes.", wait);
  }
  return problem(status, "API rate limit exceeded for installation ID 1.", {
    "x-ratelimit-remaining": "0",
    "x-ratelimit-used": String(LIMIT_AN_HOUR),
    "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + (waitSeconds ?? 3600)),
  });
}

function quota(used: number): Record<string, string> {
  return {
    "x-ratelimit-limit": String(LIMIT_AN_HOUR),
    "x-ratelimit-remaining": String(LIMIT_AN_HOUR - used),
    "x-ratelimit-used": String(used),
    "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 3600),
    "x-ratelimit-resource": "core",
    "x-github-request-id": `0000:${used.toString(16).padStart(4, "0")}`,
  };
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const type = Buffer.isBuffer(body) ? "application/octet-stream" : "application/json; charset=utf-8";
  response.writeHead(status, { "content-type": type, ...headers }).end(bytes);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
