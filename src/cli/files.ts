import { readFile, writeFile } from 'node:fs/promises';
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

/** The text that the bytes of a rule file stand for. */
export function textOf(bytes: Uint8Array, path: string): string {
  if (isZip(bytes)) throw about(path, NO_RULES);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw about(path, NO_TEXT);
  }
  // Every other byte of a text in UTF-16 is zero.
  if (text.includes('\0')) throw about(path, NO_TEXT);
  return text;
}

const NO_RULES: Bilingual = {
  nl: 'is een werkmap, geen regelbestand',
  en: 'is a workbook, not a rule file',
};

const NO_TEXT: Bilingual = {
  nl: 'is geen tekst in UTF-8; sla het op als UTF-8 en probeer het opnieuw',
  en: 'is no text in UTF-8; save it as UTF-8 and try again',
};

/** Whether a file is packed, as workbooks are: such files begin with "PK" and two control characters. */
function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
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

/** Writes a file anew. @throws UnusableInput where that cannot be, for example in a folder that does not exist */
export async function writeTextFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw about(path, unwritable(code));
  }
}

const IS_FOLDER: Bilingual = { nl: 'is een map', en: 'is a folder' };
const NO_FOLDER: Bilingual = {
  nl: 'is niet te schrijven: die map bestaat niet',
  en: 'cannot be written: there is no such folder',
};
const NOT_ALLOWED: Bilingual = {
  nl: 'is niet te schrijven: dat mag daar niet',
  en: 'cannot be written: that is not allowed there',
};

const UNREADABLE = new Map<string, Bilingual>([
  ['ENOENT', { nl: 'bestaat niet', en: 'does not exist' }],
  ['EISDIR', IS_FOLDER],
]);

const UNWRITABLE = new Map<string, Bilingual>([
  ['ENOENT', NO_FOLDER],
  ['ENOTDIR', NO_FOLDER],
  ['EISDIR', IS_FOLDER],
  ['EACCES', NOT_ALLOWED],
  ['EPERM', NOT_ALLOWED],
  ['EROFS', NOT_ALLOWED],
]);

function unreadable(code = '?'): Bilingual {
  return UNREADABLE.get(code) ?? { nl: `is niet te lezen (${code})`, en: `cannot be read (${code})` };
}

function unwritable(code = '?'): Bilingual {
  return UNWRITABLE.get(code) ?? { nl: `is niet te schrijven (${code})`, en: `cannot be written (${code})` };
}

function about(path: string, { nl, en }: Bilingual): UnusableInput {
  return new UnusableInput({ nl: `${path} ${nl}`, en: `${path} ${en}` });
}
