import type { ReportPart } from '../write-report/report-sheet';
import type { Rounds } from './in-rounds';
import { addedName } from './deeds';
import type { Deed } from './journal';

/**
 * The mark of our own sheets: a name for the cells that a report took. It stays when the sheet is renamed, and grows with it. Its comment is the
 * fingerprint of what was written, so that every Excel, later and elsewhere, knows whether somebody has changed that.
 */
const MARKS: Readonly<Record<ReportPart, string>> = {
  summary: 'TrainingReportSummary',
  matrix: 'TrainingReportMatrix',
  findings: 'TrainingReportFindings',
  trainees: 'TrainingReportTrainees',
};

/** The cells of an earlier report. */
export interface MarkedArea {
  /** Its place is loaded, and the name and id of its worksheet. */
  readonly range: Excel.Range;
  /** The fingerprint of what was written there; empty where the writing was not finished. */
  readonly fingerprint: string;
}

/** Finds an earlier report; null where there is none, or its sheet is gone: then its mark goes, too. */
export function* markedArea(context: Excel.RequestContext, part: ReportPart): Rounds<MarkedArea | null> {
  const item = context.workbook.names.getItemOrNullObject(MARKS[part]);
  item.load('comment');
  yield null;
  if (item.isNullObject) return null;
  const range = item.getRangeOrNullObject();
  range.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount', 'worksheet/id', 'worksheet/name']);
  yield null;
  if (!range.isNullObject) return { range, fingerprint: item.comment };
  item.delete();
  yield null;
  return null;
}

/** Marks cells as those of a report that is being written; with the next request. @param mark the one that there is, loaded */
export function mark(part: ReportPart, area: Excel.Range, before: Excel.NamedItem): void {
  if (!before.isNullObject) before.delete();
  area.context.workbook.names.add(MARKS[part], area);
}

export function markOf(context: Excel.RequestContext, part: ReportPart): Excel.NamedItem {
  const item = context.workbook.names.getItemOrNullObject(MARKS[part]);
  item.load('name');
  return item;
}

/** Says at the mark what was written, once all of it is there; with the next request. */
export function markWritten(context: Excel.RequestContext, part: ReportPart, fingerprint: string): void {
  context.workbook.names.getItem(MARKS[part]).comment = fingerprint;
}

export function addedMark(part: ReportPart): Deed {
  return addedName(MARKS[part]);
}

/** The mark goes to another sheet; taking that back brings it to the cells where it was. */
export function movedMark(part: ReportPart, { range, fingerprint }: MarkedArea): Deed {
  const { worksheet, rowIndex, columnIndex, rowCount, columnCount } = range;
  const { id } = worksheet;
  return {
    ...addedMark(part),
    undo: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      const there = markOf(context, part);
      await context.sync();
      if (!there.isNullObject) there.delete();
      if (!sheet.isNullObject) {
        const area = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
        context.workbook.names.add(MARKS[part], area, fingerprint);
      }
      await context.sync();
    },
  };
}
