import { describe, expect, test } from "@jest/globals";
import { ENGLISH } from "../../src/report/messages/english.ts";
import type { MessageFacts } from "../../src/report/messages/message.ts";
import { type SecretHome, secretReaches, stored } from "../../src/report/messages/secret.ts";
import { ROTATION_MESSAGES } from "../../src/report/rotation/messages/states.ts";

const REPOSITORY: SecretHome = {
  url: "https://github.com/octo/keys/settings/secrets/actions",
  place: "repository",
  placeName: "",
  isNamed: true,
};
const ENVIRONMENT: SecretHome = {
  url: "https://github.com/octo/keys/settings/environments",
  place: "environment",
  placeName: "production",
  isNamed: true,
};
const ORGANIZATION: SecretHome = {
  url: "https://github.com/organizations/octo/settings/secrets/actions",
  place: "organization",
  placeName: "octo",
  isNamed: true,
};

test.each<[SecretHome, string]>([
  [REPOSITORY, "as THE_KEY at https://github.com/octo/keys/settings/secrets/actions"],
  [
    ENVIRONMENT,
    "as THE_KEY of the environment production at https://github.com/octo/keys/settings/environments",
  ],
  [
    ORGANIZATION,
    "as THE_KEY of the organization octo at https://github.com/organizations/octo/settings/secrets/actions",
  ],
])("a secret of the $place is stored by its name, in its place", (secret, words) => {
  expect(stored({ key: "THE_KEY", secret })).toBe(words);
  expect(secretReaches({ key: "THE_KEY", secret })).toBe(
    `Check that a secret named ${words.slice("as ".length).replace(" at ", " exists at ")}, and that the step says api-key: \${{ secrets.THE_KEY }}.`,
  );
});

describe("a key-name that is no name of a secret", () => {
  const key = "the key of production";

  test.each([REPOSITORY, ENVIRONMENT, ORGANIZATION])("of the $place is not called one", (home) => {
    const about = { key, secret: { ...home, isNamed: false } };
    expect(stored(about)).toMatch(
      /^in the secret(?: of the \w+ \w+)? that this step reads \(the key of production\), at https:/,
    );
    expect(stored(about)).not.toContain("as the key");
    expect(secretReaches(about)).not.toContain("secrets.the key");
  });

  test("is nowhere to be stored under, nor read by", () => {
    const facts = {
      key,
      secret: { ...REPOSITORY, isNamed: false },
      openAiHost: true,
      scopes: [],
      missingModels: [],
    } as unknown as MessageFacts;
    const all = [...Object.values(ENGLISH.reasons), ...Object.values(ROTATION_MESSAGES)].flatMap(({ todo }) =>
      (todo as (about: unknown) => readonly string[])({ ...facts, troubleTodo: [] }),
    );
    expect(all.filter((step) => step.includes("that this step reads")).length).toBeGreaterThan(5);
    for (const step of all) expect(step).not.toMatch(/(?:as|named|secrets\.)\s*the key of production/);
  });
});
