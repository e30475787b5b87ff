import type { Repository } from "./repository.ts";
import type { Token } from "./tokens.ts";
import type { World } from "./world.ts";

export interface Reply {
  readonly status: number;
  /** Sent as JSON; `undefined` is no body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request to one operation, by somebody who may make it. */
export interface Asked {
  readonly world: World;
  readonly token: Token | undefined;
  /** Parts of the path that the operation names, decoded. */
  readonly at: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** Address of the request, without the query. */
  readonly address: string;
}

/** A request about a repository that the token sees. */
export interface AskedOf extends Asked {
  readonly repository: Repository;
}

const DOCUMENTATION = "https://docs.github.com/rest";

export function problem(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, body: { message, documentation_url: DOCUMENTATION, status: String(status) }, headers };
}

export const NOT_FOUND = problem(404, "Not Found");

export interface FieldError {
  readonly resource: string;
  readonly field: string;
  readonly code: "missing" | "missing_field" | "invalid" | "already_exists" | "unprocessable" | "custom";
  readonly value?: string;
  readonly message?: string;
}

/** docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
export function invalid(...errors: readonly FieldError[]): Reply {
  return {
    status: 422,
    body: { message: "Validation Failed", errors, documentation_url: DOCUMENTATION, status: "422" },
  };
}

export const DATE = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** The part of a list that a request asks for, with the `Link` header about the rest. */
export function pageOf<Item>(
  all: readonly Item[],
  { query, address }: Pick<Asked, "query" | "address">,
  { name = "per_page", usual = 30, most = 100 } = {},
): { readonly items: readonly Item[]; readonly headers: Readonly<Record<string, string>> } {
  const size = Math.min(Math.max(wholeNumber(query.get(name)) ?? usual, 1), most);
  const page = Math.max(wholeNumber(query.get("page")) ?? 1, 1);
  const last = Math.max(Math.ceil(all.length / size), 1);
  const link = (to: number, relation: string): string => {
    const next = new URLSearchParams(query);
    next.set("page", String(to));
    return `<${address}?${next}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, "prev")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ...(page > 1 ? [link(1, "first")] : []),
  ];
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(", ") },
  };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^[0-9]{1,9}$/.test(text) ? Number(text) : undefined;
}
