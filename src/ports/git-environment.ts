import { variable } from "./variable.ts";

export interface GitRemote {
  readonly url: string;
  /** Goes into the environment of this process, as a header for the server's address only. */
  readonly token: string | undefined;
}

/**
 * What git needs of the environment: where programs, libraries, certificates and proxies are. No secrets, no `GIT_*`
 * of others.
 */
export const PASSED_ON =
  /^(?:PATH|PATHEXT|SYSTEMROOT|SYSTEMDRIVE|WINDIR|TMPDIR|TEMP|TMP|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|(?:https?|no|all)_proxy|SSL_CERT_FILE|SSL_CERT_DIR|CURL_CA_BUNDLE|GIT_SSL_CAINFO|GIT_SSL_CAPATH)$/i;

const LOOPBACK = "localhost,127.0.0.1,::1";

/** git knows this name on Windows, too (git/git:compat/mingw.c). */
export const NO_FILE = "/dev/null";

/**
 * The environment of git: nothing of the user's or the machine's that could make it do something else. The same on
 * all systems; names in any case, since Windows does not tell them apart.
 *
 * @param home a directory in which it finds a repository of ours, and nothing else
 */
export function gitEnvironment(env: NodeJS.ProcessEnv, home: string): NodeJS.ProcessEnv {
  const passed = Object.entries(env).filter(([name]) => PASSED_ON.test(name));
  const noProxy = env["no_proxy"] ?? variable(env, "NO_PROXY") ?? "";
  return {
    ...Object.fromEntries(passed.filter(([name]) => !/^no_proxy$/i.test(name))),
    // What is for this machine is not for a proxy to see.
    no_proxy: noProxy === "" || noProxy === "*" ? noProxy || LOOPBACK : `${noProxy},${LOOPBACK}`,
    GIT_DIR: home,
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_GLOBAL: NO_FILE,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    LC_ALL: "C",
  };
}

/**
 * For the one process that talks to the server. The machine's own configuration says where certificates are (Git for
 * Windows keeps them there).
 */
export function remoteVariables(remote: GitRemote | undefined): NodeJS.ProcessEnv {
  if (remote === undefined) return {};
  const settings: [name: string, value: string][] = [["remote.origin.url", remote.url]];
  if (remote.token !== undefined) {
    const basic = Buffer.from(`x-access-token:${remote.token}`).toString("base64");
    settings.push([`http.${new URL("/", remote.url).href}.extraheader`, `AUTHORIZATION: basic ${basic}`]);
  }
  return {
    GIT_CONFIG_NOSYSTEM: "0",
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([name, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, name],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}
