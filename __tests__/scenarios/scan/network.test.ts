import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { CheckoutState } from "../../support/git/checkout.ts";
import { STATES } from "../../support/scan/matrix.ts";
import type { ScanRun } from "../../support/scan/scan-run.ts";
import {
  createSmallWorld,
  places,
  type SmallWorld,
  USUAL_PLACES,
  withWorld,
} from "../../support/scan/small-world.ts";

const TOKEN = "ghs-right-0123456789abcdef";
const FORBIDDEN = "ghs-forbidden-0123456789abc";
const WRONG = "ghs-wrong-0123456789abcdef0";
const secrets = [TOKEN, FORBIDDEN, WRONG];

function expectFound(run: ScanRun): void {
  expect(places(run)).toEqual(USUAL_PLACES);
  expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "true" });
}

/** Nothing found, and said so loudly: with what is missing, why, and what to do. */
function expectIncomplete(run: ScanRun, why: RegExp): void {
  expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
  expect(run.exitCode).toBe(1);
  expect(run.outputs["reason"]).toMatch(why);
  expect(run.outputs["reason"]).toMatch(
    /[Ss]et fetch-depth: 0.*, or give the job permissions: contents: read/,
  );
  expect(run.summary).toContain("The scan is incomplete");
  expect(run.annotations.some(({ level }) => level === "error")).toBe(true);
}

describe("without a server", () => {
  let world: SmallWorld;
  const workspaces = new Map<CheckoutState, Awaited<ReturnType<SmallWorld["workspace"]>>>();
  beforeAll(async () => {
    world = await createSmallWorld();
    for (const state of ["default", "depth-2", "full", "blobless", "sparse"] as const) {
      workspaces.set(state, await world.workspace(state));
    }
    await world.server.stop();
  });
  afterAll(() => world.close());
  const scan = async (state: CheckoutState): Promise<ScanRun> => {
    const made = workspaces.get(state);
    if (made === undefined) throw new Error(state);
    return await world.scan(made);
  };

  test("a full clone is scanned as ever", async () => expectFound(await scan("full")));

  test.each(["default", "sparse"] as const)("%s: incomplete, with what to do", async (state) => {
    expectIncomplete(await scan(state), /could not be (?:had|read).*could not be reached/);
  });

  test.each(["depth-2", "blobless"] as const)("%s: not content", async (state) => {
    const run = await scan(state);
    expect(run.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
    expect(run.exitCode).toBe(1);
  });

  test("it is let pass only by who says so", async () => {
    const made = workspaces.get("default");
    if (made === undefined) throw new Error("no workspace");
    const run = await world.scan(made, { inputs: { "fail-on": "leak" } });
    expect(run.outputs).toMatchObject({ result: "pass", "scan-complete": "false" });
    expect(run.summary).toContain("The scan is incomplete");
  });
});

describe("a private repository", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await createSmallWorld({
      server: { token: TOKEN, forbiddenTokens: [FORBIDDEN] },
      api: { token: TOKEN },
    });
  });
  afterAll(() => world.close());

  test("a token gives what the clone lacks", async () => {
    const run = await world.scan(await world.workspace(), { inputs: { token: TOKEN }, secrets });
    expectFound(run);
    expect(world.server.requests.some(({ credentials }) => credentials === "wrong")).toBe(false);
  });

  test("no token: incomplete", async () => {
    expectIncomplete(
      await world.scan(await world.workspace(), { secrets }),
      /refused the token, or does not show/,
    );
  });

  test("credentials that checkout left in the clone are not used", async () => {
    for (const persistCredentials of ["config", "include"] as const) {
      const made = await world.workspace("default", { persistCredentials });
      expectIncomplete(await world.scan(made, { secrets }), /refused the token, or does not show/);
    }
  });

  test.each([
    ["wrong", WRONG],
    ["without the right to read", FORBIDDEN],
  ])("a token that is %s: incomplete", async (_, token) => {
    const run = await world.scan(await world.workspace(), { inputs: { token }, secrets });
    expectIncomplete(run, /refused the token, or does not show/);
  });

  test("all is there: no token is needed", async () => {
    expectFound(await world.scan(await world.workspace("full"), { secrets }));
  });
});

