import { belongs } from "./access.ts";
import { type Asked, type AskedOf, DATE, NOT_FOUND, pageOf, problem, type Reply } from "./reply.ts";
import type { Repository } from "./repository.ts";
import { showUser } from "./show.ts";
import { showWholeRepository } from "./show-repository.ts";
import type { World } from "./world.ts";

/** Organizations and users, and the lists of their repositories. */
export const OF_ACCOUNTS: Readonly<Record<string, (asked: Asked) => Reply>> = {
  "users/get-by-username": getAccount,
  "orgs/get": getOrganization,
  "repos/list-for-org": (asked) =>
    isOrganization(asked.world, asked.at["org"])
      ? listed(asked, (one) => isOf(one, asked.at["org"]) && isSeen(one, asked))
      : NOT_FOUND,
  "repos/list-for-user": (asked) => listed(asked, (one) => isOf(one, asked.at["username"]) && !one.isPrivate),
  "repos/list-for-authenticated-user": (asked) =>
    listed(asked, (one) => isOf(one, asked.token?.login) && isSeen(one, asked)),
  "apps/list-repos-accessible-to-installation": listOfInstallation,
};

/** GET /repos/{owner}/{repo}/commits: of what is in them nobody asks here. */
export function listCommits({ repository }: AskedOf): Reply {
  return repository.empty ? problem(409, "Git Repository is empty.") : { status: 200, body: [] };
}

function isOf({ name }: Repository, account = ""): boolean {
  return name.toLowerCase().startsWith(`${account.toLowerCase()}/`);
}

function isSeen(repository: Repository, { token }: Asked): boolean {
  return !repository.isPrivate || belongs(token, repository);
}

function listed(asked: Asked, is: (one: Repository) => boolean): Reply {
  const { world, query } = asked;
  // By age: repositories are kept in the order in which they were made.
  const all = world.repositories.filter(is);
  const sorted = query.get("direction") === "desc" ? all.toReversed() : all;
  const { items, headers } = pageOf(sorted, asked);
  return { status: 200, body: items.map((one) => show(world, one)), headers };
}

/** Lists have a field that a repository by itself has not. */
function show(world: World, repository: Repository) {
  return { ...showWholeRepository(world, repository), has_downloads: true };
}

function listOfInstallation(asked: Asked): Reply {
  const { world, token } = asked;
  if (token?.kind !== "installation") {
    return problem(
      403,
      "You must authenticate with an installation access token in order to list repositories for an installation.",
    );
  }
  const all = world.repositories.filter((one) => belongs(token, one));
  const { items, headers } = pageOf(all, asked);
  const body = {
    total_count: all.length,
    repository_selection: token.installation ?? "selected",
    repositories: items.map((one) => show(world, one)),
  };
  return { status: 200, body, headers };
}

function isOrganization(world: World, login = ""): boolean {
  return world.organizations.has(login.toLowerCase());
}

/** As it is written in the name of a repository of its. */
function loginOf(world: World, login = ""): string | undefined {
  return world.repositories.find((one) => isOf(one, login))?.name.split("/")[0];
}

function getAccount({ world, at, token }: Asked): Reply {
  const login = loginOf(world, at["username"]);
  if (login === undefined) return NOT_FOUND;
  const own = world.repositories.filter((one) => isOf(one, login));
  const counts = {
    ...common(world, own),
    ...(token?.login === login && { ...PRIVATE_USER, owned_private_repos: own.filter(isPrivate).length }),
  };
  const type = isOrganization(world, login) ? "Organization" : "User";
  return { status: 200, body: { ...showUser(world, login), ...PERSON, ...counts, type } };
}

function getOrganization({ world, at, token }: Asked): Reply {
  const login = loginOf(world, at["org"]);
  if (login === undefined || !isOrganization(world, login)) return NOT_FOUND;
  const own = world.repositories.filter((one) => isOf(one, login));
  const { id, node_id, avatar_url, html_url } = showUser(world, login);
  const url = `${world.urls.api}/orgs/${login}`;
  const body = {
    ...{ login, id, node_id, avatar_url, html_url, url, description: null, type: "Organization" },
    ...Object.fromEntries(
      ["repos", "events", "hooks", "issues"].map((name) => [`${name}_url`, `${url}/${name}`]),
    ),
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    has_organization_projects: true,
    has_repository_projects: true,
    archived_at: null,
    ...common(world, own),
    ...(token?.countsPrivate === true && { owned_private_repos: own.filter(isPrivate).length }),
  };
  return { status: 200, body };
}

const isPrivate = (repository: Repository): boolean => repository.isPrivate;

function common(world: World, own: readonly Repository[]) {
  const since = DATE(world.now());
  return {
    public_repos: own.filter((one) => !one.isPrivate).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: since,
    updated_at: since,
  };
}

const PERSON = {
  name: null,
  company: null,
  blog: "",
  location: null,
  email: null,
  hireable: null,
  bio: null,
};
const PRIVATE_USER = {
  private_gists: 0,
  total_private_repos: 0,
  disk_usage: 0,
  collaborators: 0,
  two_factor_authentication: true,
};
