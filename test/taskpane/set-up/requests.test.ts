/**
 * How many requests it takes to set up, and that none of them may fail with something left behind: each takes its time in Excel on the web. The last one is
 * Office.js's own, which forgets the objects of the others.
 */
import { baseVocabulary } from '../../../src/addin/base-vocabulary';
import type { CellValue } from '../../../src/records/cells';
import type { Workbook } from '../../../src/roster/workbook';
import { readOutline } from '../../../src/taskpane/excel/outline';
import { writeSetUp } from '../../../src/taskpane/excel/write-set-up';
import { makePlan, type Choices } from '../../../src/taskpane/set-up/make-plan';
import type { SetUpPlan } from '../../../src/taskpane/set-up/plan';
import { CellEditFault } from '../../../src/taskpane/workbook';
import type { OpenExcel } from '../../excel-host/open-excel';
import { profileOf } from '../../excel-host/profile';
import { readRequest, refusal, replyMessage } from '../../excel-host/wire/messages';
import { workbookFrom } from '../../excel-host/workbook/from-xlsx';
import { openForModules, patient } from '../in-excel';
import { snapshotOf } from '../snapshot';

/** How long somebody types, in milliseconds: longer than Excel is left alone before it is asked again. */
const TYPING = 700;
const people: CellValue[][] = [
  ['AiosNr', 'Naam', 'Opleiding', 'Startdatum'],
  ['A-1', 'Jansen', 'MSK', 45_658],
  ['A-2', 'Bakker', 'MSK', 45_689],
];
const table = { name: 'Aios', firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 3, totalsRows: 0 };
const file: Workbook = {
  dateSystem: 1900,
  sheets: [{ name: 'Aios', rows: people, tables: [table] }],
};

const open = (): Promise<OpenExcel> =>
  openForModules({ profile: profileOf('web'), workbook: workbookFrom(file, 'rooster.xlsx') });

async function plan(more: Partial<Choices>): Promise<SetUpPlan> {
  const choices: Choices = {
    rules: { kind: 'code', code: 'MSK' },
    date: 46_347,
    mapping: [],
    result: 'M09',
    ...more,
  };
  return makePlan(await readOutline(), baseVocabulary(), choices, 'nl');
}

const ownRules = { kind: 'text', text: 'opleiding "Proef" code PROEF\n  duur 24 maanden' } as const;

/** Counts requests from now on, and has one of them refused. @param refused its number, from 1 */
function requestsOf({ host }: OpenExcel, refused = 0): { readonly count: number } {
  const counted = { count: 0 };
  const { bridge } = host;
  const send = bridge.sendMessageToHost;
  bridge.sendMessageToHost = (text) => {
    counted.count += 1;
    if (counted.count !== refused) send(text);
    else {
      const reply = replyMessage(readRequest(text).id, refusal('GeneralException', 'Something went wrong.'));
      setTimeout(() => bridge.onMessageFromHost?.(reply), 0);
    }
  };
  return counted;
}

test.each<[what: string, more: Partial<Choices>, requests: number]>([
  ['rules that ship with the product', {}, 10],
  ['rules on a sheet of their own', { rules: ownRules }, 11],
  ['no column of results', { result: null }, 7],
])('a workbook is set up with few requests: %s', async (_what, more, requests) => {
  const excel = await open();
  const made = await plan(more);
  const counted = requestsOf(excel);
  await writeSetUp(made, patient);
  expect(counted.count).toBe(requests);
});

test('an earlier set-up is brought up to date with few requests, and undone whole', async () => {
  const excel = await open();
  await writeSetUp(await plan({}), patient);
  const before = snapshotOf(excel.host.workbook);
  const mapping = [
    { source: 'EPA', heading: '', record: '', field: '' },
    { source: 'Toetsen', heading: '', record: '', field: '' },
  ];
  const made = await plan({ date: 46_000, mapping });
  const counted = requestsOf(excel);
  const written = await writeSetUp(made, patient);
  expect(counted.count).toBe(7);
  expect(await written.undo()).toEqual([]);
  expect(snapshotOf(excel.host.workbook)).toEqual(before);
});

test('whichever request is refused, nothing is left behind', async () => {
  const excel = await open();
  const before = snapshotOf(excel.host.workbook);
  const made = await plan({ rules: ownRules });
  for (let refused = 1; refused <= 10; refused++) {
    const { bridge } = excel.host;
    const send = bridge.sendMessageToHost;
    requestsOf(excel, refused);
    await expect(writeSetUp(made, patient)).rejects.toMatchObject({ name: 'WorkbookFault' });
    bridge.sendMessageToHost = send;
    expect({ refused, workbook: snapshotOf(excel.host.workbook) }).toEqual({ refused, workbook: before });
  }
});

test('what fails in the midst of a request leaves nothing behind of what came before it', async () => {
  const excel = await open();
  const made = await plan({ rules: ownRules });
  excel.host.workbook.findSheet('Aios')!.isProtected = true;
  const before = snapshotOf(excel.host.workbook);
  await expect(writeSetUp(made, patient)).rejects.toMatchObject({
    text: { nl: expect.stringMatching(/beveiligd/u) },
  });
  expect(snapshotOf(excel.host.workbook)).toEqual(before);
});

describe('who begins to type in a cell half way', () => {
  /** The user begins to type at a request, and goes on for a while: Excel refuses that request and all others until then. */
  function typingAt({ host }: OpenExcel, refused: number): void {
    const { bridge } = host;
    const send = bridge.sendMessageToHost;
    let count = 0;
    bridge.sendMessageToHost = (text) => {
      count += 1;
      if (count === refused) {
        host.startCellEdit();
        setTimeout(() => {
          host.endCellEdit();
        }, TYPING);
      }
      send(text);
    };
  }

  test.each([1, 4, 6, 8, 9, 10])(
    'at request %i leaves nothing half done, and the set-up that follows is whole',
    async (refused) => {
      const excel = await open();
      const { bridge } = excel.host;
      const before = snapshotOf(excel.host.workbook);
      const made = await plan({ rules: ownRules });
      const send = bridge.sendMessageToHost;
      typingAt(excel, refused);
      const problem = await writeSetUp(made, patient).catch((each: unknown) => each);
      bridge.sendMessageToHost = send;
      expect(problem).toBeInstanceOf(CellEditFault);
      await (problem as CellEditFault).ended(new AbortController().signal);
      expect(snapshotOf(excel.host.workbook)).toEqual(before);
      const written = await writeSetUp(made, patient);
      expect(excel.host.workbook.findSheet('Controle 2')).toBeUndefined();
      expect(await written.undo()).toEqual([]);
      expect(snapshotOf(excel.host.workbook)).toEqual(before);
    },
  );

  test('while a set-up is taken back, it is taken back whole', async () => {
    for (const refused of [3, 5, 7]) {
      const excel = await open();
      const before = snapshotOf(excel.host.workbook);
      const written = await writeSetUp(await plan({ rules: ownRules }), patient);
      const { bridge } = excel.host;
      const send = bridge.sendMessageToHost;
      typingAt(excel, refused);
      const left = await written.undo().catch(async (problem: unknown) => {
        if (!(problem instanceof CellEditFault)) throw problem;
        await problem.ended(new AbortController().signal);
        return written.undo();
      });
      bridge.sendMessageToHost = send;
      expect({ refused, left }).toEqual({ refused, left: [] });
      expect(snapshotOf(excel.host.workbook)).toEqual(before);
    }
  });
});
