/**
 * What the instrumented sources ask at each place that has mutants. All mutants are in the code at once; this says
 * which one is on.
 */
export interface Switches {
  /** Whether this mutant is the one that is on. */
  readonly isOn: (id: number) => boolean;
  /** Tells that the place of these mutants was passed with none of them on. */
  readonly passed: (...ids: number[]) => void;
}

declare global {
  var mutantSwitches: Switches;
}

const NONE = -1;
/** A mutant that is asked for so much more often than in the run without mutants is in an endless loop. */
const MOST_TIMES_AS_OFTEN = 10;
const LEAST_ASKED = 100_000;

/** Thrown out of the mutated code; whoever catches it there is asked, and gets it, again. */
export class EndlessLoop extends Error {}

let on = NONE;
let asked = 0;
let most = Number.POSITIVE_INFINITY;
let isRecording = false;
let passes = new Map<number, number>();

globalThis.mutantSwitches = { isOn, passed };

function isOn(id: number): boolean {
  if (id !== on) return false;
  if (++asked > most) throw new EndlessLoop();
  return true;
}

function passed(...ids: number[]): void {
  if (!isRecording) return;
  for (const id of ids) passes.set(id, (passes.get(id) ?? 0) + 1);
}

/** The code as it was written, with a count of the places that are passed. */
export function record(): void {
  on = NONE;
  isRecording = true;
}

/** @returns how often the place of each mutant was passed since the last time */
export function takePasses(): Map<number, number> {
  const taken = passes;
  passes = new Map();
  return taken;
}

/** @param usual how often its place is passed without it */
export function turnOn(id: number, usual: number): void {
  on = id;
  asked = 0;
  most = Math.max(LEAST_ASKED, usual * MOST_TIMES_AS_OFTEN);
  isRecording = false;
}

/** Whether the mutant that is on was stopped for being in an endless loop. */
export function wasEndless(): boolean {
  return asked > most;
}
