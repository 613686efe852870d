/** Rosters, bounds and findings by hand, for tests of measures and windows. */
import type { CellValue } from '../../../src/records/cells';
import type { Roster } from '../../../src/records/columns';
import { isoDate } from '../../../src/records/dates';
import { decimalFromTicks, numberTicks, ticksPerUnit, type Dimension } from '../../../src/records/quantities';
import { readRecords, type SourceTable } from '../../../src/records/read-records';
import type { RecordType } from '../../../src/records/vocabulary';
import type { Finding } from '../../../src/dsl/evaluate/finding';
import type { Part } from '../../../src/dsl/evaluate/prepared';
import { verdictName } from '../../../src/dsl/evaluate/verdict';
import type {
  BoundCheck,
  Check,
  Limit,
  Predicate,
  Program,
  Selected,
  Term,
  TermCap,
} from '../../../src/dsl/resolve/program';
import { field, record, vocabularyOf } from '../../records/sample-vocabulary';
import { evaluationOf, findingIn, programOf, requirement, sentence } from './small-world';

const owner = field('aiosnr', 'text', { role: 'owner' });

export const vocabulary = vocabularyOf(
  record('aios', { role: 'people', sheets: ['Aios'] }, [
    field('nummer', 'text', { role: 'key' }),
    field('startdatum', 'date', { role: 'start' }),
    field('einddatum', 'date', { role: 'end' }),
  ]),
  record('stage', { role: 'trainingTime', sheets: ['Stages'], absentMeansNone: false }, [
    owner,
    field('begin', 'date', { role: 'from' }),
    field('eind', 'date', { role: 'to' }),
    field('soort', 'text'),
    field('deeltijdfactor', 'number', { role: 'fullTimeFactor', range: [0, 1] }),
  ]),
  record('dienst', { sheets: ['Diensten'], absentMeansNone: false }, [
    owner,
    field('datum', 'date', { role: 'date' }),
    field('soort', 'text'),
    field('uren', 'number', { range: [0, 24] }),
    field('nacht', 'yesNo'),
    field('onbeperkt', 'number', { range: [0, Infinity] }),
  ]),
  record('onderbreking', { role: 'interruption', sheets: ['Onderbreking'] }, [
    owner,
    field('begin', 'date', { role: 'from' }),
    field('eind', 'date', { role: 'to' }),
    field('dagen', 'number', { role: 'absenceDays', unit: 'days', range: [0, Infinity] }),
    field('gecompenseerd', 'number', { role: 'compensatedDays', unit: 'days', range: [0, Infinity] }),
  ]),
);

export type Row = readonly CellValue[];

/** The rows of each sheet, without the trainee, who is A. Stages and shifts that are not mentioned are none. */
export interface Sheets {
  readonly aios?: readonly Row[];
  /** begin, end, kind, full-time factor (1 when left out) */
  readonly stage?: readonly Row[] | null;
  /** date, kind, hours, at night, a number without end */
  readonly dienst?: readonly Row[] | null;
  /** begin, end, days, days made up */
  readonly onderbreking?: readonly Row[];
}

function typeOf(name: string): RecordType {
  const type = vocabulary.records.find(({ names }) => names.nl.one === name);
  if (type === undefined) throw new Error(`no record ${name}`);
  return type;
}

/** `dienst.uren` */
export function fieldOf(path: string): number {
  const [name = '', fieldName] = path.split('.');
  const found = typeOf(name).fields.find(({ names }) => names.nl.one === fieldName);
  if (found === undefined) throw new Error(`no field ${path}`);
  return found.index;
}

/** The trainee A from 2024 to 2025, full-time unless stages say otherwise; null for a sheet that the workbook does not have. */
export function rosterOf({ aios, stage, dienst, onderbreking }: Sheets): Roster {
  const rows = {
    aios: aios ?? [['A', '2024-01-01', '2025-12-31']],
    stage: owned(stage === undefined ? [['2024-01-01', '2025-12-31', 'x']] : stage),
    dienst: owned(dienst === undefined ? [] : dienst),
    onderbreking: owned(onderbreking ?? []),
  };
  const sources = Object.entries(rows).flatMap(([name, some]): SourceTable[] => {
    if (some === null) return [];
    const type = typeOf(name);
    const columns = type.fields.map(({ index }) => index);
    const filled = name === 'stage' ? some.map((row) => (row.length < 5 ? [...row, 1] : row)) : some;
    return [
      {
        record: type,
        sheet: type.sheets[0] ?? '',
        rows: filled,
        firstRow: 0,
        lastRow: some.length - 1,
        columns,
      },
    ];
  });
  return readRecords(sources, vocabulary, { dateSystem: 1900, zeroIsBlank: false }).roster;
}

/** A row that begins with the name of another trainee than A names it after an @. */
function owned(rows: readonly Row[] | null): readonly Row[] | null {
  return rows?.map((row) => (isTrainee(row[0]) ? [row[0].slice(1), ...row.slice(1)] : ['A', ...row])) ?? null;
}

const isTrainee = (cell: CellValue | undefined): cell is string =>
  typeof cell === 'string' && cell.startsWith('@');

