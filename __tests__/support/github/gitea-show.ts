import { DATE } from "./reply.ts";
import type { Repository } from "./repository.ts";
import type { StoredComment, StoredIssue, StoredLabel } from "./types.ts";
import type { World } from "./world.ts";

/** The user that acts with the token of a job. */
const ACTIONS_USER_ID = -2;

/** How Gitea shows what a world holds. */

/** Without a type: a bot looks like anybody. */
export function userOf({ urls, botLogin }: World, login: string) {
  return {
    id: login === botLogin ? ACTIONS_USER_ID : login.length,
    login,
    login_name: "",
    source_id: 0,
    full_name: "",
    email: `${login}@noreply.example`,
    avatar_url: `${urls.server}/avatars/${login}`,
    html_url: `${urls.server}/${login}`,
    language: "",
    is_admin: false,
    created: "2020-01-01T00:00:00Z",
    active: true,
    username: login,
  };
}

/** An issue has the property `pull_request`, too: it is null. */
export function issueOf(world: World, repository: Repository, issue: StoredIssue) {
  const [owner = "", name = ""] = repository.name.split("/");
  const assignees = issue.assignees.map((login) => userOf(world, login));
  const html = `${world.urls.server}/${repository.name}/${issue.isPull ? "pulls" : "issues"}/${issue.number}`;
  return {
    id: issue.id,
    url: `${world.urls.api}/repos/${repository.name}/issues/${issue.number}`,
    html_url: html,
    number: issue.number,
    user: userOf(world, issue.author),
    original_author: "",
    original_author_id: 0,
    title: issue.title,
    body: issue.body ?? "",
    ref: "",
    assets: [],
    labels: repository.labels
      .filter((label) => issue.labels.includes(label.name))
      .map((label) => labelOf(world, repository, label)),
    milestone: null,
    assignee: assignees[0] ?? null,
    assignees: assignees.length > 0 ? assignees : null,
    state: issue.state,
    is_locked: issue.locked,
    comments: repository.commentsOf(issue.number).length,
    created_at: DATE(issue.createdAt),
    updated_at: DATE(issue.updatedAt),
    closed_at: issue.closedAt === undefined ? null : DATE(issue.closedAt),
    due_date: null,
    pull_request: issue.isPull ? { merged: false, merged_at: null, draft: false, html_url: html } : null,
    repository: { id: repository.id, name, owner, full_name: repository.name },
    pin_order: 0,
  };
}

export function commentOf(world: World, repository: Repository, comment: StoredComment) {
  const html = `${world.urls.server}/${repository.name}/issues/${comment.issue}`;
  return {
    id: comment.id,
    html_url: `${html}#issuecomment-${comment.id}`,
    pull_request_url: "",
    issue_url: html,
    user: userOf(world, comment.author),
    original_author: "",
    original_author_id: 0,
    body: comment.body,
    assets: [],
    created_at: DATE(comment.createdAt),
    updated_at: DATE(comment.updatedAt),
  };
}

export function labelOf({ urls }: World, repository: Repository, label: StoredLabel) {
  return {
    id: label.id,
    name: label.name,
    exclusive: false,
    is_archived: false,
    color: label.color,
    description: label.description ?? "",
    url: `${urls.api}/repos/${repository.name}/labels/${label.id}`,
  };
}

export function repositoryOf(world: World, repository: Repository) {
  const [owner = "", name = ""] = repository.name.split("/");
  return {
    id: repository.id,
    owner: userOf(world, owner),
    name,
    full_name: repository.name,
    private: repository.isPrivate,
    html_url: `${world.urls.server}/${repository.name}`,
    url: `${world.urls.api}/repos/${repository.name}`,
    default_branch: "main",
    archived: repository.archived,
    has_issues: repository.issuesEnabled,
  };
}
