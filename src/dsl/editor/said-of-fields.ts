import type { FieldKind } from '../../records/vocabulary';
import type { KeywordName } from '../syntax/keywords';

/** What the cells of a field are compared as. */
const COMPARED_AS: Readonly<Record<FieldKind, 'word' | 'number' | 'date' | 'yesNo'>> = {
  text: 'word',
  choice: 'word',
  number: 'number',
  numberInText: 'number',
  date: 'date',
  yesNo: 'yesNo',
};

/** What is said of some fields only; every other keyword fits all of them. */
const SAID_OF: Readonly<Partial<Record<KeywordName, readonly (typeof COMPARED_AS)[FieldKind][]>>> = {
  AtLeast: ['number', 'date'],
  AtMost: ['number', 'date'],
  MoreThan: ['number', 'date'],
  LessThan: ['number', 'date'],
  From: ['number', 'date'],
  TrainingYear: ['number', 'date'],
  CalendarYear: ['number', 'date'],
  WeekdayOf: ['date'],
  Whole: ['number'],
  Length: ['number'],
  Before: ['date'],
  After: ['date'],
  OnOrBefore: ['date'],
  OnOrAfter: ['date'],
  Within: ['date'],
  Start: ['date'],
  End: ['date'],
  EndOfTrainingYear: ['date'],
  ThisTrainingYear: ['date'],
  EndOfThisTrainingYear: ['date'],
  ReferenceDate: ['date'],
  Yes: ['yesNo'],
  No: ['yesNo'],
};

/** What a condition says of a field, by what the field may hold; of nothing known, everything. */
export class SaidOfField {
  private readonly as: ReadonlySet<(typeof COMPARED_AS)[FieldKind]>;

  constructor(kinds: readonly FieldKind[]) {
    this.as = new Set(kinds.map((kind) => COMPARED_AS[kind]));
  }

  /** Whether it is compared with words in quotation marks. */
  get hasWords(): boolean {
    return this.as.has('word');
  }

  /** Whether a keyword fits. */
  fits(name: KeywordName): boolean {
    const { as } = this;
    return as.size === 0 || (SAID_OF[name]?.some((one) => as.has(one)) ?? true);
  }

  /** Whether it can be compared with another field, or with a number. */
  isLike(kind: FieldKind): boolean {
    return this.as.size === 0 || this.as.has(COMPARED_AS[kind]);
  }
}
