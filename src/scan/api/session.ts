import type { Clock } from "../../ports/clock.ts";
import type { GitHubClient } from "../../ports/github.ts";
import { at, words } from "../event/payload.ts";

/** Why the API did not give what was asked for. What servers say is not part of it. */
export type Trouble =
  /** There is no such thing, or the token does not show it. */
  | "absent"
  | "refused"
  /** The limit of an hour, or of requests at once. */
  | "rate-limited"
  /** What one run may ask is used up. */
  | "budget"
  | "server-error"
  | "unreachable"
  /** An answer that is none of the API's. */
  | "unreadable"
  | "too-large"
  | "cancelled";

export type Reply<T> =
  | { readonly ok: true; readonly value: T; readonly hasNext: boolean }
  | { readonly ok: false; readonly trouble: Trouble };

/** GITHUB_TOKEN has 1,000 requests an hour and repository, of which other steps want some. */
export const MOST_REQUESTS = 900;
const MOST_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 500;
/** A server that was not reached for so many questions in a row is asked no more: each may take minutes. */
const MOST_UNREACHED = 2;
/** Of several requests at one time only one may bring more than this. */
const LARGE_BYTES = 8 * 1024 * 1024;

/** Parameters of a route, such as `{ ref: "main" }`. */
type Parameters = Readonly<Record<string, string | number>>;

/**
 * Requests about one repository: counted, tried again where that may help, and with all failures as values. Once
 * a limit is reached nothing more is sent.
 */
export class ApiSession {
  readonly #client: GitHubClient;
  readonly #repository: { readonly owner: string; readonly repo: string };
  readonly #clock: Clock;
  readonly #cancel: AbortSignal;
  #allowance: number;
  #sent = 0;
  #stopped: "rate-limited" | "unreachable" | undefined;
  #unreached = 0;
  /** Ends when no large answer is being read any more. */
  #large: Promise<void> = Promise.resolve();

  constructor(
    client: GitHubClient,
    repository: { readonly owner: string; readonly repo: string },
    ports: { readonly clock: Clock; readonly cancel: AbortSignal },
    allowance: number = MOST_REQUESTS,
  ) {
    this.#client = client;
    this.#repository = repository;
    this.#clock = ports.clock;
    this.#cancel = ports.cancel;
    this.#allowance = allowance;
  }

  /** Lets this session send so many requests more, such as were kept back for the end. */
  allow(more: number): void {
    this.#allowance += more;
  }

  /**
   * JSON of `GET /repos/{owner}/{repo}/…`, or text where a media type asks for it.
   *
   * @param route below the repository, as in GitHub's documentation: `/commits/{ref}`
   */
  json(route: string, parameters: Parameters = {}, accept?: string): Promise<Reply<unknown>> {
    return this.#again(async () => {
      const { data, headers } = await this.#get(route, parameters, { accept });
      return { ok: true, value: data, hasNext: /rel="next"/.test(headers.link ?? "") };
    });
  }

  /** Bytes as they are, up to a bound. */
  raw(route: string, parameters: Parameters, mostBytes: number): Promise<Reply<Buffer>> {
    return this.#again(async () => {
      const { data } = await this.#get(route, parameters, { accept: RAW, asStream: true });
      const bytes = await this.#collect(data, mostBytes);
      return bytes === undefined
        ? { ok: false, trouble: "too-large" }
        : { ok: true, value: bytes, hasNext: false };
    });
  }

  #get(
    route: string,
    parameters: Parameters,
    { accept, asStream = false }: { readonly accept?: string | undefined; readonly asStream?: boolean },
  ) {
    return this.#client.request(`GET /repos/{owner}/{repo}${route}`, {
      ...parameters,
      ...this.#repository,
      headers: accept === undefined ? {} : { accept },
      // The client would read bytes as text where a server adds a character set to their type.
      request: { signal: this.#cancel, parseSuccessResponseBody: !asStream },
    });
  }

  async #collect(stream: unknown, mostBytes: number): Promise<Buffer | undefined> {
    // An answer without a body is an empty file.
    if (stream === null || stream === undefined || stream === "") return Buffer.alloc(0);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    let done: (() => void) | undefined;
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        bytes += chunk.length;
        // Leaving the loop ends the stream, and with it the answer.
        if (bytes > mostBytes) return undefined;
        chunks.push(chunk);
        if (bytes > LARGE_BYTES) done ??= await this.#turn();
      }
      return Buffer.concat(chunks);
    } finally {
      done?.();
    }
  }

  /** Waits for the other large answers: there is memory for one at a time. */
  async #turn(): Promise<() => void> {
    const before = this.#large;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#large = before.then(() => promise);
    await before;
    return resolve;
  }

  async #again<T>(send: () => Promise<Reply<T>>): Promise<Reply<T>> {
    for (let attempt = 1; ; attempt++) {
      if (this.#cancel.aborted) return { ok: false, trouble: "cancelled" };
      if (this.#stopped) return { ok: false, trouble: this.#stopped };
      if (this.#sent >= this.#allowance) return { ok: false, trouble: "budget" };
      this.#sent += 1;
      let trouble: Trouble;
      try {
        const reply = await send();
        this.#unreached = 0;
        return reply;
      } catch (error) {
        trouble = this.#cancel.aborted ? "cancelled" : troubleOf(error);
      }
      if (trouble === "rate-limited") this.#stopped = trouble;
      const mayPass = trouble === "server-error" || trouble === "unreachable";
      if (!mayPass || attempt === MOST_ATTEMPTS) {
        this.#unreached = trouble === "unreachable" ? this.#unreached + 1 : 0;
        if (this.#unreached >= MOST_UNREACHED) this.#stopped = "unreachable";
        return { ok: false, trouble };
      }
      await this.#clock.sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1), this.#cancel);
    }
  }
}

const RAW = "application/vnd.github.raw+json";

/** By the client's error, which holds the answer if there was one. Sources: facts of GitHub's rate limits. */
function troubleOf(error: unknown): Trouble {
  const status = at(error, "status");
  const response = at(error, "response");
  if (typeof status !== "number" || response === undefined) return "unreachable";
  if (status === 429 || (status === 403 && isRateLimit(response))) return "rate-limited";
  if (status === 401) return "refused";
  if (status === 403) return isTooLarge(response) ? "too-large" : "refused";
  if (status >= 500) return "server-error";
  // 409: the repository is empty. 422: no such commit.
  if (status === 404 || status === 409 || status === 410 || status === 422) return "absent";
  return "unreadable";
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isRateLimit(response: unknown): boolean {
  const message = words(at(response, "data", "message"));
  return (
    at(response, "headers", "x-ratelimit-remaining") === "0" ||
    at(response, "headers", "retry-after") !== undefined ||
    (message !== undefined && /\brate limit\b/i.test(message.slice(0, 500)))
  );
}

function isTooLarge(response: unknown): boolean {
  const code = at(response, "data", "errors", 0, "code");
  const message = words(at(response, "data", "message"))?.slice(0, 500);
  return (
    code === "too_large" || (message !== undefined && /\b(?:up to|too large|larger than)\b/.test(message))
  );
}
