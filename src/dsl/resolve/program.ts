import type { Language } from '../../wording/language';
import type { ClockSettings } from '../../records/clock';
import type { Day } from '../../records/dates';
import type { Dimension } from '../../records/quantities';
import type { Vocabulary } from '../../records/vocabulary';
import type * as ast from '../syntax/ast';

/**
 * A rule file as understood: names resolved to the vocabulary, amounts in ticks, words as comparison keys. It is what the evaluator works on;
 * each part keeps the sentence it came from, so that explanations are printed from the rule itself.
 */
export interface Program {
  readonly title: string;
  /** Other names under which rosters know it. */
  readonly otherTitles: readonly string[];
  readonly code: string;
  readonly version: string;
  readonly language: Language;
  readonly durationMonths: number;
  /** How many training years the programme has: its duration in years, rounded up; the most that any of its regulations has. */
  readonly years: number;
  readonly clock: ClockSettings;
  /** Empty for a programme with a single, nameless regulation. */
  readonly regulations: readonly Regulation[];
  readonly requirements: readonly Requirement[];
  readonly vocabulary: Vocabulary;
  /** The names that the rules give to selections of records: sentences are printed with them. */
  readonly definitions: readonly ast.DefinitionSection[];
  /** Where each parameter stands, by its name. */
  readonly parameters: ReadonlyMap<string, ParameterPlace>;
  /** The same rules with parameters and lists as they are given; what is wrong with the rules then is not said. */
  readonly withSettings: (settings: readonly ast.Setting[]) => Program;
}

/** The line of a rule file on which a parameter stands; `file` is null for the first file, that which uses the others. */
export interface ParameterPlace {
  readonly file: string | null;
  readonly line: number;
}

/** A cohort of a programme. */
export interface Regulation {
  readonly id: string;
  readonly title: string;
  /** Starts from this day; null for no lower end. */
  readonly from: Day | null;
  /** Starts before this day; null for no upper end. */
  readonly before: Day | null;
  /** True when the start date alone does not put a trainee in it. */
  readonly byChoice: boolean;
  readonly durationMonths: number;
  readonly years: number;
}

export interface Requirement {
  readonly id: string;
  readonly modality: ast.Modality;
  readonly title: string;
  /** Ids of the regulations that it belongs to; null for all of them. */
  readonly regulations: readonly string[] | null;
  /** True for a rule about all trainees together: it says nothing of any one of them. */
  readonly wholeList: boolean;
  readonly citations: readonly { readonly document: string; readonly heading: string | null }[];
  readonly notes: readonly string[];
  readonly checks: readonly Check[];
}

export type Check =
  | BoundCheck
  | EachCheck
  | AmongCheck
  | PersonCheck
  | NeverFallsCheck
  | IfCheck
  | OrderCheck
  | CompositeCheck
  | CasesCheck
  | PeriodsCheck
  | PeriodCountCheck
  | GroupsCheck
  | OptionalCheck
  | AttestedCheck
  | MetCheck;

/**
 * One end of a bound: so many ticks, or what a measure amounts to. `parameter` names a parameter that is not set; then the amount is unknown.
 */
export interface Limit {
  /** In ticks of the check's dimension; of a plain number for a rate. Added to what a reference amounts to (a margin, or "more than"). */
  readonly ticks: number;
  readonly parameter: string | null;
  readonly reference: LimitReference | null;
}

/** `percent` per cent of what exceeds `above` of the sum of these measures, over the check's own window and group; or so much for every so many of it. */
export interface LimitReference {
  /** 100 for all of it. */
  readonly percent: number;
  readonly terms: readonly Term[];
  /** In ticks of the check's dimension, or of that of `every`. */
  readonly above: number;
  /** Present for "1 for every 10"; then `percent` is of no account. */
  readonly every?: LimitRatio;
}

/** A limit that is `amount`, in ticks of the check's dimension, for every `size` of another measure, in ticks of its own. */
export interface LimitRatio {
  readonly amount: number;
  readonly size: number;
  /** What the other measure is in. */
  readonly dimension: Dimension;
  readonly unit: UnitLabel;
  /** What of a number that is not full counts: nothing, as much as if it were, or its part. */
  readonly rest: 'none' | 'full' | 'part';
}

