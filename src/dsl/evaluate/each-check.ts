import { LAST_DAY, type Day } from '../../records/dates';
import { FTE_TICKS, type Dimension } from '../../records/quantities';
import { lengthIn } from '../../records/timeline';
import { fieldWithRole } from '../../records/vocabulary';
import type { EachCheck } from '../resolve/program';
import { FAILS, HOLDS, type Mask } from './answers';
import { known, NEVER } from './day-bounds';
import type { LackOfCover } from './evidence';
import { isReversedBefore } from './extents';
import { cutoffOf } from './place';
import { asksEnd, atomsOf, fieldsOf, unsetIn, valuesOf } from './predicates';
import {
  missingPart,
  unmeasured,
  passed,
  type Part,
  type PreparedCheck,
  type Setting,
  type Visit,
} from './prepared';
import { PreparedWindow, withoutWindow } from './prepared-window';
import { EVERYBODY, type Scan } from './scan';
import { NOTHING_OPEN, openTrace, rowTrace, withOthers, type RowTrace } from './trace';
import {
  INSUFFICIENT_DATA,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  overdue,
  PENDING,
  worse,
  type VerdictCode,
} from './verdict';
import { earlier, type WindowBounds } from './window-bounds';

const SOUND = ['counted', 'counts'] as const;
const BROKEN = ['rejected', 'breaks'] as const;

/** A condition on every record by itself. */
export class PreparedEach implements PreparedCheck {
  private readonly scan: Scan;
  private condition: Mask;
  private readonly window: PreparedWindow;
  private readonly unset: readonly string[];
  private readonly asksCover: boolean;
  private readonly asksEnd: boolean;
  /** The first field of the condition. */
  private readonly field: number | null;
  /** In what it asks for the length of a record; null where it does not. */
  private readonly dimension: 'months' | 'days' | null;

  constructor(
    private readonly check: EachCheck,
    private readonly setting: Setting,
  ) {
    const { selected, window, condition, unset } = check;
    this.scan = setting.scanOf(selected, null);
    this.condition = setting.maskOf(selected.record, condition);
    setting.follow(() => {
      this.condition = setting.maskOf(selected.record, condition);
    });
    this.window = new PreparedWindow(window, setting);
    this.unset = [...new Set([...unset, ...unsetIn(selected.filter), ...unsetIn(condition)])];
    this.asksCover = atomsOf(condition).some(({ kind }) => kind === 'covered');
    this.asksEnd = asksEnd(condition, fieldWithRole(this.scan.table.type, 'to')?.index);
    this.field = fieldsOf(condition)[0] ?? null;
    const values = atomsOf(condition).flatMap(valuesOf);
    this.dimension = values.find((value) => value.kind === 'length')?.dimension ?? null;
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { setting, scan } = this;
    const asOf = setting.asOf(trainee);
    let verdict: VerdictCode = scan.isMissing || this.window.isMissing ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    const before = verdict;
    const time = setting.timeOf(trainee);
    const windows = this.window.of(trainee, time, asOf, cutoffOf(this.check, asOf));
    if (windows.length === 0 && this.window.missing.length > 0)
      return withoutWindow(
        { check: this.check, window: this.window, end: time.end, trainee, setting },
        visit,
      );
    if (windows.length === 0 && verdict === INSUFFICIENT_DATA) visit?.part?.(missingPart(this.check));
    const told = visit === null ? null : this.window.telling(visit, trainee);
    for (const window of windows) verdict = worse(verdict, this.part(trainee, window, asOf, before, told));
    return verdict;
  }

  private part(
    trainee: number,
    window: WindowBounds,
    asOf: Day,
    before: VerdictCode,
    visit: Visit,
  ): VerdictCode {
    const { check, scan } = this;
    const rows: RowTrace[] = [];
    // Without a parameter of the window, nobody knows which records are in it.
    const isWindowKnown = window.certain && check.unset.length === 0;
    let verdict = before;
    let lastDay = LAST_DAY;
    const cutoff = cutoffOf(check, asOf);
    const { list, from, to } = scan.candidatesOf(trainee);
    for (let at = from; at < to; at++) {
      const row = list[at] ?? 0;
      const holds = this.condition[row] ?? FAILS;
      const answer = scan.counts(row, null, window, cutoff);
      const lack = this.asksCover && holds !== HOLDS ? this.lackOfCover(row, trainee) : null;
      // What is still to come of an interval may be a row of its own: it lacks cover all the same. A day is looked at when it comes.
      const isAhead = answer === FAILS && lack !== null && this.isAhead(row, window);
      if (answer === FAILS && !isAhead) continue;
      const isThere = answer === HOLDS || scan.lacksDate(row, check.condition) || this.isThere(row, asOf);
      const isSure = isAhead ? scan.counts(row, null, window, LAST_DAY) === HOLDS : isThere;
      const isOnlyPlanned = holds === FAILS && isSure && isWindowKnown && lack !== null && lack.from > asOf;
      // Whether it is covered up to now may be open where it certainly is not for ever.
      const isBroken =
        holds === FAILS && isThere && isWindowKnown && !(lack !== null && lack.surelyFrom > asOf);
      const one = isOnlyPlanned
        ? PENDING
        : holds === HOLDS
          ? MET
          : isBroken
            ? this.broken(row, trainee, window, asOf)
            : INSUFFICIENT_DATA;
      verdict = worse(verdict, one);
      // What lacks cover is to be covered before the first day that does, and an end to come can be changed until the day before.
      if (isOnlyPlanned) lastDay = Math.min(lastDay, lack.from - 1);
      else if (one === PENDING && this.asksEnd) lastDay = Math.min(lastDay, this.lastBeforeEnd(row, asOf));
      if (visit?.rows === true) this.describe(row, one, trainee, rows);
    }
    visit?.part?.(this.partOf(verdict, { trainee, window, lastDay, rows: visit.rows ? rows : null }));
    return verdict;
  }

