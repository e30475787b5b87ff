import type { Check } from "../contract.ts";
import type { IssueOptions } from "../issue/facts.ts";
import type { Identity } from "../keyless/identity.ts";
import type { SecretPlace } from "../ports/secrets.ts";
import type { ApiHost } from "../validate/base-url.ts";
import { DEFAULTS } from "./defaults.ts";
import { InputError, type InputSource } from "./input-error.ts";
import { isSecretName, looksLikeOpenAiKey, quoted, readNumber, readSwitch, readToken } from "./values.ts";

/** What the check `rotation` is told. */
export interface RotationInputs {
  /** Exactly as given; empty when there is none. */
  readonly adminKey: string;
  /** The beginning of the day, UTC. */
  readonly createdAt: Date | undefined;
  readonly maxAgeDays: number;
  readonly warnDays: number;
  readonly rotate: RotateInputs | undefined;
  /** Where the secret is that the key comes from. */
  readonly secretPlace: SecretPlace;
  /** `undefined` when no issue is to be kept. */
  readonly issue: IssueOptions | undefined;
  /** `undefined` when a key is used. */
  readonly identity: Identity | undefined;
}

/** What replacing the key by itself needs. Secrets that a run of a fork does not get may be missing. */
export interface RotateInputs {
  readonly projectId: string;
  readonly serviceAccountId: string;
  readonly dryRun: boolean;
  readonly secretsToken: string | undefined;
}

export interface RotationSurroundings {
  readonly checks: readonly Check[];
  readonly host: ApiHost;
  readonly keyName: string;
}

const MAX_DAYS = 3650;
/** Before the first key that OpenAI issued. */
const FIRST_YEAR = 2020;
const DEFAULT_AUDIENCE = "https://api.openai.com/v1";
/** https://docs.github.com/rest/issues/issues#create-an-issue */
const MOST_ASSIGNEES = 10;
const MOST_LABELS = 20;
const LONGEST_LABEL = 50;

/** @throws InputError for the first input that cannot be used */
export function readRotationInputs(text: InputSource, around: RotationSurroundings): RotationInputs {
  const maxAgeDays = readNumber("max-age-days", text("max-age-days"), 1, MAX_DAYS, true);
  const warnDays = readWarnDays(text("warn-days"), maxAgeDays);
  if (warnDays >= maxAgeDays) {
    throw new InputError((says) => says.warnDays(warnDays, maxAgeDays));
  }
  const identity = readIdentity(text, around.host);
  const rotate = readRotate(text, around, identity);
  if (identity === undefined && rotate === undefined && text("service-account-id") !== "") {
    throw new InputError((says) => says.serviceAccountUnused());
  }
  return {
    adminKey: readAdminKey(text("admin-key"), around),
    createdAt: readDate("created-at", text("created-at")),
    maxAgeDays,
    warnDays,
    rotate,
    secretPlace: readPlace(text("secret-place")),
    issue: readIssue(text, around.checks),
    identity,
  };
}

/** Whoever sets a short `max-age-days` need not know of `warn-days`: its default is at most half of that. */
function readWarnDays(text: string, maxAgeDays: number): number {
  const days = readNumber("warn-days", text, 0, MAX_DAYS, true);
  return text === DEFAULTS["warn-days"] ? Math.min(days, Math.floor(maxAgeDays / 2)) : days;
}

/** The admin key can do everything: it is for OpenAI's own host. */
function readAdminKey(adminKey: string, { checks, host }: RotationSurroundings): string {
  if (adminKey === "" || !checks.includes("rotation") || host.isOpenAi || host.isLoopback) return adminKey;
  throw new InputError((says) => says.adminKeyElsewhere(quoted(host.host)));
}

function readDate(name: string, text: string): Date | undefined {
  if (text === "") return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  const isDate =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text) &&
    date.getUTCFullYear() >= FIRST_YEAR;
  if (isDate) return date;
  throw new InputError((says) => says.notADate({ name, got: quoted(text) }));
}