export interface BoundCheck {
  readonly kind: 'bound';
  readonly sentence: ast.Sentence;
  /** The "of which" that this is; null for the sentence itself. */
  readonly part: ast.OfWhich | null;
  readonly low: Limit | null;
  readonly high: Limit | null;
  /** The amounts as the rule states them, for reports: without margin, in the bound's unit. */
  readonly stated: { readonly low: number | null; readonly high: number | null };
  readonly rate: Rate | null;
  /** How limits that come out of a rate or a reference are rounded, to whole units. */
  readonly rounding: ast.Rounding | null;
  readonly dimension: Dimension;
  readonly unit: UnitLabel;
  readonly terms: readonly Term[];
  /**
   * For a share: what belongs to the whole and not to the part, or that the part is the group and the rest the same terms of all others. The
   * limits are then percentages in number ticks, and the amount is 100 × terms / (terms + rest). A share of nothing is not applicable.
   */
  readonly rest: readonly Term[] | 'otherGroups' | null;
  readonly group: Group | null;
  readonly window: Window | null;
  /** True when rows after the reference date count as well. */
  readonly asPlanned: boolean;
  /** Parameters, of windows and caps, that are not set. */
  readonly unset: readonly string[];
  /** The "of which" of this check, over the same windows and groups. */
  readonly parts: readonly BoundCheck[];
}

/** What a bound is multiplied by: training time, or how much of a period of the calendar lies in the training. */
export type Rate = ast.Rate | { readonly per: 'period'; readonly period: CalendarPeriod };

/** Units that time is counted in: years are twelve months each. */
export type MeasuredTime = Exclude<ast.TimeUnit, 'years'>;

/** What an amount is counted in, for people: a unit of time, a declared unit, a record type (a count), per cent or a bare number. */
export type UnitLabel =
  | { readonly kind: 'time'; readonly unit: MeasuredTime }
  | { readonly kind: 'declared'; readonly name: string }
  | { readonly kind: 'records'; readonly record: number }
  | { readonly kind: 'values'; readonly record: number; readonly field: number }
  | { readonly kind: 'percent' }
  | { readonly kind: 'number' };

export interface Selected {
  readonly record: number;
  readonly filter: Predicate | null;
}

/** What counts only up to a limit: of records that satisfy a condition together (`filter` null: of all), or of each value of a field by itself. */
export type TermCap =
  | { readonly kind: 'where'; readonly filter: Predicate | null; readonly most: number }
  | { readonly kind: 'forEach'; readonly field: number; readonly most: number };

interface Capped extends Selected {
  /** `most` in ticks of the check's dimension. */
  readonly caps: readonly TermCap[];
}

/** The latest or the first so many of the records that satisfy a condition (null: of all), by their dates. */
export interface Among {
  readonly which: ast.Among['which'];
  readonly count: number;
  readonly filter: Predicate | null;
}

/** `among`: only of those records; absent for all. `percent`: so much of what it amounts to; absent for all of it. */
export type Term = { readonly among?: Among; readonly percent?: number } & PlainTerm;

type PlainTerm =
  | (Capped & { readonly kind: 'count' })
  /** `weighted`: by full-time factor. `run`: only the longest or the shortest stretch without a gap. */
  | (Capped & {
      readonly kind: 'duration';
      readonly weighted: boolean;
      readonly run: 'longest' | 'shortest' | null;
      /** Gaps up to this long break no stretch; absent where every gap does. */
      readonly gap?: Length;
    })
  | (Capped & { readonly kind: 'total'; readonly field: number })
  /** The most that there is on any one day: records (`field` null), or the sum of a field. */
  | (Selected & { readonly kind: 'peak'; readonly field: number | null })
  /** `each`: only values whose own records amount to at least this (a count or a duration or a total, in its own ticks). */
  | (Selected & {
      readonly kind: 'different';
      readonly field: number;
      readonly each: { readonly term: Term; readonly dimension: Dimension; readonly low: number } | null;
    })
  | (Selected & {
      readonly kind: 'pick';
      readonly which: ast.PickMeasure['which'];
      readonly field: number;
    })
  | (Selected & { readonly kind: 'average' | 'median'; readonly field: number })
  /** Times at which the value of a field differs from that of the record before, by date. */
  | (Selected & { readonly kind: 'changes'; readonly field: number })
  /** The most records one after the other, by date, in which a field has the same value. */
  | (Selected & { readonly kind: 'series'; readonly field: number })
  /** The most records of a selection one after the other, by date, that are selected here: the condition of these includes that of those. */
  | (Selected & { readonly kind: 'streak'; readonly of: Predicate | null })
  /** The longest stretch of the window, up to the cutoff, without a record of any of these. `record` and `filter` are the first's. */
  | (Selected & { readonly kind: 'without'; readonly others: readonly Selected[] })
  /** The longest or the shortest stretch from one record to the next. */
  | (Selected & { readonly kind: 'between'; readonly which: 'longest' | 'shortest' })
  /** Training time by the clock; `record` is the people's. */
  | (Selected & { readonly kind: 'trainingTime' });

