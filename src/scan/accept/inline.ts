/** Words in a line that accept the keys on it: our own, and those that people who come from the peers have there. */
const MARKERS: readonly (readonly [name: string, inLine: RegExp])[] = [
  ["openai-key-guard:allow", /openai-key-guard:allow/],
  ["gitleaks:allow", /gitleaks:allow/],
  ["betterleaks:allow", /betterleaks:allow/],
  ["trufflehog:ignore", /trufflehog:ignore/],
  ["kingfisher:ignore", /kingfisher:ignore/],
  // Yelp/detect-secrets:detect_secrets/filters/allowlist.py also takes the older word.
  ["pragma: allowlist secret", /pragma: ?(?:allow|white)list[ -]secret/i],
  ["secretlint-disable-line", /secretlint-disable-line/],
  ["ggignore", /(?<![\w-])ggignore(?![\w-])/],
];

/** The marker that accepts the keys of this line, by its usual name. */
export function inlineMarker(lineText: string): string | undefined {
  return MARKERS.find(([, inLine]) => inLine.test(lineText))?.[0];
}
