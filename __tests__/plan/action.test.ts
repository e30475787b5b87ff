import { afterEach, describe, expect, test } from "@jest/globals";
import { PLAN_DEFAULTS } from "../../src/inputs/defaults.ts";
import type { RepositoryOptions, Variant } from "../support/github/server.ts";
import { type GitHub, startGitHub } from "../support/github/server.ts";
import { planManifest, runPlan } from "../support/plan-step.ts";

// The built bundle against a GitHub on loopback, whose answers are held against GitHub's own description.

const OWN = "octo/tools";
let open: GitHub[] = [];

afterEach(async () => {
  const all = open;
  open = [];
  for (const github of all) await github.close();
  expect(all.flatMap(({ violations }) => violations)).toEqual([]);
});

/** An organization `octo` whose repositories are these, and `octo/tools`, private, whose workflow runs. */
async function organization(
  repositories: Readonly<Record<string, RepositoryOptions>>,
  variant: Variant = "github",
): Promise<GitHub> {
  const github = await startGitHub({ variant });
  open.push(github);
  github.addRepository(OWN, { private: true, sizeKb: 10 });
  for (const [name, options] of Object.entries(repositories)) github.addRepository(`octo/${name}`, options);
  github.makeOrganization("octo");
  github.addToken("app", { login: "guard[bot]", kind: "installation", permissions: {}, installation: "all" });
  return github;
}

const many = (count: number, options: RepositoryOptions = { sizeKb: 5 }) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`r${String(at).padStart(4, "0")}`, options]));

const plan = (github: GitHub, inputs: Record<string, string> = {}, token = "app") =>
  runPlan(github, { token, repository: OWN, inputs: { organization: "octo", ...inputs } });

test("plan/action.yml has the inputs and defaults of the code, and runs as the main action does", () => {
  const inputs = Object.entries(planManifest.inputs).map(([name, input]) => [name, input.default]);
  expect(Object.fromEntries(inputs)).toEqual(PLAN_DEFAULTS);
  expect(Object.keys(planManifest.outputs)).toEqual(["plan", "matrix", "job-count", "reports"]);
  expect(planManifest.runs).toEqual({ using: "node24", main: "../dist/plan/index.js" });
});

describe.each(["github", "enterprise"] as const)("an organization: %s", (variant) => {
  test("what is scanned, in how many jobs, and what is left out and why", async () => {
    const github = await organization(
      {
        big: { sizeKb: 1_200_000, private: true },
        old: { sizeKb: 3, archived: true },
        copy: { sizeKb: 3, fork: true },
        gone: { sizeKb: 3, disabled: true },
        bare: { empty: true },
        pushed: {},
      },
      variant,
    );
    const report = await plan(github);
    expect(report.exitCode).toBe(0);
    const shards = report.plan?.repositories.map(({ name, shards: count }) => [name, count]);
    expect(shards).toEqual([
      ["octo/big", 3],
      ["octo/old", 1],
      ["octo/pushed", 1],
      [OWN, 1],
    ]);
    expect(report.plan).toMatchObject({
      version: 1,
      of: "organization",
      name: "octo",
      gaps: [],
      moreLeftOut: 0,
    });
    expect(report.plan?.leftOut).toEqual([
      { name: "octo/copy", why: "fork" },
      { name: "octo/gone", why: "disabled" },
      { name: "octo/bare", why: "empty" },
    ]);
    const { id } = github.repository("octo/big");
    expect(report.matrix.slice(0, 3)).toEqual(
      [1, 2, 3].map((index) => ({
        repository: "octo/big",
        name: "big",
        shard: `${index}/3`,
        report: `keyguard-octo-1of1-${id}-${index}-of-3`,
      })),
    );
    expect(report.jobOutputs).toMatchObject({ "job-count": "6", reports: "keyguard-octo-1of1-*" });
    for (const text of [report.summary, report.log.join("\n")]) {
      expect(text).toContain("4 repositories in 6 jobs, 3 left out");
      expect(text).toContain("octo/big");
      expect(text).toContain("has no commits");
    }
    expect(github.writes()).toEqual([]);
  });
});

