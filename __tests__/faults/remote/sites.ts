import type { CallName } from "./calls.ts";

/** How a request looks in the source. Each gives what is asked, as far as it can be read there. */
const FORMS: readonly (readonly [pattern: RegExp, name: (match: RegExpMatchArray) => string])[] = [
  [/\.rest\.(\w+\.\w+)\b/g, ([, name]) => `octokit ${name}`],
  [/\b(?:client|octokit)\.graphql\b/g, () => "octokit graphql"],
  [/\bsession\.(?:json|raw)\(\s*"([^"]+)"/g, ([, route]) => `GET /repos/{owner}/{repo}${route}`],
  [
    /[`"]((?:GET|POST|PUT|PATCH|DELETE) \$\{at\.path\}[^`"]*)[`"]/g,
    ([, route]) => `secrets ${route?.replace("$", "")}`,
  ],
  [/[`"]((?:GET|POST|PUT|PATCH|DELETE) \/[^`"]*)[`"]/g, ([, route]) => `octokit ${route}`],
  [/\borganization((?:\.\w+)+)\(/g, ([, name]) => `Admin API ${name}`],
  [/["`](\/[a-z_]+(?:\/[a-z_]+)*(?:\?[a-z=0-9]+)?)["`]/g, ([, route]) => `OpenAI ${route}`],
  [/\bgetIDToken\b/g, () => "core getIDToken"],
  [/\bauth\.getToken\b/g, () => "OpenAI token exchange"],
  [/\[\s*"(fetch|ls-remote|clone|push|pull|submodule|remote|archive)"/g, ([, command]) => `git ${command}`],
  // What speaks to the network by itself; all else goes through these few.
  [/(?<!function )\bsendRequest\(/g, () => "sends"],
  [/(?<![\w.#]|async )(?:globalThis\.)?fetch\((?!input, init\))/g, () => "fetches"],
  [/from "node:(net|tls|dgram|dns|http|https|http2)"/g, ([, module]) => `imports node:${module}`],
];

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
/** Where a path of the API can stand; elsewhere such texts are paths of files or of pages. */
const API_PATHS = /^(?:validate|scan\/verify)\//;

/** What a file of the source asks of others. */
export function sitesIn(file: string, text: string): string[] {
  const code = text.replace(COMMENTS, "");
  return FORMS.flatMap(([pattern, name]) =>
    [...code.matchAll(pattern)].flatMap((match) => {
      const site = name(match);
      if (site.startsWith("OpenAI /") && !API_PATHS.test(file)) return [];
      // Names of events.
      if (site === "git push" && file.startsWith("scan/event/")) return [];
      const isGeneral = /^(?:sends|fetches|imports|git) ?/.test(site);
      return [isGeneral ? `${site} (${file})` : site];
    }),
  );
}

/** All that the source asks, with the calls of the list that it is. */
export const SITES: Readonly<Record<string, readonly CallName[]>> = {
  "OpenAI /models": [
    "validate: models",
    "validate on a relay: models",
    "validate on a relay: models with a made-up key",
    "rotate: models with the new key",
    "verify: models",
  ],
  "OpenAI /responses": ["validate: responses", "rotate: responses with the new key"],
  "OpenAI /chat/completions": ["validate on a relay: chat", "validate on a relay: chat with a made-up key"],
  "OpenAI /embeddings": ["validate on a relay: embeddings"],
  "OpenAI /organization/admin_api_keys": ["validate: admin keys"],
  "OpenAI /organization/admin_api_keys?limit=1": ["validate: admin keys", "verify: admin keys"],
  "core getIDToken": ["keyless: id token"],
  "OpenAI token exchange": ["keyless: exchange"],
  "Admin API .projects.list": ["rotation: projects"],
  "Admin API .projects.apiKeys.list": ["rotation: keys of a project", "rotate: keys of the project, after"],
  "Admin API .adminAPIKeys.list": ["rotation: admin keys"],
  "Admin API .spendLimit.retrieve": ["rotation: spend limit"],
  "Admin API .projects.spendLimit.retrieve": ["rotation: spend limit of a project"],
  "Admin API .usage.costs": ["rotation: costs"],
  "Admin API .projects.serviceAccounts.retrieve": ["rotate: service account"],
  "Admin API .projects.serviceAccounts.apiKeys.create": ["rotate: create the key"],
  "Admin API .projects.apiKeys.delete": ["rotate: delete the old key"],
  "secrets GET {at.path}/{secret_name}": [
    "rotate: date of the secret, first",
    "rotate: date of the secret, after",
  ],
  "secrets GET {at.path}/public-key": ["rotate: public key"],
  "secrets GET {at.path}/{secret_name}/repositories": ["rotate, organization: repositories"],
  "secrets PUT {at.path}/{secret_name}": [
    "rotate: store the secret",
    "rotate, organization: store the secret",
    "rotate, environment: store the secret",
  ],
  "octokit graphql": ["issue: who am I", "comment: who am I"],
  "octokit users.getAuthenticated": ["issue on Gitea: who am I", "comment: who am I, over REST"],
  "octokit issues.listForRepo": [
    "issue: find by label",
    "issue: find by author",
    "issue: find by label, after",
  ],
  "octokit issues.getLabel": ["issue: label"],
  "octokit issues.createLabel": ["issue: make the label"],
  "octokit issues.listLabelsForRepo": ["issue on Gitea: labels"],
  "octokit issues.addLabels": ["issue: put the label back"],
  "octokit issues.create": ["issue: open", "issue on Gitea: open"],
  "octokit issues.update": ["issue: bring up to date", "issue: close"],
  "octokit issues.checkUserCanBeAssigned": ["issue: may be assigned"],
  "octokit issues.createComment": ["issue: comment", "comment: write"],
  "octokit issues.listComments": ["issue: comments", "comment: find", "comment: find, after"],
  "octokit issues.updateComment": ["comment: bring up to date", "comment: bring the other up to date"],
  "octokit issues.deleteComment": ["issue: delete a comment", "comment: delete ours"],
  "octokit GET /repos/{owner}/{repo}${route}": [],
  "GET /repos/{owner}/{repo}/commits/{ref}": ["API: commit of a ref", "API: commit"],
  "GET /repos/{owner}/{repo}/commits": ["API: commits"],
  "GET /repos/{owner}/{repo}/compare/{basehead}": ["API: compare"],
  "GET /repos/{owner}/{repo}/contents/{path}": ["API: file"],
  "GET /repos/{owner}/{repo}/git/blobs/{sha}": ["API: blob"],
  "GET /repos/{owner}/{repo}/git/commits/{sha}": ["API: merge commit"],
  "GET /repos/{owner}/{repo}/git/ref/{ref}": ["API: ref"],
  "GET /repos/{owner}/{repo}/git/tags/{sha}": ["API: tag"],
  "GET /repos/{owner}/{repo}/git/trees/{sha}": ["API: tree", "API: tree of the base"],
  // Of the action in plan/, each of which fails in __tests__/plan/faults.test.ts.
  "octokit apps.listReposAccessibleToInstallation": [],
  "octokit orgs.get": [],
  "octokit repos.get": [],
  "octokit repos.listCommits": [],
  "octokit repos.listForAuthenticatedUser": [],
  "octokit repos.listForOrg": [],
  "octokit repos.listForUser": [],
  "octokit users.getByUsername": [],
  "git fetch (scan/repository/server.ts)": ["git: refs", "git: fetch"],
  "git ls-remote (scan/repository/server.ts)": [
    "git: refs of a history",
    "git: ls-remote and fetch of a history",
  ],
  "sends (ports/openai.ts)": [],
  "sends (ports/bounded-fetch.ts)": [],
  "sends (ports/id-token-request.ts)": [],
  "fetches (ports/github.ts)": [],
  "imports node:http (ports/http.ts)": [],
  // A socket of this machine, for git to write to.
  "imports node:net (ports/outlet.ts)": [],
  // Types of headers only.
  "imports node:http (ports/openai.ts)": [],
  "imports node:https (ports/http.ts)": [],
};
