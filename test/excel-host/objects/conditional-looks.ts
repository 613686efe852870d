/** How cells look that a conditional format applies to. */
import type { Json } from '../json';
import { wordOf } from '../wire/arguments';
import type { Description, Scalar } from '../wire/description';
import type { ConditionalPartTarget } from '../wire/types';
import { colourOf } from './format';
import { flagOf, textOf } from './values';

function property(
  name: string,
  fallback: Json,
  check: (value: Json, name: string) => Json,
): Scalar<ConditionalPartTarget> {
  return {
    since: '1.6',
    read: ({ format, path }) => format.settings.get(`${path}${name}`) ?? fallback,
    write: ({ format, path }, value) => {
      format.settings.set(`${path}${name}`, check(value, name));
    },
  };
}

function part(target: ConditionalPartTarget, name: string): ConditionalPartTarget {
  return { ...target, path: `${target.path}${name}.` };
}

/** Forgets everything that was set of a part. */
function clear({ format, path }: ConditionalPartTarget): undefined {
  for (const name of [...format.settings.keys()]) if (name.startsWith(path)) format.settings.delete(name);
  return undefined;
}

export const CONDITIONAL_RANGE_FORMAT: Description<ConditionalPartTarget> = {
  scalars: { NumberFormat: property('numberFormat', null, textOf) },
  children: {
    Borders: {
      since: '1.6',
      of: (target) => ({ type: 'ConditionalRangeBorderCollection', target: part(target, 'borders') }),
    },
    Fill: { since: '1.6', of: (target) => ({ type: 'ConditionalRangeFill', target: part(target, 'fill') }) },
    Font: { since: '1.6', of: (target) => ({ type: 'ConditionalRangeFont', target: part(target, 'font') }) },
  },
};

export const CONDITIONAL_RANGE_FILL: Description<ConditionalPartTarget> = {
  scalars: { Color: property('color', '', colourOf) },
  methods: { Clear: { since: '1.6', run: clear } },
};

export const CONDITIONAL_RANGE_FONT: Description<ConditionalPartTarget> = {
  scalars: {
    Bold: property('bold', null, flagOf),
    Color: property('color', '', colourOf),
    Italic: property('italic', null, flagOf),
    Strikethrough: property('strikethrough', null, flagOf),
    Underline: property('underline', null, (value, name) =>
      wordOf(value, name, ['None', 'Single', 'Double'] as const),
    ),
  },
  methods: { Clear: { since: '1.6', run: clear } },
};

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function border(target: ConditionalPartTarget, side: (typeof SIDES)[number]) {
  return { type: 'ConditionalRangeBorder', target: part(target, side) } as const;
}

export const CONDITIONAL_RANGE_BORDER_COLLECTION: Description<ConditionalPartTarget> = {
  scalars: { Count: { since: '1.6', read: () => SIDES.length } },
  children: {
    Top: { since: '1.6', of: (target) => border(target, 'EdgeTop') },
    Bottom: { since: '1.6', of: (target) => border(target, 'EdgeBottom') },
    Left: { since: '1.6', of: (target) => border(target, 'EdgeLeft') },
    Right: { since: '1.6', of: (target) => border(target, 'EdgeRight') },
  },
  collection: {
    items: (target) => SIDES.map((side) => border(target, side)),
    item: (target, key) => border(target, wordOf(key, 'index', SIDES)),
  },
};

export const CONDITIONAL_RANGE_BORDER: Description<ConditionalPartTarget> = {
  scalars: {
    Color: property('color', '', colourOf),
    SideIndex: { since: '1.6', read: ({ path }) => path.split('.').at(-2) ?? '' },
    Style: property('style', 'None', (value, name) =>
      wordOf(value, name, ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const),
    ),
  },
};
