import { DATE } from "./reply.ts";
import type { Repository } from "./repository.ts";
import { showUser } from "./show.ts";
import type { World } from "./world.ts";

/** Addresses of a repository in the API, by what comes after its own. */
const ADDRESSES: Readonly<Record<string, string>> = {
  archive_url: "{archive_format}{/ref}",
  assignees_url: "assignees{/user}",
  blobs_url: "git/blobs{/sha}",
  branches_url: "branches{/branch}",
  collaborators_url: "collaborators{/collaborator}",
  comments_url: "comments{/number}",
  commits_url: "commits{/sha}",
  compare_url: "compare/{base}...{head}",
  contents_url: "contents/{+path}",
  contributors_url: "contributors",
  deployments_url: "deployments",
  downloads_url: "downloads",
  events_url: "events",
  forks_url: "forks",
  git_commits_url: "git/commits{/sha}",
  git_refs_url: "git/refs{/sha}",
  git_tags_url: "git/tags{/sha}",
  hooks_url: "hooks",
  issue_comment_url: "issues/comments{/number}",
  issue_events_url: "issues/events{/number}",
  issues_url: "issues{/number}",
  keys_url: "keys{/key_id}",
  labels_url: "labels{/name}",
  languages_url: "languages",
  merges_url: "merges",
  milestones_url: "milestones{/number}",
  notifications_url: "notifications{?since,all,participating}",
  pulls_url: "pulls{/number}",
  releases_url: "releases{/id}",
  stargazers_url: "stargazers",
  statuses_url: "statuses/{sha}",
  subscribers_url: "subscribers",
  subscription_url: "subscription",
  tags_url: "tags",
  teams_url: "teams",
  trees_url: "git/trees{/sha}",
};

/** As lists show a repository. */
export function showRepository(world: World, repository: Repository) {
  const [owner = "", name = ""] = repository.name.split("/");
  const url = `${world.urls.api}/repos/${repository.name}`;
  return {
    id: repository.id,
    node_id: `R_${repository.id}`,
    name,
    full_name: repository.name,
    private: repository.isPrivate,
    owner: showUser(world, owner),
    html_url: `${world.urls.server}/${repository.name}`,
    description: null,
    fork: repository.fork,
    url,
    ...Object.fromEntries(Object.entries(ADDRESSES).map(([field, rest]) => [field, `${url}/${rest}`])),
  };
}

export function showWholeRepository(world: World, repository: Repository) {
  const html = `${world.urls.server}/${repository.name}`;
  const open = repository.issues.filter(({ state, gone }) => state === "open" && gone === undefined).length;
  const created = DATE(repository.createdAt);
  return {
    ...showRepository(world, repository),
    clone_url: `${html}.git`,
    git_url: `git://github.example/${repository.name}.git`,
    ssh_url: `git@github.example:${repository.name}.git`,
    svn_url: html,
    homepage: null,
    language: null,
    mirror_url: null,
    license: null,
    default_branch: "main",
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    size: repository.sizeKb,
    open_issues: open,
    open_issues_count: open,
    has_issues: repository.issuesEnabled,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    archived: repository.archived,
    disabled: repository.disabled,
    visibility: repository.isPrivate ? "private" : "public",
    pushed_at: created,
    created_at: created,
    updated_at: created,
  };
}
