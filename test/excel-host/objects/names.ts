import { evaluate } from '../calculation/evaluate';
import { requireFormula } from '../editing/cells';
import { ExcelError, invalidArgument, itemNotFound } from '../errors';
import type { Json } from '../json';
import { parseFormula } from '../calculation/parse';
import { rowsOf, valueOperand, type Operand } from '../calculation/operands';
import type { Session } from '../session';
import type { Arguments } from '../wire/arguments';
import type { Description } from '../wire/description';
import { orNull } from '../wire/null-object';
import type { ScopeTarget, WireObject } from '../wire/types';
import { parseArea, formatAddress } from '../workbook/address';
import { cellArea } from '../workbook/area';
import { toJson, typeOf } from '../workbook/values';
import type { NamedItem, Place } from '../workbook/workbook';
import { flagOf, textOf } from './values';
import { areaFor } from './range-places';

export const NAMED_ITEM_COLLECTION: Description<ScopeTarget> = {
  collection: {
    items: (scope, session) => inScope(scope, session).map(wrap),
    item: (scope, key, session) => wrap(find(scope, String(key), session)),
  },
  methods: { GetCount: { since: '1.4', run: (scope, _given, session) => inScope(scope, session).length } },
  makers: {
    Add: { since: '1.4', make: (scope, given, session) => wrap(add(scope, given, session)) },
    GetItemOrNullObject: {
      since: '1.4',
      make: (scope, given, session) => orNull(() => wrap(find(scope, given.text(0, 'name'), session))),
    },
  },
};

function wrap(target: NamedItem): WireObject {
  return { type: 'NamedItem', target };
}

function inScope({ sheet }: ScopeTarget, { workbook }: Session): NamedItem[] {
  return workbook.names.filter(({ scope }) => scope === sheet);
}

function find(scope: ScopeTarget, name: string, session: Session): NamedItem {
  const item = inScope(scope, session).find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (item === undefined) throw itemNotFound(`The name "${name}"`);
  return item;
}

/** @throws ExcelError for a name that is taken, or that reads as a cell */
function add(scope: ScopeTarget, given: Arguments, session: Session): NamedItem {
  const name = given.text(0, 'name');
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || parseArea(name) !== null)
    throw invalidArgument(`"${name}" cannot be a name.`);
  if (inScope(scope, session).some((each) => each.name.toLowerCase() === name.toLowerCase()))
    throw new ExcelError('ItemAlreadyExists', `There is a name "${name}" already.`);
  const formula = given.isObject(1) ? rangeFormula(given) : given.text(1, 'reference');
  requireFormula(formula);
  const item = {
    name,
    scope: scope.sheet,
    formula: formula.startsWith('=') ? formula : `=${formula}`,
    comment: given.optionalText(2, 'comment') ?? '',
    visible: true,
  };
  session.workbook.names.push(item);
  session.restructure();
  return item;
}

function rangeFormula(given: Arguments): string {
  const range = given.target(1, 'Range');
  const address = formatAddress(range.sheet.name, areaFor(range));
  const bang = address.lastIndexOf('!') + 1;
  return `=${address.slice(0, bang)}${address.slice(bang).replace(/[A-Z]+|\d+/g, '$$$&')}`;
}

/** What a name stands for. */
function meaning({ formula, scope }: NamedItem, { workbook, calculator }: Session): Operand {
  const home: Place = { sheet: scope ?? workbook.active, area: cellArea(0, 0) };
  return evaluate(parseFormula(formula), {
    home,
    workbook,
    surroundings: { dateSystem: workbook.dateSystem, fileName: workbook.fileName, now: 0, home: home.sheet },
    spillOf: (place) => calculator.index.spillOf(place),
    call: () => valueOperand({ error: '#NAME?' }),
  });
}

function place(item: NamedItem, session: Session): Place {
  const operand = meaning(item, session);
  if (operand.kind !== 'place') throw itemNotFound(`A range behind the name "${item.name}"`);
  return operand.place;
}

export const NAMED_ITEM: Description<NamedItem> = {
  identity: { name: '_Id', of: ({ name }) => name },
  scalars: {
    Name: { since: '1.1', read: ({ name }) => name },
    Comment: {
      since: '1.4',
      read: ({ comment }) => comment,
      write: (item, value) => {
        item.comment = textOf(value, 'comment');
      },
    },
    Formula: {
      since: '1.7',
      read: ({ formula }) => formula,
      write: (item, value, session) => {
        requireFormula(textOf(value, 'formula'));
        item.formula = textOf(value, 'formula');
        session.restructure();
      },
    },
    Scope: { since: '1.4', read: ({ scope }) => (scope === null ? 'Workbook' : 'Worksheet') },
    Type: { since: '1.1', read: typeName },
    Value: { since: '1.1', read: valueOf },
    Visible: {
      since: '1.1',
      read: ({ visible }) => visible,
      write: (item, value) => {
        item.visible = flagOf(value, 'visible');
      },
    },
  },
  methods: {
    Delete: {
      since: '1.4',
      run: (item, _given, session) => {
        session.workbook.names = session.workbook.names.filter((each) => each !== item);
        session.restructure();
      },
    },
  },
  makers: {
    GetRange: {
      since: '1.1',
      make: (item, _given, session) => ({ type: 'Range', target: { ...place(item, session) } }),
    },
    GetRangeOrNullObject: {
      since: '1.4',
      make: (item, _given, session) => orNull(() => ({ type: 'Range', target: { ...place(item, session) } })),
    },
  },
};

function typeName(item: NamedItem, session: Session): string {
  const operand = meaning(item, session);
  return operand.kind === 'place' ? 'Range' : typeOf(rowsOf(operand)[0]?.[0] ?? null);
}

/** The address of a range without dollar signs, or the value itself. */
function valueOf(item: NamedItem, session: Session): Json {
  const operand = meaning(item, session);
  return operand.kind === 'place'
    ? formatAddress(operand.place.sheet.name, operand.place.area)
    : toJson(rowsOf(operand)[0]?.[0] ?? null);
}