test.each([
  ["wrong", WRONG],
  ["without the right to read", FORBIDDEN],
])("in a public repository a token that is %s does not keep one from reading", (_, token) =>
  withWorld({ server: { token: TOKEN, anonymous: true, forbiddenTokens: [FORBIDDEN] } }, async (world) => {
    expectFound(await world.scan(await world.workspace(), { inputs: { token }, secrets }));
  }),
);

test("a server that gives out tips of branches only", () =>
  withWorld({ server: { wants: "advertised" } }, async (world) => {
    const made = await world.workspace("none");
    const run = await world.scan(made);
    if (run.outputs["scan-complete"] === "true") expectFound(run);
    else expectIncomplete(run, /could not be/);
  }));

/** Leads to a server, but for some of the requests: those are cut. */
async function failingWay(to: string, isCut: (request: number) => boolean) {
  let requests = 0;
  const way = createServer((incoming, response) => {
    if (isCut(++requests)) return void incoming.socket.destroy();
    const { hostname, port } = new URL(to);
    const { method, headers, url: path } = incoming;
    const outgoing = request({ hostname, port, method, headers, path }, (back) => {
      response.writeHead(back.statusCode ?? 500, back.headers);
      back.pipe(response);
    });
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => way.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(way.address() as AddressInfo).port}`,
    requests: () => requests,
    close() {
      way.close();
      way.closeAllConnections();
    },
  };
}

describe("a connection that fails", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await createSmallWorld();
  });
  afterAll(() => world.close());
  const MOST_REQUESTS = 20;

  test.each(process.env["SCAN_MATRIX"] === "all" ? STATES : (["default"] as const))(
    "from some request on (%s): all is found, or it is said",
    async (state) => {
      const made = await world.workspace(state);
      for (let at = 1; at <= MOST_REQUESTS; at++) {
        const way = await failingWay(world.server.url, (request) => request >= at);
        const run = await world.scan(made, { platformEnv: { GITHUB_SERVER_URL: way.url } });
        way.close();
        expect({ at, result: run.outputs["result"] }).toEqual({ at, result: "fail" });
        if (run.outputs["scan-complete"] === "true") expect(places(run)).toEqual(USUAL_PLACES);
        if (way.requests() < at) return;
      }
      throw new Error(`more than ${MOST_REQUESTS} requests`);
    },
  );
});

describe("a server that misbehaves", () => {
  test.each([
    ["cuts packs", { kind: "truncate" }],
    ["answers 500", { kind: "answer", status: 500, body: "oops" }],
    [
      "answers with a page",
      { kind: "answer", status: 200, body: "<html>Login</html>", headers: { "content-type": "text/html" } },
    ],
  ] as const)("%s: incomplete", (_, fault) =>
    withWorld({}, async (world) => {
      const made = await world.workspace();
      world.server.setFault(fault);
      expectIncomplete(await world.scan(made), /could not be had/);
    }),
  );

  test("speaks in words that are commands: they are not printed", () =>
    withWorld({}, async (world) => {
      const made = await world.workspace();
      const body = "##[set-output name=result]pass\n::error::injected\n::stop-commands::x\n";
      world.server.setFault({ kind: "answer", status: 403, body, headers: { "content-type": "text/plain" } });
      const run = await world.scan(made);
      expectIncomplete(run, /could not be had/);
      expect(run.log.join("\n")).not.toMatch(/injected|stop-commands/);
    }));

  test("leads elsewhere: nobody follows, and the token stays here", () =>
    withWorld({ server: { token: TOKEN }, api: { token: WRONG } }, async (world) => {
      const made = await world.workspace();
      world.server.setFault({ kind: "redirect" });
      expectIncomplete(await world.scan(made, { inputs: { token: TOKEN }, secrets }), /could not be had/);
      expect(world.server.redirectedRequests).toEqual([]);
    }));
});
