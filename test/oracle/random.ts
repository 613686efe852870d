/** What the generators of both programmes draw from. */
import fc from 'fast-check';
import type { DayNumber } from './calendar';
import type { Attestation, Cell, Exemption, Interruption, Waiver } from './roster';

/** How often cells are spoilt: per thousand. */
export interface Spoiling {
  readonly blank: number;
  readonly error: number;
}

export const pick = <Value>(...values: Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

/** @param weight of the rare one, per hundred */
export const rarely = <Value>(
  common: Value,
  weight: number,
  rare: fc.Arbitrary<Value>,
): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 100 - weight, arbitrary: fc.constant(common) }, { weight, arbitrary: rare });

export function dayWithin(begin: DayNumber, length: number): fc.Arbitrary<DayNumber> {
  return fc.integer({ min: 0, max: length }).map((days) => begin + days);
}

export const quarters = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most * 4 }).map((n) => n / 4);

export function spoilt<Value>(value: Value, chance: number, { blank, error }: Spoiling): Cell<Value> {
  return chance < blank ? 'blank' : chance < blank + error ? 'error' : value;
}

/** Spoils some cells of rows. The chances are drawn beforehand, so that a failure shrinks towards whole cells. */
export function spoilRows<Row extends object>(
  rows: readonly Row[],
  chances: readonly number[],
  spoiling: Spoiling,
): Row[] {
  let next = 0;
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          key === 'requirement' ? value : spoilt(value, 999 - (chances[next++] ?? 0), spoiling),
        ]),
      ) as Row,
  );
}

/** At most two, of the start's time and later. */
export function exemptions(start: DayNumber, parts: readonly Cell<string>[]): fc.Arbitrary<Exemption[]> {
  const one = fc.record({
    part: pick(...parts),
    months: quarters(8),
    decided: fc.oneof(dayWithin(start - 60, 900), fc.constant<Cell<DayNumber>>('blank')),
    by: pick<Cell<string>>('Consilium NVAMG', 'opleider', 'opleider', 'RGS', 'blank'),
  });
  return rarely<Exemption[]>([], 25, fc.array(one, { maxLength: 2 }));
}

/** At most three, one after the other. */
export function interruptions(start: DayNumber, length: number): fc.Arbitrary<Interruption[]> {
  const one = fc.record({
    at: fc.integer({ min: 5, max: length }),
    length: fc.integer({ min: 1, max: 60 }),
    reason: pick('ziekte', 'ziekte', 'verlof', 'vakantie'),
    days: fc.oneof<fc.Arbitrary<Cell<number>>[]>(fc.constant('blank'), fc.integer({ min: 1, max: 60 })),
    compensated: fc.oneof<fc.Arbitrary<Cell<number>>[]>(
      fc.constant(0),
      fc.constant(0),
      fc.integer({ min: 0, max: 50 }),
    ),
  });
  return fc.array(one, { maxLength: 3 }).chain((drawn) => {
    let free = start;
    const rows = drawn
      .sort((a, b) => a.at - b.at)
      .map(({ at, length: days, ...rest }): Interruption => {
        const begin = Math.max(free, start + at);
        free = begin + days;
        return { ...rest, begin, end: begin + days - 1 };
      });
    return rarely<Interruption[]>([], 35, fc.constant(rows));
  });
}

/** At most three. */
export function waivers(start: DayNumber, requirements: readonly string[]): fc.Arbitrary<Waiver[]> {
  const one = fc.record({
    requirement: pick(...requirements),
    decided: fc.oneof(
      { weight: 6, arbitrary: dayWithin(start - 30, 700) },
      { weight: 1, arbitrary: fc.constant<Cell<DayNumber>>('blank') },
    ),
    by: pick<Cell<string>>('Consilium NVAMG', 'RGS', 'opleider', 'blank'),
    until: fc.oneof<fc.Arbitrary<Cell<DayNumber>>[]>(
      fc.constant('blank'),
      dayWithin(start + 200, 800),
      dayWithin(start + 600, 800),
    ),
  });
  return rarely<Waiver[]>([], 25, fc.array(one, { maxLength: 3 }));
}

export function attestations(start: DayNumber, requirements: readonly string[]): fc.Arbitrary<Attestation[]> {
  const one = fc.record({
    requirement: pick(...requirements),
    date: fc.oneof(
      { weight: 6, arbitrary: dayWithin(start - 100, 1200) },
      { weight: 1, arbitrary: pick<Cell<DayNumber>>('blank', 'error') },
    ),
    by: pick<Cell<string>>('De Vries', 'De Vries', 'De Vries', 'Jansen', 'blank'),
  });
  return fc.array(one, { maxLength: 3 });
}
