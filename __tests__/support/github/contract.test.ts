import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Contract } from "./contract.ts";

const PRODUCTS = ["api.github.com", "ghes-3.17"] as const;
const QUERY = new URLSearchParams();

describe.each(PRODUCTS)("the extract of %s", (product) => {
  const text = readFileSync(new URL(`openapi/${product}.json`, import.meta.url), "utf8");
  const contract = new Contract(product);

  test("is small and says where it is from", () => {
    expect(text.length).toBeLessThan(150_000);
    expect(JSON.parse(text)).toMatchObject({
      source: `@octokit/openapi 23.0.2, generated/${product}.json`,
      licence: "MIT",
    });
  });

  test("holds no descriptions and no examples", () => {
    expect(text).not.toMatch(/"(description|example|examples|summary|x-[a-z-]+)":"/);
  });

  test("all its schemas compile", () => {
    for (const operation of contract.operations) {
      for (const status of Object.keys(operation.responses)) {
        expect(() => contract.checkAnswer(operation, Number(status), {})).not.toThrow();
      }
      const at = Object.fromEntries(
        operation.parameters.filter((each) => each.in === "path").map(({ name }) => [name, "1"]),
      );
      expect(() => contract.checkRequest({ operation, at }, QUERY, {})).not.toThrow();
    }
  });
});

const contract = new Contract("api.github.com");

function problems(method: string, address: string, body?: unknown) {
  const { pathname, searchParams } = new URL(address, "http://github.example");
  const matched = contract.match(method, pathname);
  if (matched === undefined) throw new Error(`There is no ${method} ${pathname}`);
  return contract.checkRequest(matched, searchParams, body);
}

describe("a request", () => {
  test("that is right", () => {
    expect(problems("GET", "/repos/o/r/issues?labels=a,b&state=all&per_page=100&page=2")).toEqual({
      all: [],
      refused: false,
    });
    expect(problems("POST", "/repos/o/r/issues", { title: "a", labels: ["b", { name: "c" }] }).all).toEqual(
      [],
    );
    expect(problems("GET", "/user").all).toEqual([]);
  });

  test.each([
    ["/repos/o/r/issues?label=a", "issues/list-for-repo: there is no parameter label"],
    [
      "/repos/o/r/issues?state=any",
      "issues/list-for-repo: issues/list-for-repo state must be equal to one of",
    ],
    ["/repos/o/r/issues?per_page=101", "issues/list-for-repo: per_page is more than 100"],
    ["/repos/o/r/issues?page=a", "issues/list-for-repo: issues/list-for-repo page must be integer"],
    ["/repos/o/r/issues?since=yesterday", "must match format"],
    ["/repos/o/r/issues?page=1&page=2", "the query tells page twice"],
    ["/repos/o/r/issues/last", "issue_number must be integer"],
  ])("GET %s", (address, said) => {
    expect(problems("GET", address).all.join()).toContain(said);
  });

  test.each([
    [{}, "must have required property 'title'", true],
    [undefined, "must be object", true],
    [{ title: "a", labels: "b" }, "body/labels must be array", true],
    [{ title: "a", labels: [1] }, "body/labels/0 must be string", true],
    [{ title: "a", colour: "b" }, "has a property that is not known: colour", false],
    [{ title: "a", labels: [{ name: "b", hue: "c" }] }, "has a property that is not known: hue", false],
    [{ title: "a", body: null }, "body/body must be string", true],
  ])("POST an issue of %j", (body, said, refused) => {
    const found = problems("POST", "/repos/o/r/issues", body);
    expect(found.all.join()).toContain(said);
    expect(found.refused).toBe(refused);
  });

  test("a body where none belongs", () => {
    expect(problems("GET", "/user", {}).all).toEqual([
      "users/get-authenticated: there is a body where none belongs",
    ]);
  });

  test("a fixed part of a path goes before a name", () => {
    expect(contract.match("GET", "/repos/o/r/actions/secrets/public-key")?.operation.id).toBe(
      "actions/get-repo-public-key",
    );
    expect(contract.match("GET", "/repos/o/r/actions/secrets/A")?.at).toEqual({
      owner: "o",
      repo: "r",
      secret_name: "A",
    });
    expect(contract.match("DELETE", "/repos/o/r/actions/secrets/A")).toBeUndefined();
    expect(contract.match("GET", "/repos/o/r/labels/a%2Fb%20c")?.at["name"]).toBe("a/b c");
  });
});

describe("an answer of ours", () => {
  const operation = contract.match("GET", "/repos/o/r/labels/a")?.operation;
  if (operation === undefined) throw new Error("There is no such operation");
  const label = {
    id: 1,
    node_id: "LA_1",
    url: "https://github.example/label",
    name: "a",
    description: null,
    color: "ffffff",
    default: false,
  };

  test.each([
    ["right", 200, label, 0],
    ["without a property", 200, { ...label, node_id: undefined }, 1],
    ["with a wrong type", 200, { ...label, id: "1" }, 1],
    ["with an address that is none", 200, { ...label, url: "not an address" }, 1],
    ["without a body", 200, undefined, 1],
    ["with a status that GitHub never has there", 204, undefined, 1],
    ["an error", 404, { message: "Not Found" }, 0],
    ["an error that is none", 404, { message: 1 }, 1],
    ["an error that can come at any time", 403, { message: "No" }, 0],
  ])("%s", (_, status, body, count) => {
    const sent = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
    expect(contract.checkAnswer(operation, status, sent)).toHaveLength(count);
  });
});
