/** The methods of ranges that give other ranges. */
import { shiftCells } from '../editing/shift-cells';
import { itemNotFound } from '../errors';
import type { Session } from '../session';
import type { Arguments } from '../wire/arguments';
import type { Description } from '../wire/description';
import { orNull } from '../wire/null-object';
import type { RangeTarget, WireObject } from '../wire/types';
import { cellArea, columnCount, contains, intersects, rowCount } from '../workbook/area';
import {
  areaFor,
  cellIn,
  columnIn,
  columnsAfter,
  combined,
  entireColumns,
  entireRows,
  offset,
  rangeObject,
  resized,
  rowIn,
  rowsBelow,
  usedRange,
} from './range-places';

export const RANGE_MAKERS: NonNullable<Description<RangeTarget>['makers']> = {
  GetAbsoluteResizedRange: {
    since: '1.7',
    make: (range, given) =>
      rangeObject(
        range.sheet,
        resized(areaFor(range), given.whole(0, 'numRows'), given.whole(1, 'numColumns')),
      ),
  },
  GetBoundingRect: {
    since: '1.1',
    make: (range, given, session) => combined(range, other(range, given, session), 'bounding'),
  },
  GetCell: {
    since: '1.1',
    make: (range, given) =>
      rangeObject(range.sheet, cellIn(areaFor(range), given.whole(0, 'row'), given.whole(1, 'column'))),
  },
  GetColumn: {
    since: '1.1',
    make: (range, given) => rangeObject(range.sheet, columnIn(areaFor(range), given.whole(0, 'column'))),
  },
  GetColumnsAfter: {
    since: '1.2',
    make: (range, given) =>
      rangeObject(range.sheet, columnsAfter(areaFor(range), given.optionalWhole(0, 'count') ?? 1)),
  },
  GetEntireColumn: { since: '1.1', make: (range) => rangeObject(range.sheet, entireColumns(areaFor(range))) },
  GetEntireRow: { since: '1.1', make: (range) => rangeObject(range.sheet, entireRows(areaFor(range))) },
  GetIntersection: {
    since: '1.1',
    make: (range, given, session) => combined(range, other(range, given, session), 'intersection'),
  },
  GetIntersectionOrNullObject: {
    since: '1.4',
    make: (range, given, session) =>
      orNull(() => combined(range, other(range, given, session), 'intersection')),
  },
  GetLastCell: {
    since: '1.1',
    make: (range) => {
      const { lastRow, lastColumn } = areaFor(range);
      return rangeObject(range.sheet, cellArea(lastRow, lastColumn));
    },
  },
  GetLastColumn: {
    since: '1.1',
    make: (range) => rangeObject(range.sheet, columnIn(areaFor(range), columnCount(areaFor(range)) - 1)),
  },
  GetLastRow: {
    since: '1.1',
    make: (range) => rangeObject(range.sheet, rowIn(areaFor(range), rowCount(areaFor(range)) - 1)),
  },
  GetOffsetRange: {
    since: '1.1',
    make: (range, given) =>
      rangeObject(
        range.sheet,
        offset(areaFor(range), given.whole(0, 'rowOffset'), given.whole(1, 'columnOffset')),
      ),
  },
  GetResizedRange: {
    since: '1.2',
    make: (range, given) => {
      const area = areaFor(range);
      const rows = rowCount(area) + given.whole(0, 'deltaRows');
      return rangeObject(
        range.sheet,
        resized(area, rows, columnCount(area) + given.whole(1, 'deltaColumns')),
      );
    },
  },
  GetRow: {
    since: '1.1',
    make: (range, given) => rangeObject(range.sheet, rowIn(areaFor(range), given.whole(0, 'row'))),
  },
  GetRowsBelow: {
    since: '1.2',
    make: (range, given) =>
      rangeObject(range.sheet, rowsBelow(areaFor(range), given.optionalWhole(0, 'count') ?? 1)),
  },
  GetSpillingToRange: { since: '1.12', make: (range, _given, session) => spillingTo(range, session) },
  GetSpillingToRangeOrNullObject: {
    since: '1.12',
    make: (range, _given, session) => orNull(() => spillingTo(range, session)),
  },
  GetSpillParent: { since: '1.12', make: (range, _given, session) => spillParent(range, session) },
  GetSpillParentOrNullObject: {
    since: '1.12',
    make: (range, _given, session) => orNull(() => spillParent(range, session)),
  },
  GetTables: {
    since: '1.9',
    make: (range, given, { workbook }) => {
      const touches = given.flag(0, 'fullyContained') ? contains : intersects;
      const place = { sheet: range.sheet, area: areaFor(range) };
      return { type: 'TableScopedCollection', target: { tables: workbook.tablesIn(place, touches) } };
    },
  },
  GetUsedRange: {
    since: '1.1',
    make: (range) => {
      const area = areaFor(range);
      return (
        usedRange(range.sheet, area) ?? rangeObject(range.sheet, cellArea(area.firstRow, area.firstColumn))
      );
    },
  },
  GetUsedRangeOrNullObject: { since: '1.4', make: (range) => usedRange(range.sheet, areaFor(range)) },
  Insert: {
    since: '1.1',
    make: (range, given, session) => {
      const area = areaFor(range);
      const moves = given.word(0, 'shift', ['Down', 'Right']) === 'Down' ? 'rows' : 'columns';
      shiftCells(session, { sheet: range.sheet, area, kind: 'insert', moves });
      return rangeObject(range.sheet, area);
    },
  },
};

/** The other range of a method: an object, or an address on the same sheet. */
function other(range: RangeTarget, given: Arguments, { workbook }: Session): RangeTarget {
  return given.isObject(0) ? given.target(0, 'Range') : workbook.place(given.text(0, 'range'), range.sheet);
}

function spillingTo(range: RangeTarget, session: Session): WireObject {
  session.settle();
  const spill = session.calculator.index.spillOf({ sheet: range.sheet, area: areaFor(range) });
  if (spill === null) throw itemNotFound('A spilled range');
  return rangeObject(range.sheet, spill);
}

/** The cell whose formula fills this one. */
function spillParent(range: RangeTarget, session: Session): WireObject {
  session.settle();
  const formula = session.calculator.index.filling({ sheet: range.sheet, area: areaFor(range) });
  if (formula === undefined || formula.spill === null) throw itemNotFound('A spilled range');
  return rangeObject(range.sheet, formula.place.area);
}