/** A condition on every record by itself. */
export interface EachCheck {
  readonly kind: 'each';
  readonly sentence: ast.Sentence;
  readonly selected: Selected;
  readonly window: Window | null;
  readonly asPlanned: boolean;
  /** Parameters of the window that are not set. */
  readonly unset: readonly string[];
  readonly condition: Predicate;
  /** Only the records of the group that a "for each" around it is at; absent where there is none. */
  readonly group?: Group;
}

/** A condition on the latest or the first so many records, of which there has to be one at least. */
export interface AmongCheck {
  readonly kind: 'among';
  readonly sentence: ast.Sentence;
  readonly selected: Selected;
  readonly which: Among['which'];
  readonly count: number;
  readonly group: Group | null;
  readonly window: Window | null;
  readonly asPlanned: boolean;
  /** Parameters of the window that are not set. */
  readonly unset: readonly string[];
  readonly condition: Predicate;
}

/** A condition on the trainee's own row. */
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
  readonly otherwise: Check | null;
}

/** A point in time that records supply, or a date. */
export type OrderEvent =
  | (Selected & { readonly kind: 'event'; readonly which: 'first' | 'latest' })
  | { readonly kind: 'date'; readonly date: Value };

/**
 * Each event in relation to the next: an interval ends before another begins. Pending as long as an event is missing or out of order and
 * the training has not ended.
 */
export interface OrderCheck {
  readonly kind: 'order';
  readonly sentence: ast.Sentence;
  readonly events: readonly OrderEvent[];
  readonly relations: readonly ast.OrderRelation[];
}

/** From `low` to `high` of the checks must hold; all of them when `low` is null. Parts that do not apply are left out of account. */
export interface CompositeCheck {
  readonly kind: 'composite';
  readonly sentence: ast.Sentence;
  readonly low: number | null;
  readonly high: number | null;
  readonly checks: readonly Check[];
}

/** The same sentence for each word of a list, or each training year: `year` is set for years, and a year that this training does not have is left out. */
export interface CasesCheck {
  readonly kind: 'cases';
  readonly sentence: ast.Sentence;
  readonly cases: readonly { readonly label: string; readonly year: number | null; readonly check: Check }[];
}

/** One check in every period by itself; what it measures lies in the window `thisPeriod`. */
export interface PeriodsCheck {
  readonly kind: 'periods';
  readonly sentence: ast.Sentence;
  readonly window: Window;
  readonly check: Check;
}

/** One check in every group of records by itself; what it measures is of the group that it is at. */
export interface GroupsCheck {
  readonly kind: 'groups';
  readonly sentence: ast.Sentence;
  /** Its fields in all record types that the check is about. */
  readonly group: Group;
  /** The records that the check is about: where the rule lists no groups, those that occur in them are. */
  readonly makers: readonly Selected[];
  /** The period of a "for each" around it; null for all time. */
  readonly window: Window | null;
  readonly check: Check;
}

/** How many periods are enough: of all there are, in per cent, or so many. */
export interface HowManyPeriods {
  /** In number ticks. */
  readonly low: number;
  readonly percent: boolean;
  /** To a whole number of periods; null where the share is compared as it is. */
  readonly rounding: ast.Rounding | null;
}

