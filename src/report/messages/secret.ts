/** The secret that the key is in, as steps speak of it. All texts are safe to print. */
export interface SecretHome {
  /** Settings page on which it is kept, on the server that runs the step. */
  readonly url: string;
  readonly place: "repository" | "environment" | "organization";
  /** Name of the environment or organization; empty for the repository. */
  readonly placeName: string;
  /** Whether the input `key-name` can be the name of a secret, and is not only what reports call the key. */
  readonly isNamed: boolean;
}

interface Stored {
  readonly key: string;
  readonly secret: SecretHome;
}

/** Where a new value goes, as the end of a sentence: `as OPENAI_API_KEY at https://…`. */
export function stored({ key, secret }: Stored): string {
  return secret.isNamed
    ? `as ${key}${ofPlace(secret)} at ${secret.url}`
    : `in the secret${ofPlace(secret)} that this step reads (${key}), at ${secret.url}`;
}

/** The step after a secret that did not reach the check. */
export function secretReaches({ key, secret }: Stored): string {
  return secret.isNamed
    ? `Check that a secret named ${key}${ofPlace(secret)} exists at ${secret.url}, and that the step says api-key: \${{ secrets.${key} }}.`
    : `Check that the secret of ${key}${ofPlace(secret)} exists at ${secret.url}, and that the step gives it as api-key.`;
}

function ofPlace({ place, placeName }: SecretHome): string {
  return place === "repository" ? "" : ` of the ${place} ${placeName}`;
}
