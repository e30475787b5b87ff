import type { Inputs } from "../inputs.ts";
import { createSecretsPort, type SecretsPort } from "../ports/secrets.ts";
import type { Ports } from "./ports.ts";
import { isSafeForTokens, surroundingsOf } from "./surroundings.ts";

/** The secret that is to hold the new key, or `undefined` where none can be written to. */
export async function connectToSecret(inputs: Inputs, ports: Ports): Promise<SecretsPort | undefined> {
  const { rotate, keyName, secretPlace } = inputs;
  const { repository, apiUrl } = surroundingsOf(ports);
  const [owner = "", repo = ""] = repository.split("/");
  if (rotate?.secretsToken === undefined || owner === "" || repo === "" || !isSafeForTokens(apiUrl)) {
    return undefined;
  }
  // Not ended by a cancelled job: what was begun is brought to a safe end within seconds.
  const cancel = new AbortController().signal;
  const client = await ports.createGitHubClient(rotate.secretsToken, apiUrl, {
    patient: { clock: ports.clock, cancel },
  });
  return createSecretsPort(client, { owner, repo, name: keyName, place: secretPlace });
}

/**
 * What tells this secret from all others, for the names of the keys that are made for it. In one case, as neither
 * names of secrets nor those of environments and repositories have one at GitHub
 * (https://docs.github.com/actions/reference/security/secrets#naming-your-secrets).
 */
export function nameOfSecret(
  { rotate, keyName, secretPlace: place }: Inputs,
  ports: Ports,
): string | undefined {
  if (rotate === undefined) return undefined;
  const { repository, serverUrl } = surroundingsOf(ports);
  // A repository may have a mirror of the same name at another server, with a secret of its own.
  const server = URL.parse(serverUrl)?.host ?? "";
  // A secret of the organization is the same one for all its repositories.
  const owner = place.place === "organization" ? repository.split("/")[0] : repository;
  const where = place.place === "environment" ? `environment:${place.environment}` : place.place;
  return `${server}/${owner}:${where}:${keyName}`.toLowerCase();
}
