import type { IToken } from 'chevrotain';
import { dayFromCivil, isCivilDate } from '../../../records/dates';
import type { Span } from '../../source';
import { spanning } from '../../source';
import type * as ast from '../ast';
import { spanOf } from '../places';

export const NOWHERE: Span = { start: 0, end: 0 };

/** Whatever stands somewhere: a token, a node or a list of nodes. */
export type Extent = IToken | ast.Node | readonly ast.Node[];

function extent(thing: Extent): Span {
  if ('span' in thing) return thing.span;
  if ('tokenType' in thing) return spanOf(thing);
  return spanning(thing[0]?.span ?? NOWHERE, thing.at(-1)?.span ?? NOWHERE);
}

/** From the first of some things to the end of the last of them, in whatever order they stand. */
export function across(first: Extent, ...others: readonly (Extent | null | undefined)[]): Span {
  let span = extent(first);
  for (const other of others) if (other !== null && other !== undefined) span = spanning(span, extent(other));
  return span;
}

/** The day that a date literal names: `2025-01-31`, or in Dutch order `31-1-2025`. */
export function dateDay(image: string): number | undefined {
  const numbers = image.split('-').map(Number);
  const [year, month, day] = image.indexOf('-') === 4 ? numbers : numbers.reverse();
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isCivilDate(year, month, day) ? dayFromCivil(year, month, day) : undefined;
}
