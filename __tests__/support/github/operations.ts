import { refusal } from "./access.ts";
import { listCommits, OF_ACCOUNTS } from "./accounts.ts";
import { createComment, deleteComment, listComments, updateComment } from "./comments.ts";
import type { Matched } from "./contract.ts";
import { addAssignees, checkAssignee, createIssue, getIssue, listIssues, updateIssue } from "./issues.ts";
import { addLabels, createLabel, getLabel, listLabels } from "./labels.ts";
import { type Asked, type AskedOf, NOT_FOUND, problem, type Reply } from "./reply.ts";
import { getSecret, publicKey, putSecret, selectedRepositories } from "./secrets.ts";
import { showOneself } from "./show.ts";
import { showWholeRepository } from "./show-repository.ts";
import type { SecretAt } from "./types.ts";

type InRepository = (asked: AskedOf) => Reply;

const IN_REPOSITORY: Readonly<Record<string, InRepository>> = {
  "issues/list-for-repo": listIssues,
  "issues/create": createIssue,
  "issues/get": getIssue,
  "issues/update": updateIssue,
  "issues/list-comments": listComments,
  "issues/create-comment": createComment,
  "issues/update-comment": updateComment,
  "issues/delete-comment": deleteComment,
  "issues/list-labels-for-repo": listLabels,
  "issues/get-label": getLabel,
  "issues/create-label": createLabel,
  "issues/add-labels": addLabels,
  "issues/add-assignees": addAssignees,
  "issues/check-user-can-be-assigned": checkAssignee,
  "repos/list-commits": listCommits,
  "repos/get": ({ world, repository }) => ({ status: 200, body: showWholeRepository(world, repository) }),
};

/** By what the id of an operation on secrets is without the place. */
const OF_SECRETS: Readonly<Record<string, (asked: Parameters<typeof publicKey>[0]) => Reply>> = {
  "actions/get-public-key": publicKey,
  "actions/get-secret": getSecret,
  "actions/create-or-update-secret": putSecret,
  "actions/list-selected-repos-for-secret": selectedRepositories,
};

/** Carries out one request to GitHub, after its permissions. */
export function carryOut(matched: Matched, asked: Omit<Asked, "at">): Reply {
  const { operation, at } = matched;
  const { world, token } = asked;
  const name = at["owner"] === undefined ? undefined : `${at["owner"]}/${at["repo"]}`;
  const repository = name === undefined ? undefined : world.find(name);
  if (name !== undefined && repository === undefined) return NOT_FOUND;
  const refused = refusal(operation, token, repository);
  if (refused !== undefined) return refused;
  if (operation.id === "users/get-authenticated") return oneself({ ...asked, at });
  const ofAccount = OF_ACCOUNTS[operation.id];
  if (ofAccount !== undefined) return ofAccount({ ...asked, at });
  const inRepository = IN_REPOSITORY[operation.id];
  if (inRepository !== undefined && repository !== undefined) {
    return inRepository({ ...asked, at, repository });
  }
  const ofSecrets = OF_SECRETS[operation.id.replace(/-(?:repo|environment|org)(?=-)/, "")];
  if (ofSecrets === undefined) throw new Error(`The stand-in does not know ${operation.id}`);
  const store = world.secrets.find(placeOf(at, repository?.name));
  return store === undefined ? NOT_FOUND : ofSecrets({ ...asked, at, store });
}

function placeOf(at: Matched["at"], repository: string | undefined): SecretAt {
  const environment = at["environment_name"];
  if (repository === undefined) return { organization: at["org"] ?? "" };
  return environment === undefined ? { repository } : { repository, environment };
}

/** GET /user: the token of a job belongs to no user. */
function oneself({ world, token }: Asked): Reply {
  if (token === undefined) return problem(401, "Requires authentication");
  if (token.kind === "installation") return problem(403, "Resource not accessible by integration");
  return { status: 200, body: showOneself(world, token.login) };
}

/** POST /graphql, of which one question is known: who am I? It is answered also to the token of a job. */
export function graphql({ token, body }: Pick<Asked, "token" | "body">): Reply {
  if (token === undefined) return problem(401, "This endpoint requires you to be authenticated.");
  const query = String(body["query"] ?? "").replace(/\s+/g, " ");
  if (!asksWho(query)) {
    return {
      status: 200,
      body: { errors: [{ type: "UNKNOWN", message: "The stand-in knows the viewer only." }] },
    };
  }
  return { status: 200, body: { data: { viewer: { login: token.login } } } };
}

export function asksWho(query: string): boolean {
  return /^(?:query(?: \w+)? ?)?\{ ?viewer ?\{ ?login ?\} ?\}$/.test(query.replace(/\s+/g, " ").trim());
}
