import type { RecordTable, Roster } from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import { MONTH_TICKS } from '../../records/quantities';
import { comparisonKey } from '../../wording/text';
import { invariant } from '../../wording/invariant';
import type { Diagnostic } from '../../wording/diagnostics';
import type { Program, Regulation, Requirement } from '../resolve/program';
import { prepare } from './checks';
import { Collector, TraineeFinding, type Finding, type Inquiry } from './finding';
import { Lacking } from './lacking';
import { lastEnd, listedTrainees, openRegulations, withUndated } from './listed';
import { union } from './carried';
import { Moments } from './moments';
import { unmeasured, type Moment, type Part, type PreparedCheck, type Visit } from './prepared';
import { leavesOthersAlone } from './same-records';
import { EVERYBODY } from './scan';
import type { TraineeTime } from './trainee-time';
import {
  INSUFFICIENT_DATA,
  MET,
  NOT_APPLICABLE,
  verdictName,
  WAIVED,
  worse,
  type VerdictCode,
} from './verdict';
import { holdsOn, waiverProblems, waiversOf, waiverTables, type Waiver } from './waivers';

/** Where a trainee stands in the training on the reference date; null where unknown cells leave it open. */
export interface Standing {
  readonly trainingMonths: number | null;
  readonly trainingYear: number | null;
  readonly end: Day | null;
}

/** What one requirement comes to for each trainee of the roster, in the roster's order. */
export interface Outcomes {
  /** Verdict codes; 0 for those the rules do not apply to, and for all where a requirement is about the whole list. */
  readonly verdicts: Uint8Array;
  /** How far the first bound that has the verdict falls short of its minimum, in its own parts (ticks); 0 where nothing does, and where it is no amount. */
  readonly shortfalls: Float64Array;
}

/** Outcomes on a roster before it was edited, and the trainees of whom they may have changed. */
interface Kept {
  readonly outcomes: Outcomes;
  readonly changed: readonly number[];
}

/**
 * A programme's rules on a roster at a reference date. Each requirement is prepared once for all trainees (its masks span whole tables) and verdicts are
 * worked out, when they are first asked for; what they rest on is recomputed only for the finding that is looked at.
 */
export class Evaluation implements Inquiry {
  private momentNow: Moment | null = null;
  private momentAtEnd: Moment | null = null;
  /** By requirement. */
  private readonly preparedNow: (readonly PreparedCheck[] | undefined)[] = [];
  private readonly preparedAtEnd: (readonly PreparedCheck[] | undefined)[] = [];
  private readonly outcomes: (Outcomes | undefined)[] = [];
  private readonly waiverTables: readonly RecordTable[];
  private readonly waivers = new Map<number, readonly Waiver[]>();
  private readonly lacking = new Lacking();
  /** By requirement. */
  private readonly kept: (Kept | undefined)[] = [];
  private edited: readonly number[] | null = null;

  constructor(
    readonly program: Program,
    roster: Roster,
    readonly asOf: Day,
    /** The trainees that these rules apply to. */
    readonly trainees: readonly number[],
    private readonly moments = new Moments(program, roster),
  ) {
    this.waiverTables = waiverTables(this.roster);
  }

  /**
   * Of an evaluation that follows an edited roster, the trainees of whom it may say something else than the one before; null where that may be
   * anybody, and for any other evaluation.
   */
  get changed(): readonly number[] | null {
    return this.edited;
  }

  /** The roster as the rules see it: a regulation that the start date decided stands in its field. */
  get roster(): Roster {
    return this.moments.roster;
  }

