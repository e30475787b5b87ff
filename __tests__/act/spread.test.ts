import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { checkout } from "../support/git/checkout.ts";
import { createRepository, type Repository } from "../support/git/repository.ts";
import { type GitHub, startGitHub } from "../support/github/server.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import { createSmallWorld, type SmallWorld } from "../support/scan/small-world.ts";
import { NAME } from "../support/scan/world.ts";
import { artifactStandIns } from "./artifacts.ts";
import type { ActOptions, ActRun } from "./run-with-act.ts";
import { CALLED, PROJECT } from "./run-with-act.ts";
import { standIns } from "./stand-ins.ts";
import { describeWithAct, endOf, run } from "./with-act.ts";

const TEXTS = CALLED.map((name) => readFileSync(path.join(PROJECT, name), "utf8"));
const OTHER_KEY = sampleKey("spread, another repository");
const [OWNER = ""] = NAME.split("/");

describeWithAct("scans that are spread over jobs, run by act", () => {
  let leaky: SmallWorld;
  let clean: SmallWorld;
  const more: Repository[] = [];
  const open: GitHub[] = [];

  beforeAll(async () => {
    leaky = await createSmallWorld();
    clean = await createSmallWorld({ topic: [{ files: { "app/config.ts": "export {};\n" } }], keys: [] });
    for (const [name, text] of [
      ["web", `const key = "${OTHER_KEY}";\n`],
      ["docs", "nothing in here\n"],
    ] as const) {
      const repository = await createRepository();
      await repository.commit({ files: { "a.txt": text } });
      await leaky.server.publish(repository, `${OWNER}/${name}`);
      more.push(repository);
    }
  });
  afterAll(async () => {
    for (const github of open) await github.close();
    await Promise.all([leaky.close(), clean.close(), ...more.map((one) => one.remove())]);
  });

  async function github(sizeKb: number): Promise<GitHub> {
    const made = await startGitHub();
    open.push(made);
    made.addRepository(NAME, { private: true, sizeKb });
    return made;
  }

  /** @param lose of a job, the name of its artifact up to where it may differ: the job fails before it hands over anything */
  async function spread(
    world: SmallWorld,
    api: GitHub,
    options: Pick<ActOptions, "workflow" | "secrets" | "variables" | "env">,
    lose = "",
  ): Promise<ActRun> {
    const { server, events, keys, base: sha } = world;
    const made = await checkout(server, NAME, { ref: "refs/heads/main", sha, state: "full" });
    if (made === undefined) throw new Error("no workspace");
    const artifacts = artifactStandIns(...TEXTS);
    const others = standIns(...TEXTS);
    const losing = mkdtempSync(path.join(tmpdir(), "losing-"));
    try {
      return await run([...keys, OTHER_KEY], {
        ...options,
        event: events.schedule({ sha }),
        workspace: made.directory,
        others: { ...losingOthers(artifacts.others, losing), ...others.others },
        secrets: { GITHUB_TOKEN: api.token("job"), ...options.secrets },
        env: {
          GITHUB_SERVER_URL: server.url,
          GITHUB_API_URL: api.apiUrl,
          LOSE_ARTIFACT: lose,
          ...artifacts.env,
          ...options.env,
        },
      });
    } finally {
      await made.remove();
      artifacts.remove();
      others.remove();
      rmSync(losing, { recursive: true });
    }
  }

  const history = (world: SmallWorld, api: GitHub, lose?: string) =>
    spread(world, api, { workflow: "examples/history-scan.yml" }, lose);

  test("a history in four jobs: red, with the counts of one scan", async () => {
    const report = await history(leaky, await github(1_900_000));
    expect(report.outputs).toContain("job-count=4");
    const scans = report.steps.filter(({ name }) => name === "Scan this part of the history");
    expect(scans.map(({ ended }) => ended)).toEqual(Array(4).fill("Success"));
    expect(endOf(report, "Judge all parts together")).toBe("Failure");
    expect(ofMerge(report)).toEqual({ result: "fail", leaks: "2", complete: "true" });
    expect(report.succeeded).toBe(false);
  });

  test("a history without keys, in one job: green", async () => {
    const report = await history(clean, await github(100));
    expect(report.outputs).toContain("job-count=1");
    expect(ofMerge(report)).toEqual({ result: "pass", leaks: "0", complete: "true" });
    expect(report.succeeded).toBe(true);
  });

  test("a job that is lost: red although no other has found a key, and the part is named", async () => {
    const report = await history(clean, await github(1_900_000), "2-of-4");
    expect(ofMerge(report)).toEqual({ result: "fail", leaks: "0", complete: "false" });
    expect(endOf(report, "Judge all parts together")).toBe("Failure");
    expect(reasonOf(report)).toContain("2/4");
    expect(report.succeeded).toBe(false);
  });

  test("a plan that cannot be made: red, and nothing is scanned", async () => {
    const api = await github(100);
    const report = await spread(clean, api, {
      workflow: "examples/organization-scan.yml",
      variables: { KEY_GUARD_APP_CLIENT_ID: "" },
      secrets: { GITHUB_TOKEN: "" },
    });
    expect(endOf(report, "Plan the scan")).toBe("Failure");
    expect(endOf(report, "Scan this part of the history")).toBeUndefined();
    expect(endOf(report, "Judge all repositories together")).toBe("Failure");
    expect(report.succeeded).toBe(false);
  });

  async function organization(lose?: string): Promise<ActRun> {
    const api = await github(600_000);
    for (const name of ["web", "docs"]) api.addRepository(`${OWNER}/${name}`, { private: true, sizeKb: 10 });
    api.addRepository(`${OWNER}/bare`, { empty: true });
    api.addRepository(`${OWNER}/copy`, { fork: true, sizeKb: 10 });
    api.makeOrganization(OWNER);
    api.addToken("app", { login: "guard[bot]", kind: "installation", permissions: {}, installation: "all" });
    const report = await spread(
      leaky,
      api,
      {
        workflow: "examples/organization-scan.yml",
        variables: { KEY_GUARD_APP_CLIENT_ID: "Iv23test" },
        secrets: { KEY_GUARD_APP_PRIVATE_KEY: "the private key" },
        env: { TOKEN_OF_APP: api.token("app") },
      },
      lose,
    );
    expect(api.violations).toEqual([]);
    return report;
  }

  test("an organization: each repository is read with a token of its own, and the keys of all are counted", async () => {
    const report = await organization();
    // One repository is large enough for two.
    expect(report.outputs).toContain("job-count=4");
    const tokens = report.steps.filter(({ name }) => name === "Token for this repository");
    expect(tokens.map(({ ended }) => ended)).toEqual(Array(4).fill("Success"));
    expect(ofMerge(report)).toEqual({ result: "fail", leaks: "3", complete: "true" });
    expect(report.succeeded).toBe(false);
  });

  test("an organization of which one job is lost: incomplete, and the repository is named", async () => {
    const report = await organization("1-of-1");
    expect(ofMerge(report)).toMatchObject({ result: "fail", complete: "false" });
    for (const name of ["web", "docs"]) expect(reasonOf(report)).toContain(`${OWNER}/${name}`);
    expect(report.succeeded).toBe(false);
  });
});

/** What the last job says: its outputs come last. */
function ofMerge({ outputs }: ActRun) {
  const last = (name: string): string | undefined =>
    outputs.findLast((output) => output.startsWith(`${name}=`))?.slice(name.length + 1);
  return { result: last("result"), leaks: last("leak-count"), complete: last("scan-complete") };
}

function reasonOf({ outputs, log }: ActRun): string {
  return `${outputs.findLast((output) => output.startsWith("reason="))} ${log}`;
}

/** The action that keeps artifacts, which fails for those whose names end as the variable LOSE_ARTIFACT says. */
function losingOthers(others: Readonly<Record<string, string>>, folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(others).map(([uses, action]) => {
      if (!uses.includes("upload-artifact")) return [uses, action];
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "action.yml"), readFileSync(path.join(action, "action.yml")));
      const program = `const { LOSE_ARTIFACT: lost, INPUT_NAME: name } = process.env;
if (lost && name.endsWith(lost)) process.exit(1);
require(${JSON.stringify(path.join(action, "index.cjs"))});\n`;
      writeFileSync(path.join(folder, "index.cjs"), program);
      return [uses, folder];
    }),
  );
}
