import { requireFormula, requireUnprotected } from '../editing/cells';
import { ExcelError, invalidArgument, itemNotFound } from '../errors';
import { isJsonObject, type Json } from '../json';
import type { Session } from '../session';
import type { Description } from '../wire/description';
import { orNull } from '../wire/null-object';
import type { ConditionalFormatTarget, ConditionalPartTarget, RangeTarget, WireObject } from '../wire/types';
import { intersects } from '../workbook/area';
import type { ConditionalFormat } from '../workbook/sheet';
import { areaFor, rangeObject } from './range-places';
import { flagOf, numberOf, textOf } from './values';

/** The kinds that the test host has; Excel has more. */
const KINDS = ['Custom', 'CellValue', 'ContainsText'] as const;

export const CONDITIONAL_FORMAT_COLLECTION: Description<RangeTarget> = {
  collection: {
    items: (range) => touching(range).map((format) => wrap(range, format)),
    item: (range, key) => find(range, String(key)),
  },
  methods: {
    ClearAll: {
      since: '1.6',
      run: (range) => {
        requireUnprotected(range.sheet);
        const gone = touching(range);
        range.sheet.conditionalFormats = range.sheet.conditionalFormats.filter(
          (each) => !gone.includes(each),
        );
      },
    },
    GetCount: { since: '1.6', run: (range) => touching(range).length },
  },
  makers: {
    Add: {
      since: '1.6',
      make: (range, given, session) => {
        requireUnprotected(range.sheet);
        const format = newFormat(range, given.word(0, 'type', KINDS), session);
        // A new format comes before the others.
        for (const other of range.sheet.conditionalFormats) other.priority += 1;
        range.sheet.conditionalFormats.unshift(format);
        return wrap(range, format);
      },
    },
    GetItemAt: {
      since: '1.6',
      make: (range, given) => {
        const format = touching(range)[given.whole(0, 'index')];
        if (format === undefined) throw itemNotFound('The conditional format');
        return wrap(range, format);
      },
    },
    GetItemOrNullObject: {
      since: '1.14',
      make: (range, given) => orNull(() => find(range, given.text(0, 'id'))),
    },
  },
};

function newFormat(range: RangeTarget, type: string, { workbook }: Session): ConditionalFormat {
  return {
    id: workbook.newId(),
    type,
    area: areaFor(range),
    priority: 0,
    stopIfTrue: false,
    settings: new Map(),
  };
}

function touching(range: RangeTarget): ConditionalFormat[] {
  return range.sheet.conditionalFormats.filter(({ area }) => intersects(area, areaFor(range)));
}

function wrap({ sheet }: RangeTarget, format: ConditionalFormat): WireObject {
  return { type: 'ConditionalFormat', target: { sheet, format } };
}

function find(range: RangeTarget, id: string): WireObject {
  const format = range.sheet.conditionalFormats.find((each) => each.id === id);
  if (format === undefined) throw itemNotFound('The conditional format');
  return wrap(range, format);
}

type PartType = 'CustomConditionalFormat' | 'CellValueConditionalFormat' | 'TextConditionalFormat';

/** The part that a kind has. @throws ExcelError for another kind */
function partOf(target: ConditionalFormatTarget, kind: (typeof KINDS)[number], type: PartType): WireObject {
  if (target.format.type !== kind)
    throw new ExcelError('InvalidOperation', `The conditional format is ${target.format.type}, not ${kind}.`);
  return { type, target: { ...target, path: '' } };
}

function partOrNull(
  target: ConditionalFormatTarget,
  kind: (typeof KINDS)[number],
  type: PartType,
): WireObject | null {
  return target.format.type === kind ? partOf(target, kind, type) : null;
}

export const CONDITIONAL_FORMAT: Description<ConditionalFormatTarget> = {
  identity: { name: 'Id', of: ({ format }) => format.id },
  scalars: {
    Id: { since: '1.6', read: ({ format }) => format.id },
    Type: { since: '1.6', read: ({ format }) => format.type },
    Priority: {
      since: '1.6',
      read: ({ format }) => format.priority,
      write: ({ format }, value) => {
        format.priority = numberOf(value, 'priority');
      },
    },
    StopIfTrue: {
      since: '1.6',
      read: ({ format }) => format.stopIfTrue,
      write: ({ format }, value) => {
        format.stopIfTrue = flagOf(value, 'stopIfTrue');
      },
    },
  },
  children: {
    Custom: { since: '1.6', of: (target) => partOf(target, 'Custom', 'CustomConditionalFormat') },
    CustomOrNullObject: {
      since: '1.6',
      of: (target) => partOrNull(target, 'Custom', 'CustomConditionalFormat'),
    },
    CellValue: { since: '1.6', of: (target) => partOf(target, 'CellValue', 'CellValueConditionalFormat') },
    CellValueOrNullObject: {
      since: '1.6',
      of: (target) => partOrNull(target, 'CellValue', 'CellValueConditionalFormat'),
    },
    TextComparison: { since: '1.6', of: (target) => partOf(target, 'ContainsText', 'TextConditionalFormat') },
    TextComparisonOrNullObject: {
      since: '1.6',
      of: (target) => partOrNull(target, 'ContainsText', 'TextConditionalFormat'),
    },
  },
  methods: {
    Delete: {
      since: '1.6',
      run: ({ sheet, format }) => {
        requireUnprotected(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      },
    },
  },
  makers: {
    GetRange: { since: '1.6', make: ({ sheet, format }) => rangeObject(sheet, format.area) },
    GetRangeOrNullObject: { since: '1.6', make: ({ sheet, format }) => rangeObject(sheet, format.area) },
  },
};

const FORMAT_CHILD: NonNullable<Description<ConditionalPartTarget>['children']> = {
  Format: {
    since: '1.6',
    of: (target) => ({ type: 'ConditionalRangeFormat', target: { ...target, path: 'format.' } }),
  },
};

export const CUSTOM_CONDITIONAL_FORMAT: Description<ConditionalPartTarget> = {
  children: {
    ...FORMAT_CHILD,
    Rule: { since: '1.6', of: (target) => ({ type: 'ConditionalFormatRule', target }) },
  },
};

export const CONDITIONAL_FORMAT_RULE: Description<ConditionalPartTarget> = {
  scalars: {
    Formula: {
      since: '1.6',
      read: ({ format }) => format.settings.get('formula') ?? '',
      write: ({ format }, value) => {
        requireFormula(textOf(value, 'formula'));
        format.settings.set('formula', value);
      },
    },
  },
};

/** A rule that is an object with the fields that its kind has, all of them texts. */
function ruleWith(
  required: readonly string[],
  optional: readonly string[],
): Description<ConditionalPartTarget> {
  return {
    scalars: {
      Rule: {
        since: '1.6',
        read: ({ format }) => format.settings.get('rule') ?? {},
        write: ({ format }, value) => {
          requireFields(value, required, optional);
          format.settings.set('rule', value);
        },
      },
    },
    children: FORMAT_CHILD,
  };
}

function requireFields(value: Json, required: readonly string[], optional: readonly string[]): void {
  if (!isJsonObject(value)) throw invalidArgument('A rule is an object.');
  for (const name of required) textOf(value[name] ?? null, name);
  const unknown = Object.keys(value).find((name) => !required.includes(name) && !optional.includes(name));
  if (unknown !== undefined) throw invalidArgument(`The rule has no ${unknown}.`);
}

export const CELL_VALUE_CONDITIONAL_FORMAT = ruleWith(['formula1', 'operator'], ['formula2']);
export const TEXT_CONDITIONAL_FORMAT = ruleWith(['operator', 'text'], []);
