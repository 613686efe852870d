/**
 * The zip container of an .xlsx file: its directory, and its parts one at a time.
 * The directory is read here because fflate's own unzipping checks neither checksums, nor encryption, nor that a
 * part expands to the size it declares; fflate does the inflating.
 */
import { Inflate } from 'fflate';
import { Allowance, WorkbookReadError } from './xlsx-error';

const maximumExpandedBytes = 512 * 1024 * 1024;
const chunkSize = 64 * 1024;

const signature = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
};
const unknown16 = 0xffff;
const unknown32 = 0xffffffff;
const extra64 = 1;

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** The parts of a zip file, found by name; like part names in Office files, names ignore case. */
export class ZipArchive {
  readonly #view: ByteView;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #allowance = new Allowance('expanded parts', maximumExpandedBytes);

  constructor(bytes: Uint8Array) {
    this.#view = new ByteView(bytes);
    this.#entries = readDirectory(this.#view);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The expanded bytes of a part, or undefined where the archive has no such part. */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    if (entry.encrypted) throw new WorkbookReadError('encrypted', name);
    this.#allowance.take(entry.size);
    const expanded = expand(this.#packedBytes(entry, name), entry, name);
    if (checksumOf(expanded) !== entry.checksum)
      throw new WorkbookReadError('damaged', `checksum of ${name}`);
    return expanded;
  }

  #packedBytes(entry: Entry, name: string): Uint8Array {
    if (this.#view.uint32(entry.offset) !== signature.local)
      throw new WorkbookReadError('damaged', `header of ${name}`);
    const nameLength = this.#view.uint16(entry.offset + 26);
    const extraLength = this.#view.uint16(entry.offset + 28);
    return this.#view.slice(entry.offset + 30 + nameLength + extraLength, entry.packedSize);
  }
}

/** Reads little-endian numbers; a place outside the file means that the file is damaged. */
class ByteView {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.length = bytes.length;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint16(at: number): number {
    return this.#view.getUint16(this.#within(at, 2), true);
  }

  uint32(at: number): number {
    return this.#view.getUint32(this.#within(at, 4), true);
  }

  uint64(at: number): number {
    return this.uint32(at) + this.uint32(at + 4) * 2 ** 32;
  }

  slice(at: number, length: number): Uint8Array {
    return this.#bytes.subarray(this.#within(at, length), at + length);
  }

  #within(at: number, length: number): number {
    if (at < 0 || at + length > this.length) throw new WorkbookReadError('damaged', 'zip ends too early');
    return at;
  }
}

function readDirectory(view: ByteView): Map<string, Entry> {
  const { count, offset } = findDirectory(view);
  const entries = new Map<string, Entry>();
  const utf8 = new TextDecoder();
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.uint32(at) !== signature.central) throw new WorkbookReadError('damaged', 'zip directory');
    const nameLength = view.uint16(at + 28);
    const extraLength = view.uint16(at + 30);
    const name = utf8
      .decode(view.slice(at + 46, nameLength))
      .replaceAll('\\', '/')
      .toLowerCase();
    const [size, packedSize, place] = readSizes(view, at, at + 46 + nameLength, extraLength);
    entries.set(name, {
      encrypted: (view.uint16(at + 8) & 1) === 1,
      method: view.uint16(at + 10),
      checksum: view.uint32(at + 16),
      packedSize,
      size,
      offset: place,
    });
    at += 46 + nameLength + extraLength + view.uint16(at + 32);
  }
  return entries;
}

function findDirectory(view: ByteView): { count: number; offset: number } {
  const end = findEnd(view);
  const count = view.uint16(end + 10);
  const offset = view.uint32(end + 16);
  if (count !== unknown16 && offset !== unknown32) return { count, offset };
  if (view.uint32(end - 20) !== signature.locator64) return { count, offset };
  const end64 = view.uint64(end - 12);
  if (view.uint32(end64) !== signature.end64) throw new WorkbookReadError('damaged', 'zip64 directory');
  return { count: view.uint64(end64 + 32), offset: view.uint64(end64 + 48) };
}

/** The end record stands at the very end, before a comment of at most 65,535 bytes. */
function findEnd(view: ByteView): number {
  const first = Math.max(0, view.length - 22 - 0xffff);
  for (let at = view.length - 22; at >= first; at -= 1) {
    if (view.uint32(at) === signature.end) return at;
  }
  throw new WorkbookReadError('damaged', 'zip without a directory');
}

/** Expanded size, packed size and place; each that does not fit stands in the zip64 extra field, in this order. */
function readSizes(
  view: ByteView,
  at: number,
  extraAt: number,
  extraLength: number,
): [number, number, number] {
  const sizes: [number, number, number] = [view.uint32(at + 24), view.uint32(at + 20), view.uint32(at + 42)];
  if (!sizes.includes(unknown32)) return sizes;
  let field = extraAt;
  while (field + 4 <= extraAt + extraLength && view.uint16(field) !== extra64)
    field += 4 + view.uint16(field + 2);
  let next = field + 4;
  return sizes.map((size) => {
    if (size !== unknown32) return size;
    if (next + 8 > extraAt + extraLength) throw new WorkbookReadError('damaged', 'zip64 sizes');
    next += 8;
    return view.uint64(next - 8);
  }) as [number, number, number];
}

function expand(packed: Uint8Array, entry: Entry, name: string): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new WorkbookReadError('damaged', `compression of ${name}`);
  const expanded = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) throw new WorkbookReadError('damaged', `size of ${name}`);
    expanded.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += chunkSize) {
      inflate.push(packed.subarray(at, at + chunkSize), at + chunkSize >= packed.length);
    }
  } catch (error) {
    if (error instanceof WorkbookReadError) throw error;
    throw new WorkbookReadError('damaged', `compressed data of ${name}`);
  }
  if (length !== entry.size) throw new WorkbookReadError('damaged', `size of ${name}`);
  return expanded;
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** CRC-32, as zip files use it. */
function checksumOf(bytes: Uint8Array): number {
  let checksum = 0xffffffff;
  for (const byte of bytes) checksum = (checksum >>> 8) ^ (checksumTable[(checksum ^ byte) & 0xff] ?? 0);
  return ~checksum >>> 0;
}
