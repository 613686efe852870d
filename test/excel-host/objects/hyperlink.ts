import { requireUnprotected, writeCells } from '../editing/cells';
import { invalidArgument } from '../errors';
import { isJsonObject, type Json } from '../json';
import type { Session } from '../session';
import type { RangeTarget } from '../wire/types';
import { cellArea, cellsOf } from '../workbook/area';
import { cellKey } from '../workbook/sheet';
import { areaFor } from './range-places';

const PARTS = ['address', 'documentReference', 'screenTip', 'textToDisplay'];

/** The link of the first cell; null where it has none. */
export function readLink(range: RangeTarget): Json {
  const { firstRow, firstColumn } = areaFor(range);
  return range.sheet.hyperlinks.get(cellKey(firstRow, firstColumn)) ?? null;
}

/** Links every cell; the text to display becomes its value. @throws ExcelError for a place that is not in the workbook */
export function writeLink(range: RangeTarget, link: Json, session: Session): void {
  const { sheet } = range;
  requireUnprotected(sheet);
  if (!isJsonObject(link)) throw invalidArgument('A hyperlink is an object.');
  const unknown = Object.keys(link).find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw invalidArgument(`A hyperlink has no ${unknown}.`);
  if (typeof link.documentReference === 'string') session.workbook.place(link.documentReference);
  else if (typeof link.address !== 'string')
    throw invalidArgument('A hyperlink has an address or a place in the document.');
  for (const [row, column] of cellsOf(areaFor(range))) {
    sheet.hyperlinks.set(cellKey(row, column), link);
    if (typeof link.textToDisplay === 'string')
      writeCells(session, { sheet, area: cellArea(row, column) }, link.textToDisplay);
  }
}
