import { LAST_DAY, type Day } from '../../records/dates';
import { fieldWithRole } from '../../records/vocabulary';
import type { EachCheck } from '../resolve/program';
import { FAILS, HOLDS } from './answers';
import { known, NEVER } from './day-bounds';
import { isReversedBefore } from './extents';
import { codeOf, type GroupCode } from './found-group';
import { cutoffOf } from './place';
import { unsetIn } from './predicates';
import { missingPart, unmeasured, type Part, type PreparedCheck, type Setting, type Visit } from './prepared';
import { PreparedWindow, type Awaiting, unlessMissing, withoutWindow } from './prepared-window';
import { RecordCondition } from './record-condition';
import { EVERYBODY, type Scan } from './scan';
import { NOTHING_OPEN, withOthers, type RowTrace } from './trace';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, PENDING, worse, type VerdictCode } from './verdict';
import { earlier, type WindowBounds } from './window-bounds';

/** A condition on every record by itself. */
export class PreparedEach implements PreparedCheck {
  private readonly scan: Scan;
  private readonly condition: RecordCondition;
  private readonly window: PreparedWindow;
  private readonly unset: readonly string[];

  constructor(
    private readonly check: EachCheck,
    private readonly setting: Setting,
  ) {
    const { selected, window, condition, unset } = check;
    this.scan = setting.scanOf(selected, check.group ?? null);
    this.condition = new RecordCondition(this.scan, condition, setting);
    this.window = new PreparedWindow(window, setting);
    this.unset = [...new Set([...unset, ...unsetIn(selected.filter), ...unsetIn(condition)])];
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { setting, scan } = this;
    const asOf = setting.asOf(trainee);
    let verdict: VerdictCode = scan.isMissing || this.window.isMissing ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    const before = verdict;
    const time = setting.timeOf(trainee);
    const windows = this.window.of(trainee, time, asOf, cutoffOf(this.check, asOf));
    if (windows.length === 0 && this.window.missing.length > 0)
      return withoutWindow(this.awaiting(trainee), visit);
    if (windows.length === 0 && verdict === INSUFFICIENT_DATA) visit?.part?.(missingPart(this.check));
    const told = visit === null ? null : this.window.telling(visit, trainee);
    for (const window of windows) verdict = worse(verdict, this.part(trainee, window, asOf, before, told));
    return this.window.mayBeMissing ? unlessMissing(verdict, this.awaiting(trainee), visit) : verdict;
  }

  private awaiting(trainee: number): Awaiting {
    const { check, window, setting } = this;
    return { check, window, end: setting.timeOf(trainee).end, trainee, setting };
  }

  private part(
    trainee: number,
    window: WindowBounds,
    asOf: Day,
    before: VerdictCode,
    visit: Visit,
  ): VerdictCode {
    const { check, scan, condition } = this;
    const { mask } = condition;
    const rows: RowTrace[] = [];
    // Without a parameter of the window, nobody knows which records are in it.
    const isWindowKnown = window.certain && check.unset.length === 0;
    let verdict = before;
    let lastDay = LAST_DAY;
    let isAsked = false;
    const isTold = typeof visit?.part === 'function';
    const cutoff = cutoffOf(check, asOf);
    const group = check.group === undefined ? null : (this.setting.period.groups[0]?.group ?? null);
    const code = codeOf(group, scan);
    const { list, from, to } = scan.candidatesOf(trainee);
    for (let at = from; at < to; at++) {
      const row = list[at] ?? 0;
      const holds = mask[row] ?? FAILS;
      // One that is in order is no reason to look any further, once there is one, where nobody is to be told which.
      if (holds === HOLDS && visit?.rows !== true) {
        const isOpen = verdict === NOT_APPLICABLE || (isTold && !isAsked);
        const counts = isOpen ? scan.counts(row, code, window, cutoff) : FAILS;
        if (counts !== FAILS) verdict = worse(verdict, MET);
        if (counts === HOLDS) isAsked = true;
        continue;
      }
      const answer = scan.counts(row, code, window, cutoff);
      const lack = condition.lackOfCover(row, trainee);
      // What is still to come of an interval may be a row of its own: it lacks cover all the same. A day is looked at when it comes.
      const isAhead = answer === FAILS && lack !== null && this.isAhead(row, code, window);
      if (answer === FAILS && !isAhead) continue;
      const isUndated = scan.lacksDate(row, check.condition) && scan.selects(row, code) === HOLDS;
      const isThere = answer === HOLDS || isUndated || this.isThere(row, code, asOf);
      const isSure = isAhead ? scan.counts(row, code, window, LAST_DAY) === HOLDS : isThere;
      const isOnlyPlanned = holds === FAILS && isSure && isWindowKnown && lack !== null && lack.from > asOf;
      // Whether it is covered up to now may be open where it certainly is not for ever.
      const isBroken =
        holds === FAILS && isThere && isWindowKnown && !(lack !== null && lack.surelyFrom > asOf);
      const one = isOnlyPlanned
        ? PENDING
        : holds === HOLDS
          ? MET
          : isBroken
            ? condition.broken(row, { trainee, asOf, asPlanned: check.asPlanned, code, window })
            : INSUFFICIENT_DATA;
      verdict = worse(verdict, one);
      isAsked ||= isSure;
      // What lacks cover is to be covered before the first day that does, and an end to come can be changed until the day before.
      if (isOnlyPlanned) lastDay = Math.min(lastDay, lack.from - 1);
      else if (one === PENDING && isTold)
        lastDay = Math.min(lastDay, condition.lastToMend(row, trainee, asOf));
      if (visit?.rows === true) condition.describe(row, one, trainee, rows);
    }
    visit?.part?.(
      this.partOf(verdict, { trainee, window, lastDay, isAsked, rows: visit.rows ? rows : null }),
    );
    return verdict;
  }

  /** @param rows null for those who do not ask for them */
  private partOf(
    verdict: VerdictCode,
    {
      trainee,
      window,
      lastDay,
      isAsked,
      rows,
    }: {
      readonly trainee: number;
      readonly window: WindowBounds;
      readonly lastDay: Day;
      readonly isAsked: boolean;
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
      ...(isAsked && window.certain ? {} : { mayNotApply: true }),
    });
  }

  /** Of the whole plan a record is part whenever it takes place; and one whose dates both lie in the past is there, in whatever order they stand. */
  private isThere(row: number, code: GroupCode, asOf: Day): boolean {
    const { check, scan } = this;
    if (check.window !== null || scan.selects(row, code) !== HOLDS) return false;
    return check.asPlanned || isReversedBefore(scan.table, row, asOf + 1);
  }

  /** Whether a record is a planned interval in a window. */
  private isAhead(row: number, code: GroupCode, window: WindowBounds): boolean {
    const { scan } = this;
    const isInterval = fieldWithRole(scan.table.type, 'from') !== undefined;
    return isInterval && scan.counts(row, code, window, LAST_DAY) !== FAILS;
  }
}
