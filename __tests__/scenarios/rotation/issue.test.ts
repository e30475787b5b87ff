import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import {
  type GitHub,
  type GitHubRepository,
  startGitHub,
  type Variant,
} from "../../support/github/server.ts";
import { type GuardOptions, guard, KEY, visible } from "../../support/guard.ts";
import type { RunReport } from "../../support/runner.mjs";

// The bundle keeps the issue on every kind of server, and whatever GitHub does, the check itself says what it found.

const NOW = new Date("2026-04-01T06:00:00Z");
const REPOSITORY = "octo-org/octo-repo";

const open: GitHub[] = [];
afterEach(async () => {
  for (const github of open.splice(0)) {
    await github.close();
    expect(github.violations).toEqual([]);
  }
});

interface Place {
  readonly github: GitHub;
  readonly repository: GitHubRepository;
  /** A key that is 90 days old, on this day or on another. */
  run(options?: GuardOptions & { readonly token?: string }): Promise<RunReport>;
}

async function start(variant: Variant = "github", issues = true): Promise<Place> {
  const github = await startGitHub({ variant, now: NOW });
  open.push(github);
  const repository = github.addRepository(REPOSITORY, { assignable: ["anna"], issues });
  const run: Place["run"] = ({ inputs, token = github.token("job"), ...rest } = {}) =>
    guard({
      now: github.now(),
      secrets: [KEY, token].filter((secret) => secret !== ""),
      keys: [KEY, token.replace(/^(?:ghs|github_pat)_/, "")].filter((secret) => secret !== ""),
      ...rest,
      inputs: {
        checks: "rotation",
        "created-at": "2026-01-01",
        issue: "true",
        "fail-on": "never",
        token,
        ...inputs,
      },
      platformEnv: { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.url, ...rest.platformEnv },
    });
  return { github, repository, run };
}

const texts = ({ annotations }: RunReport): string => JSON.stringify(annotations);

describe.each(["github", "enterprise", "gitea"] as const)("on %s", (variant) => {
  test("an issue is opened, left, told of a change and closed, and the summary leads to it", async () => {
    const { github, repository, run } = await start(variant);
    const opened = await run({ inputs: { "issue-assignees": "anna", "issue-labels": "openai-key, ops" } });
    expect(opened.outputs).toMatchObject({ rotation: "due", "issue-number": "1", result: "pass" });
    expect(opened.rawSummary).toContain(`${github.url}/${REPOSITORY}/issues/1`);
    expect(repository.issues).toMatchObject([
      {
        title: "OPENAI_API_KEY is due for rotation",
        labels: ["openai-key", "ops"],
        assignees: ["anna"],
        state: "open",
      },
    ]);
    const writes = github.writes().length;
    expect((await run()).outputs).toMatchObject({ "issue-number": "1" });
    expect(github.writes()).toHaveLength(writes);

    const closed = await run({ inputs: { "created-at": "2026-03-31" } });
    expect(closed.outputs).toMatchObject({ rotation: "ok", "issue-number": "1" });
    expect(repository.issues).toMatchObject([{ state: "closed" }]);
    expect(repository.comments).toHaveLength(1);
    expect((await run({ inputs: { "created-at": "2026-03-31" } })).outputs).toMatchObject({
      "issue-number": "none",
    });
  });
});

test("a matrix of secrets at the same time: an issue, an output and a summary for each", async () => {
  const { github, repository, run } = await start();
  const names = ["OPENAI_API_KEY", "OPENAI_API_KEY_STAGING", "openai_api_key"];
  const met = github.holdUntil(names.length, { operation: "issues/create" });
  const reports = await Promise.all(names.map((name) => run({ inputs: { "key-name": name } })));
  await met;
  const numbers = reports.map(({ outputs }) => outputs["issue-number"]);
  expect(new Set(numbers)).toEqual(new Set(["1", "2", "3"]));
  for (const [index, name] of names.entries()) {
    const issue = repository.issues[Number(numbers[index]) - 1];
    expect(issue?.title).toBe(`${name} is due for rotation`);
    expect(reports[index]?.rawSummary).toContain(`/issues/${numbers[index]}`);
    expect(reports[index]?.rawSummary).toContain(name);
  }
  await run({ inputs: { "key-name": "OPENAI_API_KEY_STAGING", "created-at": "2026-03-31" } });
  expect(repository.issues.filter(({ state }) => state === "closed").map(({ title }) => title)).toEqual([
    "OPENAI_API_KEY_STAGING is due for rotation",
  ]);
});

test("two runs for one key at the same time: one issue in the end", async () => {
  const { github, repository, run } = await start();
  const met = github.holdUntil(2, { operation: "issues/create" });
  const reports = await Promise.all([run(), run()]);
  await met;
  expect(reports.map(({ outputs }) => outputs["issue-number"])).toEqual(["1", "1"]);
  await run();
  expect(repository.issues.map(({ state }) => state)).toEqual(["open", "closed"]);
});

