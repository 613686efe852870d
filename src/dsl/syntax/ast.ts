import type { Language } from '../../wording/language';
import type { Span } from '../source';

/**
 * The syntax tree: a discriminated union, readonly, every node with the span it was written on. It holds what was written and nothing that
 * was understood: names are resolved later, and the same tree prints in either language.
 */

export interface Node {
  readonly span: Span;
}

/** A name that a user chose, or a word of the vocabulary. */
export interface Name extends Node {
  readonly kind: 'name';
  readonly text: string;
}

export interface TextLiteral extends Node {
  readonly kind: 'text';
  readonly value: string;
}

export interface NumberLiteral extends Node {
  readonly kind: 'number';
  readonly value: number;
}

/** `day` is undefined for a date that does not exist, such as 2025-02-30; a check reports it. */
export interface DateLiteral extends Node {
  readonly kind: 'date';
  readonly day: number | undefined;
  readonly written: string;
}

export interface YesNoLiteral extends Node {
  readonly kind: 'yesNo';
  readonly value: boolean;
}

/** A day of the training itself. */
export interface TrainingDate extends Node {
  readonly kind: 'trainingDate';
  readonly which: 'start' | 'end' | 'yearBegin' | 'yearEnd';
  /** The training year, for `yearBegin` and `yearEnd`. */
  readonly year: NumberLiteral | null;
}

export type Operand = Name | TextLiteral | NumberLiteral | DateLiteral | YesNoLiteral | TrainingDate;

export type Comparator =
  | 'equal'
  | 'notEqual'
  | 'atLeast'
  | 'atMost'
  | 'moreThan'
  | 'lessThan'
  | 'before'
  | 'after'
  | 'onOrBefore'
  | 'onOrAfter';

export type Condition =
  | LogicalCondition
  | NotCondition
  | CompareCondition
  | OneOfCondition
  | BetweenCondition
  | StateCondition
  | FlagCondition;

export interface LogicalCondition extends Node {
  readonly kind: 'logical';
  readonly operator: 'and' | 'or';
  readonly terms: readonly Condition[];
}

export interface NotCondition extends Node {
  readonly kind: 'not';
  readonly term: Condition;
}

export interface CompareCondition extends Node {
  readonly kind: 'compare';
  readonly left: Operand;
  readonly comparator: Comparator;
  readonly right: Operand;
}

/** `options` are literals, or one name of a list. */
export interface OneOfCondition extends Node {
  readonly kind: 'oneOf';
  readonly left: Operand;
  readonly negated: boolean;
  readonly options: readonly (TextLiteral | NumberLiteral | Name)[];
}

export interface BetweenCondition extends Node {
  readonly kind: 'between';
  readonly left: Operand;
  readonly low: Operand;
  readonly high: Operand;
}

/** `is filled in`, `is blank`, `is a whole number`; `whole` may carry a range. */
export interface StateCondition extends Node {
  readonly kind: 'state';
  readonly left: Operand;
  readonly state: 'filled' | 'blank' | 'whole';
  readonly negated: boolean;
  readonly range: { readonly low: Operand; readonly high: Operand } | null;
}

/** A yes/no field by itself: it holds "yes". */
export interface FlagCondition extends Node {
  readonly kind: 'flag';
  readonly operand: Name;
}

export type TimeWindow =
  EachYearWindow | TrainingYearsWindow | MonthsWindow | EdgeWindow | WithinWindow | WholeTrainingWindow;

export interface EachYearWindow extends Node {
  readonly kind: 'eachYear';
  readonly calendar: boolean;
}

export interface TrainingYearsWindow extends Node {
  readonly kind: 'trainingYears';
  readonly from: NumberLiteral;
  readonly to: NumberLiteral;
}

/** The first or last n months of the training, by the training clock. */
export interface MonthsWindow extends Node {
  readonly kind: 'months';
  readonly which: 'first' | 'last';
  readonly months: NumberLiteral;
}

export interface EdgeWindow extends Node {
  readonly kind: 'edge';
  readonly relation: 'before' | 'after' | 'onOrBefore' | 'onOrAfter';
  readonly date: Operand;
}

