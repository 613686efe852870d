import type { Day } from '../../records/dates';
import type { Requirement } from '../resolve/program';
import { prepare } from './checks';
import { momentOn } from './moment';
import type { Moments } from './moments';
import {
  unmeasured,
  type Moment,
  type PreparedCheck,
  type RequirementVerdicts,
  type Visit,
} from './prepared';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, WAIVED, worse, type VerdictCode } from './verdict';
import type { Waivers } from './waivers';

/** One requirement, as far as it was asked for. */
interface Judged {
  readonly checks: readonly PreparedCheck[];
  /** The verdicts on everybody, by trainee; null where they are not known. */
  known: Uint8Array | null;
  /** Else what the requirements that rest on it asked for, by trainee: several may rest on one, which rests on several in turn. */
  asked: Map<number, VerdictCode> | null;
}

/** What requirements come to for each trainee at one moment. Their checks are made ready when they are first asked for. */
export class VerdictsAt implements RequirementVerdicts {
  private readonly judged = new Map<Requirement, Judged>();
  private readonly onOtherDays: VerdictsAt[] = [];

  constructor(
    readonly moment: Moment,
    private moments: Moments,
    private waivers: Waivers,
  ) {}

  /** Goes over to an edited roster with all checks that were made ready; verdicts are forgotten. */
  moveTo(moments: Moments, waivers: Waivers): void {
    this.moments = moments;
    this.waivers = waivers;
    for (const judged of this.judged.values()) judged.known = judged.asked = null;
    this.moment.moveTo(moments);
    // Which days theirs are may hang on records: those are looked at by this moment.
    for (const other of this.onOtherDays) other.moveTo(moments, waivers);
  }

  /** The checks of a requirement; none of one about all trainees together. */
  checksOf(requirement: Requirement): readonly PreparedCheck[] {
    return this.judgedOf(requirement).checks;
  }

  private judgedOf(requirement: Requirement): Judged {
    let judged = this.judged.get(requirement);
    if (judged === undefined) {
      const { wholeList, checks: stated } = requirement;
      const checks = wholeList ? [] : stated.map((check) => prepare(check, this.moment, this));
      this.judged.set(requirement, (judged = { checks, known: null, asked: null }));
    }
    return judged;
  }

  /** Remembers the verdict codes of a requirement, by trainee. */
  keep(requirement: Requirement, verdicts: Uint8Array): void {
    this.judgedOf(requirement).known = verdicts;
  }

  of(requirement: Requirement, trainee: number, visit: Visit): VerdictCode {
    if (visit !== null) return this.judge(requirement, trainee, visit);
    const judged = this.judgedOf(requirement);
    if (judged.known !== null) return (judged.known[trainee] ?? NOT_APPLICABLE) as VerdictCode;
    const asked = (judged.asked ??= new Map<number, VerdictCode>());
    let code = asked.get(trainee);
    if (code === undefined) asked.set(trainee, (code = this.judge(requirement, trainee, null)));
    return code;
  }

  private judge(requirement: Requirement, trainee: number, visit: Visit): VerdictCode {
    const code = this.withoutWaiver(requirement, trainee, visit);
    if (code === MET || code === NOT_APPLICABLE || this.moments.regulations.isUnknown(trainee)) return code;
    const waiver = this.waivers.holding(requirement.id, trainee, this.moment.asOf(trainee));
    return waiver === null ? code : WAIVED;
  }

  /** The worst of a requirement's checks, where the trainee's regulation asks for it at all. */
  withoutWaiver(requirement: Requirement, trainee: number, visit: Visit): VerdictCode {
    const { regulations } = this.moments;
    // Always made ready: whether a rule looks across trainees shows by that.
    const checks = this.checksOf(requirement);
    if (requirement.wholeList) return NOT_APPLICABLE;
    if (regulations.isUnknown(trainee)) {
      const { openField } = regulations.of(trainee);
      const personFields = openField === null ? [] : [openField];
      const verdict = INSUFFICIENT_DATA;
      for (const check of requirement.checks.slice(0, 1))
        visit?.part?.(unmeasured(check, verdict, { personFields }));
      return verdict;
    }
    if (!regulations.includes(trainee, requirement.regulations)) return NOT_APPLICABLE;
    let verdict: VerdictCode = NOT_APPLICABLE;
    for (const check of checks) verdict = worse(verdict, check.evaluate(trainee, visit));
    return verdict;
  }

  on(dayOf: (trainee: number) => Day): VerdictsAt {
    const { moments, moment, waivers } = this;
    const days = { trainees: moment.trainees, dayOf, closing: false, name: null };
    const other = new VerdictsAt(momentOn(moments, days), moments, waivers);
    this.onOtherDays.push(other);
    return other;
  }
}
