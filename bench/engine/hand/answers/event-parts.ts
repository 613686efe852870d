import { FIRST_DAY, LAST_DAY } from '../../../../src/records/dates';
import type { Tables } from '../../roster';
import { WORD, YEARS } from '../../workload';
import { CUTOFF } from '../trainings';
import type { Bound } from './bound';
import { BOUNDS } from './checks';
import { BLANK_WORD, Columns, OTHER_WORD, type Layout } from './columns';
import { dayAfter, dayBefore, Part, Span, within } from './part';
import {
  ASSESSMENTS,
  COUNTED,
  COURSES,
  OPEN,
  PLANNED,
  PROCEDURES,
  reference,
  REVIEWS,
  UNKNOWN,
} from './references';
import type { Whose } from './whose';

/** A table of records of one day, and the columns of the sheet that may leave open whether they count, and for how much. */
class Events extends Columns {
  constructor(
    tables: Tables,
    readonly table: number,
    name: 'courses' | 'assessments' | 'reviews' | 'procedures',
    numbers: ReadonlyMap<unknown, number>,
    readonly layout: Layout,
  ) {
    super(tables[name], numbers, layout);
  }

  /** The blank cell that leaves a record open, if there is one. */
  openReference(place: number): number {
    const { table, layout } = this;
    const row = this.rows[place]!;
    if (Number.isNaN(this.amount[place]!)) return reference(table, row, UNKNOWN, layout.amount ?? 0);
    if (this.day[place] === FIRST_DAY) return reference(table, row, UNKNOWN, layout.date);
    const isBlank = this.word[place] === BLANK_WORD;
    return isBlank ? reference(table, row, UNKNOWN, layout.word.column) : reference(table, row, OPEN);
  }
}

/** What one trainee's courses, assessments, reviews and procedures come to, year by year. */
export class EventParts {
  readonly courseDays: readonly Part[];
  readonly assessments: readonly Part[];
  readonly appraisals: readonly Part[];
  readonly interviews: readonly Part[];
  readonly final: readonly Part[];
  readonly procedures: readonly Part[];
  /** How many years the training has; the interviews of others are asked for all the same. */
  years = 0;
  private readonly spans = Array.from({ length: YEARS }, () => new Span());
  private readonly all: readonly Part[];
  private readonly courseEvents: Events;
  private readonly assessmentEvents: Events;
  private readonly reviewEvents: Events;
  private readonly procedureEvents: Events;

  constructor(
    tables: Tables,
    private readonly whose: Whose,
  ) {
    const { numbers } = whose.trainings;
    const perYear = (bounds: readonly Bound[], kind: string): Part[] =>
      this.spans.map((span, year) => new Part(bounds[year] ?? bounds[0]!, span, kind, String(year + 1)));
    this.courseDays = perYear([BOUNDS.courseDays], YEAR);
    this.assessments = perYear([BOUNDS.assessments], YEAR);
    this.appraisals = perYear([BOUNDS.appraisals], YEAR);
    this.interviews = perYear(BOUNDS.interviews, '');
    this.final = [new Part(BOUNDS.final, new Span())];
    this.procedures = [new Part(BOUNDS.procedures, new Span())];
    this.all = [
      ...this.courseDays,
      ...this.assessments,
      ...this.appraisals,
      ...this.interviews,
      ...this.final,
      ...this.procedures,
    ];
    this.courseEvents = new Events(tables, COURSES, 'courses', numbers, {
      date: 2,
      word: { column: 4, words: [WORD.yes] },
      amount: 3,
    });
    this.assessmentEvents = new Events(tables, ASSESSMENTS, 'assessments', numbers, {
      date: 2,
      word: { column: 1, words: [WORD.assessment, WORD.appraisal] },
      amount: null,
    });
    this.reviewEvents = new Events(tables, REVIEWS, 'reviews', numbers, {
      date: 2,
      word: { column: 1, words: [WORD.interview, WORD.final] },
      amount: null,
    });
    this.procedureEvents = new Events(tables, PROCEDURES, 'procedures', numbers, {
      date: 1,
      word: { column: 3, words: [WORD.yes] },
      amount: 2,
    });
  }

  /** Works out the parts of whoever it is about now. */
  take(): void {
    for (const part of this.all) part.clear();
    this.takeSpans();
    const { years } = this;
    this.takeEvents(this.courseEvents, this.courseDays, years, [], 0);
    this.takeEvents(this.assessmentEvents, this.assessments, years, this.appraisals, years);
    this.takeEvents(this.reviewEvents, this.interviews, YEARS, this.final, 1);
    this.takeEvents(this.procedureEvents, this.procedures, 1, [], 0);
    for (const part of this.all) {
      part.judge();
      this.whose.addOpenCells(part);
    }
  }

