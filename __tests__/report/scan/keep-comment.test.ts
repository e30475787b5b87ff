import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "@jest/globals";
import { createGitHubClient, fetchFrom } from "../../../src/ports/github.ts";
import { COMMENT_MARKER } from "../../../src/report/scan/comment.ts";
import { keepComment } from "../../../src/report/scan/keep-comment.ts";
import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import { json, type LocalServer, serve } from "../../support/raw-server.ts";

const BODY = `${COMMENT_MARKER}\nnow`;
const BOT = { login: "github-actions[bot]", type: "Bot" };
const TARGET = { owner: "octo", repo: "repo", number: 7 };
/** Made at run time: nothing in this file is a token. */
const TOKEN = ["a", "token", "of", "tests"].join("-");

interface Comment {
  id: number;
  body: string;
  user: { login: string; type?: string };
}

const servers: LocalServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function served(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = await serve(answer);
  servers.push(server);
  return new URL(server.url).origin;
}

interface StandIn {
  comments: Comment[];
  /** Who the token belongs to; undefined: the server has neither GraphQL nor `/user`. */
  readonly login?: string;
  /** Called before a comment is created. */
  readonly beforeCreate?: (comments: Comment[]) => void;
}

/** A server that keeps comments as GitHub does, in pages of two. */
async function github(state: StandIn): Promise<string> {
  const origin = await served(async (request, response) => {
    const url = new URL(request.url ?? "", origin);
    const sent = await text(request);
    const input = sent === "" ? undefined : JSON.parse(sent);
    const id = Number(/\/issues\/comments\/(\d+)$/.exec(url.pathname)?.[1]);
    const found = state.comments.find((comment) => comment.id === id);
    const route = `${request.method} ${url.pathname.replace(/\d+$/, ":id")}`;
    switch (route) {
      case "GET /repos/octo/repo/issues/7/comments": {
        const page = Number(url.searchParams.get("page") ?? 1);
        const next = `<${origin}${url.pathname}?page=${page + 1}>; rel="next"`;
        return json(
          response,
          200,
          state.comments.slice(2 * page - 2, 2 * page),
          2 * page < state.comments.length ? { link: next } : {},
        );
      }
      case "POST /repos/octo/repo/issues/7/comments": {
        state.beforeCreate?.(state.comments);
        const created = { id: 100, body: input.body, user: BOT };
        state.comments.push(created);
        return json(response, 201, created);
      }
      case "PATCH /repos/octo/repo/issues/comments/:id":
        if (found === undefined) return json(response, 404, {});
        found.body = input.body;
        return json(response, 200, found);
      case "DELETE /repos/octo/repo/issues/comments/:id":
        state.comments = state.comments.filter((comment) => comment !== found);
        response.writeHead(204).end();
        return;
      case "POST /graphql":
        if (state.login === undefined) break;
        return json(response, 200, { data: { viewer: { login: state.login } } });
    }
    json(response, 404, { message: "Not Found" });
  });
  return origin;
}

/** The same with the reason in the words that people read. */
async function told(kept: ReturnType<typeof keepComment>): Promise<unknown> {
  const result = await kept;
  return result.state === "refused" ? { ...result, why: ENGLISH.reports.comment(result.why) } : result;
}

function keep(origin: string, hasFindings = true, body = BODY) {
  return told(keepComment(() => createGitHubClient(TOKEN, origin), TARGET, body, hasFindings));
}

const other = (id: number): Comment => ({ id, body: "hello", user: { login: "octocat", type: "User" } });
const ours = (id: number, body = `${COMMENT_MARKER}\nbefore`): Comment => ({ id, body, user: BOT });

describe("one comment", () => {
  test("is created when there is none and something was found", async () => {
    const state: StandIn = { comments: [other(1), other(2), other(3)] };
    expect(await keep(await github(state))).toEqual({ state: "kept", id: 100 });
    expect(state.comments.filter(({ body }) => body === BODY)).toHaveLength(1);
  });

  test("is not created when nothing was found", async () => {
    const state: StandIn = { comments: [other(1)] };
    expect(await keep(await github(state), false)).toEqual({ state: "none" });
    expect(state.comments).toHaveLength(1);
  });

  test.each([true, false])("is edited in place, also on a late page (findings: %s)", async (hasFindings) => {
    const state: StandIn = {
      comments: [other(1), other(2), other(3), other(4), ours(5)],
      login: "github-actions[bot]",
    };
    expect(await keep(await github(state), hasFindings)).toEqual({ state: "kept", id: 5 });
    expect(state.comments.find(({ id }) => id === 5)?.body).toBe(BODY);
    expect(state.comments).toHaveLength(5);
  });

  test("leaves a forged one alone", async () => {
    const forged = { ...ours(5), user: { login: "mallory", type: "User" } };
    const state: StandIn = { comments: [forged], login: "github-actions[bot]" };
    expect(await keep(await github(state))).toEqual({ state: "kept", id: 100 });
    expect(forged.body).toContain("before");
  });

  test("is known by its bot where the server does not tell whose token it is", async () => {
    const state: StandIn = { comments: [ours(5)] };
    expect(await keep(await github(state))).toEqual({ state: "kept", id: 5 });
  });

  test("stays one when two runs create it at once", async () => {
    const state: StandIn = {
      comments: [],
      beforeCreate: (comments) => comments.push(ours(50, `${COMMENT_MARKER}\nof the other run`)),
    };
    expect(await keep(await github(state))).toEqual({ state: "kept", id: 50 });
    expect(state.comments).toEqual([ours(50, BODY)]);
  });
});

