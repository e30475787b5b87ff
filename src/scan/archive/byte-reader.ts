/** Takes a stream of pieces apart anew. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #piece: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next bytes; fewer only where the source ends. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = count;
    while (missing > 0 && (await this.#refill())) {
      const part = this.#piece.subarray(0, missing);
      this.#piece = this.#piece.subarray(part.length);
      missing -= part.length;
      parts.push(part);
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }

  async skip(count: number): Promise<void> {
    let missing = count;
    while (missing > 0 && (await this.#refill())) {
      const part = Math.min(missing, this.#piece.length);
      this.#piece = this.#piece.subarray(part);
      missing -= part;
    }
  }

  /** Nothing more is wanted of the source. */
  async end(): Promise<void> {
    await this.#source.return?.();
  }

  async #refill(): Promise<boolean> {
    while (this.#piece.length === 0) {
      const { value, done } = await this.#source.next();
      if (done) return false;
      this.#piece = value;
    }
    return true;
  }
}
