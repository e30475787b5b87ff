/** Shorter parts are no secrets by themselves. */
const SHORTEST_PART = 40;

/**
 * What of a token must not be seen: the token, and of a JWT its claims and its signature as they stand in it. A
 * server that quotes a token may quote it in parts, and the first part, which is the same for all tokens of an
 * issuer, is no secret.
 *
 * @param token a JWT or any other text
 * @returns the token first
 */
export function secretParts(token: string): string[] {
  const [, ...rest] = token.split(".");
  return [token, ...rest.filter((part) => part.length >= SHORTEST_PART)];
}
