import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceText } from '../dsl/index';
import { readXlsx } from '../roster/read-xlsx';
import type { Workbook } from '../roster/workbook';
import { WorkbookReadError, type WorkbookReadErrorCode } from '../roster/xlsx-error';
import { UnusableInput } from './unusable-input';

export async function readTextFile(path: string): Promise<SourceText> {
  return { name: basename(path), text: textOf(await readBytes(path), path) };
}

/** The text that the bytes of a file stand for. */
export function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableInput(`${path} is no text in UTF-8; save it as UTF-8 and try again`);
  }
}

const REASONS: Record<WorkbookReadErrorCode, string> = {
  'not-a-workbook': 'is no Excel workbook (.xlsx)',
  encrypted: 'is protected with a password; save a copy without one',
  'old-format': 'is in an older Excel format; save it as .xlsx',
  'too-large': 'is too large to read',
  damaged: 'is damaged; open it in Excel, let Excel repair it, and save it again',
};

export async function readWorkbookFile(path: string): Promise<Workbook> {
  const bytes = await readBytes(path);
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (error instanceof WorkbookReadError) throw new UnusableInput(`${path} ${REASONS[error.code]}`);
    throw error;
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason =
      code === 'ENOENT'
        ? 'does not exist'
        : code === 'EISDIR'
          ? 'is a folder'
          : `cannot be read (${code ?? 'unknown reason'})`;
    throw new UnusableInput(`${path} ${reason}`);
  }
}
