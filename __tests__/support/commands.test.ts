import { describe, expect, test } from "@jest/globals";
import { parseCommand, property, REGISTERED_COMMANDS } from "./commands.mjs";

function v2(name: string, data: string, properties: Record<string, string> = {}) {
  return { form: "v2", name, properties, data };
}
function v1(name: string, data: string, properties: Record<string, string> = {}) {
  return { form: "v1", name, properties, data };
}

describe("::command::", () => {
  test.each([
    ["::debug::hello", v2("debug", "hello")],
    ["::debug::", v2("debug", "")],
    ["  \t::debug::hello", v2("debug", "hello")],
    ["::DEBUG::hello", v2("debug", "hello")],
    ["::error file=a.ts,line=3::text", v2("error", "text", { file: "a.ts", line: "3" })],
    ["::error   file=a.ts ::text", v2("error", "text", { file: "a.ts" })],
    ["::error file=a=b::text", v2("error", "text", { file: "a=b" })],
    ["::error =file==x,=,y=,z::text", v2("error", "text", { file: "x" })],
    ["::error file=1,FILE=2::text", v2("error", "text", { file: "2" })],
    ["::error::a::b", v2("error", "a::b")],
    ["::error ::a", v2("error", "a")],
    // White space of .NET, which is not that of JavaScript.
    ["\u0085\u00a0\u3000::debug::hello", v2("debug", "hello")],
    ["::error \u0085file=a.ts\u0085::text", v2("error", "text", { file: "a.ts" })],
  ])("%j", (line, expected) => {
    expect(parseCommand(line)).toEqual(expected);
  });

  test.each([
    "debug::hello",
    "x ::debug::hello",
    "::debug:hello",
    "::debug",
    ":::debug::hello",
    ":: debug::hello",
    "::unknown::hello",
    "::internal-set-repo-path::hello",
    "::constructor::hello",
    "\ufeff::debug::hello",
    "\u200b::debug::hello",
    "",
  ])("%j is ordinary output", (line) => {
    expect(parseCommand(line)).toBeUndefined();
  });

  test("data keeps its white space", () => {
    expect(parseCommand("::debug::  a  ")?.data).toBe("  a  ");
  });

  test("data: line breaks and % are unescaped, % last; nothing else is", () => {
    expect(parseCommand("::debug::a%0Db%0Ac%25d%3Ae%2Cf")?.data).toBe("a\rb\nc%d%3Ae%2Cf");
    expect(parseCommand("::debug::%250A")?.data).toBe("%0A");
    expect(parseCommand("::debug::%0a")?.data).toBe("%0a");
  });

  test("properties: colon and comma are unescaped as well", () => {
    expect(parseCommand("::error title=a%3Ab%2Cc%25%0A::x")?.properties).toEqual({ title: "a:b,c%\n" });
    expect(parseCommand("::error title=%253A::x")?.properties).toEqual({ title: "%3A" });
  });
});

describe("##[command]", () => {
  test.each([
    ["##[debug]hello", v1("debug", "hello")],
    ["a file named ##[set-output name=result]clean", v1("set-output", "clean", { name: "result" })],
    ["##[error file=a.ts;line=3]text", v1("error", "text", { file: "a.ts", line: "3" })],
    ["##[error file=a.ts; line=3]text", v1("error", "text", { file: "a.ts", " line": "3" })],
    ["##[error]a]b", v1("error", "a]b")],
    ["##[Stop-Commands]x", v1("stop-commands", "x")],
    ["]##[debug]x", v1("debug", "x")],
  ])("%j", (line, expected) => {
    expect(parseCommand(line)).toEqual(expected);
  });

  test.each(["##[unknown]x", "##[debug", "## [debug]x", "#[debug]x", "##[ debug]x"])(
    "%j is ordinary output",
    (line) => {
      expect(parseCommand(line)).toBeUndefined();
    },
  );

  test("only the first ##[ of a line counts", () => {
    expect(parseCommand("##[x] ##[set-output name=result]clean")).toBeUndefined();
  });

  test("data and properties are unescaped alike", () => {
    expect(parseCommand("##[error title=%3B%5D%25]%3B%0D%0A%5D%253B%3A")).toEqual(
      v1("error", ";\r\n]%3B%3A", { title: ";]%" }),
    );
  });

  test("comes second: a line that begins with a v2 command is one", () => {
    expect(parseCommand("::error::##[set-output name=a]b")).toEqual(v2("error", "##[set-output name=a]b"));
  });

  test("is tried when the v2 name is unknown", () => {
    expect(parseCommand("::unknown::##[debug]x")).toEqual(v1("debug", "x"));
  });
});

describe("registered names", () => {
  test("are those of a runner", () => {
    expect([...REGISTERED_COMMANDS].sort()).toEqual(
      "add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning".split(
        " ",
      ),
    );
  });

  test("can be others, such as a token", () => {
    expect(parseCommand("::my-Token::", ["My-token"])).toEqual(v2("my-token", ""));
    expect(parseCommand("x ##[my-token]", ["my-token"])).toEqual(v1("my-token", ""));
    expect(parseCommand("::debug::x", ["my-token"])).toBeUndefined();
  });
});

test("property ignores case", () => {
  expect(property({ endLine: "3" }, "endline")).toBe("3");
  expect(property({ endLine: "3" }, "line")).toBeUndefined();
});
