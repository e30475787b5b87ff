import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "@jest/globals";
import { CHINESE } from "../../src/issue/messages/chinese.ts";
import { ENGLISH } from "../../src/issue/messages/english.ts";
import { noGitPath } from "../support/git/git-spy.ts";
import { BUNDLE, openAiWorld } from "../support/guard.ts";
import { expectSameInChinese } from "../support/in-chinese.ts";
import { day, type RotationWorld, rotationWorld } from "../support/rotation-world.ts";
import { sampleKey } from "../support/sample-keys.mjs";
import { KEY, type SmallWorldOptions, withWorld } from "../support/scan/small-world.ts";

// The same scans, rotations and issues in both languages: what people read is Chinese, what machines read the same.

const LOCALE = { locale: "zh-CN" };
const POSSIBLE = `sk-${sampleKey("possible")
  .replace(/^sk-[a-z]+-/, "")
  .replace(/[^A-Za-z0-9]/g, "")
  .slice(0, 48)}`;
const ALLOWED = sampleKey("allowed");

/** What a scan finds, by what the pull request adds; and words that the summary has to have. */
const SCANS: readonly (readonly [
  name: string,
  options: SmallWorldOptions,
  inputs: Record<string, string>,
  says: RegExp,
])[] = [
  ["leaks", {}, {}, /^### ❌ 泄露密钥扫描：这个拉取请求新增的内容中发现 2 个泄露的密钥$/m],
  [
    "nothing",
    { topic: [{ files: { "a.txt": "a\n" } }] },
    {},
    /^### ✅ .*：这个拉取请求的提交中没有发现密钥$/m,
  ],
  [
    "a possible key",
    { topic: [{ files: { "a.txt": `OPENAI_API_KEY=${POSSIBLE}\n` } }], keys: [POSSIBLE] },
    {},
    /1 个疑似密钥/,
  ],
  [
    "an accepted key",
    { topic: [{ files: { "a.txt": `${ALLOWED} # openai-key-guard:allow\n` } }], keys: [ALLOWED] },
    {},
    /已接受 1 项/,
  ],
  ["a shard of the history", {}, { "scan-scope": "history", "scan-shard": "1/2" }, /历史（第 1\/2 份）/],
];

describe("a scan", () => {
  test.each(SCANS)("that finds %s", (_, options, inputs, says) =>
    withWorld(options, async (world) => {
      const made = await world.workspace("full");
      const english = await world.scan(made, { inputs });
      const chinese = await world.scan(made, { inputs: { ...inputs, ...LOCALE } });
      expectSameInChinese(english, chinese);
      expect(chinese.summary).toMatch(says);
    }),
  );

  test("that could not be done: what is missing, why, and what to do", () =>
    withWorld({}, async (world) => {
      const none = await noGitPath();
      try {
        const platformEnv = { PATH: none.path };
        const made = await world.workspace("default");
        const english = await world.scan(made, { platformEnv });
        const chinese = await world.scan(made, { platformEnv, inputs: LOCALE });
        expectSameInChinese(english, chinese);
        expect(chinese.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
        expect(chinese.outputs["reason"]).toMatch(
          /^不完整：.*没有发现密钥。git 和 GitHub API 都没能读取任何内容：/,
        );
      } finally {
        await none.remove();
      }
    }));

  test.each(["default", "depth-2", "blobless", "treeless"] as const)(
    "that cannot fetch what it needs: %s",
    (state) =>
      withWorld({ server: { token: "right-token" }, keys: [KEY] }, async (world) => {
        const made = await world.workspace(state, { token: "right-token" });
        const inputs = { token: "wrong-token" };
        const english = await world.scan(made, { inputs });
        const chinese = await world.scan(made, { inputs: { ...inputs, ...LOCALE } });
        expectSameInChinese(english, chinese);
        expect(chinese.outputs).toMatchObject({ result: "fail", "scan-complete": "false" });
        expect(chinese.summary).toMatch(/⚠️ 扫描不完整/);
      }),
  );

  test("of an event whose payload does not say what it is about", () =>
    withWorld({}, async (world) => {
      const made = await world.workspace("full");
      const event = { ...world.event, payload: {} };
      const english = await world.scan(made, {}, event);
      const chinese = await world.scan(made, { inputs: LOCALE }, event);
      expectSameInChinese(english, chinese);
      expect(chinese.outputs["reason"]).toContain(
        "这个事件的数据没有写明拉取请求指向哪个提交。请让这个步骤能够读取",
      );
    }));

  test("that asks whether the keys are still accepted, and may not ask for a fork", async () => {
    const [live, dead] = [sampleKey("locale, live"), sampleKey("locale, dead")];
    const topic = [{ files: { "a.txt": `${dead}\n`, "b.txt": `${live}\n` } }];
    const openAi = await openAiWorld();
    try {
      await withWorld({ topic, keys: [live, dead] }, async (world) => {
        const made = await world.workspace("full");
        const run = (inputs: Record<string, string>, payload = world.event.payload) =>
          openAi.run("valid", {
            key: live,
            inputs: { "api-key": "", checks: "scan", "verify-leaks": "true", ...inputs },
            keys: [live, dead],
            secrets: [live, dead],
            event: { name: world.event.name, payload },
            platformEnv: { ...world.event.env },
            cwd: made.workspace,
          });
        const chinese = await run(LOCALE);
        expectSameInChinese(await run({}), chinese);
        expect(chinese.outputs).toMatchObject({ "leak-count": "1", "dead-leak-count": "1" });
        expect(chinese.summary).toContain("1 个泄露的密钥和 1 个已撤销的密钥");
        const pull = world.event.payload["pull_request"] as { head: object };
        const head = { ...pull.head, repo: { full_name: "stranger/fork" } };
        const fork = { ...world.event.payload, pull_request: { ...pull, head } };
        const ofFork = await run(LOCALE, fork);
        expectSameInChinese(await run({}, fork), ofFork);
        expect(ofFork.log.join("\n")).toContain("没有验证泄露的密钥：这次运行属于来自 fork 的拉取请求。");
      });
    } finally {
      await openAi.close();
    }
  });

  test("in English opens no Chinese file", () =>
    withWorld({}, async (world) => {
      const made = await world.workspace("full");
      const folder = path.dirname(BUNDLE);
      const inChinese = readdirSync(folder).filter(
        (name) =>
          name.endsWith(".js") && /\p{Script=Han}[。：]/u.test(readFileSync(path.join(folder, name), "utf8")),
      );
      const opened = async (inputs: Record<string, string>): Promise<string[]> => {
        const platformEnv = { NODE_DEBUG: "esm,module" };
        const { log } = await world.scan(made, { inputs, platformEnv, allowUntrusted: true });
        return inChinese.filter((name) => log.some((line) => line.includes(name)));
      };
      expect(await opened({})).toEqual([]);
      expect(await opened(LOCALE)).not.toEqual([]);
    }));
});

describe("a rotation", () => {
  let w: RotationWorld;
  afterEach(() => w.close());

  test.each([
    ["young", 0, {}, /^OPENAI_API_KEY 已用 0 天（2026-11-01 创建，依据 OpenAI 的记录），/],
    ["soon due", 80, {}, /应在 2027-01-30 轮换（还有 9 天；max-age-days: 90）。$/],
    ["due", 90, {}, /2027-01-30 起就应当轮换（max-age-days: 90）。$/],
    ["of unknown age", 1, { "admin-key": "" }, /^无法得知 OPENAI_API_KEY 用了多久：/],
  ] as const)("of a key that is %s", async (_, age, inputs, says) => {
    w = await rotationWorld();
    w.setNow(day(age));
    const english = await w.run({ inputs });
    const chinese = await w.run({ inputs: { ...inputs, ...LOCALE } });
    expectSameInChinese(english, chinese);
    expect(chinese.outputs["reason"]).toMatch(says);
  });

  test("that is only tried, and then done", async () => {
    w = await rotationWorld();
    w.setNow(day(90));
    const dryRun = { "dry-run": "true" };
    expectSameInChinese(
      await w.rotate({ inputs: dryRun }),
      await w.rotate({ inputs: { ...dryRun, ...LOCALE } }),
    );
    const done = await w.rotate({ inputs: LOCALE });
    expect(done.outputs).toMatchObject({ rotated: "true", rotation: "ok" });
    expect(done.outputs["reason"]).toMatch(/^OPENAI_API_KEY 已更换：secret 里是新密钥 key_\w+，.* 过期。$/);
    expect(done.summary).toContain("已把新密钥存入 secret。");
  });

  test("and its issue, which is one, whatever the language", async () => {
    w = await rotationWorld();
    w.setNow(day(80));
    const inputs = { issue: "true", "fail-on": "never" };
    const { repository } = w;
    await w.run({ inputs });
    expect(repository.issues).toMatchObject([{ title: ENGLISH.title("OPENAI_API_KEY", "rotation:soon") }]);
    await w.run({ inputs: { ...inputs, ...LOCALE } });
    expect(repository.issues).toHaveLength(1);
    expect(repository.comments).toEqual([]);
    expect(repository.issues[0]?.body).toContain(CHINESE.headings.todo);
    w.setNow(day(90));
    const due = await w.run({ inputs: { ...inputs, ...LOCALE } });
    expect(due.outputs).toMatchObject({ "issue-number": "1", rotation: "due" });
    expect(due.log.join("\n")).toMatch(/issue #1 已更新，见 \S+\/issues\/1 页面。/);
    expect(repository.issues).toMatchObject([{ title: "OPENAI_API_KEY 应当轮换", state: "open" }]);
    expect(repository.comments).toHaveLength(1);
  });
});
