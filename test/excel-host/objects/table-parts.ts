/** Columns and rows of tables. */
import { writeCells } from '../editing/cells';
import { addColumn, addRows, deleteColumn, deleteRow } from '../editing/tables';
import { itemNotFound } from '../errors';
import type { Json } from '../json';
import type { Description } from '../wire/description';
import { orNull } from '../wire/null-object';
import type { ColumnTarget, RowTarget, WireObject } from '../wire/types';
import { mapCells, rowCount, type Area } from '../workbook/area';
import { columnOf, rows, type Table } from '../workbook/table';
import { toJson } from '../workbook/values';
import { rangeObject } from './range-places';
import { textOf } from './values';

export const TABLE_COLUMN_COLLECTION: Description<Table> = {
  scalars: { Count: { since: '1.1', read: ({ columnIds }) => columnIds.length } },
  collection: {
    items: (table) => table.columnIds.map((id) => column(table, id)),
    item: findColumn,
  },
  methods: { GetCount: { since: '1.4', run: ({ columnIds }) => columnIds.length } },
  makers: {
    Add: {
      since: '1.1',
      make: (table, given, session) => {
        const id = addColumn(session, table, given.optionalWhole(0, 'index'), given.json(1));
        const name = given.optionalText(2, 'name');
        if (name !== null) writeCells(session, { sheet: table.sheet, area: headerOf({ table, id }) }, name);
        return column(table, id);
      },
    },
    GetItemAt: {
      since: '1.1',
      make: (table, given) => {
        const id = table.columnIds[given.whole(0, 'index')];
        if (id === undefined) throw itemNotFound('The column');
        return column(table, id);
      },
    },
    GetItemOrNullObject: {
      since: '1.4',
      make: (table, given) => orNull(() => findColumn(table, given.key(0, 'key'))),
    },
  },
};

function column(table: Table, id: number): WireObject {
  return { type: 'TableColumn', target: { table, id } };
}

/** By name or id. */
function findColumn(table: Table, key: string | number): WireObject {
  const id = table.columnIds.find((each) => each === key) ?? table.columnIds[table.columnIndex(String(key))];
  if (id === undefined) throw itemNotFound(`Column "${key}" of table "${table.name}"`);
  return column(table, id);
}

function indexOf({ table, id }: ColumnTarget): number {
  const index = table.columnIds.indexOf(id);
  if (index < 0) throw itemNotFound('The column');
  return index;
}

function areaOfColumn(target: ColumnTarget, of: Area): Area {
  return columnOf(of, indexOf(target));
}

function headerOf(target: ColumnTarget): Area {
  return areaOfColumn(target, target.table.headerArea);
}

export const TABLE_COLUMN: Description<ColumnTarget> = {
  identity: { name: 'Id', of: ({ id }) => id },
  scalars: {
    Id: { since: '1.1', read: ({ id }) => id },
    Index: { since: '1.1', read: indexOf },
    Name: {
      since: '1.1',
      read: (target) => target.table.columnNames[indexOf(target)] ?? '',
      write: (target, value, session) => {
        writeCells(session, { sheet: target.table.sheet, area: headerOf(target) }, textOf(value, 'name'));
      },
    },
    Values: {
      since: '1.1',
      read: (target) => valuesOf(target.table, areaOfColumn(target, target.table.area)),
      write: (target, value, session) => {
        const area = areaOfColumn(target, target.table.area);
        writeCells(session, { sheet: target.table.sheet, area }, value);
      },
    },
  },
  methods: {
    Delete: {
      since: '1.1',
      run: (target, _given, session) => {
        deleteColumn(session, target.table, indexOf(target));
      },
    },
  },
  makers: {
    GetDataBodyRange: {
      since: '1.1',
      make: (target) => rangeObject(target.table.sheet, areaOfColumn(target, target.table.dataArea)),
    },
    GetHeaderRowRange: {
      since: '1.1',
      make: (target) => rangeObject(target.table.sheet, headerOf(target)),
    },
    GetRange: {
      since: '1.1',
      make: (target) => rangeObject(target.table.sheet, areaOfColumn(target, target.table.area)),
    },
  },
};

function valuesOf({ sheet }: Table, area: Area): Json {
  return mapCells(area, (row, each) => toJson(sheet.valueAt(row, each)));
}

export const TABLE_ROW_COLLECTION: Description<Table> = {
  scalars: { Count: { since: '1.1', read: ({ dataArea }) => rowCount(dataArea) } },
  collection: {
    items: (table) => Array.from({ length: rowCount(table.dataArea) }, (_, index) => row(table, index)),
  },
  methods: { GetCount: { since: '1.4', run: ({ dataArea }) => rowCount(dataArea) } },
  makers: {
    Add: {
      since: '1.1',
      make: (table, given, session) =>
        row(table, addRows(session, table, given.optionalWhole(0, 'index'), given.json(1))),
    },
    GetItemAt: { since: '1.1', make: (table, given) => row(table, given.whole(0, 'index')) },
  },
};

function row(table: Table, index: number): WireObject {
  return { type: 'TableRow', target: { table, index } };
}

function areaOfRow({ table, index }: RowTarget): Area {
  if (index < 0 || index >= rowCount(table.dataArea)) throw itemNotFound(`Row ${index}`);
  return rows(table.dataArea, index, 1);
}

export const TABLE_ROW: Description<RowTarget> = {
  scalars: {
    Index: { since: '1.1', read: ({ index }) => index },
    Values: {
      since: '1.1',
      read: (target) => valuesOf(target.table, areaOfRow(target)),
      write: (target, value, session) => {
        writeCells(session, { sheet: target.table.sheet, area: areaOfRow(target) }, value);
      },
    },
  },
  methods: {
    Delete: {
      since: '1.1',
      run: ({ table, index }, _given, session) => {
        deleteRow(session, table, index);
      },
    },
  },
  makers: {
    GetRange: { since: '1.1', make: (target) => rangeObject(target.table.sheet, areaOfRow(target)) },
  },
};
