import {
  columnAt,
  KNOWN,
  MISSING,
  placeOf,
  columnWithRole,
  type CellPlace,
  type RecordTable,
} from '../../records/columns';
import { FTE_TICKS, NUMBER_TICKS, fteFromNumber } from '../../records/quantities';
import type { Vocabulary } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import { say } from '../../wording/phrases';
import type { RowTrace } from '../evaluate/trace';
import { formatDate, formatNumber } from '../print/figures';
import type { UnitLabel } from '../resolve/program';
import { amountIn, amountWords } from './amounts';

/** A cell that a finding rests on, and what it has to do with it. */
export interface CellNote extends CellPlace {
  readonly note: string;
}

export const NO_UNIT: UnitLabel = { kind: 'number' };

/** At most eight cells in running text; the lists beside it hold them all. */
export function cellList(notes: readonly CellNote[]): string {
  const shown = notes.slice(0, 8).map(({ sheet, cell, note }) => `${sheet}!${cell} (${note})`);
  return shown.join(', ') + (notes.length > shown.length ? ', …' : '');
}

/** The cell of a traced record: the field that decided, else its first date, else its first column. */
export function noteOf(
  trace: RowTrace,
  unit: UnitLabel,
  vocabulary: Vocabulary,
  language: Language,
): CellNote {
  const { table, row, field } = trace;
  const shown =
    field ?? columnWithRole(table, 'from')?.field.index ?? columnWithRole(table, 'date')?.field.index ?? 0;
  return { ...placeOf(table, row, shown), note: noteText(trace, unit, vocabulary, language) };
}

function noteText(trace: RowTrace, unit: UnitLabel, vocabulary: Vocabulary, language: Language): string {
  const { table, row, field } = trace;
  const name = field === null ? '' : (table.type.fields[field]?.names[language].one ?? '');
  const value = field === null ? '' : cellText(table, row, field, language);
  switch (trace.reason) {
    case 'counts': {
      const when = periodText(table, row, language);
      if (trace.amount === null || unit.kind === 'records') return joined(say('counts', language), when);
      const amount = amountWords(amountIn(unit, trace.dimension, trace.amount), unit, vocabulary, language);
      return joined(say('countsFor', language, { amount }), when);
    }
    case 'condition':
      return field === null
        ? say('rejectedWindow', language)
        : say(value === '' ? 'rejectedBlank' : 'rejectedCondition', language, { field: name, value });
    case 'window':
      return joined(say('rejectedWindow', language), periodText(table, row, language));
    case 'superseded':
      return joined(say('superseded', language), periodText(table, row, language));
    case 'later':
      return joined(say('planned', language), periodText(table, row, language));
    case 'unknown':
      return unknownText(table, row, field, name, language);
    case 'breaks':
      return value === ''
        ? say('unknownCell', language, { field: name })
        : say('breaks', language, { field: name, value });
    case 'falls':
      return say('falls', language, { value });
    case 'capped':
      return joined(say('capped', language), periodText(table, row, language));
    case 'elsewhere':
      return joined(say('elsewhere', language), periodText(table, row, language));
    case 'uncovered':
      return trace.day === undefined
        ? say('uncovered', language)
        : say('uncoveredFrom', language, { date: formatDate(trace.day, language) });
    case 'covers':
      return joined(say('covers', language), periodText(table, row, language));
    case 'related': {
      const record = table.type.names[language].one;
      const phrase = trace.status === 'rejected' ? 'shouldNotBe' : 'isThere';
      return joined(say(phrase, language, { record }), periodText(table, row, language));
    }
    case 'outOfOrder':
      return joined(say('outOfOrder', language), periodText(table, row, language));
    default:
      return assertNever(trace.reason);
  }
}

function unknownText(
  table: RecordTable,
  row: number,
  field: number | null,
  name: string,
  language: Language,
): string {
  const isMissing = field !== null && columnAt(table, field).states[row] === MISSING;
  return say(isMissing ? 'unknownColumn' : 'unknownCell', language, { field: name });
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** When a record takes place, and its full-time factor when that is not 1. */
export function periodText(table: RecordTable, row: number, language: Language): string {
  const dates = (['from', 'to', 'date'] as const).flatMap((role) => {
    const column = columnWithRole(table, role);
    return column?.states[row] === KNOWN ? [formatDate(column.values[row] ?? 0, language)] : [];
  });
  const factor = columnWithRole(table, 'fullTimeFactor');
  const fte = factor?.states[row] === KNOWN ? fteFromNumber(factor.values[row] ?? 0) : FTE_TICKS;
  const part =
    fte === FTE_TICKS
      ? ''
      : say('fullTimeFactor', language, { factor: formatNumber(fte / FTE_TICKS, language) });
  return joined(dates.join(' – '), part);
}

/** What a cell holds, for people; empty when nothing is known of it. */
export function cellText(table: RecordTable, row: number, field: number, language: Language): string {
  const column = columnAt(table, field);
  if (column.states[row] !== KNOWN) return '';
  const value = column.values[row] ?? 0;
  switch (column.field.kind) {
    case 'date':
      return formatDate(value, language);
    case 'number':
    case 'numberInText':
      return formatNumber(value / NUMBER_TICKS, language);
    case 'yesNo':
      return value === 1 ? (language === 'nl' ? 'ja' : 'yes') : language === 'nl' ? 'nee' : 'no';
    case 'text':
    case 'choice':
      return `"${column.words?.texts[value] ?? ''}"`;
  }
}
