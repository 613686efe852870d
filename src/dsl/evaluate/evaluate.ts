import type { Roster } from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import { MONTH_TICKS } from '../../records/quantities';
import { comparisonKey } from '../../wording/text';
import { invariant } from '../../wording/invariant';
import type { Diagnostic } from '../../wording/diagnostics';
import type { Program, Regulation, Requirement } from '../resolve/program';
import { Edit } from './basis';
import { prepare } from './checks';
import type { OpenCell } from './evidence';
import { Collector, TraineeFinding, type Finding, type Inquiry } from './finding';
import { Lacking } from './lacking';
import { lastEnd, listedTrainees, openRegulations, withUndated } from './listed';
import { union } from './carried';
import { momentOn, type MomentDays } from './moment';
import { Moments } from './moments';
import type { Part, Visit } from './prepared';
import { OpenOutcomes, type Outcomes } from './outcomes';
import { VerdictsAt } from './requirement-verdicts';
import { leavesOthersAlone } from './same-records';
import { EVERYBODY } from './scan';
import type { TraineeTime } from './trainee-time';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, verdictName, worse, type VerdictCode } from './verdict';
import { waiverProblems, Waivers, type Waiver } from './waivers';

/** Where a trainee stands in the training on the reference date; null where unknown cells leave it open. */
export interface Standing {
  readonly trainingMonths: number | null;
  readonly trainingYear: number | null;
  readonly end: Day | null;
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
  private knownNow: VerdictsAt | null = null;
  private knownAtEnd: VerdictsAt | null = null;
  /** What was made ready for the roster before an edit, until it is asked for. */
  private nowBefore: VerdictsAt | null = null;
  private atEndBefore: VerdictsAt | null = null;
  /** By requirement. */
  private readonly outcomes: (Outcomes | undefined)[] = [];
  private readonly waivers: Waivers;
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
    this.waivers = new Waivers(this.roster);
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
    this.handOver(next);
    if (moments.looksAcrossTrainees) return next;
    // To look each of a few up takes less than to make a set of all.
    const ours = inOrder.length > FEW ? new Set(trainees) : null;
    const theirs = inOrder.filter((trainee) => ours?.has(trainee) ?? trainees.includes(trainee));
    const edit = new Edit(roster.vocabulary, moments, next.moments, theirs);
    // Whether a rule looks across trainees shows when it is made ready.
    let areAllKnown = true;
    for (let index = 0; index < program.requirements.length; index++) {
      const requirement = this.requirement(index);
      const outcomes = this.outcomes[index];
      const kept = this.kept[index];
      const concerned = edit.concerns(requirement) ? theirs : NOBODY;
      if (outcomes !== undefined) next.kept[index] = { outcomes, changed: concerned };
      else if (kept !== undefined) next.kept[index] = { ...kept, changed: union(kept.changed, concerned) };
      else if (!requirement.wholeList) areAllKnown = false;
    }
    if (areAllKnown) next.edited = theirs;
    return next;
  }

  /** Gives away what was made ready, to be looked at with another roster; who still asks this evaluation has it made ready again. */
  private handOver(next: Evaluation): void {
    next.nowBefore = this.knownNow ?? this.nowBefore;
    next.atEndBefore = this.knownAtEnd ?? this.atEndBefore;
    this.knownNow = this.nowBefore = this.knownAtEnd = this.atEndBefore = null;
  }

  /** The verdict codes of a requirement: see {@link Outcomes}. */
  verdictsOf(requirement: number): Uint8Array {
    return this.outcomesOf(requirement).verdicts;
  }

  /** Every verdict on a requirement, and what each lacks, worked out in one pass when first asked for. */
  outcomesOf(requirement: number): Outcomes {
    const known = this.outcomes[requirement];
    if (known !== undefined) return known;
    const open = this.openOutcomes(requirement);
    this.judge(requirement, open, 0, Infinity);
    return this.closed(requirement, open);
  }

  /** As {@link outcomesOf}, in short steps: of a large roster it takes long. */
  *outcomeSteps(requirement: number): Generator<void, Outcomes> {
    const known = this.outcomes[requirement];
    if (known !== undefined) return known;
    const open = this.openOutcomes(requirement);
    yield;
    const { length } = this.judged(requirement);
    for (let first = 0; first < length; first += TRAINEES_A_STEP) {
      this.judge(requirement, open, first, first + TRAINEES_A_STEP);
      yield;
    }
    return this.closed(requirement, open);
  }

  /** The trainees whom a requirement has to be judged for. */
  private judged(requirement: number): readonly number[] {
    return this.kept[requirement]?.changed ?? this.trainees;
  }

  private openOutcomes(requirement: number): OpenOutcomes {
    this.verdictsNow.checksOf(this.requirement(requirement));
    return new OpenOutcomes(this.kept[requirement]?.outcomes ?? null, this.roster.people.count);
  }

  private judge(requirement: number, into: OpenOutcomes, first: number, end: number): void {
    const { lacking } = this;
    const trainees = this.judged(requirement);
    const last = Math.min(end, trainees.length);
    for (let index = first; index < last; index++) {
      const trainee = trainees[index] ?? EVERYBODY;
      const verdict = this.now(requirement, trainee, lacking);
      into.put(trainee, verdict, lacking.take(verdict));
    }
  }

  private closed(requirement: number, open: OpenOutcomes): Outcomes {
    const outcomes = open.close();
    this.verdictsNow.keep(this.requirement(requirement), outcomes.verdicts);
    return (this.outcomes[requirement] = outcomes);
  }

  private get verdictsNow(): VerdictsAt {
    const { trainees, asOf } = this;
    if (this.knownNow === null) {
      this.knownNow =
        this.movedHere(this.nowBefore) ??
        this.verdictsAt({ trainees, dayOf: () => asOf, closing: false, name: 'now' });
      this.nowBefore = null;
    }
    return this.knownNow;
  }

  /** At the planned end of each training. */
  private get verdictsAtEnd(): VerdictsAt {
    const { trainees, asOf } = this;
    if (this.knownAtEnd === null) {
      const dayOf = (trainee: number, moments: Moments): Day => moments.forecastDay(trainee, asOf) ?? asOf;
      this.knownAtEnd =
        this.movedHere(this.atEndBefore) ?? this.verdictsAt({ trainees, dayOf, closing: true, name: 'end' });
      this.atEndBefore = null;
    }
    return this.knownAtEnd;
  }

  private verdictsAt(days: MomentDays): VerdictsAt {
    return new VerdictsAt(momentOn(this.moments, days), this.moments, this.waivers);
  }

  private movedHere(before: VerdictsAt | null): VerdictsAt | null {
    before?.moveTo(this.moments, this.waivers);
    return before;
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
    return this.verdictsNow.of(this.requirement(requirement), trainee, visit);
  }

  atEnd(requirement: number, trainee: number, visit: Visit): VerdictCode | null {
    if (this.forecastDay(trainee) === null) return null;
    return this.verdictsAtEnd.of(this.requirement(requirement), trainee, visit);
  }

  forecastDay(trainee: number): Day | null {
    return this.moments.forecastDay(trainee, this.asOf);
  }

  waiver(requirement: number, trainee: number): Waiver | null {
    return this.waivers.holding(this.requirement(requirement).id, trainee, this.asOf);
  }

  expiredWaiver(requirement: number, trainee: number): Waiver | null {
    return this.waivers.expired(this.requirement(requirement).id, trainee, this.asOf);
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

  /** The cells that leave the dates of a trainee's training open: where {@link standing} does not know. */
  openTrainingCells(trainee: number): OpenCell[] {
    const { personFields, rows } = this.moments.times.openCells(trainee);
    const own = personFields.map((field) => ({ table: this.roster.people, row: trainee, field }));
    return [...own, ...rows];
  }

  /** What is wrong with the trainees' waivers. */
  waiverProblems(): Diagnostic[] {
    if (this.waivers.isNone) return [];
    const ids = new Map(this.program.requirements.map(({ id }) => [comparisonKey(id), id]));
    return this.trainees.flatMap((trainee) => {
      const isNeeded = (key: string): boolean => {
        const index = this.program.requirements.findIndex(({ id }) => comparisonKey(id) === key);
        const code = this.verdictsNow.withoutWaiver(this.requirement(index), trainee, null);
        return code !== MET && code !== NOT_APPLICABLE;
      };
      return waiverProblems(this.waivers.of(trainee), this.roster.keys[trainee] ?? '', ids, isNeeded);
    });
  }

  /** Regulation cells that name none of the programme's regulations. */
  regulationProblems(): Diagnostic[] {
    return this.moments.regulations.problems(this.trainees, this.roster.keys);
  }

  private requirement(index: number): Requirement {
    const requirement = this.program.requirements[index];
    invariant(requirement !== undefined, 'no such requirement');
    return requirement;
  }

  private listFinding(requirement: Requirement): Finding {
    const { moments, asOf, roster } = this;
    const { listed, open } = listedTrainees(requirement, moments.regulations, this.trainees);
    const at = (day: Day, closing: boolean, visit: Visit): VerdictCode => {
      const name = closing ? null : 'now';
      const verdicts = this.verdictsAt({ trainees: listed, dayOf: () => day, closing, name });
      const { moment } = verdicts;
      let verdict: VerdictCode = NOT_APPLICABLE;
      for (const check of requirement.checks) {
        const code = prepare(check, moment, verdicts).evaluate(EVERYBODY, visit);
        verdict = worse(verdict, withUndated(check, code, moment));
        if (open.length > 0) {
          verdict = INSUFFICIENT_DATA;
          visit?.part?.(openRegulations(check, roster.people, moments.regulations, open));
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
      foretold: () => undefined,
      waiver: null,
      expiredWaiver: null,
    };
  }
}

const FEW = 16;
const NOBODY: readonly number[] = [];
/** Trainees who are judged in one step. */
const TRAINEES_A_STEP = 200;
const UNKNOWN_STANDING: Standing = { trainingMonths: null, trainingYear: null, end: null };
