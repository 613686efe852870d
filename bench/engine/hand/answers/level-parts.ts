import { FIRST_DAY, LAST_DAY, type Day } from '../../../../src/records/dates';
import { NEED } from '../../workload';
import type { Tables } from '../../roster';
import { CUTOFF } from '../trainings';
import { NOT_MET, PENDING } from '../verdicts';
import { BOUNDS } from './checks';
import { BLANK_WORD, Columns } from './columns';
import { dayAfter, Part, Span, within } from './part';
import {
  COUNTED,
  EPAS,
  OPEN,
  PLANNED,
  reference,
  REJECTED,
  TIED,
  UNKNOWN,
  type References,
} from './references';
import type { Whose } from './whose';

/** The columns of the table. */
const EPA = 1;
const DATE = 2;
const LEVEL = 3;

/** The places of the records that are or may be about one EPA. */
class Levels {
  /** Longer than `count`. */
  readonly places: number[] = [];
  count = 0;
  /** Whether anything about them is unknown. */
  isOpen = false;
}

/** The levels of EPAs: in `word` the EPA, in `amount` the level. */
const LAYOUT = {
  date: DATE,
  word: { column: EPA, words: Array.from({ length: NEED.epas }, (_, epa) => epa + 1) },
  amount: LEVEL,
};

/** The latest level of one trainee's EPAs up to the end of the training. */
export class LevelParts {
  readonly parts: readonly Part[];
  private readonly span = new Span();
  private readonly levels = Array.from({ length: NEED.epas }, () => new Levels());
  private readonly records: Columns;

  // What the latest levels on some day come to.
  private lo = 0;
  private hi = 0;
  private latest: Day = FIRST_DAY;

  constructor(
    tables: Tables,
    private readonly whose: Whose,
  ) {
    const { span } = this;
    this.parts = this.levels.map((_, epa) => new Part(BOUNDS.level, span, 'epa ', String(epa + 1)));
    this.records = new Columns(tables.epas, whose.trainings.numbers, LAYOUT);
  }

  take(): void {
    const { whose, span, levels, records } = this;
    const { trainee } = whose;
    const { endLeast, endMost } = whose.trainings;
    span.dueLeast = endLeast[trainee]!;
    span.dueMost = endMost[trainee]!;
    span.innerTo = dayAfter(span.dueLeast);
    span.outerTo = dayAfter(span.dueMost);
    for (const one of levels) {
      one.count = 0;
      one.isOpen = span.isOpen;
    }
    const to = records.first[trainee + 1]!;
    for (let place = records.first[trainee]!; place < to; place++) {
      const day = records.day[place]!;
      if (day >= span.outerTo) continue;
      const epa = records.word[place]!;
      const isOpen = day === FIRST_DAY || Number.isNaN(records.amount[place]!);
      if (epa > 0) add(levels[epa - 1]!, place, isOpen);
      else if (epa === BLANK_WORD) for (const one of levels) add(one, place, true);
    }
    for (let epa = 0; epa < levels.length; epa++) this.takeOne(levels[epa]!, this.parts[epa]!);
  }

  private takeOne(levels: Levels, part: Part): void {
    part.clear();
    const { whose } = this;
    this.pick(levels, CUTOFF);
    const { lo, hi } = this;
    part.lo = lo;
    part.hi = hi;
    part.judge();
    if (levels.isOpen) this.tellOpen(levels, part.records);
    else this.tell(levels, part.records);
    part.isOfNone = lo === 0 && hi === 0 && !part.records.has(COUNTED);
    whose.addOpenCells(part);
    if (!whose.hasEnd || (part.verdict !== PENDING && part.verdict !== NOT_MET)) return;
    this.pick(levels, whose.lastDay + 1);
    part.laterLo = this.lo - lo;
    part.laterHi = this.hi - hi;
  }

