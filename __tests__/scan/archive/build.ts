import { crc32, deflateRawSync } from "node:zlib";
import { type Header, pack } from "tar-stream";

/** One entry of a zip that is to be written, true or not. */
export interface ZipEntry {
  readonly name: string;
  readonly data?: Buffer;
  /** 8 (deflated) unless given. */
  readonly method?: number;
  /** General purpose flags: 1 encrypted, 0x40 strongly so, 0x800 UTF-8 name. */
  readonly flags?: number;
  /** What stands there in place of the compressed data. */
  readonly raw?: Buffer;
  /** Where it says that its data is, in place of its own. */
  readonly offset?: number;
  /** What the sizes are said to be. */
  readonly claims?: { readonly compressed?: number; readonly uncompressed?: number };
}

/** Writes a zip archive (APPNOTE.TXT 4.3), as wrong as its entries are. */
export function zipOf(entries: readonly ZipEntry[], comment = ""): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, data = Buffer.alloc(0), method = 8, flags = 0, raw, offset, claims } of entries) {
    const nameBytes = Buffer.from(name);
    const content = raw ?? (method === 8 ? deflateRawSync(data) : data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(claims?.compressed ?? content.length, 14);
    common.writeUInt32LE(claims?.uncompressed ?? data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const last = Buffer.alloc(14);
    last.writeUInt32LE(offset ?? at, 10);
    if (offset === undefined) {
      const local = [Buffer.from("PK\x03\x04", "latin1"), common, nameBytes, content];
      locals.push(...local);
      at += local.reduce((sum, part) => sum + part.length, 0);
    }
    central.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, last, nameBytes);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

export type TarEntry = Partial<Header> & { readonly name: string; readonly data?: Buffer };

/** Writes a tar archive with `tar-stream`: ustar, and pax where a name or size needs it. */
export async function tarOf(entries: readonly TarEntry[]): Promise<Buffer> {
  const writer = pack();
  for (const { data = Buffer.alloc(0), ...headers } of entries) writer.entry(headers, data);
  writer.finalize();
  const parts: Buffer[] = [];
  for await (const part of writer as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

export interface RawHeader {
  readonly name: string;
  readonly size: number;
  readonly type?: string;
  /** `ustar\0` + `00` unless given. */
  readonly magic?: string;
}

/** One header block, with the right checksum, saying whatever it is told to. */
export function tarHeader({ name, size, type = "0", magic = "ustar\x0000" }: RawHeader): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0, 100);
  block.write(size.toString(8).padStart(11, "0"), 124, "latin1");
  block.write(type, 156, "latin1");
  block.write(magic, 257, "latin1");
  return withChecksum(block);
}

export function withChecksum(block: Buffer): Buffer {
  block.fill(" ", 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

/** A header and its content, filled up to whole blocks. */
export function tarRecord(header: Omit<RawHeader, "size">, content: Buffer): Buffer {
  const filler = Buffer.alloc((512 - (content.length % 512)) % 512);
  return Buffer.concat([tarHeader({ ...header, size: content.length }), content, filler]);
}

export const TAR_END = Buffer.alloc(1024);
