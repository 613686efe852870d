/** What becomes of an earlier report when there is a new one, with what people have done to it and beside it meanwhile. */
import { writeReport } from '../../../src/taskpane/excel/write-report';
import type { Task } from '../../../src/taskpane/shell/tasks';
import { CellEditFault } from '../../../src/taskpane/workbook';
import { makeReport, ONLY_LISTS } from '../../../src/taskpane/write-report/make-report';
import type { WorkbookReport } from '../../../src/taskpane/write-report/report-sheet';
import type { Workbook } from '../../../src/roster/workbook';
import type { OpenExcel } from '../../excel-host/open-excel';
import { liveRoster } from '../live';
import { snapshotOf } from '../snapshot';
import { cells, everything, file, open, task, write } from './writing';

/** The example with a few of its trainees. */
function withTrainees(count: number): Workbook {
  const sheets = file.sheets.map((sheet) => {
    if (sheet.name !== 'Aios') return sheet;
    const lastRow = sheet.rows.findIndex((row) => row.includes('AiosNr')) + count;
    const tables = sheet.tables.map((table) => ({ ...table, lastRow }));
    return { ...sheet, rows: sheet.rows.slice(0, lastRow + 1), tables };
  });
  return { ...file, sheets };
}

const small = withTrainees(5);
const larger = withTrainees(6);

/** How long somebody types, in milliseconds: longer than Excel is left alone before it is asked again. */
const TYPING = 700;

const FINDINGS = 'Rapport bevindingen';
const MATRIX = 'Rapport matrix';

/** A report that is about something else. */
async function about(text: string, from = small): Promise<WorkbookReport> {
  const report = await makeReport(liveRoster(from), ONLY_LISTS, 'nl', task);
  return { ...report, sheets: report.sheets.map((sheet) => ({ ...sheet, about: text })) };
}

function cancelledAt(breath: number): Task {
  let breaths = 0;
  const breathe = (): Promise<void> =>
    ++breaths >= breath ? Promise.reject(new Error('cancelled')) : Promise.resolve();
  return { ...task, breathe };
}

const footOf = ({ host }: OpenExcel, sheet: string): unknown =>
  host.workbook.findSheet(sheet)!.pageLayout.get('leftFooter');

describe('the foot of its pages', () => {
  test('says what the report is about that stands there now, also after that is taken back', async () => {
    const excel = await open(small);
    await writeReport(await about('peildatum 1 mei'), task);
    const written = await writeReport(await about('peildatum 1 juni'), task);
    for (const name of ['Rapport', MATRIX, FINDINGS]) expect(footOf(excel, name)).toBe('peildatum 1 juni');
    expect(await written.undo()).toEqual([]);
    expect(footOf(excel, MATRIX)).toBe('peildatum 1 mei');
  });

  test('stays as somebody wrote it', async () => {
    const excel = await open(small);
    await writeReport(await about('peildatum 1 mei'), task);
    excel.host.workbook.findSheet(MATRIX)!.pageLayout.set('leftFooter', 'Vertrouwelijk');
    await writeReport(await about('peildatum 1 juni'), task);
    expect(footOf(excel, MATRIX)).toBe('Vertrouwelijk');
  });
});

describe('what somebody has noted', () => {
  /** The new report is on another sheet, the note is where it was, and taking the report back leaves all as it was. */
  async function expectKept(excel: OpenExcel, sheet: string, from = larger): Promise<void> {
    const before = snapshotOf(excel.host.workbook);
    const cellsBefore = cells(excel, sheet);
    const written = await write(ONLY_LISTS, from);
    expect(written.parts.map(({ nl }) => nl)).toContainEqual(
      `blad "${sheet} 2", nieuw, want op blad "${sheet}" staan notities of wijzigingen, en die blijven staan`,
    );
    expect(cells(excel, sheet)).toEqual(cellsBefore);
    expect(await written.undo()).toEqual([]);
    expect(snapshotOf(excel.host.workbook)).toEqual(before);
  }

  test.each([
    ['in a cell of the table', `${FINDINGS}!G5`, FINDINGS],
    ['in a blank cell beside the title', `${MATRIX}!C2`, MATRIX],
    ['beside a row', `${FINDINGS}!N5`, FINDINGS],
    ['far beside a row', `${MATRIX}!ZZ5`, MATRIX],
  ])('%s stays with it', async (_where, address, sheet) => {
    const excel = await open(small);
    await write(ONLY_LISTS, small);
    excel.host.user.enter(address, ['gebeld']);
    await expectKept(excel, sheet);
    expect(excel.host.value(address)).toBe('gebeld');
  });

  test('in a comment on a row stays with it', async () => {
    const excel = await open(small);
    await write(ONLY_LISTS, small);
    await excel.Excel.run(async (context) => {
      context.workbook.comments.add(`'${FINDINGS}'!A5`, 'gebeld');
      await context.sync();
    });
    await expectKept(excel, FINDINGS);
    expect(excel.host.workbook.comments).toHaveLength(1);
  });

  test('and a colleague wrote into it, stays with it too', async () => {
    const excel = await open(small);
    await write(ONLY_LISTS, small);
    excel.host.coAuthor.enter(`${MATRIX}!C5`, ['voldaan, zie mail']);
    await expectKept(excel, MATRIX, small);
  });

  test('beside the title or below the table stays on the same sheet', async () => {
    const excel = await open(small);
    await write(ONLY_LISTS, small);
    excel.host.user.enter(`${MATRIX}!ZZ2`, ['voor de vergadering']);
    excel.host.user.enter(`${MATRIX}!A60`, ['onderaan']);
    await write(ONLY_LISTS, larger);
    expect(excel.host.workbook.findSheet(`${MATRIX} 2`)).toBeUndefined();
    expect(excel.host.value(`${MATRIX}!ZZ2`)).toBe('voor de vergadering');
    expect(excel.host.value(`${MATRIX}!A60`)).toBe('onderaan');
  });

  test.each([
    ['below a shorter report', `${MATRIX}!A10`],
    ['beside a row', `${MATRIX}!ZZ5`],
  ])('%s keeps that report from being taken back', async (_where, address) => {
    const excel = await open(small);
    await write(ONLY_LISTS, larger);
    const written = await write(ONLY_LISTS, small);
    excel.host.user.enter(address, ['gebeld']);
    expect((await written.undo()).map(({ nl }) => nl)).toEqual([`blad "${MATRIX}" (vervangen)`]);
    expect(excel.host.value(address)).toBe('gebeld');
  });
});