  /** @param rows null for those who do not ask for them */
  private partOf(
    verdict: VerdictCode,
    {
      trainee,
      window,
      lastDay,
      rows,
    }: {
      readonly trainee: number;
      readonly window: WindowBounds;
      readonly lastDay: Day;
      readonly rows: readonly RowTrace[] | null;
    },
  ): Part {
    const { setting } = this;
    const { end } = setting.timeOf(trainee);
    // What falls short may be put right until the end of the training, and after that what is still to come of a record.
    const last = end.hi < setting.asOf(trainee) ? NEVER : end;
    const isEndOpen = verdict === INSUFFICIENT_DATA && end.lo !== end.hi && trainee !== EVERYBODY;
    const open = isEndOpen && rows !== null ? setting.openCells(trainee) : NOTHING_OPEN;
    return unmeasured(this.check, verdict, {
      window,
      due: verdict === PENDING ? earlier(last, known(lastDay)) : null,
      unset: verdict === INSUFFICIENT_DATA ? this.unset : [],
      rows: rows === null ? [] : withOthers(rows, open.rows),
      personFields: open.personFields,
    });
  }

  /** Of the whole plan a record is part whenever it takes place; and one whose dates both lie in the past is there, in whatever order they stand. */
  private isThere(row: number, asOf: Day): boolean {
    const { check, scan } = this;
    if (check.window !== null || scan.selects(row, null) !== HOLDS) return false;
    return check.asPlanned || isReversedBefore(scan.table, row, asOf + 1);
  }

  /** Whether a record is a planned interval in a window. */
  private isAhead(row: number, window: WindowBounds): boolean {
    const { scan } = this;
    const isInterval = fieldWithRole(scan.table.type, 'from') !== undefined;
    return isInterval && scan.counts(row, null, window, LAST_DAY) !== FAILS;
  }

  /** The day before an end that is still to come. */
  private lastBeforeEnd(row: number, asOf: Day): Day {
    const { end, certain } = this.scan.extents;
    const last = (end[row] ?? LAST_DAY) - 1;
    return certain[row] === 1 && last > asOf ? last - 1 : LAST_DAY;
  }

  private lackOfCover(row: number, trainee: number): LackOfCover | null {
    const { setting, check, scan } = this;
    return setting.lackOfCover(scan.table, check.condition, row, trainee);
  }

  /** A record that asks for others is not broken for good as long as those may still be added, and what is only planned can still be changed. */
  private broken(row: number, trainee: number, window: WindowBounds, asOf: Day): VerdictCode {
    const { check, scan } = this;
    const begun = check.asPlanned ? scan.counts(row, null, window, asOf + 1) : HOLDS;
    if (begun === FAILS) return PENDING;
    const verdict = this.brokenNow(row, trainee, asOf);
    // Unknown cells may leave open whether it is only planned.
    const isBegun = begun === HOLDS || isReversedBefore(scan.table, row, asOf + 1);
    return verdict === NOT_MET && !isBegun ? INSUFFICIENT_DATA : verdict;
  }

  /** The same of what is not only planned. */
  private brokenNow(row: number, trainee: number, asOf: Day): VerdictCode {
    const { setting, check } = this;
    if (setting.mayHold(check.selected.record, check.condition, row, trainee) === FAILS) return NOT_MET;
    // Also where it reaches beyond the end of the training; a forecast looks at all ends as they are planned.
    if (this.asksEnd && this.lastBeforeEnd(row, asOf) < LAST_DAY) return setting.closing ? NOT_MET : PENDING;
    return overdue(passed(setting.timeOf(trainee).end, asOf, setting.closing));
  }

  /** Tells of the record, and of those of other types that the condition looks at. */
  private describe(row: number, verdict: VerdictCode, trainee: number, into: RowTrace[]): void {
    const { scan, check, setting } = this;
    const { table } = scan;
    const joined = setting.joined(table, check.condition, row, trainee);
    // What is not covered says so itself, and so does a record of another type that leaves the answer open.
    const isTold = verdict !== MET && joined.some((other) => other.table === table && other.row === row);
    if (verdict === INSUFFICIENT_DATA) {
      const cell = setting.openCell(table, check.condition, row, trainee) ?? scan.openCell(row);
      const isNamed = cell === null ? isTold : joined.some(({ status }) => status === 'unknown');
      if (!isNamed) into.push(openTrace(table, row, cell));
    } else if (!isTold) {
      const [status, reason] = verdict === MET ? SOUND : BROKEN;
      const field = this.fieldOf(row, verdict);
      const { dimension } = this;
      const asksLength = verdict !== MET && field === null && dimension !== null;
      const length = asksLength ? this.lengthOf(row, dimension) : null;
      into.push(rowTrace(table, row, status, reason, length, dimension ?? 'number', field));
    }
    for (const other of joined) into.push(other);
  }

  /** How long a record lasts; null where a cell leaves that open. */
  private lengthOf(row: number, dimension: Dimension): number | null {
    const { begin, end, certain } = this.scan.extents;
    const [from, to] = [begin[row] ?? 0, end[row] ?? 0];
    return certain[row] === 1 ? lengthIn(dimension)(from, to, FTE_TICKS) : null;
  }

  /** The field that is pointed at: the first of the condition, or the first that does not satisfy it. */
  private fieldOf(row: number, verdict: VerdictCode): number | null {
    return verdict === MET ? this.field : this.scan.failingField(row, this.check.condition);
  }
}
