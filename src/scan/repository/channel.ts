/** How much may wait before the writer is told to stop. */
const HIGH_WATER_BYTES = 1024 * 1024;

/** Hands pieces from a writer to a reader that may be slower, in order, with bounded memory. */
export class Channel {
  readonly #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #ended = false;
  #wakeReader: (() => void) | undefined;
  #wakeWriter: (() => void) | undefined;

  /** Resolves when there is room for more; to `stop` when nobody reads any more. */
  async write(piece: Buffer): Promise<undefined | "stop"> {
    if (this.#ended) return "stop";
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    this.#wakeReader?.();
    if (this.#waitingBytes < HIGH_WATER_BYTES) return;
    await new Promise<void>((resolve) => {
      this.#wakeWriter = resolve;
    });
    return undefined;
  }

  /** Nothing more comes; what waits is still read. Also ends a wait of the writer. */
  end(): void {
    this.#ended = true;
    this.#wakeReader?.();
    this.#wakeWriter?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        const pieces = this.#waiting.splice(0);
        this.#waitingBytes = 0;
        this.#wakeWriter?.();
        yield* pieces;
        if (this.#waiting.length > 0) continue;
        if (this.#ended) return;
        await new Promise<void>((resolve) => {
          this.#wakeReader = resolve;
        });
      }
    } finally {
      // A reader that stopped early must not leave the writer waiting.
      this.end();
    }
  }
}
