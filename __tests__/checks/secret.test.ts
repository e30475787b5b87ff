import { describe, expect, test } from "@jest/globals";
import type { Ports } from "../../src/checks/ports.ts";
import { nameOfSecret } from "../../src/checks/secret.ts";
import type { Inputs } from "../../src/inputs.ts";
import type { SecretPlace } from "../../src/ports/secrets.ts";

function nameFor(
  place: SecretPlace,
  keyName = "OPENAI_API_KEY",
  repository = "Octo-Org/keys",
  serverUrl = "https://github.com",
): string | undefined {
  const runner = {
    env: (name: string) => ({ GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: serverUrl })[name],
    eventPayload: () => ({}),
    workingDirectory: () => "/",
    temporaryDirectory: () => "/",
  };
  return nameOfSecret({ rotate: {}, secretPlace: place, keyName } as Inputs, { runner } as unknown as Ports);
}

const REPOSITORY = { place: "repository" } as const;
const ORGANIZATION = { place: "organization" } as const;
const inEnvironment = (environment: string): SecretPlace => ({ place: "environment", environment });

describe("one secret has one name, however it is written", () => {
  test.each<[string, SecretPlace, SecretPlace, string]>([
    ["the secret", REPOSITORY, REPOSITORY, "openai_api_key"],
    ["the environment", inEnvironment("production"), inEnvironment("Production"), "OPENAI_API_KEY"],
  ])("in another case: %s", (_, one, other, keyName) => {
    expect(nameFor(one)).toBe(nameFor(other, keyName));
  });

  test("the repository in another case", () => {
    expect(nameFor(REPOSITORY)).toBe(nameFor(REPOSITORY, undefined, "octo-org/Keys"));
  });

  test("the organization's, for all of its repositories", () => {
    expect(nameFor(ORGANIZATION)).toBe(nameFor(ORGANIZATION, undefined, "octo-org/another"));
  });
});

test("other secrets have other names", () => {
  const names = [
    nameFor(REPOSITORY),
    nameFor(REPOSITORY, "OPENAI_API_KEY_2"),
    nameFor(REPOSITORY, undefined, "octo-org/another"),
    nameFor(REPOSITORY, undefined, undefined, "https://github.example.com"),
    nameFor(ORGANIZATION),
    nameFor(inEnvironment("production")),
    nameFor(inEnvironment("staging")),
  ];
  expect(new Set(names).size).toBe(names.length);
});
