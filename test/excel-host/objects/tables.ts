import { addTable, removeTable, renameTable, resizeTable } from '../editing/tables';
import { ExcelError, itemNotFound } from '../errors';
import { EVENT, WORKBOOK_TARGET } from '../events';
import type { Session } from '../session';
import type { Arguments } from '../wire/arguments';
import type { Description, Scalar } from '../wire/description';
import { orNull } from '../wire/null-object';
import type { ScopedTablesTarget, ScopeTarget, WireObject } from '../wire/types';
import type { Table } from '../workbook/table';
import type { Place } from '../workbook/workbook';
import { areaFor, rangeObject } from './range-places';
import { flagOf, textOf } from './values';

export const TABLE_COLLECTION: Description<ScopeTarget> = {
  scalars: { Count: { since: '1.1', read: (scope, session) => inScope(scope, session).length } },
  collection: {
    items: (scope, session) => inScope(scope, session).map(wrap),
    item: (scope, key, session) => wrap(find(inScope(scope, session), key)),
  },
  methods: { GetCount: { since: '1.4', run: (scope, _given, session) => inScope(scope, session).length } },
  makers: {
    Add: {
      since: '1.1',
      make: (scope, given, session) =>
        wrap(addTable(session, placeOf(scope, given, session), given.flag(1, 'hasHeaders'))),
    },
    GetItemAt: {
      since: '1.1',
      make: (scope, given, session) => wrap(at(inScope(scope, session), given.whole(0, 'index'))),
    },
    GetItemOrNullObject: {
      since: '1.4',
      make: (scope, given, session) => orNull(() => wrap(find(inScope(scope, session), given.key(0, 'key')))),
    },
  },
  events: {
    AddedEvent: { since: '1.9', property: 'onAdded', type: EVENT.tableAdded, target: scopeId },
    DataChangedEvent: { since: '1.7', property: 'onChanged', type: EVENT.tableChanged, target: scopeId },
    DeletedEvent: { since: '1.9', property: 'onDeleted', type: EVENT.tableDeleted, target: scopeId },
  },
};

export const TABLE_SCOPED_COLLECTION: Description<ScopedTablesTarget> = {
  collection: {
    items: ({ tables }) => tables.map(wrap),
    item: ({ tables }, key) => wrap(find(tables, key)),
  },
  methods: { GetCount: { since: '1.9', run: ({ tables }) => tables.length } },
  makers: { GetFirst: { since: '1.9', make: ({ tables }) => wrap(at(tables, 0)) } },
};

function scopeId({ sheet }: ScopeTarget): string {
  return sheet?.id ?? WORKBOOK_TARGET;
}

function wrap(table: Table): WireObject {
  return { type: 'Table', target: table };
}

function inScope({ sheet }: ScopeTarget, { workbook }: Session): readonly Table[] {
  return sheet === null ? workbook.tables : workbook.tables.filter((table) => table.sheet === sheet);
}

/** By name or id. */
function find(tables: readonly Table[], key: string | number): Table {
  const table =
    tables.find(({ id }) => id === key) ??
    tables.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  if (table === undefined) throw itemNotFound(`Table "${key}"`);
  return table;
}

function at(tables: readonly Table[], index: number): Table {
  const table = tables[index];
  if (table === undefined) throw itemNotFound(`Table ${index}`);
  return table;
}

function placeOf({ sheet }: ScopeTarget, given: Arguments, { workbook }: Session): Place {
  if (!given.isObject(0)) return workbook.place(given.text(0, 'address'), sheet ?? workbook.active);
  const range = given.target(0, 'Range');
  return { sheet: range.sheet, area: areaFor(range) };
}

type Look =
  | 'highlightFirstColumn'
  | 'highlightLastColumn'
  | 'showBandedColumns'
  | 'showBandedRows'
  | 'showFilterButton';

function look(name: Look): Scalar<Table> {
  return {
    since: '1.3',
    read: (table) => table[name],
    write: (table, value) => {
      table[name] = flagOf(value, name);
    },
  };
}

export const TABLE: Description<Table> = {
  identity: { name: 'Id', of: ({ id }) => id },
  scalars: {
    Id: { since: '1.1', read: ({ id }) => id },
    Name: {
      since: '1.1',
      read: ({ name }) => name,
      write: (table, value, session) => {
        renameTable(session, table, textOf(value, 'name'));
      },
    },
    ShowHeaders: { since: '1.1', read: () => true },
    ShowTotals: { since: '1.1', read: ({ showTotals }) => showTotals },
    Style: {
      since: '1.1',
      read: ({ style }) => style,
      write: (table, value) => {
        table.style = textOf(value, 'style');
      },
    },
    HighlightFirstColumn: look('highlightFirstColumn'),
    HighlightLastColumn: look('highlightLastColumn'),
    ShowBandedColumns: look('showBandedColumns'),
    ShowBandedRows: look('showBandedRows'),
    ShowFilterButton: look('showFilterButton'),
  },
  children: {
    Columns: { since: '1.1', of: (target) => ({ type: 'TableColumnCollection', target }) },
    Rows: { since: '1.1', of: (target) => ({ type: 'TableRowCollection', target }) },
    Worksheet: { since: '1.2', of: ({ sheet }) => ({ type: 'Worksheet', target: sheet }) },
  },
  methods: {
    Delete: {
      since: '1.1',
      run: (table, _given, session) => {
        removeTable(session, table, false);
      },
    },
    Resize: {
      since: '1.13',
      run: (table, given, session) => {
        const place = placeOf({ sheet: table.sheet }, given, session);
        if (place.sheet !== table.sheet)
          throw new ExcelError('InvalidArgument', 'A table stays on its worksheet.');
        resizeTable(session, table, place.area);
      },
    },
  },
  makers: {
    ConvertToRange: {
      since: '1.2',
      make: (table, _given, session) => {
        removeTable(session, table, true);
        return rangeObject(table.sheet, table.area);
      },
    },
    GetDataBodyRange: { since: '1.1', make: (table) => rangeObject(table.sheet, table.dataArea) },
    GetHeaderRowRange: { since: '1.1', make: (table) => rangeObject(table.sheet, table.headerArea) },
    GetRange: { since: '1.1', make: (table) => rangeObject(table.sheet, table.area) },
    GetTotalRowRange: {
      since: '1.1',
      make: (table) => {
        if (table.totalsArea === null) throw itemNotFound('A row of totals');
        return rangeObject(table.sheet, table.totalsArea);
      },
    },
  },
  events: {
    DataChangedEvent: {
      since: '1.7',
      property: 'onChanged',
      type: EVENT.tableChanged,
      target: ({ id }) => id,
    },
    SelectionChangedEvent: {
      since: '1.7',
      property: 'onSelectionChanged',
      type: EVENT.tableSelectionChanged,
      target: ({ id }) => id,
    },
  },
};
