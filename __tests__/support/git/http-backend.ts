import { type ChildProcess, spawn } from "node:child_process";
import { gitEnvironment } from "./run-git.ts";

export interface BackendRequest {
  /** Directory of the bare repositories. */
  readonly root: string;
  readonly method: string;
  /** Below the root: `/owner/name.git/info/refs`. */
  readonly path: string;
  readonly query: string;
  readonly contentType: string;
  /** The `Git-Protocol` header, or empty. */
  readonly protocol: string;
  /** Gives only what refs point to: by version 0, since in version 2 of the protocol every object is given. */
  readonly tipsOnly: boolean;
  readonly body: Buffer;
}

export interface BackendAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const TIPS_ONLY = {
  GIT_CONFIG_COUNT: "2",
  GIT_CONFIG_KEY_0: "uploadpack.allowAnySHA1InWant",
  GIT_CONFIG_VALUE_0: "false",
  GIT_CONFIG_KEY_1: "uploadpack.allowReachableSHA1InWant",
  GIT_CONFIG_VALUE_1: "false",
};

/**
 * Asks `git http-backend`, which is a CGI program.
 *
 * @param track Called with the process, so that the caller can end it.
 */
export function askBackend(
  request: BackendRequest,
  track: (child: ChildProcess) => void,
): Promise<BackendAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["http-backend"], {
      env: gitEnvironment({
        GIT_PROJECT_ROOT: request.root,
        GIT_HTTP_EXPORT_ALL: "1",
        REQUEST_METHOD: request.method,
        PATH_INFO: request.path,
        QUERY_STRING: request.query,
        CONTENT_TYPE: request.contentType,
        CONTENT_LENGTH: String(request.body.length),
        ...(request.tipsOnly ? TIPS_ONLY : {}),
        ...(request.protocol === "" || request.tipsOnly ? {} : { GIT_PROTOCOL: request.protocol }),
      }),
      stdio: ["pipe", "pipe", "ignore"],
    });
    track(child);
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on("error", () => undefined).end(request.body);
    child.once("error", reject);
    child.once("close", () => resolve(readAnswer(Buffer.concat(chunks))));
  });
}

function readAnswer(output: Buffer): BackendAnswer {
  const end = output.indexOf("\r\n\r\n");
  if (end < 0) return { status: 500, headers: {}, body: Buffer.from("the backend gave no answer") };
  const headers: Record<string, string> = {};
  let status = 200;
  for (const line of output.toString("latin1", 0, end).split("\r\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === "status") status = Number.parseInt(value, 10);
    else headers[name] = value;
  }
  return { status, headers, body: output.subarray(end + 4) };
}
