/** The rows of a worksheet before which a new page begins. */
import { requireUnprotected } from '../editing/cells';
import { invalidArgument } from '../errors';
import type { Description } from '../wire/description';
import type { PageBreakTarget, WireObject } from '../wire/types';
import { cellArea } from '../workbook/area';
import type { Sheet } from '../workbook/sheet';
import { areaFor, rangeObject } from './range-places';

export const PAGE_BREAK_COLLECTION: Description<Sheet> = {
  collection: { items: (sheet) => sheet.pageBreaks.map((row) => wrap(sheet, row)) },
  methods: {
    GetCount: { since: '1.9', run: ({ pageBreaks }) => pageBreaks.length },
    RemovePageBreaks: {
      since: '1.9',
      run: (sheet) => {
        requireUnprotected(sheet);
        sheet.pageBreaks = [];
      },
    },
  },
  makers: {
    Add: {
      since: '1.9',
      make: (sheet, given, { workbook }) => {
        requireUnprotected(sheet);
        const range = given.isObject(0)
          ? given.target(0, 'Range')
          : workbook.place(given.text(0, 'pageBreakRange'), sheet);
        const { firstRow } = areaFor(range);
        if (range.sheet !== sheet || firstRow === 0)
          throw invalidArgument('A page begins before a row of the worksheet, but not before the first.');
        if (!sheet.pageBreaks.includes(firstRow)) sheet.pageBreaks.push(firstRow);
        return wrap(sheet, firstRow);
      },
    },
  },
};

export const PAGE_BREAK: Description<PageBreakTarget> = {
  scalars: { RowIndex: { since: '1.9', read: ({ row }) => row } },
  methods: {
    Delete: {
      since: '1.9',
      run: ({ sheet, row }) => {
        requireUnprotected(sheet);
        sheet.pageBreaks = sheet.pageBreaks.filter((each) => each !== row);
      },
    },
  },
  makers: {
    GetCellAfterBreak: { since: '1.9', make: ({ sheet, row }) => rangeObject(sheet, cellArea(row, 0)) },
  },
};

function wrap(sheet: Sheet, row: number): WireObject {
  return { type: 'PageBreak', target: { sheet, row } };
}
