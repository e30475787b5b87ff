import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { systemClock } from "../../../src/ports/clock.ts";
import { createGitHubClient } from "../../../src/ports/github.ts";
import { scanOverApi } from "../../../src/scan/api/scan.ts";
import { isArchive } from "../../../src/scan/archive/format.ts";
import { openArchive } from "../../../src/scan/archive/open.ts";
import { detect } from "../../../src/scan/detect/detect.ts";
import { json, type LocalServer, serve } from "../../support/raw-server.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { inEnglish, type ToldReading } from "../../support/scan/in-english.ts";
import { OWN_IGNORE_FILES, range, tip } from "./world.ts";

let server: LocalServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

type Answer = (path: string, url: URL, response: ServerResponse, request: IncomingMessage) => unknown;

/** Scans a repository that is whatever the function answers, as JSON unless it has answered by itself. */
async function scan(added: Parameters<typeof scanOverApi>[1]["added"], answer: Answer): Promise<ToldReading> {
  server = await serve((request, response) => {
    const url = new URL(request.url ?? "", "http://localhost");
    const body = answer(
      decodeURIComponent(url.pathname.replace(/^\/repos\/o\/r/, "")),
      url,
      response,
      request,
    );
    if (!response.headersSent)
      json(response, body === undefined ? 404 : 200, body ?? { message: "Not Found" });
  });
  const client = await createGitHubClient("token", `http://127.0.0.1:${server.port}`);
  const clock = { ...systemClock, sleep: async () => {} };
  const deps = { detect, isArchive, openArchive, clock, cancel: new AbortController().signal };
  return inEnglish(
    await scanOverApi(client, { owner: "o", repo: "r", added, ignoreFiles: OWN_IGNORE_FILES }, deps),
  );
}

const id = (number: number): string => (number + 1).toString(16).padStart(40, "0");
const KEY = sampleKey("answers");
const PERSON = { name: "Mona", email: "m@b.c" };
const commit = (number: number, files: readonly object[] = []): object => ({
  sha: id(number),
  commit: { message: "m", author: PERSON, committer: PERSON },
  files,
});
const addedFile = (filename: string, line: string): object => ({
  sha: id(9999),
  filename,
  status: "added",
  additions: 1,
  deletions: 0,
  patch: `@@ -0,0 +1 @@\n+${line}`,
});
const BASE = id(0);
const blobId = (content: string | Buffer): string =>
  createHash("sha1")
    .update(`blob ${Buffer.byteLength(content)}\0`)
    .update(content)
    .digest("hex");

/** A linear history of so many commits above the base; each adds a file of its number. */
function history(count: number, lineOf: (number: number) => string, total = count): Answer {
  return (path, url, response) => {
    const sha = /^\/commits\/([0-9a-f]{40})$/.exec(path)?.[1];
    const page = Number(url.searchParams.get("page") ?? 1);
    const size = Number(url.searchParams.get("per_page") ?? 30);
    const all = Array.from({ length: count }, (_, i) => i + 1);
    const shown = all.slice((page - 1) * size, page * size).map((number) => commit(number));
    if (path.startsWith("/compare/")) return { total_commits: total, commits: shown };
    if (path === "/commits") {
      const newestFirst = all.toReversed().slice((page - 1) * size, page * size);
      if (page * size < count) response.setHeader("link", `<x>; rel="next"`);
      return newestFirst.map((number) => commit(number));
    }
    if (sha === undefined) return undefined;
    const number = Number.parseInt(sha, 16) - 1;
    return commit(number, number === 0 ? [] : [addedFile(`${number}`, lineOf(number))]);
  };
}

describe("long ranges", () => {
  test("all pages of commits are read, the 251st included, and each once", async () => {
    const reading = await scan(
      range(id(260), BASE),
      history(260, (number) => (number === 251 ? KEY : "x")),
    );
    expect(reading.sightings.map(({ place }) => [place.file, place.commit])).toEqual([["251", id(251)]]);
    expect(reading).toMatchObject({ commits: 260, objects: 260, gaps: [] });
  });

  test("commits that are counted and never listed are a gap", async () => {
    const reading = await scan(
      range(id(150), BASE),
      history(150, () => "x", 400),
    );
    expect(reading).toMatchObject({
      commits: 150,
      gaps: [{ gap: "limit", why: expect.stringMatching(/250/) }],
    });
  });

  test("without a base 500 are read, the newest, and the rest is a gap", async () => {
    const reading = await scan(
      range(id(700)),
      history(700, (number) => (number === 210 ? KEY : "x")),
    );
    expect(reading.sightings).toHaveLength(1);
    expect(reading).toMatchObject({ commits: 500, gaps: [{ gap: "limit" }] });
  });

  test("more commits than one run may ask for are a gap, and the first are read", async () => {
    const reading = await scan(
      range(id(1200), BASE),
      history(1200, (number) => (number === 7 ? KEY : "x")),
    );
    expect(reading.sightings).toHaveLength(1);
    expect(reading.commits).toBeGreaterThan(700);
    expect(reading.gaps).toEqual([
      { gap: "limit", why: expect.stringMatching(/^\d+ commits not read, because one run sends no more/) },
    ]);
  });
});

