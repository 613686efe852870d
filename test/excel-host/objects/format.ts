/** Formats of cells: a table of properties, each with its type and what it is where nobody set it. */
import { requireUnprotected } from '../editing/cells';
import { invalidArgument } from '../errors';
import type { Json } from '../json';
import { wordOf } from '../wire/arguments';
import type { Description, Scalar } from '../wire/description';
import type { FormatTarget } from '../wire/types';
import type { ApiVersion } from '../profile';
import { flagOf, numberOf, textOf } from './values';

type Check = (value: Json, name: string) => Json;

/** A property of a format; read over several cells it is null where they differ. */
function property(since: ApiVersion, name: string, fallback: Json, check: Check): Scalar<FormatTarget> {
  return {
    since,
    read: ({ sheet, area, path }) => sheet.formats.shared(area, `${path}${name}`, fallback),
    write: ({ sheet, area, path }, value) => {
      requireUnprotected(sheet);
      sheet.formats.set(area, `${path}${name}`, check(value, name));
    },
  };
}

/** A colour as #RRGGBB or by an English name. */
export function colourOf(value: Json, name: string): string {
  const colour = textOf(value, name);
  if (!/^(?:#[0-9a-f]{6}|[a-z]+)$/i.test(colour)) throw invalidArgument(`${name} "${colour}" is no colour.`);
  return colour.startsWith('#') ? colour.toUpperCase() : colour;
}

function word(...words: readonly string[]): Check {
  return (value, name) => wordOf(value, name, words);
}

function part(path: string): (target: FormatTarget) => FormatTarget {
  return (target) => ({ ...target, path: `${target.path}${path}.` });
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];

export const RANGE_FORMAT: Description<FormatTarget> = {
  scalars: {
    ColumnWidth: property('1.2', 'columnWidth', 48, numberOf),
    HorizontalAlignment: property('1.1', 'horizontalAlignment', 'General', word(...HORIZONTAL)),
    RowHeight: property('1.2', 'rowHeight', 15, numberOf),
    VerticalAlignment: property(
      '1.1',
      'verticalAlignment',
      'Bottom',
      word('Top', 'Center', 'Bottom', 'Justify', 'Distributed'),
    ),
    WrapText: property('1.1', 'wrapText', false, flagOf),
    IndentLevel: property('1.9', 'indentLevel', 0, numberOf),
  },
  children: {
    Borders: { since: '1.1', of: (target) => ({ type: 'RangeBorderCollection', target }) },
    Fill: { since: '1.1', of: (target) => ({ type: 'RangeFill', target: part('fill')(target) }) },
    Font: { since: '1.1', of: (target) => ({ type: 'RangeFont', target: part('font')(target) }) },
  },
  methods: {
    AutofitColumns: { since: '1.2', run: autofit },
    AutofitRows: { since: '1.2', run: autofit },
  },
};

/** Sizes depend on how Excel draws texts: only that it is allowed can be told here. */
function autofit({ sheet }: FormatTarget): undefined {
  requireUnprotected(sheet);
  return undefined;
}

export const RANGE_FILL: Description<FormatTarget> = {
  scalars: { Color: property('1.1', 'color', '#FFFFFF', colourOf) },
  methods: {
    Clear: {
      since: '1.1',
      run: ({ sheet, area, path }) => {
        requireUnprotected(sheet);
        sheet.formats.set(area, `${path}color`, '#FFFFFF');
      },
    },
  },
};

export const RANGE_FONT: Description<FormatTarget> = {
  scalars: {
    Bold: property('1.1', 'bold', false, flagOf),
    Color: property('1.1', 'color', '#000000', colourOf),
    Italic: property('1.1', 'italic', false, flagOf),
    Name: property('1.1', 'name', 'Calibri', textOf),
    Size: property('1.1', 'size', 11, numberOf),
    Strikethrough: property('1.9', 'strikethrough', false, flagOf),
    Underline: property(
      '1.1',
      'underline',
      'None',
      word('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'),
    ),
  },
};

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];

export const RANGE_BORDER_COLLECTION: Description<FormatTarget> = {
  scalars: { Count: { since: '1.1', read: () => SIDES.length } },
  collection: {
    items: (target) =>
      SIDES.map((side) => ({ type: 'RangeBorder', target: part(`borders.${side}`)(target) })),
    item: (target, key) => ({
      type: 'RangeBorder',
      target: part(`borders.${wordOf(key, 'index', SIDES)}`)(target),
    }),
  },
};

export const RANGE_BORDER: Description<FormatTarget> = {
  scalars: {
    Color: property('1.1', 'color', '#000000', colourOf),
    SideIndex: { since: '1.1', read: ({ path }) => path.split('.').at(-2) ?? '' },
    Style: property('1.1', 'style', 'None', word(...LINES)),
    Weight: property('1.1', 'weight', 'Thin', word('Hairline', 'Thin', 'Medium', 'Thick')),
  },
};
