/** Cell addresses as .xlsx files write them ("B7", "A1:C9"), zero-based here. */
import { WorkbookReadError } from './xlsx-error';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Area {
  readonly first: Place;
  readonly last: Place;
}

const rowCount = 1_048_576;
const columnCount = 16_384;

export function parsePlace(address: string): Place {
  let at = 0;
  let column = 0;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90 || column > columnCount) break;
    column = column * 26 + letter - 64;
  }
  return assertPlace({ row: Number(address.slice(at)) - 1, column: column - 1 });
}

/** Is only silent for a place that exists in Excel. */
export function assertPlace(place: Place): Place {
  const exists =
    Number.isInteger(place.row) &&
    place.row >= 0 &&
    place.row < rowCount &&
    place.column >= 0 &&
    place.column < columnCount;
  if (!exists) throw new WorkbookReadError('damaged', `row ${place.row + 1}, column ${place.column + 1}`);
  return place;
}

export function parseArea(address: string): Area {
  const colon = address.indexOf(':');
  const first = parsePlace(colon < 0 ? address : address.slice(0, colon));
  const last = colon < 0 ? first : parsePlace(address.slice(colon + 1));
  if (last.row < first.row || last.column < first.column)
    throw new WorkbookReadError('damaged', `area ${address}`);
  return { first, last };
}
