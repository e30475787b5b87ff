import { VERDICTS } from "../../src/contract.ts";
import { DEFAULTS } from "../../src/inputs.ts";
import { OUTPUTS } from "../../src/report/outputs.ts";

/**
 * For each message of a catalogue that takes facts, lists of facts to call it with; nothing for messages that are
 * texts. A message that is added without samples does not compile.
 */
export type Samples<Messages> = {
  readonly [M in keyof Messages as Messages[M] extends string ? never : M]: Messages[M] extends (
    ...args: infer Args
  ) => unknown
    ? readonly Readonly<Args>[]
    : Samples<Messages[M]>;
};

/** What the two languages say in the same place, of the same facts. */
export interface Pair {
  readonly path: string;
  readonly args: readonly unknown[];
  readonly english: string;
  readonly chinese: string;
}

/** Every text of a catalogue in both languages, called with the samples. */
export function pairsOf<Messages extends object>(
  english: Messages,
  chinese: NoInfer<Messages>,
  samples: Samples<NoInfer<Messages>>,
): Pair[] {
  return pairsWithin("", english, chinese, samples);
}

function pairsWithin(path: string, english: unknown, chinese: unknown, samples: unknown): Pair[] {
  if (typeof english === "function" && typeof chinese === "function") {
    return (samples as readonly unknown[][]).flatMap((args) =>
      texts(path, args, english(...args), chinese(...args)),
    );
  }
  if (typeof english !== "object" || english === null) return texts(path, [], english, chinese);
  return Object.entries(english).flatMap(([name, value]) =>
    pairsWithin(
      path === "" ? name : `${path}.${name}`,
      value,
      (chinese as Record<string, unknown>)[name],
      (samples as Record<string, unknown>)?.[name],
    ),
  );
}

/** A message may give several texts, or none; then both languages must. */
function texts(path: string, args: readonly unknown[], english: unknown, chinese: unknown): Pair[] {
  if (typeof english === "object" && english !== null) {
    const names = new Set([...Object.keys(english), ...Object.keys(chinese as object)]);
    return [...names].flatMap((name) =>
      texts(
        `${path}[${name}]`,
        args,
        (english as Record<string, unknown>)[name],
        (chinese as Record<string, unknown>)[name],
      ),
    );
  }
  return english === "" && chinese === ""
    ? []
    : [{ path, args, english: String(english), chinese: String(chinese) }];
}

const HAN = /\p{Script=Han}/u;
const URL = /https?:\/\/[A-Za-z0-9./_-]*[A-Za-z0-9/_-]/g;
/** English that Chinese engineers write too: names of products, pages and headers, and what GitHub calls things. */
const NAMES =
  /\b(?:chat completions|rate limit|hard limit|auto recharge|fine-grained|pull request|Workload Identity Provider|Secrets and variables|Model capabilities|filter-repo|read and write|not planned)\b/gi;
/** Two ordinary English words in a row, which no code or name is made of. */
const ENGLISH_WORDS = /(?<![\w./:@"$-])[A-Za-z]?[a-z]{1,} [a-z]{2,}(?: [a-z]{2,})*(?![\w./:-])/;
/** A setting that a sentence quotes: `probe: models`. */
const SETTING =
  /(?<![\w-])([a-z-]+): (?:true|false|request|models|write|read|auto|skip|fail|validate|rotation|scan|history|0)(?![\w-])/g;
const CODES = new Set<string>([...Object.keys(DEFAULTS), ...OUTPUTS, ...VERDICTS, "id-token", "fetch-depth"]);

/** What is wrong with the Chinese of a pair; nothing when it is Chinese and says the same facts. */
export function problemsOf({ args, english, chinese }: Pair): string[] {
  const facts = factsIn(args);
  const bare = facts
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, fact) => text.replaceAll(fact, "X"), chinese.replace(URL, "X").replace(NAMES, "X"));
  const words = ENGLISH_WORDS.exec(bare)?.[0];
  return [
    ...(HAN.test(chinese) ? [] : ["has no Chinese"]),
    ...(words === undefined ? [] : [`has English words: ${words}`]),
    ...(/undefined|NaN|\[object| {2}|（）|。。|，。/.test(chinese) ? ["lacks a fact"] : []),
    ...(/\p{Script=Han}[,;:!?]|[,;!?]\p{Script=Han}|\p{Script=Han}\.(?:\s|$)/u.test(bare)
      ? ["has half-width punctuation"]
      : []),
    ...(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(bare) ? ["lacks a space"] : []),
    ...mustHave(english, facts)
      .filter((term) => !chinese.includes(term))
      .map((term) => `does not say ${term}`),
  ];
}

/** What of an English text has to stand in the Chinese one as it is: addresses, numbers, names and codes. */
function mustHave(english: string, facts: readonly string[]): string[] {
  const text = english.replace(URL, " ");
  return [
    ...(english.match(URL) ?? []),
    ...(text.match(/(?<![\w.-])\d[\d.,]*\d(?![\w-])|(?<![\w.-])\d(?![\w-])/g) ?? []),
    ...(text.match(/(?<![\w-])[A-Z][A-Z0-9_]+(?![\w-])/g) ?? []),
    ...(text.match(/(?<![\w-])[a-z]+(?:-[a-z]+)+(?![\w-])/g) ?? []).filter((word) => CODES.has(word)),
    ...[...text.matchAll(SETTING)].filter(([, name = ""]) => CODES.has(name)).map(([setting]) => setting),
    ...facts.filter((fact) => english.includes(fact)),
  ];
}

/** Texts among the facts that can be no word of a language: with a digit, a capital or a sign in them. */
function factsIn(value: unknown): string[] {
  if (typeof value === "string") return /[A-Z0-9_./-]/.test(value) ? [value] : [];
  if (value instanceof Date || typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(factsIn);
}
