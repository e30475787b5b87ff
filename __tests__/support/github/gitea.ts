import { belongs } from "./access.ts";
import { commentOf, issueOf, labelOf, repositoryOf, userOf } from "./gitea-show.ts";
import { type Asked, pageOf, type Reply } from "./reply.ts";
import type { Repository } from "./repository.ts";
import type { StoredIssue } from "./types.ts";

/**
 * Gitea's and Forgejo's API as far as it looks like GitHub's, with the differences that a client of GitHub's falls
 * over: labels of a new issue are numbers, the filters have other names (those of GitHub are ignored, as are labels
 * that do not exist), pages are `limit` long, an edit answers 201, users have no type, and there are neither
 * reasons of a state nor GraphQL nor public keys of secrets.
 *
 * Source: go-gitea/gitea, `routers/api/v1`, `modules/structs`, `services/convert`.
 */
export function answerAsGitea(method: string, path: string, asked: Omit<Asked, "at">): Reply {
  const [repos, owner, name, ...rest] = path.split("/").slice(1);
  if (asked.token === undefined) return trouble(401, "token is required");
  if (path === "/user") return method === "GET" ? ok(userOf(asked.world, asked.token.login)) : NOT_ALLOWED;
  const repository = repos === "repos" ? asked.world.find(`${owner}/${name}`) : undefined;
  if (repository === undefined || (repository.isPrivate && !belongs(asked.token, repository)))
    return NOT_FOUND;
  const isRead = method === "GET";
  for (const [pattern, routes] of ROUTES) {
    const found = pattern.exec(rest.join("/"));
    if (found === null) continue;
    const route = routes[method];
    if (route === undefined) return NOT_ALLOWED;
    const needs = rest[0] === "actions" ? "secrets" : "issues";
    const has = asked.token.permissions[needs];
    if (!isRead && has !== "write") return trouble(403, "user should have a permission to write to a repo");
    if (!isRead && repository.archived) return trouble(423, "Repo is archived");
    if (rest[0] === "issues" && !repository.issuesEnabled) return NOT_FOUND;
    return route({ ...asked, at: { part: decodeURIComponent(found[1] ?? "") }, repository });
  }
  return NOT_FOUND;
}

type Route = (asked: Asked & { readonly repository: Repository }) => Reply;

/** By what comes after the repository; the part in brackets is given on. */
const ROUTES: readonly (readonly [RegExp, Readonly<Record<string, Route>>])[] = [
  [/^$/, { GET: ({ world, repository }) => ok(repositoryOf(world, repository)) }],
  [/^issues$/, { GET: listIssues, POST: createIssue }],
  [/^issues\/(\d+)$/, { GET: getIssue, PATCH: editIssue }],
  [/^issues\/(\d+)\/comments$/, { GET: listComments, POST: createComment }],
  [/^issues\/comments\/(\d+)$/, { PATCH: editComment, DELETE: deleteComment }],
  [/^issues\/(\d+)\/labels$/, { POST: addLabels }],
  [/^labels$/, { GET: listLabels, POST: createLabel }],
  [/^labels\/([^/]+)$/, { GET: getLabel }],
  [/^actions\/secrets\/([^/]+)$/, { PUT: putSecret }],
];

const PAGES = { name: "limit", usual: 30, most: 50 };

function listIssues(asked: Parameters<Route>[0]): Reply {
  const { repository, query, world } = asked;
  const names = (query.get("labels") ?? "").split(",").filter((name) => repository.label(name) !== undefined);
  const state = query.get("state") ?? "open";
  const author = query.get("created_by");
  const since = Date.parse(query.get("since") ?? "");
  const found = repository.issues.filter((issue) => {
    if (issue.gone !== undefined) return false;
    if (issue.hiddenFor > 0) {
      issue.hiddenFor -= 1;
      return false;
    }
    return (
      (state === "all" || issue.state === (state === "closed" ? "closed" : "open")) &&
      names.every((name) => issue.labels.includes(repository.label(name)?.name ?? "")) &&
      (author === null || issue.author === author) &&
      (query.get("type") !== "issues" || !issue.isPull) &&
      (query.get("type") !== "pulls" || issue.isPull) &&
      !(issue.updatedAt.getTime() < since)
    );
  });
  const { items, headers } = pageOf(found.reverse(), asked, PAGES);
  const total = { "x-total-count": String(found.length) };
  return ok(
    items.map((issue) => issueOf(world, repository, issue)),
    { ...headers, ...total },
  );
}

function createIssue({ repository, world, body, token }: Parameters<Route>[0]): Reply {
  const { title, body: text, labels = [], assignees = [] } = body;
  if (typeof title !== "string" || title.trim() === "") return trouble(422, "[Title]: Required");
  if (!isNumbers(labels)) {
    const message =
      "json: cannot unmarshal string into Go struct field CreateIssueOption.labels of type int64";
    return trouble(422, message);
  }
  const refused = unassignable(repository, assignees);
  if (refused !== undefined) return refused;
  const issue = repository.addIssue({
    title,
    body: typeof text === "string" ? text : "",
    author: token?.login ?? "",
    labels: repository.labels.filter(({ id }) => labels.includes(id)).map(({ name }) => name),
    assignees: assignees as string[],
  });
  issue.hiddenFor = world.listingLag;
  return { status: 201, body: issueOf(world, repository, issue) };
}

function getIssue({ repository, world, at }: Parameters<Route>[0]): Reply {
  const issue = issueAt(repository, at);
  return issue === undefined ? NOT_FOUND : ok(issueOf(world, repository, issue));
}