function readIdentity(text: InputSource, host: ApiHost): Identity | undefined {
  const providerId = readResourceId(
    "identity-provider-id",
    text("identity-provider-id"),
    "idp_abc123",
    IDENTITY_PAGE,
  );
  const audience = text("audience");
  if (providerId === undefined) {
    if (audience === "") return undefined;
    throw new InputError((says) => says.audienceAlone());
  }
  if (!host.isOpenAi && !host.isLoopback) {
    throw new InputError((says) => says.identityElsewhere(quoted(host.host)));
  }
  if (text("api-key") !== "") {
    throw new InputError((says) => says.identityBesideKey());
  }
  const serviceAccountId = readServiceAccount(text, "identity-provider-id");
  if (/[^\x21-\x7e]/.test(audience) || audience.length > 500) {
    throw new InputError((says) => says.audience(quoted(audience), DEFAULT_AUDIENCE));
  }
  return { identityProviderId: providerId, serviceAccountId, audience: audience || DEFAULT_AUDIENCE };
}

const IDENTITY_PAGE = "https://platform.openai.com/settings/organization/security";
const PROJECTS_PAGE = "https://platform.openai.com/settings/organization/projects";

/** Ids of OpenAI's resources: part of addresses and bodies, and in no fixed form. */
function readResourceId(name: string, text: string, form: string, page: string): string | undefined {
  if (text === "") return undefined;
  if (/^[A-Za-z0-9_-]{1,100}$/.test(text) && !looksLikeOpenAiKey(text)) return text;
  throw new InputError((says) => says.notAnId({ name, got: quoted(text) }, form, page));
}

function readServiceAccount(text: InputSource, neededBy: string): string {
  const id = readResourceId("service-account-id", text("service-account-id"), "user-abc123", PROJECTS_PAGE);
  if (id !== undefined) return id;
  throw new InputError((says) => says.serviceAccountMissing(neededBy, PROJECTS_PAGE));
}

function readRotate(
  text: InputSource,
  { checks, host, keyName }: RotationSurroundings,
  identity: Identity | undefined,
): RotateInputs | undefined {
  const dryRun = readSwitch("dry-run", text("dry-run"));
  if (!readSwitch("rotate", text("rotate"))) {
    if (!dryRun) return undefined;
    throw new InputError((says) => says.dryRunAlone());
  }
  if (!checks.includes("rotation")) {
    throw new InputError((says) => says.rotateWithoutCheck());
  }
  if (identity !== undefined) {
    throw new InputError((says) => says.rotateBesideIdentity());
  }
  if (!host.isOpenAi && !host.isLoopback) {
    throw new InputError((says) => says.rotateElsewhere(quoted(host.host)));
  }
  if (!isSecretName(keyName)) {
    throw new InputError((says) => says.rotateNeedsSecretName(quoted(keyName)));
  }
  const serviceAccountId = readServiceAccount(text, "rotate");
  const projectId = readResourceId("project-id", text("project-id"), "proj_abc123", PROJECTS_PAGE);
  if (projectId === undefined) {
    throw new InputError((says) => says.projectMissing(PROJECTS_PAGE));
  }
  return {
    projectId,
    serviceAccountId,
    dryRun,
    secretsToken: readToken("secrets-token", text("secrets-token"), "secrets-token"),
  };
}

function readPlace(text: string): SecretPlace {
  const environment = /^environment:\s*(\S.*)$/i.exec(text)?.[1];
  if (environment !== undefined && environment.length <= 255 && !/[\r\n]|^\.{1,2}$/.test(environment)) {
    return { place: "environment", environment };
  }
  const place = text.toLowerCase();
  if (place === "repository" || place === "organization") return { place };
  throw new InputError((says) => says.secretPlace(quoted(text)));
}

function readIssue(text: InputSource, checks: readonly Check[]): IssueOptions | undefined {
  if (!readSwitch("issue", text("issue"))) return undefined;
  if (!checks.includes("validate") && !checks.includes("rotation")) {
    throw new InputError((says) => says.issueWithoutChecks());
  }
  const labels = readItems(text("issue-labels"), /[,\n]/);
  const label = labels.find((one) => one.length > LONGEST_LABEL || /\p{Cc}/u.test(one));
  if (labels.length === 0 || labels.length > MOST_LABELS || label !== undefined) {
    throw new InputError((says) => says.labels(quoted(text("issue-labels")), MOST_LABELS, LONGEST_LABEL));
  }
  const assignees = readItems(text("issue-assignees"), /[\s,]/).map((name) => name.replace(/^@/, ""));
  const wrong = assignees.find((name) => !/^[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,98})$/.test(name));
  if (wrong !== undefined || assignees.length > MOST_ASSIGNEES) {
    throw new InputError((says) => says.assignees(quoted(text("issue-assignees")), MOST_ASSIGNEES));
  }
  return { labels, assignees };
}

function readItems(text: string, between: RegExp): string[] {
  const items = text.split(between).map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ""))];
}