describe("is refused with a sentence, and never throws", () => {
  const secret = "sentence-of-the-server";

  test.each<[number, Record<string, string>, RegExp]>([
    [401, {}, /token is not valid/],
    [403, {}, /pull-requests: write.*forks/],
    [403, { "x-ratelimit-remaining": "0" }, /rate limit/],
    [404, {}, /no such pull request/],
    [410, {}, /switched off/],
    [422, {}, /did not accept/],
    [429, {}, /rate limit/],
    [503, {}, /did not do it \(HTTP 503\)/],
  ])("HTTP %i %j", async (status, headers, why) => {
    const origin = await served((request, response) => {
      if (request.method === "GET") return json(response, 200, []);
      json(response, status, { message: secret }, headers);
    });
    const kept = await keep(origin);
    expect(kept).toEqual({ state: "refused", why: expect.stringMatching(why) });
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  test("a server that is not there", async () => {
    const origin = await served(() => undefined);
    for (const server of servers.splice(0)) await server.close();
    expect(await keep(origin)).toEqual({
      state: "refused",
      why: expect.stringMatching(/could not be reached/),
    });
  });

  test.each(["", "two\nlines"])("a token that is none: %j", async (token) => {
    const client = () => createGitHubClient(token, "http://127.0.0.1:1");
    const kept = await told(keepComment(client, TARGET, BODY, true));
    expect(kept).toEqual({ state: "refused", why: expect.not.stringContaining("lines") });
  });

  test.each(["GET", "POST"])("a server that answers a %s with a page for people", async (method) => {
    const origin = await served((request, response) => {
      if (request.method !== method) return json(response, 200, []);
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>hello</h1>");
    });
    expect(await keep(origin)).toEqual({
      state: "refused",
      why: expect.stringMatching(/did not answer as it should|not GitHub's API/),
    });
  });
});

describe("the token", () => {
  /** A host that notes what it is asked. */
  async function elsewhere(): Promise<{ origin: string; seen: string[] }> {
    const seen: string[] = [];
    const origin = await served((request, response) => {
      seen.push(`${request.url} ${request.headers.authorization}`);
      json(response, 200, []);
    });
    return { origin, seen };
  }

  test.each([301, 302, 307, 308])("does not follow a redirect (%i) to another host", async (status) => {
    const { origin, seen } = await elsewhere();
    const api = await served((_, response) => {
      response.writeHead(status, { location: `${origin}/x` }).end();
    });
    expect(await keep(api)).toMatchObject({ state: "refused" });
    expect(seen).toEqual([]);
  });

  test("does not follow a next page on another host", async () => {
    const { origin, seen } = await elsewhere();
    const api = await served((_, response) => {
      json(response, 200, [], { link: `<${origin}/x>; rel="next"` });
    });
    expect(await keep(api)).toMatchObject({ state: "refused" });
    expect(seen).toEqual([]);
  });

  test("goes with a redirect on the host itself, as of a renamed repository", async () => {
    const state: StandIn = { comments: [] };
    const target = await github(state);
    const seen: (string | undefined)[] = [];
    const api = await served(async (request, response) => {
      if (request.url?.startsWith("/repos/")) {
        response.writeHead(307, { location: `/moved${request.url}` }).end();
        return;
      }
      seen.push(request.headers.authorization);
      const answer = await fetch(`${target}${request.url?.slice("/moved".length)}`, {
        method: request.method ?? "GET",
        ...(request.method === "POST" ? { body: await text(request) } : {}),
      });
      json(response, answer.status, await answer.json());
    });
    expect(await keep(api)).toEqual({ state: "kept", id: 100 });
    expect(new Set(seen)).toEqual(new Set([`token ${TOKEN}`]));
  });

  test("a POST that would become a GET is no success", async () => {
    const api = await served((request, response) => {
      if (request.method === "GET") return json(response, 200, []);
      response.writeHead(302, { location: "/elsewhere" }).end();
    });
    expect(await keep(api)).toMatchObject({ state: "refused" });
  });

  test("a server that does not answer is given up", async () => {
    const api = await served(() => undefined);
    await expect(fetchFrom(api, 50)(`${api}/x`)).rejects.toThrow();
  });

  test("redirects without end are given up", async () => {
    const api = await served((_, response) => {
      response.writeHead(302, { location: "/again" }).end();
    });
    await expect(fetchFrom(api)(`${api}/x`)).rejects.toThrow(/redirect/);
  });
});
