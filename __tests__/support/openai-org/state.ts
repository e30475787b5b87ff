import type { State as AccountState, Model } from "../stand-in/exchange.mjs";
import {
  ADMIN_PERMISSIONS,
  type AdminPermission,
  newId,
  newValue,
  type Project,
  type Redaction,
  redacted,
  type ServiceAccount,
  type StoredKey,
} from "./records.ts";

/** Rules of the organization, which tests may change at any time. */
export interface Rules {
  /** How records show keys. Default: `stars`. */
  redaction: Redaction;
  /** New keys must end, and within so many seconds. */
  maximumLifetimeSeconds: number | undefined;
  /**
   * When a key that the API made becomes valid: so many requests with it are refused, so many milliseconds have
   * to pass, or the how-manieth request with it (from 0) is refused.
   */
  propagation: { requests?: number; ms?: number; refuses?: (nth: number) => boolean };
  /** So many requests with a deleted key still work. */
  deletedStillWork: number;
  /** Whether keys that have ended are still listed. Default: true. */
  listsExpired: boolean;
  /** Deleting a key of a service account is an error, as it was until October 2026. */
  keepsServiceAccountKeys: boolean;
  /** Status of a lack of permission; OpenAI has used both. Default: 403. */
  missingScopesStatus: 401 | 403;
  /** Amounts of costs as text, which OpenAI has sent. */
  amountsAsText: boolean;
  /** What models say. Default: `Hello!`. */
  reply: string;
  /** What the list of models has. Default: the usual ones. */
  models: readonly Model[];
  /** Items on a page when the request does not say. Default: 20. */
  usualLimit: number;
  /** What a state of the stand-in API says to requests of live keys, such as `no-credit`. */
  account: AccountState;
  /** The same for the Admin API. */
  adminApi: AccountState;
}

export interface KeyOptions {
  readonly id?: string;
  readonly value?: string;
  readonly name?: string;
  /** Default: the organization's time. */
  readonly createdAt?: Date;
  readonly expiresAt?: Date;
  readonly lastUsedAt?: Date;
  /** Default: a person's. */
  readonly serviceAccountId?: string;
  readonly scopes?: readonly string[];
  readonly ownerHasAccess?: boolean;
  readonly hiddenByDefault?: boolean;
  readonly disabled?: boolean;
  /** In place of what the organization's rule makes of the value. */
  readonly redactedValue?: string;
}

export interface AdminKeyOptions extends Omit<KeyOptions, "serviceAccountId" | "scopes"> {
  /** Default: all. */
  readonly permissions?: readonly AdminPermission[];
}

export interface SpendLimit {
  readonly cents: number;
  readonly enforcing?: boolean;
}

export interface Cost {
  readonly at: Date;
  readonly projectId: string;
  readonly cents: number;
}

/** What an organization at OpenAI consists of. */
export class OrganizationState {
  readonly projects: Project[] = [];
  readonly serviceAccounts: ServiceAccount[] = [];
  readonly keys: StoredKey[] = [];
  readonly costs: Cost[] = [];
  /** By the project's id; empty for the organization's own. */
  readonly spendLimits = new Map<string, SpendLimit>();
  readonly rules: Rules;
  readonly now: () => Date;
  /** Called with every key that the API makes, at once: for tests that watch where its value goes. */
  onKeyMade: (key: StoredKey) => void = () => undefined;

  constructor(rules: Rules, now: () => Date) {
    this.rules = rules;
    this.now = now;
  }

  addProject(options: { id?: string; name?: string; createdAt?: Date; archived?: boolean } = {}): Project {
    const project: Project = {
      id: options.id ?? newId("proj"),
      name: options.name ?? `Project ${this.projects.length + 1}`,
      createdAt: options.createdAt ?? this.now(),
      archivedAt: options.archived === true ? this.now() : undefined,
    };
    this.projects.push(project);
    return project;
  }

  addServiceAccount(projectId: string, options: { id?: string; name?: string } = {}): ServiceAccount {
    const account: ServiceAccount = {
      id: options.id ?? newId("svc_acct"),
      projectId,
      name: options.name ?? "ci",
      createdAt: this.now(),
    };
    this.serviceAccounts.push(account);
    return account;
  }

  /** A project's key: of a service account, or else of a person. */
  addKey(projectId: string, options: KeyOptions = {}): StoredKey {
    const prefix = options.serviceAccountId === undefined ? "sk-proj-" : "sk-svcacct-";
    return this.#add(prefix, { ...options, list: "project", projectId, permissions: [], madeByApi: false });
  }

  addAdminKey(options: AdminKeyOptions = {}): StoredKey {
    const permissions = options.permissions ?? ADMIN_PERMISSIONS;
    return this.#add("sk-admin-", {
      ...options,
      list: "admin",
      projectId: "",
      permissions,
      madeByApi: false,
    });
  }

  /** A key that the API makes. */
  createKey(projectId: string, options: KeyOptions): StoredKey {
    const key = this.#add("sk-svcacct-", {
      ...options,
      list: "project",
      projectId,
      permissions: [],
      madeByApi: true,
    });
    this.onKeyMade(key);
    return key;
  }

  #add(
    prefix: string,
    options: KeyOptions & Pick<StoredKey, "list" | "projectId" | "permissions" | "madeByApi">,
  ): StoredKey {
    const value = options.value ?? newValue(prefix);
    const key: StoredKey = {
      id: options.id ?? newId("key"),
      list: options.list,
      projectId: options.projectId,
      value,
      name: options.name ?? `Key ${this.keys.length + 1}`,
      redactedValue: options.redactedValue ?? redacted(value, this.rules.redaction),
      createdAt: options.createdAt ?? this.now(),
      expiresAt: options.expiresAt,
      lastUsedAt: options.lastUsedAt,
      serviceAccountId: options.serviceAccountId,
      scopes: options.scopes ?? [],
      permissions: options.permissions,
      ownerHasAccess: options.ownerHasAccess ?? true,
      hiddenByDefault: options.hiddenByDefault ?? false,
      disabled: options.disabled ?? false,
      deletedAt: undefined,
      madeByApi: options.madeByApi,
      uses: 0,
      usesAfterDeletion: 0,
      madeAtMs: performance.now(),
    };
    this.keys.push(key);
    return key;
  }

  keyOfValue(value: string): StoredKey | undefined {
    return this.keys.find((key) => key.value === value);
  }

  /** Whether the key is one, has not ended and is not switched off; propagation aside. */
  isLive(key: StoredKey): boolean {
    if (key.deletedAt !== undefined || key.disabled) return false;
    if (key.expiresAt !== undefined && key.expiresAt.getTime() <= this.now().getTime()) return false;
    const project = this.projects.find(({ id }) => id === key.projectId);
    return key.list === "admin" || (project !== undefined && project.archivedAt === undefined);
  }

  /** Whether a request with it is let in now. Counts as one. */
  admits(key: StoredKey): boolean {
    const nth = key.uses;
    key.uses += 1;
    if (key.deletedAt !== undefined && !key.disabled) {
      key.usesAfterDeletion += 1;
      return key.usesAfterDeletion <= this.rules.deletedStillWork;
    }
    if (!this.isLive(key)) return false;
    if (!key.madeByApi) return true;
    const { requests = 0, ms = 0, refuses } = this.rules.propagation;
    if (nth < requests || performance.now() - key.madeAtMs < ms) return false;
    return refuses === undefined || !refuses(nth);
  }
}
