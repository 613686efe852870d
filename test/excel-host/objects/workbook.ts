import { EVENT, WORKBOOK_TARGET } from '../events';
import { addSheet } from '../editing/sheets';
import { itemNotFound } from '../errors';
import type { Session } from '../session';
import type { Description } from '../wire/description';
import { orNull } from '../wire/null-object';
import type { WireObject } from '../wire/types';
import { cellArea } from '../workbook/area';
import type { Sheet } from '../workbook/sheet';
import type { WorkbookModel } from '../workbook/workbook';
import { flagOf } from './values';

export const WORKBOOK: Description<WorkbookModel> = {
  scalars: {
    Name: { since: '1.7', read: ({ fileName }) => fileName },
    ReadOnly: { since: '1.8', read: () => false },
  },
  children: {
    Application: { since: '1.1', of: (target) => ({ type: 'Application', target }) },
    Comments: { since: '1.10', of: () => ({ type: 'CommentCollection', target: { sheet: null } }) },
    Names: { since: '1.1', of: () => ({ type: 'NamedItemCollection', target: { sheet: null } }) },
    Settings: { since: '1.4', of: (target) => ({ type: 'SettingCollection', target }) },
    Tables: { since: '1.1', of: () => ({ type: 'TableCollection', target: { sheet: null } }) },
    Worksheets: { since: '1.1', of: (target) => ({ type: 'WorksheetCollection', target }) },
    _Runtime: { since: '1.5', of: (target) => ({ type: 'Runtime', target }) },
  },
  methods: {
    _RemoveReference: {
      since: '1.1',
      run: (_target, given, session) => {
        session.references.remove(given.text(0, 'reference'));
      },
    },
  },
  makers: {
    GetSelectedRange: {
      since: '1.1',
      make: ({ selection }) => ({ type: 'Range', target: { ...selection } }),
    },
    GetActiveCell: {
      since: '1.7',
      make: ({ selection: { sheet, area } }) => ({
        type: 'Range',
        target: { sheet, area: cellArea(area.firstRow, area.firstColumn) },
      }),
    },
    _GetRangeForEventByReferenceId: {
      since: '1.8',
      make: (_target, given, session) => eventRange(given.text(0, 'reference'), session),
    },
    _GetRangeOrNullObjectForEventByReferenceId: {
      since: '1.8',
      make: (_target, given, session) => orNull(() => eventRange(given.text(0, 'reference'), session)),
    },
  },
};

/** The range that an event told of. */
function eventRange(reference: string, session: Session): WireObject {
  const object = session.references.get(reference);
  if (object?.type !== 'Range' || object.target.area === null) throw itemNotFound('The range of the event');
  return object;
}

export const APPLICATION: Description<WorkbookModel> = {
  scalars: {
    CalculationMode: {
      since: '1.1',
      read: ({ isManual }) => (isManual ? 'Manual' : 'Automatic'),
      write: (workbook, value) => {
        workbook.isManual = value === 'Manual';
      },
    },
    CalculationState: {
      since: '1.9',
      read: (_target, { calculator }) => (calculator.isWaiting ? 'Pending' : 'Done'),
    },
    DecimalSeparator: { since: '1.11', read: (_target, { profile }) => separators(profile.language)[0] },
    ThousandsSeparator: { since: '1.11', read: (_target, { profile }) => separators(profile.language)[1] },
  },
  methods: {
    Calculate: {
      since: '1.1',
      run: (workbook, given, session) => {
        const kind = given.word(0, 'calculationType', ['Recalculate', 'Full', 'FullRebuild']);
        if (kind !== 'Recalculate') for (const sheet of workbook.sheets) markAll(session, sheet);
        session.recalculate();
      },
    },
    SuspendApiCalculationUntilNextSync: {
      since: '1.6',
      run: (_target, _given, session) => {
        session.isCalculationSuspended = true;
      },
    },
    SuspendScreenUpdatingUntilNextSync: {
      since: '1.9',
      run: (_target, _given, session) => {
        session.screenSuspensions += 1;
      },
    },
  },
};

