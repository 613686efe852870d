import { LAST_DAY, type Day } from '../../records/dates';
import { dateFieldOf, fieldWithRole } from '../../records/vocabulary';
import type { AmongCheck } from '../resolve/program';
import { FAILS, HOLDS, MAYBE, type Answer } from './answers';
import { known, NEVER, type DayBounds } from './day-bounds';
import { hasKnownBegin } from './extents';
import {
  holdsOfForemost,
  isForemost,
  lastDayOfForemost,
  mayBreak,
  mayHoldOfAll,
  type Candidate,
  type Holding,
} from './foremost';
import { codeOf, type FoundGroup, type GroupCode } from './found-group';
import { groupsOf, occurringGroups } from './groups';
import { openUnlessMet } from './if-there';
import { cutoffOf } from './place';
import { unsetIn } from './predicates';
import { missingPart, passed, unmeasured, type PreparedCheck, type Setting, type Visit } from './prepared';
import { PreparedWindow, unlessMissing, withoutWindow } from './prepared-window';
import { RecordCondition } from './record-condition';
import type { Scan } from './scan';
import { NOTHING_OPEN, openTrace, rowTrace, withOthers, type RowTrace } from './trace';
import {
  INSUFFICIENT_DATA,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  PENDING,
  worse,
  type Passed,
  type VerdictCode,
} from './verdict';
import { earlier, type WindowBounds } from './window-bounds';

/** One group of a trainee in one window, and when it is looked at. */
interface AmongPlace {
  readonly trainee: number;
  readonly asOf: Day;
  readonly cutoff: Day;
  readonly window: WindowBounds;
  readonly found: FoundGroup;
  readonly code: GroupCode;
  readonly due: Passed;
}

/**
 * A condition on the latest or the first so many records of a kind, by the day on which they begin. There has to be one at least, and where there are
 * fewer than so many it is asked of all of them.
 */
export class PreparedAmong implements PreparedCheck {
  private readonly scan: Scan;
  private readonly condition: RecordCondition;
  private readonly window: PreparedWindow;
  /** Null for the groups that occur. */
  private readonly groups: () => readonly FoundGroup[] | null;
  private readonly unset: readonly string[];
  /** Whether a record takes place on one day. */
  private readonly isOfDay: boolean;

  constructor(
    private readonly check: AmongCheck,
    private readonly setting: Setting,
  ) {
    const { selected, condition, window, unset } = check;
    this.scan = setting.scanOf(selected, check.group);
    this.condition = new RecordCondition(this.scan, condition, setting);
    this.window = new PreparedWindow(window, setting, true);
    this.groups = groupsOf(check, setting);
    this.unset = [...new Set([...unset, ...unsetIn(selected.filter), ...unsetIn(condition)])];
    this.isOfDay = fieldWithRole(this.scan.table.type, 'from') === undefined;
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { check, setting, scan, window: prepared } = this;
    const asOf = setting.asOf(trainee);
    const time = setting.timeOf(trainee);
    const cutoff = cutoffOf(check, asOf);
    const windows = prepared.of(trainee, time, asOf, cutoff);
    if (windows.length === 0 && prepared.missing.length > 0)
      return withoutWindow({ check, window: prepared, end: time.end, trainee, setting }, visit);
    if (scan.isMissing || prepared.isMissing) {
      visit?.part?.(missingPart(check));
      return INSUFFICIENT_DATA;
    }
    const told = visit === null ? null : prepared.telling(visit, trainee);
    let verdict: VerdictCode = NOT_APPLICABLE;
    for (const window of windows) {
      const due = passed(window.due, asOf, setting.closing);
      for (const found of this.groups() ?? occurringGroups([scan], trainee, window)) {
        const code = codeOf(found.group, scan);
        verdict = worse(verdict, this.part({ trainee, asOf, cutoff, window, found, code, due }, told));
      }
    }
    if (!prepared.mayBeMissing) return verdict;
    return unlessMissing(verdict, { check, window: prepared, end: time.end, trainee, setting }, visit);
  }

  /** Whether it does not hold as things stand of the only records that it is about, be it only for now. */
  fails(trainee: number): boolean {
    const { check, setting, scan } = this;
    if (check.group !== null || check.unset.length > 0 || scan.isMissing) return false;
    const asOf = setting.asOf(trainee);
    const cutoff = cutoffOf(check, asOf);
    const [window, ...others] = this.window.of(trainee, setting.timeOf(trainee), asOf, cutoff);
    if (window?.certain !== true || others.length > 0) return false;
    const candidates = this.candidates({ trainee, code: null, window, cutoff });
    return holdsOfForemost(candidates, check.count, this.holds) === FAILS;
  }

