import { expect, test } from "@jest/globals";
import { Channel } from "../../../src/scan/repository/channel.ts";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("what is written is read, in order, and reading ends with the writing", async () => {
  const channel = new Channel();
  const read: string[] = [];
  const reading = (async () => {
    for await (const piece of channel) read.push(piece.toString());
  })();
  for (const piece of ["a", "b", "c"]) {
    await channel.write(Buffer.from(piece));
    await turn();
  }
  channel.end();
  await reading;
  expect(read).toEqual(["a", "b", "c"]);
});

test("a fast writer waits for a slow reader", async () => {
  const channel = new Channel();
  let written = 0;
  const writing = (async () => {
    for (let i = 0; i < 20; i++) {
      await channel.write(Buffer.alloc(200_000));
      written++;
    }
    channel.end();
  })();
  await turn();
  expect(written).toBeLessThan(10);
  let bytes = 0;
  for await (const piece of channel) bytes += piece.length;
  await writing;
  expect(bytes).toBe(20 * 200_000);
});

test("a reader that stops early does not leave the writer waiting", async () => {
  const channel = new Channel();
  const writing = (async () => {
    for (let i = 0; i < 20; i++) await channel.write(Buffer.alloc(200_000));
  })();
  for await (const _ of channel) break;
  await writing;
});
