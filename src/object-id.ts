/** Whether a text is the id of a git object, whole: 40 hex digits, or 64 in a repository of the SHA-256 format. */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
