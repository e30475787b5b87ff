import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CALL_NAMES, CALLS, type Call, isCall, SCENES, type SceneName } from "./calls.ts";
import { makeSurroundings } from "./certificates.ts";
import { CalmRuns } from "./pairs.ts";
import { closeShared } from "./scenes-scan.ts";
import { SITES, sitesIn } from "./sites.ts";

// The list of remote calls is complete: by what the action was seen to ask, and by what its source can ask.

const SOURCE = fileURLToPath(new URL("../../../src/", import.meta.url));
const FILES = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({
    file: file.split(path.sep).join("/"),
    text: readFileSync(path.join(SOURCE, file), "utf8"),
  }));

let around: Awaited<ReturnType<typeof makeSurroundings>>;
beforeAll(async () => {
  around = await makeSurroundings();
});
afterAll(async () => {
  around.remove();
  await closeShared();
});

describe("runs in which nothing fails", () => {
  const names = Object.keys(SCENES) as SceneName[];
  const seen = new Set<string>();

  test.each(names)("%s: it ends well, and every request is a call of the list", async (scene) => {
    const { report, requests, problems } = await new CalmRuns(around).of(scene);
    expect(report.outputs).toMatchObject(SCENES[scene].well);
    expect(problems).toEqual([]);
    expect(requests.length).toBeGreaterThan(0);
    for (const request of requests) {
      const { host, method, path: asked } = request;
      const isListed = CALL_NAMES.some((name) => {
        const call: Call = CALLS[name];
        return call.host === host && call.method === method && call.path.test(asked);
      });
      expect([host, method, asked, isListed]).toEqual([host, method, asked, true]);
    }
    for (const name of CALL_NAMES) {
      const isHere = CALLS[name].scene === scene;
      const isSeen = requests.some((request, at) => isCall(name, request, requests.slice(0, at)));
      if (isHere) expect([name, isSeen]).toEqual([name, true]);
      if (isHere) seen.add(name);
    }
  });

  test("every call of the list was seen", () => {
    expect(CALL_NAMES.filter((name) => !seen.has(name))).toEqual([]);
  });
});

describe("the source", () => {
  test("asks nobody anything that is not in the list", () => {
    const found = FILES.flatMap(({ file, text }) => sitesIn(file, text));
    expect([...new Set(found)].toSorted()).toEqual(Object.keys(SITES).toSorted());
  });

  test("every call of the list is made somewhere in it", () => {
    const made = new Set<string>(Object.values(SITES).flat());
    expect(CALL_NAMES.filter((name) => !made.has(name))).toEqual([]);
  });

  test("a new request would be noticed", () => {
    const lines = [
      "await client.rest.issues.lock({ ...at, issue_number: 1 });",
      'await session.json("/actions/runs", {});',
      ["await client.request(`DELETE $", "{at.path}/{secret_name}`);"].join(""),
      "await client.admin.organization.users.list();",
      'await fetch("https://example.com");',
      "await sendRequest(request, 1);",
      'const path = "/files";',
      'import net from "node:net";',
      'git.pipe(["fetch", "origin"], onData, { remote });',
    ];
    for (const line of lines) {
      const sites = sitesIn("validate/new.ts", line);
      expect([line, sites.length > 0]).toEqual([line, true]);
      for (const site of sites) expect(Object.keys(SITES)).not.toContain(site);
    }
  });
});
