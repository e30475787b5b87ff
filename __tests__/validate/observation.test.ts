import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { errorOf, observationOf, readBody } from "../../src/validate/observation.ts";
import { anyText } from "../support/any-text.ts";

const JSON_TYPE = "application/json";

describe("readBody reads a body as what it is", () => {
  test.each([
    ["nothing", "", "empty"],
    ["white space", " \r\n\t", "empty"],
    ["a byte order mark alone", "\ufeff", "empty"],
  ])("%s is empty", (_, text, form) => {
    expect(readBody(text, JSON_TYPE)).toEqual({ form });
    expect(readBody(text, "text/html")).toEqual({ form });
  });

  test.each([JSON_TYPE, "text/plain", "", "application/octet-stream"])("JSON, called %j", (type) => {
    for (const text of ['{"a":1}', ' {"a":1}\n', '\ufeff{"a":1}', '\ufeff \n{"a":1}']) {
      expect(readBody(text, type)).toEqual({ form: "json", value: { a: 1 } });
    }
  });

  test.each([
    "<!DOCTYPE html><html></html>",
    "<!doctype html>",
    "\n\n <html lang='en'>",
    "<HEAD>",
    "<body>x",
    "\ufeff<!DOCTYPE html>",
    '<?xml version="1.0"?><Error/>',
  ])("a page, also when it is called JSON: %j", (text) => {
    expect(readBody(text, JSON_TYPE)).toMatchObject({ form: "html" });
  });

  test("what is called HTML is a page, whatever it is", () => {
    expect(readBody('{"object":"list","data":[]}', "text/html")).toMatchObject({ form: "html" });
    expect(readBody("Access denied", "application/xhtml+xml")).toMatchObject({ form: "html" });
  });

  test("a page inside of JSON is none", () => {
    expect(readBody('{"error":"<html>"}', JSON_TYPE)).toEqual({ form: "json", value: { error: "<html>" } });
  });

  test.each(["Unauthorized", '{"object":"list","data":[{"id":"gpt', "{'a': 1}", "data: {}\n\n", "<3"])(
    "anything else is text: %j",
    (text) => {
      expect(readBody(text, JSON_TYPE)).toEqual({ form: "text", text: text.trim() });
    },
  );

  test("any text has a form, and JSON comes back as it was", () => {
    fc.assert(
      fc.property(anyText(30), (text) => {
        expect(["json", "html", "text", "empty"]).toContain(readBody(text, "").form);
      }),
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readBody(text, JSON_TYPE)).toEqual({ form: "json", value: JSON.parse(text) });
      }),
    );
  });
});

