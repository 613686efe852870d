import type { Roster } from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import { MONTH_TICKS } from '../../records/quantities';
import { comparisonKey } from '../../wording/text';
import { invariant } from '../../wording/invariant';
import type { Diagnostic } from '../../wording/diagnostics';
import type { Program, Regulation, Requirement } from '../resolve/program';
import { prepare } from './checks';
import { lastEnd, listedTrainees, openRegulations, withUndated } from './listed';
import { Moments } from './moments';
import { NOTHING_MEASURED, type Moment, type Part, type PreparedCheck, type Visit } from './prepared';
import { EVERYBODY } from './scan';
import type { TraineeTime } from './time';
import {
  INSUFFICIENT_DATA,
  MET,
  NOT_APPLICABLE,
  verdictName,
  WAIVED,
  worse,
  type Verdict,
  type VerdictCode,
} from './verdict';
import { holdsOn, waiverProblems, waiversOf, type Waiver } from './waivers';

/** A requirement's verdict on one trainee, or on the whole list, with everything it rests on. */
export interface Finding {
  readonly requirement: Requirement;
  /** {@link EVERYBODY} for a finding on the whole list. */
  readonly trainee: number;
  readonly verdict: Verdict;
  /** The verdict at the planned end of the training; null while no end is planned. */
  readonly forecast: Verdict | null;
  readonly parts: readonly Part[];
  /** The parts as they will be at the planned end, without their records; empty without a forecast. */
  readonly forecastParts: readonly Part[];
  readonly waiver: Waiver | null;
}

/** Where a trainee stands in the training on the reference date; null where unknown cells leave it open. */
export interface Standing {
  readonly trainingMonths: number | null;
  readonly trainingYear: number | null;
  readonly end: Day | null;
}

/**
 * A programme's rules on a roster at a reference date. Each requirement is prepared once for all trainees (its masks span whole tables) and verdicts are
 * worked out when first asked for; what they rest on is recomputed only for the finding that is looked at.
 */
export class Evaluation {
  private readonly moments: Moments;
  private readonly now: readonly (readonly PreparedCheck[])[];
  private checksAtEnd: readonly (readonly PreparedCheck[])[] | null = null;
  private readonly verdicts: (Uint8Array | undefined)[] = [];
  private readonly waivers = new Map<number, readonly Waiver[]>();

  constructor(
    readonly program: Program,
    roster: Roster,
    readonly asOf: Day,
    /** The trainees that these rules apply to. */
    readonly trainees: readonly number[],
  ) {
    this.moments = new Moments(program, roster);
    this.now = this.prepareAll(this.moments.moment(trainees, () => asOf, false));
  }

  /** The roster as the rules see it: a regulation that the start date decided stands in its field. */
  get roster(): Roster {
    return this.moments.roster;
  }

  /**
   * One verdict code for each trainee of the roster, in the roster's order; 0 for those the rules do not apply to, and for all of them where a
   * requirement is about the whole list.
   */
  verdictsOf(requirement: number): Uint8Array {
    return (this.verdicts[requirement] ??= this.evaluateAll(requirement));
  }

  private prepareAll(moment: Moment): readonly (readonly PreparedCheck[])[] {
    return this.program.requirements.map(({ checks, wholeList }) =>
      wholeList ? [] : checks.map((check) => prepare(check, moment)),
    );
  }

  /** The checks at the planned end of each training, made ready when a forecast is first asked for. */
  private get atEnd(): readonly (readonly PreparedCheck[])[] {
    const { trainees, asOf } = this;
    return (this.checksAtEnd ??= this.prepareAll(
      this.moments.moment(trainees, (trainee) => this.forecastDay(trainee) ?? asOf, true),
    ));
  }

  private evaluateAll(requirement: number): Uint8Array {
    const codes = new Uint8Array(this.roster.people.count);
    const checks = this.now[requirement] ?? [];
    for (const trainee of this.trainees) {
      const code = this.evaluate(requirement, checks, trainee, null);
      codes[trainee] = this.waived(requirement, trainee, this.asOf, code);
    }
    return codes;
  }

