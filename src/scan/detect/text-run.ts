import { MARKER } from "../../key/grammar.ts";
import { isKeyCharacter } from "./characters.ts";
import { type Escape, escapeAt } from "./escape.ts";
import { gapAt } from "./gap.ts";
import { SHORTEST_KEY } from "./structure.ts";

/** Characters of keys that follow one another, however they are written. */
export interface Run {
  readonly text: string;
  /** For each character where its bytes begin and end. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** For each character how it is written. */
  readonly writings: readonly (Escape["writing"] | undefined)[];
  /** Indices before which something stands that joins two pieces: the end of a line or string. */
  readonly joints: ReadonlySet<number>;
}

/** The runs in `[from, to)` that hold a marker, whole or in pieces. One pass, from left to right. */
export function markedRuns(bytes: Buffer, from: number, to: number): Run[] {
  const text = bytes.toString("latin1", from, to);
  const window = bytes.subarray(from, to);
  const runs: Run[] = [];
  let run = new RunBuilder(from);
  let at = 0;
  while (at < window.length) {
    const byte = window[at] as number;
    if (isKeyCharacter(byte)) {
      run.add(byte, at, 1, undefined);
      at++;
      continue;
    }
    const written = escapeAt(window, at);
    if (written && isKeyCharacter(written.code)) {
      run.add(written.code, at, written.length, written.writing);
      at += written.length;
      continue;
    }
    const gap = run.isEmpty ? 0 : gapAt(text, at);
    if (gap > 0 && beginsCharacter(window, at + gap)) {
      run.join();
      at += gap;
      continue;
    }
    run.finish(runs);
    if (!run.isEmpty) run = new RunBuilder(from);
    at += written?.length ?? 1;
  }
  run.finish(runs);
  return runs;
}

function beginsCharacter(bytes: Buffer, at: number): boolean {
  return isKeyCharacter(bytes[at]) || isKeyCharacter(escapeAt(bytes, at)?.code);
}

class RunBuilder {
  readonly #base: number;
  readonly #codes: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #writings: (Escape["writing"] | undefined)[] = [];
  readonly #joints = new Set<number>();

  constructor(base: number) {
    this.#base = base;
  }

  get isEmpty(): boolean {
    return this.#codes.length === 0;
  }

  add(code: number, at: number, length: number, writing: Escape["writing"] | undefined): void {
    this.#codes.push(code);
    this.#starts.push(this.#base + at);
    this.#ends.push(this.#base + at + length);
    this.#writings.push(writing);
  }

  join(): void {
    this.#joints.add(this.#codes.length);
  }

  finish(runs: Run[]): void {
    if (this.#codes.length < SHORTEST_KEY) return;
    const text = Buffer.from(this.#codes).toString("latin1");
    if (!text.includes(MARKER)) return;
    runs.push({
      text,
      starts: this.#starts,
      ends: this.#ends,
      writings: this.#writings,
      joints: this.#joints,
    });
  }
}
