import { formatDate } from '../../../../src/dsl/index';
import { isoDate, LAST_DAY, type Day } from '../../../../src/records/dates';
import type { Tables } from '../../roster';
import { firstDayIn } from '../sheets';
import { BEGIN, END } from '../stages';
import { INSUFFICIENT, MET, NOT_MET, PENDING } from '../verdicts';
import { rounded } from './bound';
import { BOUNDS } from './checks';
import type { Extender } from './extend';
import type { InsidePart } from './inside-part';
import type { Part } from './part';
import {
  blankText,
  cellList,
  cellName,
  columnName,
  EPAS,
  REJECTED,
  type References,
  rowOf,
  STAGES,
  statusOf,
  TIED,
  UNKNOWN,
} from './references';
import type { Whose } from './whose';

/** So many months no training has: only an unknown date allows them. */
const NO_MONTHS = 24_000;

const COVERED = 'de planning voorziet erin';
const NOT_COVERED = 'de planning voorziet er niet in';
const PERHAPS_COVERED = 'of de planning erin voorziet, is onbekend';
const DUE_OPEN = 'de uiterste datum ligt nog niet vast';

/** Puts parts into words, piece by piece. */
export class PartTeller {
  private readonly dates = new Map<Day, string>();
  private readonly isoDates = new Map<Day, string>();
  private readonly dues = new Map<Day, string>();

  constructor(
    private readonly tables: Tables,
    private readonly whose: Whose,
    private readonly extender: Extender,
  ) {}

  date(day: Day): string {
    return kept(this.dates, day, dutchDate);
  }

  isoDate(day: Day): string {
    return kept(this.isoDates, day, isoDate);
  }

  /** Tells of a part what there is, what it depends on, until when, whether the plan covers it, and what would mend it. */
  tell(part: Part): void {
    const { verdict } = part;
    part.pieceCount = 0;
    part.planned = -1;
    part.marks = part.kind === '' ? '' : part.kind + part.value;
    this.weigh(part);
    part.say(this.measured(part));
    this.addBalances(part);
    part.balances = part.pieceCount - 1;
    if (verdict === INSUFFICIENT) {
      const cells = this.openCells(part.records);
      if (cells.length > 0) part.say(`hangt af van ${cellList(cells)}`);
    } else if (verdict === NOT_MET) {
      const due = part.lastDay;
      if (due !== null) part.say(this.dueBy(due));
      this.addExtension(part);
    } else if (verdict === PENDING) this.addOutlook(part);
  }

  private weigh(part: Part): void {
    const { bound, lo, hi } = part;
    const { least, most, unit } = bound;
    const amount = bound.inUnit(lo);
    part.measured = finite(amount);
    const isUnlimited = lo !== hi && unit.key === 'months' && hi >= NO_MONTHS * unit.parts;
    part.measuredAtMost = isUnlimited ? null : finite(lo === hi ? amount : bound.inUnit(hi));
    part.shortfall = lo >= bound.low ? 0 : lo === hi ? rounded(least - amount) : null;
    part.excess =
      most === null ? null : hi <= bound.high ? 0 : lo > bound.high ? rounded(amount - most) : null;
  }

  private measured({ bound, lo, isOfNone, measured, measuredAtMost }: Part): string {
    if (lo === -Infinity) return 'onbekend';
    if (isOfNone) return 'er is er geen';
    return measured === measuredAtMost
      ? bound.measuredText(measured ?? 0)
      : bound.openText(measured ?? 0, measuredAtMost);
  }

  private addBalances(part: Part): void {
    const { bound, measured, measuredAtMost, shortfall, excess } = part;
    if (shortfall !== null && shortfall > 0 && (measured ?? 0) === measuredAtMost)
      part.say(`tekort ${bound.amountText(shortfall)}`);
    if (excess !== null && excess > 0) part.say(`${bound.amountText(excess)} te veel`);
  }

  private dueBy(day: Day): string {
    return kept(this.dues, day, (due) => `uiterlijk ${this.date(due)}`);
  }

  // ---- the outlook of what is pending

  private addOutlook(part: Part): void {
    const more = this.more(part);
    if (more === null) {
      this.addDue(part);
      this.addExtension(part);
      return;
    }
    const { bound } = part;
    // How much is still to be planned says how much is missing, where that is the same.
    if (part.shortfall === more) part.pieceCount = 1;
    part.balances = part.pieceCount - 1;
    const text = `nog ${bound.amountText(more)} te plannen`;
    const { due } = part.span;
    if (due === null) this.addDue(part);
    part.planned = part.pieceCount;
    part.say(due === null ? text : `${text}, uiterlijk ${this.date(due)}`);
  }