export interface WithinWindow extends Node {
  readonly kind: 'within';
  readonly months: NumberLiteral;
  readonly relation: 'before' | 'after';
  readonly date: Operand;
}

export interface WholeTrainingWindow extends Node {
  readonly kind: 'wholeTraining';
}

/** Records of one type, those that satisfy the filter. */
export interface Selection extends Node {
  readonly kind: 'selection';
  readonly record: Name;
  readonly filter: Condition | null;
}

export type TimeUnit = 'months' | 'weeks' | 'days';

export interface UnitReference extends Node {
  readonly kind: 'unit';
  readonly unit: TimeUnit | { readonly name: string };
}

/** How many records. */
export interface CountMeasure extends Node {
  readonly kind: 'count';
  readonly selection: Selection;
}

/** An amount in a unit: the length of intervals, or the total of the one field that is counted in that unit. */
export interface AmountMeasure extends Node {
  readonly kind: 'amount';
  readonly unit: UnitReference;
  readonly selection: Selection;
}

export interface TotalMeasure extends Node {
  readonly kind: 'total';
  readonly field: Name;
  readonly selection: Selection;
}

export interface DifferentMeasure extends Node {
  readonly kind: 'different';
  readonly field: Name;
  readonly selection: Selection;
}

export interface PickMeasure extends Node {
  readonly kind: 'pick';
  readonly which: 'latest' | 'first' | 'highest' | 'lowest';
  readonly field: Name;
  readonly selection: Selection;
}

export interface SumMeasure extends Node {
  readonly kind: 'sum';
  readonly terms: readonly Measure[];
}

export type Measure =
  CountMeasure | AmountMeasure | TotalMeasure | DifferentMeasure | PickMeasure | SumMeasure;

export type BoundComparator = 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'exactly' | 'between' | 'none';

export interface Bound extends Node {
  readonly kind: 'bound';
  readonly comparator: BoundComparator;
  /** Null for `none`. */
  readonly low: NumberLiteral | Name | null;
  /** The upper end of `between`. */
  readonly high: NumberLiteral | Name | null;
  readonly unit: UnitReference | null;
  readonly rate: 'perTrainingMonth' | 'perElapsedMonth' | null;
  readonly margin: { readonly amount: NumberLiteral; readonly unit: UnitReference } | null;
}

export interface BoundSentence extends Node {
  readonly kind: 'boundSentence';
  readonly bound: Bound;
  readonly measure: Measure;
  readonly window: TimeWindow | null;
  /** A sentence has one window; the resolver says so when there are more. */
  readonly furtherWindows: readonly TimeWindow[];
  /** True when the measure stood before the bound: `latest level of … at least 4`. */
  readonly measureFirst: boolean;
}

/** Every record by itself: `each course: group size is at most 16`. */
export interface EachSentence extends Node {
  readonly kind: 'eachSentence';
  readonly selection: Selection;
  readonly window: TimeWindow | null;
  readonly furtherWindows: readonly TimeWindow[];
  readonly condition: Condition;
}

/** A condition on the trainee's own fields. */
export interface ConditionSentence extends Node {
  readonly kind: 'conditionSentence';
  readonly condition: Condition;
}

export interface NeverFallsSentence extends Node {
  readonly kind: 'neverFallsSentence';
  readonly field: Name;
  readonly selection: Selection;
}

export interface IfSentence extends Node {
  readonly kind: 'ifSentence';
  readonly condition: Sentence;
  readonly consequence: Sentence;
}

/** The groups are those of a field's values that occur, a range of numbers, or listed words; or the training years. */
export interface ForEachSentence extends Node {
  readonly kind: 'forEachSentence';
  readonly group:
    | {
        readonly kind: 'field';
        readonly field: Name;
        readonly range: { readonly low: NumberLiteral; readonly high: NumberLiteral } | null;
        readonly options: readonly (TextLiteral | NumberLiteral | Name)[] | null;
      }
    | { readonly kind: 'years'; readonly calendar: boolean };
  readonly body: Sentence;
}

export type Sentence =
  BoundSentence | EachSentence | ConditionSentence | NeverFallsSentence | IfSentence | ForEachSentence;

