import type { Program } from '../dsl/index';
import { isCellError, type CellValue } from '../records/cells';
import { cellText, isBlank, quoted } from '../records/read-text';
import { canonicalWords, type FieldType, type RecordType, type Vocabulary } from '../records/vocabulary';
import { closest, comparisonKey } from '../wording/text';
import { displayLanguage } from './display-language';
import { fault } from './messages';

/** Whether an argument says nothing: left out, or a blank cell in any of the forms in which Excel hands it over. */
export function isUnsaid(cell: CellValue): boolean {
  return cell === 0 || isBlank(cell);
}

/** The category of stages that a word means; null for a blank. */
export function categoryNamed(
  cell: CellValue,
  vocabulary: Vocabulary,
): { readonly field: FieldType; readonly key: string; readonly word: string } | null {
  if (isUnsaid(cell)) return null;
  const field = categoryOf(vocabulary.records.find(({ role }) => role === 'trainingTime'));
  const words = field === null ? new Map<string, string>() : canonicalWords(field);
  const text = cellText(cell);
  const word = words.get(comparisonKey(text));
  if (field !== null && word !== undefined) return { field, key: comparisonKey(word), word };
  const known = field?.values.map(({ name }) => name[displayLanguage()]) ?? [];
  throw fault('unknown-stage', { found: quoted(cell), suggestion: closest(text, known) ?? null, known });
}

/** The field by which stages are told apart: the one that holds words from a fixed list. */
function categoryOf(stages: RecordType | undefined): FieldType | null {
  return stages?.fields.find(({ kind }) => kind === 'choice') ?? null;
}

/** A training year of a programme; null for a blank. */
export function yearNamed(cell: CellValue, { years }: Program): number | null {
  if (isUnsaid(cell)) return null;
  const year = wholeNumber(cell);
  if (year === null || year < 1 || year > years) throw fault('training-year', { years });
  return year;
}

/** A greater number is a mistake. */
export const GREATEST_EPA = 999;

/** The number of an EPA; null for a blank. */
export function epaNamed(cell: CellValue): number | null {
  if (isUnsaid(cell)) return null;
  const epa = wholeNumber(cell);
  if (epa === null || epa < 1 || epa > GREATEST_EPA) throw fault('epa-number', {});
  return epa;
}

/** The number of an EPA, which a blank is not. */
export function requiredEpa(cell: CellValue): number {
  const epa = epaNamed(cell);
  if (epa === null) throw fault('epa-number', {});
  return epa;
}

/** A whole number, also one that stands in a cell as text. */
function wholeNumber(cell: CellValue): number | null {
  if (isCellError(cell) || typeof cell === 'boolean') return null;
  const number = Number(cellText(cell));
  return Number.isInteger(number) ? number : null;
}
