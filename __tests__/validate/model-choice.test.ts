import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  chooseModels,
  daysUntil,
  endpointsFor,
  type ListedModel,
  listedModels,
  MOST_CANDIDATES,
  SHUTDOWN_NOTICE_DAYS,
} from "../../src/validate/model-choice.ts";
import { OPENAI_MODELS } from "../support/stand-in/bodies.mjs";

const NOW = new Date("2026-11-15T12:00:00Z");

const model = (id: string, created = 0, shutdownDate?: string): ListedModel => ({
  id,
  created,
  shutdownDate,
});
const models = (...ids: string[]): ListedModel[] => ids.map((id) => model(id));
const choose = (...ids: string[]): string[] => chooseModels(models(...ids), NOW);

describe("chooseModels on OpenAI's host", () => {
  test("a usual key: the cheapest that lasts", () => {
    const listed = listedModels({ data: OPENAI_MODELS });
    expect(chooseModels(listed, NOW)).toEqual(["gpt-6-luna", "gpt-5.4-nano", "gpt-5.4-mini"]);
  });

  test("what shuts down soon, today, or has been shut down is not chosen", () => {
    const dates = ["2026-11-01", "2026-11-15", "2026-11-16", "2026-12-14", "2026-12-15"];
    for (const date of dates) expect(chooseModels([model("gpt-6-luna", 1, date)], NOW)).toEqual([]);
    const first = new Date(NOW.getTime() + (SHUTDOWN_NOTICE_DAYS + 2) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    expect(chooseModels([model("gpt-6-luna", 1, first)], NOW)).toEqual(["gpt-6-luna"]);
  });

  test("the same list some years on: the newest of the small tier", () => {
    const listed = [
      model("gpt-6-luna", 10, "2029-01-01"),
      model("gpt-9-nano", 30),
      model("gpt-8-mini", 20),
      model("gpt-9-pro", 40),
      model("gpt-9", 35),
    ];
    expect(chooseModels(listed, new Date("2029-06-01"))).toEqual(["gpt-9-nano", "gpt-8-mini", "gpt-9"]);
  });

  test("a key for one purpose: embeddings are asked when there is nothing else, the small one first", () => {
    expect(choose("text-embedding-3-large", "text-embedding-3-small", "whisper-1")).toEqual([
      "text-embedding-3-small",
      "text-embedding-3-large",
    ]);
    expect(
      choose("whisper-1", "tts-1", "dall-e-3", "sora-2", "omni-moderation-latest", "gpt-realtime"),
    ).toEqual([]);
  });

  test.each([
    "gpt-5-pro",
    "o3",
    "o4-mini",
    "gpt-4o-audio-preview",
    "gpt-4o-mini-tts",
    "gpt-4o-mini-search-preview",
    "gpt-4o-mini-transcribe",
    "gpt-image-1-mini",
    "codex-mini-latest",
    "computer-use-preview",
    "o3-deep-research",
    "gpt-3.5-turbo-instruct",
    "gpt-3.5-turbo-instruct-0914",
    "babbage-002",
  ])("%s is not chosen: dear, or no plain text model", (id) => {
    expect(choose(id)).toEqual([]);
    expect(choose(id, "gpt-4o")[0]).toBe("gpt-4o");
  });

  test("a list that could not be read: the preferred, unseen", () => {
    const blind = chooseModels(undefined, NOW);
    expect(blind).toHaveLength(MOST_CANDIDATES);
    expect(blind[0]).toBe("gpt-6-luna");
  });
});

describe("chooseModels elsewhere", () => {
  test.each([
    "Qwen/Qwen2.5-7B-Instruct",
    "meta-llama/Llama-3.3-70B-Instruct-Turbo",
    "mistralai/Mistral-7B-Instruct-v0.3",
    "llama3.2:latest",
    "deepseek-chat",
    "/models/qwen",
    "gemini-2.5-flash",
    "claude-haiku-4-5",
    "glm-4-air",
    "my own model",
  ])("a server with only %s has one to ask", (id) => {
    expect(choose(id)).toEqual([id]);
  });

  test("the small tier before the large", () => {
    expect(choose("llama-3.3-70b-versatile", "llama-3.1-8b-instant")[0]).toBe("llama-3.1-8b-instant");
    expect(choose("Llama-3.1-405B-Instruct", "Llama-3.1-8B-Instruct")[0]).toBe("Llama-3.1-8B-Instruct");
    expect(choose("nomic-embed-text", "llama3.2")[0]).toBe("llama3.2");
  });

  test("an empty list has nothing to ask", () => {
    expect(choose()).toEqual([]);
  });
});

test("whatever the list: few, distinct, from the list, and all can be asked", () => {
  const ids = fc.constantFrom(
    ...OPENAI_MODELS.map(({ id }) => id),
    "x",
    "nomic-embed-text",
    "a-mini",
    "b-pro",
  );
  const date = fc.constantFrom(undefined, "2026-11-20", "2027-06-01", "2026-02-31", "9999-99-99");
  const listed = fc.array(
    fc.record({
      id: ids,
      created: fc.oneof(fc.integer(), fc.constantFrom(Infinity, -0)),
      shutdownDate: date,
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(listed, (list) => {
      const chosen = chooseModels(list, NOW);
      expect(chosen.length).toBeLessThanOrEqual(MOST_CANDIDATES);
      expect(new Set(chosen).size).toBe(chosen.length);
      for (const id of chosen) {
        const same = list.filter((one) => one.id === id);
        expect(same.some(({ shutdownDate }) => shutdownDate !== "2026-11-20")).toBe(true);
        expect(endpointsFor(id, true).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

describe("endpointsFor", () => {
  test.each([
    ["gpt-6-luna", true, ["responses", "chat"]],
    ["gpt-6-luna", false, ["chat", "responses"]],
    ["Qwen2.5-7B-Instruct", false, ["chat", "responses"]],
    ["text-embedding-3-small", true, ["embeddings"]],
    ["nomic-embed-text", false, ["embeddings"]],
    ["embed-english-v3.0", false, ["embeddings"]],
    ["whisper-1", true, []],
    ["omni-moderation-latest", true, []],
    ["gpt-4o-mini-tts", true, []],
    ["gpt-image-1", true, []],
    ["sora-2", true, []],
  ])("%s, OpenAI: %s", (id, openAiHost, endpoints) => {
    expect(endpointsFor(id, openAiHost)).toEqual(endpoints);
  });
});

describe("daysUntil", () => {
  test.each([
    ["2026-11-15", -1],
    ["2026-11-16", 0],
    ["2026-11-17", 1],
    ["2026-12-16", 30],
    ["2027-11-15", 364],
    ["2026-11-14", -2],
  ])("%s is %d days from noon of 2026-11-15", (date, days) => {
    expect(daysUntil(date, NOW)).toBe(days);
  });

  test("at midnight the day itself is zero days away", () => {
    expect(daysUntil("2026-11-15", new Date("2026-11-15T00:00:00Z"))).toBe(0);
  });

  test.each([undefined, "", "soon", "2026-13-01", "2026-11-15T00:00:00Z"])("%j is no date", (date) => {
    expect(daysUntil(date, NOW)).toBeUndefined();
  });
});

describe("listedModels", () => {
  test("ids, ages and shutdown dates, in the order of the list", () => {
    const data = [
      { id: "a", created: 5, shutdown_date: "2027-01-14" },
      { id: "b", created: 6, shutdown_date: null },
      { id: "c" },
    ];
    expect(listedModels({ object: "list", data })).toEqual([
      model("a", 5, "2027-01-14"),
      model("b", 6),
      model("c", 0),
    ]);
  });

  test.each([
    "gpt-4o-mini-2024-07-18",
    "ft:gpt-4o-mini-2024-07-18:my-org:suffix:A1b2C3",
    "openai/gpt-4o:free",
    "accounts/fireworks/models/llama-v3p1-8b-instruct",
    "@cf/meta/llama-3.1-8b-instruct",
    "hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M",
    "/data/models/Qwen2.5-7B-Instruct",
    "../models/qwen.gguf",
    "C:\\models\\qwen.gguf",
    "~anthropic/latest",
    "_internal",
    "通义千问",
    "Model (beta)",
  ])("%s is an id", (id) => {
    expect(listedModels({ data: [{ id }] })).toEqual([model(id)]);
  });

  test.each([
    ["nothing", ""],
    ["spaces", " gpt"],
    ["a command", "##[error]x"],
    ["another command", "::error::x"],
    ["two lines", "gpt\n::error::x"],
    ["markup", "<img src=x>"],
    ["a link", "[x](https://evil.example)"],
    ["a cell", "a|b"],
    ["code", "`x`"],
    ["a direction mark", "gpt\u202e"],
    ["a number", 5],
    ["null", null],
    ["a list", ["gpt"]],
    ["too long", "x".repeat(201)],
  ])("%s is none", (_, id) => {
    expect(listedModels({ data: [{ id }, { id: "gpt-6-luna" }] })).toEqual([model("gpt-6-luna")]);
  });

  test.each([
    ["created as text", { created: "2024" }, 0, undefined],
    ["a date that is a number", { shutdown_date: 20270114 }, 0, undefined],
    ["a date with a time", { shutdown_date: "2027-01-14T00:00:00Z" }, 0, undefined],
    ["a date with a command", { shutdown_date: "2027-01-14\n::error::" }, 0, undefined],
  ])("%s is left out", (_, extra, created, date) => {
    expect(listedModels({ data: [{ id: "m", ...extra }] })).toEqual([model("m", created, date)]);
  });

  test("any JSON: no error, and only ids that hold no markup", () => {
    const item = fc.oneof(fc.jsonValue(), fc.record({ id: fc.oneof(fc.string(), fc.jsonValue()) }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(item)), (data) => {
        for (const { id } of listedModels({ data })) expect(id).not.toMatch(/[<>|`[\]#*"\r\n]|::/);
      }),
      { numRuns: 500 },
    );
  });
});
