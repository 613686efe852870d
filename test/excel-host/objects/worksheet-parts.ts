/** What belongs to a worksheet as a whole: frozen panes, protection, and how many pictures lie on it. */
import { ExcelError, itemNotFound } from '../errors';
import type { Description } from '../wire/description';
import { areaOf, columnCount, COLUMN_COUNT, rowCount, ROW_COUNT } from '../workbook/area';
import type { Sheet } from '../workbook/sheet';
import { rangeObject } from './range-places';

export const FREEZE_PANES: Description<Sheet> = {
  methods: {
    FreezeRows: {
      since: '1.7',
      run: (sheet, given) => {
        sheet.frozen = areaOf(0, 0, given.optionalWhole(0, 'count') ?? 1, COLUMN_COUNT);
      },
    },
    FreezeColumns: {
      since: '1.7',
      run: (sheet, given) => {
        sheet.frozen = areaOf(0, 0, ROW_COUNT, given.optionalWhole(0, 'count') ?? 1);
      },
    },
    FreezeAt: {
      since: '1.7',
      run: (sheet, given, { workbook }) => {
        const { area } = given.isObject(0)
          ? given.target(0, 'Range')
          : workbook.place(given.text(0, 'frozenRange'), sheet);
        if (area === null) throw itemNotFound('The range');
        sheet.frozen = areaOf(0, 0, rowCount(area) + area.firstRow, columnCount(area) + area.firstColumn);
      },
    },
    Unfreeze: {
      since: '1.7',
      run: (sheet) => {
        sheet.frozen = null;
      },
    },
  },
  makers: {
    GetLocationOrNullObject: {
      since: '1.7',
      make: (sheet) => (sheet.frozen === null ? null : rangeObject(sheet, sheet.frozen)),
    },
  },
};

export const PROTECTION: Description<Sheet> = {
  scalars: { Protected: { since: '1.2', read: ({ isProtected }) => isProtected } },
  methods: {
    Protect: {
      since: '1.2',
      run: (sheet) => {
        if (sheet.isProtected)
          throw new ExcelError('InvalidOperation', 'The worksheet is protected already.');
        sheet.isProtected = true;
      },
    },
    Unprotect: {
      since: '1.7',
      run: (sheet) => {
        sheet.isProtected = false;
      },
    },
  },
};

export const SHAPE_COLLECTION: Description<Sheet> = {
  methods: { GetCount: { since: '1.9', run: ({ shapeCount }) => shapeCount } },
};
