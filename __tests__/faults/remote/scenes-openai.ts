import type { GuardOptions } from "../../support/guard.ts";
import { startIdentity } from "../../support/openai-org/identity.ts";
import { startOrganization } from "../../support/openai-org/organization.ts";
import { json, serve } from "../../support/raw-server.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import type { Scene } from "./stage.ts";
import { LIMITS, Opened } from "./stage.ts";

const KEY = sampleKey("remote faults");
const ADMIN_KEY = sampleKey("remote faults admin", "sk-admin-", 58);
const NOTHING_WRONG = (): readonly string[] => [];

/** `validate` on OpenAI's own host. */
function onOpenAi(key: string, inputs: Record<string, string>): Scene["start"] {
  return async () => {
    const organization = await startOrganization();
    const { state } = organization;
    if (key === ADMIN_KEY) state.addAdminKey({ value: key });
    else state.addKey(state.addProject().id, { value: key });
    return {
      targets: { openai: organization.origin },
      options: (): GuardOptions => ({ key, keys: [key], inputs: { ...LIMITS, ...inputs } }),
      problems: () => organization.violations,
      close: organization.close,
    };
  };
}

const LIST = { object: "list", data: [{ id: "gpt-6-luna", object: "model", created: 1, owned_by: "relay" }] };
const CHAT = {
  object: "chat.completion",
  choices: [{ index: 0, message: { role: "assistant", content: "Hi" }, finish_reason: "stop" }],
};
const EMBEDDINGS = { object: "list", data: [{ object: "embedding", index: 0, embedding: [0.1] }] };
const WRONG = { error: { message: "Invalid API key", type: "auth_error", code: "" } };

/** `validate` on a relay. With a public list only the chat shows whether it looks at keys. */
function onRelay(listIsPublic: boolean, inputs: Record<string, string> = {}): Scene["start"] {
  return async () => {
    const relay = await serve((request, response) => {
      const isOurs = request.headers.authorization === `Bearer ${KEY}`;
      if (request.url === "/v1/models") {
        return json(response, isOurs || listIsPublic ? 200 : 401, isOurs || listIsPublic ? LIST : WRONG);
      }
      if (!isOurs) return json(response, 401, WRONG);
      json(response, 200, request.url === "/v1/embeddings" ? EMBEDDINGS : CHAT);
    });
    return {
      targets: { relay: new URL(relay.url).origin },
      options: (origin): GuardOptions => ({
        key: KEY,
        keys: [KEY],
        inputs: { ...LIMITS, "base-url": `${origin("relay")}/v1`, ...inputs },
      }),
      problems: NOTHING_WRONG,
      close: relay.close,
    };
  };
}

async function keyless(): ReturnType<Scene["start"]> {
  const opened = new Opened();
  const organization = await opened.add(startOrganization());
  const identity = await opened.add(startIdentity({ organization }));
  const parts = (token: string): string[] => [token, ...token.split(".").slice(1)];
  return {
    targets: {
      openai: organization.origin,
      auth: identity.openai.origin,
      token: identity.github.origin,
    },
    options: (origin): GuardOptions => ({
      key: "",
      keys: () => [...identity.subjectTokens, ...identity.accessTokens].flatMap(parts),
      inputs: {
        ...LIMITS,
        "identity-provider-id": identity.rules.providerId,
        "service-account-id": identity.rules.serviceAccountId,
      },
      platformEnv: Object.fromEntries(
        Object.entries(identity.env).map(([name, value]) => [
          name,
          value.replace(identity.github.origin, origin("token")),
        ]),
      ),
    }),
    problems: () => [...organization.violations, ...identity.violations],
    close: () => opened.close(),
  };
}

const VALID = { verdict: "valid", valid: "true", result: "pass" };

export const OPENAI_SCENES = {
  "validate on OpenAI's host": { start: onOpenAi(KEY, {}), well: VALID },
  "validate an admin key": { start: onOpenAi(ADMIN_KEY, { probe: "models" }), well: VALID },
  "validate on a relay": { start: onRelay(false), well: VALID },
  "validate on a relay with a public list": { start: onRelay(true), well: VALID },
  "validate a model for embeddings": {
    start: onRelay(false, { model: "text-embedding-3-small" }),
    well: VALID,
  },
  keyless: { start: keyless, well: VALID },
} as const satisfies Readonly<Record<string, Scene>>;
