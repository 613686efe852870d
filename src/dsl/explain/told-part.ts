import { invariant } from '../../wording/invariant';
import type { Finding } from '../evaluate/finding';
import type { Part } from '../evaluate/prepared';
import { windowKey } from '../evaluate/window-bounds';
import type { Repair } from './repair';

/** Puts parts into words, and finds what would mend them. */
export interface Teller {
  /** Says of a part what is to be said of it, by {@link ToldPart.say}. */
  tell(told: ToldPart): void;
  /** The smallest change that makes a part met; null where there is none. */
  repairOf(told: ToldPart): Repair | null;
}

/**
 * The parts of a finding, in the order of its evaluation; each is told only when something is to be said of it. One finding after the other is told by the
 * same object, so that nothing is made anew for each: what it told of the one before is over then.
 */
export class ToldParts {
  private current: Finding | null = null;
  private whole: readonly Part[] = NO_PARTS;
  /** What was asked for of the finding; longer than `count`. */
  private readonly room: ToldPart[] = [];
  private count = 0;
  private areAllKept = false;

  constructor(private readonly teller: Teller) {}

  /** Turns to another finding. @param parts those that are told: all that it rests on, or its outline */
  turnTo(finding: Finding, parts: readonly Part[]): this {
    this.current = finding;
    this.whole = parts;
    this.count = 0;
    this.areAllKept = false;
    return this;
  }

  get finding(): Finding {
    invariant(this.current !== null, 'parts of no finding');
    return this.current;
  }

  get parts(): readonly Part[] {
    return this.whole;
  }

  /** All of them; from now on each is told once, whoever asks. */
  get all(): readonly ToldPart[] {
    this.count = 0;
    for (const [index, part] of this.whole.entries()) this.next(part, index);
    this.areAllKept = true;
    return this.room.slice(0, this.count);
  }

  of(part: Part, index: number): ToldPart {
    const kept = this.areAllKept ? this.room[index] : undefined;
    return kept ?? this.next(part, index);
  }

  private next(part: Part, index: number): ToldPart {
    const place = this.count++;
    const told = (this.room[place] ??= new ToldPart(this.teller));
    told.turnTo(part, index, this.finding);
    return told;
  }
}

const NO_PARTS: readonly Part[] = [];

/** A part of a finding that something is to be said of; what it takes to say it is looked for when asked. */
export class ToldPart {
  private ofPart: Part | null = null;
  private index = 0;
  private ofFinding: Finding | null = null;
  private found: Part | null | undefined;
  private mended: Repair | null | undefined;
  private readonly said: string[] = [];
  private saidCount = 0;
  private isTold = false;
  /** What it is about, of the parts that its sentence has; and with it the marks of others of which the same is said, where there are such. */
  mark = '';
  marks: string[] | null = null;
  /** Whether the same is said of an earlier one of its sentence, and with that. */
  isSaidWithOther = false;

  constructor(private readonly teller: Teller) {}

  /** @param index the place of the part among those of the finding */
  turnTo(part: Part, index: number, finding: Finding): void {
    this.ofPart = part;
    this.index = index;
    this.ofFinding = finding;
    this.found = this.mended = undefined;
    this.saidCount = 0;
    this.isTold = false;
    this.mark = '';
    this.marks = null;
    this.isSaidWithOther = false;
  }

  get part(): Part {
    invariant(this.ofPart !== null, 'no part');
    return this.ofPart;
  }

  /** How many pieces are to be said of it. */
  get count(): number {
    if (!this.isTold) {
      this.isTold = true;
      this.teller.tell(this);
    }
    return this.saidCount;
  }

  /** What is to be said of it, piece by piece: one of {@link count}. */
  piece(index: number): string {
    return this.said[index] ?? '';
  }

  /** For the teller: says something more of it. */
  say(piece: string): void {
    this.said[this.saidCount++] = piece;
  }

  sayAll(pieces: readonly string[]): void {
    for (const piece of pieces) this.say(piece);
  }

  /** Some of the pieces, one after the other. */
  text(from: number, to: number, between: string): string {
    if (to <= from) return '';
    let text = this.piece(from);
    for (let index = from + 1; index < to; index++) text += between + this.piece(index);
    return text;
  }

  get trainee(): number {
    return this.finding.trainee;
  }

  /** The same check, case, group and window at the planned end; null where there is none. */
  get forecast(): Part | null {
    if (this.found === undefined) {
      const foretold = this.finding.foretold(this.part);
      this.found = foretold === undefined ? this.findForecast() : foretold;
    }
    return this.found;
  }

  private findForecast(): Part | null {
    const { forecastParts } = this.finding;
    const beside = forecastParts[this.index];
    if (beside !== undefined && this.isSame(beside)) return beside;
    return forecastParts.find((other) => this.isSame(other)) ?? null;
  }

  /** The smallest change that makes it met; null where there is none. */
  get repair(): Repair | null {
    if (this.mended === undefined) this.mended = this.teller.repairOf(this);
    return this.mended;
  }

  private get finding(): Finding {
    invariant(this.ofFinding !== null, 'a part of no finding');
    return this.ofFinding;
  }

  private isSame(other: Part): boolean {
    const { check, group, window } = this.part;
    return other.check === check && isSameGroup(group, other.group) && isSameWindow(window, other.window);
  }
}

function isSameGroup(one: Part['group'], other: Part['group']): boolean {
  if (one === other) return true;
  if (one === null || other === null || one === 'unknown' || other === 'unknown') return false;
  return one.key === other.key && one.ticks === other.ticks;
}

function isSameWindow(one: Part['window'], other: Part['window']): boolean {
  if ((one?.label ?? null) === (other?.label ?? null)) return true;
  return (one === null ? '' : windowKey(one)) === (other === null ? '' : windowKey(other));
}
