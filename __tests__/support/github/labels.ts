import { onlyMembers } from "./access.ts";
import { isReply, issueAt, namesIn } from "./issues.ts";
import { type AskedOf, type FieldError, invalid, NOT_FOUND, pageOf, type Reply } from "./reply.ts";
import { showLabel } from "./show.ts";

const MAX_NAME_CHARACTERS = 50;
const MAX_DESCRIPTION_CHARACTERS = 100;

/** GET /repos/{owner}/{repo}/labels */
export function listLabels(asked: AskedOf): Reply {
  const { repository, world } = asked;
  const { items, headers } = pageOf(repository.labels, asked);
  return { status: 200, body: items.map((label) => showLabel(world, repository, label)), headers };
}

/** GET /repos/{owner}/{repo}/labels/{name} */
export function getLabel({ repository, world, at }: AskedOf): Reply {
  const label = repository.label(at["name"] ?? "");
  return label === undefined ? NOT_FOUND : { status: 200, body: showLabel(world, repository, label) };
}

/** POST /repos/{owner}/{repo}/labels */
export function createLabel(asked: AskedOf): Reply {
  const { repository, world, body } = asked;
  const refused = onlyMembers(asked, repository);
  if (refused !== undefined) return refused;
  const name = String(body["name"] ?? "");
  const color = String(body["color"] ?? "ededed");
  const description = String(body["description"] ?? "");
  const errors: FieldError[] = [];
  const wrong = (field: string): FieldError => ({ resource: "Label", field, code: "invalid" });
  if (name.trim() === "") errors.push({ resource: "Label", field: "name", code: "missing_field" });
  else if ([...name].length > MAX_NAME_CHARACTERS) errors.push(wrong("name"));
  else if (repository.label(name) !== undefined) {
    errors.push({ resource: "Label", field: "name", code: "already_exists" });
  }
  if (!/^[0-9a-f]{6}$/i.test(color)) errors.push(wrong("color"));
  if ([...description].length > MAX_DESCRIPTION_CHARACTERS) errors.push(wrong("description"));
  if (errors.length > 0) return invalid(...errors);
  const label = repository.addLabel(name, color, description === "" ? undefined : description);
  return { status: 201, body: showLabel(world, repository, label) };
}

/** POST /repos/{owner}/{repo}/issues/{issue_number}/labels */
export function addLabels(asked: AskedOf): Reply {
  const { repository, world, body, token } = asked;
  const refused = onlyMembers(asked, repository);
  if (refused !== undefined) return refused;
  const issue = issueAt(asked);
  if (isReply(issue)) return issue;
  const labels = [...issue.labels, ...namesIn(body["labels"], "name")];
  repository.change(issue, { labels, by: token?.login ?? "" });
  const shown = issue.labels.flatMap((name) => {
    const label = repository.label(name);
    return label === undefined ? [] : [showLabel(world, repository, label)];
  });
  return { status: 200, body: shown };
}