  private part(place: AmongPlace, visit: Visit): VerdictCode {
    const verdict = this.verdict(place);
    if (!visit?.part) return verdict;
    const { trainee, window, found } = place;
    const { setting, check } = this;
    const isOpen = verdict === INSUFFICIENT_DATA;
    const rows = visit.rows ? this.rows(place, verdict, visit.rejected) : [];
    const isTimeOpen = isOpen && visit.rows && rows.every(({ status }) => status !== 'unknown');
    const open = isTimeOpen ? setting.openCells(trainee) : NOTHING_OPEN;
    visit.part(
      unmeasured(check, verdict, {
        group: found.group,
        window,
        due: verdict === PENDING || verdict === NOT_MET ? this.dueOf(place, verdict) : window.due,
        unset: isOpen ? this.unset : [],
        rows: withOthers(rows, open.rows),
        personFields: open.personFields,
        ...(found.occurs && window.certain ? {} : { mayNotApply: true }),
      }),
    );
    return verdict;
  }

  /** Until when it can be put right: what is wrong with the first of them by no other record, nor anything once the window has passed. */
  private dueOf(place: AmongPlace, verdict: VerdictCode): DayBounds | null {
    const { window, due, trainee, asOf } = place;
    if (verdict === NOT_MET && due !== 'passed') return null;
    if (verdict !== PENDING || (due !== 'passed' && this.check.which === 'latest')) return window.due;
    const { condition } = this;
    const days = this.candidates(place).flatMap((one) => {
      if (this.holds(one) !== FAILS) return [];
      const lack = condition.lackOfCover(one.row, trainee);
      const uncovered = lack !== null && lack.from > asOf ? lack.from - 1 : LAST_DAY;
      return [uncovered, condition.lastToMend(one.row, trainee, asOf)];
    });
    const { end } = this.setting.timeOf(trainee);
    const last = due !== 'passed' ? window.due : end.hi < asOf ? NEVER : end;
    return earlier(last, known(Math.min(LAST_DAY, ...days)));
  }

  // ---- verdicts

  private verdict(place: AmongPlace): VerdictCode {
    const { scan } = this;
    const { found, trainee, window, code } = place;
    if (this.check.unset.length > 0) return INSUFFICIENT_DATA;
    if (found.group !== 'unknown' && found.occurs) {
      const verdict = this.ofGroup(place);
      return window.certain ? verdict : openUnlessMet(verdict);
    }
    // Of a group that may not be there something is asked only if it is; records whose group is unknown may each be one of their own.
    const makers = Array.from(scan.rowsOf(trainee)).filter(
      (row) => scan.counts(row, code, window, LAST_DAY) !== FAILS,
    );
    const isMet = makers.every((row) =>
      scan.supposing(row, () =>
        found.group === 'unknown' ? this.isMetAlone(row, place) : this.ofGroup(place) === MET,
      ),
    );
    return isMet ? MET : INSUFFICIENT_DATA;
  }

  private isMetAlone(row: number, { code, window, cutoff }: AmongPlace): boolean {
    const { scan, condition } = this;
    return condition.mask[row] === HOLDS && scan.counts(row, code, window, cutoff) === HOLDS;
  }

  private ofGroup(place: AmongPlace): VerdictCode {
    const { count, which } = this.check;
    const { due } = place;
    const candidates = this.candidates(place);
    const answer = holdsOfForemost(candidates, count, this.holds);
    if (answer !== FAILS) return answer === HOLDS ? MET : INSUFFICIENT_DATA;
    // A later one may still come, or an earlier one in the place of none.
    if (due === 'open' && which === 'latest') return PENDING;
    const later = this.later(place);
    const isLost = !mayHoldOfAll(candidates, count, later, due !== 'passed' && which === 'first');
    if (isLost && (due === 'passed' || which === 'first')) return NOT_MET;
    if (due === 'open') return mayBreak(candidates, count, later) ? INSUFFICIENT_DATA : PENDING;
    const isMended = holdsOfForemost(candidates, count, later) === HOLDS;
    return isMended ? PENDING : INSUFFICIENT_DATA;
  }

  private readonly holds: Holding = ({ row }) => this.condition.mask[row] ?? FAILS;