describe("errorOf", () => {
  const of = (value: unknown) => errorOf({ form: "json", value });

  test.each([
    [
      "OpenAI's",
      { error: { message: "m", type: "t", param: "p", code: "c" } },
      { code: "c", type: "t", message: "m", param: "p" },
    ],
    [
      "null where there is nothing",
      { error: { message: "m", type: "t", param: null, code: null } },
      { code: "", type: "t", message: "m", param: "" },
    ],
    [
      "absent where there is nothing",
      { error: { message: "m" } },
      { code: "", type: "", message: "m", param: "" },
    ],
    [
      "one-api's",
      { error: { message: "无效的令牌", type: "one_api_error" } },
      { code: "", type: "one_api_error", message: "无效的令牌", param: "" },
    ],
    [
      "new-api's empty code",
      { error: { message: "m", type: "new_api_error", code: "" } },
      { code: "", type: "new_api_error", message: "m", param: "" },
    ],
    [
      "LiteLLM's status as code",
      { error: { message: "m", type: "auth_error", param: "key", code: "401" } },
      { code: "", type: "auth_error", message: "m", param: "key" },
    ],
    [
      "llama.cpp's status as number",
      { error: { code: 401, message: "m", type: "authentication_error" } },
      { code: "", type: "authentication_error", message: "m", param: "" },
    ],
    [
      "a number that is no status",
      { error: { code: 20012, message: "m" } },
      { code: "20012", type: "", message: "m", param: "" },
    ],
    ["vLLM's text", { error: "Unauthorized" }, { code: "", type: "", message: "Unauthorized", param: "" }],
    [
      "Azure's flat one",
      { statusCode: 401, message: "Unauthorized." },
      { code: "", type: "", message: "Unauthorized.", param: "" },
    ],
    [
      "a flat one with a code",
      { code: "invalid_api_key", message: "m" },
      { code: "invalid_api_key", type: "", message: "m", param: "" },
    ],
    ["FastAPI's text", { detail: "Not" }, { code: "", type: "", message: "Not", param: "" }],
    [
      "FastAPI's list",
      { detail: [{ loc: ["body", "model"], msg: "m" }] },
      { code: "", type: "", message: '[{"loc":["body","model"],"msg":"m"}]', param: "" },
    ],
    [
      "an error beside a detail",
      { detail: "d", error: { message: "m" } },
      { code: "", type: "", message: "m", param: "" },
    ],
    [
      "a flat one with a type",
      { type: "t", message: "m", param: "p" },
      { code: "", type: "t", message: "m", param: "p" },
    ],
    [
      "values of other types",
      { error: { message: ["m"], type: {}, param: true, code: [1] } },
      { code: "", type: "", message: "", param: "" },
    ],
  ])("%s", (_, body, error) => {
    expect(of(body)).toEqual(error);
  });

  test("Google's form, a list of one error", () => {
    expect(
      of([{ error: { code: 400, message: "API key not valid", status: "INVALID_ARGUMENT" } }]),
    ).toMatchObject({
      code: "",
      message: "API key not valid",
    });
  });

  test.each([
    ["a list", { object: "list", data: [] }],
    ["a response", { output: [], error: null }],
    ["an empty text", { error: "" }],
    ["a message alone, as in a greeting", { message: "Welcome" }],
    ["a code alone", { code: "x" }],
    ["a detail that is no text", { detail: { message: "m" } }],
    ["a detail beside an error that is null", { detail: "d", error: null }],
    ["a list of two errors", [{ error: { message: "m" } }, { error: { message: "n" } }]],
    ["a text", "error"],
    ["a number", 401],
    ["null", null],
    ["true", true],
    ["nothing", {}],
  ])("none in %s", (_, body) => {
    expect(of(body)).toBeUndefined();
  });

  test.each([
    { form: "empty" } as const,
    { form: "html", text: '{"error":{"message":"m"}}' } as const,
    { form: "text", text: "error" } as const,
  ])("none in a body that is not JSON", (body) => {
    expect(errorOf(body)).toBeUndefined();
  });

  test("of long texts the first 5,000 characters", () => {
    const long = "a".repeat(5001);
    const cut = "a".repeat(5000);
    expect(of({ error: long })?.message).toBe(cut);
    expect(of({ detail: long })?.message).toBe(cut);
    expect(of({ detail: [long] })?.message).toBe(`["${"a".repeat(4998)}`);
    expect(of({ error: { message: long, type: long, code: long, param: long } })).toEqual({
      message: cut,
      type: cut,
      code: cut,
      param: cut,
    });
  });

  test("any JSON: texts throughout, or nothing", () => {
    const field = fc.oneof(fc.jsonValue(), fc.string(), fc.integer());
    const error = fc.record({ message: field, type: field, code: field, param: field }, { requiredKeys: [] });
    const body = fc.oneof(fc.jsonValue(), error, fc.record({ error: fc.oneof(error, fc.jsonValue()) }));
    fc.assert(
      fc.property(body, (value) => {
        const found = of(value);
        if (found === undefined) return;
        expect(Object.keys(found).sort()).toEqual(["code", "message", "param", "type"]);
        for (const text of Object.values(found)) expect(typeof text).toBe("string");
        expect(found.code).not.toMatch(/^\d{3}$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("observationOf", () => {
  const NOW = new Date("2026-11-15T12:00:00Z");
  const of = (headers: Record<string, string | readonly string[] | undefined>, text = "{}") =>
    observationOf({ kind: "answer", status: 429, headers, text }, NOW);

  test("a failure stays one", () => {
    const failure = { kind: "failure", failure: "dns" } as const;
    expect(observationOf(failure, NOW)).toEqual(failure);
  });

  test("an answer without headers", () => {
    expect(of({})).toEqual({
      kind: "answer",
      status: 429,
      contentType: "",
      requestId: "",
      hasRateLimitHeaders: false,
      body: { form: "json", value: {} },
    });
  });

  test("without a time to wait there is none in it", () => {
    expect(Object.keys(of({}))).not.toContain("retryAfterMs");
  });

  test.each([
    ["application/json", "application/json"],
    ["Application/JSON; charset=utf-8", "application/json"],
    [" text/html ;charset=x", "text/html"],
    ["", ""],
  ])("content type %j", (given, contentType) => {
    expect(of({ "content-type": given })).toMatchObject({ contentType });
  });

  test("a page is told by its content type", () => {
    expect(of({ "content-type": "text/html; charset=utf-8" }, "Just a moment")).toMatchObject({
      body: { form: "html", text: "Just a moment" },
    });
  });

  test("the request id, and whether limits are told", () => {
    expect(of({ "x-request-id": "req_1" })).toMatchObject({ requestId: "req_1", hasRateLimitHeaders: false });
    expect(of({ "x-ratelimit-limit-requests": "500" })).toMatchObject({ hasRateLimitHeaders: true });
    expect(of({ "my-x-ratelimit-limit": "500" })).toMatchObject({ hasRateLimitHeaders: false });
  });

  test.each<[name: string, headers: Record<string, string>, ms: number | undefined]>([
    ["seconds", { "retry-after": "20" }, 20_000],
    ["a fraction", { "retry-after": "0.5" }, 500],
    ["none to wait", { "retry-after": "0" }, 0],
    ["less than none", { "retry-after": "-5" }, 0],
    ["a date", { "retry-after": "Sun, 15 Nov 2026 12:00:30 GMT" }, 30_000],
    ["a date that is past", { "retry-after": "Sun, 15 Nov 2026 11:00:00 GMT" }, 0],
    ["milliseconds", { "retry-after-ms": "1500" }, 1500],
    ["both: the finer one", { "retry-after-ms": "1500", "retry-after": "2" }, 1500],
    ["milliseconds, none", { "retry-after-ms": "0", "retry-after": "2" }, 0],
    ["a finer one that is none", { "retry-after-ms": "soon", "retry-after": "2" }, 2000],
    ["a finer one below zero", { "retry-after-ms": "-1", "retry-after": "2" }, 2000],
    ["words", { "retry-after": "soon" }, undefined],
    ["nothing", { "retry-after": "" }, undefined],
    ["infinity", { "retry-after": "Infinity" }, undefined],
    ["absent", {}, undefined],
  ])("Retry-After: %s", (_, headers, ms) => {
    const observation = of(headers);
    expect(observation.kind === "answer" ? observation.retryAfterMs : "failure").toBe(ms);
  });

  test("any headers and any text: an observation, with a wait that is a number or none", () => {
    const name = fc.constantFrom(
      "retry-after",
      "retry-after-ms",
      "content-type",
      "x-request-id",
      "x-ratelimit-a",
    );
    fc.assert(
      fc.property(fc.dictionary(name, anyText(12)), anyText(30), (headers, text) => {
        const observation = of(headers, text);
        if (observation.kind !== "answer") throw new Error("An answer became a failure.");
        const { retryAfterMs = 0 } = observation;
        expect(Number.isFinite(retryAfterMs) && retryAfterMs >= 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
