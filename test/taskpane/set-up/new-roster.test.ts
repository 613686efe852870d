/** A start for an empty workbook: an empty roster with the vocabulary's own names, and the sample. */
import { readFileSync } from 'node:fs';
import { makeSamples } from '../../../scripts/make-samples.mjs';
import { baseVocabulary } from '../../../src/addin/base-vocabulary';
import { dayFromCivil, serialFromDay } from '../../../src/records/dates';
import { readOutline } from '../../../src/taskpane/excel/outline';
import { writeRoster } from '../../../src/taskpane/excel/write-roster';
import { writeSetUp } from '../../../src/taskpane/excel/write-set-up';
import { makePlan, type Choices } from '../../../src/taskpane/set-up/make-plan';
import { emptyRoster } from '../../../src/taskpane/set-up/new-roster';
import { bundledProgrammes, programmeOf } from '../../../src/taskpane/set-up/programmes';
import { sampleRoster } from '../../../src/taskpane/set-up/sample-roster';
import { sourcesOf } from '../../../src/taskpane/set-up/sources';
import { texts } from '../../../src/taskpane/set-up/texts';
import { WorkbookFault } from '../../../src/taskpane/workbook';
import { readXlsx } from '../../../src/roster/read-xlsx';
import { LANGUAGES } from '../../../src/wording/language';
import type { OpenExcel } from '../../excel-host/open-excel';
import { buildAddin, type BuiltAddin } from '../../excel-host/page/built-addin';
import { openForModules, patient } from '../in-excel';
import { snapshotOf } from '../snapshot';

let addin: BuiltAddin;

beforeAll(() => {
  addin = buildAddin();
});

afterAll(() => {
  addin.remove();
});

const { fetch: realFetch } = globalThis;
/** What was asked of the server that the pane comes from, and what it answers. */
let asked: string[];
let serve: (name: string) => Promise<Response>;

beforeEach(() => {
  asked = [];
  serve = (name) => Promise.resolve(new Response(addin.read(name)));
  globalThis.fetch = (address) => {
    asked.push(address as string);
    return serve(address as string);
  };
});

afterEach(() => {
  globalThis.fetch = realFetch;
});

function open(): Promise<OpenExcel> {
  return openForModules({
    functions: addin.read('functions.json'),
    scripts: [addin.read('functions.js')],
  });
}

const choices = (code: string): Choices => ({
  rules: { kind: 'code', code },
  date: serialFromDay(dayFromCivil(2026, 11, 21)),
  mapping: [],
  result: null,
});

test('a table gets another name where the workbook uses its own for something else', async () => {
  const { host } = await open();
  const [programme] = bundledProgrammes();
  host.workbook.names.push({ name: 'stages', scope: null, formula: '=12', comment: '', visible: true });
  const before = snapshotOf(host.workbook);
  const written = await writeRoster(emptyRoster(programme!, 'nl'), patient);
  expect(host.workbook.findTable('Stages2')?.sheet.name).toBe('Stages');
  expect(await written.undo()).toEqual([]);
  expect(snapshotOf(host.workbook)).toEqual(before);
});

const programmes = bundledProgrammes().flatMap((programme) =>
  LANGUAGES.map((language) => [programme.book.program.code, language, programme] as const),
);