function separators(language: string): readonly [decimal: string, thousands: string] {
  return language.startsWith('nl') ? [',', '.'] : ['.', ','];
}

/** Marks every formula of a sheet for the next calculation. */
export function markAll(session: Session, sheet: Sheet): void {
  for (const [area, { formula }] of sheet.everyCell())
    if (formula !== null) session.calculator.index.markAt({ sheet, area });
}

export const RUNTIME: Description<WorkbookModel> = {
  scalars: {
    EnableEvents: {
      since: '1.8',
      read: (_target, { events }) => events.enabled,
      write: (_target, value, { events }) => {
        events.enabled = flagOf(value, 'enableEvents');
      },
    },
  },
};

export const WORKSHEET_COLLECTION: Description<WorkbookModel> = {
  collection: {
    items: ({ sheets }) => sheets.map(wrap),
    item: (workbook, key) => wrap(findSheet(workbook, key)),
  },
  methods: {
    GetCount: {
      since: '1.4',
      run: ({ sheets }, given) => visible(sheets, given.flag(0, 'visibleOnly')).length,
    },
  },
  makers: {
    Add: {
      since: '1.1',
      make: (_target, given, session) => wrap(addSheet(session, given.optionalText(0, 'name'))),
    },
    GetActiveWorksheet: { since: '1.1', make: ({ active }) => wrap(active) },
    GetFirst: {
      since: '1.5',
      make: ({ sheets }, given) => wrapFound(visible(sheets, given.flag(0, 'visibleOnly'))[0]),
    },
    GetLast: {
      since: '1.5',
      make: ({ sheets }, given) => wrapFound(visible(sheets, given.flag(0, 'visibleOnly')).at(-1)),
    },
    GetItemOrNullObject: {
      since: '1.4',
      make: (workbook, given) => orNull(() => wrap(findSheet(workbook, given.key(0, 'key')))),
    },
  },
  events: {
    ActivatedEvent: {
      since: '1.7',
      property: 'onActivated',
      type: EVENT.worksheetActivated,
      target: everywhere,
    },
    AddedEvent: { since: '1.7', property: 'onAdded', type: EVENT.worksheetAdded, target: everywhere },
    CalculatedEvent: {
      since: '1.8',
      property: 'onCalculated',
      type: EVENT.worksheetCalculated,
      target: everywhere,
    },
    DataChangedEvent: {
      since: '1.9',
      property: 'onChanged',
      type: EVENT.worksheetChanged,
      target: everywhere,
    },
    DeactivatedEvent: {
      since: '1.7',
      property: 'onDeactivated',
      type: EVENT.worksheetDeactivated,
      target: everywhere,
    },
    DeletedEvent: { since: '1.7', property: 'onDeleted', type: EVENT.worksheetDeleted, target: everywhere },
    SelectionChangedEvent: {
      since: '1.9',
      property: 'onSelectionChanged',
      type: EVENT.worksheetSelectionChanged,
      target: everywhere,
    },
  },
};

function everywhere(): string {
  return WORKBOOK_TARGET;
}

function wrap(sheet: Sheet): WireObject {
  return { type: 'Worksheet', target: sheet };
}

function wrapFound(sheet: Sheet | undefined): WireObject {
  if (sheet === undefined) throw itemNotFound('A visible worksheet');
  return wrap(sheet);
}

function visible(sheets: readonly Sheet[], visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? sheets.filter(({ visibility }) => visibility === 'Visible') : sheets;
}

/** By name or id, as Office.js does. */
function findSheet(workbook: WorkbookModel, key: string | number): Sheet {
  const sheet = workbook.sheets.find(({ id }) => id === key) ?? workbook.findSheet(String(key));
  if (sheet === undefined) throw itemNotFound(`Worksheet "${key}"`);
  return sheet;
}
