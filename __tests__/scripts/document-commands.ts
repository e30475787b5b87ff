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
