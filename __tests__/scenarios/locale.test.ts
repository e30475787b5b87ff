import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { VERDICTS } from "../../src/contract.ts";
import { inputsFor, keyFor, ON_FAULTS, ON_OPENAI } from "../support/expected-verdicts.ts";
import { BUNDLE, type GuardOptions, guard, type OpenAiWorld, openAiWorld } from "../support/guard.ts";
import { expectSameInChinese } from "../support/in-chinese.ts";
import { startKeylessWorld } from "../support/keyless-world.ts";
import type { RunReport } from "../support/runner.mjs";
import { sampleKey } from "../support/sample-keys.mjs";

// The same runs in both languages: what people read is in Chinese, and what machines read is the same.

let world: OpenAiWorld;
beforeAll(async () => {
  world = await openAiWorld();
});
afterAll(() => world.close());

const CHINESE = { locale: "zh-CN" };
const FORK = {
  name: "pull_request",
  payload: {
    pull_request: { head: { repo: { full_name: "stranger/fork", fork: true } } },
    repository: { full_name: "octo-org/octo-repo" },
  },
};

type InLocale = (locale: Record<string, string>) => Promise<RunReport>;

/** A run for each verdict. */
const RUNS: Readonly<Record<string, InLocale>> = {
  ...Object.fromEntries(
    Object.entries({ ...ON_FAULTS, ...ON_OPENAI }).map(([state, [verdict]]) => [
      verdict,
      (locale: Record<string, string>) =>
        world.run(state, { key: keyFor(state), inputs: { ...inputsFor(state), ...locale } }),
    ]),
  ),
  malformed: (locale) => guard({ key: `"${sampleKey("locale")}"`, inputs: locale }),
  missing: (locale) => guard({ key: "", inputs: locale }),
  skipped: (locale) => guard({ key: "", inputs: locale, event: FORK }),
};

describe("for each verdict, what people read is in Chinese, and the rest is the same", () => {
  test("no verdict is left out", () => {
    expect(Object.keys(RUNS).sort()).toEqual([...VERDICTS].sort());
  });

  test.each(Object.entries(RUNS))("%s", async (verdict, runIn) => {
    const english = await runIn({});
    const chinese = await runIn(CHINESE);
    expect(chinese.outputs).toMatchObject({ verdict });
    expectSameInChinese(english, chinese);
    expect(chinese.summary).toMatch(
      new RegExp(`^### \\S+ OPENAI_API_KEY：${verdict}（\\p{Script=Han}+）$`, "mu"),
    );
  });
});

test("without a key: the exchange, and the service account that has no name", async () => {
  const keyless = await startKeylessWorld();
  try {
    const english = await keyless.run();
    const chinese = await keyless.run({ inputs: CHINESE });
    expectSameInChinese(english, chinese);
    expect(chinese.outputs["reason"]).toBe("服务账户可用：它被接受，gpt-6-luna 也回答了测试请求。");
    expect(chinese.summary).toContain("### ✅ 服务账户：valid（可用）");
  } finally {
    await keyless.close();
  }
});

describe("a mistake in an input", () => {
  const failedBy = async (inputs: Record<string, string>): Promise<string> => {
    const report = await guard({ inputs });
    expect(report.conclusion).toBe("failure");
    expect(report.annotations.map(({ message }) => message)).toEqual([report.outputs["reason"]]);
    return report.outputs["reason"] ?? "";
  };

  test("is told in the language that is asked for, wherever it stands among the inputs", async () => {
    expect(await failedBy({ checks: "all", ...CHINESE })).toBe(
      "输入“checks”的值是“all”，无法识别。可以填写：validate、rotation、scan。请在步骤的 with: 下改正。",
    );
  });

  test("of locale itself, too", async () => {
    expect(await failedBy({ locale: "zh_CN" })).toBe(
      "输入“locale”的值是“zh_CN”，无法识别。可以填写：en、zh-CN。简体中文请写 locale: zh-CN。",
    );
    expect(await failedBy({ locale: "fr" })).toContain("Allowed: en, zh-CN.");
  });
});

describe("an English run", () => {
  const folder = path.dirname(BUNDLE);
  const isChinese = (name: string): boolean =>
    /\p{Script=Han}[。：]/u.test(readFileSync(path.join(folder, name), "utf8"));

  test("has no Chinese sentence in what is loaded at the start, and loads no file that has any", async () => {
    expect(isChinese("index.js")).toBe(false);
    const inChinese = readdirSync(folder).filter((name) => name.endsWith(".js") && isChinese(name));
    expect(inChinese.length).toBeGreaterThan(2);
    const loaded = async (inputs: GuardOptions["inputs"]): Promise<string[]> => {
      const { log } = await world.run("valid", {
        ...(inputs === undefined ? {} : { inputs }),
        platformEnv: { NODE_DEBUG: "esm,module" },
        ...{ allowUntrusted: true },
      });
      return inChinese.filter((name) => log.some((line) => line.includes(name)));
    };
    expect(await loaded({})).toEqual([]);
    expect(await loaded(CHINESE)).not.toEqual([]);
  });
});
