/** Whether a value, such as one out of JSON, is an object with names: neither a list nor `null`. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
