import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { WorkbookReadError, readXlsx } from '../../src/roster/read-xlsx';
import type { CellValue } from '../../src/records/cells';
import { buildCells, buildWorkbook, partsOf, type WorkbookSource } from '../fixtures/xlsx/build-workbook';

async function firstRow(bytes: Uint8Array): Promise<readonly CellValue[] | undefined> {
  return (await readXlsx(bytes)).sheets[0]?.rows[0];
}

async function rowsOf(sheetXml: string): Promise<unknown> {
  return (await readXlsx(buildWorkbook({ sheets: [{ xml: sheetXml }] }))).sheets[0]?.rows;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readXlsx(bytes).then(
    () => 'no error',
    (thrown: unknown) => thrown,
  );
  return error instanceof WorkbookReadError ? error.code : String(error);
}

/** Offsets of a zip signature in the bytes. */
function offsetsOf(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length - 3 }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === signature,
  );
}

/** A copy in which the directory entry of every part has this number at this place. */
function withDirectoryField(bytes: Uint8Array, field: number, value: (old: number) => number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (const at of offsetsOf(copy, 0x02014b50)) {
    view.setUint32(at + field, value(view.getUint32(at + field, true)), true);
  }
  return copy;
}

const plain = buildCells('<c r="A1"><v>1</v></c>');

