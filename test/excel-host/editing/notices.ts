/** Tells listeners what was changed. */
import { EVENT } from '../events';
import type { JsonObject } from '../json';
import type { Session } from '../session';
import { formatArea } from '../workbook/address';
import { intersection, intersects, type Area } from '../workbook/area';
import type { Sheet } from '../workbook/sheet';
import { toJson, typeOf, type Value } from '../workbook/values';
import type { Place } from '../workbook/workbook';

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** The one value that was there before and the one that came for it. */
export interface ValueChange {
  readonly before: Value;
  readonly after: Value;
}

/** Cells of a sheet have changed. @param values for a change of a single cell */
export function cellsChanged(
  session: Session,
  place: Place,
  changeType: ChangeType,
  values: ValueChange | null,
): void {
  const { sheet, area } = place;
  const { events } = session;
  if (events.hears(EVENT.worksheetChanged, [sheet.id])) {
    const content = contentOf(session, place, changeType, values);
    events.raise(EVENT.worksheetChanged, [sheet.id], content);
  }
  for (const table of session.workbook.tablesIn(place, intersects)) {
    if (!events.hears(EVENT.tableChanged, [table.id, sheet.id])) continue;
    const inside = { sheet, area: intersection(area, table.area) ?? area };
    const content = contentOf(session, inside, changeType, values);
    events.raise(EVENT.tableChanged, [table.id, sheet.id], { ...content, tableId: table.id });
  }
}

function contentOf(
  session: Session,
  { sheet, area }: Place,
  changeType: ChangeType,
  values: ValueChange | null,
): JsonObject {
  return {
    changeType,
    source: session.source,
    triggerSource: session.author === 'addIn' ? 'ThisLocalAddin' : 'Unknown',
    worksheetId: sheet.id,
    address: formatArea(area),
    shiftDirection: 'None',
    referenceId: session.references.keepForEvent({ type: 'Range', target: { sheet, area } }),
    ...(values === null ? {} : details(values)),
  };
}

function details({ before, after }: ValueChange): JsonObject {
  return {
    valueBefore: toJson(before),
    valueAfter: toJson(after),
    valueTypeBefore: typeOf(before),
    valueTypeAfter: typeOf(after),
  };
}

/** The user or the add-in selected other cells. */
export function selectionChanged(session: Session, sheet: Sheet, area: Area): void {
  const address = formatArea(area);
  session.events.raiseForDocument(EVENT.documentSelectionChanged);
  session.events.raise(EVENT.worksheetSelectionChanged, [sheet.id], { worksheetId: sheet.id, address });
  for (const table of session.workbook.tables.filter((each) => each.sheet === sheet)) {
    const inside = intersection(area, table.area);
    session.events.raise(EVENT.tableSelectionChanged, [table.id], {
      worksheetId: sheet.id,
      tableId: table.id,
      address: inside === null ? '' : formatArea(inside),
    });
  }
}

/** Formulas of sheets have been calculated. */
export function sheetsCalculated(session: Session, sheets: readonly Sheet[]): void {
  for (const sheet of sheets)
    session.events.raise(EVENT.worksheetCalculated, [sheet.id], { worksheetId: sheet.id, address: '' });
}
