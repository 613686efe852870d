/** Charts, as far as a report sets them up; what they draw is not modelled. */
import { requireUnprotected } from '../editing/cells';
import { invalidArgument, itemNotFound } from '../errors';
import type { Session } from '../session';
import type { Arguments } from '../wire/arguments';
import type { Description, Scalar } from '../wire/description';
import { orNull } from '../wire/null-object';
import type { WireObject } from '../wire/types';
import type { Chart, Sheet } from '../workbook/sheet';
import { areaFor } from './range-places';
import { flagOf, numberOf, textOf } from './values';

const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'Pie',
  'Doughnut',
] as const;

export const CHART_COLLECTION: Description<Sheet> = {
  scalars: { Count: { since: '1.1', read: ({ charts }) => charts.length } },
  collection: {
    items: ({ charts }) => charts.map(wrap),
    item: ({ charts }, key) => find(charts, String(key)),
  },
  methods: { GetCount: { since: '1.4', run: ({ charts }) => charts.length } },
  makers: {
    Add: { since: '1.1', make: (sheet, given, session) => wrap(add(sheet, given, session)) },
    GetItem: { since: '1.1', make: ({ charts }, given) => find(charts, given.text(0, 'name')) },
    GetItemAt: {
      since: '1.1',
      make: ({ charts }, given) => {
        const chart = charts[given.whole(0, 'index')];
        if (chart === undefined) throw itemNotFound('The chart');
        return wrap(chart);
      },
    },
    GetItemOrNullObject: {
      since: '1.4',
      make: ({ charts }, given) => orNull(() => find(charts, given.text(0, 'name'))),
    },
  },
};

function wrap(target: Chart): WireObject {
  return { type: 'Chart', target };
}

/** By name or id. */
function find(charts: readonly Chart[], key: string): WireObject {
  const chart = charts.find(({ id, name }) => id === key || name === key);
  if (chart === undefined) throw itemNotFound(`Chart "${key}"`);
  return wrap(chart);
}

function add(sheet: Sheet, given: Arguments, { workbook }: Session): Chart {
  requireUnprotected(sheet);
  const range = given.target(1, 'Range');
  if (range.sheet !== sheet) throw invalidArgument('The source of a chart is on its own worksheet here.');
  const chart: Chart = {
    id: workbook.newId(),
    sheet,
    type: given.word(0, 'type', TYPES),
    source: areaFor(range),
    seriesBy: given.json(2) === null ? 'Auto' : given.word(2, 'seriesBy', ['Auto', 'Columns', 'Rows']),
    name: `Chart ${sheet.charts.length + 1}`,
    title: 'Chart Title',
    hasTitle: true,
    position: { top: 0, left: 0, width: 360, height: 216 },
  };
  sheet.charts.push(chart);
  return chart;
}

function measure(name: keyof Chart['position']): Scalar<Chart> {
  return {
    since: '1.1',
    read: ({ position }) => position[name],
    write: ({ position }, value) => {
      position[name] = numberOf(value, name);
    },
  };
}

const ROW_HEIGHT = 15;
const COLUMN_WIDTH = 48;

export const CHART: Description<Chart> = {
  identity: { name: 'Id', of: ({ id }) => id },
  scalars: {
    Id: { since: '1.7', read: ({ id }) => id },
    ChartType: { since: '1.7', read: ({ type }) => type },
    Height: measure('height'),
    Left: measure('left'),
    Name: {
      since: '1.1',
      read: ({ name }) => name,
      write: (chart, value) => {
        chart.name = textOf(value, 'name');
      },
    },
    Top: measure('top'),
    Width: measure('width'),
  },
  children: {
    Title: { since: '1.1', of: (target) => ({ type: 'ChartTitle', target }) },
    Worksheet: { since: '1.2', of: ({ sheet }) => ({ type: 'Worksheet', target: sheet }) },
  },
  methods: {
    Delete: {
      since: '1.1',
      run: (chart) => {
        chart.sheet.charts = chart.sheet.charts.filter((each) => each !== chart);
      },
    },
    SetPosition: {
      since: '1.1',
      run: ({ sheet, position }, given, { workbook }) => {
        const corner = (index: number): { row: number; column: number } => {
          const place = given.isObject(index)
            ? given.target(index, 'Range')
            : workbook.place(given.text(index, 'cell'), sheet);
          return { row: areaFor(place).firstRow, column: areaFor(place).firstColumn };
        };
        const start = corner(0);
        position.top = start.row * ROW_HEIGHT;
        position.left = start.column * COLUMN_WIDTH;
        if (given.json(1) === null) return;
        const end = corner(1);
        position.height = (end.row - start.row + 1) * ROW_HEIGHT;
        position.width = (end.column - start.column + 1) * COLUMN_WIDTH;
      },
    },
  },
};

export const CHART_TITLE: Description<Chart> = {
  scalars: {
    Text: {
      since: '1.1',
      read: ({ title }) => title,
      write: (chart, value) => {
        chart.title = textOf(value, 'text');
      },
    },
    Visible: {
      since: '1.1',
      read: ({ hasTitle }) => hasTitle,
      write: (chart, value) => {
        chart.hasTitle = flagOf(value, 'visible');
      },
    },
  },
};