describe('one cell', () => {
  test.each<[what: string, xml: string, value: CellValue | undefined]>([
    ['a whole number', '<c r="A1"><v>12</v></c>', 12],
    ['a number with its type', '<c r="A1" t="n"><v>-0.25</v></c>', -0.25],
    ['a number in exponent notation', '<c r="A1"><v>1.5E-7</v></c>', 1.5e-7],
    ['every digit of a number', '<c r="A1"><v>0.30000000000000004</v></c>', 0.1 + 0.2],
    ['a percentage', '<c r="A1" s="9"><v>0.8</v></c>', 0.8],
    ['the serial of a date', '<c r="A1" s="1"><v>45660</v></c>', 45660],
    ['the serial of a date with a time', '<c r="A1" s="1"><v>45660.123456789</v></c>', 45660.123456789],
    ['28 February 1900', '<c r="A1" s="1"><v>59</v></c>', 59],
    ['29 February 1900, which never was', '<c r="A1" s="1"><v>60</v></c>', 60],
    ['a number that is none', '<c r="A1"><v>0x10</v></c>', '0x10'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['true in words', '<c r="A1" t="b"><v>true</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
    ['a broken reference', '<c r="A1" t="e"><f>#REF!</f><v>#REF!</v></c>', { error: '#REF!' }],
    ['an error without text', '<c r="A1" t="e"/>', { error: 'no value' }],
    ['text that looks like an error', '<c r="A1" t="inlineStr"><is><t>#N/A</t></is></c>', '#N/A'],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>Zoë</t></is></c>', 'Zoë'],
    ['an empty inline string', '<c r="A1" t="inlineStr"><is><t/></is></c>', ''],
    [
      'inline rich text',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>or</t></r><r><t>tho</t></r></is></c>',
      'ortho',
    ],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'eerste'],
    ['shared rich text', '<c r="A1" t="s"><v>1</v></c>', 'rijke tekst'],
    ['spaces that are kept', '<c r="A1" t="s"><v>2</v></c>', '  ruim  '],
    ['a shared string with reading aids', '<c r="A1" t="s"><v>3</v></c>', '東京'],
    ['an empty shared string', '<c r="A1" t="s"><v>4</v></c>', ''],
    ['escaped characters', '<c r="A1" t="s"><v>5</v></c>', 'a\rb_x000D_c'],
    ['entities', '<c r="A1" t="str"><v>&lt;R&amp;D&gt; &#233;&#xEB;</v></c>', '<R&D> éë'],
    ['marked text', '<c r="A1" t="str"><v><![CDATA[a<b&amp;]]>c</v></c>', 'a<b&amp;c'],
    ['text with a comment in it', '<c r="A1" t="str"><v>a<!-- <v> -->b</v></c>', 'ab'],
    ['line ends', '<c r="A1" t="str"><v>a\r\nb\rc\nd</v></c>', 'a\nb\nc\nd'],
    ['a formula with a number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a formula with text', '<c r="A1" t="str"><f>"a"</f><v>a</v></c>', 'a'],
    ['a formula with empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['a formula with a boolean', '<c r="A1" t="b"><f>TRUE()</f><v>1</v></c>', true],
    ['a formula never computed', '<c r="A1"><f>1+1</f></c>', { error: 'no value' }],
    ['a formula with an empty value', '<c r="A1"><f>1+1</f><v/></c>', { error: 'no value' }],
    ['a text formula never computed', '<c r="A1" t="str"><f>"a"</f></c>', { error: 'no value' }],
    ['a shared formula never computed', '<c r="A1"><f t="shared" si="0"/></c>', { error: 'no value' }],
    ['a style only', '<c r="A1" s="3"/>', undefined],
    ['an empty value', '<c r="A1"><v></v></c>', undefined],
    ['a cell with a prefix', '<x:c xmlns:x="u" r="A1"><x:v>3</x:v></x:c>', 3],
  ])('%s', async (_, xml, value) => {
    const sharedStrings =
      '<si><t>eerste</t></si><si><r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve">rijke </t></r><r><t>tekst</t></r></si>' +
      '<si><t xml:space="preserve">  ruim  </t></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t/></si>' +
      '<si><t>a_x000D_b_x005F_x000D_c</t></si>';
    expect((await firstRow(buildCells(xml, { sharedStrings })))?.[0]).toEqual(value);
  });
});

describe('ISO date cells become serial numbers', () => {
  test.each<[text: string, in1900: CellValue, in1904: CellValue]>([
    ['2025-01-03', 45660, 44198],
    ['2025-01-03T00:00:00', 45660, 44198],
    ['2025-01-03T12:00:00.000Z', 45660.5, 44198.5],
    ['2025-01-03T06:00', 45660.25, 44198.25],
    ['1900-01-01', 1, '1900-01-01'],
    ['1900-02-28', 59, '1900-02-28'],
    ['1900-03-01', 61, '1900-03-01'],
    ['1904-01-01', 1462, 0],
    ['T18:00:00', 0.75, 0.75],
    ['06:00:00', 0.25, 0.25],
    ['2025-02-30', '2025-02-30', '2025-02-30'],
    ['2025-01-03T25:00:00', '2025-01-03T25:00:00', '2025-01-03T25:00:00'],
    ['3-1-2025', '3-1-2025', '3-1-2025'],
  ])('%s', async (text, in1900, in1904) => {
    const cell = `<c r="A1" t="d"><v>${text}</v></c>`;
    expect(await firstRow(buildCells(cell))).toEqual([in1900]);
    expect(await firstRow(buildCells(cell, { properties: 'date1904="1"' }))).toEqual([in1904]);
  });
});

describe('the grid', () => {
  test.each<[what: string, xml: string, rows: unknown]>([
    ['no rows', '<sheetData/>', []],
    ['no sheet data', '', []],
    [
      'empty rows and ragged rows',
      '<dimension ref="A1:Z99"/><sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="3"/><row r="4"><c r="C4"><v>2</v></c><c r="D4"/></row></sheetData>',
      [[], [1], [], [null, null, 2]],
    ],
    [
      'no row or cell numbers',
      '<sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row></sheetData>',
      [[1, null, 2], [], [3]],
    ],
    [
      'some row and cell numbers',
      '<sheetData><row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>',
      [[], [null, 1, 2], [3]],
    ],
    [
      'rows out of order',
      '<sheetData><row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="B1"><v>1</v></c></row></sheetData>',
      [[null, 1], [2]],
    ],
    [
      'the last column and small letters',
      '<sheetData><row r="1"><c r="ab1"><v>1</v></c></row></sheetData>',
      [[...Array<null>(27).fill(null), 1]],
    ],
    [
      'merged cells: only the first counts',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D1:XFD1048576"/></mergeCells>',
      [[1, null, 3], []],
    ],
    [
      'what stands in extensions and formulas is no cell',
      '<sheetData><row r="1"><c r="A1"><f>SUM(<!-- -->B1)</f><v>1</v><extLst><ext><v2>9</v2></ext></extLst></c></row></sheetData><conditionalFormatting><cfRule><formula>1</formula></cfRule></conditionalFormatting>',
      [[1]],
    ],
  ])('%s', async (_, xml, rows) => {
    expect(await rowsOf(xml)).toEqual(rows);
  });
});

describe('sheets', () => {
  test('keep their order and names, hidden or not; chart sheets are passed over', async () => {
    const workbook = await readXlsx(
      buildWorkbook({
        sheets: [
          { name: 'Stages &amp; EVC &#39;25', rows: '<row><c><v>1</v></c></row>' },
          { name: 'Grafiek', type: 'chartsheet', xml: '<drawing/>' },
          { name: 'Verborgen', attributes: 'state="hidden"' },
          { name: 'Diep "verborgen" é', attributes: 'state="veryHidden"' },
        ].map((sheet) => ({ ...sheet, name: sheet.name.replaceAll('"', '&quot;') })),
      }),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      "Stages & EVC '25",
      'Verborgen',
      'Diep "verborgen" é',
    ]);
    expect(workbook.dateSystem).toBe(1900);
  });

  test.each([
    ['date1904="1"', 1904],
    ['date1904="true"', 1904],
    ['date1904="0"', 1900],
    ['', 1900],
  ])('the date system of %p', async (properties, dateSystem) => {
    expect((await readXlsx(buildCells('', { properties }))).dateSystem).toBe(dateSystem);
  });

  test('a part may be in UTF-16, and its name in other letter case', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>Zoë</v></c></row></sheetData></worksheet>`;
    const utf16 = new Uint8Array(Uint16Array.from(xml, (character) => character.charCodeAt(0)).buffer);
    const bytes = buildCells('', {
      parts: { 'xl/sheets/s1.xml': undefined, 'XL/Sheets/S1.XML': utf16 },
    });
    expect(await firstRow(bytes)).toEqual(['Zoë']);
  });
});

describe('tables', () => {
  const attributes = (rest: string): string =>
    `<table id="1" name="T1" displayName="Stages" ${rest}><tableColumns/></table>`;
  test.each<[what: string, tables: string[], expected: unknown]>([
    ['none', [], []],
    [
      'a place',
      [attributes('ref="B3:D9"')],
      [{ name: 'Stages', firstRow: 2, lastRow: 8, firstColumn: 1, lastColumn: 3, totalsRows: 0 }],
    ],
    [
      'a totals row is left out',
      [attributes('ref="A1:B9" totalsRowCount="1"')],
      [{ name: 'Stages', firstRow: 0, lastRow: 7, firstColumn: 0, lastColumn: 1, totalsRows: 1 }],
    ],
    [
      'a totals row that is hidden',
      [attributes('ref="A1:B9" totalsRowShown="0"')],
      [{ name: 'Stages', firstRow: 0, lastRow: 8, firstColumn: 0, lastColumn: 1, totalsRows: 0 }],
    ],
    ['without a header row', [attributes('ref="A1:B9" headerRowCount="0"')], []],
    [
      'two, in the order of their places',
      ['<table name="onder" ref="A20:B30"/>', '<table name="boven" ref="A1:B9"/>'],
      [
        { name: 'boven', firstRow: 0, lastRow: 8, firstColumn: 0, lastColumn: 1, totalsRows: 0 },
        { name: 'onder', firstRow: 19, lastRow: 29, firstColumn: 0, lastColumn: 1, totalsRows: 0 },
      ],
    ],
  ])('%s', async (_, tables, expected) => {
    expect((await readXlsx(buildWorkbook({ sheets: [{ tables }] }))).sheets[0]?.tables).toEqual(expected);
  });
});

describe('files of other programs', () => {
  test.each<[mode: 'shared' | 'inline', dateSystem: '1900' | '1904', serial: number]>([
    ['shared', '1900', 45660],
    ['inline', '1904', 44198],
  ])('hucre, %s strings, %s', async (stringMode, dateSystem, serial) => {
    const bytes = await writeXlsx({
      stringMode,
      dateSystem,
      sheets: [
        {
          name: 'Aios',
          rows: [
            ['AiosNr', 'Start'],
            ['A01', new Date(Date.UTC(2025, 0, 3))],
            [true, null, 0.8],
          ],
          tables: [{ name: 'Aios', columns: [{ name: 'AiosNr' }, { name: 'Start' }], range: 'A1:B2' }],
        },
      ],
    });
    expect(await readXlsx(bytes)).toEqual({
      dateSystem: Number(dateSystem),
      sheets: [
        {
          name: 'Aios',
          rows: [
            ['AiosNr', 'Start'],
            ['A01', serial],
            [true, null, 0.8],
          ],
          tables: [{ name: 'Aios', firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1, totalsRows: 0 }],
        },
      ],
    });
  });

  test('LibreOffice', async () => {
    const bytes = new Uint8Array(readFileSync('test/fixtures/xlsx/libreoffice.xlsx'));
    expect(await readXlsx(bytes)).toEqual({
      dateSystem: 1900,
      sheets: [
        {
          name: "Aios & 's meer",
          rows: [
            ['Rooster', null, null, null],
            [],
            ['AiosNr', 'Start', 'Deeltijd', 'Som'],
            ['A01', 45660, 0.8, 45660.8],
            ['A02', null, { error: '#N/A' }, { error: '#N/A' }],
            ['A03', '3-1-2025', true, '3-1-2025!'],
          ].map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1)),
          tables: [],
        },
        { name: 'Verborgen', rows: [[null, 'x']], tables: [] },
      ],
    });
  });
});

describe('what cannot be read', () => {
  const compound = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    Array.from(stream).forEach((letter, index) => {
      bytes.set([letter.charCodeAt(0), 0], 1024 + index * 2);
    });
    bytes[1024 + 64] = (stream.length + 1) * 2;
    return bytes;
  };
  const source: WorkbookSource = { sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] };
  const withPart = (name: string, content?: string | Uint8Array): Uint8Array =>
    buildWorkbook({ ...source, parts: { [name]: content } });
  const withSheet = (xml: string): Uint8Array => withPart('xl/sheets/s1.xml', xml);
  const cell = (xml: string): Uint8Array => buildCells(xml);

  test.each<[what: string, bytes: Uint8Array, code: string]>([
    ['nothing', new Uint8Array(), 'not-a-workbook'],
    ['text', strToU8('AiosNr;Start\nA01;3-1-2025\n'), 'not-a-workbook'],
    ['a web page called .xls', strToU8('<html><table></table></html>'), 'not-a-workbook'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
    ['a Word file', withPart('xl/workbook.xml', '<document/>'), 'not-a-workbook'],
    ['no sheets', buildWorkbook({ sheets: [] }), 'not-a-workbook'],
    ['chart sheets only', buildWorkbook({ sheets: [{ type: 'chartsheet' }] }), 'not-a-workbook'],
    ['a compound file of something else', compound('WordDocument'), 'not-a-workbook'],
    ['an .xls file', compound('Workbook'), 'old-format'],
    ['an older .xls file', compound('Book'), 'old-format'],
    [
      'an .xlsb file',
      withPart('_rels/.rels', (partsOf(source)['_rels/.rels'] as string).replace('.xml', '.bin')),
      'old-format',
    ],
    ['an encrypted workbook', compound('EncryptedPackage'), 'encrypted'],
    ['encrypted parts', withDirectoryField(plain, 8, (flags) => flags | 1), 'encrypted'],
    ['half a file', plain.subarray(0, plain.length / 2), 'damaged'],
    ['a wrong checksum', withDirectoryField(plain, 16, (checksum) => checksum ^ 1), 'damaged'],
    ['an unknown compression', withDirectoryField(plain, 10, (method) => method + 4), 'damaged'],
    ['parts larger than they declare', withDirectoryField(plain, 24, (size) => size - 1), 'damaged'],
    ['parts smaller than they declare', withDirectoryField(plain, 24, (size) => size + 1), 'damaged'],
    ['parts outside the file', withDirectoryField(plain, 42, (offset) => offset + 1e6), 'damaged'],
    ['a zip bomb', withDirectoryField(plain, 24, () => 513 * 1024 * 1024), 'too-large'],
    ['too many cells', tooManyCells(), 'too-large'],
    ['a missing sheet', withPart('xl/sheets/s1.xml'), 'damaged'],
    ['no relationship for a sheet', withPart('xl/_rels/workbook.xml.rels'), 'damaged'],
    ['a truncated sheet', withSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>12'), 'damaged'],
    ['an empty sheet part', withSheet(''), 'damaged'],
    ['crossed elements', withSheet('<worksheet><a><b></a></b></worksheet>'), 'damaged'],
    ['two roots', withSheet('<worksheet/><worksheet/>'), 'damaged'],
    ['text after the root', withSheet('<worksheet/>x'), 'damaged'],
    ['an unfinished tag', withSheet('<worksheet a="1'), 'damaged'],
    ['an unfinished comment', withSheet('<worksheet><!-- </worksheet>'), 'damaged'],
    ['a document type', withSheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), 'damaged'],
    ['bytes that are no text', withPart('xl/sheets/s1.xml', new Uint8Array([60, 0xff, 62])), 'damaged'],
    ['an unknown entity', cell('<c r="A1" t="str"><v>&euro;</v></c>'), 'damaged'],
    ['a property of objects', cell('<c r="A1" t="str"><v>&valueOf;</v></c>'), 'damaged'],
    ['a bare ampersand', cell('<c r="A1" t="str"><v>a & b</v></c>'), 'damaged'],
    ['an impossible character', cell('<c r="A1" t="str"><v>&#xD800;</v></c>'), 'damaged'],
    ['an attribute without quotes', cell('<c r=A1><v>1</v></c>'), 'damaged'],
    ['a shared string that is not there', cell('<c r="A1" t="s"><v>7</v></c>'), 'damaged'],
    ['a row that Excel does not have', cell('<c r="A1048577"><v>1</v></c>'), 'damaged'],
    ['a column that Excel does not have', cell('<c r="XFE1"><v>1</v></c>'), 'damaged'],
    ['a cell without a row number', cell('<c r="A"><v>1</v></c>'), 'damaged'],
    ['a table without a place', buildWorkbook({ sheets: [{ tables: ['<table name="a"/>'] }] }), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test('a workbook that hucre encrypted', async () => {
    const encryption = { password: 'geheim', spinCount: 10 };
    expect(await codeOf(await writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], encryption }))).toBe(
      'encrypted',
    );
  });

  function tooManyCells(): Uint8Array {
    const rows = Array.from({ length: 1300 }, (_, row) => `<row><c r="XFD${row + 1}"><v>1</v></c></row>`);
    return buildWorkbook({ sheets: [{ rows: rows.join('') }] });
  }
});

test('reads bytes in the middle of a larger buffer', async () => {
  const larger = new Uint8Array(plain.length + 200);
  larger.set(plain, 100);
  expect(await firstRow(larger.subarray(100, 100 + plain.length))).toEqual([1]);
});

test('a file with bytes changed gives the same cells or is refused', async () => {
  const original = new Uint8Array(readFileSync('test/fixtures/xlsx/libreoffice.xlsx'));
  const cells = await readXlsx(original);
  const change = fc.record({ at: fc.nat(original.length - 1), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const changed = original.slice();
      for (const { at, byte } of changes) changed[at] = byte;
      const result: unknown = await readXlsx(changed).catch((error: unknown) => error);
      if (!(result instanceof WorkbookReadError)) expect(result).toEqual(cells);
    }),
    { numRuns: 300 },
  );
});

test('a large-file zip (zip64, sizes after the data) holds the same cells', async () => {
  const [plainZip, zip64] = ['libreoffice.xlsx', 'zip64.xlsx'].map((file) =>
    readXlsx(new Uint8Array(readFileSync(`test/fixtures/xlsx/${file}`))),
  );
  expect(await zip64).toEqual(await plainZip);
});
