/** Which rosters and rules are known by their handles, and how long. */
import { call, text, type Given } from './fake-excel';
import { AS_OF, EPAS, PEOPLE, rules } from './sample-tables';

const level = (handle: string): unknown => call('EPA_LEVEL', handle, 'A-101', 1);
const isKnown = (handle: string): boolean => level(handle) !== unknown;
const unknown =
  '#N/A Dit rooster is niet (meer) geladen. Klik op de cel met ROSTER en druk op F2, Enter; Ctrl+Alt+F9 herberekent alles.';

interface Where {
  /** The cell with ROSTER; left out as by a host that tells no addresses. */
  readonly address?: string;
  readonly parameterAddresses?: readonly string[];
}

const TABLES = ['', '', 'Aios!A1:F4', 'EPA!A1:D7'];

/** Every call with levels of its own is another state of the tables. */
function roster(where: Where, asOf: number, state: number, rulesOrCode = 'MSK'): string {
  const levels = EPAS.with(2, EPAS[2]!.with(2, state % 5)).with(4, EPAS[4]!.with(3, AS_OF - state));
  return text('ROSTER', rulesOrCode, asOf, [PEOPLE, levels], { functionName: 'ROSTER', ...where });
}

const inCell = (address: string): Where => ({ address, parameterAddresses: TABLES });

/** A workbook of its own for every test: cells that no other test has. */
let sheets = 0;
let sheet = '';
beforeEach(() => {
  sheet = `Blad${++sheets}`;
});

test('nine cells with a roster each are all known, whatever is edited', () => {
  let handles: string[] = [];
  for (let state = 1; state <= 6; state++)
    handles = Array.from({ length: 9 }, (_, index) =>
      roster(inCell(`${sheet}!B${index + 1}`), AS_OF + index, state),
    );
  expect(new Set(handles).size).toBe(9);
  expect(handles.filter(isKnown)).toEqual(handles);
});

test('a roster of other rules outlives forty edits of the rules of another', () => {
  const other = roster(inCell(`${sheet}!B2`), AS_OF, 0, 'NG');
  let handle = '';
  for (let edit = 1; edit <= 40; edit++) {
    const text1 = text('RULES', rules(`ten minste ${edit} stages`), {
      functionName: 'RULES',
      address: `${sheet}!B3`,
    });
    handle = roster(inCell(`${sheet}!B4`), AS_OF, edit, text1);
  }
  expect([other, handle].filter(isKnown)).toEqual([other, handle]);
});

test('rules in a cell outlive forty edits of other rules', () => {
  const rulesIn = (cell: string, source: Given): string =>
    text('RULES', source, { functionName: 'RULES', address: `${sheet}!${cell}` });
  const first = rulesIn('A1', rules('ten minste 3 stages', 'ten minste 1 cursus'));
  const states = Array.from({ length: 40 }, (_, edit) =>
    rulesIn('A2', rules(`ten minste ${edit + 1} cursussen`, 'ten minste 1 stage')),
  );
  const answers = [first, states.at(-1)!, states[0]!].map((handle) =>
    call('ROSTER', handle, AS_OF, [PEOPLE, EPAS]),
  );
  expect(answers.map((answer) => String(answer).startsWith('#N/A De regels'))).toEqual([false, false, true]);
});

test('a host that tells no addresses has the rosters that were used last', () => {
  const handles = Array.from({ length: 40 }, (_, state) => roster({}, AS_OF + 100, state));
  expect(handles.slice(-32).filter(isKnown)).toHaveLength(32);
  expect(handles.slice(0, 8).filter(isKnown)).toEqual([]);
  // What is asked for is used.
  const [, , , , , , , , used = ''] = handles;
  level(used);
  for (let state = 40; state < 60; state++) roster({}, AS_OF + 100, state);
  expect(isKnown(used)).toBe(true);
});

test('of cells that may be gone since, the rosters that were used last are known', () => {
  const handles = Array.from({ length: 70 }, (_, index) =>
    roster(inCell(`${sheet}!C${index + 1}`), AS_OF + 200 + index, 0),
  );
  expect(handles.slice(-64).filter(isKnown)).toHaveLength(64);
  expect(handles.slice(0, 6).filter(isKnown)).toEqual([]);
});
