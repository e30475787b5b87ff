/** How much may wait before the writer is told to stop. */
const HIGH_WATER_BYTES = 1024 * 1024;

/** Hands pieces from a writer to a reader that may be slower, in order, with bounded memory. */
export class Channel {
  readonly #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #ended = false;
  #wakeReader: (() => void) | undefined;
  #wakeWriter: (() => void) | undefined;

  /** @returns a promise to wait for where there is no room for more; `stop` when nobody reads any more */
  write(piece: Buffer): undefined | "stop" | Promise<undefined> {
    if (this.#ended) return "stop";
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    this.#wakeReader?.();
    if (this.#waitingBytes < HIGH_WATER_BYTES) return undefined;
    return new Promise((resolve) => {
      this.#wakeWriter = () => resolve(undefined);
    });
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
        // One piece: writing costs a process more than copying.
        if (pieces.length > 0) yield pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
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
