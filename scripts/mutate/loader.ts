import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

/** What makes one loading of the project's modules different from another; see {@link loadFresh}. */
const LOADING = "loading";

let loadings = 0;

/**
 * Sends what the test files import as `@jest/globals` to our harness, and lets all modules below the folder be
 * loaded more than once. Packages are loaded once.
 */
export function hookLoading(root: string, harness: string): void {
  const ours = pathToFileURL(`${root}/`).href;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === "@jest/globals") return { url: harness, shortCircuit: true };
      const resolved = next(specifier, context);
      const loading = URL.canParse(context.parentURL ?? "")
        ? new URL(context.parentURL ?? "").searchParams.get(LOADING)
        : null;
      if (loading === null || !resolved.url.startsWith(ours) || resolved.url.includes("/node_modules/"))
        return resolved;
      return { ...resolved, url: `${resolved.url.split("?")[0]}?${LOADING}=${loading}` };
    },
  });
}

/** @returns what imports modules, and all that they import, anew */
export function loadFresh(): (path: string) => Promise<unknown> {
  const loading = ++loadings;
  return (path) => import(`${pathToFileURL(path).href}?${LOADING}=${loading}`);
}
