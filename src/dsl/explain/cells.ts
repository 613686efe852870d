import {
  beginAfter,
  columnAt,
  columnWithRole,
  KNOWN,
  MISSING,
  placeName,
  placeOf,
  type CellPlace,
  type Column,
  type RecordTable,
} from '../../records/columns';
import type { Day } from '../../records/dates';
import { FTE_TICKS, NUMBER_TICKS, fteFromNumber } from '../../records/quantities';
import { dateFieldOf } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import { say } from '../../wording/phrases';
import type { RowTrace } from '../evaluate/trace';
import { takesHet } from '../print/dutch-gender';
import { formatDate, formatNumber } from '../print/figures';
import type { UnitLabel } from '../resolve/program';
import { unitOf } from '../resolve/units';
import { amountIn } from './amounts';
import { Memo } from './memo';
import type { Words } from './words';

/** A cell that a finding rests on, and what it has to do with it. */
export interface CellNote extends CellPlace {
  readonly note: string;
}

/** Made by a constructor for the reason that traces are: see `rowTrace`. */
class Noted implements CellNote {
  constructor(
    readonly sheet: string,
    readonly cell: string,
    readonly note: string,
  ) {}
}

export const NO_UNIT: UnitLabel = { kind: 'number' };

/** At most eight cells in running text; the lists beside it hold them all. */
export function cellList(notes: readonly CellNote[]): string {
  const shown = notes.slice(0, 8).map((cell) => `${placeName(cell)} (${cell.note})`);
  return shown.join(', ') + (notes.length > shown.length ? ', …' : '');
}

/** The columns of a table that say when its records take place. */
interface Dates {
  readonly dates: readonly Column[];
  readonly factor: Column | null;
  readonly shown: number;
}

function datesOf(table: RecordTable): Dates {
  const dates = (['from', 'to', 'date'] as const).flatMap((role) => columnWithRole(table, role) ?? []);
  const factor = columnWithRole(table, 'fullTimeFactor');
  return { dates, factor, shown: dateFieldOf(table.type)?.index ?? 0 };
}

/** What cells hold and what records have to do with a finding, in words. */
export class CellTexts {
  /** By table: every note asks for them. */
  private readonly dates = new Memo(datesOf);

  constructor(private readonly words: Words) {}

  /** The field of a traced record that is pointed at: the one that decided, else its first date, else its first column. */
  fieldShown({ table, field }: RowTrace): number {
    return field ?? this.dates.of(table).shown;
  }

  noteOf(trace: RowTrace, unit: UnitLabel): CellNote {
    const { sheet, cell } = placeOf(trace.table, trace.row, this.fieldShown(trace));
    return new Noted(sheet, cell, this.note(trace, unit));
  }

  /** What is wrong with a cell of the trainee's own row, or what is unknown of it. */
  personNote(people: RecordTable, trainee: number, field: number): CellNote {
    const { sheet, cell } = placeOf(people, trainee, field);
    return new Noted(sheet, cell, this.held(people, trainee, field));
  }

  private fieldName({ type }: RecordTable, field: number): string {
    return this.words.field(type.fields[field]);
  }

  private held(table: RecordTable, row: number, index: number): string {
    const { words } = this;
    const field = this.fieldName(table, index);
    if (columnAt(table, index).states[row] === MISSING) return words.say('unknownColumn', { field });
    const value = this.value(table, row, index);
    return value === '' ? words.say('unknownCell', { field }) : words.say('breaks', { field, value });
  }

  private note(trace: RowTrace, unit: UnitLabel): string {
    const { words } = this;
    const { table, row, field } = trace;
    switch (trace.reason) {
      case 'counts':
        return this.dated(this.withValue(this.counts(trace, unit), trace, unit), table, row);
      case 'condition': {
        return field === null
          ? words.say('rejectedWindow')
          : `${words.say('rejectedCondition')}: ${this.stated(table, row, field)}`;
      }
      case 'window':
        return this.dated(words.say('rejectedWindow'), table, row);
      case 'superseded':
        return this.dated(words.say('superseded'), table, row);
      case 'notAmong':
        return this.dated(words.say('notAmong'), table, row);
      case 'later':
        return this.dated(words.say('planned'), table, row);
      case 'unknown':
        return this.unknown(table, row, field);
      case 'tied':
        return this.dated(words.say('tied'), table, row);
      case 'breaks':
        return this.withLast(
          field === null ? this.dated(this.brokenRow(trace), table, row) : this.held(table, row, field),
          trace,
        );
      case 'falls':
        return words.say('falls', { value: field === null ? '' : this.value(table, row, field) });
      case 'capped':
        return this.dated(words.say('capped'), table, row);
      case 'whole': {
        const said = words.say('inWhole');
        return field === null ? this.dated(said, table, row) : `${said}: ${this.stated(table, row, field)}`;
      }
      case 'elsewhere':
        return this.dated(words.say('elsewhere'), table, row);
      case 'uncovered':
        if (trace.day === undefined) return words.say('uncovered');
        return this.isOnDay(table, row, trace.day)
          ? this.dated(words.say('uncovered'), table, row)
          : words.say('uncoveredFrom', { date: words.date(trace.day) });
      case 'covers':
        return this.dated(words.say('covers'), table, row);
      case 'related': {
        const { names } = table.type;
        const phrase = trace.status === 'rejected' ? 'shouldNotBe' : 'isThere';
        const values = { this: takesHet(names.nl) ? 'dit' : 'deze', record: names[words.language].one };
        return this.dated(words.say(phrase, values), table, row);
      }
      case 'outOfOrder':
        return this.dated(words.say('outOfOrder'), table, row);
      default:
        return assertNever(trace.reason);
    }
  }