  /**
   * The same rules on the same day on an edited roster: verdicts known so far are kept for the trainees whose records are as they were. Where the edit may
   * touch everybody (other trainees, other sheets, records of nobody in particular), nothing is kept.
   * @param changed the trainees any of whose records, in whatever table, differ from those of this roster
   */
  withRoster(roster: Roster, changed: readonly number[]): Evaluation {
    const { program, asOf, trainees, moments } = this;
    if (!leavesOthersAlone(moments.asWritten, roster)) return new Evaluation(program, roster, asOf, trainees);
    const inOrder = [...changed].sort((left, right) => left - right);
    const next = new Evaluation(program, roster, asOf, trainees, moments.afterEdit(roster, inOrder));
    if (moments.looksAcrossTrainees) return next;
    const ours = new Set(trainees);
    const theirs = inOrder.filter((trainee) => ours.has(trainee));
    // Whether a rule looks across trainees shows when it is made ready.
    let areAllKnown = true;
    for (const [index, { wholeList }] of program.requirements.entries()) {
      const [outcomes, kept] = [this.outcomes[index], this.kept[index]];
      if (outcomes !== undefined) next.kept[index] = { outcomes, changed: theirs };
      else if (kept !== undefined) next.kept[index] = { ...kept, changed: union(kept.changed, theirs) };
      else if (!wholeList) areAllKnown = false;
    }
    if (areAllKnown) next.edited = theirs;
    return next;
  }

  /** The verdict codes of a requirement: see {@link Outcomes}. */
  verdictsOf(requirement: number): Uint8Array {
    return this.outcomesOf(requirement).verdicts;
  }

  /** Every verdict on a requirement, and what each lacks, worked out in one pass when first asked for. */
  outcomesOf(requirement: number): Outcomes {
    const known = this.outcomes[requirement];
    if (known !== undefined) return known;
    const steps = this.outcomeSteps(requirement);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  }

  /** As {@link outcomesOf}, in short steps: of a large roster it takes long. */
  *outcomeSteps(requirement: number): Generator<void, Outcomes> {
    const known = this.outcomes[requirement];
    if (known !== undefined) return known;
    this.checksNow(requirement);
    yield;
    const kept = this.kept[requirement];
    const { count } = this.roster.people;
    let outcomes = kept?.outcomes ?? { verdicts: new Uint8Array(count), shortfalls: new Float64Array(count) };
    let isKept = kept !== undefined;
    const { lacking } = this;
    const trainees = kept?.changed ?? this.trainees;
    for (let first = 0; first < trainees.length; first += TRAINEES_A_STEP) {
      for (const trainee of trainees.slice(first, first + TRAINEES_A_STEP)) {
        const verdict = this.now(requirement, trainee, lacking);
        const shortfall = lacking.take(verdict);
        if (isKept && outcomes.verdicts[trainee] === verdict && outcomes.shortfalls[trainee] === shortfall)
          continue;
        // Those of before the edit stay what they were.
        if (isKept)
          outcomes = { verdicts: outcomes.verdicts.slice(), shortfalls: outcomes.shortfalls.slice() };
        isKept = false;
        outcomes.verdicts[trainee] = verdict;
        outcomes.shortfalls[trainee] = shortfall;
      }
      yield;
    }
    return (this.outcomes[requirement] = outcomes);
  }

  /** The checks of a requirement on the reference date, made ready when they are first asked for. */
  private checksNow(requirement: number): readonly PreparedCheck[] {
    const { trainees, asOf, moments } = this;
    this.momentNow ??= moments.moment(trainees, () => asOf, false, 'now');
    return (this.preparedNow[requirement] ??= this.prepared(requirement, this.momentNow));
  }

  /** The same at the planned end of each training. */
  private checksAtEnd(requirement: number): readonly PreparedCheck[] {
    const { trainees, asOf, moments } = this;
    this.momentAtEnd ??= moments.moment(
      trainees,
      (trainee) => this.forecastDay(trainee) ?? asOf,
      true,
      'end',
    );
    return (this.preparedAtEnd[requirement] ??= this.prepared(requirement, this.momentAtEnd));
  }

  private prepared(index: number, moment: Moment): readonly PreparedCheck[] {
    const { checks = [], wholeList = true } = this.program.requirements[index] ?? {};
    return wholeList ? [] : checks.map((check) => prepare(check, moment));
  }

