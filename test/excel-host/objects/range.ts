import { clearCells, CELL_LIMIT, requireUnprotected, rowsFor, writeCells } from '../editing/cells';
import { select } from '../editing/sheets';
import { shiftCells } from '../editing/shift-cells';
import { ExcelError, invalidArgument } from '../errors';
import type { Json } from '../json';
import type { Session } from '../session';
import type { Description } from '../wire/description';
import type { RangeTarget } from '../wire/types';
import { formatAddress } from '../workbook/address';
import {
  cellArea,
  cellCount,
  columnCount,
  isEntireColumn,
  isEntireRow,
  isUnbounded,
  mapCells,
  rowCount,
  type Area,
} from '../workbook/area';
import type { Sheet } from '../workbook/sheet';
import { textOf as shownText } from '../workbook/text';
import { toJson, typeOf } from '../workbook/values';
import { readLink, writeLink } from './hyperlink';
import { RANGE_MAKERS } from './range-makers';
import { areaFor } from './range-places';
import { textOf } from './values';

const CLEARINGS = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'] as const;

export const RANGE: Description<RangeTarget> = {
  scalars: {
    Address: { since: '1.1', read: (range) => formatAddress(range.sheet.name, areaFor(range)) },
    AddressLocal: { since: '1.1', read: (range) => formatAddress(range.sheet.name, areaFor(range)) },
    CellCount: { since: '1.1', read: (range) => cellCount(areaFor(range)) },
    RowCount: { since: '1.1', read: (range) => rowCount(areaFor(range)) },
    RowIndex: { since: '1.1', read: (range) => areaFor(range).firstRow },
    ColumnCount: { since: '1.1', read: (range) => columnCount(areaFor(range)) },
    ColumnIndex: { since: '1.1', read: (range) => areaFor(range).firstColumn },
    IsEntireColumn: { since: '1.7', read: (range) => isEntireColumn(areaFor(range)) },
    IsEntireRow: { since: '1.7', read: (range) => isEntireRow(areaFor(range)) },
    Values: {
      since: '1.1',
      read: perCell((sheet, row, column) => toJson(sheet.valueAt(row, column))),
      write: writeRange,
    },
    Formulas: {
      since: '1.1',
      read: perCell(
        (sheet, row, column) => sheet.cellAt(row, column)?.formula ?? toJson(sheet.valueAt(row, column)),
      ),
      write: writeRange,
    },
    ValueTypes: { since: '1.1', read: perCell((sheet, row, column) => typeOf(sheet.valueAt(row, column))) },
    Text: {
      since: '1.1',
      read: perCell((sheet, row, column, { workbook }) =>
        shownText(sheet.valueAt(row, column), formatAt(sheet, row, column), workbook.dateSystem),
      ),
    },
    NumberFormat: { since: '1.1', read: perCell(formatAt), write: writeFormats },
    HasSpill: {
      since: '1.12',
      read: (range, { calculator }) => {
        const area = areaFor(range);
        return calculator.index.spillOf({ sheet: range.sheet, area }) !== null;
      },
    },
    Hyperlink: { since: '1.7', read: readLink, write: writeLink },
  },
  children: {
    ConditionalFormats: { since: '1.6', of: (target) => ({ type: 'ConditionalFormatCollection', target }) },
    Format: {
      since: '1.1',
      of: (range) => ({
        type: 'RangeFormat',
        target: { sheet: range.sheet, area: areaFor(range), path: '' },
      }),
    },
    Worksheet: { since: '1.1', of: ({ sheet }) => ({ type: 'Worksheet', target: sheet }) },
  },
  methods: {
    Calculate: {
      since: '1.6',
      run: (range, _given, session) => {
        session.settle();
        session.calculator.index.markAt({ sheet: range.sheet, area: areaFor(range) });
        session.recalculate();
      },
    },
    Clear: {
      since: '1.1',
      run: (range, given, session) => {
        const what = given.json(0) === null ? 'All' : given.word(0, 'applyTo', CLEARINGS);
        clearCells(session, { sheet: range.sheet, area: areaFor(range) }, what);
      },
    },
    Delete: {
      since: '1.1',
      run: (range, given, session) => {
        const moves = given.word(0, 'shift', ['Up', 'Left']) === 'Up' ? 'rows' : 'columns';
        shiftCells(session, { sheet: range.sheet, area: areaFor(range), kind: 'delete', moves });
      },
    },
    Select: {
      since: '1.1',
      run: (range, _given, session) => {
        select(session, range.sheet, areaFor(range));
      },
    },
    _ValidateArraySize: {
      since: '1.3',
      run: (range, given) => {
        validateArraySize(range, given.whole(0, 'rows'), given.whole(1, 'columns'));
      },
    },
    SetDirty: {
      since: '1.9',
      run: (range, _given, session) => {
        session.settle();
        session.calculator.index.markAt({ sheet: range.sheet, area: areaFor(range) });
      },
    },
  },
  makers: RANGE_MAKERS,
};

/** Office.js cuts large arrays into pieces of its own, and asks before whether the whole fits. */
function validateArraySize(range: RangeTarget, rows: number, columns: number): undefined {
  const area = areaFor(range);
  if (rows !== rowCount(area) || columns !== columnCount(area))
    throw invalidArgument(
      `The input array is ${rows} × ${columns}; the range has ${rowCount(area)} rows and ${columnCount(area)} columns.`,
    );
  return undefined;
}

/** A property with a value for each cell; null for whole rows and columns, as in Excel. */
function perCell(
  of: (sheet: Sheet, row: number, column: number, session: Session) => Json,
): (range: RangeTarget, session: Session) => Json {
  return (range, session) => {
    const area = areaFor(range);
    if (isUnbounded(area)) return null;
    if (cellCount(area) > CELL_LIMIT)
      throw new ExcelError('RangeExceedsLimit', `More than ${CELL_LIMIT} cells in one request.`);
    return mapCells(area, (row, column) => of(range.sheet, row, column, session));
  };
}

function formatAt(sheet: Sheet, row: number, column: number): string {
  const format = sheet.formats.at(row, column, 'numberFormat');
  return typeof format === 'string' ? format : 'General';
}

function writeRange(range: RangeTarget, written: Json, session: Session): void {
  writeCells(session, { sheet: range.sheet, area: areaFor(range) }, written);
}

/** One format for all cells, whole rows and columns too, or one for each cell. */
function writeFormats(range: RangeTarget, written: Json): void {
  const area: Area = areaFor(range);
  requireUnprotected(range.sheet);
  if (!Array.isArray(written)) {
    range.sheet.formats.set(area, 'numberFormat', textOf(written, 'numberFormat'));
    return;
  }
  rowsFor(area, written).forEach((row, down) => {
    row.forEach((format, right) => {
      if (format === null) return;
      const cell = cellArea(area.firstRow + down, area.firstColumn + right);
      range.sheet.formats.set(cell, 'numberFormat', textOf(format, 'numberFormat'));
    });
  });
}