  /** What a cell holds, or that it is blank, as a sentence. */
  private stated(table: RecordTable, row: number, index: number): string {
    const value = this.value(table, row, index);
    return this.words.say(value === '' ? 'blank' : 'breaks', { field: this.fieldName(table, index), value });
  }

  /** What is wrong with a record and no cell tells: how long it lasts, or more than that. */
  private brokenRow({ amount, dimension }: RowTrace): string {
    const { words } = this;
    if (amount === null || dimension === 'number') return words.say('breaksRow');
    const unit: UnitLabel = { kind: 'time', unit: dimension };
    return words.say('lasts', { amount: words.amount(amountIn(unit, dimension, amount), unit) });
  }

  /** What is said of a record that counts for the value in one of its cells, where different ones are asked for: which that is. */
  private withValue(said: string, { table, row, field }: RowTrace, unit: UnitLabel): string {
    return unit.kind === 'values' && field !== null ? `${said}: ${this.held(table, row, field)}` : said;
  }

  /** What is said of a record, and the last day for what it lacks. */
  private withLast(said: string, { day }: RowTrace): string {
    const { words } = this;
    return day === undefined ? said : `${said}, ${words.say('dueBy', { date: words.date(day) })}`;
  }

  /** Whether a record is of one day, and which. */
  private isOnDay(table: RecordTable, row: number, day: Day): boolean {
    const [date, ...others] = this.dates.of(table).dates;
    return others.length === 0 && date?.states[row] === KNOWN && date.values[row] === day;
  }

  private counts({ amount, dimension }: RowTrace, unit: UnitLabel): string {
    const { words } = this;
    if (amount === null || unit.kind === 'records') return words.say('counts');
    return words.say('countsFor', { amount: words.amount(amountIn(unit, dimension, amount), unit) });
  }

  private unknown(table: RecordTable, row: number, field: number | null): string {
    const { words } = this;
    if (field === null) return words.say('unknownRow');
    const begin = beginAfter(table, row, field);
    if (begin !== null)
      return words.say('endsTooEarly', {
        field: this.fieldName(table, field),
        begin: this.fieldName(table, begin.index),
        cell: placeOf(table, row, begin.index).cell,
      });
    return this.held(table, row, field);
  }

  /** What is said of a record, when it takes place, and its full-time factor when that is not 1. */
  private dated(said: string, table: RecordTable, row: number): string {
    const { words } = this;
    const { dates, factor } = this.dates.of(table);
    let text = said;
    let isFirst = true;
    for (const { states, values } of dates) {
      if (states[row] !== KNOWN) continue;
      text += `${isFirst ? ', ' : ' – '}${words.date(values[row] ?? 0)}`;
      isFirst = false;
    }
    const fte = factor?.states[row] === KNOWN ? fteFromNumber(factor.values[row] ?? 0) : FTE_TICKS;
    if (fte === FTE_TICKS) return text;
    return `${text}, ${words.say('fullTimeFactor', { factor: words.number(fte / FTE_TICKS) })}`;
  }

  /** What a cell holds, in its unit where the name of the field is not that of the unit; empty when nothing is known of it. */
  value(table: RecordTable, row: number, index: number): string {
    const { words } = this;
    const { field, states, values } = columnAt(table, index);
    if (field.kind === 'number' && field.unit !== null && states[row] === KNOWN) {
      const unit = unitOf(field);
      if (words.unit(unit, MANY) !== this.fieldName(table, index))
        return words.amount((values[row] ?? 0) / NUMBER_TICKS, unit);
    }
    return cellText(table, row, index, words.language);
  }

  /** The same, without the quotation marks around words. */
  plainValue(table: RecordTable, row: number, field: number): string {
    return plainText(table, row, field, this.words.language);
  }
}

/** An amount of which the plural is said. */
const MANY = 2;

/** What a cell holds, for people, words in quotation marks; empty when nothing is known of it. */
export function cellText(table: RecordTable, row: number, field: number, language: Language): string {
  const text = plainText(table, row, field, language);
  const { words, states } = columnAt(table, field);
  return words === null || states[row] !== KNOWN ? text : `"${text}"`;
}

function plainText(table: RecordTable, row: number, field: number, language: Language): string {
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
      return say(value === 1 ? 'yes' : 'no', language);
    case 'text':
    case 'choice':
      return column.words?.texts[value] ?? '';
  }
}
