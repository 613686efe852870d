/** Exact fractions, the slow and obvious way: a numerator and a denominator of any size. */
export class Fraction {
  static readonly zero = new Fraction(0n, 1n);
  static readonly one = new Fraction(1n, 1n);

  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  static of(numerator: number, denominator = 1): Fraction {
    return Fraction.reduced(BigInt(numerator), BigInt(denominator));
  }

  private static reduced(numerator: bigint, denominator: bigint): Fraction {
    const sign = denominator < 0n ? -1n : 1n;
    let [a, b] = [numerator < 0n ? -numerator : numerator, denominator * sign];
    while (b !== 0n) [a, b] = [b, a % b];
    return new Fraction((numerator * sign) / a, (denominator * sign) / a);
  }

  plus(other: Fraction): Fraction {
    return Fraction.reduced(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.numerator, other.denominator));
  }

  times(other: Fraction): Fraction {
    return Fraction.reduced(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Fraction): Fraction {
    return Fraction.reduced(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Below zero when less than the other, zero when equal, above zero when more. */
  compare(other: Fraction): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  atLeast(other: Fraction): boolean {
    return this.compare(other) >= 0;
  }

  /** The whole number at or below. */
  floor(): number {
    const quotient = this.numerator / this.denominator;
    const exact = quotient * this.denominator === this.numerator;
    return Number(this.numerator < 0n && !exact ? quotient - 1n : quotient);
  }

  get number(): number {
    return Number(this.numerator) / Number(this.denominator);
  }

  toString(): string {
    return `${this.numerator}/${this.denominator}`;
  }
}

export function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce((total, part) => total.plus(part), Fraction.zero);
}
