/** A command of a document, with what the comment beside it promises. */
export interface DocumentCommand {
  /** The line as it stands there. */
  readonly line: string;
  /** Without its comment. */
  readonly command: string;
  readonly exitCode: number;
  /** `name=value`: outputs of the action that it prints. */
  readonly outputs: readonly string[];
}

/** Lines that a document tells people to add to a file of the project. */
export interface DocumentEdit {
  readonly file: string;
  /** Words of the line below which they belong. */
  readonly below: string;
  readonly lines: string;
  /** How many commands stand above it in the document. */
  readonly behind: number;
}

/** Of fenced blocks, those of these languages are read by machines or are what is printed, and nothing to be run. */
const NOT_COMMANDS = ["yaml", "text", "ts", "mermaid", "json"];

/**
 * All lines of the shell blocks of a document, in its order.
 *
 * @throws Error for a block whose language does not say whether it holds commands
 */
export function commandsOf(markdown: string): readonly DocumentCommand[] {
  return [...markdown.matchAll(/^( *)```([^\n]*)\n([\s\S]*?)^\1```$/gm)].flatMap(
    ([, , language = "", block = ""]) => {
      if (NOT_COMMANDS.includes(language)) return [];
      if (language !== "sh") throw new Error(`A block of "${language}": commands stand in blocks of sh.`);
      return block
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map(readLine);
    },
  );
}

/** Edits: blocks that begin with `// FILE, below WORDS`. */
export function editsOf(markdown: string): readonly DocumentEdit[] {
  return [...markdown.matchAll(/^( *)```ts\n *\/\/ (\S+), below (.*)\n([\s\S]*?)^\1```$/gm)].map(
    ({ index, 1: indent = "", 2: file = "", 3: below = "", 4: block = "" }) => ({
      file,
      below,
      lines: block.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
      behind: commandsOf(markdown.slice(0, index)).length,
    }),
  );
}

/** Makes an edit in a text. @throws Error when the line is not there, or not alone */
export function withEdit(text: string, { below, lines }: DocumentEdit): string {
  const places = text.split("\n").filter((line) => line.includes(below));
  if (places.length !== 1) throw new Error(`${places.length} lines have ${below}`);
  return text.replace(`${places[0]}\n`, () => `${places[0]}\n${lines}`);
}

function readLine(line: string): DocumentCommand {
  const [, command = line, comment = ""] = /^(.*?)\s+#\s(.*)$/.exec(line) ?? [];
  return {
    line,
    command,
    exitCode: Number(/(?:exit code|退出码) (\d+)/.exec(comment)?.[1] ?? 0),
    outputs: comment.match(/[a-z-]+=[\w-]+/g) ?? [],
  };
}

/** Commands in the running text that show the action. */
export function inlineStarts(markdown: string): readonly string[] {
  return [...markdown.matchAll(/`(npm start[^`\n]*)`/g)].map(([, command = ""]) => command);
}