test("the repository of the workflow alone: its size decides, and nothing is listed", async () => {
  const github = await organization({});
  github.addRepository("octo/large", { sizeKb: 10_000_000 });
  const report = await runPlan(github, { repository: "octo/large", inputs: { "max-jobs": "8" } });
  expect(report.plan).toMatchObject({ of: "repository", name: "octo/large", leftOut: [], gaps: [] });
  expect(report.matrix.map(({ shard }) => shard)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((index) => `${index}/8`),
  );
  expect(github.requests.map(({ operation }) => operation)).toEqual(["repos/get"]);
});

test("the repository of the workflow, when GitHub does not answer: one job reads it all", async () => {
  const github = await organization({});
  github.fail({ kind: "status", status: 404 });
  const report = await runPlan(github, { repository: OWN, platformEnv: { GITHUB_REPOSITORY_ID: "77" } });
  const job = { repository: OWN, name: "tools", shard: "1/1", report: "keyguard-history-77-1-of-1" };
  expect(report.matrix).toEqual([job]);
});

test("a repository that was renamed is planned by the name that it has now", async () => {
  const github = await organization({ before: { sizeKb: 1 } });
  github.renameRepository("octo/before", "octo/after");
  const report = await plan(github);
  expect(report.plan?.repositories.map(({ name }) => name)).toEqual(["octo/after", OWN]);
  const own = await runPlan(github, { repository: "octo/before", token: "app" });
  expect(own.matrix[0]?.repository).toBe("octo/after");
});

test("a user's account: with an App for all, and with the user's own token", async () => {
  const github = await startGitHub();
  open.push(github);
  github.addRepository("anna/tools", { private: true, sizeKb: 1 });
  github.addRepository("anna/page", { sizeKb: 1 });
  github.addToken("app", { login: "guard[bot]", kind: "installation", permissions: {}, installation: "all" });
  for (const token of ["app", "person"]) {
    const report = await runPlan(github, {
      token,
      repository: "anna/tools",
      inputs: { organization: "Anna" },
    });
    expect(report.plan).toMatchObject({ name: "anna", gaps: [] });
    expect(report.plan?.repositories.map(({ name }) => name)).toEqual(["anna/page", "anna/tools"]);
  }
});

test("nothing to scan is a plan without jobs, and says so", async () => {
  const github = await organization({ one: { empty: true } });
  const report = await plan(github, { repositories: "one" });
  expect(report.exitCode).toBe(0);
  expect(report.jobOutputs).toMatchObject({ matrix: "[]", "job-count": "0" });
  expect(report.summary).toContain("Nothing to scan");
  expect(report.plan?.gaps).toEqual([expect.stringContaining("No repository is scanned")]);
});

describe("more repositories than a matrix has jobs", () => {
  test("are refused with what to do, and each is in one of the parts", async () => {
    const github = await organization(many(300));
    const refused = await plan(github);
    expect(refused.exitCode).toBe(1);
    expect(refused.log.join("\n")).toMatch(
      /There are 301 repositories to scan, and at most 256 jobs in a matrix\. Call the workflow twice, with "part: 1\/2" and "part: 2\/2"\./,
    );
    expect(refused.jobOutputs).toMatchObject({ plan: "none", matrix: "[]", "job-count": "0" });

    const halves = [await plan(github, { part: "1/2" }), await plan(github, { part: "2/2" })];
    const names = halves.flatMap((half) => half.plan?.repositories.map(({ name }) => name) ?? []);
    expect(new Set(names).size).toBe(301);
    expect(names).toHaveLength(301);
    for (const half of halves) {
      const others = half.plan?.leftOut.filter(({ why }) => why === "other-part").length ?? 0;
      expect(others + (half.plan?.repositories.length ?? 0)).toBe(301);
      expect(half.matrix.length).toBeLessThanOrEqual(256);
    }
  });

  test("large ones get fewer jobs before that", async () => {
    const github = await organization({ ...many(250), huge: { sizeKb: 90_000_000 } });
    const report = await plan(github, { "megabytes-per-job": "1" });
    expect(report.exitCode).toBe(0);
    expect(report.matrix).toHaveLength(256);
    expect(report.plan?.repositories.find(({ name }) => name === "octo/huge")?.shards).toBe(5);
  });
});

