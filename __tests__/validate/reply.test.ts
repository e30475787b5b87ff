import { describe, expect, test } from "@jest/globals";
import type { Observation } from "../../src/validate/observation.ts";
import { replyOf } from "../../src/validate/reply.ts";

function json(value: unknown): Observation {
  return {
    kind: "answer",
    status: 200,
    contentType: "application/json",
    requestId: "",
    hasRateLimitHeaders: false,
    body: { form: "json", value },
  };
}

describe("the text that a model answered with", () => {
  test.each<[name: string, body: unknown, reply: string]>([
    ["a chat completion", { choices: [{ message: { content: "Hi" } }] }, "Hi"],
    [
      "of two choices both",
      { choices: [{ message: { content: "a" } }, { message: { content: "b" } }] },
      "ab",
    ],
    ["a choice in parts", { choices: [{ message: { content: [{ text: "a" }, { text: "b" }] } }] }, "ab"],
    ["a choice without text", { choices: [{ message: { content: null } }] }, ""],
    ["a choice without a message", { choices: [{}] }, ""],
    ["choices that are none", { choices: ["text", null, 1] }, ""],
    ["no choices", { choices: [] }, ""],
    ["a response", { output: [{ content: [{ type: "output_text", text: "Hi" }] }] }, "Hi"],
    [
      "a response that thought first",
      { output: [{ type: "reasoning", summary: [] }, { content: [{ text: "a" }, { text: "b" }] }] },
      "ab",
    ],
    ["a response with a bare text", { output: [{ content: "Hi" }, { content: "!" }] }, "Hi!"],
    [
      "parts without a text are left out",
      { output: [{ content: [{ refusal: "no" }, { text: 1 }, null, "x", { text: "Hi" }] }] },
      "Hi",
    ],
    ["a response that is empty", { output: [] }, ""],
    [
      "choices go before an output",
      { choices: [{ message: { content: "a" } }], output: [{ content: "b" }] },
      "a",
    ],
  ])("%s", (_, body, reply) => {
    expect(replyOf(json(body))).toBe(reply);
  });

  test.each<[name: string, observation: Observation]>([
    ["no answer", { kind: "failure", failure: "timeout" }],
    ["a text", { ...json(undefined), body: { form: "text", text: "Hi" } } as Observation],
    ["an empty body", { ...json(undefined), body: { form: "empty" } } as Observation],
    ["a list", json([{ choices: [] }])],
    ["null", json(null)],
    ["a list of models", json({ object: "list", data: [] })],
    ["choices that are no list", json({ choices: "Hi" })],
    ["an output that is no list", json({ output: { content: "Hi" } })],
  ])("none: %s", (_, observation) => {
    expect(replyOf(observation)).toBeUndefined();
  });
});
