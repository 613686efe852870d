import type { Article } from '../../records/vocabulary';
import type { Language } from '../../wording/language';
import type { Span } from '../source';

/**
 * The syntax tree: a discriminated union, readonly, every node with the span it was written on. It holds what was written and nothing that
 * was understood: names are resolved later, and the same tree prints in either language. It stands in one file, for its nodes name one another: a
 * condition a selection, a selection a condition, a bound a measure.
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

/** A number, or the name of a parameter. */
export type Quantity = NumberLiteral | Name;

/** A number with its unit, in a condition: `3 months`. */
export interface AmountLiteral extends Node {
  readonly kind: 'amountLiteral';
  readonly amount: Quantity;
  readonly unit: UnitReference;
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

/** A day of the training itself, or the day on which it is looked at. */
export interface TrainingDate extends Node {
  readonly kind: 'trainingDate';
  /** `referenceDate` is the day of the check, in a forecast the day that is forecast. */
  readonly which: 'start' | 'end' | 'yearBegin' | 'yearEnd' | 'referenceDate';
  /** The training year, for `yearBegin` and `yearEnd`; null for "this training year", that of the enclosing "for each training year". */
  readonly year: NumberLiteral | null;
}

/** `3 months before the end`. */
export interface ShiftedDate extends Node {
  readonly kind: 'shiftedDate';
  readonly amount: Quantity;
  readonly unit: UnitReference;
  readonly direction: 'before' | 'after';
  readonly date: Operand;
}

/** `weekday of date`. */
export interface WeekdayOf extends Node {
  readonly kind: 'weekdayOf';
  readonly date: Operand;
}

/** `calendar year of the start`: a number. */
export interface YearOf extends Node {
  readonly kind: 'yearOf';
  readonly date: Operand;
}

/** `80% of scheduled hours`: a number. */
export interface PercentOf extends Node {
  readonly kind: 'percentOf';
  readonly percent: Quantity;
  readonly of: Operand;
}

/** `31 October of the year before year`, where `year` is a number. */
export interface DayOfYear extends Node {
  readonly kind: 'dayOfYear';
  readonly day: NumberLiteral;
  /** 1 to 12. */
  readonly month: number;
  readonly yearBefore: boolean;
  readonly year: Operand;
}

/** `the same site`: inside the conditions of "there is a …" and "covered by a …", a field of the record outside. */
export interface SameField extends Node {
  readonly kind: 'sameField';
  readonly field: Name;
}

/** `that subject`: the word that the enclosing "for each subject in …" stands at. */
export interface ThatWord extends Node {
  readonly kind: 'thatWord';
  readonly name: Name;
}

/** The length of the record's own interval; its unit is that of the amount it is compared with. */
export interface RecordLength extends Node {
  readonly kind: 'recordLength';
}

export type Operand =
  | Name
  | TextLiteral
  | NumberLiteral
  | AmountLiteral
  | DateLiteral
  | YesNoLiteral
  | TrainingDate
  | ShiftedDate
  | YearOf
  | WeekdayOf
  | PercentOf
  | DayOfYear
  | SameField
  | ThatWord
  | RecordLength
  | EventReference;

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
  | FlagCondition
  | WithinCondition
  | CoveredCondition
  | ThereIsCondition;

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

/** `date is within 3 months after the same date`. */
export interface WithinCondition extends Node {
  readonly kind: 'withinCondition';
  readonly left: Operand;
  readonly amount: Quantity;
  readonly unit: UnitReference;
  readonly relation: 'before' | 'after';
  readonly date: Operand;
}

/** The record lies, with every day of it, inside records of another type: `covered by an accreditation where site is the same site`. */
export interface CoveredCondition extends Node {
  readonly kind: 'covered';
  /** `another rotation`: not the record itself. */
  readonly other: boolean;
  readonly selection: Selection;
}

/** Records of another type that belong to this one: `there are at least 2 reviews where date is before the same date`, `there are at least 40 hours of shifts`. */
export interface ThereIsCondition extends Node {
  readonly kind: 'thereIs';
  /** Of the number of records, or in its unit of what they amount to: at least 1 for `there is a`, none for `there is no`. */
  readonly bound: Bound;
  /** `no other review`: not the record itself. */
  readonly other: boolean;
  readonly selection: Selection;
}

export type TimeWindow =
  | EachPeriodWindow
  | TrainingYearsWindow
  | MonthsWindow
  | EdgeWindow
  | WithinWindow
  | RangeWindow
  | SlidingWindow
  | EachRecordWindow
  | WholeTrainingWindow;

export type Period =
  | 'trainingYear'
  | 'trainingHalfYear'
  | 'calendarYear'
  | 'calendarHalfYear'
  | 'calendarQuarter'
  | 'calendarMonth'
  | 'calendarWeek';

/** Every period by itself; training years perhaps only from one to another (`to` is null for "onwards"). */
export interface EachPeriodWindow extends Node {
  readonly kind: 'eachPeriod';
  readonly period: Period;
  readonly from: NumberLiteral | null;
  readonly to: NumberLiteral | null;
  /** Present for `except the last`: those that are left out, before it is looked what there is in the others. */
  readonly except?: LeftOut;
  /** Null for all of them. */
  readonly having: PeriodCondition | null;
  /** Present for `in at least 75% of the quarters`, `in at least 3 quarters`: how many of them are enough. */
  readonly howMany?: Bound;
}

/** `except the first and the last 2`: how many of the first periods and of the last ones; null for none. */
export interface LeftOut extends Node {
  readonly kind: 'leftOut';
  readonly first: NumberLiteral | null;
  readonly last: NumberLiteral | null;
}

/** `with at least 1 shift`: what there must be in a period for it to be looked at. */
export interface PeriodCondition extends Node {
  readonly kind: 'having';
  readonly bound: Bound;
  readonly measure: Measure;
}

/** Training years as one window; `to` is null for "onwards". */
export interface TrainingYearsWindow extends Node {
  readonly kind: 'trainingYears';
  readonly from: NumberLiteral;
  readonly to: NumberLiteral | null;
}

/** The first or last n months or years of the training, by the training clock. */
export interface MonthsWindow extends Node {
  readonly kind: 'months';
  readonly which: 'first' | 'last';
  readonly amount: Quantity;
  readonly unit: UnitReference;
  /** False where "the last 12 months" does not say of what: that may be taken for those before the reference date. */
  readonly ofTraining: boolean;
}

export interface EdgeWindow extends Node {
  readonly kind: 'edge';
  readonly relation: 'before' | 'after' | 'onOrBefore' | 'onOrAfter';
  readonly date: Operand;
}

export interface WithinWindow extends Node {
  readonly kind: 'within';
  readonly amount: Quantity;
  readonly unit: UnitReference;
  readonly relation: 'before' | 'after';
  readonly date: Operand;
}

/** From one date to another, both included. */
export interface RangeWindow extends Node {
  readonly kind: 'range';
  readonly from: Operand;
  readonly to: Operand;
}

/** `in every 6 consecutive months`, `in some 6 consecutive months`. */
export interface SlidingWindow extends Node {
  readonly kind: 'sliding';
  readonly quantifier: 'every' | 'some';
  readonly amount: Quantity;
  readonly unit: UnitReference;
}

/** By each record of a selection: `during each rotation`, `before each assessment`, `within 3 months after each review`. */
export interface EachRecordWindow extends Node {
  readonly kind: 'eachRecord';
  readonly relation: EdgeWindow['relation'] | 'during';
  /** How far before or after it; null, as `unit` is, for all that lies there. */
  readonly amount: Quantity | null;
  readonly unit: UnitReference | null;
  readonly selection: Selection;
  /** Where it ends, or begins; absent for where the relation says. */
  readonly neighbour?: Neighbour;
}

/** What comes next after each record, or came last before it: `before the next shift`, `by the next shift`, `after the previous course`. */
export interface Neighbour extends Node {
  readonly kind: 'neighbour';
  readonly relation: 'before' | 'onOrBefore' | 'after';
  readonly selection: Selection;
}

export interface WholeTrainingWindow extends Node {
  readonly kind: 'wholeTraining';
}

/** Records of one type, those that satisfy the filter. */
export interface Selection extends Node {
  readonly kind: 'selection';
  readonly record: Name;
  readonly filter: Condition | null;
  /** In what is measured, so many of them at most, by their dates; absent for all of them. */
  readonly among?: Among;
}

/** `the latest 5`, `the first 3`: of the records of a selection. */
export interface Among extends Node {
  readonly kind: 'among';
  readonly which: 'first' | 'latest';
  readonly count: Quantity;
}

export type TimeUnit = 'years' | 'months' | 'weeks' | 'days';

export interface UnitReference extends Node {
  readonly kind: 'unit';
  readonly unit: TimeUnit | { readonly name: string };
  /** True for calendar months, weeks or days: not weighted by full-time factor. */
  readonly calendar: boolean;
}

/** How many records; `simultaneous` asks how many there are at the same time, at the most. */
export interface CountMeasure extends Node {
  readonly kind: 'count';
  readonly selection: Selection;
  readonly simultaneous: boolean;
  /**
   * How many there are one after the other, at the most: `in a row with the same assessor`, of which a field has the same value; `in a row where …`, that
   * satisfy a condition.
   */
  readonly inRow?: Name | Condition;
}

/** An amount in a unit: the length of intervals, or the total of the one field that is counted in that unit. */
export interface AmountMeasure extends Node {
  readonly kind: 'amount';
  readonly unit: UnitReference;
  readonly selection: Selection;
  /** True for `unbroken`: only the longest stretch without a gap counts. */
  readonly unbroken: boolean;
  /** The gaps that break no stretch; absent where every gap does. */
  readonly gaps?: Gaps;
}

/** `with gaps of at most 14 days`. */
export interface Gaps extends Node {
  readonly kind: 'gaps';
  readonly amount: Quantity;
  readonly unit: UnitReference;
}

export interface TotalMeasure extends Node {
  readonly kind: 'total';
  readonly field: Name;
  readonly selection: Selection;
  /** True for `at the same time`: the highest that the sum is on any day. */
  readonly simultaneous: boolean;
}

/** Different values of a field; with `each` only those whose own records reach that minimum. */
export interface DifferentMeasure extends Node {
  readonly kind: 'different';
  readonly field: Name;
  readonly selection: Selection;
  readonly each: Bound | null;
}

/** The sum of the values by their number, or the one in the middle of them. */
export interface AverageMeasure extends Node {
  readonly kind: 'average' | 'median';
  readonly field: Name;
  readonly selection: Selection;
}

/** The longest or shortest stretch of records without a gap; its unit is the bound's. */
export interface RunMeasure extends Node {
  readonly kind: 'run';
  readonly which: 'longest' | 'shortest';
  readonly selection: Selection;
  readonly gaps?: Gaps;
}

/** The longest stretch of time without any record of these: `at most 4 months without reviews`; `at most 6 months between reviews` from one to the next. */
export interface WithoutMeasure extends Node {
  readonly kind: 'without';
  readonly unit: UnitReference;
  /** Whether only the time from one record to the next counts, and not that before the first and after the last; there is one selection then. */
  readonly between: boolean;
  readonly selections: readonly Selection[];
}

/** How often a field changes from one record to the next, in the order of their dates. */
export interface ChangesMeasure extends Node {
  readonly kind: 'changes';
  readonly field: Name;
  readonly selection: Selection;
}

/** Training time by the training clock. */
export interface TrainingTimeMeasure extends Node {
  readonly kind: 'trainingTime';
  readonly unit: UnitReference;
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

/** `50% of total hours of webinars`: one of the terms of a sum, but not the first. */
export interface PartOfMeasure extends Node {
  readonly kind: 'partOf';
  readonly percent: Quantity;
  readonly measure: Measure;
}

export type Measure =
  | CountMeasure
  | AmountMeasure
  | TotalMeasure
  | DifferentMeasure
  | PickMeasure
  | AverageMeasure
  | RunMeasure
  | WithoutMeasure
  | ChangesMeasure
  | TrainingTimeMeasure
  | SumMeasure
  | PartOfMeasure;

export type BoundComparator = 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'exactly' | 'between' | 'none';

/** A bound that grows with training time: `1 per training month`, `10 per elapsed training year, rounded down`. */
export interface Rate {
  readonly per: 'month' | 'year';
  /** Up to the reference date, instead of over the whole training. */
  readonly elapsed: boolean;
}

export type Rounding = 'up' | 'down' | 'nearest';

/** What a bound is measured against instead of a number: `total days of interruptions above 10`. */
export interface BoundReference extends Node {
  readonly kind: 'boundReference';
  readonly measure: Measure;
  /** Only what exceeds this counts. */
  readonly above: Quantity | null;
  /** Present where the bound is for so many of it: `for every 10 procedures`. */
  readonly every?: Every;
}

/** `for every 10 … or part of it`: so many full times, or those that have begun as well. */
export interface Every {
  readonly amount: Quantity;
  readonly orPart: boolean;
}

export interface Bound extends Node {
  readonly kind: 'bound';
  readonly comparator: BoundComparator;
  /** Null for `none`, and where a measure stands in its place (then `reference` is set and this may be a percentage of it, or a number for every so many). */
  readonly low: Quantity | null;
  /** The upper end of `between`. */
  readonly high: Quantity | null;
  /** True when the numbers are percentages, of the whole or of `reference`. */
  readonly percent: boolean;
  readonly reference: BoundReference | null;
  readonly unit: UnitReference | null;
  readonly rate: Rate | null;
  readonly rounding: Rounding | null;
  readonly margin: { readonly amount: NumberLiteral; readonly unit: UnitReference } | null;
}

/** `counting at most 3 where simulated`, `counting at most 2 for each assessor`, in a sum `counting at most 10 hours of webinars`: one of the three. */
export interface Cap extends Node {
  readonly kind: 'cap';
  readonly most: Quantity;
  readonly unit: UnitReference | null;
  readonly filter: Condition | null;
  readonly forEach: Name | null;
  /** The records of one term of a sum. */
  readonly selection: Selection | null;
}

/** `of which at least 5 where …`: a bound on part of what the sentence measures; `of those` makes it a part of the part before. */
export interface OfWhich extends Node {
  readonly kind: 'ofWhich';
  readonly bound: Bound;
  /** `of which at least 2 different sites`. */
  readonly different: Name | null;
  readonly filter: Condition | null;
  readonly parts: readonly OfWhich[];
}

export interface BoundSentence extends Node {
  readonly kind: 'boundSentence';
  readonly bound: Bound;
  readonly measure: Measure;
  readonly window: TimeWindow | null;
  /** A sentence has one window; the resolver says so when there are more. */
  readonly furtherWindows: readonly TimeWindow[];
  /** True for `as planned`: rows after the reference date count as well. */
  readonly asPlanned: boolean;
  /** Present for `pro rata`: of a period that the training covers only partly, as much is asked. */
  readonly proRata?: true;
  readonly caps: readonly Cap[];
  readonly parts: readonly OfWhich[];
  /** True when the measure stood before the bound: `latest level of … at least 4`. */
  readonly measureFirst: boolean;
}

/** Every record by itself: `each course: group size is at most 16`. */
export interface EachSentence extends Node {
  readonly kind: 'eachSentence';
  readonly selection: Selection;
  readonly window: TimeWindow | null;
  readonly furtherWindows: readonly TimeWindow[];
  readonly asPlanned: boolean;
  readonly condition: Condition;
}

/** The latest or the first record of a selection, or so many of them: `latest review: verdict is "suitable"`, `the latest 3 assessments: score is at least 6`. */
export interface AmongSentence extends Node {
  readonly kind: 'amongSentence';
  readonly which: Among['which'];
  /** Null for one, where no number is written. */
  readonly count: Quantity | null;
  readonly selection: Selection;
  readonly window: TimeWindow | null;
  readonly furtherWindows: readonly TimeWindow[];
  readonly asPlanned: boolean;
  readonly condition: Condition;
}

/** `at least 80% of courses: attended`; after "for each assessor:" also `at most 25% of assessments`, the share of each group. */
export interface ShareSentence extends Node {
  readonly kind: 'shareSentence';
  readonly bound: Bound;
  readonly measure: Measure;
  readonly window: TimeWindow | null;
  readonly furtherWindows: readonly TimeWindow[];
  readonly asPlanned: boolean;
  /** Null for the share that a group has. */
  readonly condition: Condition | null;
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
  readonly otherwise: Sentence | null;
}

/** The first or the latest record of a selection, as a point in time: in orders of events and in windows. */
export interface EventReference extends Node {
  readonly kind: 'event';
  readonly which: 'first' | 'latest';
  readonly selection: Selection;
}

export type OrderRelation = 'before' | 'onOrBefore' | 'directlyBefore';

/** `latest review where … on or before first review where …`: each event in relation to the next; the last may be a date. */
export interface OrderSentence extends Node {
  readonly kind: 'orderSentence';
  readonly events: readonly Operand[];
  /** One fewer than there are events. */
  readonly relations: readonly OrderRelation[];
}

/** `all of the following:`, `at least 2 of the following:` and a list of sentences. */
export interface CompositeSentence extends Node {
  readonly kind: 'compositeSentence';
  /** How many of them must hold; null for all. */
  readonly bound: Bound | null;
  readonly items: readonly Sentence[];
}

/** `optional: …`: met when it holds, otherwise not applicable. */
export interface OptionalSentence extends Node {
  readonly kind: 'optionalSentence';
  readonly body: Sentence;
}

/** `attested`, `attested by "supervisor"`: somebody has confirmed this requirement by its id. */
export interface AttestedSentence extends Node {
  readonly kind: 'attestedSentence';
  readonly by: Operand | null;
}

/** `all other requirements are met`, `requirements A and B are met by the end`: it rests on what others come to. */
export interface MetSentence extends Node {
  readonly kind: 'metSentence';
  /** The ids of those that are named; null for all others. */
  readonly ids: readonly Name[] | null;
  /** The date by which or before which they are met. */
  readonly window: TimeWindow | null;
  readonly furtherWindows: readonly TimeWindow[];
  readonly asPlanned: boolean;
}

/** `whole list: at most 12 trainees in each calendar year`: a bound on all trainees together. */
export interface WholeListSentence extends Node {
  readonly kind: 'wholeListSentence';
  readonly body: Sentence;
}

/** The groups are those of a field's values that occur, a range of numbers, or listed words; or periods, as in a window. */
export interface ForEachSentence extends Node {
  readonly kind: 'forEachSentence';
  readonly group:
    | {
        readonly kind: 'field';
        readonly field: Name;
        /** The other fields of a combination. */
        readonly further: readonly Name[];
        readonly range: { readonly low: NumberLiteral; readonly high: NumberLiteral } | null;
        readonly options: readonly (TextLiteral | NumberLiteral | Name)[] | null;
      }
    | { readonly kind: 'periods'; readonly window: EachPeriodWindow }
    | { readonly kind: 'words'; readonly name: Name; readonly list: Name };
  readonly body: Sentence;
}

export type Sentence =
  | BoundSentence
  | EachSentence
  | AmongSentence
  | ShareSentence
  | ConditionSentence
  | NeverFallsSentence
  | IfSentence
  | ForEachSentence
  | OrderSentence
  | CompositeSentence
  | OptionalSentence
  | AttestedSentence
  | MetSentence
  | WholeListSentence;

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

/** `applies to NG4, NG5`: the regulations that a requirement belongs to. */
export interface AppliesTo extends Node {
  readonly kind: 'appliesTo';
  readonly regulations: readonly Name[];
}

/** `unnoticed "1/bound+1" because "…"`: why no example can notice a change to the requirement; the code is that of the change. */
export interface Unnoticed extends Node {
  readonly kind: 'unnoticed';
  readonly code: TextLiteral;
  readonly reason: TextLiteral;
}

/** An attestation without a sentence of its own asks for `attested`. */
export type Modality = 'requirement' | 'advice' | 'attestation';

export interface RequirementSection extends Node {
  readonly kind: 'requirement';
  readonly modality: Modality;
  readonly id: Name;
  readonly title: TextLiteral;
  readonly sentences: readonly Sentence[];
  /** Without any it belongs to every regulation. */
  readonly appliesTo: readonly AppliesTo[];
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
  readonly unnoticed: readonly Unnoticed[];
}

export interface ParameterSection extends Node {
  readonly kind: 'parameter';
  readonly name: Name;
  /** Null when it is not set. */
  readonly value: NumberLiteral | null;
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
}

/** A word of a list and other ways to write it: `"NKI" = "Antoni van Leeuwenhoek"`. */
export interface ListItem extends Node {
  readonly kind: 'listItem';
  readonly word: TextLiteral;
  readonly synonyms: readonly TextLiteral[];
}

export interface ListSection extends Node {
  readonly kind: 'list';
  readonly name: Name;
  readonly items: readonly ListItem[];
}

/**
 * `definition course-day, course-days: courses where attended`: a name for a selection, used where the name of a record type may stand; like
 * that it may have a plural, and a name in each language.
 */
export interface DefinitionSection extends Node {
  readonly kind: 'definition';
  /** The first of its names. */
  readonly name: Name;
  readonly names: BilingualName;
  readonly selection: Selection;
}

/** `use "shared.rules"`: the sections of another file belong to this one. */
export interface ImportSection extends Node {
  readonly kind: 'import';
  readonly file: TextLiteral;
}

/** `duration 60 months`, `duration 5 years`. */
export interface DurationClause extends Node {
  readonly kind: 'duration';
  readonly amount: NumberLiteral;
  readonly unit: UnitReference;
}

export type RegulationClause =
  | (Node & { readonly kind: 'startsBefore'; readonly date: DateLiteral })
  | (Node & { readonly kind: 'startsFrom'; readonly date: DateLiteral })
  | (Node & { readonly kind: 'byChoice' })
  | DurationClause
  | Citation
  | Note;

/** A regulation (cohort) of the programme: for starts in a range of dates, or only for those who chose it. */
export interface RegulationSection extends Node {
  readonly kind: 'regulation';
  readonly id: Name;
  readonly title: TextLiteral;
  readonly clauses: readonly RegulationClause[];
}

/** `field value` in an example: null for `blank`. */
export interface GivenValue extends Node {
  readonly kind: 'givenValue';
  readonly field: Name;
  readonly value: TextLiteral | NumberLiteral | DateLiteral | YesNoLiteral | null;
}

/**
 * `given 2 assessments on 2024-02-01, 2024-03-01, instrument "KPB"`: as many records as there are dates, times `count`. Of the trainee:
 * `given trainee starts 2024-01-01, ends 2025-12-31`.
 */
export interface Given extends Node {
  readonly kind: 'given';
  readonly count: NumberLiteral | null;
  readonly record: Name;
  readonly dates: readonly DateLiteral[];
  readonly interval: { readonly from: DateLiteral; readonly to: DateLiteral } | null;
  readonly values: readonly GivenValue[];
}

/** What an example can have other than the file has it. */
export type Setting = ParameterSection | ListSection;

/** `given parameter minimum 12`, `given list sites: "A", "B"`: what a parameter or a list of the file is in this example. */
export interface GivenSetting extends Node {
  readonly kind: 'givenSetting';
  readonly setting: Setting;
}

export type ExampleVerdict =
  'met' | 'notMet' | 'pending' | 'insufficientData' | 'notApplicable' | 'toAttest' | 'waived';

export type ExampleClause =
  | Given
  | GivenSetting
  | (Node & { readonly kind: 'asOf'; readonly date: DateLiteral })
  | (Node & {
      readonly kind: 'expectation';
      readonly verdict: ExampleVerdict;
      /** `short by 10 days`. */
      readonly shortfall: NumberLiteral | null;
      readonly unit: UnitReference | null;
    });

/** An example of one or more requirements, run by the language's own tests. */
export interface ExampleSection extends Node {
  readonly kind: 'example';
  readonly title: TextLiteral;
  readonly ids: readonly Name[];
  readonly clauses: readonly ExampleClause[];
}

export type ProgrammeClause =
  | (Node & { readonly kind: 'version'; readonly text: TextLiteral })
  | DurationClause
  | (Node & { readonly kind: 'yearsBy'; readonly rule: 'clock' | 'calendar' })
  | (Node & { readonly kind: 'freeInterruption'; readonly days: NumberLiteral })
  | (Node & { readonly kind: 'source'; readonly name: Name; readonly title: TextLiteral })
  | Note;

export interface ProgrammeSection extends Node {
  readonly kind: 'programme';
  readonly title: TextLiteral;
  /** Other names under which rosters know the programme. */
  readonly synonyms: readonly TextLiteral[];
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
  /** The article before the Dutch name, where one is written. */
  readonly article?: Article;
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
  /** `others`: cells may well hold other words too. */
  | (Node & {
      readonly kind: 'values';
      readonly others: boolean;
      readonly values: readonly ValueDeclaration[];
    })
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
  | UnitSection
  | DefinitionSection
  | ImportSection
  | RegulationSection
  | ExampleSection;

export interface RuleFile {
  readonly language: Language;
  readonly sections: readonly Section[];
  /** Comparison keys of the names in items that could not be read: what they declare or use is not reported as unknown or unused. */
  readonly unreadNames: ReadonlySet<string>;
}
