import { call, serial, setLanguage, text, type Given } from './fake-excel';
import { AS_OF, EPAS, PEOPLE } from './sample-tables';

afterEach(() => {
  setLanguage('nl-NL');
});

const roster = (...tables: Given[]): string => text('ROSTER', 'MSK', AS_OF, [PEOPLE, ...tables]);
const level = (handle: string, trainee: Given, epa: Given): unknown =>
  call('EPA_LEVEL', handle, trainee, epa);

/** Levels of one trainee for EPA 1: rows of EPA, level and date. */
const levelOf = (...rows: Given[][]): unknown =>
  level(roster([EPAS[0]!, ...rows.map((row) => ['A-101', ...row])]), 'A-101', 1);

test('the latest level up to the reference date', () => {
  const handle = roster(EPAS);
  expect(level(handle, 'A-101', 1)).toBe(4);
  expect(level(handle, 'a 101', 1)).toBe(4);
  expect(level(handle, 'B-900', 1)).toBe(3);
});

test('0 when none is recorded', () => {
  const handle = roster(EPAS);
  expect(level(handle, 'A-101', 7)).toBe(0);
  expect(level(handle, 'A-102', 1)).toBe(0);
});

test('a number as trainee is the number as text', () => {
  const people = [PEOPLE[0]!, [1042, 'Jansen', 'MSK', AS_OF, AS_OF]];
  const handle = text('ROSTER', 'MSK', AS_OF, [people, [EPAS[0]!, ['1042', 1, 3, AS_OF]]]);
  expect(level(handle, 1042, 1)).toBe(3);
  expect(level(handle, '1042', 1)).toBe(3);
});

describe('a cell that is needed', () => {
  const early = [1, 2, serial('2025-03-01')];
  const late = serial('2026-03-01');

  test.each([[0], [null], ['']])('and blank (%j) is named', (blank) => {
    expect(levelOf(early, [1, blank, late])).toBe(
      '#N/A Het laatste niveau is niet zeker: niveau is leeg of onleesbaar (EPA, rij 3). Vul dat aan.',
    );
    expect(levelOf(early, [1, 3, blank])).toMatch(
      /: datum is leeg of onleesbaar \(EPA, rij 3\)\. Vul dat aan\.$/,
    );
    expect(levelOf(early, [blank, 3, late])).toMatch(
      /: epa is leeg of onleesbaar \(EPA, rij 3\)\. Vul dat aan\.$/,
    );
    expect(levelOf([1, blank, late])).toMatch(/^#N\/A/);
  });

  test('and unreadable or in error is named', () => {
    expect(levelOf(early, [1, 'hoog', late])).toMatch(
      /: niveau is leeg of onleesbaar \(EPA, rij 3\)\. Vul dat aan\.$/,
    );
    expect(levelOf(early, [1, { type: 'Error', basicValue: '#N/A' }, late])).toMatch(/^#N\/A Het laatste/);
    setLanguage('en-US');
    expect(levelOf(early, [1, 'high', late])).toBe(
      "#N/A The latest level is not certain: level is blank or unreadable (EPA's, row 3). Complete that.",
    );
  });

  test('does no harm where it cannot matter', () => {
    expect(levelOf([1, null, serial('2025-03-01')], [1, 4, late])).toBe(4);
    expect(levelOf([null, 3, serial('2025-03-01')], [1, 4, late])).toBe(4);
    expect(levelOf([1, 4, null], [1, 4, late])).toBe(4);
    expect(levelOf([1, 4, late], [1, null, serial('2027-03-01')])).toBe(4);
    expect(levelOf([1, 4, late], [2, null, late])).toBe(4);
  });

  test('a column that is missing is named', () => {
    const table = [
      ['AiosNr', 'EPA', 'Datum', 'Beoordelaar'],
      ['A-101', 1, late, 'X'],
    ];
    expect(level(roster([['EPA']], table), 'A-101', 1)).toMatch(
      /: er is geen kolom voor niveau \(EPA, rij 2\)\. Vul dat aan\.$/,
    );
  });
});

test('two levels of one day leave open which is the latest', () => {
  expect(level(roster(EPAS), 'A-101', 2)).toBe(
    '#N/A Op de laatste dag staan verschillende niveaus, van 3 tot en met 4: EPA, rij 5; EPA, rij 6. Laat er één staan.',
  );
});

test('without the table nothing is known', () => {
  expect(level(roster(), 'A-101', 1)).toBe(
    '#N/A Dit rooster heeft geen tabel met epa-beoordelingen: geef die mee aan ROSTER.',
  );
});

test.each([[0], [1.5], [-1], [Number.NaN], [1e9]])('%p is no EPA', (epa) => {
  expect(level(roster(EPAS), 'A-101', epa)).toMatch(/^#VALUE! Geef het nummer van een EPA/);
});

test('an unknown trainee is told what may have been meant', () => {
  expect(level(roster(EPAS), 'B-90', 1)).toBe(
    '#N/A Aios "B-90" staat niet in het rooster. Bedoelde u "B-900"? Geef een nummer uit de tabel met aios.',
  );
  expect(level(roster(EPAS), 'Piet', 1)).toBe(
    '#N/A Aios "Piet" staat niet in het rooster. Geef een nummer uit de tabel met aios.',
  );
});

test.each([[0], [null], [''], [{ type: 'Error', basicValue: '#REF!' }]])('%j is no trainee', (trainee) => {
  expect(level(roster(EPAS), trainee, 1)).toMatch(/^#N\/A Er is geen aios opgegeven/);
});