describe.each(programmes)('an empty roster for %s, in %s', (code, language, programme) => {
  test('is understood whole, in the language of the user', () => {
    const sheets = emptyRoster(programme, language);
    const names = sheets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(
        language === 'nl' ? ['Aios', 'Stages', 'Cursus'] : ['Trainees', 'Rotations', 'Courses'],
      ),
    );
    expect(new Set(names).size).toBe(names.length);
    for (const {
      rows: [headings = []],
    } of sheets)
      expect(new Set(headings).size).toBe(headings.length);
  });

  test('is put onto new sheets, asks for trainees once it is set up, counts the first one, and can be taken back', async () => {
    const { host } = await open();
    const before = snapshotOf(host.workbook);
    const written = await writeRoster(emptyRoster(programme, language), patient);
    const outline = await readOutline();
    const sources = sourcesOf(outline, programme.vocabulary, []);
    expect(sources.map(({ record }) => record?.index)).not.toContain(undefined);
    for (const { columns } of sources) expect(columns.filter(({ field }) => field === null)).toEqual([]);
    const setUp = await writeSetUp(makePlan(outline, baseVocabulary(), choices(code), language), patient);
    await host.settled();
    const cell = language === 'nl' ? 'Controle!B6' : 'Check!B6';
    expect(host.value(cell)).toMatchObject({
      error: '#VALUE!',
      message: expect.stringMatching(/AiosNr|TraineeID/u),
    });
    const people = language === 'nl' ? 'Aios' : 'Trainees';
    host.user.enter(`${people}!A2`, ['T1']);
    await host.settled();
    expect(host.value(cell)).toMatch(/^1 /u);
    host.user.enter(`${people}!A2`, ['']);
    expect(await setUp.undo()).toEqual([]);
    expect(await written.undo()).toEqual([]);
    expect(snapshotOf(host.workbook)).toEqual(before);
  });
});

test.each(bundledProgrammes().map((programme) => [programme.book.program.code, programme] as const))(
  'the sample for %s is put onto new sheets, gives verdicts, shows dates as dates, and can be taken back',
  async (code, programme) => {
    const { host } = await open();
    const before = snapshotOf(host.workbook);
    const sheets = await sampleRoster(programme);
    const written = await writeRoster(sheets, patient);
    const outline = await readOutline();
    const setUp = await writeSetUp(makePlan(outline, programme.vocabulary, choices(code), 'nl'), patient);
    await host.settled();
    expect(host.value('Controle!B6')).toMatch(new RegExp(`^\\d+ aios · ${code} · `, 'u'));
    expect(sheets.every(({ dates }) => dates.every(({ rows }) => rows > 0))).toBe(true);
    expect(sheets.find(({ name }) => name === 'Stages')?.dates.length).toBeGreaterThanOrEqual(2);
    expect(await setUp.undo()).toEqual([]);
    expect(await written.undo()).toEqual([]);
    expect(snapshotOf(host.workbook)).toEqual(before);
  },
);

test.each(['MSK', 'NG'])('the sample for %s holds the cells of its workbook', async (code) => {
  const { [`samples/${code}.json`]: sample = '' } = makeSamples();
  const workbook = readFileSync(`examples/${code.toLowerCase()}-rooster.xlsx`);
  expect(JSON.parse(sample)).toEqual(await readXlsx(new Uint8Array(workbook)));
});

test.each([
  ['there is no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the file is not there', () => Promise.resolve(new Response('{}', { status: 404 }))],
  ['the server answers with a page', () => Promise.resolve(new Response('<!doctype html>'))],
] as const)('where %s, the sample says so', async (_, answer) => {
  serve = answer;
  const [programme] = bundledProgrammes();
  await expect(sampleRoster(programme!)).rejects.toEqual(new WorkbookFault(texts.sampleNotFetched));
});

test('a programme without a sample asks for none', async () => {
  const programme = programmeOf({ name: 'own.rules', text: 'programme "Own" code OWN\n  duration 1 month' });
  await expect(sampleRoster(programme!)).rejects.toEqual(new WorkbookFault(texts.noSample));
  expect(asked).toEqual([]);
});

test('names that are taken get a number, and nothing that is there is touched', async () => {
  const { host } = await open();
  host.user.addSheet('Aios');
  host.user.enter('Aios!A1', ['mijn aantekeningen']);
  const [programme] = bundledProgrammes();
  const written = await writeRoster(emptyRoster(programme!, 'nl').slice(0, 2), patient);
  expect(host.workbook.sheets.map(({ name }) => name).slice(-3)).toEqual(['Aios', 'Aios 2', 'Stages']);
  expect(host.value('Aios!A1')).toBe('mijn aantekeningen');
  expect(await written.undo()).toEqual([]);
});
