import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";

/** A way out of a process that is read into one piece of memory, again and again. */
export interface Outlet {
  /** For the process to write to; to be destroyed here when the process has it. */
  readonly writing: Socket;
  /** Ends when all who write have ended. */
  readonly reading: Socket;
}

const PIECE_BYTES = 64 * 1024;
let opened = 0;

/**
 * Opens one. Node's own pipes take new memory for every piece, which is half of the work of reading and most of what
 * there is to clean up; it lets the reader bring the memory only for sockets that are connected to.
 *
 * @param directory of our own, in which the socket stands for a moment
 * @param onPiece given each piece, whose memory is used again; `false` to wait for `reading.resume()`
 * @returns `undefined` where there can be none: the path is too long, or nothing may be written there
 */
export async function openOutlet(
  directory: string,
  onPiece: (piece: Buffer) => boolean,
): Promise<Outlet | undefined> {
  // Elsewhere it is not known that a process gets a socket on which writing waits.
  if (process.platform !== "linux") return undefined;
  const server = createServer();
  try {
    const path = join(directory, `outlet-${opened++}`);
    await once(server.listen(path), "listening");
    const buffer = Buffer.allocUnsafe(PIECE_BYTES);
    const onread = { buffer, callback: (bytes: number) => onPiece(buffer.subarray(0, bytes)) };
    return await new Promise((resolve) => {
      const reading = connect({ path, onread });
      server.once("connection", (writing: Socket) => resolve({ writing, reading }));
      // Where there are no file descriptors left, it is closed before anybody has seen it.
      const none = (): void => resolve(undefined);
      reading.once("error", none).once("close", none);
      server.once("error", none);
    });
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}
