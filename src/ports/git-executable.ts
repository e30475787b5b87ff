/** What finding an executable needs to know of the machine. */
export interface SearchFacts {
  readonly path: string;
  /** Of `PATH`: `;` on Windows. */
  readonly delimiter: string;
  readonly windows: boolean;
  /** The checked-out repository. What is in it may come from a stranger's pull request, and is never run. */
  readonly workspace: string;
  readonly isFile: (path: string) => boolean;
  /** With all links followed; the path itself where there is none. */
  readonly realPath: (path: string) => string;
  readonly isAbsolute: (path: string) => boolean;
  readonly join: (directory: string, name: string) => string;
}

/**
 * Where git is, as an absolute path. Looked up here, since Windows would look into the current directory first,
 * which is the checked-out repository.
 *
 * @returns `undefined` when there is none
 */
export function findGit(facts: SearchFacts): string | undefined {
  const name = facts.windows ? "git.exe" : "git";
  const workspaces = facts.workspace === "" ? [] : [facts.workspace, facts.realPath(facts.workspace)];
  const inWorkspace = (path: string): boolean =>
    [path, facts.realPath(path)].some((one) =>
      workspaces.some((workspace) => `${folded(one, facts)}/`.startsWith(`${folded(workspace, facts)}/`)),
    );
  return facts.path
    .split(facts.delimiter)
    .map((directory) => directory.replace(/^"(.*)"$/, "$1"))
    .filter((directory) => facts.isAbsolute(directory) && !inWorkspace(directory))
    .map((directory) => facts.join(directory, name))
    .find((file) => facts.isFile(file) && !inWorkspace(file));
}

function folded(path: string, { windows }: SearchFacts): string {
  const slashes = windows ? path.replaceAll("\\", "/").toLowerCase() : path;
  return slashes.endsWith("/") ? slashes.slice(0, -1) : slashes;
}
