/** What came with a request. The credentials themselves are not kept. */
export type Credentials = "none" | "right" | "forbidden" | "wrong";

/** One request to the server, told so that it can be printed. */
export interface GitRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly credentials: Credentials;
  /** After decompression. */
  readonly bodyBytes: number;
  /** Command of protocol version 2: `ls-refs`, `fetch`. */
  readonly command: string | undefined;
  /** Objects asked for. */
  readonly wants: readonly string[];
  /** Objects that the client says it has. */
  readonly haves: readonly string[];
  /** Commits of history asked for: `deepen N`. */
  readonly depth: number | undefined;
  /** Objects to leave out: `blob:none`. */
  readonly filter: string | undefined;
  /** HTTP status of the answer; undefined when none was given. */
  status: number | undefined;
}

/** Reads what a body of git-upload-pack asks for. */
export function readCommands(
  body: Buffer,
): Pick<GitRequest, "command" | "wants" | "haves" | "depth" | "filter"> {
  const lines = packetLines(body);
  const values = (word: string) =>
    lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length));
  const depth = values("deepen ")[0];
  return {
    command: values("command=")[0],
    // In version 0 capabilities follow the first id.
    wants: values("want ").map((want) => want.split(" ")[0] ?? ""),
    haves: values("have "),
    depth: depth === undefined ? undefined : Number(depth),
    filter: values("filter ")[0],
  };
}

/** The pkt-lines of a body. (git/git:Documentation/gitprotocol-common.adoc) */
function packetLines(body: Buffer): string[] {
  const lines: string[] = [];
  for (let at = 0; at + 4 <= body.length; ) {
    const length = Number.parseInt(body.toString("latin1", at, at + 4), 16);
    if (Number.isNaN(length)) break;
    // 0000 to 0003 are marks without content.
    if (length > 4) lines.push(body.toString("utf8", at + 4, at + length).replace(/\n$/, ""));
    at += Math.max(length, 4);
  }
  return lines;
}
