import { openaiError } from "../stand-in/bodies.mjs";
import type { Incoming, Reply } from "./serve.ts";

/** A request that the API would not take from any well-written client. */
export class BadRequest extends Error {
  readonly reply: Reply;

  constructor(message: string, param: string | null = null, code: string | null = null) {
    super(message);
    this.reply = openaiError(400, code, message, { param });
  }
}

type Kind = "id" | "boolean" | "limit" | "days" | "time" | "ids" | readonly string[];

/** The query, held against the parameters there are. @throws {BadRequest} */
export function queryOf(incoming: Incoming, known: Readonly<Record<string, Kind>>) {
  const values: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const [name, all] of Object.entries(incoming.query)) {
    const bare = name.replace(/\[\]$/, "");
    const kind = Object.hasOwn(known, bare) ? known[bare] : undefined;
    if (kind === undefined)
      throw new BadRequest(`Unknown query parameter: '${name}'.`, name, "unknown_parameter");
    if (kind === "ids") lists[bare] = all;
    else if (bare !== name || all.length !== 1) throw new BadRequest(`Not a single value: '${name}'.`, name);
    else values[bare] = checked(bare, all[0] ?? "", kind);
  }
  return { values, lists };
}

function checked(name: string, value: string, kind: Kind): string {
  const most = { limit: 100, days: 180 }[String(kind)];
  const good =
    most !== undefined
      ? /^[1-9][0-9]{0,3}$/.test(value) && Number(value) <= most
      : kind === "boolean"
        ? ["true", "false"].includes(value)
        : kind === "time"
          ? /^[0-9]{1,10}$/.test(value)
          : typeof kind === "string"
            ? value !== ""
            : kind.includes(value);
  if (!good) throw new BadRequest(`Invalid value for '${name}'.`, name, "invalid_value");
  return value;
}

/** The JSON object that came, with no other fields than these. @throws {BadRequest} */
export function bodyOf(incoming: Incoming, known: readonly string[]): Readonly<Record<string, unknown>> {
  if (!/^application\/json\b/.test(incoming.headers["content-type"] ?? "")) {
    throw new BadRequest("The content type is not application/json.");
  }
  const { body } = incoming;
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new BadRequest("We could not parse the JSON body of your request.");
  }
  const foreign = Object.keys(body).find((name) => !known.includes(name));
  if (foreign !== undefined) {
    throw new BadRequest(`Unknown parameter: '${foreign}'.`, foreign, "unknown_parameter");
  }
  return body as Record<string, unknown>;
}

/** A page of a list, by the id after which it begins. */
export function pageReply<Item extends { readonly id: string }>(
  all: readonly Item[],
  { after, limit }: Readonly<Record<string, string | undefined>>,
  usual: number,
): Reply {
  let from = 0;
  if (after !== undefined) {
    from = all.findIndex(({ id }) => id === after) + 1;
    if (from === 0)
      return openaiError(400, "invalid_cursor", "No such item to begin after.", { param: "after" });
  }
  const data = all.slice(from, from + Number(limit ?? usual));
  return {
    status: 200,
    body: {
      object: "list",
      data,
      first_id: data[0]?.id ?? null,
      last_id: data.at(-1)?.id ?? null,
      has_more: from + data.length < all.length,
    },
  };
}
