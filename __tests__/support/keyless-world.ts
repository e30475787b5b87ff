import { type GuardOptions, type OpenAiWorld, openAiWorld } from "./guard.ts";
import { type IdentityOptions, type IdentityStandIn, startIdentity } from "./openai-org/identity.ts";
import { type Organization, startOrganization } from "./openai-org/organization.ts";
import type { RunReport } from "./runner.mjs";

/** GitHub's token service, OpenAI's token endpoint and OpenAI's API, as a job behind a proxy sees them. */
export interface KeylessWorld {
  readonly world: OpenAiWorld;
  readonly identity: IdentityStandIn;
  readonly organization: Organization;
  /**
   * Runs the bundle for the identity that the stand-ins know. No token may be seen anywhere, nor a part of one.
   *
   * @param more secrets to look for besides
   */
  run(options?: GuardOptions, more?: readonly string[]): Promise<RunReport>;
  close(): Promise<void>;
}

export async function startKeylessWorld(options: IdentityOptions = {}): Promise<KeylessWorld> {
  const world = await openAiWorld();
  const organization = await startOrganization({ tls: world.tls });
  const identity = await startIdentity({ organization, tls: world.tls, ...options });
  world.map("api.openai.com", organization.port);
  world.map("auth.openai.com", identity.openai.port);
  return {
    world,
    identity,
    organization,
    async run({ inputs, platformEnv, ...rest } = {}, more = []) {
      return await world.guard({
        key: "",
        keys: () => [...identity.subjectTokens, ...identity.accessTokens, ...more].flatMap(withParts),
        ...rest,
        inputs: {
          "identity-provider-id": identity.rules.providerId,
          "service-account-id": identity.rules.serviceAccountId,
          ...inputs,
        },
        platformEnv: { ...identity.env, ...platformEnv },
      });
    },
    async close() {
      await Promise.all([identity.close(), organization.close()]);
      await world.close();
    },
  };
}

/** A token and those parts of it that are not the same in every token. */
function withParts(token: string): string[] {
  return [token, ...token.split(".").slice(1)];
}
