import type { components } from "@octokit/openapi-types";
import type { Hosting } from "../hosting.ts";

/** Shapes of answers, as GitHub publishes them. */
export type Schemas = components["schemas"];

export interface Reply {
  readonly status: number;
  /** Bytes are sent as they are, anything else as JSON. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What GitHub does not show from a size on. Its own limits are the defaults. */
export interface ApiLimits {
  /** Of a file's patch; beyond it there is none. */
  readonly patchBytes: number;
  readonly treeEntries: number;
  readonly blobBytes: number;
  /** Of a file in JSON by the contents endpoint. */
  readonly contentBytes: number;
  /** Files of a comparison, and of one page of a commit. */
  readonly filesOnPage: number;
  /** Files of a commit or pull request. */
  readonly files: number;
  /** Commits of a pull request, and of a comparison without paging. */
  readonly commits: number;
}

export const GITHUB_LIMITS: ApiLimits = {
  patchBytes: 500_000,
  treeEntries: 100_000,
  blobBytes: 100 * 1024 * 1024,
  contentBytes: 1024 * 1024,
  filesOnPage: 300,
  files: 3000,
  commits: 250,
};

/** A repository as the API shows it. */
export interface RepositoryView {
  /** `owner/name`. */
  readonly name: string;
  readonly directory: string;
  readonly hosting: Hosting;
  /** Address of the repository in the API. */
  readonly api: string;
  /** Address of the repository for people. */
  readonly html: string;
  readonly limits: ApiLimits;
}

/** One request to an endpoint. */
export interface Asked {
  readonly view: RepositoryView;
  /** Parts of the path that the endpoint's pattern names. */
  readonly at: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly accept: string;
  /** JSON of the body, or undefined. */
  readonly body: unknown;
  /** Address of the request without its query. */
  readonly address: string;
}

const DOCUMENTATION = "https://docs.github.com/rest";

export function problem(status: number, message: string, headers: Record<string, string> = {}): Reply {
  return { status, body: { message, documentation_url: DOCUMENTATION, status: String(status) }, headers };
}

export const NOT_FOUND = problem(404, "Not Found");

export interface Page<Item> {
  readonly items: readonly Item[];
  /** First page: 1. */
  readonly number: number;
  /** The Link header, when there is more than one page. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The part of a list that a request asks for, and where the rest of it is. */
export function pageOf<Item>(
  all: readonly Item[],
  asked: Asked,
  { usual = 30, most = 100 }: { readonly usual?: number; readonly most?: number } = {},
): Page<Item> {
  const size = Math.min(Math.max(number(asked.query.get("per_page")) ?? usual, 1), most);
  const page = Math.max(number(asked.query.get("page")) ?? 1, 1);
  const last = Math.max(Math.ceil(all.length / size), 1);
  const links: string[] = [];
  const link = (to: number, relation: string) => {
    const query = new URLSearchParams(asked.query);
    query.set("page", String(to));
    links.push(`<${asked.address}?${query}>; rel="${relation}"`);
  };
  if (page > 1) link(page - 1, "prev");
  if (page < last) link(page + 1, "next");
  if (page < last) link(last, "last");
  if (page > 1) link(1, "first");
  return {
    items: all.slice((page - 1) * size, page * size),
    number: page,
    headers: links.length === 0 ? {} : { link: links.join(", ") },
  };
}

function number(text: string | null): number | undefined {
  return text !== null && /^[0-9]{1,9}$/.test(text) ? Number(text) : undefined;
}