export const select = (name: string, filter: Predicate | null = null): Selected => ({
  record: typeOf(name).index,
  filter,
});

export const flag = (path: string): Predicate => ({
  kind: 'flag',
  value: { kind: 'field', field: fieldOf(path) },
  expected: true,
});
export const not = (term: Predicate): Predicate => ({ kind: 'not', term });
export const word = (path: string, key: string): Predicate => ({
  kind: 'words',
  value: { kind: 'field', field: fieldOf(path) },
  keys: [key],
});
export const both = (...terms: readonly Predicate[]): Predicate => ({ kind: 'and', terms });

export const count = (
  name: string,
  filter: Predicate | null = null,
  caps: readonly TermCap[] = [],
): Term => ({
  kind: 'count',
  ...select(name, filter),
  caps,
});
export const total = (
  path: string,
  filter: Predicate | null = null,
  caps: readonly TermCap[] = [],
): Term => ({
  kind: 'total',
  ...select(path.split('.')[0] ?? '', filter),
  field: fieldOf(path),
  caps,
});
export const duration = (
  name: string,
  more: Partial<Extract<Term, { kind: 'duration' }>> = {},
): Extract<Term, { kind: 'duration' }> => ({
  kind: 'duration',
  ...select(name),
  weighted: true,
  run: null,
  caps: [],
  ...more,
});

/** `low` and `high` in units of the dimension. */
interface Asked extends Partial<Omit<BoundCheck, 'low' | 'high'>> {
  readonly low?: number | Partial<Limit>;
  readonly high?: number | Partial<Limit>;
}

export function bound(terms: Term | readonly Term[], { low, high, ...more }: Asked): BoundCheck {
  const dimension: Dimension = more.dimension ?? 'number';
  const perUnit = more.rest === undefined || more.rest === null ? ticksPerUnit(dimension) : numberTicks(1);
  const limit = (asked: number | Partial<Limit> | undefined): Limit | null => {
    if (asked === undefined) return null;
    const ticks = typeof asked === 'number' ? asked * perUnit : 0;
    return { ticks, parameter: null, reference: null, ...(typeof asked === 'number' ? {} : asked) };
  };
  return {
    kind: 'bound',
    sentence,
    part: null,
    low: limit(low),
    high: limit(high),
    stated: { low: null, high: null },
    rate: null,
    rounding: null,
    dimension,
    unit: { kind: 'number' },
    terms: 'kind' in terms ? [terms] : terms,
    rest: null,
    group: null,
    window: null,
    asPlanned: false,
    unset: [],
    parts: [],
    ...more,
  };
}

export function programWith(check: Check, more: Partial<Program> = {}): Program {
  return { ...programOf([requirement([check])]), vocabulary, ...more };
}

export function findingOf(sheets: Sheets, check: Check, asOf = '2024-12-31'): Finding {
  return findingIn(evaluationOf(rosterOf(sheets), programWith(check), asOf));
}

/** `met 3`, `insufficientData 2–4 (2025)`: the verdict of a part, what is measured, in units, and its window. */
export function told(part: Part): string {
  const { amount, check, window } = part;
  const verdict = verdictName(part.verdict);
  const isShare = check.kind === 'bound' && check.rest !== null;
  const dimension = check.kind === 'bound' && !isShare ? check.dimension : 'number';
  const units = (ticks: number): string =>
    Number.isFinite(ticks) ? String(Number(decimalFromTicks(ticks, dimension).toFixed(3))) : String(ticks);
  const measured =
    amount === null || verdict === 'notApplicable'
      ? ''
      : amount.lo === amount.hi
        ? ` ${units(amount.lo)}`
        : ` ${units(amount.lo)}–${units(amount.hi)}`;
  return `${verdict}${measured}${labelled(window?.label ?? null)}`;
}

function labelled(label: NonNullable<Part['window']>['label']): string {
  switch (label?.kind) {
    case undefined:
      return '';
    case 'trainingYear':
      return ` (year ${label.year})`;
    case 'trainingHalfYear':
      return ` (half-year ${label.half})`;
    case 'calendarYear':
      return ` (${label.year})`;
    case 'calendarHalfYear':
      return ` (${label.year} h${label.half})`;
    case 'calendarQuarter':
      return ` (${label.year} q${label.quarter})`;
    case 'calendarMonth':
      return ` (${label.year}-${label.month})`;
    case 'calendarWeek':
      return ` (week ${isoDate(label.from)})`;
    case 'record':
      return ` (${label.table.type.names.nl.one} ${label.row + 1})`;
    case 'dates':
      return ` (${isoDate(label.from)}/${isoDate(label.last)})`;
  }
}

/** Every part of the finding of one check on the trainee A. */
export const partsOf = (sheets: Sheets, check: Check, asOf?: string): string[] =>
  findingOf(sheets, check, asOf).parts.map(told);

/** Due dates of the parts; `open` for a day that may never come. */
export const duesOf = (sheets: Sheets, check: Check, asOf?: string): string[] =>
  findingOf(sheets, check, asOf).parts.map(({ due }) =>
    due === null || due.hi > 2_900_000 ? 'open' : isoDate(due.hi),
  );
