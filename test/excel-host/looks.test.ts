/** How cells look: formats, conditional formats, charts. */
import { openExcel, refusalOf, type OpenExcel } from './open-excel';

test('formats are set, read, and null where cells differ', async () => {
  const { Excel } = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const header = sheet.getRange('A1:C1');
    header.format.font.bold = true;
    header.format.fill.color = '#107c41';
    header.format.wrapText = true;
    header.format.borders.getItem('EdgeBottom').style = 'Continuous';
    header.format.autofitColumns();
    const both = sheet.getRange('A1:A2').load('format/font/bold,format/wrapText');
    const one = sheet.getRange('B1').load(['format/font/bold', 'format/fill/color']);
    const border = sheet.getRange('B1').format.borders.getItem('EdgeBottom').load('style,sideIndex');
    await context.sync();
    expect([both.format.font.bold, both.format.wrapText]).toEqual([null, null]);
    expect([one.format.font.bold, one.format.fill.color]).toEqual([true, '#107C41']);
    expect([border.style, border.sideIndex]).toEqual(['Continuous', 'EdgeBottom']);
  });
});

test.each<[string, (range: Excel.Range) => void]>([
  [
    'a colour that is none',
    (range) => {
      range.format.fill.color = '#12';
    },
  ],
  [
    'an alignment that is none',
    (range) => {
      range.format.horizontalAlignment = 'Middle' as 'Center';
    },
  ],
  [
    'a text for a truth value',
    (range) => {
      range.format.font.bold = 'yes' as unknown as boolean;
    },
  ],
])('%s is refused', async (_name, act) => {
  const { Excel } = await openExcel();
  const refused = await refusalOf(
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getActiveWorksheet().getRange('A1'));
      await context.sync();
    }),
  );
  expect(refused.code).toBe('InvalidArgument');
});

async function marked(excel: OpenExcel): Promise<void> {
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A2:F99');
    const mark = range.conditionalFormats.add('Custom');
    mark.custom.rule.formula = '=$G2="niet voldaan"';
    mark.custom.format.fill.color = '#FDE7E9';
    mark.custom.format.font.color = '#A80000';
    mark.custom.format.borders.bottom.style = 'Continuous';
    mark.stopIfTrue = true;
    await context.sync();
  });
}

test('conditional formats are added, read and removed', async () => {
  const excel = await openExcel();
  await marked(excel);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const text = sheet.getRange('G2:G99').conditionalFormats.add('ContainsText');
    text.textComparison.format.font.bold = true;
    text.textComparison.rule = { operator: 'Contains', text: '✗' };
    const formats = sheet.getRange('A1:Z99').conditionalFormats;
    formats.load('items/type,items/priority,items/stopIfTrue');
    await context.sync();
    // The newest comes first.
    expect(formats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
      ['ContainsText', 0, false],
      ['Custom', 1, true],
    ]);
    const custom = formats.items[1]!;
    custom.load('custom/rule/formula,custom/format/fill/color,textComparisonOrNullObject');
    const range = custom.getRange().load('address');
    const elsewhere = sheet.getRange('H2').conditionalFormats.getCount();
    await context.sync();
    expect(custom.custom.rule.formula).toBe('=$G2="niet voldaan"');
    expect(custom.custom.format.fill.color).toBe('#FDE7E9');
    expect(custom.textComparisonOrNullObject.isNullObject).toBe(true);
    expect([range.address, elsewhere.value]).toEqual(['Sheet1!A2:F99', 0]);
    custom.delete();
    const left = formats.getCount();
    await context.sync();
    expect(left.value).toBe(1);
    formats.clearAll();
    const none = formats.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  });
});

test('a conditional format with a broken formula, or the rule of another kind, is refused', async () => {
  const { Excel } = await openExcel();
  const broken = await refusalOf(
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.conditionalFormats.add('Custom').custom.rule.formula = '=A1=(';
      await context.sync();
    }),
  );
  expect(broken.code).toBe('InvalidArgument');
  const other = await refusalOf(
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.conditionalFormats.add('Custom').cellValue.load('rule');
      await context.sync();
    }),
  );
  expect(other.code).toBe('InvalidOperation');
});

test('a chart is set up beside its data', async () => {
  const { Excel, host } = await openExcel();
  host.user.enter('Sheet1!A1', ['Oordeel', 'Aantal'], ['voldaan', 12], ['niet voldaan', 2]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns');
    chart.name = 'Oordelen';
    chart.title.text = 'Oordelen per eis';
    chart.setPosition('D2', 'H12');
    const found = sheet.charts.getItem('Oordelen').load('name,top,left,chartType,title/text');
    const count = sheet.charts.getCount();
    await context.sync();
    expect([found.name, found.top, found.chartType, found.title.text, count.value]).toEqual([
      'Oordelen',
      15,
      'BarClustered',
      'Oordelen per eis',
      1,
    ]);
    found.delete();
    await context.sync();
  });
  expect(host.workbook.sheets[0]!.charts).toEqual([]);
});

test('how a sheet is printed: titles, margins, and the foot of every page', async () => {
  const { Excel, host } = await openExcel();
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.setPrintTitleColumns('A:B');
    pageLayout.leftMargin = 36;
    const footer = pageLayout.headersFooters.defaultForAllPages;
    footer.leftFooter = 'R&&D';
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
    footer.load('leftFooter,rightFooter');
    pageLayout.load('leftMargin,rightMargin');
    await context.sync();
    expect([columns.address, footer.leftFooter, footer.rightFooter]).toEqual(['Sheet1!A:B', 'R&&D', '']);
    expect([pageLayout.leftMargin, pageLayout.rightMargin]).toEqual([36, 50.4]);
  });
  expect(host.workbook.sheets[0]!.printTitleColumns).toMatchObject({ firstColumn: 0, lastColumn: 1 });
  const tooLong = await refusalOf(
    Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      pageLayout.headersFooters.defaultForAllPages.centerFooter = 'x'.repeat(256);
      await context.sync();
    }),
  );
  expect(tooLong.code).toBe('InvalidArgument');
});
