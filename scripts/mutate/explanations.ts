import type { Explanation } from "./explain.ts";

const NO_MATCH_WITHOUT =
  "An index that is there whenever the expression matches; only the types allow for its absence.";
const NO_TERM = "A term that `fail-on` cannot name changes nothing.";

/** Mutants that change nothing that anybody could see. An entry that explains no survivor any more is an error. */
export const EXPLANATIONS: readonly Explanation[] = [
  {
    file: "src/validate/judge.ts",
    line: "if (status < 300 && !error) return plain(success(observation, context));",
    kinds: ["EqualityOperator"],
    original: "status < 300",
    why: "A status of 300 was judged as a redirect before.",
  },
  {
    file: "src/validate/acceptance.ts",
    line: 'const value = answer.body.form === "json" ? answer.body.value : undefined;',
    kinds: ["ConditionalExpression"],
    why: "No other form of a body has a value; the question is for the types.",
  },
  {
    file: "src/validate/judge.ts",
    line: "const list = MISSING_SCOPES.exec(message)?.[1]?.split(/,\\s*/, MOST_SCOPES) ?? [];",
    kinds: ["OptionalChaining"],
    why: NO_MATCH_WITHOUT,
  },
  {
    file: "src/validate/judge.ts",
    line: "const list = MISSING_SCOPES.exec(message)?.[1]?.split(/,\\s*/, MOST_SCOPES) ?? [];",
    kinds: ["ArrayDeclaration"],
    why: "What the mutant puts into the list is no scope, and left out by the next line.",
  },
  {
    file: "src/validate/reply.ts",
    line: 'observation.body.form !== "json" ||',
    kinds: ["ConditionalExpression"],
    why: "No other form of a body has a value; the question is for the types.",
  },
  {
    file: "src/validate/conclude.ts",
    line: "? required.filter((model) => !trace.models?.some(({ id }) => id === model))",
    kinds: ["OptionalChaining"],
    why: "Asked only where there are models; the compiler does not see that inside of the function.",
  },
  {
    file: "src/validate/observation.ts",
    line: 'const contentType = header("content-type").split(";")[0]?.trim().toLowerCase() ?? "";',
    kinds: ["OptionalChaining", "StringLiteral"],
    why: "A text that is split always has a first part; only the types allow for its absence.",
  },
  {
    file: "src/validate/observation.ts",
    line: 'if (body.form !== "json") return undefined;',
    kinds: ["ConditionalExpression"],
    why: "No other form of a body has a value; the question is for the types.",
  },
  {
    file: "src/decide.ts",
    line: '...(complete ? [] : (["incomplete-scan"] as const)),',
    kinds: ["ArrayDeclaration"],
    why: NO_TERM,
  },
  {
    file: "src/decide.ts",
    line: '...(state === "due" ? (["rotation-due"] as const) : []),',
    kinds: ["ArrayDeclaration"],
    why: NO_TERM,
  },
  {
    file: "src/decide.ts",
    line: '...(state === "due" || state === "soon" ? (["rotation-soon"] as const) : []),',
    kinds: ["ArrayDeclaration"],
    why: NO_TERM,
  },
  {
    file: "src/scan/event/payload.ts",
    line: 'return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;',
    kinds: ["ConditionalExpression"],
    original: 'typeof value === "number"',
    why: "Only numbers are safe integers; the question is for the types.",
  },
  {
    file: "src/scan/event/workflow-run.ts",
    line: 'const untrusted = fork || base !== undefined || OF_A_PULL_REQUEST.includes(words(at(run, "event")) ?? "");',
    kinds: ["StringLiteral"],
    original: '""',
    why: "No name of an event, as little as the mutant's.",
  },
  {
    file: "src/scan/event/push.ts",
    line: 'return ref?.startsWith("refs/tags/") ?? false;',
    kinds: ["BooleanLiteral"],
    why: "Without a ref there is no base to fall back to, and no sentence that says tag or branch.",
  },
  {
    file: "src/scan/event/texts.ts",
    line: "return (TEXTS.get(event) ?? []).flatMap(([name, ...path]) =>",
    kinds: ["ArrayDeclaration"],
    why: "The mutant's word, taken apart into letters, names no field that an event has.",
  },
  {
    file: "src/scan/event/texts.ts",
    line: "if (star < 0) return [at(payload, ...path)];",
    kinds: ["EqualityOperator"],
    why: "No path begins with a star.",
  },
  {
    file: "src/report/sanitize.ts",
    line: "const visible = text.slice(0, maxLength * 2).replace(INVISIBLE, visibleEscape);",
    kinds: ["MethodExpression"],
    why: "Saves time on long texts: the characters that stay come from that beginning, each of two units at most.",
  },
  {
    file: "src/key/redact.ts",
    line: "const inSmallLetters = (letters: string): string => letters.toLowerCase();",
    kinds: ["MethodExpression"],
    why: "The pieces and the text that they are searched in are spelled alike, in capitals as well as in small letters.",
  },
  {
    file: "src/key/redact.ts",
    line: "Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length)),",
    kinds: ["ArithmeticOperator"],
    original: "text.length - length",
    why: "Adds pieces that are shorter than what they are compared with, so that none is ever met.",
  },
  {
    file: "src/key/redact.ts",
    line: 'return text.replace(/[^A-Za-z0-9]+/g, "");',
    kinds: ["Regex"],
    why: "The same text, one sign at a time, which takes longer.",
  },
  {
    file: "src/key/redact.ts",
    line: "for (let at = 0; at < covered.length; at++) {",
    kinds: ["EqualityOperator"],
    why: "Behind the last character nothing is covered.",
  },
  {
    file: "src/key/redact.ts",
    line: "if (pieces.size === 0) return;",
    kinds: ["ConditionalExpression"],
    why: "Saves the time to look for nothing.",
  },
  {
    file: "src/key/redact.ts",
    line: "for (let at = 0; at + length <= text.length; at++) if (pieces.has(text.slice(at, at + length))) yield at;",
    kinds: ["ArithmeticOperator"],
    original: "at + length",
    why: "What is cut off at the end is shorter than every piece, so that none is met there.",
  },
  {
    file: "src/key/forms.ts",
    line: "...text.split(/&\\+.?|&/s).filter((part) => part.length >= 6),",
    kinds: ["Regex"],
    why: "Differs for `&+` at the very end only, and what is left there, `+`, is too short to count.",
  },
];