test('a report of before whose links follow inserted rows is replaced, for nobody changed it', async () => {
  const excel = await open(small);
  await write(ONLY_LISTS, small);
  excel.host.user.insert('Aios!1:2');
  await write(ONLY_LISTS, larger);
  expect(excel.host.workbook.findSheet(`${FINDINGS} 2`)).toBeUndefined();
});

test('a table gets another name where the workbook uses its own for something else', async () => {
  const { host } = await open(small);
  host.workbook.names.push({
    name: 'ReportMatrix',
    scope: null,
    formula: '=12',
    comment: '',
    visible: true,
  });
  await write(ONLY_LISTS, small);
  expect(host.workbook.findTable('ReportMatrix2')?.sheet.name).toBe(MATRIX);
});

test('sorted rows are no change, and come back as they were sorted', async () => {
  const excel = await open(small);
  await write(ONLY_LISTS, small);
  const sheet = excel.host.workbook.findSheet(MATRIX)!;
  for (let column = 0; column < 200; column++) {
    const [one, other] = [sheet.cellAt(4, column), sheet.cellAt(5, column)];
    if (one !== undefined && other !== undefined) [one.value, other.value] = [other.value, one.value];
  }
  const sorted = snapshotOf(excel.host.workbook);
  const written = await write(ONLY_LISTS, larger);
  expect(excel.host.workbook.findSheet(`${MATRIX} 2`)).toBeUndefined();
  expect(await written.undo()).toEqual([]);
  expect(snapshotOf(excel.host.workbook)).toEqual(sorted);
});

test('wherever a report is cancelled, the one before is there again with its pages, whoever wrote it', async () => {
  const excel = await open(small);
  const wish = everything(small);
  await write(wish, small, task, 'en');
  const sheet = excel.host.workbook.findSheet('Report per trainee')!;
  const breaks = [...sheet.pageBreaks];
  const before = snapshotOf(excel.host.workbook);
  const report = await makeReport(liveRoster(larger), everything(larger), 'nl', task);
  let finished = 0;
  for (let breath = 1; finished === 0; breath++) {
    const outcome = await writeReport(report, cancelledAt(breath)).catch(() => null);
    if (outcome === null) expect(snapshotOf(excel.host.workbook)).toEqual(before);
    else finished = breath;
    if (outcome === null) expect(sheet.pageBreaks).toEqual(breaks);
  }
  expect(finished).toBeGreaterThan(8);
});

test('a report that could not be taken back half way is told of, and is not mistaken for a whole one', async () => {
  const excel = await open(small);
  await write(ONLY_LISTS, small);
  const report = await makeReport(liveRoster(larger), ONLY_LISTS, 'nl', task);
  let breaths = 0;
  const halfWay: Task = {
    ...task,
    breathe: () => {
      // From then on, Excel refuses: also to take it back.
      if (++breaths === 4) excel.host.workbook.findSheet('Rapport')!.isProtected = true;
      return breaths < 4 ? Promise.resolve() : Promise.reject(new Error('cancelled'));
    },
  };
  await expect(writeReport(report, halfWay)).rejects.toMatchObject({
    name: 'WorkbookFault',
    text: { nl: expect.stringMatching(/Niet teruggedraaid is: blad "Rapport" \(vervangen\)\./u) },
  });
  excel.host.workbook.findSheet('Rapport')!.isProtected = false;
  await write(ONLY_LISTS, larger);
  expect(excel.host.workbook.sheets.map(({ name }) => name)).toContain('Rapport 2');
});

test.each([9, 14, 20])(
  'who begins to type in a cell at request %i finds the report of before, and the next one takes its place',
  async (request) => {
    const { host } = await open(small);
    await write(ONLY_LISTS, small);
    const before = snapshotOf(host.workbook);
    const report = await makeReport(liveRoster(larger), ONLY_LISTS, 'nl', task);
    const { bridge } = host;
    const send = bridge.sendMessageToHost;
    let count = 0;
    bridge.sendMessageToHost = (text) => {
      if (++count === request) {
        host.startCellEdit();
        setTimeout(() => {
          host.endCellEdit();
        }, TYPING);
      }
      send(text);
    };
    const problem: unknown = await writeReport(report, task).catch((each: unknown) => each);
    if (!(problem instanceof CellEditFault)) throw problem;
    await problem.ended(new AbortController().signal);
    expect(snapshotOf(host.workbook)).toEqual(before);
    const written = await writeReport(report, task);
    expect(host.workbook.findSheet(`${MATRIX} 2`)).toBeUndefined();
    expect(await written.undo()).toEqual([]);
    expect(snapshotOf(host.workbook)).toEqual(before);
  },
);
