/** Amounts that fall under the same limits; `limits` are indices into the list of limits. */
export interface Share {
  readonly amount: number;
  readonly limits: readonly number[];
}

/** The most that may be taken of these amounts together when no limit's amounts may exceed it. */
export function mostAllowed(shares: readonly Share[], limits: readonly number[]): number {
  return shares.every((share) => share.limits.length <= 1)
    ? separately(shares, limits)
    : together(shares, limits);
}

/** Limits that have nothing in common can be taken one by one. */
function separately(shares: readonly Share[], limits: readonly number[]): number {
  const sums = limits.map(() => 0);
  let free = 0;
  for (const { amount, limits: under } of shares) {
    const [limit] = under;
    if (limit === undefined) free += amount;
    else sums[limit] = (sums[limit] ?? 0) + amount;
  }
  return sums.reduce((total, sum, limit) => total + Math.min(sum, limits[limit] ?? Infinity), free);
}

/**
 * Where limits overlap, what one leaves over another may take away, so the most is the solution of a linear programme: the simplex method, with
 * Bland's rule so that it comes to an end. All coefficients are 0 or 1; while limits overlap two by two, its steps only add and subtract, so
 * that the result is exact.
 */
function together(shares: readonly Share[], limits: readonly number[]): number {
  // Less than nothing is no choice: it counts, and makes room under its limits.
  const room = [...limits];
  let fixed = 0;
  const free: Share[] = [];
  for (const share of shares) {
    if (share.amount > 0 && share.limits.length > 0) free.push(share);
    else {
      fixed += share.amount;
      for (const limit of share.limits) room[limit] = (room[limit] ?? 0) - share.amount;
    }
  }
  if (!Number.isFinite(fixed)) return fixed;
  const constraints = [
    ...room.map((most, limit) => ({ most, of: free.map((share) => (share.limits.includes(limit) ? 1 : 0)) })),
    ...free.flatMap(({ amount }, index) =>
      Number.isFinite(amount)
        ? [{ most: amount, of: free.map((_, other) => (other === index ? 1 : 0)) }]
        : [],
    ),
  ];
  return fixed + maximum(constraints);
}

/** The greatest sum of numbers, none below zero, of which the chosen ones of each constraint are no more than its most together. */
function maximum(constraints: readonly { readonly most: number; readonly of: readonly number[] }[]): number {
  const variables = constraints[0]?.of.length ?? 0;
  const columns = variables + constraints.length;
  const table = constraints.map(({ most, of }, row) => [
    ...of,
    ...constraints.map((_, other) => (other === row ? 1 : 0)),
    most,
  ]);
  const basis = constraints.map((_, row) => variables + row);
  const gain = Array.from({ length: columns + 1 }, (_, column) => (column < variables ? 1 : 0));
  for (;;) {
    const entering = gain.findIndex((value, column) => column < columns && value > 0);
    if (entering < 0) return -(gain[columns] ?? 0);
    const leaving = leavingRow(table, basis, entering);
    if (leaving === null) return Infinity;
    pivot(table, gain, leaving, entering);
    basis[leaving] = entering;
  }
}

function leavingRow(
  table: readonly (readonly number[])[],
  basis: readonly number[],
  entering: number,
): number | null {
  let found: { row: number; ratio: number } | null = null;
  for (const [row, cells] of table.entries()) {
    const coefficient = cells[entering] ?? 0;
    if (coefficient <= 0) continue;
    const ratio = (cells.at(-1) ?? 0) / coefficient;
    const isFirst = found === null || ratio < found.ratio;
    const breaksTie = found !== null && ratio === found.ratio && (basis[row] ?? 0) < (basis[found.row] ?? 0);
    if (isFirst || breaksTie) found = { row, ratio };
  }
  return found?.row ?? null;
}

function pivot(table: number[][], gain: number[], row: number, column: number): void {
  const chosen = table[row] ?? [];
  const divisor = chosen[column] ?? 1;
  for (const [index, value] of chosen.entries()) chosen[index] = value / divisor;
  for (const other of [...table.filter((cells) => cells !== chosen), gain]) {
    const factor = other[column] ?? 0;
    if (factor === 0) continue;
    for (const [index, value] of chosen.entries()) other[index] = (other[index] ?? 0) - factor * value;
  }
}
