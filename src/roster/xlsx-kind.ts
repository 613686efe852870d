/** Tells apart, by their first bytes, the files that people offer as a workbook. */
import { WorkbookReadError } from './xlsx-error';

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipFile = [0x50, 0x4b];
const directoryEntrySize = 128;

/** Is only silent if the bytes are a zip file; an encrypted .xlsx and an .xls are both compound files. */
export function assertZip(bytes: Uint8Array): void {
  if (startsWith(bytes, zipFile)) return;
  if (!startsWith(bytes, compoundFile))
    throw new WorkbookReadError('not-a-workbook', 'neither a zip nor a compound file');
  if (hasStream(bytes, 'EncryptedPackage')) throw new WorkbookReadError('encrypted', 'EncryptedPackage');
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book'))
    throw new WorkbookReadError('old-format', '.xls');
  throw new WorkbookReadError('not-a-workbook', 'a compound file without a workbook');
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Looks for the stream's directory entry: its name in UTF-16 at a multiple of 128 bytes, its length in bytes at 64. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const nameSize = (name.length + 1) * 2;
  for (let at = directoryEntrySize; at + directoryEntrySize <= bytes.length; at += directoryEntrySize) {
    if (bytes[at + 64] !== nameSize || bytes[at + 65] !== 0) continue;
    if (
      Array.from(name).every(
        (letter, index) => bytes[at + index * 2] === letter.charCodeAt(0) && bytes[at + index * 2 + 1] === 0,
      )
    )
      return true;
  }
  return false;
}
