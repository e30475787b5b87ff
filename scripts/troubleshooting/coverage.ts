import type { Entry, Exempt, Section } from "./entry.ts";
import { placeOf, type Sentence, type Sentences } from "./sentences.ts";

export interface Coverage {
  /** The sentences of each entry, in the order of the sources. */
  readonly found: ReadonlyMap<Entry, readonly Sentence[]>;
  /** The Chinese sentences of the place of an English one. */
  readonly chinese: ReadonlyMap<string, readonly Sentence[]>;
  /** Sentences that nobody finds who searches for them. */
  readonly uncovered: readonly Sentence[];
  /** Words of entries that no source has any more. */
  readonly stale: readonly string[];
  /** Reasons for leaving something out that leave nothing out any more. */
  readonly idle: readonly string[];
}

/** Holds the sentences of the sources against the entries: of several that fit, the one with the longest words. */
export function coverage(
  { english, chinese, places }: Sentences,
  sections: readonly Section[],
  exempt: readonly Exempt[],
): Coverage {
  const keys = sections
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => entry.says.map((words) => ({ words, entry })))
    .sort((a, b) => b.words.length - a.words.length);
  const found = new Map<Entry, Sentence[]>();
  const used = new Set<unknown>();
  const uncovered: Sentence[] = [];
  const isExempt = (sentence: Sentence): boolean => {
    const rule = exempt.find((one) => leavesOut(one, sentence));
    if (rule === undefined) return false;
    used.add(rule);
    for (const words of rule.texts ?? []) if (sentence.text.includes(words)) used.add(words);
    for (const words of rule.whole ?? []) if (sentence.text === words) used.add(words);
    return true;
  };
  for (const sentence of english) {
    if (isExempt(sentence)) continue;
    const longest = keys.find(({ words }) => sentence.text.includes(words))?.words;
    if (longest === undefined) uncovered.push(sentence);
    // The same words can have several causes.
    for (const key of keys.filter(({ words }) => words === longest)) {
      used.add(key);
      found.set(key.entry, [...(found.get(key.entry) ?? []), sentence]);
    }
  }
  // A Chinese sentence is found where the English one of its place is.
  uncovered.push(...chinese.filter((one) => !places.has(placeOf(one)) && !isExempt(one)));
  return {
    found,
    chinese: Map.groupBy(chinese, placeOf),
    uncovered,
    stale: keys.filter((key) => !used.has(key)).map(({ words }) => words),
    idle: exempt.flatMap((rule) =>
      used.has(rule)
        ? [...(rule.texts ?? []), ...(rule.whole ?? [])].filter((words) => !used.has(words))
        : [rule.because],
    ),
  };
}

function leavesOut({ at, only, texts = [], whole = [] }: Exempt, sentence: Sentence): boolean {
  const { text } = sentence;
  if (at?.test(placeOf(sentence)) && (only === undefined || only(text))) return true;
  return whole.includes(text) || texts.some((words) => text.includes(words));
}
