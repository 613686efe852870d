import type { GroupsCheck } from '../resolve/program';
import { FRESH_GROUP, type FoundGroup } from './found-group';
import { fixedGroups, occurringGroups } from './groups';
import { ifThere, openUnlessMet, perhaps } from './if-there';
import type { UngroupedRow } from './membership';
import { cutoffOf } from './place';
import {
  missingPart,
  partWith,
  withParts,
  type Part,
  type PreparedCheck,
  type Setting,
  type Visit,
} from './prepared';
import { PreparedWindow } from './prepared-window';
import type { Scan } from './scan';
import { NOTHING_OPEN } from './trace';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, worse, type VerdictCode } from './verdict';
import type { WindowBounds } from './window-bounds';

/** Of more records whose group is unknown it is not tried which of them belong to one. */
const MOST_TRIED = 4;

/** One check in every group by itself: "for each site: if … then …". */
export class PreparedGroups implements PreparedCheck {
  /** Null for the groups that occur. */
  private readonly listed: readonly FoundGroup[] | null;
  /** The records that it is about. */
  private readonly scans: readonly Scan[];
  private readonly window: PreparedWindow;

  constructor(
    private readonly check: GroupsCheck,
    private readonly body: PreparedCheck,
    private readonly setting: Setting,
  ) {
    this.listed = fixedGroups(check);
    this.scans = check.makers.map((selected) => setting.scanOf(selected, check.group));
    this.window = new PreparedWindow(check.window, setting);
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { listed, scans, check, setting } = this;
    const asOf = setting.asOf(trainee);
    const cutoff = cutoffOf({ asPlanned: false }, asOf);
    let verdict: VerdictCode = NOT_APPLICABLE;
    // Groups that occur in records of which nothing is known are unknown themselves.
    if (listed === null && scans.some(({ isMissing }) => isMissing)) {
      verdict = INSUFFICIENT_DATA;
      visit?.part?.(missingPart(check));
    }
    for (const window of this.window.of(trainee, setting.timeOf(trainee), asOf, cutoff)) {
      for (const found of listed ?? occurringGroups(scans, trainee, window))
        verdict = worse(verdict, this.ofFound(found, trainee, window, visit));
    }
    return verdict;
  }

  private ofFound(found: FoundGroup, trainee: number, window: WindowBounds, visit: Visit): VerdictCode {
    if (found.group !== 'unknown' && found.occurs) return this.ofGroup(found, trainee, window, visit);
    const rows =
      visit?.rows === true
        ? this.scans.flatMap((scan) => scan.openRows({ trainee, window, found }))
        : NOTHING_OPEN.rows;
    const group = found.group === 'unknown' ? FRESH_GROUP : found.group;
    const told = ifThere(visit, { personFields: [], rows });
    return openUnlessMet(this.ofGroup({ group, occurs: true }, trainee, window, told));
  }

  /** The verdict on a group that is there, whichever of the records whose group is unknown belong to it. */
  private ofGroup(found: FoundGroup, trainee: number, window: WindowBounds, visit: Visit): VerdictCode {
    const { members } = this.setting.period;
    const verdict = this.at(found, trainee, null);
    const ungrouped = verdict === INSUFFICIENT_DATA ? this.ungrouped(trainee, window) : [];
    const isTried = ungrouped.length > 0 && ungrouped.length <= MOST_TRIED;
    const agreed = isTried ? this.agreed(found, trainee, ungrouped) : null;
    if (agreed === null) return visit === null ? verdict : this.at(found, trainee, visit);
    const told = agreed.isMixed ? perhaps(visit) : visit;
    if (told !== null) members.assuming(ungrouped, agreed.inside, () => this.at(found, trainee, told));
    return agreed.verdict;
  }

  /** What all of them say that it is, if they do, and the records of one that says so; a group of which none is certain to be there has one of them. */
  private agreed(found: FoundGroup, trainee: number, ungrouped: readonly UngroupedRow[]): Agreed | null {
    const ways: { verdict: VerdictCode; inside: number }[] = [];
    for (let inside = found.group === FRESH_GROUP ? 1 : 0; inside < 1 << ungrouped.length; inside++) {
      const verdict = this.setting.period.members.assuming(ungrouped, inside, () =>
        this.at(found, trainee, null),
      );
      if (verdict === INSUFFICIENT_DATA) return null;
      ways.push({ verdict, inside });
    }
    const applies = ways.find(({ verdict }) => verdict !== NOT_APPLICABLE);
    if (applies === undefined) return ways[0] === undefined ? null : { ...ways[0], isMixed: false };
    const others = ways.filter(({ verdict }) => verdict !== applies.verdict);
    const isSame = ({ verdict }: Pick<Agreed, 'verdict'>): boolean =>
      verdict === NOT_APPLICABLE && applies.verdict === MET;
    return others.every(isSame) ? { ...applies, isMixed: others.length > 0 } : null;
  }

  private at(found: FoundGroup, trainee: number, visit: Visit): VerdictCode {
    this.setting.period.groups = [found];
    return this.body.evaluate(trainee, marked(visit, found.group));
  }

  /** The records whose group is unknown, each once. */
  private ungrouped(trainee: number, window: WindowBounds): readonly UngroupedRow[] {
    const rows = this.scans.flatMap((scan) =>
      scan.ungrouped(trainee, window).map((row) => ({ table: scan.table, row })),
    );
    return rows.filter(
      ({ table, row }, index) =>
        rows.findIndex((other) => other.table === table && other.row === row) === index,
    );
  }
}

interface Agreed {
  readonly verdict: VerdictCode;
  /** As in {@link Membership.assuming}. */
  readonly inside: number;
  /** Whether it does not apply in some of them. */
  readonly isMixed: boolean;
}

/** Marks each part with the group that it is about. */
function marked(visit: Visit, group: Part['group']): Visit {
  return withParts(visit, (part) => partWith(part, { group: named(part.group ?? group) }));
}

const named = (group: Part['group']): Part['group'] => (group === FRESH_GROUP ? 'unknown' : group);
