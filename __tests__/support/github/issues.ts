import { belongs } from "./access.ts";
import { type AskedOf, type FieldError, invalid, NOT_FOUND, pageOf, problem, type Reply } from "./reply.ts";
import { showIssue, showWholeIssue } from "./show.ts";
import type { StateReason, StoredIssue } from "./types.ts";

const MAX_TITLE_CHARACTERS = 256;
export const MAX_BODY_CHARACTERS = 65_536;
const MAX_LABEL_CHARACTERS = 50;
/** More than these are left out without a word. */
const MAX_ASSIGNEES = 10;

const DISABLED = problem(410, "Issues has been disabled in this repository.");

/** The issue, or why it is not shown: `issue` of the path. */
export function issueAt(asked: AskedOf): StoredIssue | Reply {
  const { repository, at, world } = asked;
  const issue = repository.issues[Number(at["issue_number"]) - 1];
  if (issue === undefined) return NOT_FOUND;
  if (issue.gone === "deleted") return problem(410, "This issue was deleted");
  if (issue.gone !== undefined) {
    const to = world.repository(issue.gone.repository);
    const url = `${world.urls.api}/repositories/${to.id}/issues/${issue.gone.number}`;
    const { body, ...rest } = problem(301, "Moved Permanently", { location: url });
    return { ...rest, body: { ...(body as object), url } };
  }
  return repository.issuesEnabled || issue.isPull ? issue : DISABLED;
}

export function isReply(found: StoredIssue | Reply): found is Reply {
  return "status" in found;
}

/** GET /repos/{owner}/{repo}/issues: pull requests among them, and those alone where issues are switched off. */
export function listIssues(asked: AskedOf): Reply {
  const { repository, query, world } = asked;
  const shown = repository.issues.filter((issue) => {
    if (issue.gone !== undefined) return false;
    if (issue.hiddenFor > 0) {
      issue.hiddenFor -= 1;
      return false;
    }
    return repository.issuesEnabled || issue.isPull;
  });
  const page = pageOf(sorted(shown.filter(filterOf(query)), query), asked);
  return {
    status: 200,
    body: page.items.map((issue) => showIssue(world, repository, issue)),
    headers: page.headers,
  };
}

function filterOf(query: URLSearchParams): (issue: StoredIssue) => boolean {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const state = query.get("state") ?? "open";
  const labels = (query.get("labels") ?? "").split(",").filter((name) => name !== "");
  const creator = query.get("creator");
  const assignee = query.get("assignee") ?? "";
  const since = Date.parse(query.get("since") ?? "");
  return (issue) =>
    (state === "all" || issue.state === state) &&
    labels.every((name) => issue.labels.some((label) => same(label, name))) &&
    (creator === null || same(issue.author, creator)) &&
    (assignee === "" ||
      (assignee === "none"
        ? issue.assignees.length === 0
        : issue.assignees.some((login) => assignee === "*" || same(login, assignee)))) &&
    !(issue.updatedAt.getTime() < since);
}

function sorted(issues: readonly StoredIssue[], query: URLSearchParams): StoredIssue[] {
  const by = query.get("sort") ?? "created";
  const sign = query.get("direction") === "asc" ? 1 : -1;
  const value = ({ createdAt, updatedAt }: StoredIssue): number =>
    by === "updated" ? updatedAt.getTime() : createdAt.getTime();
  return [...issues].sort((a, b) => sign * (value(a) - value(b) || a.number - b.number));
}

/** GET /repos/{owner}/{repo}/issues/{issue_number} */
export function getIssue(asked: AskedOf): Reply {
  const issue = issueAt(asked);
  if (isReply(issue)) return issue;
  return { status: 200, body: showWholeIssue(asked.world, asked.repository, issue) };
}

/** POST /repos/{owner}/{repo}/issues: of those who do not work here, labels and assignees are left out. */
export function createIssue(asked: AskedOf): Reply {
  const { repository, world, token, body } = asked;
  if (!repository.issuesEnabled) return DISABLED;
  const fields = fieldsOf(asked);
  if ("status" in fields) return fields;
  if (String(body["title"] ?? "").trim() === "") {
    return invalid({ resource: "Issue", field: "title", code: "missing_field" });
  }
  const isMember = belongs(token, repository);
  const issue = repository.addIssue({
    title: fields.title ?? "",
    body: fields.body ?? null,
    author: token?.login ?? "",
    labels: isMember ? (fields.labels ?? []) : [],
    assignees: isMember ? (fields.assignees ?? []) : [],
  });
  issue.hiddenFor = world.listingLag;
  return {
    status: 201,
    body: showWholeIssue(world, repository, issue),
    headers: { location: `${world.urls.api}/repos/${repository.name}/issues/${issue.number}` },
  };
}

