/**
 * Tables in Markdown.
 */

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const ruler = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [line(head), line(ruler), ...rows.map(line)].join("\n");
}

/** @param {number} part @param {number} of */
export const share = (part, of) => (part === of ? `**${part}/${of}**` : `${part}/${of}`);

/** @param {number} bytes */
export const megabytes = (bytes) => (bytes === 0 ? "?" : String(Math.round(bytes / 1e6)));
