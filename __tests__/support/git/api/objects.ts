import { git, gitText, tryGit } from "../run-git.ts";
import { type Asked, NOT_FOUND, problem, type Reply, type RepositoryView, type Schemas } from "./reply.ts";
import { commitId, commitOf, gitCommitBody, objectId } from "./revisions.ts";

/** GET /repos/{owner}/{repo}/git/commits/{sha} */
export async function getGitCommit({ view, at }: Asked): Promise<Reply> {
  const id = await objectId(view, at["sha"] ?? "", "commit");
  if (id === undefined) return NOT_FOUND;
  return { status: 200, body: gitCommitBody(view, await commitOf(view, id)) };
}

/** GET /repos/{owner}/{repo}/git/trees/{sha}, with `recursive` of any value. */
export async function getTree({ view, at, query }: Asked): Promise<Reply> {
  const id = await objectId(view, at["sha"] ?? "", "tree");
  if (id === undefined) return NOT_FOUND;
  const all = await treeEntries(view, id, query.has("recursive"));
  const body: Schemas["git-tree"] = {
    sha: id,
    url: `${view.api}/git/trees/${id}`,
    tree: all.slice(0, view.limits.treeEntries),
    truncated: all.length > view.limits.treeEntries,
  };
  return { status: 200, body };
}

/** GET /repos/{owner}/{repo}/git/blobs/{sha} */
export async function getBlob({ view, at, accept }: Asked): Promise<Reply> {
  const id = await objectId(view, at["sha"] ?? "", "blob");
  if (id === undefined) return NOT_FOUND;
  const bytes = await git(["cat-file", "blob", id], { cwd: view.directory });
  if (bytes.length > view.limits.blobBytes)
    return problem(403, "This API returns blobs up to 100 MB in size.");
  if (isRaw(accept)) return { status: 200, body: bytes };
  const body: Schemas["blob"] = {
    sha: id,
    node_id: `B_${id}`,
    size: bytes.length,
    url: `${view.api}/git/blobs/${id}`,
    content: base64Lines(bytes),
    encoding: "base64",
  };
  return { status: 200, body };
}

/** GET /repos/{owner}/{repo}/git/tags/{sha} */
export async function getTag({ view, at }: Asked): Promise<Reply> {
  const id = await objectId(view, at["sha"] ?? "", "tag");
  if (id === undefined) return NOT_FOUND;
  const text = await gitText(["cat-file", "tag", id], { cwd: view.directory });
  const end = text.indexOf("\n\n");
  const header = (name: string) => new RegExp(`^${name} (.*)$`, "m").exec(text.slice(0, end))?.[1] ?? "";
  const [, name = "", email = "", seconds = "0"] = /^(.*) <(.*)> ([0-9]+)/.exec(header("tagger")) ?? [];
  const target = { type: header("type"), sha: header("object") };
  const body: Schemas["git-tag"] = {
    node_id: `T_${id}`,
    tag: header("tag"),
    sha: id,
    url: `${view.api}/git/tags/${id}`,
    message: text.slice(end + 2),
    tagger: { name, email, date: `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z` },
    object: { ...target, url: `${view.api}/git/${target.type}s/${target.sha}` },
  };
  return { status: 200, body };
}

/** GET /repos/{owner}/{repo}/git/ref/{ref}: `heads/main`. */
export async function getRef({ view, at }: Asked): Promise<Reply> {
  const name = `refs/${at["ref"]}`;
  const found = (await refs(view, name)).find((ref) => ref.ref === name);
  return found === undefined ? NOT_FOUND : { status: 200, body: found };
}

/** GET /repos/{owner}/{repo}/git/matching-refs/{ref}: all whose names begin so. */
export async function matchingRefs({ view, at }: Asked): Promise<Reply> {
  const prefix = `refs/${at["ref"] ?? ""}`;
  return { status: 200, body: (await refs(view)).filter((ref) => ref.ref.startsWith(prefix)) };
}

