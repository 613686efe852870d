import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { assertNever } from '../../wording/invariant';
import type { Window } from '../resolve/program';
import { FAILS, HOLDS } from './answers';
import type { Setting } from './prepared';
import type { Scan } from './scan';
import { known } from './day-bounds';
import type { TraineeTime } from './trainee-time';
import { dayBefore, span, type WindowBounds } from './window-bounds';
import { windowsOf, type DatedWindow } from './windows';

/** The window of a sentence, made ready for a roster. */
export class PreparedWindow {
  private readonly during: Scan | null;

  constructor(
    private readonly window: Window | null,
    private readonly setting: Setting,
  ) {
    this.during = window?.kind === 'during' ? setting.scanOf(window.selected, null) : null;
  }

  /** True when the windows themselves are records that the workbook does not hold. */
  get isMissing(): boolean {
    return this.during?.isMissing === true;
  }

  /** A trainee's windows; for one that slides, those that it slides in: all of time where it names none. */
  of(trainee: number, time: TraineeTime, asOf: Day): readonly WindowBounds[] {
    const { window } = this;
    switch (window?.kind) {
      case 'sliding':
        return this.dated(window.inside, trainee, time, asOf);
      case 'during':
        return this.during === null ? [] : whileRecordsLast(this.during, trainee);
      case undefined:
      case 'eachYear':
      case 'eachPeriod':
      case 'trainingYears':
      case 'months':
      case 'edge':
      case 'within':
      case 'range':
      case 'wholeTraining':
        return this.dated(window, trainee, time, asOf);
      default:
        return assertNever(window);
    }
  }

  private dated(
    window: DatedWindow | null,
    trainee: number,
    time: TraineeTime,
    asOf: Day,
  ): readonly WindowBounds[] {
    const { setting } = this;
    return windowsOf(window, time, setting.years(trainee), asOf, (value) =>
      setting.personDate(value, trainee),
    );
  }
}

/** A window for each selected record; one whose dates are not known lies somewhere in the widest interval that it may have. */
function whileRecordsLast(scan: Scan, trainee: number): WindowBounds[] {
  const windows: WindowBounds[] = [];
  const { table, extents } = scan;
  for (const row of scan.rowsOf(trainee)) {
    const selected = scan.selects(row, null);
    if (selected === FAILS) continue;
    const isDated = extents.certain[row] === 1;
    const begin = extents.begin[row] ?? 0;
    const end = extents.end[row] ?? 0;
    const from = isDated || begin > FIRST_DAY ? known(begin) : { lo: begin, hi: end - 1 };
    const to = isDated || end < LAST_DAY ? known(end) : { lo: begin + 1, hi: end };
    const label = { kind: 'record', table, row } as const;
    windows.push(span(from, to, dayBefore(to), label, selected === HOLDS));
  }
  return windows;
}