  finding(requirementIndex: number, trainee: number): Finding {
    const requirement = this.requirement(requirementIndex);
    const parts: Part[] = [];
    const checks = this.now[requirementIndex] ?? [];
    const code = this.evaluate(requirementIndex, checks, trainee, collect(parts, true));
    const verdict = this.waived(requirementIndex, trainee, this.asOf, code);
    const end = this.forecastDay(trainee);
    const forecastParts: Part[] = [];
    let forecast: Verdict | null = null;
    if (end !== null) {
      const checksAtEnd = this.atEnd[requirementIndex] ?? [];
      const later = this.evaluate(requirementIndex, checksAtEnd, trainee, collect(forecastParts, false));
      forecast = verdictName(this.waived(requirementIndex, trainee, end, later));
    }
    const waiver = verdict === WAIVED ? this.waiverFor(requirementIndex, trainee, this.asOf) : null;
    return { requirement, trainee, verdict: verdictName(verdict), forecast, parts, forecastParts, waiver };
  }

  /**
   * The parts of a finding without their records: how much there is, how much is asked and until when. Costs little more than the verdict, where
   * {@link finding} traces every record and looks ahead to the end of the training.
   */
  partsOf(requirement: number, trainee: number): readonly Part[] {
    const parts: Part[] = [];
    this.evaluate(requirement, this.now[requirement] ?? [], trainee, collect(parts, false));
    return parts;
  }

  /** What the requirements about all trainees together come to, in the order of the rule file. */
  rosterFindings(): Finding[] {
    return this.program.requirements.filter(({ wholeList }) => wholeList).map((one) => this.listFinding(one));
  }

  /** The regulation that a trainee is in; null in a programme without regulations, and where it is unknown. */
  regulationOf(trainee: number): Regulation | null {
    return this.moments.regulations.of(trainee).regulation;
  }

  standing(trainee: number): Standing {
    if (this.moments.regulations.isUnknown(trainee)) return UNKNOWN_STANDING;
    const time = this.moments.times.of(trainee);
    const until = Math.min(this.asOf, time.end.hi);
    const fast = time.fast.ticksBefore(until + 1);
    const slow = time.slow.ticksBefore(until + 1);
    const startIsKnown = time.start.lo === time.start.hi;
    const hasBegun = startIsKnown && time.start.lo <= this.asOf;
    const fastYear = time.fast.yearAt(until);
    const isCertain = startIsKnown && fast === slow;
    return {
      trainingMonths: isCertain ? Math.round((fast / MONTH_TICKS) * 1e6) / 1e6 : null,
      trainingYear:
        hasBegun && fastYear === time.slow.yearAt(until)
          ? Math.min(fastYear, Math.max(1, this.moments.regulations.years(trainee)))
          : null,
      end: time.end.lo === time.end.hi && time.end.hi < LAST_DAY ? time.end.hi : null,
    };
  }

  timeOf(trainee: number): TraineeTime {
    return this.moments.times.of(trainee);
  }

  /** What is wrong with the trainees' waivers. */
  waiverProblems(): Diagnostic[] {
    const ids = new Map(this.program.requirements.map(({ id }) => [comparisonKey(id), id]));
    return this.trainees.flatMap((trainee) => {
      const isNeeded = (key: string): boolean => {
        const index = this.program.requirements.findIndex(({ id }) => comparisonKey(id) === key);
        const code = this.evaluate(index, this.now[index] ?? [], trainee, null);
        return code !== MET && code !== NOT_APPLICABLE;
      };
      return waiverProblems(this.waiversFor(trainee), this.roster.keys[trainee] ?? '', ids, isNeeded);
    });
  }

  /** Regulation cells that name none of the programme's regulations. */
  regulationProblems(): Diagnostic[] {
    return this.moments.regulations.problems(this.trainees, this.roster.keys);
  }

