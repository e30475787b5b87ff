/** How a mutant fared: only one that all tests pass with has survived. */
export type Fate = "killed" | "timed out" | "survived";

/** What the run without mutants learned. */
export interface Survey {
  /** Tests of the run by number, with how long each took. */
  readonly tests: readonly { readonly file: string; readonly name: string; readonly ms: number }[];
  /** For each mutant how often each test passes its place: `[test, times][]`. */
  readonly passes: readonly (readonly [mutant: number, by: readonly (readonly [number, number])[]])[];
  /** Mutants in code that runs while the modules are loaded. */
  readonly whileLoading: readonly number[];
}

/** What the parent tells the worker. */
export type Order =
  | { readonly order: "survey" }
  | {
      readonly order: "try";
      readonly mutant: number;
      /**
       * Numbers of the tests that pass its place, in the order to run them, with how often each passes it without
       * the mutant; else all are loaded anew.
       */
      readonly tests: readonly (readonly [test: number, usual: number])[] | undefined;
      /** The test files in the order to load them. */
      readonly files: readonly string[];
      /** Names of tests to run last. */
      readonly slow: readonly string[];
      /** How often its place is passed without it, by all tests. */
      readonly usual: number;
    };

/** What the worker answers. */
export type Answer =
  | { readonly answer: "survey"; readonly survey: Survey }
  | { readonly answer: "fate"; readonly mutant: number; readonly fate: Fate; readonly by: string | undefined }
  /** The tests fail without any mutant, so that nothing can be learned. */
  | { readonly answer: "broken"; readonly why: string };
