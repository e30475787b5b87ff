/**
 * The runner's workflow-command parser: what makes a printed line a command.
 *
 * Facts from actions/runner:src/Runner.Common/ActionCommand.cs and
 * src/Runner.Worker/ActionCommandManager.cs.
 */

/**
 * @typedef {object} Command
 * @property {"v1" | "v2"} form `::name key=value::data` is v2, `##[name key=value]data` is v1.
 * @property {string} name In lower case; names are case-insensitive.
 * @property {Record<string, string>} properties Keys as written; of keys that differ in case only, the last wins.
 * @property {string} data
 */

/** The commands of a runner, stop-commands tokens aside. All in lower case. */
export const REGISTERED_COMMANDS = /** @type {const} */ ([
  "set-env",
  "set-output",
  "save-state",
  "add-mask",
  "add-path",
  "add-matcher",
  "remove-matcher",
  "debug",
  "warning",
  "error",
  "notice",
  "group",
  "endgroup",
  "echo",
  "stop-commands",
]);

/** @typedef {readonly (readonly [escaped: string, plain: string])[]} Escapes in the order of undoing */

// `%25` comes last, so that `%250A` gives `%0A` and not a line feed.
/** @type {Escapes} */
const V2_DATA = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%25", "%"],
];
/** @type {Escapes} */
const V2_PROPERTY = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%3A", ":"],
  ["%2C", ","],
  ["%25", "%"],
];
/** @type {Escapes} */
const V1_ANY = [
  ["%3B", ";"],
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%5D", "]"],
  ["%25", "%"],
];

/** What .NET takes for white space: JavaScript has the byte order mark besides, and not the next line. */
const DOTNET_SPACE = "[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";
const SPACE_BEFORE = new RegExp(`^${DOTNET_SPACE}`);
const SPACE_BEHIND = new RegExp(`${DOTNET_SPACE}$`);

/** String.TrimStart of .NET. @param {string} text */
export function trimStart(text) {
  return text.replace(SPACE_BEFORE, "");
}

/** String.Trim of .NET. @param {string} text */
export function trim(text) {
  return trimStart(text).replace(SPACE_BEHIND, "");
}

/**
 * @param {string} text
 * @param {Escapes} escapes
 */
function undoEscapes(text, escapes) {
  let result = text;
  for (const [escaped, plain] of escapes) result = result.replaceAll(escaped, plain);
  return result;
}

/**
 * @param {string} text
 * @param {string} separator
 * @param {Escapes} escapes
 * @returns {Record<string, string>}
 */
function parseProperties(text, separator, escapes) {
  /** @type {Map<string, [key: string, value: string]>} */
  const found = new Map();
  for (const part of text.split(separator)) {
    // .NET drops empty pieces while it splits, so that runs of `=` count as one and leading ones vanish.
    const pair = /^=*([^=]+)=+([^=].*)$/s.exec(part);
    if (pair?.[1] === undefined || pair[2] === undefined) continue;
    const previous = found.get(pair[1].toLowerCase());
    found.set(pair[1].toLowerCase(), [previous?.[0] ?? pair[1], undoEscapes(pair[2], escapes)]);
  }
  return Object.fromEntries(found.values());
}

/**
 * @param {string} header
 * @param {ReadonlySet<string>} names
 * @returns {{name: string, rest: string} | undefined}
 */
function splitHeader(header, names) {
  const space = header.indexOf(" ");
  const name = (space < 0 ? header : header.slice(0, space)).toLowerCase();
  if (!names.has(name)) return undefined;
  return { name, rest: space < 0 ? "" : header.slice(space + 1) };
}

/**
 * @param {string} line
 * @param {ReadonlySet<string>} names
 * @returns {Command | undefined}
 */
function parseV2(line, names) {
  const message = trimStart(line);
  if (!message.startsWith("::")) return undefined;
  const end = message.indexOf("::", 2);
  if (end < 0) return undefined;
  const header = splitHeader(message.slice(2, end), names);
  if (header === undefined) return undefined;
  const properties = parseProperties(trim(header.rest), ",", V2_PROPERTY);
  return { form: "v2", name: header.name, properties, data: undoEscapes(message.slice(end + 2), V2_DATA) };
}

/**
 * @param {string} line
 * @param {ReadonlySet<string>} names
 * @returns {Command | undefined}
 */
function parseV1(line, names) {
  // Only the first `##[` counts, wherever in the line it stands.
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return undefined;
  const header = splitHeader(line.slice(start + 3, end), names);
  if (header === undefined) return undefined;
  const properties = parseProperties(header.rest, ";", V1_ANY);
  return { form: "v1", name: header.name, properties, data: undoEscapes(line.slice(end + 1), V1_ANY) };
}

/**
 * Reads one printed line as the runner does: as v2, else as v1.
 *
 * @param {string} line Without its line break.
 * @param {Iterable<string>} [registeredNames] Default: those of a runner. Compared case-insensitively.
 * @returns {Command | undefined} `undefined` when the line is ordinary output.
 */
export function parseCommand(line, registeredNames = REGISTERED_COMMANDS) {
  if (!line.includes("##[") && !line.includes("::")) return undefined;
  const names = new Set([...registeredNames].map((name) => name.toLowerCase()));
  return parseV2(line, names) ?? parseV1(line, names);
}

/**
 * A property by its case-insensitive name, `undefined` when it is not given.
 *
 * @param {Record<string, string>} properties
 * @param {string} name
 */
export function property(properties, name) {
  const key = Object.keys(properties).find((k) => k.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : properties[key];
}
