/** What an add-in keeps in the workbook besides cells: names, settings, comments. */
import { openExcel, refusalOf } from './open-excel';
import { PROFILES } from './profile';

test('names are added, found and followed', async () => {
  const { Excel, host } = await openExcel();
  host.user.enter('Sheet1!B1', ['MSK'], [46347]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.names.add('Peildatum', sheet.getRange('B2'), 'the reference date');
    sheet.names.add('Opleiding', '=Sheet1!$B$1');
    const date = context.workbook.names.getItem('peildatum').load('name,formula,value,type,scope,comment');
    const range = date.getRange().load('values');
    const byName = sheet.getRange('Peildatum').load('address');
    const local = context.workbook.names.getItemOrNullObject('Opleiding');
    sheet.names.load('items/name,items/scope');
    await context.sync();
    expect(date.toJSON()).toMatchObject({
      formula: '=Sheet1!$B$2',
      value: 'Sheet1!B2',
      type: 'Range',
      scope: 'Workbook',
      comment: 'the reference date',
    });
    expect([range.values, byName.address, local.isNullObject]).toEqual([[[46347]], 'Sheet1!B2', true]);
    expect(sheet.names.items.map(({ name, scope }) => [name, scope])).toEqual([['Opleiding', 'Worksheet']]);
  });
  host.user.enter('Sheet1!D1', ['=Peildatum+1'], ['=Opleiding&"!"']);
  expect([host.value('Sheet1!D1'), host.value('Sheet1!D2')]).toEqual([46348, 'MSK!']);
  host.user.insert('1:1');
  host.user.enter('Sheet1!B3', [46000]);
  expect(host.value('Sheet1!D2')).toBe(46001);
});

test.each([
  ['taken', 'ItemAlreadyExists', 'Twice'],
  ['like a cell', 'InvalidArgument', 'EPA1'],
  ['with a space', 'InvalidArgument', 'Twee woorden'],
])('a name that is %s is refused', async (_what, code, name) => {
  const { Excel } = await openExcel();
  const refused = await refusalOf(
    Excel.run(async (context) => {
      context.workbook.names.add('Twice', '=1');
      context.workbook.names.add(name, '=2');
      await context.sync();
    }),
  );
  expect(refused.code).toBe(code);
});

describe.each(PROFILES.map((profile) => [profile.platform, profile.excelApi, profile] as const))(
  'settings on %s with ExcelApi %s',
  (_platform, _api, profile) => {
    test('are stored in the document, by both APIs', async () => {
      const { Excel, Office, host } = await openExcel({ profile });
      await Excel.run(async (context) => {
        const { settings } = context.workbook;
        settings.add('mapping', { Stages: ['Begin'] });
        const mapping = settings.getItem('mapping').load('key,value');
        const none = settings.getItemOrNullObject('none');
        await context.sync();
        expect([mapping.key, mapping.value, none.isNullObject]).toEqual([
          'mapping',
          { Stages: ['Begin'] },
          true,
        ]);
      });
      Office.context.document.settings.set('Office.AutoShowTaskpaneWithDocument', true);
      expect(host.workbook.settings.has('Office.AutoShowTaskpaneWithDocument')).toBe(false);
      const status = await new Promise<string>((resolve) => {
        Office.context.document.settings.saveAsync((result) => {
          resolve(String(result.status));
        });
      });
      expect(status).toBe('succeeded');
      expect(host.workbook.settings.get('Office.AutoShowTaskpaneWithDocument')).toBe(true);
      await Excel.run(async (context) => {
        context.workbook.settings.getItem('mapping').delete();
        const count = context.workbook.settings.getCount();
        await context.sync();
        expect(count.value).toBe(1);
      });
    });

    test('of an earlier session are there', async () => {
      const first = await openExcel({ profile });
      first.host.workbook.settings.set('language', 'nl');
      const second = await openExcel({ profile, workbook: first.host.workbook });
      expect(second.Office.context.document.settings.get('language')).toBe('nl');
    });

    test('of the start are kept', async () => {
      const { Office, host } = await openExcel({ profile });
      expect(await Office.addin.getStartupBehavior()).toBe('None');
      await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
      expect([host.startsWithDocument, await Office.addin.getStartupBehavior()]).toEqual([true, 'Load']);
    });
  },
);

test('comments belong to cells and have replies', async () => {
  const { Excel, host } = await openExcel();
  await Excel.run(async (context) => {
    const { comments } = context.workbook;
    const comment = comments.add('Sheet1!B2', 'M09: 3 days short');
    comment.replies.add('made up in July');
    comment.load('content,authorName,id');
    comment.replies.load('items/content');
    const location = comment.getLocation().load('address');
    const found = comments.getItemByCell('Sheet1!B2').load('content');
    await context.sync();
    expect([comment.content, location.address, found.content]).toEqual([
      'M09: 3 days short',
      'Sheet1!B2',
      'M09: 3 days short',
    ]);
    expect(comment.replies.items.map(({ content }) => content)).toEqual(['made up in July']);
    comment.resolved = true;
    comments.getItem(comment.id).content = 'M09: met';
    await context.sync();
  });
  host.user.insert('1:1');
  const addresses = host.workbook.comments.map(({ area, content, resolved }) => [
    area.firstRow,
    content,
    resolved,
  ]);
  expect(addresses).toEqual([[2, 'M09: met', true]]);
  const refused = await refusalOf(
    Excel.run(async (context) => {
      context.workbook.comments.add('Sheet1!B3', 'another');
      await context.sync();
    }),
  );
  expect(refused.code).toBe('InvalidOperation');
});