/** PATCH /repos/{owner}/{repo}/issues/{issue_number} */
export function updateIssue(asked: AskedOf): Reply {
  const { repository, world, token, body } = asked;
  const issue = issueAt(asked);
  if (isReply(issue)) return issue;
  if (!belongs(token, repository) && issue.author !== token?.login) {
    return problem(403, "Must have admin rights to Repository.");
  }
  const fields = fieldsOf(asked);
  if ("status" in fields) return fields;
  repository.change(issue, {
    ...fields,
    ...(body["state"] !== undefined && { state: body["state"] as "open" | "closed" }),
    ...(body["state_reason"] !== undefined && { stateReason: body["state_reason"] as StateReason | null }),
    by: token?.login ?? "",
  });
  return { status: 200, body: showWholeIssue(world, repository, issue) };
}

/** POST /repos/{owner}/{repo}/issues/{issue_number}/assignees: who cannot be assigned is left out. */
export function addAssignees(asked: AskedOf): Reply {
  const { repository, world, token, body } = asked;
  const issue = issueAt(asked);
  if (isReply(issue)) return issue;
  const asks = namesIn(body["assignees"], "login").filter((login) => repository.assignable.includes(login));
  const assignees = [...new Set([...issue.assignees, ...asks])].slice(0, MAX_ASSIGNEES);
  repository.change(issue, { assignees, by: token?.login ?? "" });
  return { status: 201, body: showWholeIssue(world, repository, issue) };
}

/** GET /repos/{owner}/{repo}/assignees/{assignee} */
export function checkAssignee({ repository, at }: AskedOf): Reply {
  return repository.assignable.includes(at["assignee"] ?? "") ? { status: 204 } : NOT_FOUND;
}

interface Fields {
  readonly title?: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
}

/** What a body tells, or what GitHub does not like about it. */
function fieldsOf({ body, repository }: AskedOf): Fields | Reply {
  const errors: FieldError[] = [];
  const tooLong = (field: string, most: number): FieldError => ({
    resource: "Issue",
    field,
    code: "custom",
    message: `${field} is too long (maximum is ${most} characters)`,
  });
  const title = body["title"] === undefined || body["title"] === null ? undefined : String(body["title"]);
  const text = body["body"] as string | null | undefined;
  if (title !== undefined && [...title].length > MAX_TITLE_CHARACTERS) {
    errors.push(tooLong("title", MAX_TITLE_CHARACTERS));
  }
  if (text && [...text].length > MAX_BODY_CHARACTERS) errors.push(tooLong("body", MAX_BODY_CHARACTERS));
  const labels = body["labels"] === undefined ? undefined : namesIn(body["labels"], "name");
  for (const name of labels ?? []) {
    if (name === "" || [...name].length > MAX_LABEL_CHARACTERS) {
      errors.push({ resource: "Label", field: "name", code: "invalid", value: name });
    }
  }
  const one =
    typeof body["assignee"] === "string" && body["assignee"] !== "" ? [body["assignee"]] : undefined;
  const asked = body["assignees"] === undefined ? one : namesIn(body["assignees"], "login");
  for (const login of asked ?? []) {
    if (!repository.assignable.includes(login) && !repository.ignoredAssignees.includes(login)) {
      errors.push({ resource: "Issue", field: "assignees", code: "invalid", value: login });
    }
  }
  if (errors.length > 0) return invalid(...errors);
  const assignees = asked?.filter((login) => repository.assignable.includes(login)).slice(0, MAX_ASSIGNEES);
  return {
    ...(title !== undefined && { title }),
    ...(text !== undefined && { body: text }),
    ...(labels !== undefined && { labels }),
    ...(assignees !== undefined && { assignees }),
  };
}

/** Of a list of names, or of objects with a name. */
export function namesIn(list: unknown, property: string): string[] {
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown) =>
    typeof item === "string" ? item : String((item as Record<string, unknown>)[property] ?? ""),
  );
}
