import { cellText, type Evaluation, type Finding, type Verdict, VERDICTS } from '../../../dsl/index';
import {
  columnWithRole,
  KNOWN,
  placeOf,
  rowsOf,
  type CellPlace,
  type RecordTable,
} from '../../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../../records/dates';
import type { FieldType, RecordRole } from '../../../records/vocabulary';
import type { Language } from '../../../wording/language';

/** A record on the timeline: `[from, to)`; an event lasts a day. Null where its dates are not known. */
export interface TimelineRecord {
  readonly when: { readonly from: Day; readonly to: Day } | null;
  readonly isEvent: boolean;
  /** What it is a level of, in a record type that has two numbers in text; empty in others. */
  readonly group: string;
  /** A word or two; empty when the record has none that says what it is. */
  readonly label: string;
  /** Everything that its row says. */
  readonly detail: string;
  readonly place: CellPlace;
}

/** All records of a type that the trainee has. */
export interface TimelineLane {
  readonly name: string;
  readonly role: RecordRole | null;
  readonly records: readonly TimelineRecord[];
}

/** A window of the requirement in focus. */
export interface TimelineWindow {
  /** Null for what has no beginning. */
  readonly from: Day | null;
  /** Exclusive; null for what has no end, or none yet. */
  readonly to: Day | null;
  readonly verdict: Verdict;
}

/** What a timeline shows of a trainee, before it is drawn. */
export interface TimelineFacts {
  readonly asOf: Day;
  /** Null where a cell leaves it open. */
  readonly start: Day | null;
  /** The last day of the training; null while it is open. */
  readonly end: Day | null;
  /** The days on which training years 1, 2, … begin, as far as they are certain. */
  readonly years: readonly Day[];
  readonly lanes: readonly TimelineLane[];
  readonly windows: readonly TimelineWindow[];
  readonly dues: readonly Day[];
}

/** @param focus the finding whose windows are shown, if there is one */
export function timelineFacts(
  evaluation: Evaluation,
  trainee: number,
  focus: Finding | null,
  language: Language,
): TimelineFacts {
  const time = evaluation.timeOf(trainee);
  const start = time.start.lo === time.start.hi ? time.start.lo : null;
  const end = time.end.lo === time.end.hi && time.end.hi < LAST_DAY ? time.end.hi : null;
  const years: Day[] = [];
  for (let year = 1; start !== null && year <= evaluation.program.years; year++) {
    const begin = time.yearBegin(year);
    if (begin.lo !== begin.hi || begin.hi >= LAST_DAY || (end !== null && begin.hi > end)) break;
    years.push(begin.hi);
  }
  const { roster, asOf } = evaluation;
  const lanes = roster.tables
    .filter((table) => table !== roster.people)
    .map((table) => laneOf(table, trainee, language))
    .filter((lane): lane is TimelineLane => lane !== null);
  return { asOf, start, end, years, lanes, ...windowsOf(focus) };
}

function laneOf(table: RecordTable, trainee: number, language: Language): TimelineLane | null {
  const from = columnWithRole(table, 'from');
  const to = columnWithRole(table, 'to');
  const date = columnWithRole(table, 'date');
  const rows = Array.from(rowsOf(table, trainee));
  if ((from === null && date === null) || rows.length === 0) return null;
  const isEvent = from === null || to === null;
  const day = (column: typeof from, row: number): Day | null =>
    column?.states[row] === KNOWN ? (column.values[row] ?? 0) : null;
  const shownFields = table.type.fields.filter(({ role }) => !UNSAID.has(role));
  const records = rows.map((row): TimelineRecord => {
    const begin = day(isEvent ? (date ?? from) : from, row);
    const last = isEvent ? begin : day(to, row);
    return {
      when: begin === null || last === null || last < begin ? null : { from: begin, to: last + 1 },
      isEvent,
      ...labelsOf(table, row, language),
      detail: shownFields
        .map(({ index }) => plain(cellText(table, row, index, language)))
        .filter((text) => text !== '')
        .join(', '),
      place: placeOf(table, row, (isEvent ? (date ?? from) : from)?.field.index ?? 0),
    };
  });
  records.sort((left, right) => (left.when?.from ?? LAST_DAY) - (right.when?.from ?? LAST_DAY));
  return { name: table.type.names[language].many, role: table.type.role, records };
}

/** Fields that the timeline says by itself: whose the record is, and when. */
const UNSAID: ReadonlySet<FieldType['role']> = new Set<FieldType['role']>(['owner', 'from', 'to', 'date']);

/** The numbers of a level (of which, and how high), else the first word out of a list, else the first text. */
function labelsOf(
  table: RecordTable,
  row: number,
  language: Language,
): Pick<TimelineRecord, 'group' | 'label'> {
  const own = table.type.fields.filter(({ role }) => role === null);
  const textOf = ({ index }: FieldType): string => plain(cellText(table, row, index, language));
  const [first, second] = own.filter(({ kind }) => kind === 'numberInText');
  if (first !== undefined)
    return second === undefined
      ? { group: '', label: textOf(first) }
      : { group: textOf(first) || '?', label: textOf(second) || '?' };
  const choice = own.find((field) => field.kind === 'choice' && textOf(field) !== '');
  const text = choice ?? own.find((field) => field.kind === 'text' && textOf(field) !== '');
  return { group: '', label: text === undefined ? '' : textOf(text) };
}

/** Without the quotation marks around words. */
const plain = (text: string): string => text.replace(/^"(.*)"$/u, '$1');

function windowsOf(focus: Finding | null): Pick<TimelineFacts, 'windows' | 'dues'> {
  const windows = new Map<string, TimelineWindow>();
  const dues = new Set<Day>();
  for (const { window, due, verdict } of focus?.parts ?? []) {
    if (due !== null && due.hi < LAST_DAY && due.hi > FIRST_DAY) dues.add(due.hi);
    if (window === null) continue;
    const from = window.outerFrom <= FIRST_DAY ? null : window.outerFrom;
    const to = window.outerTo >= LAST_DAY ? null : window.outerTo;
    if (from === null && to === null) continue;
    const known = windows.get(`${String(from)}/${String(to)}`);
    const code = known === undefined ? verdict : Math.max(VERDICTS.indexOf(known.verdict), verdict);
    windows.set(`${String(from)}/${String(to)}`, { from, to, verdict: VERDICTS[code] ?? 'notApplicable' });
  }
  return { windows: [...windows.values()], dues: [...dues].sort((left, right) => left - right) };
}
