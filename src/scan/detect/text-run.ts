import { MARKER } from "../../key/grammar.ts";
import { isKeyCharacter } from "./characters.ts";
import { type Escape, escapeAt } from "./escape.ts";
import { gapAt, mayBeginGap } from "./gap.ts";
import { PREFIX, SHORTEST_KEY } from "./structure.ts";

/** Characters that stand as they are, or one that is written as an escape. */
export interface Piece {
  readonly text: string;
  /** Where its bytes begin, and how many they are. */
  readonly offset: number;
  readonly length: number;
  readonly writing: Escape["writing"] | undefined;
}

/** Characters of keys that follow one another, however they are written. */
export interface Run {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** For each piece where in the text it begins. */
  readonly indices: readonly number[];
  /** Indices before which something stands that joins two parts, the end of a line or string; in order. */
  readonly joints: readonly number[];
}

/** What a walk over a run tells of it, from left to right. */
interface Visitor {
  plain(from: number, to: number): void;
  escaped(at: number, written: Escape): void;
  joint(): void;
}

/**
 * The runs in `[from, to)` that hold the beginning of a key and, behind it, a marker, whole or in parts. Every run is
 * gone over once from left to right, and only those that are given out once more.
 */
export function* markedRuns(bytes: Buffer, from: number, to: number): Generator<Run> {
  const window = bytes.subarray(from, to);
  const text = window.toString("latin1");
  for (let at = 0; at < window.length; ) {
    if (!beginsCharacter(window, at)) {
      at += escapeAt(window, at)?.length ?? 1;
      continue;
    }
    const survey = new Survey(window);
    const end = walk(window, text, at, survey);
    if (survey.isMarked && survey.size >= SHORTEST_KEY) {
      const recorder = new Recorder(text, from);
      walk(window, text, at, recorder);
      yield recorder.run();
    }
    at = end;
  }
}

/** @returns where the run that begins at `start` ends */
function walk(window: Buffer, text: string, start: number, visitor: Visitor): number {
  for (let at = start; ; ) {
    const from = at;
    while (isKeyCharacter(window[at])) at++;
    if (at > from) visitor.plain(from, at);
    const written = escapeAt(window, at);
    if (written && isKeyCharacter(written.code)) {
      visitor.escaped(at, written);
      at += written.length;
      continue;
    }
    const gap = mayBeginGap(window[at]) ? gapAt(text, at) : 0;
    if (!beginsCharacter(window, at + gap)) return at;
    visitor.joint();
    at += gap;
  }
}

function beginsCharacter(bytes: Buffer, at: number): boolean {
  return isKeyCharacter(bytes[at]) || isKeyCharacter(escapeAt(bytes, at)?.code);
}

/** Whether a run can hold a key. Both texts begin with a character that they have once, so no place is tried twice. */
class Survey implements Visitor {
  readonly #window: Buffer;
  size = 0;
  #ofPrefix = 0;
  #ofMarker = 0;

  constructor(window: Buffer) {
    this.#window = window;
  }

  get isMarked(): boolean {
    return this.#ofMarker === MARKER.length;
  }

  plain(from: number, to: number): void {
    for (let at = from; at < to && !this.isMarked; at++) this.#look(this.#window[at] as number);
    this.size += to - from;
  }

  escaped(_: number, { code }: Escape): void {
    this.#look(code);
    this.size++;
  }

  joint(): void {}

  #look(code: number): void {
    if (this.#ofPrefix < PREFIX.length) this.#ofPrefix = continued(PREFIX, this.#ofPrefix, code);
    else if (!this.isMarked) this.#ofMarker = continued(MARKER, this.#ofMarker, code);
  }
}

/** How many characters of the text stand before the next, when `count` stood before this one. */
function continued(text: string, count: number, code: number): number {
  if (text.charCodeAt(count) === code) return count + 1;
  return text.charCodeAt(0) === code ? 1 : 0;
}

class Recorder implements Visitor {
  readonly #text: string;
  readonly #base: number;
  readonly #pieces: Piece[] = [];
  readonly #indices: number[] = [];
  readonly #joints: number[] = [];
  #size = 0;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  plain(from: number, to: number): void {
    this.#add(this.#text.slice(from, to), from, to - from, undefined);
  }

  escaped(at: number, { code, length, writing }: Escape): void {
    this.#add(String.fromCharCode(code), at, length, writing);
  }

  joint(): void {
    this.#joints.push(this.#size);
  }

  run(): Run {
    const text = this.#pieces.map((piece) => piece.text).join("");
    return { text, pieces: this.#pieces, indices: this.#indices, joints: this.#joints };
  }

  #add(text: string, at: number, length: number, writing: Piece["writing"]): void {
    this.#indices.push(this.#size);
    this.#pieces.push({ text, offset: this.#base + at, length, writing });
    this.#size += text.length;
  }
}
