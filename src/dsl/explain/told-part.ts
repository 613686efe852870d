import type { Finding } from '../evaluate/finding';
import type { Part } from '../evaluate/prepared';
import { windowKey } from '../evaluate/window-bounds';
import { findRepair, type Repair } from './repair';

/** The parts of a finding, in the order of its evaluation; each is told only when something is to be said of it. */
export class ToldParts {
  private kept: readonly ToldPart[] | null = null;

  /** @param tell puts a part into words */
  constructor(
    readonly finding: Finding,
    readonly parts: readonly Part[],
    private readonly tell: (told: ToldPart) => readonly string[],
  ) {}

  /** All of them; from now on each is told once, whoever asks. */
  get all(): readonly ToldPart[] {
    return (this.kept ??= this.parts.map((part, index) => this.of(part, index)));
  }

  of(part: Part, index: number): ToldPart {
    return this.kept?.[index] ?? new ToldPart(part, index, this.finding, this.tell);
  }
}

/** A part of a finding that something is to be said of; what it takes to say it is looked for when asked. */
export class ToldPart {
  private found: Part | null | undefined;
  private said: readonly string[] | undefined;
  private mended: Repair | null | undefined;

  /**
   * @param index the place of the part among those of the finding
   * @param tell puts it into words
   */
  constructor(
    readonly part: Part,
    private readonly index: number,
    private readonly finding: Finding,
    private readonly tell: (told: ToldPart) => readonly string[],
  ) {}

  /** What is to be said of it, piece by piece. */
  get pieces(): readonly string[] {
    return (this.said ??= this.tell(this));
  }

  get trainee(): number {
    return this.finding.trainee;
  }

  /** The same check, case, group and window at the planned end; null where there is none. */
  get forecast(): Part | null {
    if (this.found === undefined) {
      const { forecastParts } = this.finding;
      const beside = forecastParts[this.index];
      this.found =
        beside !== undefined && this.isSame(beside)
          ? beside
          : (forecastParts.find((other) => this.isSame(other)) ?? null);
    }
    return this.found;
  }

  /** The smallest change that makes it met; null where there is none. */
  get repair(): Repair | null {
    if (this.mended === undefined) this.mended = findRepair(this);
    return this.mended;
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
