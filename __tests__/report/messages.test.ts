import { describe, expect, test } from "@jest/globals";
import { ENGLISH } from "../../src/report/messages/english.ts";
import type { MessageFacts } from "../../src/report/messages/message.ts";
import { REASONS } from "../../src/validate/reason.ts";
import { SECRET_HOME } from "../support/secret-home.ts";

const FACTS: MessageFacts = {
  key: "THE_KEY",
  host: "relay.example",
  openAiHost: false,
  model: "a-model",
  modelGiven: false,
  scopes: [],
  missingModels: ["b-model"],
  status: 401,
  vendor: "Vendor",
  probe: "request",
  timeoutSeconds: 20,
  secret: SECRET_HOME,
};

const VARIANTS = [true, false].flatMap((openAiHost) =>
  [true, false].flatMap((modelGiven) =>
    (["request", "models"] as const).flatMap((probe) =>
      [undefined, 401].map((status) => ({ ...FACTS, openAiHost, modelGiven, probe, status })),
    ),
  ),
);

/** Codes that only OpenAI gives: whoever passes them on has an account there. */
const OPENAI_ONLY = new Set([
  ...REASONS["no-credit"],
  ...REASONS["spend-limited"],
  ...REASONS.mismatched,
  ...REASONS.blocked,
]);

describe.each(Object.entries(ENGLISH.reasons))("%s", (reason, { says, todo }) => {
  test("is one sentence, with no fact missing, in every case", () => {
    for (const facts of VARIANTS) {
      expect(says(facts)).toMatch(/^\S.*[^ ]\.$/);
      for (const text of [says(facts), ...todo(facts)]) {
        expect(text).not.toMatch(/NaN|\[object| {2}|\(\)|missing \)|, \./);
        if (facts.status !== undefined) expect(text).not.toContain("undefined");
      }
    }
  });

  test("sends nobody to OpenAI's pages for a key of another host, nor to other hosts for OpenAI's", () => {
    for (const facts of VARIANTS) {
      const steps = todo(facts).join(" ");
      if (facts.openAiHost && !reason.startsWith("relay-")) expect(steps).not.toMatch(/whoever runs (?!it)/);
      else if (!OPENAI_ONLY.has(reason as never) && steps.includes("platform.openai.com/api-keys")) {
        expect(steps).toMatch(/whoever runs|Edit the key|allow it for the key|Allow the key/);
      }
    }
  });
});
