import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { errorOf, readBody } from "../../src/validate/observation.ts";
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
    [
      "values of other types",
      { error: { message: ["m"], type: {}, param: true, code: [1] } },
      { code: "", type: "", message: "", param: "" },
    ],
  ])("%s", (_, body, error) => {
    expect(of(body)).toEqual(error);
  });

  test.each([
    ["a list", { object: "list", data: [] }],
    ["a response", { output: [], error: null }],
    ["an empty text", { error: "" }],
    ["a message alone, as in a greeting", { message: "Welcome" }],
    ["a code alone", { code: "x" }],
    ["a list of errors", [{ error: { message: "m" } }]],
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
