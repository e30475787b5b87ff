import { Session } from "node:inspector";

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly { readonly functionName: string; readonly ranges: readonly Range[] }[];
}

/**
 * Which blocks of the sources were entered, as V8 counts them itself: nothing is to be installed or rewritten.
 * Source: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#method-takePreciseCoverage
 */
export class Coverage {
  readonly #session = new Session();
  readonly #sources: readonly string[];
  readonly #seen = new Set<string>();

  /** @param sources ends of paths, or folders, below `src/` */
  constructor(sources: readonly string[]) {
    this.#sources = sources.map((source) => `/src/${source}`);
    this.#session.connect();
    this.#post("Profiler.enable");
    this.resume();
  }

  get blocks(): number {
    return this.#seen.size;
  }

  /** Blocks that were entered since the last call, new ones and those that were seen before. */
  taken(): string[] {
    const { result } = this.#post("Profiler.takePreciseCoverage") as { result: readonly ScriptCoverage[] };
    return result
      .filter(({ url }) => this.#sources.some((source) => url.includes(source)))
      .flatMap(({ url, functions }) =>
        functions.flatMap(({ ranges }) =>
          ranges.flatMap(({ startOffset, endOffset, count }) =>
            count === 0
              ? []
              : [`${url.slice(url.lastIndexOf("/src/"))} ${startOffset} ${endOffset} ${bucketOf(count)}`],
          ),
        ),
      );
  }

  /** Whether a block is among them that was not entered before; from now on all of them were. */
  learn(blocks: readonly string[]): boolean {
    const before = this.#seen.size;
    for (const block of blocks) this.#seen.add(block);
    return this.#seen.size > before;
  }

  hasNew(blocks: readonly string[]): boolean {
    return blocks.some((block) => !this.#seen.has(block));
  }

  resume(): void {
    this.#post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  /** V8 optimises nothing while it counts; without it inputs are run many times as fast. */
  pause(): void {
    this.#post("Profiler.stopPreciseCoverage");
  }

  end(): void {
    this.#session.disconnect();
  }

  #post(method: string, parameters: object = {}): unknown {
    let answer: unknown;
    // The inspector of the own thread answers before `post` returns.
    this.#session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  }
}

/** Once, a few times, often: another number of rounds is another way through a loop. */
function bucketOf(count: number): number {
  return count === 1 ? 1 : count < 4 ? 2 : count < 32 ? 3 : 4;
}
