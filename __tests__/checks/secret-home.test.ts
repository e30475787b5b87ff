import { expect, test } from "@jest/globals";
import type { Ports } from "../../src/checks/ports.ts";
import { secretHomeOf } from "../../src/checks/secret-home.ts";
import type { Inputs } from "../../src/inputs.ts";
import type { SecretPlace } from "../../src/ports/secrets.ts";
import type { SecretHome } from "../../src/report/messages/secret.ts";
import { Writer } from "../../src/report/writer.ts";

function homeOf(secretPlace: SecretPlace, keyName = "OPENAI_API_KEY", repository = "octo/keys"): SecretHome {
  const runner = {
    env: (name: string) =>
      ({ GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: "https://github.example" })[name],
    eventPayload: () => ({}),
    workingDirectory: () => "/",
    temporaryDirectory: () => "/",
  };
  const writer = new Writer(runner as never, []);
  return secretHomeOf({ secretPlace, keyName } as Inputs, { runner } as unknown as Ports, writer);
}

test.each<[SecretPlace, Partial<SecretHome>]>([
  [
    { place: "repository" },
    { place: "repository", placeName: "", url: "https://github.example/octo/keys/settings/secrets/actions" },
  ],
  [
    { place: "environment", environment: "production" },
    {
      place: "environment",
      placeName: "production",
      url: "https://github.example/octo/keys/settings/environments",
    },
  ],
  [
    { place: "organization" },
    {
      place: "organization",
      placeName: "octo",
      url: "https://github.example/organizations/octo/settings/secrets/actions",
    },
  ],
])("%j", (place, expected) => {
  expect(homeOf(place)).toEqual({ isNamed: true, ...expected });
});

test("without a repository's name there is no organization to lead to", () => {
  expect(homeOf({ place: "organization" }, undefined, "")).toMatchObject({
    place: "repository",
    url: "https://github.example/your/repository/settings/secrets/actions",
  });
});

test.each(["OPENAI_API_KEY of production", "GITHUB_KEY", "my-key", "1KEY"])(
  "%s is no name of a secret",
  (name) => {
    expect(homeOf({ place: "repository" }, name).isNamed).toBe(false);
  },
);

test("an environment's name says nothing but itself", () => {
  const { placeName } = homeOf({ place: "environment", environment: "a\n::error::b" });
  expect(placeName).not.toMatch(/\n|^::/);
});