/** One check in a number or a share of the periods; what it measures lies in the window `thisPeriod`. */
export interface PeriodCountCheck {
  readonly kind: 'periodCount';
  readonly sentence: ast.Sentence;
  readonly window: Window;
  readonly howMany: HowManyPeriods;
  readonly asPlanned: boolean;
  /** Parameters, of the window and for how many periods, that are not set. */
  readonly unset: readonly string[];
  readonly check: Check;
}

/** Met when the check is met, otherwise not applicable. */
export interface OptionalCheck {
  readonly kind: 'optional';
  readonly sentence: ast.Sentence;
  readonly check: Check;
}

/** Somebody, or somebody whose name is `by`, has confirmed the requirement by its id. */
export interface AttestedCheck {
  readonly kind: 'attested';
  readonly sentence: ast.Sentence;
  /** The requirement's id. */
  readonly id: string;
  readonly by: { readonly key: string } | { readonly personField: number } | null;
}

/** Others have been met: as things stand, or as they stood on the last day before or on a date. */
export interface MetCheck {
  readonly kind: 'met';
  readonly sentence: ast.Sentence;
  /** In the order of the file. */
  readonly requirements: readonly Requirement[];
  readonly window: Deadline | null;
  /** Parameters of the window that are not set. */
  readonly unset: readonly string[];
}

/** The groups of "for each": the values of a field that occur, or those listed (number ticks or comparison keys). */
export interface Group {
  /** The index of the field in each record type that the sentence selects from; of several fields, each combination of values is a group. */
  readonly fields: ReadonlyMap<number, readonly number[]>;
  readonly values: readonly GroupValue[] | null;
  /** Present for the one of them that the "for each" around a check is at. */
  readonly isCurrent?: true;
}

export interface GroupValue {
  readonly ticks: number | null;
  readonly key: string | null;
  readonly label: string;
}

/** A window that others may lie in: its dates follow from the calendar and the training, whatever the records are. */
export type OuterWindow =
  | { readonly kind: 'trainingYears'; readonly from: number; readonly to: number }
  | { readonly kind: 'months'; readonly which: 'first' | 'last'; readonly ticks: number }
  | { readonly kind: 'edge'; readonly relation: ast.EdgeWindow['relation']; readonly date: Value }
  | {
      readonly kind: 'within';
      readonly length: Length;
      readonly relation: 'before' | 'after';
      readonly date: Value;
    }
  /** Both dates included. */
  | { readonly kind: 'range'; readonly from: Value; readonly to: Value }
  | { readonly kind: 'wholeTraining' };

/** A window that ends with a date, and begins with nothing. */
export type Deadline = Extract<OuterWindow, { kind: 'edge' }> & {
  readonly relation: 'before' | 'onOrBefore';
};

export type CalendarPeriod = Exclude<ast.Period, 'trainingYear' | 'trainingHalfYear'>;

export const PERIOD_LENGTHS: Record<CalendarPeriod, Length> = {
  calendarYear: { months: 12, days: 0 },
  calendarHalfYear: { months: 6, days: 0 },
  calendarQuarter: { months: 3, days: 0 },
  calendarMonth: { months: 1, days: 0 },
  calendarWeek: { months: 0, days: 7 },
};

/** How many periods are left out: of the first of all that there are, and of the last. */
export interface LeftOut {
  readonly first: number;
  readonly last: number;
}

/** A window that comes again and again, `inside` another one; null for the whole training. */
export type RecurringWindow =
  | {
      readonly kind: 'eachPeriod';
      readonly period: CalendarPeriod;
      readonly inside: OuterWindow | null;
      readonly except?: LeftOut;
      /** What must hold in a period for it to be looked at, rows after the reference date included; null for all periods. */
      readonly having: BoundCheck | null;
    }
  | {
      readonly kind: 'sliding';
      readonly quantifier: ast.SlidingWindow['quantifier'];
      readonly length: Length;
      readonly inside: OuterWindow | null;
    };

