/** How many records come in a row: in every order, and with everything that the unknown cells may hold. */

/** A record that may stand in a row. */
export interface Dated {
  readonly day: number | null;
  readonly isCertain: boolean;
}

/** The days there are: a record of an unknown day may be of each of them. */
export const DAYS = [0, 1, 2];

function orders<Item>(items: readonly Item[]): Item[][] {
  return items.length === 0
    ? [[]]
    : items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

function fillings<One extends Dated, Value>(
  [first, ...rest]: readonly One[],
  valuesOf: (one: One) => readonly Value[],
): { day: number; value: Value }[][] {
  if (first === undefined) return [[]];
  const others = fillings(rest, valuesOf);
  const there = (first.day === null ? DAYS : [first.day]).flatMap((day) =>
    valuesOf(first).map((value) => ({ day, value })),
  );
  return [
    ...(first.isCertain ? [] : others),
    ...there.flatMap((one) => others.map((other) => [one, ...other])),
  ];
}

/**
 * The length of the longest row, for each way in which the records may come.
 * @param valuesOf everything that a record's cell may hold
 * @param longest how long the longest row is among values in their order
 */
export function lengths<One extends Dated, Value>(
  records: readonly One[],
  valuesOf: (one: One) => readonly Value[],
  longest: (values: readonly Value[]) => number,
): number[] {
  return fillings(records, valuesOf).flatMap((filled) => {
    let rows: Value[][] = [[]];
    for (const day of DAYS) {
      const today = orders(filled.filter((one) => one.day === day).map(({ value }) => value));
      rows = rows.flatMap((before) => today.map((after) => [...before, ...after]));
    }
    return rows.map(longest);
  });
}
