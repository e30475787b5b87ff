import * as core from "@actions/core";
import { createBoundedFetch, RequestFailure } from "./bounded-fetch.ts";
import { type IdTokenCall, type IdTokenTrouble, idTokenCalls } from "./id-token-request.ts";
import type { Reception } from "./openai.ts";

/** Proves who the job is: to GitHub's token service, which signs it, and to OpenAI, which believes it. */
export interface IdentityPort {
  /** A token that GitHub signs for this job and this audience. Never rejects. */
  idToken(audience: string): Promise<IdTokenReception>;
  /** OpenAI's access token for it. Sent once. Never rejects. */
  exchange(options: ExchangeOptions): Promise<ExchangeReception>;
}

export interface ExchangeOptions {
  readonly identityProviderId: string;
  readonly serviceAccountId: string;
  readonly idToken: string;
}

export type IdTokenReception = { readonly kind: "token"; readonly token: string } | IdTokenTrouble;

/** What came back, as it came; an access token only when the answer is one of OpenAI's form. */
export type ExchangeReception = { readonly kind: "token"; readonly token: string } | Reception;

export interface IdentityPortOptions {
  /** For one request, from connecting to the last byte of the body. */
  readonly timeoutMs: number;
  readonly cancel: AbortSignal;
  readonly isProxied: (hostname: string) => boolean;
  /** `core.getIDToken`. */
  readonly getIdToken?: (audience: string) => Promise<string>;
}

/** The only address that the SDK exchanges tokens at. */
const TOKEN_ENDPOINT = "https://auth.openai.com";
/** An access token is about 2 KiB. */
const MAX_BODY_BYTES = 256 * 1024;
/** What can be sent as a header and masked without harm: printable, and no word. */
const ACCESS_TOKEN = /^[\x21-\x7e]{16,12000}$/;

/** The token is kept from every child process: git's environment has only what it needs (`git.ts`). */
export function createIdentityPort(options: IdentityPortOptions): IdentityPort {
  const { getIdToken = core.getIDToken } = options;
  return {
    idToken: (audience) => requestIn(options, () => getIdToken(audience)),
    exchange: (given) => exchange(given, options),
  };
}

/** Errors of the library quote the server, and are not looked at. */
async function requestIn(
  { timeoutMs, cancel, isProxied }: IdentityPortOptions,
  getIdToken: () => Promise<string>,
): Promise<IdTokenReception> {
  const call: IdTokenCall = { timeoutMs, cancel, isProxied, trouble: undefined };
  try {
    return { kind: "token", token: await idTokenCalls.run(call, getIdToken) };
  } catch {
    return call.trouble ?? { kind: "failure", failure: "network" };
  }
}

/**
 * Through the SDK's own exchange, which knows the request and the answer, with a fetch that follows no redirect,
 * reads no endless body and ends in time. Of the SDK only this part is loaded.
 */
async function exchange(
  { identityProviderId, serviceAccountId, idToken }: ExchangeOptions,
  { timeoutMs, cancel, isProxied }: IdentityPortOptions,
): Promise<ExchangeReception> {
  const { WorkloadIdentityAuth } = await import("openai/auth/workload-identity-auth");
  const proxied = isProxied(new URL(TOKEN_ENDPOINT).hostname);
  const given = { bearer: undefined, direct: false, maxBytes: MAX_BODY_BYTES };
  const fetch = createBoundedFetch({ origin: TOKEN_ENDPOINT, timeoutMs, cancel, proxied, ...given });
  let received: Reception = { kind: "failure", failure: "network" };
  const auth = new WorkloadIdentityAuth(
    {
      identityProviderId,
      serviceAccountId,
      provider: { tokenType: "jwt", getToken: async () => idToken },
    },
    async (input, init) => {
      const response = await fetch(input, init);
      const { status, headers } = response;
      received = {
        kind: "answer",
        status,
        headers: Object.fromEntries(headers),
        text: await response.clone().text(),
      };
      return response;
    },
  );
  try {
    const token = await auth.getToken();
    return ACCESS_TOKEN.test(token) ? { kind: "token", token } : received;
  } catch (error) {
    // The SDK's own errors quote the server; what came is known without them.
    return error instanceof RequestFailure ? { kind: "failure", failure: error.failure } : received;
  }
}
