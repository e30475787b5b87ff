/** How a request to GitHub's API failed, without anything that the server or the library says. */
export type GitHubTrouble =
  /** No answer, none that could be understood, or nobody to ask. */
  { readonly kind: "no-answer" } | { readonly kind: "rate-limit" | "status"; readonly status: number };

/** What an error of the client stands for. */
export function troubleOf(error: unknown): GitHubTrouble {
  const { status, response } = (error ?? {}) as { status?: unknown; response?: { headers?: unknown } };
  // Without an answer the library makes up a status of 500.
  if (response === undefined || typeof status !== "number") return { kind: "no-answer" };
  const headers = (response.headers ?? {}) as Record<string, unknown>;
  const isLimit =
    status === 429 ||
    (status === 403 && (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0"));
  return { kind: isLimit ? "rate-limit" : "status", status };
}
