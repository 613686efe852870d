import type { Language } from '../../wording/language';
import type { ClockSettings } from '../../records/clock';
import type { Dimension } from '../../records/quantities';
import type { Vocabulary } from '../../records/vocabulary';
import type * as ast from '../syntax/ast';

/**
 * A rule file as understood: names resolved to the vocabulary, amounts in ticks, words as comparison keys. It is what the evaluator works on;
 * each part keeps the sentence it came from, so that explanations are printed from the rule itself.
 */
export interface Program {
  readonly title: string;
  readonly code: string;
  readonly version: string;
  readonly language: Language;
  readonly durationMonths: number;
  /** How many training years the programme has: its duration in years, rounded up. */
  readonly years: number;
  readonly clock: ClockSettings;
  readonly requirements: readonly Requirement[];
  readonly vocabulary: Vocabulary;
}

export interface Requirement {
  readonly id: string;
  readonly modality: 'requirement' | 'advice';
  readonly title: string;
  readonly citations: readonly { readonly document: string; readonly heading: string | null }[];
  readonly notes: readonly string[];
  readonly checks: readonly Check[];
}

export type Check = BoundCheck | EachCheck | PersonCheck | NeverFallsCheck | IfCheck;

/** One end of a bound. `parameter` names a parameter that is not set; then the amount is unknown. */
export interface Limit {
  /** In ticks of the check's dimension; of a plain number for a rate. */
  readonly ticks: number;
  readonly parameter: string | null;
}

export interface BoundCheck {
  readonly kind: 'bound';
  readonly sentence: ast.Sentence;
  readonly low: Limit | null;
  readonly high: Limit | null;
  /** The amounts as the rule states them, for reports: without margin, in the bound's unit. */
  readonly stated: { readonly low: number | null; readonly high: number | null };
  readonly rate: ast.Bound['rate'];
  readonly dimension: Dimension;
  readonly unit: UnitLabel;
  readonly terms: readonly Term[];
  readonly group: Group | null;
  readonly window: Window | null;
}

/** What an amount is counted in, for people: a unit of time, a declared unit, a record type (a count) or a bare number. */
export type UnitLabel =
  | { readonly kind: 'time'; readonly unit: ast.TimeUnit }
  | { readonly kind: 'declared'; readonly name: string }
  | { readonly kind: 'records'; readonly record: number }
  | { readonly kind: 'values'; readonly record: number; readonly field: number }
  | { readonly kind: 'number' };

export interface Selected {
  readonly record: number;
  readonly filter: Predicate | null;
}

export type Term =
  | (Selected & { readonly kind: 'count' })
  | (Selected & { readonly kind: 'duration' })
  | (Selected & { readonly kind: 'total'; readonly field: number })
  | (Selected & { readonly kind: 'different'; readonly field: number })
  | (Selected & { readonly kind: 'pick'; readonly which: ast.PickMeasure['which']; readonly field: number });

export interface EachCheck {
  readonly kind: 'each';
  readonly sentence: ast.Sentence;
  readonly selected: Selected;
  readonly window: Window | null;
  readonly condition: Predicate;
}

export interface PersonCheck {
  readonly kind: 'person';
  readonly sentence: ast.Sentence;
  readonly condition: Predicate;
}

export interface NeverFallsCheck {
  readonly kind: 'neverFalls';
  readonly sentence: ast.Sentence;
  readonly selected: Selected;
  readonly field: number;
  readonly group: Group | null;
}

export interface IfCheck {
  readonly kind: 'if';
  readonly sentence: ast.Sentence;
  readonly condition: Check;
  readonly consequence: Check;
}

/** The groups of "for each": the values of a field that occur, or those listed (number ticks or comparison keys). */
export interface Group {
  /** The field's index in each record type that the sentence selects from. */
  readonly fields: ReadonlyMap<number, number>;
  readonly values: readonly GroupValue[] | null;
}

export interface GroupValue {
  readonly ticks: number | null;
  readonly key: string | null;
  readonly label: string;
}

export type Window =
  | { readonly kind: 'eachYear'; readonly calendar: boolean }
  | { readonly kind: 'trainingYears'; readonly from: number; readonly to: number }
  | { readonly kind: 'months'; readonly which: 'first' | 'last'; readonly ticks: number }
  | { readonly kind: 'edge'; readonly relation: ast.EdgeWindow['relation']; readonly date: Value }
  | {
      readonly kind: 'within';
      readonly months: number;
      readonly relation: 'before' | 'after';
      readonly date: Value;
    }
  | { readonly kind: 'wholeTraining' };

/** A number (ticks) or a date (day) that a record, its trainee or the rule itself supplies. */
export type Value =
  | { readonly kind: 'field'; readonly field: number }
  | { readonly kind: 'personField'; readonly field: number }
  | { readonly kind: 'constant'; readonly amount: number }
  | { readonly kind: 'unset'; readonly parameter: string }
  | { readonly kind: 'trainingDate'; readonly which: ast.TrainingDate['which']; readonly year: number };

export interface FieldReference {
  readonly kind: 'field' | 'personField';
  readonly field: number;
}

/** A three-valued condition on a record: it holds, it does not, or a blank or unreadable cell leaves it open. */
export type Predicate =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Predicate[] }
  | { readonly kind: 'not'; readonly term: Predicate }
  | {
      readonly kind: 'compare';
      readonly left: Value;
      readonly comparator: ast.Comparator;
      readonly right: Value;
    }
  | { readonly kind: 'words'; readonly value: FieldReference; readonly keys: readonly string[] }
  | { readonly kind: 'sameWord'; readonly left: FieldReference; readonly right: FieldReference }
  | { readonly kind: 'flag'; readonly value: FieldReference; readonly expected: boolean }
  | { readonly kind: 'filled'; readonly value: FieldReference }
  | { readonly kind: 'whole'; readonly value: FieldReference };