export type Window =
  | OuterWindow
  | RecurringWindow
  /** Training years by themselves, from one to another; null for no lower or upper end. */
  | {
      readonly kind: 'eachYear';
      /** How long each is: a whole year, or half of one. */
      readonly months: 12 | 6;
      readonly from: number | null;
      readonly to: number | null;
      readonly except?: LeftOut;
      readonly having: BoundCheck | null;
    }
  /** For each record of a selection: while it lasts; before or after it, `length` far, or up to its neighbour, or however far. */
  | {
      readonly kind: 'eachRecord';
      readonly selected: Selected;
      readonly relation: ast.EachRecordWindow['relation'];
      readonly length: Length | null;
      readonly neighbour?: Neighbour;
    }
  /** The one of a window's periods that the "for each" around a check is at. */
  | { readonly kind: 'thisPeriod'; readonly of: Window };

/** Before the first of these that begins after a record; or after the latest of these that has ended before one. */
export interface Neighbour {
  readonly relation: ast.Neighbour['relation'];
  readonly selected: Selected;
}

/** The records that a window lies beside. */
export function recordsBeside(window: Window | null): readonly Selected[] {
  if (window?.kind !== 'eachRecord') return [];
  const { selected, neighbour } = window;
  return neighbour === undefined ? [selected] : [selected, neighbour.selected];
}

/** What there must be in the periods of a window for them to be looked at; null where nothing is asked of them. */
export function conditionOf(window: Window | null): BoundCheck | null {
  return window?.kind === 'eachPeriod' || window?.kind === 'eachYear' ? window.having : null;
}

/** A length of calendar time: whole months, or days. */
export interface Length {
  readonly months: number;
  readonly days: number;
}

export interface EventValue {
  readonly kind: 'event';
  readonly which: ast.EventReference['which'];
  readonly day: 'first' | 'last';
  readonly selected: Selected;
}

/** A number (ticks) or a date (day) that a record, its trainee or the rule itself supplies. */
export type Value =
  | { readonly kind: 'field'; readonly field: number }
  | { readonly kind: 'personField'; readonly field: number }
  /** A field of the record outside, in the conditions of a related record. */
  | { readonly kind: 'outerField'; readonly field: number }
  | { readonly kind: 'constant'; readonly amount: number }
  | { readonly kind: 'unset'; readonly parameter: string }
  | { readonly kind: 'trainingDate'; readonly which: ast.TrainingDate['which']; readonly year: number }
  /** The first or the last day of the first or latest record of a selection; only the dates of windows are such. */
  | EventValue
  /** A date moved by a length; `sign` is −1 for earlier. */
  | {
      readonly kind: 'shifted';
      readonly date: Value;
      readonly length: Length;
      readonly sign: 1 | -1;
    }
  /** The calendar year of a date, in number ticks. */
  | { readonly kind: 'yearOf'; readonly date: Value }
  /** The day of the week of a date, in number ticks: 1 for Monday, 7 for Sunday. */
  | { readonly kind: 'weekdayOf'; readonly date: Value }
  /** A part of a number. */
  | { readonly kind: 'percentOf'; readonly percent: number; readonly of: Value }
  /** A day of a calendar year (number ticks); 29 February becomes the 28th in other years. */
  | {
      readonly kind: 'dayOfYear';
      readonly month: number;
      readonly day: number;
      readonly yearsBefore: number;
      readonly year: Value;
    }
  /** The length of the record's own interval, not weighted, in ticks of the dimension (the month rule of semantics.md, or days). */
  | { readonly kind: 'length'; readonly dimension: 'months' | 'days' };

export interface FieldReference {
  readonly kind: 'field' | 'personField' | 'outerField';
  readonly field: number;
}

/** What records of another type amount to: the total of a field, or the length of intervals, `weighted` by full-time factor. */
export type RelatedAmount =
  | { readonly kind: 'total'; readonly field: number }
  | { readonly kind: 'duration'; readonly dimension: 'months' | 'days'; readonly weighted: boolean };

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
  | { readonly kind: 'whole'; readonly value: FieldReference }
  /** Every day of the record lies in records of another type; those without dates cover all time. */
  | { readonly kind: 'covered'; readonly related: Selected; readonly isOther: boolean }
  /** From `low` to `high` (null for no limit) of records of another type, of the same trainee or of nobody in particular. */
  | {
      readonly kind: 'related';
      readonly related: Selected;
      /** Whether the record itself is left out. */
      readonly isOther: boolean;
      /** What the limits are on, in ticks of its dimension; null for the number of records. */
      readonly amount: RelatedAmount | null;
      readonly low: number;
      readonly high: number | null;
    };
