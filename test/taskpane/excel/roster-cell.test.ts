/** Finding the cells that read a roster. */
import { RosterCellFinder } from '../../../src/taskpane/excel/roster-cell';
import { NAMES } from '../../../src/taskpane/set-up/names';
import type { ExcelHost } from '../../excel-host/host';
import { openForModules } from '../in-excel';

/** An Excel without our functions: a ROSTER is #NAME? there. */
async function open(): Promise<ExcelHost> {
  const { host } = await openForModules({});
  host.user.addSheet('Toets');
  host.user.enter('Toets!B6', ['=ROSTER("MSK")']);
  host.user.enter('Toets!A1', ['a handle']);
  return host;
}

const name = (host: ExcelHost, which: keyof typeof NAMES, formula: string): void => {
  host.workbook.names.push({ name: NAMES[which], scope: null, formula, comment: '', visible: true });
};

test('the cell with the name is the one, and nothing else is looked for', async () => {
  const host = await open();
  name(host, 'roster', '=Toets!$A$1');
  name(host, 'rules', '=Toets!$B$6');
  expect(await new RosterCellFinder().cells('a handle')).toEqual({
    named: { place: { sheet: 'Toets', cell: 'A1' }, value: 'a handle', isBroken: false },
    others: [],
    rulesFail: true,
  });
});

test('a name whose sheet was deleted points nowhere', async () => {
  const host = await open();
  name(host, 'roster', '=Toets!$A$1');
  const finder = new RosterCellFinder();
  await finder.cells('a handle');
  host.coAuthor.deleteSheet('Toets');
  expect((await finder.cells('a handle')).named).toEqual({ place: null, value: '#REF!', isBroken: true });
});

test('without a name all formulas with ROSTER are found, and whether they refer to what is gone', async () => {
  const host = await open();
  host.user.addSheet('Oud');
  host.user.enter('Toets!C7', ['=ROSTER("MSK",Oud!A1)']);
  const finder = new RosterCellFinder();
  const found = async (handle: string): Promise<unknown[]> =>
    (await finder.cells(handle)).others.map(({ place, isBroken }) => [place?.cell, isBroken]);
  expect(await found('one')).toEqual([
    ['B6', false],
    ['C7', false],
  ]);
  host.user.delete('Oud!A1');
  expect(await found('one')).toContainEqual(['C7', true]);
  expect(await new RosterCellFinder().cells(undefined)).toMatchObject({ others: [] });
});

describe('without a name, and without our functions: what a ROSTER shows does for a handle', () => {
  const HANDLE = '#NAME?';

  const places = async (finder: RosterCellFinder): Promise<unknown[]> =>
    (await finder.cells(HANDLE)).others.map(({ place }) => place);

  test('a cell that moved, or whose sheet got another name, is found again', async () => {
    const host = await open();
    const finder = new RosterCellFinder();
    expect(await places(finder)).toEqual([{ sheet: 'Toets', cell: 'B6' }]);
    host.user.insert('Toets!2:2');
    expect(await places(finder)).toEqual([{ sheet: 'Toets', cell: 'B7' }]);
    host.user.renameSheet('Toets', 'Toetsing');
    expect(await places(finder)).toEqual([{ sheet: 'Toetsing', cell: 'B7' }]);
    host.user.insert('Toetsing!2:2');
    expect(await places(finder)).toEqual([{ sheet: 'Toetsing', cell: 'B8' }]);
  });

  test('a cell that was deleted is missed, and looked for once; where it comes back it is found', async () => {
    const host = await open();
    const finder = new RosterCellFinder();
    await finder.cells(HANDLE);
    host.user.clear('Toets!B6');
    expect(await places(finder)).toEqual([]);
    const searching = countReads(host);
    expect(await places(finder)).toEqual([]);
    expect(searching()).toBe(0);
    host.user.enter('Toets!B6', ['=ROSTER("MSK")']);
    expect(await places(finder)).toEqual([{ sheet: 'Toets', cell: 'B6' }]);
    host.user.deleteSheet('Toets');
    expect(await places(finder)).toEqual([]);
  });
});

/** How often all sheets were listed, which only a search does. */
function countReads({ bridge }: ExcelHost): () => number {
  let count = 0;
  const send = bridge.sendMessageToHost;
  bridge.sendMessageToHost = (text) => {
    if (text.includes('GetUsedRangeOrNullObject')) count++;
    send(text);
  };
  return () => count;
}
