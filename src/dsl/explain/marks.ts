import { columnWithRole, KNOWN } from '../../records/columns';
import type { FieldType } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import type { Part } from '../evaluate/prepared';
import type { WindowLabel } from '../evaluate/window-bounds';
import { BETWEEN_FIELDS, BETWEEN_KEYS } from '../evaluate/combined-column';
import { formatMonth } from '../print/figures';
import { RELATION_WORDS } from '../print/words';
import type { CasesCheck, Group, GroupValue } from '../resolve/program';
import { phrase } from '../syntax/keywords';
import { amountIn } from './amounts';
import type { Words } from './words';

/** What a check is asked of over and over: the "for each" whose cases it is one of, from the outermost, and the groups, of its own or around it. */
export interface Around {
  readonly cases: readonly CasesCheck[];
  readonly group: Group | null;
}

/**
 * What one part of a sentence is about, of those that it has: its cases, its group, its window.
 */
export function markOf(part: Part, { cases: around, group: groupAround }: Around, words: Words): string {
  const { cases, group, window } = part;
  const label = window?.label ?? null;
  const inCases = cases?.map((one, index) => caseMark(one, around[index], words)).join(', ') ?? '';
  const inGroup = group === null ? '' : groupMark(group, groupAround, words);
  const inWindow = label === null ? '' : windowMark(label, words);
  return listed(listed(inCases, inGroup), inWindow);
}

/**
 * With what the mark of a part begins that is about one of several of a kind: "competence ", "training year ", "competence 1.1, training year "; empty
 * where nothing else has that.
 */
export function beginOfMark(
  { cases, group, window }: Part,
  { cases: around, group: groupAround }: Around,
  words: Words,
): string {
  const label = window?.label ?? null;
  const isOfYear = label?.kind === 'trainingYear';
  if (group === 'unknown') return '';
  if (cases !== undefined) {
    const isYear = cases.length === 1 && around[0]?.cases.some(({ year }) => year !== null) === true;
    return isYear && group === null && label === null ? words.say('trainingYear', { year: '' }) : '';
  }
  if (group !== null && label === null)
    return words.say('group', { field: groupName(groupAround, words), value: '' });
  const inGroup = group === null ? '' : `${groupMark(group, groupAround, words)}, `;
  return isOfYear ? inGroup + words.say('trainingYear', { year: '' }) : inGroup;
}

function listed(before: string, mark: string): string {
  return before === '' || mark === '' ? before + mark : `${before}, ${mark}`;
}

/** A training year is called so, a word of a list by itself. */
function caseMark(label: string, around: CasesCheck | undefined, words: Words): string {
  const isYear = around?.cases.some((one) => one.year !== null && one.label === label) === true;
  return isYear ? words.say('trainingYear', { year: label }) : label;
}

function groupMark(group: NonNullable<Part['group']>, around: Group | null, words: Words): string {
  const field = groupName(around, words);
  if (group === 'unknown') return words.say('groupUnknown', { field });
  return words.say('group', { field, value: groupValue(group, around, words) });
}

/** A word that the field of the group knows is called by its name, any other as the cell or the rule has it. */
function groupValue({ label, ticks, key }: GroupValue, around: Group | null, words: Words): string {
  if (label === '' && ticks !== null) return String(amountIn(BARE_NUMBER, 'number', ticks));
  const [[record, fields] = [-1, []]] = around?.fields ?? [];
  const types = fields.map((field) => words.vocabulary.records[record]?.fields[field]);
  const keys = key?.split(BETWEEN_KEYS) ?? [];
  const names = types.map((type, index) => knownName(type, keys[index], words.language));
  if (names.every((name) => name === undefined)) return label;
  const texts = types.length === 1 ? [label] : label.split(BETWEEN_FIELDS);
  // Which part of such a text is whose is not certain where a word itself has what stands between them.
  if (texts.length !== types.length) return label;
  return names.map((name, index) => name ?? texts[index]).join(BETWEEN_FIELDS);
}

function knownName(
  field: FieldType | undefined,
  key: string | undefined,
  language: Language,
): string | undefined {
  return field?.values.find(({ name }) => comparisonKey(name.nl) === key)?.name[language];
}

const BARE_NUMBER = { kind: 'number' } as const;

function groupName(group: Group | null, words: Words): string {
  const [entry] = group?.fields ?? [];
  if (entry === undefined) return '';
  const [record, fields] = entry;
  return fields
    .map((field) => words.field(words.vocabulary.records[record]?.fields[field]))
    .join(BETWEEN_FIELDS);
}

function windowMark(label: WindowLabel, words: Words): string {
  switch (label.kind) {
    case 'trainingYear':
      return words.say('trainingYear', { year: String(label.year) });
    case 'trainingHalfYear':
      return words.say('trainingHalfYear', { half: String(label.half) });
    case 'calendarYear':
      return String(label.year);
    case 'calendarHalfYear':
      return words.say('calendarHalfYear', { half: String(label.half), year: String(label.year) });
    case 'calendarQuarter': {
      const { year, quarter } = label;
      return words.say('calendarQuarter', { quarter: String(quarter), year: String(year) });
    }
    case 'calendarMonth':
      return formatMonth(label.year, label.month, words.language);
    case 'calendarWeek':
      return words.say('calendarWeek', { date: words.date(label.from) });
    case 'record':
      return recordMark(label, words);
    case 'dates': {
      const from = words.date(label.from);
      return label.from === label.last
        ? words.say('onDay', { date: from })
        : words.say('fromTo', { from, to: words.date(label.last) });
    }
    default:
      return assertNever(label);
  }
}

type RecordLabel = Extract<WindowLabel, { kind: 'record' }>;

/** The record, and when it is: "vóór toets van 1 februari 2024", "na toets van 1 februari 2024 vóór dienst van 2 maart 2024". */
function recordMark({ neighbour, ...record }: RecordLabel, words: Words): string {
  const mark = besideMark(record, words);
  return neighbour === null ? mark : `${mark} ${besideMark(neighbour, words)}`;
}

function besideMark({ table, row, relation }: Omit<RecordLabel, 'neighbour' | 'kind'>, words: Words): string {
  const { language } = words;
  const record = table.type.names[language].one;
  const day = (role: 'from' | 'to' | 'date'): string | null => {
    const column = columnWithRole(table, role);
    if (column === null) return null;
    return column.states[row] === KNOWN ? words.date(column.values[row] ?? 0) : '?';
  };
  const from = day('from');
  const mark =
    from === null
      ? words.say('recordOnDay', { record, date: day('date') ?? '?' })
      : words.say('duringRecord', { record, from, to: day('to') ?? '?' });
  return relation === 'during' ? mark : `${phrase(RELATION_WORDS[relation], language)} ${mark}`;
}