export interface Citation extends Node {
  readonly kind: 'citation';
  readonly source: Name;
  /** The heading in the source. */
  readonly heading: TextLiteral | null;
}

export interface Note extends Node {
  readonly kind: 'note';
  readonly text: TextLiteral;
}

export interface RequirementSection extends Node {
  readonly kind: 'requirement';
  readonly modality: 'requirement' | 'advice';
  readonly id: Name;
  readonly title: TextLiteral;
  readonly sentences: readonly Sentence[];
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
}

export interface ParameterSection extends Node {
  readonly kind: 'parameter';
  readonly name: Name;
  /** Null when it is not set. */
  readonly value: NumberLiteral | null;
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
}

export interface ListSection extends Node {
  readonly kind: 'list';
  readonly name: Name;
  readonly words: readonly TextLiteral[];
}

export type ProgrammeClause =
  | (Node & { readonly kind: 'version'; readonly text: TextLiteral })
  | (Node & { readonly kind: 'duration'; readonly months: NumberLiteral })
  | (Node & { readonly kind: 'yearsBy'; readonly rule: 'clock' | 'calendar' })
  | (Node & { readonly kind: 'freeInterruption'; readonly days: NumberLiteral })
  | (Node & { readonly kind: 'source'; readonly name: Name; readonly title: TextLiteral })
  | Note;

export interface ProgrammeSection extends Node {
  readonly kind: 'programme';
  readonly title: TextLiteral;
  readonly code: Name;
  readonly clauses: readonly ProgrammeClause[];
  /** False when a clause could not be read: what seems to be missing may stand there. */
  readonly complete: boolean;
}

/** Begins a vocabulary file; what it declares are the records and units that follow. */
export interface VocabularySection extends Node {
  readonly kind: 'vocabulary';
  readonly title: TextLiteral;
}

/** `stage, stages / rotation, rotations`: Dutch before the stroke, English after it, whatever the file's language. */
export interface BilingualName extends Node {
  readonly kind: 'bilingualName';
  readonly nl: readonly Name[];
  readonly en: readonly Name[];
}

export interface UnitSection extends Node {
  readonly kind: 'unitDeclaration';
  readonly names: BilingualName;
}

export interface ValueDeclaration extends Node {
  readonly kind: 'value';
  readonly nl: TextLiteral;
  readonly en: TextLiteral | null;
  readonly synonyms: readonly TextLiteral[];
}

export type FieldKindName = 'text' | 'choice' | 'number' | 'numberInText' | 'date' | 'yesNo';

export type FieldAttribute =
  | (Node & { readonly kind: 'role'; readonly role: Name })
  | (Node & { readonly kind: 'columns'; readonly names: readonly TextLiteral[] })
  | (Node & { readonly kind: 'values'; readonly values: readonly ValueDeclaration[] })
  | (Node & { readonly kind: 'unit'; readonly unit: UnitReference })
  | (Node & { readonly kind: 'range'; readonly low: NumberLiteral; readonly high: NumberLiteral | null });

export interface FieldDeclaration extends Node {
  readonly kind: 'field';
  readonly names: BilingualName;
  readonly fieldKind: FieldKindName;
  readonly attributes: readonly FieldAttribute[];
}

export interface RecordSection extends Node {
  readonly kind: 'record';
  readonly names: BilingualName;
  readonly sheets: readonly TextLiteral[];
  readonly role: Name | null;
  readonly exceptions: readonly { readonly field: Name; readonly word: TextLiteral }[];
  readonly missingMeansNone: boolean;
  readonly fields: readonly FieldDeclaration[];
  /** False when a clause could not be read: what seems to be missing may stand there. */
  readonly complete: boolean;
}

export type Section =
  | ProgrammeSection
  | VocabularySection
  | ParameterSection
  | ListSection
  | RequirementSection
  | RecordSection
  | UnitSection;

export interface RuleFile {
  readonly language: Language;
  readonly sections: readonly Section[];
  /** Comparison keys of the names in items that could not be read: what they declare or use is not reported as unknown or unused. */
  readonly unreadNames: ReadonlySet<string>;
}
