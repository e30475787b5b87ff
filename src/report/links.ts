/** Addresses that a report may lead to: nothing in them but what an address is made of. */
const PLAIN_ADDRESS = /^https?:\/\/[A-Za-z0-9.:-]+(?:\/[A-Za-z0-9._-]+)+$/;
/** GitHub shows these rendered, and then knows no lines. */
const RENDERED = /\.(?:md|markdown|mdown|mkd|mdx|rst|adoc|asciidoc|textile|org|rdoc|ipynb|svg)$/i;

/** Whether an address can stand in Markdown as it is, and leads where it seems to. */
export function isPlainAddress(url: string): boolean {
  return PLAIN_ADDRESS.test(url) && !/\/\.\.?(?:\/|$)/.test(url);
}

/** The page of a repository, or undefined when the server's or the repository's name is none that can be linked. */
export function repositoryUrlOf(serverUrl: string, repository: string): string | undefined {
  const url = `${serverUrl.replace(/\/$/, "")}/${repository}`;
  return isPlainAddress(url) ? url : undefined;
}

/** A file as it is in a commit. */
export function blobUrl(
  repositoryUrl: string | undefined,
  commit: string,
  path: string,
  line: number | undefined,
): string | undefined {
  if (repositoryUrl === undefined) return undefined;
  const anchor = line === undefined ? "" : `${RENDERED.test(path) ? "?plain=1" : ""}#L${line}`;
  return `${repositoryUrl}/blob/${commit}/${encodedPath(path)}${anchor}`;
}

/** The page of a commit; `undefined` where the repository has none. */
export function commitUrl(repositoryUrl: string | undefined, commit: string): string | undefined {
  return repositoryUrl === undefined ? undefined : `${repositoryUrl}/commit/${commit}`;
}

/** A path as part of an address or URI, also inside Markdown: letters, digits and `-._~/%` only, and `***`. */
export function encodedPath(path: string): string {
  return path.toWellFormed().split("/").map(encoded).join("/");
}

function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
