/** How a worksheet is printed. */
import { requireUnprotected } from '../editing/cells';
import { invalidArgument, itemNotFound } from '../errors';
import { isJsonObject, type Json } from '../json';
import { wordOf } from '../wire/arguments';
import type { Description, Scalar } from '../wire/description';
import { isEntireColumn, isEntireRow } from '../workbook/area';
import type { Sheet } from '../workbook/sheet';
import { areaFor, rangeObject } from './range-places';
import { flagOf, numberOf, textOf } from './values';

const ORIENTATIONS = ['Portrait', 'Landscape'];
const PAPERS = ['A3', 'A4', 'A5', 'Letter', 'Legal'];
const ZOOMS = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];

function property(name: string, fallback: Json, check: (value: Json, name: string) => Json): Scalar<Sheet> {
  return {
    since: '1.9',
    read: ({ pageLayout }) => pageLayout.get(name) ?? fallback,
    write: (sheet, value) => {
      requireUnprotected(sheet);
      sheet.pageLayout.set(name, check(value, name));
    },
  };
}

function zoomOf(value: Json): Json {
  const isZoom =
    isJsonObject(value) &&
    Object.entries(value).every(([name, amount]) => ZOOMS.includes(name) && typeof amount === 'number');
  if (!isZoom) throw invalidArgument('The zoom is an object with a scale or numbers of pages.');
  return value;
}

export const PAGE_LAYOUT: Description<Sheet> = {
  scalars: {
    CenterHorizontally: property('centerHorizontally', false, flagOf),
    CenterVertically: property('centerVertically', false, flagOf),
    Orientation: property('orientation', 'Portrait', (value, name) => wordOf(value, name, ORIENTATIONS)),
    PaperSize: property('paperSize', 'A4', (value, name) => wordOf(value, name, PAPERS)),
    PrintGridlines: property('printGridlines', false, flagOf),
    BottomMargin: property('bottomMargin', 54, numberOf),
    LeftMargin: property('leftMargin', 50.4, numberOf),
    RightMargin: property('rightMargin', 50.4, numberOf),
    TopMargin: property('topMargin', 54, numberOf),
    Zoom: property('zoom', { scale: 100 }, zoomOf),
  },
  children: {
    HeadersFooters: { since: '1.9', of: (sheet) => ({ type: 'HeaderFooterGroup', target: sheet }) },
  },
  methods: {
    SetPrintTitleColumns: {
      since: '1.9',
      run: (sheet, given, { workbook }) => {
        requireUnprotected(sheet);
        const range = given.isObject(0)
          ? given.target(0, 'Range')
          : workbook.place(given.text(0, 'printTitleColumns'), sheet);
        if (range.sheet !== sheet) throw itemNotFound('The range on this worksheet');
        const area = areaFor(range);
        if (!isEntireColumn(area)) throw invalidArgument('Print titles are whole columns.');
        sheet.printTitleColumns = area;
      },
    },
    SetPrintTitleRows: {
      since: '1.9',
      run: (sheet, given, { workbook }) => {
        requireUnprotected(sheet);
        const range = given.isObject(0)
          ? given.target(0, 'Range')
          : workbook.place(given.text(0, 'printTitleRows'), sheet);
        if (range.sheet !== sheet) throw itemNotFound('The range on this worksheet');
        const area = areaFor(range);
        if (!isEntireRow(area)) throw invalidArgument('Print titles are whole rows.');
        sheet.printTitleRows = area;
      },
    },
  },
  makers: {
    GetPrintTitleColumnsOrNullObject: {
      since: '1.9',
      make: (sheet) =>
        sheet.printTitleColumns === null ? null : rangeObject(sheet, sheet.printTitleColumns),
    },
    GetPrintTitleRowsOrNullObject: {
      since: '1.9',
      make: (sheet) => (sheet.printTitleRows === null ? null : rangeObject(sheet, sheet.printTitleRows)),
    },
  },
};

export const HEADER_FOOTER_GROUP: Description<Sheet> = {
  children: {
    DefaultForAllPages: { since: '1.9', of: (sheet) => ({ type: 'HeaderFooter', target: sheet }) },
  },
};

/** Excel takes 255 characters; an ampersand begins a code, such as that of the page's number. */
function footerOf(value: Json, name: string): Json {
  const text = textOf(value, name);
  if (text.length > 255) throw invalidArgument(`${name} has more than 255 characters.`);
  return text;
}

export const HEADER_FOOTER: Description<Sheet> = {
  scalars: {
    CenterFooter: property('centerFooter', '', footerOf),
    LeftFooter: property('leftFooter', '', footerOf),
    RightFooter: property('rightFooter', '', footerOf),
  },
};
