/** Which repositories are meant: `web-*`, `owner/name`, and with `!` which are not. */
export interface NamePattern {
  readonly text: string;
  readonly excludes: boolean;
  /** Without `*` and `?`: the repository is named, and has to be there. */
  readonly exact: boolean;
}

/** A pattern, `undefined` when no repository can have such a name. */
export function readPattern(text: string): NamePattern | undefined {
  const excludes = text.startsWith("!");
  const glob = excludes ? text.slice(1) : text;
  if (!/^(?:[\w*?-]+\/)?[\w.*?-]+$/.test(glob)) return undefined;
  return { text: glob, excludes, exact: !/[*?]/.test(glob) };
}

/** Whether a repository (`owner/name`) is meant; without an owner a pattern is about the name alone. Case is ignored, as by GitHub. */
export function isMeant({ text }: Pick<NamePattern, "text">, name: string): boolean {
  const subject = text.includes("/") ? name : name.slice(name.indexOf("/") + 1);
  return fits(text.toLowerCase(), subject.toLowerCase());
}

/** `*` is any number of characters, `?` is one. Goes back to the last `*` only, so that time stays in bounds. */
function fits(glob: string, text: string): boolean {
  let at = 0;
  let from = 0;
  let star = -1;
  let resumed = 0;
  while (from < text.length) {
    if (glob[at] === "*") {
      star = at++;
      resumed = from;
    } else if (at < glob.length && (glob[at] === "?" || glob[at] === text[from])) {
      at++;
      from++;
    } else if (star >= 0) {
      at = star + 1;
      from = ++resumed;
    } else return false;
  }
  while (glob[at] === "*") at++;
  return at === glob.length;
}
