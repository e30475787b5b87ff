/** Whether a value, such as one out of JSON, is an object with names: neither a list nor `null`. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The deepest answers of the APIs that we know have not ten levels. */
const DEEPEST = 200;

/**
 * JSON as a value, `undefined` when it is none. What nests deeper than any API's answer counts as none as well: it
 * can be read, and then whatever walks through it, `JSON.stringify` too, runs out of stack.
 */
export function parseJson(text: string): unknown {
  if (nestsTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether JSON has more than {@link DEEPEST} lists and objects one in another. Of other texts it may say anything. */
export function nestsTooDeep(json: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (inText) {
      if (sign === BACKSLASH) at += 1;
      else if (sign === QUOTE) inText = false;
    } else if (sign === QUOTE) inText = true;
    else if (sign === LIST || sign === OBJECT) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (sign === LIST_END || sign === OBJECT_END) depth -= 1;
  }
  return false;
}

const [BACKSLASH, QUOTE, LIST, LIST_END, OBJECT, OBJECT_END] = Array.from('\\"[]{}', (sign) =>
  sign.charCodeAt(0),
);