  /** Whether what is asked of a record may hold later: what does not hold now may be mended, and what is only planned can still be changed. */
  private later({ trainee, asOf, window, code }: AmongPlace): Holding {
    const { condition, check } = this;
    const answers = new Map<Candidate, Answer>();
    const answer = ({ row }: Candidate): Answer => {
      const lack = condition.lackOfCover(row, trainee);
      if (lack !== null && lack.from > asOf) return HOLDS;
      if (lack !== null && lack.surelyFrom > asOf) return MAYBE;
      const { asPlanned } = check;
      const verdict = condition.broken(row, { trainee, asOf, asPlanned, code, window });
      return verdict === NOT_MET ? FAILS : verdict === PENDING ? HOLDS : MAYBE;
    };
    // What turns out to be broken is no more for good than that, where it is only planned.
    const isPlanned = ({ row }: Candidate): boolean =>
      check.asPlanned && this.scan.counts(row, code, window, asOf + 1) === FAILS;
    return (candidate) => {
      const now = this.holds(candidate);
      if (now !== FAILS) return now === MAYBE && isPlanned(candidate) ? HOLDS : now;
      const known = answers.get(candidate) ?? answer(candidate);
      answers.set(candidate, known);
      return known;
    };
  }

  private candidates({
    trainee,
    code,
    window,
    cutoff,
  }: Pick<AmongPlace, 'trainee' | 'code' | 'window' | 'cutoff'>): Candidate[] {
    const { scan, isOfDay } = this;
    const { begin, end } = scan.extents;
    const isFirst = this.check.which === 'first';
    // Of the whole plan a record is part whenever it takes place.
    const isOfAll = this.check.asPlanned && this.check.window === null;
    const candidates: Candidate[] = [];
    const { list, from, to } = scan.candidatesOf(trainee);
    for (let at = from; at < to; at++) {
      const row = list[at] ?? 0;
      const answer = scan.counts(row, code, window, cutoff);
      if (answer === FAILS) continue;
      const isKnown = hasKnownBegin(scan.extents, row);
      const earliest = begin[row] ?? 0;
      // If it is one of them, an unknown day lies in the window and before the cutoff.
      const lo = isKnown || !isOfDay ? earliest : Math.max(earliest, window.outerFrom);
      const hi = isKnown ? earliest : Math.min((end[row] ?? LAST_DAY) - 1, window.outerTo - 1, cutoff - 1);
      const isSure = answer === HOLDS || (isOfAll && scan.selects(row, code) === HOLDS);
      candidates.push(isFirst ? { row, isSure, lo, hi } : { row, isSure, lo: -hi, hi: -lo });
    }
    return candidates;
  }

  // ---- what is told

  /** What became of each record: of those that are or may be looked at, of planned ones, and perhaps of all others. */
  private rows(place: AmongPlace, verdict: VerdictCode, rejected: boolean): RowTrace[] {
    const { scan, check } = this;
    const { trainee, code, window, cutoff } = place;
    const candidates = this.candidates(place);
    const last = lastDayOfForemost(candidates, check.count);
    const told: RowTrace[] = [];
    for (const one of candidates) {
      if (one.lo > last) this.tell(one, 'rejected', 'notAmong', told);
      else if (verdict === INSUFFICIENT_DATA && this.isTied(one, candidates))
        this.tell(one, 'unknown', 'tied', told);
      else this.describe(one, candidates, trainee, told);
    }
    for (const row of scan.rowsOf(trainee)) {
      if (scan.counts(row, code, window, cutoff) !== FAILS) continue;
      if (!rejected && !scan.isPlanned(row, code, window)) continue;
      const trace = scan.trace(row, FAILS, code, window, 'number');
      if (trace !== null) told.push(trace);
    }
    return told;
  }

  private tell(
    { row }: Candidate,
    status: RowTrace['status'],
    reason: RowTrace['reason'],
    into: RowTrace[],
  ): void {
    const { table } = this.scan;
    into.push(rowTrace(table, row, status, reason, null, 'number', dateFieldOf(table.type)?.index ?? null));
  }

  private describe(
    one: Candidate,
    candidates: readonly Candidate[],
    trainee: number,
    into: RowTrace[],
  ): void {
    const { scan, condition, check } = this;
    const holds = this.holds(one);
    const isOpen = !one.isSure || (one.lo !== one.hi && !isForemost(one, candidates, check.count));
    if (isOpen) into.push(openTrace(scan.table, one.row, scan.openCell(one.row)));
    else
      condition.describe(
        one.row,
        holds === MAYBE ? INSUFFICIENT_DATA : holds === HOLDS ? MET : NOT_MET,
        trainee,
        into,
      );
  }

  /** Whether it counts, but on one day with another that says something else, and only so many of them are looked at. */
  private isTied(one: Candidate, candidates: readonly Candidate[]): boolean {
    if (!one.isSure || one.lo !== one.hi || isForemost(one, candidates, this.check.count)) return false;
    return candidates.some(
      (other) =>
        other.isSure && other.lo === one.lo && other.hi === one.hi && this.holds(other) !== this.holds(one),
    );
  }
}
