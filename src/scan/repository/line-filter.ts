/** Keeps of a stream of lines those that are wanted, and all that tell what is missing. */
export class LineFilter {
  readonly #keep: (id: string) => boolean;
  #rest = "";
  #kept = 0;

  constructor(keep: (id: string) => boolean) {
    this.#keep = keep;
  }

  /** How many lines were kept. */
  get kept(): number {
    return this.#kept;
  }

  push(chunk: Buffer): Buffer {
    const parts = (this.#rest + chunk.toString("latin1")).split("\n");
    this.#rest = parts.pop() ?? "";
    const kept = parts.filter((line) => this.#keep(line.startsWith("?") ? line.slice(1) : line));
    this.#kept += kept.length;
    return Buffer.from(kept.map((line) => `${line}\n`).join(""), "latin1");
  }
}