  /** The planned end of the training, but not before the reference date. */
  private forecastDay(trainee: number): Day | null {
    if (this.moments.regulations.isUnknown(trainee)) return null;
    const { end } = this.moments.times.of(trainee);
    return end.hi >= LAST_DAY ? null : Math.max(end.hi, this.asOf);
  }

  private requirement(index: number): Requirement {
    const requirement = this.program.requirements[index];
    invariant(requirement !== undefined, 'no such requirement');
    return requirement;
  }

  /** The worst of a requirement's checks, where the trainee's regulation asks for it at all. */
  private evaluate(
    index: number,
    checks: readonly PreparedCheck[],
    trainee: number,
    visit: Visit,
  ): VerdictCode {
    const { wholeList, regulations: belongsTo, checks: sentences } = this.requirement(index);
    const { regulations } = this.moments;
    if (wholeList) return NOT_APPLICABLE;
    if (regulations.isUnknown(trainee)) {
      const { openField } = regulations.of(trainee);
      const personFields = openField === null ? [] : [openField];
      const verdict = INSUFFICIENT_DATA;
      for (const check of sentences.slice(0, 1))
        visit?.part({
          check,
          verdict,
          group: null,
          window: null,
          ...NOTHING_MEASURED,
          rows: [],
          personFields,
        });
      return verdict;
    }
    return regulations.includes(trainee, belongsTo) ? evaluateChecks(checks, trainee, visit) : NOT_APPLICABLE;
  }

  private listFinding(requirement: Requirement): Finding {
    const { moments, asOf, roster } = this;
    const { listed, open } = listedTrainees(requirement, moments.regulations, this.trainees);
    const at = (day: Day, closing: boolean, visit: Visit): VerdictCode => {
      const moment = moments.moment(listed, () => day, closing);
      let verdict: VerdictCode = NOT_APPLICABLE;
      for (const check of requirement.checks) {
        const code = prepare(check, moment).evaluate(EVERYBODY, visit);
        verdict = worse(verdict, withUndated(check, code, moment));
        if (open.length > 0) {
          verdict = INSUFFICIENT_DATA;
          visit?.part(openRegulations(check, roster.people, moments.regulations, open));
        }
      }
      return verdict;
    };
    const parts: Part[] = [];
    const verdict = verdictName(at(asOf, false, collect(parts, true)));
    const forecastParts: Part[] = [];
    const end = lastEnd(moments.times, listed);
    const forecast =
      end === null ? null : verdictName(at(Math.max(end, asOf), true, collect(forecastParts, false)));
    return { requirement, trainee: EVERYBODY, verdict, forecast, parts, forecastParts, waiver: null };
  }

  private waiversFor(trainee: number): readonly Waiver[] {
    let waivers = this.waivers.get(trainee);
    if (waivers === undefined) this.waivers.set(trainee, (waivers = waiversOf(this.roster, trainee)));
    return waivers;
  }

  private waiverFor(requirement: number, trainee: number, asOf: Day): Waiver | null {
    const waivers = this.waiversFor(trainee);
    if (waivers.length === 0) return null;
    const key = comparisonKey(this.program.requirements[requirement]?.id ?? '');
    return waivers.find((waiver) => waiver.key === key && holdsOn(waiver, asOf)) ?? null;
  }

  private waived(requirement: number, trainee: number, asOf: Day, code: VerdictCode): VerdictCode {
    if (code === MET || code === NOT_APPLICABLE || this.moments.regulations.isUnknown(trainee)) return code;
    return this.waiverFor(requirement, trainee, asOf) === null ? code : WAIVED;
  }
}

const UNKNOWN_STANDING: Standing = { trainingMonths: null, trainingYear: null, end: null };

function evaluateChecks(checks: readonly PreparedCheck[], trainee: number, visit: Visit): VerdictCode {
  let verdict: VerdictCode = NOT_APPLICABLE;
  for (const check of checks) verdict = worse(verdict, check.evaluate(trainee, visit));
  return verdict;
}

function collect(parts: Part[], rows: boolean): Visit {
  return { rows, part: (part) => void parts.push(part) };
}