  private addDue(part: Part): void {
    const { due } = part.span;
    part.say(due === null ? DUE_OPEN : this.dueBy(due));
    if (this.whose.hasEnd) part.say(this.plan(part));
  }

  private plan(part: Part): string {
    const { bound, lo, laterLo } = part;
    switch (part.laterVerdict) {
      case MET:
        return COVERED;
      case INSUFFICIENT:
        return PERHAPS_COVERED;
      default: {
        const { most } = bound;
        if (most === null || lo + laterLo <= bound.high) return NOT_COVERED;
        return `volgens de planning ${bound.amountText(rounded(bound.inUnit(lo + laterLo) - most))} te veel`;
      }
    }
  }

  /** How much is still to be planned; null where no more of it would do. */
  private more({ bound, span, lo, hi, laterLo, laterHi }: Part): number | null {
    if (bound === BOUNDS.level || bound.unit.key === 'months' || lo !== hi || laterLo !== laterHi)
      return null;
    // A stretch of time that may still move may be over before it is due.
    if (span.due !== null && span.innerTo <= span.dueMost) return null;
    const there = this.whose.hasEnd ? lo + laterLo : lo;
    if (there >= bound.low) return null;
    const missing = rounded(bound.low - there);
    return bound.unit.isWhole ? Math.ceil(missing) : missing;
  }

  private addExtension(part: Part): void {
    if (part.bound.unit.key !== 'months') return;
    const found = this.extender.find(part);
    if (found === null) return;
    const { row, days, until, inTheWay } = found;
    const length = days === 1 ? '1 dag' : `${days} dagen`;
    const text = `verleng stage (${cellName(STAGES, row, END)}) met ${length}, tot en met ${this.date(until)}`;
    const others = inTheWay.map((other) => cellName(STAGES, other, BEGIN)).join(', ');
    part.say(others === '' ? text : `${text}, en verschuif wat daarmee overlapt (${others})`);
  }

  // ---- cells

  /** The cells that leave an answer open: blank ones, and values of one day that differ. */
  openCells({ list, count }: References): string[] {
    const cells: string[] = [];
    for (let index = 0; index < count; index++) {
      const record = list[index]!;
      const status = statusOf(record);
      if (status === UNKNOWN) cells.push(blankText(record));
      else if (status === TIED) cells.push(this.tiedText(rowOf(record)));
    }
    return cells;
  }

  private tiedText(row: number): string {
    const date = this.date(firstDayIn(this.tables.epas[row]![2]!));
    return `${cellName(EPAS, row, 3)} (zegt iets anders dan een rij van dezelfde dag, ${date})`;
  }

  /** What there is to be said of stages that lie in the training or do not. */
  inside(part: InsidePart): string {
    const { verdict, records, due } = part;
    const pieces: string[] = [];
    if (verdict === MET) pieces.push(`${records.count} in orde`);
    else if (records.has(REJECTED)) {
      const broken = records.list.slice(0, records.count).filter((record) => statusOf(record) === REJECTED);
      pieces.push(`niet in orde: ${cellList(broken.map((record) => this.brokenText(record)))}`);
    }
    if (verdict === INSUFFICIENT) pieces.push(`hangt af van ${cellList(this.openCells(records))}`);
    if (verdict === PENDING) {
      pieces.push(due >= LAST_DAY ? DUE_OPEN : this.dueBy(due));
      if (this.whose.hasEnd) {
        const later = part.laterVerdict;
        pieces.push(later === MET ? COVERED : later === INSUFFICIENT ? PERHAPS_COVERED : NOT_COVERED);
      }
    }
    return pieces.join(', ');
  }

  private brokenText(record: number): string {
    const row = rowOf(record);
    const column = Math.floor(record / 64) % 8;
    const day = firstDayIn(this.tables.stages[row]![column]!);
    return `${cellName(STAGES, row, column)} (${columnName(STAGES, column)} is ${this.date(day)})`;
  }
}

function kept(known: Map<Day, string>, day: Day, make: (day: Day) => string): string {
  let text = known.get(day);
  if (text === undefined) known.set(day, (text = make(day)));
  return text;
}

const dutchDate = (day: Day): string => formatDate(day, 'nl');
const finite = (amount: number): number | null => (Number.isFinite(amount) ? amount : null);
