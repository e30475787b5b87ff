import type { Host, Seen } from "./hosts.ts";
import { ISSUE_SCENES } from "./scenes-github.ts";
import { OPENAI_SCENES } from "./scenes-openai.ts";
import { ROTATION_SCENES } from "./scenes-rotation.ts";
import { SCAN_SCENES } from "./scenes-scan.ts";

export const SCENES = { ...OPENAI_SCENES, ...ROTATION_SCENES, ...ISSUE_SCENES, ...SCAN_SCENES };
export type SceneName = keyof typeof SCENES;

/** Outputs as they have to be, each as a text or by a pattern. */
export type Outcome = Readonly<Record<string, string | RegExp>>;

/** One remote call of the action, in the scene that shows what becomes of it. */
export interface Call {
  readonly scene: SceneName;
  readonly host: Host;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Of the path, without the API's own beginning. */
  readonly path: RegExp;
  /** Of the fitting requests, when not all are this call's: told what came before, too. */
  readonly which?: (seen: Seen, earlier: readonly Seen[]) => boolean;
}

const get = (scene: SceneName, host: Host, path: RegExp, rest: Partial<Call> = {}): Call => ({
  ...{ scene, host, method: "GET", path },
  ...rest,
});
const post = (scene: SceneName, host: Host, path: RegExp, rest: Partial<Call> = {}): Call =>
  get(scene, host, path, { method: "POST", ...rest });
/** Whether a request of this kind has come before, or not yet. */
const after =
  (method: string, path: RegExp) =>
  (_: Seen, earlier: readonly Seen[]): boolean =>
    earlier.some((one) => one.method === method && path.test(one.path));
const before =
  (method: string, path: RegExp) =>
  (seen: Seen, earlier: readonly Seen[]): boolean =>
    !after(method, path)(seen, earlier);
const both =
  (...all: readonly NonNullable<Call["which"]>[]) =>
  (seen: Seen, earlier: readonly Seen[]): boolean =>
    all.every((one) => one(seen, earlier));

const MODELS = /^\/v1\/models$/;
const RESPONSES = /^\/v1\/responses$/;
const CHAT = /^\/v1\/chat\/completions$/;
const SECRET = /\/secrets\/OPENAI_API_KEY$/;
const PUBLIC_KEY = /\/secrets\/public-key$/;
const ISSUES = /^(?:\/api\/v1)?\/repos\/[^/]+\/[^/]+\/issues$/;
const COMMENTS = /\/issues\/\d+\/comments$/;
const COMMENT = /\/issues\/comments\/\d+$/;
const LABELS = /\/octo-repo\/labels$/;
const COMMIT_TEXT = /vnd\.github\.sha/;
const isIdOnly = ({ headers }: Seen): boolean => COMMIT_TEXT.test(String(headers.accept));
const isWhole = (seen: Seen): boolean => !isIdOnly(seen);
/** The first key that is sent is the user's. */
const isOurs = ({ authorization }: Seen, earlier: readonly Seen[]): boolean =>
  earlier.every((one) => one.authorization === authorization) || earlier[0]?.authorization === authorization;
const isMadeUp = (seen: Seen, earlier: readonly Seen[]): boolean => !isOurs(seen, earlier);
const isByAuthor = ({ query }: Seen): boolean => /creat(?:or|ed_by)=/.test(query);
const isByLabel = (seen: Seen): boolean => !isByAuthor(seen);

const CREATE = /\/service_accounts\/[^/]+\/api_keys$/;
const ACCOUNT = /\/service_accounts\/[^/]+$/;
const KEYS = /\/projects\/[^/]+\/api_keys$/;
const OLD_KEY = /\/projects\/[^/]+\/api_keys\/[^/]+$/;
const untilCreated = before("POST", CREATE);
const untilStored = before("PUT", SECRET);
const stored = after("PUT", SECRET);
const untilDeleted = before("DELETE", OLD_KEY);

const REPO = "rotate, in a repository";
const ORG = "rotate, in an organization";
const ENV = "rotate, in an environment";
const RELAY = "validate on a relay";
const PUBLIC = "validate on a relay with a public list";
const OPEN = "an issue is opened";
const GITEA = "an issue on Gitea";