  private takeSpans(): void {
    const { trainings, trainee } = this.whose;
    const { yearLeast, yearMost, endLeast, endMost } = trainings;
    const least = endLeast[trainee]!;
    const most = endMost[trainee]!;
    this.years = 0;
    for (let year = 0; year < YEARS; year++) {
      const at = trainee * (YEARS + 1) + year;
      const span = this.spans[year]!;
      span.outerFrom = yearLeast[at]!;
      span.innerFrom = yearMost[at]!;
      span.innerTo = Math.min(yearLeast[at + 1]!, dayAfter(least));
      span.outerTo = Math.min(yearMost[at + 1]!, dayAfter(most));
      span.dueLeast = dayBefore(span.innerTo);
      span.dueMost = dayBefore(span.outerTo);
      const exists = trainings.hasYear(trainee, year);
      if (exists === 'no' || this.years < year) continue;
      this.years++;
      const hasWindow = exists === 'yes';
      this.courseDays[year]!.hasWindow = hasWindow;
      this.assessments[year]!.hasWindow = hasWindow;
      this.appraisals[year]!.hasWindow = hasWindow;
    }
    const { span: final } = this.final[0]!;
    final.outerFrom = trainings.finalFrom(least);
    final.innerFrom = trainings.finalFrom(most);
    final.innerTo = least;
    final.outerTo = most;
    final.dueLeast = dayBefore(least);
    final.dueMost = dayBefore(most);
    const { span: always } = this.procedures[0]!;
    always.dueLeast = least;
    always.dueMost = most;
  }

  /**
   * Adds the records of a table to the parts in whose time they lie, or may lie: those of its first word, and those of its second.
   * @param firstCount of the first there are so many parts
   */
  private takeEvents(
    events: Events,
    ofFirst: readonly Part[],
    firstCount: number,
    ofSecond: readonly Part[],
    secondCount: number,
  ): void {
    const { first, word, day, amount } = events;
    const { trainee, isKnown } = this.whose;
    const to = first[trainee + 1]!;
    for (let place = first[trainee]!; place < to; place++) {
      const which = word[place]!;
      if (which === OTHER_WORD) continue;
      const isPlain = isKnown && which !== BLANK_WORD && day[place] !== FIRST_DAY && amount[place]! >= 0;
      if (isPlain)
        if (which === 1) this.place(events, place, ofFirst, firstCount);
        else this.place(events, place, ofSecond, secondCount);
      else {
        if (which !== 2) this.placeOpen(events, place, ofFirst, firstCount);
        if (which !== 1) this.placeOpen(events, place, ofSecond, secondCount);
      }
    }
  }

  /** Adds a record of which everything is known, in a training of which it is, to the one part in whose time it lies. */
  private place(events: Events, place: number, parts: readonly Part[], count: number): void {
    const day = events.day[place]!;
    let index = 0;
    while (index < count && day >= parts[index]!.span.outerTo) index++;
    if (index === count) return;
    const part = parts[index]!;
    if (day < part.span.outerFrom) return;
    const amount = events.amount[place]!;
    if (day < CUTOFF) {
      part.records.add(reference(events.table, events.rows[place]!, COUNTED));
      part.lo += amount;
      part.hi += amount;
      return;
    }
    part.records.add(reference(events.table, events.rows[place]!, PLANNED));
    if (day > this.whose.lastDay) return;
    part.laterLo += amount;
    part.laterHi += amount;
  }

  /** Adds a record to every part in whose time it may lie. */
  private placeOpen(events: Events, place: number, parts: readonly Part[], count: number): void {
    for (let index = 0; index < count; index++) this.addOpen(events, place, parts[index]!);
  }

  private addOpen(events: Events, place: number, part: Part): void {
    const { span } = part;
    const day = events.day[place]!;
    const amount = events.amount[place]!;
    const isBlank = Number.isNaN(amount);
    const isSelected = events.word[place] !== BLANK_WORD;
    const now = within(span, day, CUTOFF);
    if (now === 0 && within(span, day, LAST_DAY) === 0) return;
    const later = within(span, day, this.whose.lastDay + 1);
    const least = isBlank ? 0 : amount;
    const most = isBlank ? Infinity : amount;
    const isSure = now === 2 && isSelected;
    const isSureLater = later === 2 && isSelected;
    if (isSure) part.lo += least;
    else if (isSureLater) part.laterLo += least;
    if (now !== 0) part.hi += most;
    else if (later !== 0) part.laterHi += most;
    const row = events.rows[place]!;
    if (now === 0) part.records.add(reference(events.table, row, PLANNED));
    else if (isSure && !isBlank) part.records.add(reference(events.table, row, COUNTED));
    else part.records.add(events.openReference(place));
  }
}

const YEAR = 'opleidingsjaar ';
