import { formatNumber } from '../../../../src/dsl/index';

/** What a check counts in. */
export interface Unit {
  readonly one: string;
  readonly many: string;
  /** As reports call it in any language; null for bare numbers. */
  readonly key: string | null;
  /** Parts of one in which amounts are held. */
  readonly parts: number;
  /** Whether there are only whole ones. */
  readonly isWhole: boolean;
}

/** Whole amounts up to here are put into words once. */
const KEPT = 4096;

/** Limits in a unit, and amounts beside them in words. */
export class Bound {
  /** The limits in parts of the unit; the upper one is infinite where there is none. */
  readonly low: number;
  readonly high: number;
  private readonly after: string;
  private readonly amounts: string[] = [];
  private readonly measured: string[] = [];

  constructor(
    readonly unit: Unit,
    readonly least: number,
    readonly most: number | null = null,
  ) {
    this.low = least * unit.parts;
    this.high = most === null ? Infinity : most * unit.parts;
    this.after = most === null ? ` van ten minste ${least}` : `, van ${least} tot en met ${most} vereist`;
  }

  /** An amount as people read it, with six decimals; infinite where nothing limits it. */
  inUnit(parts: number): number {
    return rounded(parts / this.unit.parts);
  }

  /** `4,8 maanden`, `1 toets`, `4`. */
  amountText(amount: number): string {
    if (Number.isInteger(amount) && amount < KEPT) return (this.amounts[amount] ??= this.worded(amount));
    return this.worded(amount);
  }

  /** `4,8 maanden van ten minste 60`. */
  measuredText(amount: number): string {
    if (Number.isInteger(amount) && amount < KEPT)
      return (this.measured[amount] ??= this.worded(amount) + this.after);
    return this.worded(amount) + this.after;
  }

  /** An amount that blank cells leave open, beside the limits. @param most null where nothing limits it */
  openText(least: number, most: number | null): string {
    const measured =
      most === null
        ? `${this.worded(least)} of meer`
        : `tussen ${formatNumber(least, 'nl')} en ${this.worded(most)}`;
    return measured + this.after;
  }

  private worded(amount: number): string {
    const { one, many } = this.unit;
    const unit = amount === 1 ? one : many;
    return unit === '' ? formatNumber(amount, 'nl') : `${formatNumber(amount, 'nl')} ${unit}`;
  }
}

export const rounded = (amount: number): number => Math.round(amount * 1e6) / 1e6;