describe("answers that are not as they should be", () => {
  const about = (files: unknown): Answer => {
    return (path) => {
      if (path.startsWith("/compare/")) return { total_commits: 1, commits: [commit(1)] };
      if (path === `/commits/${id(1)}`) return { ...commit(1), files };
      return path.startsWith("/commits/") ? commit(0) : undefined;
    };
  };

  test.each<[string, unknown, RegExp]>([
    ["no list of files", undefined, /3,000 files/],
    ["a file without patch and blob", [{ filename: "a", status: "added" }], /could not be read/],
    ["a blob that is not there", [{ filename: "a", status: "added", sha: id(5) }], /does not have it/],
  ])("%s", async (_, files, why) => {
    const reading = await scan(range(id(1), BASE), about(files));
    expect(reading.gaps).toEqual([expect.objectContaining({ why: expect.stringMatching(why) })]);
  });

  test("a commit that is another one than was asked for", async () => {
    const reading = await scan(range(id(1), BASE), (path) => {
      if (path.startsWith("/compare/")) return { total_commits: 1, commits: [commit(1)] };
      return path.startsWith("/commits/")
        ? commit(path.endsWith(BASE) ? 0 : 2, [addedFile("a", KEY)])
        : undefined;
    });
    expect(reading.sightings).toEqual([]);
    expect(reading.gaps).not.toEqual([]);
  });

  test("a next page for ever ends", async () => {
    let requests = 0;
    const answer = about([addedFile("a", KEY)]);
    const reading = await scan(range(id(1), BASE), (path, url, response, request) => {
      requests += 1;
      response.setHeader("link", '<x>; rel="next"');
      return answer(path, url, response, request);
    });
    expect(reading.sightings).toHaveLength(1);
    expect(reading.gaps).toEqual([expect.objectContaining({ gap: "limit" })]);
    expect(requests).toBeLessThan(200);
  });

  test("a tree that does not say that it is whole", async () => {
    const reading = await scan(tip(id(1)), (path) =>
      path.startsWith("/git/trees/") ? { tree: [] } : path.startsWith("/commits/") ? commit(1) : undefined,
    );
    expect(reading.gaps).toEqual([expect.objectContaining({ gap: "limit" })]);
  });

  test("submodules are no files", async () => {
    const reading = await scan(tip(id(1)), (path) =>
      path.startsWith("/git/trees/")
        ? { tree: [{ path: "sub", type: "commit", sha: id(3) }], truncated: false }
        : path.startsWith("/commits/")
          ? commit(1)
          : undefined,
    );
    expect(reading).toMatchObject({ gaps: [], objects: 0 });
  });

  test("bytes are taken as they are, whatever the answer calls them", async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0x80]), Buffer.from(KEY)]);
    const reading = await scan(tip(id(1)), (path, _, response) => {
      if (path.startsWith("/git/blobs/")) {
        response
          .writeHead(200, { "content-type": "application/vnd.github.raw+json; charset=utf-8" })
          .end(bytes);
        return undefined;
      }
      if (path.startsWith("/git/trees/")) {
        return { tree: [{ path: "a", type: "blob", sha: blobId(bytes), size: 9 }], truncated: false };
      }
      return path.startsWith("/commits/") ? commit(1) : undefined;
    });
    expect(reading.sightings[0]?.hit.offset).toBe(3);
    expect(reading.bytes).toBeGreaterThan(bytes.length);
  });

  test.each<[string, string]>([
    ["nothing", ""],
    ["a page", "<html>Sign in</html>"],
    ["another file", "text"],
  ])("%s in a file's place is not that file", async (_, body) => {
    const reading = await scan(tip(id(1)), (path, __, response) => {
      if (path.startsWith("/git/blobs/")) return void response.writeHead(200).end(body);
      if (path.startsWith("/git/trees/")) {
        return { tree: [{ path: "a", type: "blob", sha: blobId(KEY), size: 9 }], truncated: false };
      }
      return path.startsWith("/commits/") ? commit(1) : undefined;
    });
    expect(reading).toMatchObject({ gaps: [{ gap: "objects", count: 1 }], objects: 0 });
  });

  test("a list of commits that is none: not the whole of it", async () => {
    const reading = await scan({ ...range(id(1), BASE), bases: [] }, (path) => {
      if (path === "/commits") return { message: "Hi" };
      return path.startsWith("/commits/") ? commit(1) : undefined;
    });
    expect(reading.gaps).toMatchObject([{ gap: "history" }]);
  });

  test("a server that is gone is not asked about every commit", async () => {
    let asked = 0;
    const commits = Array.from({ length: 100 }, (_, number) => ({ sha: id(number + 1) }));
    const reading = await scan(range(id(100), BASE), (path, _, response) => {
      if (path.startsWith("/compare/")) return { total_commits: 100, commits };
      if (path.startsWith("/commits/") && asked === 0 && path.endsWith(id(100))) return commit(100);
      if (path === `/commits/${BASE}`) return commit(0);
      asked += 1;
      response.destroy();
      return undefined;
    });
    expect(reading.gaps.length).toBeGreaterThan(0);
    // Four at a time, each three times, until two in a row have failed.
    expect(asked).toBeLessThan(30);
  });

  test("any JSON at all: no exception, and never a complete scan of nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 1, maxLength: 5 }),
        async (bodies) => {
          let at = 0;
          const reading = await scan(range(id(1), BASE), (_, __, response) => {
            json(response, 200, bodies[at++ % bodies.length]);
          });
          await server?.close();
          expect(reading.gaps).not.toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
