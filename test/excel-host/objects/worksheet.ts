import { EVENT } from '../events';
import { activateSheet, deleteSheet, renameSheet } from '../editing/sheets';
import { ExcelError, itemNotFound, invalidArgument } from '../errors';
import type { Session } from '../session';
import { wordOf, type Arguments } from '../wire/arguments';
import type { Description } from '../wire/description';
import { orNull } from '../wire/null-object';
import type { WireObject } from '../wire/types';
import { areaOf, cellArea, WHOLE_SHEET, type Area } from '../workbook/area';
import type { Sheet } from '../workbook/sheet';
import { flagOf, numberOf, textOf } from './values';
import { markAll } from './workbook';
import { rangeIn, rangeObject, usedRange } from './range-places';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

export const WORKSHEET: Description<Sheet> = {
  identity: { name: 'Id', of: ({ id }) => id },
  scalars: {
    Id: { since: '1.1', read: ({ id }) => id },
    Name: {
      since: '1.1',
      read: ({ name }) => name,
      write: (sheet, value, session) => {
        renameSheet(session, sheet, textOf(value, 'name'));
      },
    },
    Position: {
      since: '1.1',
      read: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      write: (sheet, value, session) => {
        moveSheet(session, sheet, numberOf(value, 'position'));
      },
    },
    Visibility: {
      since: '1.1',
      read: ({ visibility }) => visibility,
      write: (sheet, value, session) => {
        const visibility = wordOf(value, 'visibility', VISIBILITIES);
        if (visibility !== 'Visible') requireOtherVisible(session, sheet);
        sheet.visibility = visibility;
      },
    },
    TabColor: {
      since: '1.7',
      read: ({ tabColor }) => tabColor,
      write: (sheet, value) => {
        sheet.tabColor = textOf(value, 'tabColor');
      },
    },
    ShowGridlines: {
      since: '1.8',
      read: ({ showGridlines }) => showGridlines,
      write: (sheet, value) => {
        sheet.showGridlines = flagOf(value, 'showGridlines');
      },
    },
    ShowHeadings: {
      since: '1.8',
      read: ({ showHeadings }) => showHeadings,
      write: (sheet, value) => {
        sheet.showHeadings = flagOf(value, 'showHeadings');
      },
    },
  },
  children: {
    Charts: { since: '1.1', of: (target) => ({ type: 'ChartCollection', target }) },
    Comments: { since: '1.10', of: (sheet) => ({ type: 'CommentCollection', target: { sheet } }) },
    FreezePanes: { since: '1.7', of: (target) => ({ type: 'WorksheetFreezePanes', target }) },
    HorizontalPageBreaks: { since: '1.9', of: (target) => ({ type: 'PageBreakCollection', target }) },
    Names: { since: '1.4', of: (sheet) => ({ type: 'NamedItemCollection', target: { sheet } }) },
    PageLayout: { since: '1.9', of: (target) => ({ type: 'PageLayout', target }) },
    Protection: { since: '1.2', of: (target) => ({ type: 'WorksheetProtection', target }) },
    Shapes: { since: '1.9', of: (target) => ({ type: 'ShapeCollection', target }) },
    Tables: { since: '1.1', of: (sheet) => ({ type: 'TableCollection', target: { sheet } }) },
  },
  methods: {
    Activate: {
      since: '1.1',
      run: (sheet, _given, session) => {
        activateSheet(session, sheet);
      },
    },
    Calculate: {
      since: '1.6',
      run: (sheet, given, session) => {
        if (given.flag(0, 'markAllDirty')) markAll(session, sheet);
        session.recalculate();
      },
    },
    Delete: {
      since: '1.1',
      run: (sheet, _given, session) => {
        deleteSheet(session, sheet);
      },
    },
  },
  makers: {
    GetCell: {
      since: '1.1',
      make: (sheet, given) => rangeObject(sheet, cellArea(given.whole(0, 'row'), given.whole(1, 'column'))),
    },
    GetRange: {
      since: '1.1',
      make: (sheet, given, { workbook }) => {
        const address = given.optionalText(0, 'address');
        return address === null ? rangeObject(sheet, WHOLE_SHEET) : rangeIn(workbook, sheet, address);
      },
    },
    GetRangeByIndexes: { since: '1.7', make: (sheet, given) => rangeObject(sheet, areaByIndexes(given)) },
    GetUsedRange: {
      since: '1.1',
      // An empty sheet's used range is its first cell.
      make: (sheet) => usedRange(sheet, WHOLE_SHEET) ?? rangeObject(sheet, cellArea(0, 0)),
    },
    GetUsedRangeOrNullObject: { since: '1.4', make: (sheet) => usedRange(sheet, WHOLE_SHEET) },
    _GetSheetById: {
      since: '1.7',
      make: (_sheet, given, { workbook }) => {
        const found = workbook.sheets.find(({ id }) => id === given.text(0, 'id'));
        if (found === undefined) throw itemNotFound('The worksheet');
        return { type: 'Worksheet', target: found };
      },
    },
    GetNextOrNullObject: {
      since: '1.5',
      make: (sheet, given, session) => orNull(() => neighbour(sheet, 1, given, session)),
    },
    GetPreviousOrNullObject: {
      since: '1.5',
      make: (sheet, given, session) => orNull(() => neighbour(sheet, -1, given, session)),
    },
  },
  events: {
    ActivatedEvent: { since: '1.7', property: 'onActivated', type: EVENT.worksheetActivated, target: idOf },
    CalculatedEvent: {
      since: '1.8',
      property: 'onCalculated',
      type: EVENT.worksheetCalculated,
      target: idOf,
    },
    DataChangedEvent: { since: '1.7', property: 'onChanged', type: EVENT.worksheetChanged, target: idOf },
    DeactivatedEvent: {
      since: '1.7',
      property: 'onDeactivated',
      type: EVENT.worksheetDeactivated,
      target: idOf,
    },
    SelectionChangedEvent: {
      since: '1.7',
      property: 'onSelectionChanged',
      type: EVENT.worksheetSelectionChanged,
      target: idOf,
    },
  },
};

function idOf({ id }: Sheet): string {
  return id;
}

function areaByIndexes(given: Arguments): Area {
  return areaOf(
    given.whole(0, 'startRow'),
    given.whole(1, 'startColumn'),
    given.whole(2, 'rowCount'),
    given.whole(3, 'columnCount'),
  );
}

function moveSheet({ workbook }: Session, sheet: Sheet, position: number): void {
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length)
    throw invalidArgument(`There is no position ${position}.`);
  const others = workbook.sheets.filter((each) => each !== sheet);
  workbook.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
}

function requireOtherVisible({ workbook }: Session, sheet: Sheet): void {
  if (!workbook.sheets.some((each) => each !== sheet && each.visibility === 'Visible'))
    throw new ExcelError('InvalidOperation', 'A workbook must keep one visible worksheet.');
}

function neighbour(sheet: Sheet, step: 1 | -1, given: Arguments, { workbook }: Session): WireObject {
  const visibleOnly = given.flag(0, 'visibleOnly');
  const order = workbook.sheets.filter(
    (each) => each === sheet || !visibleOnly || each.visibility === 'Visible',
  );
  const found = order[order.indexOf(sheet) + step];
  if (found === undefined) throw itemNotFound('Another worksheet there');
  return { type: 'Worksheet', target: found };
}
