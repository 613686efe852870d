import { columnWithRole, KNOWN } from '../../records/columns';
import type { Vocabulary } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { Language } from '../../wording/language';
import { say } from '../../wording/phrases';
import type { Part } from '../evaluate/prepared';
import type { WindowLabel } from '../evaluate/window-bounds';
import { formatDate, formatMonth } from '../print/figures';
import type { CasesCheck, Check } from '../resolve/program';
import { amountIn } from './amounts';

/**
 * What one part of a sentence is about, of those that it has: its cases, its group, its window.
 * @param around the "for each" whose cases the part is one of
 */
export function markOf(
  part: Part,
  around: readonly CasesCheck[],
  vocabulary: Vocabulary,
  language: Language,
): string {
  const label = part.window?.label ?? null;
  return [
    ...(part.cases ?? []).map((one, index) => caseMark(one, around[index], language)),
    ...groupMark(part, vocabulary, language),
    ...(label === null ? [] : [windowMark(label, language)]),
  ].join(', ');
}

/** A training year is called so, a word of a list by itself. */
function caseMark(label: string, around: CasesCheck | undefined, language: Language): string {
  const isYear = around?.cases.some((one) => one.year !== null && one.label === label) === true;
  return isYear ? say('trainingYear', language, { year: label }) : label;
}

function groupMark({ group, check }: Part, vocabulary: Vocabulary, language: Language): string[] {
  if (group === null) return [];
  const field = groupName(check, vocabulary, language);
  if (group === 'unknown') return [say('groupUnknown', language, { field })];
  const { label, ticks } = group;
  const value =
    label === '' && ticks !== null ? String(amountIn({ kind: 'number' }, 'number', ticks)) : label;
  return [say('group', language, { field, value })];
}

function groupName(check: Check, vocabulary: Vocabulary, language: Language): string {
  if ((check.kind !== 'bound' && check.kind !== 'neverFalls') || check.group === null) return '';
  const [entry] = check.group.fields;
  if (entry === undefined) return '';
  const [record, field] = entry;
  return vocabulary.records[record]?.fields[field]?.names[language].one ?? '';
}

function windowMark(label: WindowLabel, language: Language): string {
  switch (label.kind) {
    case 'trainingYear':
      return say('trainingYear', language, { year: String(label.year) });
    case 'calendarYear':
      return String(label.year);
    case 'calendarQuarter': {
      const { year, quarter } = label;
      return say('calendarQuarter', language, { quarter: String(quarter), year: String(year) });
    }
    case 'calendarMonth':
      return formatMonth(label.year, label.month, language);
    case 'record':
      return recordMark(label, language);
    case 'dates': {
      const from = formatDate(label.from, language);
      return say('fromTo', language, { from, to: formatDate(label.last, language) });
    }
    default:
      return assertNever(label);
  }
}

function recordMark({ table, row }: Extract<WindowLabel, { kind: 'record' }>, language: Language): string {
  const record = table.type.names[language].one;
  const [from, to] = (['from', 'to'] as const).map((role) => {
    const column = columnWithRole(table, role);
    return column?.states[row] === KNOWN ? formatDate(column.values[row] ?? 0, language) : '?';
  });
  return say('duringRecord', language, { record, from: from ?? '?', to: to ?? '?' });
}
