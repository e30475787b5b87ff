/**
 * The server that a job's repository comes from: our step asks it whether a clone is whole.
 */

import { once } from "node:events";
import { mkdir, symlink } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { askBackend } from "../../__tests__/support/git/http-backend.ts";
import { temporaryDirectory } from "../../__tests__/support/git/run-git.ts";

const NAME = "octo-org/octo-repo";

/**
 * Serves one repository over HTTP, read only, on loopback.
 *
 * @param {string} gitDirectory
 * @returns {Promise<{env: Record<string, string>, close: () => Promise<void>}>} `env`: what the runner says of it.
 */
export async function serve(gitDirectory) {
  const root = await temporaryDirectory("scan-server-");
  await mkdir(path.join(root.path, path.dirname(NAME)));
  await symlink(gitDirectory, path.join(root.path, `${NAME}.git`));
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    const sent = await buffer(request);
    const body = request.headers["content-encoding"] === "gzip" ? gunzipSync(sent) : sent;
    const {
      status,
      headers,
      body: answer,
    } = await askBackend(
      {
        root: root.path,
        method: request.method ?? "GET",
        path: pathname.replace(`/${NAME}/`, `/${NAME}.git/`),
        query: search.slice(1),
        contentType: request.headers["content-type"] ?? "",
        protocol: String(request.headers["git-protocol"] ?? ""),
        tipsOnly: false,
        body,
      },
      () => undefined,
    );
    response.writeHead(status, headers).end(answer);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    env: { GITHUB_SERVER_URL: `http://127.0.0.1:${address.port}`, GITHUB_REPOSITORY: NAME },
    async close() {
      server.close();
      server.closeAllConnections();
      await root.remove();
    },
  };
}