describe("GitHub does not keep it, and the check says what it found all the same", () => {
  type Prepare = (place: Place) => GuardOptions & { readonly token?: string };
  const cases: readonly (readonly [string, Prepare, RegExp])[] = [
    [
      "a token that may only read",
      ({ github }) => ({ token: github.token("job-read-only") }),
      /issues: write/,
    ],
    [
      "a token without the permission",
      ({ github }) => ({ token: github.token("job-without-issues") }),
      /issues: write/,
    ],
    ["a wrong token", ({ github }) => ({ token: github.token("wrong") }), /not valid.*HTTP 401/],
    ["an expired token", ({ github }) => ({ token: github.token("expired") }), /not valid.*HTTP 401/],
    ["no token", () => ({ token: "" }), /no token/],
    [
      "issues that are switched off",
      ({ repository }) => {
        repository.issuesEnabled = false;
        return {};
      },
      /switched off.*HTTP 410/,
    ],
    [
      "an archived repository",
      ({ repository }) => {
        repository.archived = true;
        return {};
      },
      /archived.*HTTP 403/,
    ],
    [
      "a rate limit that lasts",
      ({ github }) => {
        github.fail({ kind: "rate-limit", limit: "primary" });
        return {};
      },
      /rate limit/,
    ],
    [
      "a rate limit of its own kind",
      ({ github }) => {
        github.fail({ kind: "rate-limit", limit: "secondary", status: 429, waitSeconds: 600 });
        return {};
      },
      /rate limit.*HTTP 429/,
    ],
    [
      "pages for people",
      ({ github }) => {
        github.fail({ kind: "html", status: 200 });
        return {};
      },
      /not GitHub's API|did not answer/,
    ],
  ];

  test.each(cases)("%s", async (_, prepare, why) => {
    const place = await start();
    const report = await place.run(prepare(place));
    expect(report.outputs).toMatchObject({ rotation: "due", "issue-number": "none", result: "pass" });
    expect(report.exitCode).toBe(0);
    expect(texts(report)).toMatch(why);
    expect(texts(report)).not.toMatch(/Unicorn|secondary rate limit|documentation_url|Bad credentials/);
    expect(place.repository.issues).toEqual([]);
    // The label is made first; without issues it is there for nothing.
    const done = place.github.writes().filter(({ carriedOut }) => carriedOut);
    expect(done.filter(({ operation }) => operation !== "issues/create-label")).toEqual([]);
  });
});

test("a redirect to another host takes the token nowhere", async () => {
  const seen: string[] = [];
  const elsewhere = createServer((request, response) => {
    seen.push(request.url ?? "");
    response.end("[]");
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  try {
    const { github, run } = await start();
    const to = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    github.fail({ kind: "redirect", to });
    const report = await run();
    expect(report.outputs).toMatchObject({ "issue-number": "none", rotation: "due" });
    expect(seen).toEqual([]);
  } finally {
    elsewhere.close();
    elsewhere.closeAllConnections();
  }
});

test("the issue is linked where it is, and not where the answer says", async () => {
  const { github, run } = await start();
  const { origin, pathname } = new URL(github.apiUrl);
  // Seen in a hunt: an answer of GitHub's whose address led elsewhere, and quoted the token of the job in part.
  const elsewhere = "https://elsewhere.example/issues";
  const liar = createServer(async (request, response) => {
    const { method = "GET", url = "", headers } = request;
    const body = Buffer.concat(await request.toArray());
    const answer = await fetch(origin + url, {
      method,
      headers: {
        authorization: headers.authorization ?? "",
        accept: headers.accept ?? "",
        "content-type": headers["content-type"] ?? "",
      },
      ...(method === "GET" ? {} : { body }),
    });
    const text = await answer.text();
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(text.replace(/("html_url":)"[^"]*"/g, `$1"${elsewhere}"`));
  });
  await new Promise<void>((resolve) => liar.listen(0, "127.0.0.1", resolve));
  try {
    const to = `http://127.0.0.1:${(liar.address() as AddressInfo).port}${pathname.replace(/\/$/, "")}`;
    const report = await run({ platformEnv: { GITHUB_API_URL: to, GITHUB_SERVER_URL: github.url } });
    expect(report.outputs).toMatchObject({ "issue-number": "1", rotation: "due" });
    expect(report.log).toContain(`Issue #1 was opened: ${github.url}/${REPOSITORY}/issues/1.`);
    expect(visible(report)).not.toContain("elsewhere.example");
  } finally {
    liar.close();
    liar.closeAllConnections();
  }
});

test("what strangers write in issues and comments reaches neither log nor summary", async () => {
  const { repository, run } = await start();
  await run();
  const { body } = repository.issues[0] ?? { body: "" };
  const evil = "pwned ##[set-output name=result]fail ::error::pwned";
  repository.addIssue({ title: evil, body: `${body}\n${evil}`, author: "mallory", labels: ["openai-key"] });
  repository.addComment(1, `${body?.replace("guard:key", "guard:change")}\n${evil}`, "mallory");
  const report = await run({ inputs: { "created-at": "2025-01-01", "max-age-days": "30" } });
  expect(report.outputs).toMatchObject({ "issue-number": "1", result: "pass" });
  expect(visible(report)).not.toContain("pwned");
});

test("an assignee whom GitHub does not take is a notice, and the issue is there", async () => {
  const { repository, run } = await start();
  const report = await run({
    inputs: { "issue-assignees": "anna, nobody" },
  });
  expect(report.outputs).toMatchObject({ "issue-number": "1" });
  expect(texts(report)).toMatch(/nobody/);
  expect(repository.issues).toMatchObject([{ assignees: ["anna"], labels: ["openai-key"] }]);
});

test("without issue: true nothing is asked of GitHub", async () => {
  const { github, run } = await start();
  const report = await run({ inputs: { issue: "false" } });
  expect(report.outputs).toMatchObject({ rotation: "due", "issue-number": "none" });
  expect(github.requests).toEqual([]);
});

test("a run that is cancelled while GitHub does not answer ends at once", async () => {
  const { github, run } = await start();
  github.fail({ kind: "hang", on: { operation: "issues/create" } });
  const lost = new AbortController();
  const asked = new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (!github.requests.some(({ operation }) => operation === "issues/create")) return;
      clearInterval(timer);
      resolve();
    }, 20);
  });
  const begun = asked.then(() => {
    lost.abort();
    return performance.now();
  });
  await run({ interrupt: { when: lost.signal, send: "SIGINT" } });
  expect(performance.now() - (await begun)).toBeLessThan(7_000);
});
