import { createInflateRaw } from 'node:zlib';
import { SpreadsheetFault, limits } from './limits.ts';

export interface ZipPart {
  name: string;
  /** Its content piece by piece; throws when it is larger than a part may be. */
  read(): AsyncIterable<Uint8Array>;
}

const unreadable = (): SpreadsheetFault => new SpreadsheetFault('imports.unreadable');

/** The parts of a zip by its directory; nothing is unpacked until it is read. */
export function partsOf(bytes: Uint8Array): Map<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts = new Map<string, ZipPart>();
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw unreadable();
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    parts.set(name, { name, read: () => readPart(bytes, view, { method, size, local }) });
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw unreadable();
}

async function* readPart(
  bytes: Uint8Array,
  view: DataView,
  { method, size, local }: { method: number; size: number; local: number },
): AsyncIterable<Uint8Array> {
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw unreadable();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (method === 0) return yield packed;
  if (method !== 8) throw unreadable();
  const inflate = createInflateRaw();
  inflate.end(packed);
  let total = 0;
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      total += piece.length;
      if (total > limits.part) throw new SpreadsheetFault('imports.too-large');
      yield piece;
    }
  } catch (error) {
    throw error instanceof SpreadsheetFault ? error : unreadable();
  }
}
