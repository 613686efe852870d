import type { RecordTable } from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import type { Check, Requirement } from '../resolve/program';
import { unmeasured, type Part, type Setting } from './prepared';
import type { Regulations } from './regulations';
import { EVERYBODY } from './scan';
import type { Times } from './time';
import type { RowTrace } from './trace';
import { INSUFFICIENT_DATA, NOT_APPLICABLE, NOT_MET, type VerdictCode } from './verdict';

/** The last planned end of several trainings; null where none is planned. */
export function lastEnd(times: Times, trainees: readonly number[]): Day | null {
  let last: Day | null = null;
  for (const trainee of trainees) {
    const { hi } = times.of(trainee).end;
    if (hi < LAST_DAY) last = Math.max(last ?? hi, hi);
  }
  return last;
}

/** The trainees that a rule about the whole list is about: those of its regulations; `open` are those of whom that is unknown. */
export function listedTrainees(
  { regulations: belongsTo }: Requirement,
  regulations: Regulations,
  trainees: readonly number[],
): { readonly listed: readonly number[]; readonly open: readonly number[] } {
  if (belongsTo === null) return { listed: trainees, open: [] };
  const open = trainees.filter((trainee) => regulations.isUnknown(trainee));
  const listed = trainees.filter(
    (trainee) => !regulations.isUnknown(trainee) && regulations.includes(trainee, belongsTo),
  );
  return { listed, open };
}

/** Where the regulations of some trainees are unknown, it is unknown as well whom a rule for one of them is about. */
export function openRegulations(
  check: Check,
  people: RecordTable,
  regulations: Regulations,
  open: readonly number[],
): Part {
  const rows = open.map((trainee): RowTrace => ({
    table: people,
    row: trainee,
    status: 'unknown',
    reason: 'unknown',
    amount: null,
    dimension: 'number',
    field: regulations.of(trainee).openField,
  }));
  return unmeasured(check, INSUFFICIENT_DATA, { rows });
}

/**
 * A minimum in each period is asked of every period from the first record on. A record without a date may lie in a period before all others,
 * which then lacks something: the minimum is certain only when every record is dated. Where the first or last periods are left out, a maximum is, too:
 * others may be the first.
 */
export function withUndated(check: Check, verdict: VerdictCode, setting: Setting): VerdictCode {
  if (check.kind !== 'bound' || check.window?.kind !== 'eachPeriod') return verdict;
  if (check.low === null && check.window.except === undefined) return verdict;
  if (verdict === NOT_MET || verdict === NOT_APPLICABLE) return verdict;
  const hasUndated = check.terms.some((term) => {
    const scan = setting.scanOf(term, check.group);
    return scan
      .rowsOf(EVERYBODY)
      .some((row) => scan.extents.certain[row] === 0 && scan.selects(row, null) !== 0);
  });
  return hasUndated ? INSUFFICIENT_DATA : verdict;
}
