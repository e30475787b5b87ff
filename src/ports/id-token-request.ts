import { AsyncLocalStorage } from "node:async_hooks";
import { isLoopbackHost, isSafeForSecrets } from "../loopback.ts";
import { sendRequest } from "./http.ts";
import { failureOf, type NetworkFailure } from "./openai.ts";

/** Why GitHub gave no token. */
export type IdTokenTrouble =
  | { readonly kind: "answer"; readonly status: number; readonly retryAfter: string }
  | { readonly kind: "failure"; readonly failure: NetworkFailure }
  /** An address at which the credential of the request would cross the network in the clear. */
  | { readonly kind: "unsafe-address" };

/** One call of `core.getIDToken`: what its request is held to, and what became of it. */
export interface IdTokenCall {
  readonly timeoutMs: number;
  readonly cancel: AbortSignal;
  readonly isProxied: (hostname: string) => boolean;
  trouble: IdTokenTrouble | undefined;
}

/** The call that a request belongs to. The library between has no place for it. */
export const idTokenCalls = new AsyncLocalStorage<IdTokenCall>();

/** A token of GitHub's is about 2 KiB. */
const MAX_BODY_BYTES = 64 * 1024;
/** A JWT in its compact form (RFC 7515, section 7.1). */
const TOKEN = /^[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}$/;

/**
 * Sends the request of `core.getIDToken` in place of its own HTTP client (`stubs/http-client.js`): that one takes
 * the credential along over redirects to other hosts, reads bodies of any length, tries ten times, and cannot be
 * stopped. What is not a token is not returned: the library would have the runner mask it, and with a value such as
 * `e` the whole log.
 *
 * @param headers with the credential
 * @throws what the library wraps into an error of its own; why is in the {@link IdTokenCall}
 */
export async function requestIdToken(
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly result: { readonly value: string } }> {
  const call = idTokenCalls.getStore();
  if (call === undefined) throw new Error("A request for an ID token outside of any call for one.");
  const end = (trouble: IdTokenTrouble): Error => {
    call.trouble = trouble;
    return new Error("GitHub gave no ID token.");
  };
  const url = URL.parse(address);
  if (url === null || !isSafeForSecrets(url)) throw end({ kind: "unsafe-address" });
  const timeout = AbortSignal.timeout(call.timeoutMs);
  const answer = await sendRequest(
    {
      url,
      method: "GET",
      headers: { ...headers, accept: "application/json", "user-agent": "openai-key-guard" },
      body: undefined,
      direct: isLoopbackHost(url.hostname),
      signal: AbortSignal.any([timeout, call.cancel]),
    },
    MAX_BODY_BYTES,
  ).catch((error: unknown) => {
    if (call.cancel.aborted) throw end({ kind: "failure", failure: "cancelled" });
    if (timeout.aborted) throw end({ kind: "failure", failure: "timeout" });
    throw end({ kind: "failure", failure: failureOf(error, call.isProxied(url.hostname)) });
  });
  if (answer.text === undefined) throw end({ kind: "failure", failure: "too-large" });
  const value = answer.status === 200 ? tokenIn(answer.text) : undefined;
  if (value === undefined) {
    const retryAfter = answer.headers["retry-after"] ?? "";
    throw end({ kind: "answer", status: answer.status, retryAfter });
  }
  return { result: { value } };
}

function tokenIn(text: string): string | undefined {
  try {
    const { value } = JSON.parse(text) as { value?: unknown };
    return typeof value === "string" && TOKEN.test(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
