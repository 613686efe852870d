import { call, serial, setLanguage, text, type Given } from './fake-excel';
import { AS_OF, BLANKS, PEOPLE, rosterWith, rules, STAGES } from './sample-tables';

afterEach(() => {
  setLanguage('nl-NL');
});

const SENTENCES = [
  'ten minste 5 maanden stages waarvan soort is "orthopedie"',
  'ten minste 7 maanden stages waarvan soort is "pijnpoli" vóór 1-1-2027',
  'hoogstens 4 maanden stages waarvan soort is "orthopedie"',
  'ten minste 1 stage waarvan soort is "praktijk" in opleidingsjaar 1',
];
const handle = rosterWith(SENTENCES);

describe('COMPLIANCE_TABLE', () => {
  const table = (trainees: Given = null, requirements: Given = null, roster = handle): unknown =>
    call('COMPLIANCE_TABLE', roster, trainees, requirements);

  const ALL = [
    ['AiosNr', 'T1', 'T2', 'T3', 'T4'],
    ['A-101', 'voldaan', 'loopt', 'niet voldaan', 'niet voldaan'],
    ['A-102', 'loopt', 'loopt', 'voldaan', 'loopt'],
  ];

  test('has everybody whom the rules are for, and all requirements', async () => {
    expect(await table()).toEqual(ALL);
    setLanguage('en');
    expect(await table([['A-102']], [['T1', 'T4']])).toEqual([
      ['TraineeID', 'T1', 'T4'],
      ['A-102', 'pending', 'pending'],
    ]);
  });

  test('has those that are asked for, in that order', async () => {
    expect(await table([['a 102'], ['A-101']], [['t3', 'T1']])).toEqual([
      ['AiosNr', 'T3', 'T1'],
      ['A-102', 'voldaan', 'loopt'],
      ['A-101', 'niet voldaan', 'voldaan'],
    ]);
  });

  test.each(BLANKS)('blank cells (%j) ask for nothing', async (blank) => {
    expect(await table([[blank]], [[blank, blank]])).toEqual(ALL);
    expect(await table([['A-101'], [blank]], [['T1', blank]])).toEqual([
      ['AiosNr', 'T1'],
      ['A-101', 'voldaan'],
    ]);
  });

  test('leaves advice out unless it is asked for', async () => {
    const lines = rules(SENTENCES[0]!, SENTENCES[2]!).map(([line]) => [
      String(line).replace(/^eis T2/, 'advies T2'),
    ]);
    const advised = text('ROSTER', text('RULES', lines), AS_OF, [PEOPLE, STAGES]);
    expect(await table([['A-101']], null, advised)).toEqual([
      ['AiosNr', 'T1'],
      ['A-101', 'voldaan'],
    ]);
    expect(await table([['A-101']], [['T2']], advised)).toEqual([
      ['AiosNr', 'T2'],
      ['A-101', 'niet voldaan'],
    ]);
  });

  test('stays beside the lists: what stands there twice is answered twice', async () => {
    expect(await table([['A-101'], ['A-102'], ['A-101']], [['T1', 't1', 'T3']])).toEqual([
      ['AiosNr', 'T1', 'T1', 'T3'],
      ['A-101', 'voldaan', 'voldaan', 'niet voldaan'],
      ['A-102', 'loopt', 'loopt', 'voldaan'],
      ['A-101', 'voldaan', 'voldaan', 'niet voldaan'],
    ]);
  });

  test('says in their own rows whom the roster or its rules do not know', async () => {
    const asked = [[' X-9 '], ['A-101'], [true], ['B-900']];
    expect(await table(asked, [['T1', 'T2']])).toEqual([
      ['AiosNr', 'T1', 'T2'],
      ['X-9', 'niet in het rooster', 'niet in het rooster'],
      ['A-101', 'voldaan', 'loopt'],
      ['TRUE', 'niet in het rooster', 'niet in het rooster'],
      ['B-900', 'andere opleiding', 'andere opleiding'],
    ]);
    setLanguage('en');
    expect(await table([['X-9'], ['B-900']], [['T1']])).toEqual([
      ['TraineeID', 'T1'],
      ['X-9', 'not in the roster'],
      ['B-900', 'other programme'],
    ]);
  });

  test('says which requirement there is not, and which cell is in error', async () => {
    expect(await table(null, [['T1'], ['Q7']])).toMatch(/^#VALUE! De regels hebben geen eis "Q7"/);
    expect(await table([[{ type: 'Error', basicValue: '#REF!' }]])).toBe(
      '#VALUE! Een cel van de lijst bevat een fout: #REF!. Herstel eerst die cel.',
    );
  });
});

describe('FINDINGS', () => {
  const HEADINGS = ['AiosNr', 'Naam', 'Eis', 'Soort', 'Titel', 'Oordeel', 'Tekort', 'Uiterlijk', 'Uitleg'];
  const rows = async (trainee: Given = null, roster = handle): Promise<unknown[][]> => {
    const found = await call('FINDINGS', roster, trainee);
    if (!Array.isArray(found)) throw new Error(String(found));
    return found as unknown[][];
  };

  test('has what asks for attention, what is due first on top', async () => {
    const [headings, ...found] = await rows('A-101');
    expect(headings).toEqual(HEADINGS);
    expect(found.map((row) => row.slice(0, 8))).toEqual([
      ['A-101', 'Jansen', 'T4', 'eis', 'Eis 4', 'niet voldaan', 1, serial('2025-12-31')],
      ['A-101', 'Jansen', 'T2', 'eis', 'Eis 2', 'loopt', 2, serial('2026-12-31')],
      ['A-101', 'Jansen', 'T3', 'eis', 'Eis 3', 'niet voldaan', '', ''],
    ]);
    for (const row of found) expect(row[8]).toMatch(/ stages? .+\.$/);
  });

  test.each(BLANKS)('has everybody for a blank (%j), in the same order', async (blank) => {
    const found = (await rows(blank)).slice(1);
    const dates = found.map((row) => row[7]).filter((due) => due !== '');
    expect(new Set(found.map(([id]) => id))).toEqual(new Set(['A-101', 'A-102']));
    expect(dates).toEqual(dates.toSorted((left, right) => Number(left) - Number(right)));
    expect(found.slice(0, dates.length).every((row) => row[7] !== '')).toBe(true);
  });

  test('has the rules about all trainees together, but not among those of one', async () => {
    const whole = rosterWith(['hele lijst: hoogstens 1 stage']);
    expect((await rows(null, whole)).slice(1).map((row) => row.slice(0, 6))).toEqual([
      ['alle aios', '', 'T1', 'eis', 'Eis 1', 'niet voldaan'],
    ]);
    expect(await rows('A-101', whole)).toEqual([HEADINGS]);
  });

  test('is only headings where nothing asks for attention, in the language of Excel', async () => {
    setLanguage('en');
    expect(await rows('A-101', rosterWith([SENTENCES[0]!]))).toEqual([
      ['TraineeID', 'Name', 'Requirement', 'Kind', 'Title', 'Verdict', 'Shortfall', 'Due', 'Explanation'],
    ]);
  });
});
