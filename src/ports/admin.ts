import type { OpenAI } from "openai/client";
import { isObject } from "../json.ts";
import { type AdminReply, type AdminTrouble, troubleOf } from "./admin-answer.ts";
import {
  type Body,
  type CreatedKey,
  centsIn,
  createdKey,
  projectIds,
  readSpendLimit,
  type SpendLimit,
} from "./admin-bodies.ts";
import {
  type AdminClientOptions,
  type Again,
  type Asked,
  askUntilItCounts,
  type Call,
  loadClient,
} from "./admin-client.ts";
import { allPages, type Page, readListPage, readSpanPage } from "./admin-pages.ts";

export type { AdminTrouble, AdminTroubleKind } from "./admin-answer.ts";
export type { CreatedKey, SpendLimit } from "./admin-bodies.ts";
export type AdminPortOptions = AdminClientOptions;

export type AdminAnswer<T> =
  | { readonly answered: true; readonly value: T }
  | { readonly answered: false; readonly trouble: AdminTrouble };

/** OpenAI's Admin API, as far as rotation needs it. Items of lists are as the API gave them: untrusted. */
export interface AdminPort {
  /** Ids of all projects that are not archived. */
  projects(): Promise<AdminAnswer<readonly string[]>>;
  /** All keys of a project, whoever owns them. */
  projectKeys(projectId: string): Promise<AdminAnswer<readonly unknown[]>>;
  adminKeys(): Promise<AdminAnswer<readonly unknown[]>>;
  /** Whether the project has the service account. */
  serviceAccount(projectId: string, serviceAccountId: string): Promise<AdminAnswer<true>>;
  /** Never tried a second time: a key that was made and not heard of would be lost. */
  createKey(options: {
    readonly projectId: string;
    readonly serviceAccountId: string;
    readonly name: string;
    readonly expiresInSeconds: number;
  }): Promise<AdminAnswer<CreatedKey>>;
  /** Also true when a second attempt finds that the first, whose answer was lost, has deleted it. */
  deleteKey(projectId: string, keyId: string): Promise<AdminAnswer<true>>;
  /** The hard limit of a month; `undefined` when there is none. */
  spendLimit(projectId: string | undefined): Promise<AdminAnswer<SpendLimit | undefined>>;
  /** What was spent since then, in cents; of the whole organization without a project. */
  costs(since: Date, projectId: string | undefined): Promise<AdminAnswer<number>>;
}

const PAGE_SIZE = 100;
/** The days of the longest month; one bucket is a day. */
const COST_BUCKETS = 31;

/** The port, on OpenAI's SDK, which is loaded with the first request. */
export function createAdminPort(options: AdminPortOptions): AdminPort {
  let loading: Promise<OpenAI> | undefined;
  const ask = async (call: Call, again: Again): Promise<Asked> => {
    loading ??= loadClient(options);
    return askUntilItCounts(await loading, call, again, options);
  };
  const one = async <T>(call: Call, again: Again, read: Read<T>): Promise<AdminAnswer<T>> => {
    const { reply } = await ask(call, again);
    return answerOf(reply, readIn(reply, read));
  };
  const all = async (
    call: (after: { after?: string }) => Call,
    read: Read<Page> = readListPage,
  ): Promise<AdminAnswer<readonly unknown[]>> => {
    const { items, from } = await allPages(async (at) => {
      const { reply } = await ask(call(at === undefined ? {} : { after: at }), "confirm");
      return { page: readIn(reply, read), from: reply };
    });
    return answerOf(from, items);
  };
  const limit = PAGE_SIZE;
  return {
    async projects() {
      const answer = await all(
        (after) => (client) => client.admin.organization.projects.list({ limit, ...after }),
      );
      if (!answer.answered) return answer;
      const ids = projectIds(answer.value);
      return ids ? { answered: true, value: ids } : UNREADABLE;
    },
    projectKeys: (projectId) =>
      all(
        (after) => (client) =>
          client.admin.organization.projects.apiKeys.list(projectId, {
            limit,
            owner_project_access: "any",
            ...after,
          }),
      ),
    adminKeys: () =>
      all((after) => (client) => client.admin.organization.adminAPIKeys.list({ limit, ...after })),
    serviceAccount: (projectId, serviceAccountId) =>
      one(
        (client) =>
          client.admin.organization.projects.serviceAccounts.retrieve(serviceAccountId, {
            project_id: projectId,
          }),
        "confirm",
        (body) => (body["id"] === serviceAccountId ? (true as const) : undefined),
      ),
    createKey: ({ projectId, serviceAccountId, name, expiresInSeconds }) =>
      one(
        (client) =>
          client.admin.organization.projects.serviceAccounts.apiKeys.create(serviceAccountId, {
            project_id: projectId,
            name,
            expires_in_seconds: expiresInSeconds,
          }),
        "never",
        (body) => createdKey(body, options.clock.now()),
      ),
    async deleteKey(projectId, keyId) {
      const { reply, attempts } = await ask(
        (client) => client.admin.organization.projects.apiKeys.delete(keyId, { project_id: projectId }),
        "after-failure",
      );
      const answer = answerOf(
        reply,
        readIn(reply, ({ id, deleted }) => (deleted === true && id === keyId ? (true as const) : undefined)),
      );
      const gone = !answer.answered && answer.trouble.kind === "not-found" && attempts > 1;
      return gone ? { answered: true, value: true } : answer;
    },
    async spendLimit(projectId) {
      const answer = await one(
        ({ admin: { organization } }) =>
          projectId === undefined
            ? organization.spendLimit.retrieve()
            : organization.projects.spendLimit.retrieve(projectId),
        "after-failure",
        readSpendLimit,
      );
      const none = !answer.answered && answer.trouble.kind === "not-found";
      return none ? { answered: true, value: undefined } : answer;
    },
    async costs(since, projectId) {
      const answer = await all(
        ({ after }) =>
          (client) =>
            client.admin.organization.usage.costs({
              start_time: Math.floor(since.getTime() / 1000),
              bucket_width: "1d",
              limit: COST_BUCKETS,
              ...(projectId === undefined ? {} : { project_ids: [projectId] }),
              ...(after === undefined ? {} : { page: after }),
            }),
        readSpanPage,
      );
      if (!answer.answered) return answer;
      const cents = centsIn(answer.value);
      return cents === undefined ? UNREADABLE : { answered: true, value: cents };
    },
  };
}

type Read<T> = (body: Body) => T | undefined;

/** The items of a list are there, and are not what such a list is made of. */
const UNREADABLE: AdminAnswer<never> = {
  answered: false,
  trouble: { kind: "not-the-api", status: 200, code: "", requestId: "", message: "" },
};

/** What an answer of success says. */
function readIn<T>(reply: AdminReply, read: Read<T>): T | undefined {
  if (reply.reply === "failure" || reply.status >= 300 || !isObject(reply.body)) return undefined;
  return read(reply.body);
}

function answerOf<T>(reply: AdminReply, value: T | undefined): AdminAnswer<T> {
  return value === undefined ? { answered: false, trouble: troubleOf(reply) } : { answered: true, value };
}
