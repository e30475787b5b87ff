/** A part of the action that is given inputs, and what must hold whatever they are. */
export interface Target {
  readonly name: string;
  /** How inputs are changed: as bytes, or as a value of JSON whose structure is kept mostly. */
  readonly form: "bytes" | "json";
  /** Which source files' blocks tell that an input is a new kind of one: ends of paths or folders below `src/`. */
  readonly sources: readonly string[];
  /** Larger inputs are cut. */
  readonly largestBytes: number;
  /** Pieces that are worth to be put in. */
  readonly dictionary: readonly string[];
  /** Inputs to begin with, besides the corpus. */
  seeds(): readonly Buffer[];
  /**
   * Runs one input. Throws when something does not hold.
   *
   * @returns false for an input that is none, such as JSON that cannot be parsed: it is not counted
   */
  run(input: Buffer): boolean | Promise<boolean>;
}

/** Something that must hold did not. The words tell what, never the input. */
export class Broken extends Error {
  override readonly name = "Broken";
}

export function hold(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Broken(what);
}

/** What is linear in its input takes a hundredth of this; what is quadratic takes minutes. */
const MOST_CPU_MS = 2_000;
const ATTEMPTS = 3;

/** Time is taken of the processor and not by the clock, and counts only when it is too long every time. */
export function holdQuick(what: string, work: () => void): void {
  for (let attempt = 1; ; attempt++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    if (user + system < MOST_CPU_MS * 1000) return;
    hold(attempt < ATTEMPTS, `${what} takes no time that a long input could stretch`);
  }
}

/** The input as often as it takes to fill so many bytes. */
export function repeated(input: Buffer, size: number): Buffer {
  return input.length === 0 ? input : Buffer.alloc(size, input);
}

/** A value out of JSON, or `undefined` for what is none. */
export function parsed(input: Buffer): unknown {
  try {
    return JSON.parse(input.toString("utf8"));
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function jsonSeeds(...values: readonly unknown[]): Buffer[] {
  return values.map((value) => Buffer.from(JSON.stringify(value)));
}
