import { columnWithRole, placeName, placeOf, type RecordTable } from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import type { PhraseName } from '../../wording/phrases';
import { NUMBER_TICKS } from '../../records/quantities';
import type { Part } from '../evaluate/prepared';
import { MET, NOT_MET, PENDING } from '../evaluate/verdict';
import { limitTerms } from '../resolve/measured-terms';
import {
  conditionOf,
  recordsBeside,
  type BoundCheck,
  type Term,
  type UnitLabel,
  type Window,
} from '../resolve/program';
import { amountIn } from './amounts';
import { extension, type Extension, type Foretold } from './extension';
import { Memo } from './memo';
import type { Frame, Words } from './words';

/** The smallest change that makes a part met. */
export type Repair =
  | Extension
  /** So much more, in the unit of the check; `other` values than there are already, where different ones are asked for. */
  | { readonly kind: 'more'; readonly amount: number; readonly other: boolean; readonly due: Day | null };

/** What kind of change may mend what a check asks, whomever it is asked of. */
type Remedy =
  | { readonly kind: 'extend'; readonly term: Extract<Term, { kind: 'duration' }> }
  | { readonly kind: 'more'; readonly other: boolean };

/** Finds what would mend parts that fall short. */
export class Repairs {
  private readonly remedies = new Memo(remedyOf);

  /**
   * The smallest change that makes a part met, beyond what is planned already; null where no single change does, where unknown cells leave open how much is
   * missing, or where it is too late.
   */
  of(one: Foretold): Repair | null {
    const { part } = one;
    const { check, amount, window, verdict } = part;
    if (check.kind !== 'bound' || amount === null || window === null) return null;
    if ((verdict !== PENDING && verdict !== NOT_MET) || amount.lo !== amount.hi) return null;
    // Of windows wherever they begin, one that is mended leaves others as they are.
    if (part.group === 'unknown' || window.label?.kind === 'dates') return null;
    if (part.isLimitOpen || part.unset.length > 0) return null;
    const remedy = this.remedies.of(check);
    if (remedy === null) return null;
    return remedy.kind === 'more'
      ? more(one, check, remedy.other)
      : extension(one, check, remedy.term, window);
  }
}

/** Null where no single change mends it. */
function remedyOf(check: BoundCheck): Remedy | null {
  const [term, ...others] = check.terms;
  if (term === undefined || others.length > 0 || check.rest !== null) return null;
  // One more puts another one out.
  if (term.among !== undefined || raisesLimit(check, term)) return null;
  switch (term.kind) {
    case 'duration': {
      const isFixed = term.run === null && term.caps.length === 0 && !isMadeBy(check.window, term.record);
      return isFixed ? { kind: 'extend', term } : null;
    }
    case 'count':
    case 'total':
      return term.caps.length === 0 ? { kind: 'more', other: false } : null;
    case 'different':
      return term.each === null ? { kind: 'more', other: true } : null;
    case 'peak':
    case 'pick':
    case 'average':
    case 'median':
    case 'changes':
    case 'series':
    case 'streak':
    case 'without':
    case 'between':
    case 'trainingTime':
      return null;
  }
}

/** Whether what is added may raise the limit as well. */
function raisesLimit(check: BoundCheck, { kind, record }: Term): boolean {
  return limitTerms(check).some(
    (term) => term.record === record || (kind === 'duration' && term.kind === 'trainingTime'),
  );
}

/** Whether a window ends before what it asks is due, for it may still move: what is added until then would not lie in it. */
const isOver = ({ window, due }: Part): boolean =>
  window !== null && due !== null && due.hi < LAST_DAY && window.innerTo <= due.hi;

/** Whether a longer record of a type may bring about other windows: there are such where there is something, or beside such records. */
function isMadeBy(window: Window | null, record: number): boolean {
  if (window?.kind === 'eachRecord') return recordsBeside(window).some((one) => one.record === record);
  if (window?.kind === 'thisPeriod') return isMadeBy(window.of, record);
  return conditionOf(window) !== null;
}

function more(one: Foretold, check: BoundCheck, other: boolean): Repair | null {
  const { part } = one;
  if (part.verdict !== PENDING || isOver(part)) return null;
  const { forecast } = one;
  if (forecast?.verdict === MET) return null;
  const low = forecast?.low ?? part.low;
  const there = (forecast ?? part).amount;
  if (low === null || there === null || there.lo !== there.hi || there.lo >= low) return null;
  const missing = low - there.lo;
  const isWhole = check.unit.kind === 'records' || check.unit.kind === 'values';
  const amount = isWhole ? Math.ceil(missing / NUMBER_TICKS) : amountIn(check.unit, check.dimension, missing);
  const due = part.due === null || part.due.hi >= LAST_DAY ? null : part.due.hi;
  return { kind: 'more', amount, other, due };
}

/** Puts repairs into words. */
export class RepairTexts {
  private readonly more: Memo<string, MoreFrames>;

  constructor(private readonly words: Words) {
    const frame = (phrase: PhraseName, unit: string): Frame => {
      const { before, after } = words.frame(phrase, 'number', { unit, date: '' });
      // A bare number has no unit between its words.
      return { before, after: after.replace('  ', ' ') };
    };
    this.more = new Memo((unit) => ({
      more: frame('repairMore', unit),
      moreOpen: frame('repairMoreOpen', unit),
      another: frame('repairOther', unit),
      anotherOpen: frame('repairOtherOpen', unit),
    }));
  }

  of(repair: Repair, { unit }: BoundCheck): string {
    if (repair.kind === 'extend') return this.extension(repair);
    const { words } = this;
    const { amount, other, due } = repair;
    const { another, anotherOpen, more, moreOpen } = this.more.of(words.unit(unit, amount));
    const { before, after } = due === null ? (other ? anotherOpen : moreOpen) : other ? another : more;
    const text = before + words.number(amount) + after;
    return due === null ? text : text + words.date(due);
  }

  private extension({ table, days, until, row, inTheWay }: Extension): string {
    const { words } = this;
    return words.say(inTheWay.length === 0 ? 'repairExtend' : 'repairExtendOver', {
      record: table.type.names[words.language].one,
      cell: cellWithRole(table, row, 'to'),
      days: words.amount(days, DAYS),
      date: words.date(until),
      cells: inTheWay.map((other) => cellWithRole(table, other, 'from')).join(', '),
    });
  }
}

/** What stands around the number in what is said of so much more of a unit. A date by which comes at the end. */
interface MoreFrames {
  readonly more: Frame;
  readonly another: Frame;
  /** Without a date. */
  readonly moreOpen: Frame;
  readonly anotherOpen: Frame;
}

const DAYS: UnitLabel = { kind: 'time', unit: 'days' };

function cellWithRole(table: RecordTable, row: number, role: 'from' | 'to'): string {
  return placeName(placeOf(table, row, columnWithRole(table, role)?.field.index ?? 0));
}
