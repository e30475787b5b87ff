import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Contract, type Matched } from "./contract.ts";
import { Faults, fits, quota, send, strike } from "./faults.ts";
import { Gates } from "./gates.ts";
import { answerAsGitea } from "./gitea.ts";
import { asksWho, carryOut, graphql } from "./operations.ts";
import { NOT_FOUND, problem, type Reply } from "./reply.ts";
import { Tokens } from "./tokens.ts";
import type { GitHub, GitHubOptions, LoggedRequest, RequestFilter, Variant } from "./types.ts";
import { World } from "./world.ts";

export type * from "./types.ts";

const API_PATH: Readonly<Record<Variant, string>> = { github: "", enterprise: "/api/v3", gitea: "/api/v1" };
const GRAPHQL_PATH: Readonly<Record<Variant, string>> = {
  github: "/graphql",
  enterprise: "/api/graphql",
  gitea: "/api/graphql",
};

/** Each is compiled once a process. */
const contracts = new Map<string, Contract>();

function contractOf(variant: Variant): Contract {
  const product = variant === "enterprise" ? "ghes-3.17" : "api.github.com";
  const contract = contracts.get(product) ?? new Contract(product);
  contracts.set(product, contract);
  return contract;
}

/**
 * A GitHub on loopback that keeps issues, labels, comments and secrets, holds every request against GitHub's
 * published description, and its own answers as well. See `types.ts` for what it can do.
 */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const variant = options.variant ?? "github";
  const botLogin = options.botLogin ?? (variant === "gitea" ? "gitea-actions" : "github-actions[bot]");
  const world = new World(variant, botLogin, options.now);
  const contract = contractOf(variant);
  const tokens = new Tokens(botLogin);
  const faults = new Faults();
  const gates = new Gates();
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];
  const sockets = new Set<Socket>();
  let waiting: { readonly on: RequestFilter; readonly tell: (request: LoggedRequest) => void }[] = [];
  let count = 0;

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      violations.push(`The stand-in failed: ${error instanceof Error ? error.stack : error}`);
      response.destroy();
    });
  });
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const address = new URL(request.url ?? "", world.urls.server);
    const isGraphql = address.pathname === GRAPHQL_PATH[variant] && variant !== "gitea";
    const path = pathIn(address.pathname);
    const method = request.method ?? "";
    const matched = isGraphql || path === undefined ? undefined : contract.match(method, path);
    const token = tokens.judge(request.headers.authorization);
    const { authorization: _, ...headers } = request.headers;
    count += 1;
    const record: LoggedRequest = {
      number: count,
      method,
      path: path ?? address.pathname,
      query: Object.fromEntries(address.searchParams),
      body: parsed(Buffer.concat(chunks).toString()),
      token: typeof token === "string" ? (token === "none" ? "none" : "unknown") : token.name,
      operation: isGraphql ? "graphql" : (matched?.operation.id ?? "unknown"),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      status: undefined,
      carriedOut: false,
    };
    requests.push(record);

    await gates.pass(record, "before");
    const before = faults.take(record, "before");
    if (before !== undefined) {
      finish(record, strike(before, response, request.url ?? ""));
      return;
    }
    const reply = answer(record, matched, address, token, request.headers["user-agent"]);
    record.carriedOut = reply.status < 400;
    await gates.pass(record, "after");
    const after = faults.take(record, "after");
    if (after !== undefined) {
      finish(record, strike(after, response, request.url ?? ""));
      return;
    }
    const usual = { ...quota(count), date: world.now().toUTCString() };
    finish(record, send(response, { ...reply, headers: { ...usual, ...reply.headers } }));
  }

  function finish(record: LoggedRequest, status: number | undefined): void {
    record.status = status;
    const told = waiting.filter(({ on }) => fits(record, on));
    waiting = waiting.filter((waiter) => !told.includes(waiter));
    for (const { tell } of told) tell(record);
  }

  /** What comes after the API's own path, with the numbers of repositories turned into names. */
  function pathIn(pathname: string): string | undefined {
    const start = API_PATH[variant];
    if (!pathname.startsWith(`${start}/`)) return undefined;
    const path = pathname.slice(start.length);
    const byId = /^\/repositories\/(\d+)(?=\/|$)/.exec(path);
    const repository = byId === null ? undefined : world.byId(Number(byId[1]));
    return repository === undefined ? path : `/repos/${repository.name}${path.slice(byId?.[0].length)}`;
  }

  function answer(
    record: LoggedRequest,
    matched: Matched | undefined,
    address: URL,
    judged: ReturnType<Tokens["judge"]>,
    userAgent: string | undefined,
  ): Reply {
    const token = typeof judged === "string" ? undefined : judged;
    if (!userAgent) return problem(403, "Request forbidden by administrative rules.");
    if (judged === "wrong" || token?.expired === true) return problem(401, "Bad credentials");
    const { body } = record;
    const asked = {
      world,
      token,
      query: address.searchParams,
      body: (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>,
      address: `${world.urls.server}${address.pathname}`,
    };
    if (variant === "gitea") return answerAsGitea(record.method, record.path, asked);
    if (record.operation === "graphql") {
      if (!asksWho(String(asked.body["query"]))) violations.push("graphql: a question that is not known");
      return graphql(asked);
    }
    const moved = movedFrom(record, address);
    if (moved !== undefined) return moved;
    if (matched === undefined) {
      violations.push(`GitHub's description has no ${record.method} ${record.path}`);
      return NOT_FOUND;
    }
    if (typeof body === "string") {
      violations.push(`${record.operation}: the body is no JSON`);
      return problem(400, "Problems parsing JSON");
    }
    const problems = contract.checkRequest(matched, address.searchParams, body);
    violations.push(...problems.all);
    const reply = problems.refused ? problem(422, "Invalid request.") : carryOut(matched, asked);
    violations.push(...contract.checkAnswer(matched.operation, reply.status, reply.body));
    return reply;
  }

  /** The address of a repository that has another name now. */
  function movedFrom({ method, path }: LoggedRequest, address: URL): Reply | undefined {
    const [, owner, name, rest = ""] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path) ?? [];
    const id = world.renamed.get(`${owner}/${name}`.toLowerCase());
    if (id === undefined) return undefined;
    const url = `${world.urls.api}/repositories/${id}${rest}${address.search}`;
    const status = method === "GET" ? 301 : 307;
    const { body, ...others } = problem(status, "Moved Permanently", { location: url });
    return { ...others, body: { ...(body as object), url } };
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  world.urls = { server: url, api: `${url}${API_PATH[variant]}` };

  return {
    variant,
    url,
    apiUrl: world.urls.api,
    graphqlUrl: `${url}${GRAPHQL_PATH[variant]}`,
    addRepository: (name, given) => world.addRepository(name, given),
    repository: (name) => world.repository(name),
    renameRepository: (from, to) => world.rename(from, to),
    removeRepository: (name) => world.remove(name),
    makeOrganization: (name) => world.organizations.add(name.toLowerCase()),
    token: (name) => tokens.value(name),
    addToken: (name, given) => tokens.add(name, given),
    setSecret(at, name, value, { visibility, selected } = {}) {
      const ids = selected?.map((repository) => world.repository(repository).id);
      world.secrets.at(at).set(name, value, {
        ...(visibility && { visibility }),
        ...(ids && { selected: ids }),
      });
    },
    secretValue: (at, name) => world.secrets.at(at).get(name)?.values.at(-1),
    secretValues: (at, name) => world.secrets.at(at).get(name)?.values ?? [],
    secret: (at, name) => world.secrets.at(at).get(name),
    changeSecretsKey: (at) => world.secrets.at(at).changeKey(),
    requests,
    // A question to GraphQL is a POST, too, also where there is no GraphQL.
    writes: () =>
      requests.filter(({ method, path }) => !["GET", "HEAD"].includes(method) && !path.endsWith("/graphql")),
    violations,
    forgetRequests() {
      requests.length = 0;
    },
    fail: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    setListingLag(listings) {
      world.listingLag = listings;
    },
    holdUntil: (requestCount, on, moment = "before") => gates.add(requestCount, on, moment),
    releaseAll: () => gates.openAll(),
    answered(on) {
      const past = requests.find((request) => request.status !== undefined && fits(request, on));
      if (past !== undefined) return Promise.resolve(past);
      return new Promise((tell) => waiting.push({ on, tell }));
    },
    now: () => world.now(),
    setNow: (now) => world.setNow(now),
    advance: (ms) => world.setNow(new Date(world.now().getTime() + ms)),
    async close() {
      gates.openAll();
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
