/** A client for GitHub's REST API, on github.com or the GitHub Enterprise Server that runs us (`GITHUB_API_URL`). */
export type GitHubClient = ReturnType<typeof import("@actions/github").getOctokit>;

/**
 * Loaded only for work that needs the API. It is given Node's own `fetch`, because the one that it brings along
 * does not know the proxy of the runner (see `proxy.ts`).
 */
export async function createGitHubClient(token: string): Promise<GitHubClient> {
  const { getOctokit } = await import("@actions/github");
  return getOctokit(token, { request: { fetch: globalThis.fetch } });
}