  /** Finds the levels of the latest day before a cutoff; of two on one day the lower and the higher. */
  private pick(levels: Levels, cutoff: Day): void {
    const { records } = this;
    const { places, count, isOpen } = levels;
    let latest = FIRST_DAY;
    let lo = 0;
    let hi = 0;
    for (let index = 0; index < count; index++) {
      const place = places[index]!;
      const day = records.day[place]!;
      if (day < latest || day >= cutoff) continue;
      if (isOpen && !this.isSure(place, cutoff)) continue;
      const level = records.amount[place]!;
      const isKnown = level >= 0;
      const least = isKnown ? level : -Infinity;
      const most = isKnown ? level : Infinity;
      lo = day > latest ? least : Math.min(lo, least);
      hi = day > latest ? most : Math.max(hi, most);
      latest = day;
    }
    this.lo = lo;
    this.hi = hi;
    this.latest = latest;
    if (isOpen) this.widen(levels, cutoff);
  }

  /** Notes what became of records of which everything is known. */
  private tell({ places, count }: Levels, into: References): void {
    const { records, latest } = this;
    const counted = this.lo === this.hi ? COUNTED : TIED;
    for (let index = 0; index < count; index++) {
      const place = places[index]!;
      const day = records.day[place]!;
      const status = day >= CUTOFF ? PLANNED : day === latest ? counted : REJECTED;
      into.add(reference(EPAS, records.rows[place]!, status));
    }
  }

  // ---- Where cells are blank: few trainees come here.

  /** Whether a record certainly counts, whatever its level is. */
  private isSure(place: number, cutoff: Day): boolean {
    return this.records.word[place]! > 0 && within(this.span, this.records.day[place]!, cutoff) === 2;
  }

  /** A record that may count may be the latest. */
  private widen({ places, count }: Levels, cutoff: Day): void {
    for (let index = 0; index < count; index++) {
      const place = places[index]!;
      if (!this.mayDecide(place, cutoff)) continue;
      const level = this.records.amount[place]!;
      this.lo = Math.min(this.lo, level >= 0 ? level : -Infinity);
      this.hi = Math.max(this.hi, level >= 0 ? level : Infinity);
    }
  }

  private mayDecide(place: number, cutoff: Day): boolean {
    const day = this.records.day[place]!;
    if (within(this.span, day, cutoff) === 0 || this.isSure(place, cutoff)) return false;
    return day === FIRST_DAY || day >= this.latest;
  }

  private tellOpen(levels: Levels, into: References): void {
    const { records, span, latest } = this;
    const { places, count } = levels;
    const counted = this.isTied(levels) ? TIED : COUNTED;
    for (let index = 0; index < count; index++) {
      const place = places[index]!;
      const row = records.rows[place]!;
      const day = records.day[place]!;
      if (within(span, day, CUTOFF) === 0) {
        if (within(span, day, LAST_DAY) !== 0) into.add(reference(EPAS, row, PLANNED));
      } else if (this.mayDecide(place, CUTOFF)) into.add(this.openReference(place));
      else if (day !== latest || !this.isSure(place, CUTOFF)) into.add(reference(EPAS, row, REJECTED));
      else if (Number.isNaN(records.amount[place]!)) into.add(reference(EPAS, row, UNKNOWN, LEVEL));
      else into.add(reference(EPAS, row, counted));
    }
  }

  /** Whether levels that certainly count differ on the latest day. */
  private isTied({ places, count }: Levels): boolean {
    const { records } = this;
    let found = NaN;
    for (let index = 0; index < count; index++) {
      const place = places[index]!;
      if (records.day[place] !== this.latest || !this.isSure(place, CUTOFF)) continue;
      const level = records.amount[place]!;
      if (Number.isNaN(level) || (found >= 0 && found !== level)) return true;
      found = level;
    }
    return false;
  }

  /** The blank cell that leaves a record open, if there is one. */
  private openReference(place: number): number {
    const { rows, day, word, amount } = this.records;
    const row = rows[place]!;
    if (Number.isNaN(amount[place]!)) return reference(EPAS, row, UNKNOWN, LEVEL);
    if (day[place] === FIRST_DAY) return reference(EPAS, row, UNKNOWN, DATE);
    return word[place] === BLANK_WORD ? reference(EPAS, row, UNKNOWN, EPA) : reference(EPAS, row, OPEN);
  }
}

function add(levels: Levels, place: number, isOpen: boolean): void {
  levels.places[levels.count++] = place;
  if (isOpen) levels.isOpen = true;
}