/** Takes no labels, knows no reasons, and answers 201. */
function editIssue({ repository, world, body, at, token }: Parameters<Route>[0]): Reply {
  const issue = issueAt(repository, at);
  if (issue === undefined) return NOT_FOUND;
  const { title, body: text, state, assignees } = body;
  const refused = unassignable(repository, assignees ?? []);
  if (refused !== undefined) return refused;
  repository.change(issue, {
    ...(typeof title === "string" && title !== "" && { title }),
    ...(typeof text === "string" && { body: text }),
    ...(state !== undefined && { state: state === "closed" ? "closed" : "open" }),
    ...(Array.isArray(assignees) && { assignees }),
    by: token?.login ?? "",
  });
  return { status: 201, body: issueOf(world, repository, issue) };
}

function unassignable(repository: Repository, assignees: unknown): Reply | undefined {
  if (!isStrings(assignees)) return trouble(422, "json: cannot unmarshal assignees");
  const unknown = assignees.find((login) => !repository.assignable.includes(login));
  return unknown === undefined
    ? undefined
    : trouble(422, `Assignee does not exist: [name: user does not exist [uid: 0, name: ${unknown}]]`);
}

/** All at once: there are no pages. */
function listComments({ repository, world, at, query }: Parameters<Route>[0]): Reply {
  const issue = issueAt(repository, at);
  if (issue === undefined) return FAILED;
  const since = Date.parse(query.get("since") ?? "");
  const all = repository.commentsOf(issue.number).filter(({ updatedAt }) => !(updatedAt.getTime() < since));
  return ok(all.map((comment) => commentOf(world, repository, comment)));
}

function createComment({ repository, world, at, body, token }: Parameters<Route>[0]): Reply {
  const issue = issueAt(repository, at);
  if (issue === undefined) return FAILED;
  const text = body["body"];
  if (typeof text !== "string" || text === "") return trouble(422, "[Body]: Required");
  const comment = repository.addComment(issue.number, text, token?.login);
  return { status: 201, body: commentOf(world, repository, comment) };
}

function editComment({ repository, world, at, body }: Parameters<Route>[0]): Reply {
  const comment = repository.comments.find(({ id }) => id === Number(at["part"]));
  if (comment === undefined) return NOT_FOUND;
  comment.body = String(body["body"] ?? "");
  comment.updatedAt = world.now();
  comment.edits += 1;
  return ok(commentOf(world, repository, comment));
}

function deleteComment({ repository, at }: Parameters<Route>[0]): Reply {
  const index = repository.comments.findIndex(({ id }) => id === Number(at["part"]));
  if (index < 0) return NOT_FOUND;
  repository.comments.splice(index, 1);
  return { status: 204 };
}

/** In pages, but without saying where the next one is. */
function listLabels(asked: Parameters<Route>[0]): Reply {
  const { repository, world } = asked;
  const { items } = pageOf(repository.labels, asked, PAGES);
  return ok(
    items.map((label) => labelOf(world, repository, label)),
    { "x-total-count": String(repository.labels.length) },
  );
}

/** By its number or its name. */
function getLabel({ repository, world, at }: Parameters<Route>[0]): Reply {
  const part = at["part"] ?? "";
  const label = repository.labels.find(({ id, name }) => name === part || String(id) === part);
  return label === undefined ? NOT_FOUND : ok(labelOf(world, repository, label));
}

/** Two may have the same name. */
function createLabel({ repository, world, body }: Parameters<Route>[0]): Reply {
  const { name, color, description } = body;
  if (typeof name !== "string" || name === "") return trouble(422, "[Name]: Required");
  if (typeof color !== "string" || !/^#?[0-9a-f]{6}$/i.test(color)) return trouble(422, "[Color]: Required");
  const label = repository.addLabel(
    name,
    color.replace("#", ""),
    typeof description === "string" ? description : "",
  );
  return { status: 201, body: labelOf(world, repository, label) };
}

/** By numbers or by names. */
function addLabels({ repository, world, body, at, token }: Parameters<Route>[0]): Reply {
  const issue = issueAt(repository, at);
  if (issue === undefined) return NOT_FOUND;
  const asks = Array.isArray(body["labels"]) ? body["labels"] : [];
  const found = repository.labels.filter(({ id, name }) => asks.includes(id) || asks.includes(name));
  repository.change(issue, {
    labels: [...issue.labels, ...found.map(({ name }) => name)],
    by: token?.login ?? "",
  });
  return ok(found.map((label) => labelOf(world, repository, label)));
}

/** As it is: nothing is sealed. */
function putSecret({ repository, world, at, body }: Parameters<Route>[0]): Reply {
  const { data } = body;
  if (typeof data !== "string" || data === "") return trouble(422, "[Data]: Required");
  const store = world.secrets.at({ repository: repository.name });
  const isNew = store.set(at["part"] ?? "", data);
  return { status: isNew ? 201 : 204 };
}

function issueAt(repository: Repository, at: Asked["at"]): StoredIssue | undefined {
  const issue = repository.issues[Number(at["part"]) - 1];
  return issue?.gone === undefined ? issue : undefined;
}

function isNumbers(list: unknown): list is number[] {
  return Array.isArray(list) && list.every((item) => typeof item === "number");
}

function isStrings(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((item) => typeof item === "string");
}

function ok(body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, body, headers };
}

function trouble(status: number, message: string): Reply {
  return { status, body: { message, url: "https://gitea.example/api/swagger" } };
}

const NOT_FOUND = trouble(404, "The target couldn't be found.");
const NOT_ALLOWED: Reply = { status: 405, body: "", headers: { "content-type": "text/plain" } };
/** What Gitea says of comments on an issue that is not there. */
const FAILED = trouble(500, "issue does not exist");