describe("a list that may lack some says so", () => {
  test.each([
    ["the token of the job", "job", /selected repositories only/],
    ["a person's token", "person", /nothing tells how many/],
    ["the token of a stranger", "stranger", /nothing tells how many/],
  ])("%s", async (_, token, says) => {
    const github = await organization({ open: { sizeKb: 1 }, closed: { sizeKb: 1, private: true } });
    const report = await plan(github, {}, token);
    expect(report.plan?.gaps).toEqual([expect.stringMatching(says)]);
    expect(report.annotations.filter(({ level }) => level === "warning")).toHaveLength(1);
    expect(report.summary).toContain("The list may be incomplete");
  });

  test("an organization that counts more than it lists", async () => {
    const github = await organization({ open: { sizeKb: 1 }, closed: { sizeKb: 1, private: true } });
    const owner = { login: "ben", kind: "person", permissions: {}, countsPrivate: true } as const;
    github.addToken("owner", owner);
    github.addToken("blind", { ...owner, sees: [OWN] });
    expect((await plan(github, {}, "owner")).plan?.gaps).toEqual([]);
    expect((await plan(github, {}, "blind")).plan?.gaps).toEqual([
      expect.stringContaining("GitHub counts 2 and lists 1"),
    ]);
  });

  test("but not when all that is wanted was named and found", async () => {
    const github = await organization({ open: { sizeKb: 1 } });
    expect((await plan(github, { repositories: "open" }, "job")).plan?.gaps).toEqual([]);
    const wrong = await plan(github, { repositories: "open, opne" }, "app");
    expect(wrong.plan?.gaps).toEqual([expect.stringContaining("opne")]);
  });

  test("a page that fails for good in the middle of a list", async () => {
    const github = await organization(many(250));
    github.fail({ kind: "status", status: 404, on: { where: ({ query }) => query["page"] === "2" } });
    const report = await plan(github);
    expect(report.plan?.repositories.length).toBe(100);
    expect(report.plan?.gaps.join("\n")).toMatch(
      /broke off after 100 repositories: GitHub's API answered with status 404/,
    );
  });

  test("a page that fails once is asked for again", async () => {
    const github = await organization(many(150));
    github.fail({ kind: "html", times: 1, on: { where: ({ query }) => query["page"] === "2" } });
    const report = await plan(github);
    expect(report.plan).toMatchObject({ gaps: [] });
    expect(report.plan?.repositories).toHaveLength(151);
  });

  test("a rate limit that lasts an hour is not waited for", async () => {
    const github = await organization(many(150));
    github.fail({
      kind: "rate-limit",
      limit: "primary",
      on: { where: ({ query }) => query["page"] === "2" },
    });
    const report = await plan(github);
    expect(report.plan?.gaps.join("\n")).toContain("rate limit");
  });

  test("an answer that is no list, and one whose entries are no repositories", async () => {
    const github = await organization({ one: { sizeKb: 1 } });
    const on = { operation: "repos/list-for-org" };
    github.fail({ kind: "status", status: 200, body: { repositories: "none" }, on, times: 1 });
    expect((await plan(github)).plan?.gaps).toEqual([expect.stringContaining("broke off")]);
    github.fail({ kind: "status", status: 200, body: [{ id: "x" }, null], on, times: 1 });
    expect((await plan(github)).plan?.gaps).toEqual([expect.stringContaining("2 entries of the list")]);
  });
});

test("one that is deleted while the pages are read makes no other one disappear", async () => {
  const github = await organization(many(200));
  let deleted = false;
  // Before the second page is made: what was first on it is now the last of the first.
  github.fail({
    kind: "reset",
    on: {
      where: ({ query, operation }) => {
        if (query["page"] === "2" && operation === "repos/list-for-org" && !deleted) {
          deleted = true;
          github.removeRepository("octo/r0000");
        }
        return false;
      },
    },
  });
  const owner = { login: "ben", kind: "person", permissions: {}, countsPrivate: true } as const;
  github.addToken("owner", owner);
  const report = await plan(github, {}, "owner");
  expect(deleted).toBe(true);
  const names = report.plan?.repositories.map(({ name }) => name);
  for (let at = 1; at < 200; at++) expect(names).toContain(`octo/r${String(at).padStart(4, "0")}`);
  expect(report.plan?.gaps).toEqual([]);
});

