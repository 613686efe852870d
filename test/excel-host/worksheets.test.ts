import { openExcel, refusalOf, type OpenExcel } from './open-excel';

async function sheetNames({ Excel }: OpenExcel): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

test('worksheets are added, renamed, moved and deleted', async () => {
  const excel = await openExcel();
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const rules = worksheets.add('Regels');
    worksheets.add();
    await context.sync();
    // After this, only the id finds the sheet.
    rules.name = 'Rules';
    rules.position = 0;
    rules.tabColor = '#107C41';
    rules.load('name,position,id,tabColor');
    await context.sync();
    expect([rules.name, rules.position, rules.tabColor]).toEqual(['Rules', 0, '#107C41']);
    const same = worksheets.getItem(rules.id).load('name');
    await context.sync();
    expect(same.name).toBe('Rules');
  });
  expect(await sheetNames(excel)).toEqual(['Rules', 'Sheet1', 'Sheet3']);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet3').delete();
    const gone = context.workbook.worksheets.getItemOrNullObject('Sheet3');
    const used = context.workbook.worksheets.getItemOrNullObject('Sheet9').getUsedRangeOrNullObject();
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    expect([gone.isNullObject, used.isNullObject, count.value]).toEqual([true, true, 2]);
  });
});

test.each([
  ['a name that is taken', 'sheet1', 'ItemAlreadyExists'],
  ['a name with a colon', 'a:b', 'InvalidArgument'],
  ['a name that is too long', 'x'.repeat(32), 'InvalidArgument'],
  ['an empty name', '', 'InvalidArgument'],
])('%s is refused', async (_name, name, code) => {
  const { Excel } = await openExcel();
  const refused = await refusalOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    }),
  );
  expect(refused.code).toBe(code);
});

test('what does not exist is refused by name; the only visible sheet stays', async () => {
  const { Excel } = await openExcel();
  const missing = await refusalOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Rooster').load('name');
      await context.sync();
    }),
  );
  expect(missing).toEqual({ code: 'ItemNotFound', message: 'Worksheet "Rooster" does not exist.' });
  for (const act of [
    (sheet: Excel.Worksheet) => {
      sheet.delete();
    },
    (sheet: Excel.Worksheet) => {
      sheet.visibility = 'Hidden';
    },
  ]) {
    const refused = await refusalOf(
      Excel.run(async (context) => {
        act(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      }),
    );
    expect(refused.code).toBe('InvalidOperation');
  }
});

test('a renamed sheet keeps its name in formulas', async () => {
  const excel = await openExcel();
  excel.host.user.addSheet('Aios');
  excel.host.user.enter('Aios!A1', [5]);
  excel.host.user.enter('Sheet1!A1', ['=Aios!A1+1']);
  excel.host.user.renameSheet('Aios', 'De aios');
  excel.host.user.enter("'De aios'!A1", [7]);
  const [formula, value] = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('formulas,values');
    await context.sync();
    return [range.formulas, range.values];
  });
  expect([formula, value]).toEqual([[["='De aios'!A1+1"]], [[8]]]);
  excel.host.user.deleteSheet('De aios');
  expect(excel.host.value('Sheet1!A1')).toEqual({ error: '#REF!' });
});

test('activating and selecting move the selection', async () => {
  const excel = await openExcel();
  excel.host.user.addSheet('Stages');
  const select = (name: string, activates: boolean): Promise<string> =>
    excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      if (activates) sheet.activate();
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return `${selected.address} ${cell.address}`;
    });
  expect(await select('Stages', true)).toBe('Stages!B2:C3 Stages!B2');
  expect(await refusalOf(select('Sheet1', false))).toMatchObject({ code: 'InvalidOperation' });
});

test('a protected sheet is not written to', async () => {
  const { Excel } = await openExcel();
  const write = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x']];
      await context.sync();
    });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect();
    await context.sync();
  });
  expect(await refusalOf(write())).toMatchObject({ code: 'AccessDenied' });
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getActiveWorksheet();
    protection.load('protected');
    await context.sync();
    expect(protection.protected).toBe(true);
    protection.unprotect();
    await context.sync();
  });
  await write();
});

test('panes are frozen', async () => {
  const { Excel } = await openExcel();
  const address = await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
    freezePanes.freezeRows(2);
    const location = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    return location.address;
  });
  expect(address).toBe('Sheet1!1:2');
});

test('a collection is read in part', async () => {
  const excel = await openExcel();
  for (const name of ['B', 'C', 'D']) excel.host.user.addSheet(name);
  const names = await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ $top: 2, $skip: 1, name: true });
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(['B', 'C']);
});

test('how a sheet is printed is kept, and checked', async () => {
  const { Excel } = await openExcel();
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows('$1:$3');
    pageLayout.load('orientation,zoom,paperSize');
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    await context.sync();
    expect([pageLayout.orientation, pageLayout.zoom, pageLayout.paperSize]).toEqual([
      'Landscape',
      { horizontalFitToPages: 1 },
      'A4',
    ]);
    expect(titles.address).toBe('Sheet1!1:3');
  });
  const refused = await refusalOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pageLayout.orientation = 'Sideways' as 'Landscape';
      await context.sync();
    }),
  );
  expect(refused.code).toBe('InvalidArgument');
});
