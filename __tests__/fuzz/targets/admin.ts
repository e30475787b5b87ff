import { replyOf, troubleOf } from "../../../src/ports/admin-answer.ts";
import { centsIn, createdKey, projectIds, readSpendLimit } from "../../../src/ports/admin-bodies.ts";
import { allPages, readListPage, readSpanPage } from "../../../src/ports/admin-pages.ts";
import { jsonOf } from "../engine/mutate-json.ts";
import { hold, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const KINDS = [
  "refused",
  "under-privileged",
  "blocked",
  "not-found",
  "invalid-request",
  "rate-limited",
  "unreachable",
  "not-the-api",
  "cancelled",
];
const HEADER = /^[\x20-\x7e]{0,200}$/;

/** What the Admin API answers. An input is `{status, headers, body, pages}`. */
export const adminTarget: Target = {
  name: "admin",
  form: "json",
  sources: ["ports/admin-answer.ts", "ports/admin-bodies.ts", "ports/admin-pages.ts"],
  largestBytes: 8 * 1024,
  dictionary: [
    ...[
      "object",
      "list",
      "page",
      "data",
      "has_more",
      "next_page",
      "last_id",
      "first_id",
      "id",
      "value",
      "created_at",
      "expires_at",
      "status",
      "archived",
      "active",
    ],
    ...[
      "error",
      "message",
      "code",
      "type",
      "param",
      "threshold_amount",
      "currency",
      "usd",
      "USD",
      "interval",
      "month",
      "enforcement",
      "enforcing",
      "results",
      "amount",
    ],
    ...[
      "invalid_api_key",
      "missing_scope",
      "rate_limit_exceeded",
      "Missing scopes: x",
      "insufficient permissions for this operation",
      "ip_not_authorized",
      "server_is_overloaded",
    ],
    ...[
      "retry-after",
      "retry-after-ms",
      "x-request-id",
      "1e999",
      "-1",
      "Sun, 22 Nov 2026 12:00:05 GMT",
      "NaN",
      "0x10",
      "key_1",
      "proj_1",
      "a\nb",
      "x".repeat(30),
    ],
  ],
  seeds: () =>
    jsonSeeds(
      {
        status: 200,
        body: {
          object: "list",
          data: [
            { id: "proj_1", status: "active" },
            { id: "proj_2", status: "archived" },
          ],
          has_more: false,
          last_id: "proj_2",
        },
      },
      {
        status: 200,
        body: {
          object: "page",
          data: [{ results: [{ amount: { value: 1.5, currency: "usd" } }, { amount: null }] }],
          has_more: false,
          next_page: null,
        },
      },
      {
        status: 200,
        body: { id: "key_1", value: "v".repeat(30), created_at: 1_790_000_000, expires_at: 1_799_000_000 },
      },
      {
        status: 200,
        body: {
          threshold_amount: 10_000,
          currency: "USD",
          interval: "month",
          enforcement: { status: "enforcing" },
        },
      },
      {
        status: 401,
        headers: { "x-request-id": "req_1" },
        body: { error: { message: "no", code: "invalid_api_key", type: "x" } },
      },
      {
        status: 429,
        headers: { "retry-after": "3", "retry-after-ms": "10" },
        body: { error: { message: "slow", code: "rate_limit_exceeded" } },
      },
      {
        status: 403,
        body: {
          error: {
            message:
              "You have insufficient permissions for this operation. Missing scopes: api.management.read",
          },
        },
      },
      { status: 502, body: "<html>" },
      {
        status: 200,
        body: {},
        pages: [
          { object: "list", data: [{ id: "a" }], has_more: true },
          { object: "list", data: [{ id: "b" }], has_more: false },
        ],
      },
    ),
  async run(input) {
    const value = parsed(input);
    if (!isObject(value)) return false;
    const { status, headers, body, pages } = value;
    if (
      typeof status !== "number" ||
      !(status >= 200 && status < 600) ||
      [204, 205, 304].includes(Math.trunc(status))
    )
      return false;
    const names = isObject(headers)
      ? Object.entries(headers).filter(
          ([name, one]) => /^[\w-]{1,50}$/.test(name) && typeof one === "string" && HEADER.test(one),
        )
      : [];
    const reply = await replyOf(
      new Response(jsonOf(body), { status: Math.trunc(status), headers: names as [string, string][] }),
      NOW,
    );
    hold(reply.reply === "answer" && reply.status === Math.trunc(status), "an answer is one");
    hold(reply.retryAfterMs === undefined || reply.retryAfterMs >= 0, "a pause is a time");
    const trouble = troubleOf(reply);
    hold(KINDS.includes(trouble.kind), "a trouble is of a kind that has a sentence");
    hold(trouble.message.length <= 5_000 && trouble.code.length <= 5_000, "what is passed on is short");
    const isError = isObject(body) && isObject(body["error"]);
    if (["refused", "under-privileged", "blocked", "not-found"].includes(trouble.kind)) {
      hold(status >= 400 && isError, "only an error of the API's own says something about the admin key");
    }
    if (status < 400) hold(trouble.kind === "not-the-api", "what is no error is none of the API's");
    if (isObject(body)) holdBodies(body);
    await holdPages(Array.isArray(pages) ? pages : [body]);
    return true;
  },
};

function holdBodies(body: Readonly<Record<string, unknown>>): void {
  const key = createdKey(body, NOW);
  if (key !== undefined) {
    hold(
      /^[\w-]{1,200}$/.test(key.id) && /^[\x21-\x7e]{20,1000}$/.test(key.value),
      "a key can be stored and sent",
    );
    hold(key.value === body["value"] && key.id === body["id"], "a key is the one that was given");
    hold(
      !Number.isNaN(key.createdAt.getTime()) && !Number.isNaN(key.expiresAt?.getTime() ?? 0),
      "dates are dates",
    );
  }
  const limit = readSpendLimit(body);
  if (limit !== undefined) hold(limit.cents >= 0 && Number.isFinite(limit.cents), "a limit is an amount");
  const data = Array.isArray(body["data"]) ? body["data"] : [];
  const ids = projectIds(data);
  if (ids !== undefined) {
    hold(
      ids.every((id) => /^[\w-]{1,200}$/.test(id)) && new Set(ids).size === ids.length,
      "ids can stand in addresses",
    );
    const live = data
      .filter((item) => isObject(item) && item["status"] !== "archived")
      .map((item) => item.id);
    hold(
      live.length === data.filter((item) => !isObject(item) || item["status"] !== "archived").length &&
        live.every((id) => ids.includes(id)),
      "no project is left out",
    );
  }
  const cents = centsIn(data);
  if (cents !== undefined) hold(Number.isSafeInteger(cents), "a sum is a number of cents");
}

/** All items of all pages, each once and in order; or nothing at all. */
async function holdPages(pages: readonly unknown[]): Promise<void> {
  for (const read of [readListPage, readSpanPage]) {
    let asked = 0;
    const { items } = await allPages(async () => {
      hold(asked <= 1_000, "a list without an end has one");
      return { page: read(pages[asked++ % pages.length]), from: undefined };
    });
    if (items === undefined) continue;
    hold(asked <= pages.length, "no page is taken twice");
    const all = pages
      .slice(0, asked)
      .flatMap((page) => (isObject(page) && Array.isArray(page["data"]) ? page["data"] : []));
    hold(items.length === all.length, "what is read is all that the pages hold");
    const last = pages[asked - 1];
    hold(isObject(last) && last["has_more"] === false, "a list is whole only where its last page says so");
  }
}