describe("no plan", () => {
  test.each([
    [
      "an account that is not there",
      { organization: "nobody" },
      /"nobody", of which GitHub knows no organization/,
    ],
    [
      "an address in place of a name",
      { organization: "https://github.com/octo" },
      /Input "organization" is /,
    ],
    ["a part that cannot be", { part: "3/2" }, /Input "part" is "3\/2"\. Allowed: i\/n/],
    ["a pattern that is none", { repositories: "we[bc]" }, /Input "repositories" does not know "we\[bc\]"/],
    [
      "more jobs than there can be",
      { "max-jobs": "300" },
      /Input "max-jobs" is "300"\. Allowed: a whole number from 1 to 256/,
    ],
    ["no size", { "megabytes-per-job": "0" }, /Input "megabytes-per-job" is "0"/],
    ["a language that is none", { locale: "de" }, /Input "locale" does not know "de"/],
  ])("%s: says what to do", async (_, inputs, says) => {
    const github = await organization({});
    const report = await plan(github, inputs);
    expect(report.exitCode).toBe(1);
    expect(report.log.join("\n")).toMatch(says);
    expect(report.jobOutputs).toMatchObject({ plan: "none", matrix: "[]", "job-count": "0" });
  });

  test("without a token", async () => {
    const github = await organization({});
    const report = await runPlan(github, { token: "", repository: OWN, inputs: { organization: "octo" } });
    expect(report.log.join("\n")).toContain('Input "token" is empty');
    expect(github.requests).toEqual([]);
  });

  test("with a token that GitHub does not know", async () => {
    const github = await organization({ one: { sizeKb: 1 } });
    const report = await plan(github, {}, "wrong");
    expect(report.exitCode).toBe(1);
    expect(report.log.join("\n")).toContain("status 401");
  });

  test("private repositories in a run that everybody can see; chosen public ones are planned, the others not named", async () => {
    const github = await organization({ open: { sizeKb: 1 }, secret: { sizeKb: 1, private: true } });
    github.addRepository("octo/shown", { sizeKb: 1 });
    const inPublic = (inputs: Record<string, string>) =>
      runPlan(github, {
        token: "app",
        repository: "octo/shown",
        inputs: { organization: "octo", ...inputs },
      });
    const refused = await inPublic({});
    expect(refused.exitCode).toBe(1);
    expect(refused.log.join("\n")).toContain("names of 2 private ones");
    const chosen = await inPublic({ repositories: "open shown" });
    expect(chosen.plan?.repositories.map(({ name }) => name)).toEqual(["octo/open", "octo/shown"]);
    expect(chosen.plan).toMatchObject({ leftOut: [], moreLeftOut: 2 });
    expect(chosen.log.join("\n") + chosen.summary + JSON.stringify(chosen.jobOutputs)).not.toMatch(
      /octo\/(?:secret|tools)/,
    );
  });

  test("Gitea: one repository is planned, an organization is refused", async () => {
    const github = await startGitHub({ variant: "gitea" });
    open.push(github);
    github.addRepository(OWN, { sizeKb: 1 });
    const one = await runPlan(github, { repository: OWN });
    expect(one.matrix.map(({ repository }) => repository)).toEqual([OWN]);
    const refused = await runPlan(github, { repository: OWN, inputs: { organization: "octo" } });
    expect(refused.log.join("\n")).toContain("needs GitHub or GitHub Enterprise Server");
  });
});

test("a repository whose name is a key is not shown anywhere, and not forgotten", async () => {
  const key = `sk-${"aB3dE5gH7jK9mN1pQ3sT"}${"T3Blbk"}${"FJ"}${"vU8wX6yZ4aB2cD0eF9gH"}`;
  const github = await organization({ [key]: { sizeKb: 1 }, [`x-${key}`]: { sizeKb: 1, fork: true } });
  const report = await runPlan(github, {
    token: "app",
    repository: OWN,
    inputs: { organization: "octo" },
    keys: [key],
  });
  expect(report.plan?.gaps).toEqual([expect.stringContaining("looks like a key")]);
  expect(report.plan?.repositories.map(({ name }) => name)).toEqual([OWN]);
  expect(report.plan?.leftOut.map(({ why }) => why)).toEqual(["fork"]);
});

test("in Chinese", async () => {
  const github = await organization({ one: { sizeKb: 1 } });
  const report = await plan(github, { locale: "zh-CN" }, "job");
  expect(report.summary).toContain("扫描计划");
  expect(report.plan?.gaps).toEqual([expect.stringContaining("列表可能缺少私有仓库")]);
});
