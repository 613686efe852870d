import type { Day } from '../../records/dates';
import type { Requirement } from '../resolve/program';
import type { Part, Visit, Visitor } from './prepared';
import { verdictName, WAIVED, type Verdict, type VerdictCode } from './verdict';
import type { Waiver } from './waivers';

/** A requirement's verdict on one trainee, or on the whole list, with everything it rests on. */
export interface Finding {
  readonly requirement: Requirement;
  /** `EVERYBODY` for a finding on the whole list. */
  readonly trainee: number;
  readonly verdict: Verdict;
  /** The verdict at the planned end of the training; null while no end is planned. */
  readonly forecast: Verdict | null;
  /** The parts, with what became of every record. */
  readonly parts: readonly Part[];
  /** The same parts with the records that are or may be selected, planned ones included: quicker, for there are few of them. */
  readonly outline: readonly Part[];
  /** The parts as they will be at the planned end, without their records; empty without a forecast. */
  readonly forecastParts: readonly Part[];
  /** One of the outline as it will be at the planned end: what is among {@link forecastParts}. Undefined where these have to be looked through. */
  foretold(part: Part): Part | null | undefined;
  readonly waiver: Waiver | null;
  /** The waiver that last excused the trainee and no longer does; null where there is none. */
  readonly expiredWaiver: Waiver | null;
}

/** How the findings of an evaluation are worked out. */
export interface Inquiry {
  /** The verdict as things stand, waivers considered. */
  now(requirement: number, trainee: number, visit: Visit): VerdictCode;
  /** The verdict at the planned end of the training; null while no end is planned. */
  atEnd(requirement: number, trainee: number, visit: Visit): VerdictCode | null;
  /** The day of that verdict. */
  forecastDay(trainee: number): Day | null;
  waiver(requirement: number, trainee: number): Waiver | null;
  expiredWaiver(requirement: number, trainee: number): Waiver | null;
}

/** A verdict, and the parts that it rests on. */
interface Seen<Code> {
  readonly code: Code;
  readonly parts: readonly Part[];
}

/** A finding on one trainee, worked out when something of it is asked for, and no further than that takes. */
export class TraineeFinding implements Finding {
  private selected: Seen<VerdictCode> | null = null;
  private traced: Seen<VerdictCode> | null = null;
  private seenAtEnd: Seen<VerdictCode | null> | null = null;

  constructor(
    readonly requirement: Requirement,
    readonly trainee: number,
    private readonly index: number,
    private readonly inquiry: Inquiry,
  ) {}

  get verdict(): Verdict {
    return verdictName(this.seen.code);
  }

  get outline(): readonly Part[] {
    return this.seen.parts;
  }

  get parts(): readonly Part[] {
    return (this.traced ??= this.look('all')).parts;
  }

  get forecast(): Verdict | null {
    const { code } = this.atEnd;
    return code === null ? null : verdictName(code);
  }

  get forecastParts(): readonly Part[] {
    return this.atEnd.parts;
  }

  foretold(part: Part): Part | null | undefined {
    // What is asked inside another check may not be asked at the end.
    if (part.atEnd === undefined || !this.requirement.checks.includes(part.check)) return undefined;
    const end = this.inquiry.forecastDay(this.trainee);
    return end === null ? null : (part.atEnd(end) ?? undefined);
  }

  get waiver(): Waiver | null {
    return this.seen.code === WAIVED ? this.inquiry.waiver(this.index, this.trainee) : null;
  }

  get expiredWaiver(): Waiver | null {
    return this.seen.code === WAIVED ? null : this.inquiry.expiredWaiver(this.index, this.trainee);
  }

  private get seen(): Seen<VerdictCode> {
    return this.traced ?? (this.selected ??= this.look('selected'));
  }

  private look(records: 'all' | 'selected'): Seen<VerdictCode> {
    const parts: Part[] = [];
    const visit = new Collector(parts, true, records === 'all');
    return { code: this.inquiry.now(this.index, this.trainee, visit), parts };
  }

  private get atEnd(): Seen<VerdictCode | null> {
    if (this.seenAtEnd === null) {
      const parts: Part[] = [];
      const code = this.inquiry.atEnd(this.index, this.trainee, new Collector(parts, false, false));
      this.seenAtEnd = { code, parts };
    }
    return this.seenAtEnd;
  }
}

/** Keeps every part. */
export class Collector implements Visitor {
  readonly measured = null;

  /**
   * @param rows whether with the records that it looked at
   * @param rejected whether with those that were not selected too
   */
  constructor(
    private readonly parts: Part[],
    readonly rows: boolean,
    readonly rejected: boolean,
  ) {}

  part(part: Part): void {
    this.parts.push(part);
  }
}
