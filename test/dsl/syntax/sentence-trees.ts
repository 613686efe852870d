import { LANGUAGES } from '../../../src/wording/language';
import { brief, sentencesOf } from './trees';

/** A form of a sentence, in Dutch, in English, and as a tree. The names are nobody's, so that both languages give the same tree. */
export type Form = readonly [nl: string, en: string, tree: unknown];

export const start = { kind: 'trainingDate', which: 'start' };
export const end = { kind: 'trainingDate', which: 'end' };
export const flag = (operand: string): unknown => ({ kind: 'flag', operand });
export const is = (left: unknown, right: unknown): unknown => ({
  kind: 'compare',
  left,
  comparator: 'equal',
  right,
});
export const selection = (record: string, filter?: unknown): unknown => ({
  kind: 'selection',
  record,
  ...(filter === undefined ? {} : { filter }),
});
export const bound = (comparator: string, low?: unknown, others: object = {}): unknown => ({
  kind: 'bound',
  comparator,
  ...(low === undefined ? {} : { low }),
  ...others,
});
export const atLeast = (low: unknown, others: object = {}): unknown => bound('atLeast', low, others);
export const atMost = (low: unknown, others: object = {}): unknown => bound('atMost', low, others);
export const count = (record: string, filter?: unknown, others: object = {}): unknown => ({
  kind: 'count',
  selection: selection(record, filter),
  ...others,
});
export const amount = (unit: string, record: string, filter?: unknown, others: object = {}): unknown => ({
  kind: 'amount',
  unit,
  selection: selection(record, filter),
  ...others,
});
export const total = (field: string, record: string, others: object = {}): unknown => ({
  kind: 'total',
  field,
  selection: selection(record),
  ...others,
});
export const sentence = (limit: unknown, measure: unknown, others: object = {}): unknown => ({
  kind: 'boundSentence',
  bound: limit,
  measure,
  ...others,
});
export const measureFirst = (limit: unknown, measure: unknown, others: object = {}): unknown =>
  sentence(limit, measure, { measureFirst: true, ...others });
export const months = (unit: string, low: unknown): unknown => atLeast(low, { unit });
export const windowed = (window: unknown, others: object = {}): unknown =>
  sentence(atLeast(5), count('stages'), { window, ...others });
export const each = (period: string, others: object = {}): unknown => ({
  kind: 'eachPeriod',
  period,
  ...others,
});

/** Every form gives its tree, in both languages. */
export function testForms(forms: readonly Form[]): void {
  describe.each(forms)('%s', (nl, en, tree) => {
    test.each(LANGUAGES)('%s', (language) => {
      expect(brief(sentencesOf(language === 'nl' ? nl : en, language))).toEqual([tree]);
    });
  });
}