/** Every remote call that there is. `calls.test.ts` holds it against the requests that are seen, and against `src`. */
export const CALLS = {
  "validate: models": get("validate on OpenAI's host", "openai", MODELS),
  "validate: responses": post("validate on OpenAI's host", "openai", RESPONSES),
  "validate: admin keys": get("validate an admin key", "openai", /\/admin_api_keys$/),
  "validate on a relay: models": get(RELAY, "relay", MODELS, { which: isOurs }),
  "validate on a relay: models with a made-up key": get(RELAY, "relay", MODELS, { which: isMadeUp }),
  "validate on a relay: chat": post(RELAY, "relay", CHAT),
  "validate on a relay: chat with a made-up key": post(PUBLIC, "relay", CHAT, { which: isMadeUp }),
  "validate on a relay: embeddings": post("validate a model for embeddings", "relay", /\/embeddings$/),
  "keyless: id token": get("keyless", "token", /\/idtoken\//),
  "keyless: exchange": post("keyless", "auth", /^\/oauth\/token$/),
  "rotation: projects": get("the age of a key", "openai", /\/organization\/projects$/),
  "rotation: keys of a project": get("the age of a key", "openai", /\/projects\/[^/]+\/api_keys$/),
  "rotation: admin keys": get("the age of an admin key", "openai", /\/admin_api_keys$/),
  "rotation: spend limit": get("the age of a key", "openai", /\/organization\/spend_limit$/),
  "rotation: spend limit of a project": get("the age of a key", "openai", /\/projects\/[^/]+\/spend_limit$/),
  "rotation: costs": get("the age of a key", "openai", /\/organization\/costs$/),
  "rotate: date of the secret, first": get(REPO, "github", SECRET, {
    which: before("GET", /\/organization\/projects$/),
  }),
  "rotate: public key": get(REPO, "github", PUBLIC_KEY, { which: untilCreated }),
  "rotate: service account": get(REPO, "openai", ACCOUNT),
  "rotate: create the key": post(REPO, "openai", CREATE),
  "rotate: models with the new key": get(REPO, "openai", MODELS, { which: untilStored }),
  "rotate: responses with the new key": post(REPO, "openai", RESPONSES),
  "rotate: store the secret": get(REPO, "github", SECRET, { method: "PUT" }),
  "rotate: date of the secret, after": get(REPO, "github", SECRET, { which: stored }),
  "rotate: keys of the project, after": get(REPO, "openai", KEYS, { which: both(stored, untilDeleted) }),
  "rotate: delete the old key": get(REPO, "openai", OLD_KEY, { method: "DELETE" }),
  "rotate, organization: repositories": get(ORG, "github", /\/OPENAI_API_KEY\/repositories$/),
  "rotate, organization: store the secret": get(ORG, "github", SECRET, { method: "PUT" }),
  "rotate, environment: store the secret": get(ENV, "github", SECRET, { method: "PUT" }),
  "issue: find by label": get(OPEN, "github", ISSUES, { which: both(isByLabel, before("POST", ISSUES)) }),
  "issue: who am I": post(OPEN, "github", /\/graphql$/),
  "issue: find by author": get(OPEN, "github", ISSUES, { which: isByAuthor }),
  "issue: label": get(OPEN, "github", /\/labels\/openai-key$/),
  "issue: make the label": post(OPEN, "github", LABELS),
  "issue: open": post(OPEN, "github", ISSUES),
  "issue: find by label, after": get(OPEN, "github", ISSUES, { which: after("POST", ISSUES) }),
  "issue: may be assigned": get(
    "an issue is opened, with somebody who cannot be assigned",
    "github",
    /\/assignees\/[^/]+$/,
  ),
  "issue: comment": post("an issue is told of a change", "github", COMMENTS),
  "issue: comments": get("an issue is told of a change", "github", COMMENTS),
  "issue: bring up to date": get("an issue is told of a change", "github", /\/issues\/\d+$/, {
    method: "PATCH",
  }),
  "issue: close": get("an issue is closed", "github", /\/issues\/\d+$/, { method: "PATCH" }),
  "issue: delete a comment": get("an issue is closed, which another run has just told", "github", COMMENT, {
    method: "DELETE",
  }),
  "issue: put the label back": post("an issue has lost its label", "github", /\/issues\/\d+\/labels$/),
  "issue on Gitea: who am I": get(GITEA, "github", /\/user$/),
  "issue on Gitea: labels": get(GITEA, "github", LABELS),
  "issue on Gitea: open": post(GITEA, "github", ISSUES),
  "API: commit of a ref": get("scan over the API", "github", /\/octo-repo\/commits\/[^/]+$/, {
    which: isIdOnly,
  }),
  "API: merge commit": get("scan over the API", "github", /\/git\/commits\/[^/]+$/),
  "API: compare": get("scan over the API", "github", /\/compare\//),
  "API: file": get("scan over the API", "github", /\/contents\//),
  "API: commit": get("scan over the API", "github", /\/octo-repo\/commits\/[^/]+$/, { which: isWhole }),
  "API: tree of the base": get("scan over the API", "github", /\/git\/trees\//),
  "API: blob": get("scan over the API", "github", /\/git\/blobs\//),
  "API: tag": get("scan a tag over the API", "github", /\/git\/tags\//),
  "API: commits": get("scan a first push over the API", "github", /\/octo-repo\/commits$/),
  "API: tree": get("scan a tree over the API", "github", /\/git\/trees\//),
  "API: ref": get("scan a tag's tree over the API", "github", /\/git\/ref\//),
  "git: refs": get("scan with git", "git", /\/info\/refs$/),
  "git: fetch": post("scan with git", "git", /\/git-upload-pack$/),
  "git: refs of a history": get("scan a history with git", "git", /\/info\/refs$/),
  "git: ls-remote and fetch of a history": post("scan a history with git", "git", /\/git-upload-pack$/),
  "verify: admin keys": get("verify leaks", "openai", /\/admin_api_keys$/),
  "verify: models": get("verify leaks", "openai", MODELS),
  "comment: find": get("comment on a pull request", "github", COMMENTS, { which: before("POST", COMMENTS) }),
  "comment: write": post("comment on a pull request", "github", COMMENTS),
  "comment: find, after": get("comment on a pull request", "github", COMMENTS, {
    which: after("POST", COMMENTS),
  }),
  "comment: who am I": post("bring a comment up to date", "github", /\/graphql$/),
  "comment: who am I, over REST": get("bring a comment up to date", "github", /\/user$/),
  "comment: bring up to date": get("bring a comment up to date", "github", COMMENT, { method: "PATCH" }),
  "comment: bring the other up to date": get("two runs comment at once", "github", COMMENT, {
    method: "PATCH",
  }),
  "comment: delete ours": get("two runs comment at once", "github", COMMENT, { method: "DELETE" }),
} as const satisfies Readonly<Record<string, Call>>;

export type CallName = keyof typeof CALLS;
export const CALL_NAMES = Object.keys(CALLS) as readonly CallName[];

/** Whether a request is this call. */
export function isCall(name: CallName, seen: Seen, earlier: readonly Seen[]): boolean {
  const { host, method, path, which }: Call = CALLS[name];
  if (seen.host !== host || seen.method !== method || !path.test(seen.path)) return false;
  return which?.(seen, earlier) ?? true;
}
