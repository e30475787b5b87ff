/** What people find who search for the words on their screen. Each text is Markdown. */
export interface Entry {
  /**
   * Words of sentences of the sources, enough to tell each from all others, with `…` where something is put in. The
   * document shows the sentences as the sources have them.
   */
  readonly says: readonly string[];
  /** What happened, and why. */
  readonly why: string;
  /** What to do; without it, what the catalogue says beside the sentence, or the sentence itself does. */
  readonly todo?: string;
}

export interface Section {
  /** The symptom. */
  readonly title: string;
  readonly intro: string;
  readonly entries: readonly Entry[];
}

/** Texts of the sources that are no error sentences, or have their place elsewhere. */
export interface Exempt {
  readonly because: string;
  /** Of the place of the text, `FILE#NAME/NAME`, which has neither `english` nor `chinese` in it. */
  readonly at?: RegExp;
  /** Of the texts there, only those that it is true of. */
  readonly only?: (text: string) => boolean;
  /** Words of the texts themselves. */
  readonly texts?: readonly string[];
  /** Whole texts. */
  readonly whole?: readonly string[];
}