  finding(requirement: number, trainee: number): Finding {
    return new TraineeFinding(this.requirement(requirement), trainee, requirement, this);
  }

  /**
   * The parts of a finding without their records: how much there is, how much is asked and until when. Costs little more than the verdict, where
   * {@link finding} tells of records and looks ahead to the end of the training.
   */
  partsOf(requirement: number, trainee: number): readonly Part[] {
    const parts: Part[] = [];
    this.now(requirement, trainee, new Collector(parts, false, false));
    return parts;
  }

  now(requirement: number, trainee: number, visit: Visit): VerdictCode {
    const found = this.evaluate(requirement, this.checksNow(requirement), trainee, visit);
    return this.waived(requirement, trainee, this.asOf, found);
  }

  atEnd(requirement: number, trainee: number, visit: Visit): VerdictCode | null {
    const end = this.forecastDay(trainee);
    if (end === null) return null;
    const found = this.evaluate(requirement, this.checksAtEnd(requirement), trainee, visit);
    return this.waived(requirement, trainee, end, found);
  }

  waiver(requirement: number, trainee: number): Waiver | null {
    return this.waiverFor(requirement, trainee, this.asOf);
  }

  /** What the requirements about all trainees together come to, in the order of the rule file. */
  rosterFindings(): Finding[] {
    return [...this.eachRosterFinding()];
  }

  /** As {@link rosterFindings}, one at a time: each looks at all records of its kind. */
  *eachRosterFinding(): Generator<Finding, void> {
    for (const requirement of this.program.requirements)
      if (requirement.wholeList) yield this.listFinding(requirement);
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
    if (this.waiverTables.length === 0) return [];
    const ids = new Map(this.program.requirements.map(({ id }) => [comparisonKey(id), id]));
    return this.trainees.flatMap((trainee) => {
      const isNeeded = (key: string): boolean => {
        const index = this.program.requirements.findIndex(({ id }) => comparisonKey(id) === key);
        const code = this.evaluate(index, this.checksNow(index), trainee, null);
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
      for (const check of sentences.slice(0, 1)) visit?.part(unmeasured(check, verdict, { personFields }));
      return verdict;
    }
    return regulations.includes(trainee, belongsTo) ? evaluateChecks(checks, trainee, visit) : NOT_APPLICABLE;
  }

  private listFinding(requirement: Requirement): Finding {
    const { moments, asOf, roster } = this;
    const { listed, open } = listedTrainees(requirement, moments.regulations, this.trainees);
    const at = (day: Day, closing: boolean, visit: Visit): VerdictCode => {
      const moment = moments.moment(listed, () => day, closing, closing ? null : 'now');
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
    const verdict = verdictName(at(asOf, false, new Collector(parts, true, true)));
    const forecastParts: Part[] = [];
    const end = lastEnd(moments.times, listed);
    const forecast =
      end === null
        ? null
        : verdictName(at(Math.max(end, asOf), true, new Collector(forecastParts, false, false)));
    return {
      requirement,
      trainee: EVERYBODY,
      verdict,
      forecast,
      parts,
      outline: parts,
      forecastParts,
      waiver: null,
    };
  }

  private waiversFor(trainee: number): readonly Waiver[] {
    if (this.waiverTables.length === 0) return NO_WAIVERS;
    let waivers = this.waivers.get(trainee);
    if (waivers === undefined) this.waivers.set(trainee, (waivers = waiversOf(this.waiverTables, trainee)));
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

/** Trainees who are judged in one step. */
const TRAINEES_A_STEP = 200;
const NO_WAIVERS: readonly Waiver[] = [];
const UNKNOWN_STANDING: Standing = { trainingMonths: null, trainingYear: null, end: null };

function evaluateChecks(checks: readonly PreparedCheck[], trainee: number, visit: Visit): VerdictCode {
  let verdict: VerdictCode = NOT_APPLICABLE;
  for (const check of checks) verdict = worse(verdict, check.evaluate(trainee, visit));
  return verdict;
}
