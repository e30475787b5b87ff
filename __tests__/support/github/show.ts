import { DATE } from "./reply.ts";
import type { Repository } from "./repository.ts";
import type { StoredComment, StoredIssue, StoredLabel } from "./types.ts";
import type { World } from "./world.ts";

/** Of `github-actions[bot]`. */
const ACTIONS_BOT_ID = 41_898_282;

/** How GitHub shows what a world holds. */

export function showUser({ urls }: World, login: string) {
  const api = `${urls.api}/users/${encodeURIComponent(login)}`;
  const isBot = login.endsWith("[bot]");
  return {
    login,
    id: login === "github-actions[bot]" ? ACTIONS_BOT_ID : numberOf(login),
    node_id: `U_${numberOf(login)}`,
    avatar_url: `${urls.server}/avatars/${encodeURIComponent(login)}`,
    gravatar_id: "",
    url: api,
    html_url: isBot
      ? `${urls.server}/apps/${login.slice(0, -5)}`
      : `${urls.server}/${encodeURIComponent(login)}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: isBot ? "Bot" : "User",
    user_view_type: "public",
    site_admin: false,
  };
}

/** What only the user sees. */
export function showOneself(world: World, login: string) {
  return {
    ...showUser(world, login),
    name: login,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: world.repositories.length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: "2020-01-01T00:00:00Z",
    updated_at: "2020-01-01T00:00:00Z",
    private_gists: 0,
    total_private_repos: 0,
    owned_private_repos: 0,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: true,
  };
}

export function showIssue(world: World, repository: Repository, issue: StoredIssue) {
  const api = `${world.urls.api}/repos/${repository.name}`;
  const html = `${world.urls.server}/${repository.name}`;
  const url = `${api}/issues/${issue.number}`;
  const assignees = issue.assignees.map((login) => showUser(world, login));
  return {
    id: issue.id,
    node_id: `I_${issue.id}`,
    url,
    repository_url: api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: `${html}/${issue.isPull ? "pull" : "issues"}/${issue.number}`,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    user: showUser(world, issue.author),
    labels: issue.labels.flatMap((name) => {
      const label = repository.label(name);
      return label === undefined ? [] : [showLabel(world, repository, label)];
    }),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: issue.locked,
    active_lock_reason: null,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    comments: repository.commentsOf(issue.number).length,
    created_at: DATE(issue.createdAt),
    updated_at: DATE(issue.updatedAt),
    closed_at: issue.closedAt === undefined ? null : DATE(issue.closedAt),
    author_association: issue.author.endsWith("[bot]") ? "CONTRIBUTOR" : "NONE",
    performed_via_github_app: issue.author === world.botLogin ? showApp(world) : null,
    ...(issue.isPull && {
      draft: false,
      pull_request: {
        url: `${api}/pulls/${issue.number}`,
        html_url: `${html}/pull/${issue.number}`,
        diff_url: `${html}/pull/${issue.number}.diff`,
        patch_url: `${html}/pull/${issue.number}.patch`,
        merged_at: null,
      },
    }),
  };
}

/** With who closed it: lists do not tell. */
export function showWholeIssue(world: World, repository: Repository, issue: StoredIssue) {
  const closed_by = issue.closedBy === undefined ? null : showUser(world, issue.closedBy);
  return { ...showIssue(world, repository, issue), closed_by };
}

export function showComment(world: World, repository: Repository, comment: StoredComment) {
  const api = `${world.urls.api}/repos/${repository.name}/issues`;
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${api}/comments/${comment.id}`,
    html_url: `${world.urls.server}/${repository.name}/issues/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${api}/${comment.issue}`,
    body: comment.body,
    user: showUser(world, comment.author),
    created_at: DATE(comment.createdAt),
    updated_at: DATE(comment.updatedAt),
    author_association: comment.author.endsWith("[bot]") ? "CONTRIBUTOR" : "NONE",
    performed_via_github_app: comment.author === world.botLogin ? showApp(world) : null,
  };
}

export function showLabel({ urls }: World, repository: Repository, label: StoredLabel) {
  return {
    id: label.id,
    node_id: `LA_${label.id}`,
    url: `${urls.api}/repos/${repository.name}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

/** The app that acts with the token of a job. */
function showApp(world: World) {
  return {
    id: 15368,
    slug: "github-actions",
    node_id: "A_15368",
    owner: showUser(world, "github"),
    name: "GitHub Actions",
    description: "Automate your workflow from idea to production",
    external_url: "https://help.github.com/en/actions",
    html_url: `${world.urls.server}/apps/github-actions`,
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2024-04-10T20:33:16Z",
    permissions: { issues: "write", metadata: "read" },
    events: [],
  };
}

/** Small, and the same for the same name. */
function numberOf(login: string): number {
  let sum = 7;
  for (const character of login) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}
