import type { Day } from '../../records/dates';
import type { Selected } from '../resolve/program';
import { Evidence } from './evidence';
import { keyOf, type Masks } from './masks';
import { Membership } from './membership';
import type { Moments, MomentName } from './moments';
import type { CurrentPeriod, Moment, Setting } from './prepared';
import { Scan } from './scan';
import { EVERYBODY, Selection } from './selection';

/** Which day it is for whom. */
export interface MomentDays {
  readonly trainees: readonly number[];
  /** The reference date of a trainee, or of the whole list, on a roster. */
  readonly dayOf: (trainee: number, moments: Moments) => Day;
  /** True when that day itself counts as past. */
  readonly closing: boolean;
  /** Of a moment that is asked of again: each name stands for the same days of the same trainees; null for any other. */
  readonly name: MomentName | null;
}

/** What a moment looks at: the roster as it is now. */
interface View {
  readonly moments: Moments;
  readonly standing: Masks;
  readonly planned: Masks;
  readonly evidence: Evidence;
  readonly asOf: (trainee: number) => Day;
}

/** A selection as it is on the roster now. */
interface LiveSelection {
  now: Selection;
}

function viewOf(moments: Moments, { dayOf, name }: MomentDays): View {
  const asOf = (trainee: number): Day => dayOf(trainee, moments);
  const cutoff = (trainee: number): Day => asOf(trainee) + 1;
  const world = moments.worldAt(asOf);
  const { standing, planned } = moments.masksAt(world, cutoff, name);
  const evidence = new Evidence(standing, world, cutoff, (trainee) => moments.times.openCell(trainee));
  return { moments, standing, planned, evidence, asOf };
}

/** A moment on a roster, which follows that roster through its edits. */
export function momentOn(roster: Moments, days: MomentDays): Moment {
  const { trainees, closing } = days;
  let view = viewOf(roster, days);
  const renewals: (() => void)[] = [];
  const period: CurrentPeriod = { windows: [], groups: [], members: new Membership() };
  const follow = (renew: () => void): void => {
    renewals.push(renew);
  };
  const setting = (masksIn: (view: View) => Masks): Setting => {
    const selections = new Map<string, LiveSelection>();
    // Many requirements select the same records.
    const live = (selected: Selected): LiveSelection => {
      const key = selectionKey(selected);
      const known = selections.get(key);
      if (known !== undefined) return known;
      const selection = { now: selectionOf(selected, view, masksIn(view), trainees) };
      follow(() => {
        selection.now = selectionOf(selected, view, masksIn(view), trainees);
      });
      selections.set(key, selection);
      return selection;
    };
    return settingOn(live, masksIn);
  };
  const settingOn = (
    selectionOn: (selected: Selected) => LiveSelection,
    masksIn: (view: View) => Masks,
  ): Setting => ({
    get roster() {
      return view.moments.roster;
    },
    trainees,
    years: (trainee) => view.moments.regulations.years(trainee),
    durationMonths: (trainee) => view.moments.regulations.durationMonths(trainee),
    asOf: (trainee) => view.asOf(trainee),
    closing,
    timeOf: (trainee) => view.moments.times.of(trainee),
    scanOf: (selected, group) => {
      const selection = selectionOn(selected);
      return new Scan(() => selection.now, follow, group, false, false, period.members);
    },
    maskOfPeople: (condition) => masksIn(view).of(view.moments.roster.people, condition),
    maskOf: (record, condition) => view.moments.maskOf(masksIn(view), view.moments.table(record), condition),
    mayHold: (record, condition, row, trainee) =>
      view.standing.mayHold(view.moments.table(record), condition, row, trainee),
    lastToAdd: (record, condition, row, trainee) =>
      view.standing.lastToAdd(view.moments.table(record), condition, row, trainee),
    openCell: (table, condition, row, trainee) => view.evidence.openCell(table, condition, row, trainee),
    openAtoms: (table, condition, row, trainee) => view.evidence.openAtoms(table, condition, row, trainee),
    lackOfCover: (table, condition, row, trainee) =>
      view.evidence.lackOfCover(table, condition, row, trainee),
    joined: (table, condition, row, trainee) => view.evidence.joined(table, condition, row, trainee),
    personDate: (value, trainee) => view.moments.personDate(value, trainee),
    openCells: (trainee) =>
      trainee === EVERYBODY ? { personFields: [], rows: [] } : view.moments.times.openCells(trainee),
    follow,
    period,
  });
  // Not spread out, which would give it a shape of its own: settings are read for every trainee.
  return Object.assign(
    setting(({ standing }) => standing),
    {
      planned: setting(({ planned }) => planned),
      moveTo: (edited: Moments): void => {
        view = viewOf(edited, days);
        for (const renew of renewals) renew();
      },
    },
  );
}

/** Equal selections have equal keys. */
function selectionKey({ record, filter }: Selected): string {
  return filter === null ? String(record) : keyOf(record, filter);
}

function selectionOf(
  { record, filter }: Selected,
  { moments, evidence }: View,
  masks: Masks,
  trainees: readonly number[],
): Selection {
  const table = moments.table(record);
  const mask = filter === null ? null : moments.maskOf(masks, table, filter);
  return new Selection(table, filter, mask, moments.extentsOf(table), masks, evidence, trainees);
}
