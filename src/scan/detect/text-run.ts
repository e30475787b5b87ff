import { MARKER } from "../../key/grammar.ts";
import { isKeyCharacter } from "./characters.ts";
import { type Escape, escapeAt } from "./escape.ts";
import { gapAt, mayBeginGap } from "./gap.ts";
import { PREFIX, SHORTEST_KEY } from "./structure.ts";

/** Characters of keys that follow one another, however they are written. */
export interface Run {
  readonly text: string;
  /** For each character where its bytes begin, and how many they are; the next run is written over them. */
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array;
  /** Indices of the characters that are written as escapes, in order, and for each how. */
  readonly escapes: readonly number[];
  readonly writings: readonly Escape["writing"][];
  /** Indices before which something stands that joins two pieces, the end of a line or string; in order. */
  readonly joints: readonly number[];
}

/** What a walk over a run tells of its characters, and of what joins them. */
interface Visitor {
  character(code: number, at: number, written: Escape | undefined): void;
  joint(): void;
}

/**
 * The runs in `[from, to)` that hold the beginning of a key and, behind it, a marker, whole or in pieces, each to be
 * done with before the next. Every run is gone over once from left to right, and only those given out once more.
 */
export function* markedRuns(bytes: Buffer, from: number, to: number): Generator<Run> {
  const window = bytes.subarray(from, to);
  const text = window.toString("latin1");
  const survey = new Survey();
  let recorder: Recorder | undefined;
  for (let at = 0; at < window.length; ) {
    if (!beginsCharacter(window, at)) {
      at += escapeAt(window, at)?.length ?? 1;
      continue;
    }
    survey.begin();
    const end = walk(window, text, at, survey);
    if (survey.isMarked && survey.size >= SHORTEST_KEY) {
      recorder ??= new Recorder(window.length, from);
      recorder.begin();
      walk(window, text, at, recorder);
      yield recorder.run();
    }
    at = end;
  }
}

/** @returns where the run that begins at `start` ends */
function walk(window: Buffer, text: string, start: number, visitor: Visitor): number {
  for (let at = start; ; ) {
    const code = window[at];
    if (isKeyCharacter(code)) {
      visitor.character(code as number, at, undefined);
      at++;
      continue;
    }
    const written = escapeAt(window, at);
    if (written && isKeyCharacter(written.code)) {
      visitor.character(written.code, at, written);
      at += written.length;
      continue;
    }
    const gap = at > start && mayBeginGap(code) ? gapAt(text, at) : 0;
    if (gap === 0 || !beginsCharacter(window, at + gap)) return at;
    visitor.joint();
    at += gap;
  }
}

function beginsCharacter(bytes: Buffer, at: number): boolean {
  return isKeyCharacter(bytes[at]) || isKeyCharacter(escapeAt(bytes, at)?.code);
}

/** Whether a run can hold a key. Both texts begin with a character that they have once, so no place is tried twice. */
class Survey implements Visitor {
  size = 0;
  #ofPrefix = 0;
  #ofMarker = 0;

  begin(): void {
    this.size = 0;
    this.#ofPrefix = 0;
    this.#ofMarker = 0;
  }

  get isMarked(): boolean {
    return this.#ofMarker === MARKER.length;
  }

  character(code: number): void {
    this.size++;
    if (this.#ofPrefix < PREFIX.length) this.#ofPrefix = continued(PREFIX, this.#ofPrefix, code);
    else if (this.#ofMarker < MARKER.length) this.#ofMarker = continued(MARKER, this.#ofMarker, code);
  }

  joint(): void {}
}

/** How many characters of the text stand before the next, when `count` stood before this one. */
function continued(text: string, count: number, code: number): number {
  if (text.charCodeAt(count) === code) return count + 1;
  return text.charCodeAt(0) === code ? 1 : 0;
}

class Recorder implements Visitor {
  readonly #base: number;
  readonly #codes: Buffer;
  readonly #starts: Uint32Array;
  readonly #lengths: Uint8Array;
  #escapes: number[] = [];
  #writings: Escape["writing"][] = [];
  #joints: number[] = [];
  #size = 0;

  /** @param size of the longest run */
  constructor(size: number, base: number) {
    this.#base = base;
    this.#codes = Buffer.alloc(size);
    this.#starts = new Uint32Array(size);
    this.#lengths = new Uint8Array(size);
  }

  begin(): void {
    this.#size = 0;
    this.#escapes = [];
    this.#writings = [];
    this.#joints = [];
  }

  character(code: number, at: number, written: Escape | undefined): void {
    const index = this.#size++;
    this.#codes[index] = code;
    this.#starts[index] = this.#base + at;
    this.#lengths[index] = written?.length ?? 1;
    if (!written) return;
    this.#escapes.push(index);
    this.#writings.push(written.writing);
  }

  joint(): void {
    this.#joints.push(this.#size);
  }

  run(): Run {
    return {
      text: this.#codes.toString("latin1", 0, this.#size),
      starts: this.#starts,
      lengths: this.#lengths,
      escapes: this.#escapes,
      writings: this.#writings,
      joints: this.#joints,
    };
  }
}