/** GET /repos/{owner}/{repo}/contents/{path} */
export async function getContents({ view, at, query, accept }: Asked): Promise<Reply> {
  const ref = query.get("ref") ?? view.hosting.defaultBranch(view.name);
  const commit = await commitId(view, ref);
  if (commit === undefined) return problem(404, `No commit found for the ref ${ref}`);
  const path = at["path"] ?? "";
  const listed = await tryGit(["rev-parse", "--verify", "--quiet", `${commit}:${path}`], {
    cwd: view.directory,
  });
  const entryId = listed.stdout.toString().trim();
  const tree = await objectId(view, entryId, "tree");
  if (tree !== undefined) {
    const inside = await treeEntries(view, tree, false);
    const prefix = path === "" ? "" : `${path}/`;
    return {
      status: 200,
      body: inside.map((entry) => contentEntry(view, commit, prefix + entry.path, entry)),
    };
  }
  const id = await objectId(view, entryId, "blob");
  if (id === undefined) return NOT_FOUND;
  const bytes = await git(["cat-file", "blob", id], { cwd: view.directory });
  if (bytes.length > view.limits.blobBytes)
    return problem(403, "This API returns blobs up to 100 MB in size.");
  if (isRaw(accept)) return { status: 200, body: bytes };
  const whole = bytes.length <= view.limits.contentBytes;
  const file = { type: "blob", sha: id, size: bytes.length };
  const body: Schemas["content-file"] = {
    ...contentEntry(view, commit, path, file),
    type: "file",
    encoding: whole ? "base64" : "none",
    content: whole ? base64Lines(bytes) : "",
  };
  return { status: 200, body };
}

type TreeEntry = Schemas["git-tree"]["tree"][number];

const CONTENT_TYPES = { tree: "dir", commit: "submodule" } as const;

function contentEntry(
  view: RepositoryView,
  commit: string,
  path: string,
  { type, sha, size = 0 }: Pick<TreeEntry, "type" | "sha" | "size">,
) {
  const self = `${view.api}/contents/${path}?ref=${commit}`;
  const htmlUrl = `${view.html}/blob/${commit}/${path}`;
  const gitUrl = `${view.api}/git/${type}s/${sha}`;
  return {
    type: type === "tree" || type === "commit" ? CONTENT_TYPES[type] : ("file" as const),
    size,
    name: path.split("/").at(-1) ?? "",
    path,
    sha,
    url: self,
    git_url: gitUrl,
    html_url: htmlUrl,
    download_url: null,
    _links: { self, git: gitUrl, html: htmlUrl },
  } satisfies Schemas["content-directory"][number];
}

async function treeEntries(view: RepositoryView, id: string, recursive: boolean): Promise<TreeEntry[]> {
  const args = ["ls-tree", "-z", "-l", "--full-tree", ...(recursive ? ["-r", "-t"] : []), id];
  const lines = (await git(args, { cwd: view.directory })).toString().split("\0").slice(0, -1);
  return lines.map((line) => {
    const tab = line.indexOf("\t");
    const [mode = "", type = "", sha = "", size = "-"] = line.slice(0, tab).split(/ +/);
    const url = `${view.api}/git/${type}s/${sha}`;
    return {
      path: line.slice(tab + 1),
      mode,
      type,
      sha,
      url,
      ...(size === "-" ? {} : { size: Number(size) }),
    };
  });
}

async function refs(view: RepositoryView, pattern = "refs/"): Promise<Schemas["git-ref"][]> {
  const args = ["for-each-ref", "--format=%(refname) %(objecttype) %(objectname)", pattern];
  const list = await gitText(args, { cwd: view.directory });
  const lines = list.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const [ref = "", type = "", sha = ""] = line.split(" ");
    const url = `${view.api}/git/${type}s/${sha}`;
    return { ref, node_id: `REF_${ref}`, url: `${view.api}/git/${ref}`, object: { type, sha, url } };
  });
}

function isRaw(accept: string): boolean {
  return /vnd\.github(?:\.v3)?\.raw/.test(accept);
}

/** As GitHub breaks it: lines of 60 characters. */
function base64Lines(bytes: Buffer): string {
  return bytes.toString("base64").replace(/.{1,60}/g, "$&\n");
}
