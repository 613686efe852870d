import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceText } from '../dsl/index';
import { readXlsx } from '../roster/read-xlsx';
import type { Workbook } from '../roster/workbook';
import { WorkbookReadError, type WorkbookReadErrorCode } from '../roster/xlsx-error';
import type { Bilingual } from '../wording/language';
import { UnusableInput } from './unusable-input';

export async function readTextFile(path: string): Promise<SourceText> {
  return { name: basename(path), text: textOf(await readBytes(path), path) };
}

/** The text that the bytes of a file stand for. */
export function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableInput({
      nl: `${path} is geen tekst in UTF-8; sla het op als UTF-8 en probeer het opnieuw`,
      en: `${path} is no text in UTF-8; save it as UTF-8 and try again`,
    });
  }
}

const REASONS: Record<WorkbookReadErrorCode, Bilingual> = {
  'not-a-workbook': { nl: 'is geen werkmap van Excel (.xlsx)', en: 'is no Excel workbook (.xlsx)' },
  encrypted: {
    nl: 'is met een wachtwoord beveiligd; bewaar een kopie zonder',
    en: 'is protected with a password; save a copy without one',
  },
  'old-format': {
    nl: 'heeft een ouder formaat van Excel; sla het op als .xlsx',
    en: 'is in an older Excel format; save it as .xlsx',
  },
  'too-large': { nl: 'is te groot om te lezen', en: 'is too large to read' },
  damaged: {
    nl: 'is beschadigd; open het in Excel, laat Excel het herstellen en sla het weer op',
    en: 'is damaged; open it in Excel, let Excel repair it, and save it again',
  },
};

export async function readWorkbookFile(path: string): Promise<Workbook> {
  const bytes = await readBytes(path);
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (error instanceof WorkbookReadError) throw about(path, REASONS[error.code]);
    throw error;
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw about(path, unreadable(code));
  }
}

function unreadable(code: string | undefined): Bilingual {
  if (code === 'ENOENT') return { nl: 'bestaat niet', en: 'does not exist' };
  if (code === 'EISDIR') return { nl: 'is een map', en: 'is a folder' };
  return { nl: `is niet te lezen (${code ?? '?'})`, en: `cannot be read (${code ?? '?'})` };
}

function about(path: string, { nl, en }: Bilingual): UnusableInput {
  return new UnusableInput({ nl: `${path} ${nl}`, en: `${path} ${en}` });
}
