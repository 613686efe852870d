import { call, setLanguage, text, type Given } from './fake-excel';
import { AS_OF, EPAS, PEOPLE, rules, STAGES } from './sample-tables';

afterEach(() => {
  setLanguage('nl-NL');
});

const roster = (...tables: Given[]): unknown => call('ROSTER', 'MSK', AS_OF, tables);

test('a roster gives a handle that says what it is', () => {
  expect(roster(PEOPLE, STAGES, EPAS)).toMatch(/^3 aios · MSK · peildatum 21 nov 2026 · #[0-9a-f]{8}$/);
  setLanguage('en-US');
  expect(call('ROSTER', 'MSK', AS_OF + 1, [PEOPLE])).toMatch(
    /^3 trainees · MSK · reference date 22 Nov 2026 · #[0-9a-f]{8}$/,
  );
});

test('the rules are a handle or a code; the same rules give the same roster', () => {
  const handle = text('RULES', [['MSK']]);
  expect(call('ROSTER', handle, AS_OF, [PEOPLE])).toBe(roster(PEOPLE));
  expect(call('ROSTER', 'msk', AS_OF, [PEOPLE])).toBe(roster(PEOPLE));
});

test.each([
  [
    'Nog te kiezen',
    /^#N\/A De regels "Nog te kiezen" zijn niet \(meer\) geladen\. Klik op de cel met RULES.*MSK, NG\.$/,
  ],
  ['MSK · Oud · 3 eisen · #00000000', /^#N\/A De regels/],
  ['', /^#N\/A/],
])('rules "%s" are not known', (name, message) => {
  expect(call('ROSTER', name, AS_OF, [PEOPLE])).toMatch(message);
});

describe('the reference date', () => {
  test.each([
    [46347],
    [46347.75],
    ['21-11-2026'],
    ['21 nov 2026'],
    ['2026-11-21'],
    [{ type: 'FormattedNumber', basicType: 'Double', basicValue: 46347, numberFormat: 'd-m-yyyy' }],
  ])('%j is 21 November 2026', (date) => {
    expect(call('ROSTER', 'MSK', date, [PEOPLE])).toMatch(/peildatum 21 nov 2026/);
  });

  test.each([[0], [null], [''], [undefined]])('%j is blank', (date) => {
    expect(call('ROSTER', 'MSK', date, [PEOPLE])).toMatch(/^#VALUE! De peildatum is leeg\./);
  });

  test.each([['volgend jaar'], [true], [-3], [{ type: 'Error', basicValue: '#N/A' }]])(
    '%j is no date',
    (date) => {
      expect(call('ROSTER', 'MSK', date, [PEOPLE])).toMatch(/^#VALUE! De peildatum ".+" is geen datum\./);
    },
  );
});

describe('equal content', () => {
  test('gives an equal handle, also from other arrays and with blanks of another kind', () => {
    const handle = roster(PEOPLE, STAGES);
    const copy = structuredClone(STAGES);
    expect(roster(structuredClone(PEOPLE), copy)).toBe(handle);
    const blankRow = (blank: Given): Given[][] => [...STAGES, STAGES[0]!.map(() => blank)];
    expect(roster(PEOPLE, blankRow(''))).toBe(roster(PEOPLE, blankRow(null)));
  });

  test.each<[string, () => unknown]>([
    ['a cell', () => roster(PEOPLE, [...STAGES.slice(0, -1), [...STAGES.at(-1)!.slice(0, -1), 0.5]])],
    [
      'a number that became text',
      () => roster(PEOPLE, [...STAGES.slice(0, -1), [...STAGES.at(-1)!.slice(0, -1), '1']]),
    ],
    ['a row', () => roster(PEOPLE, STAGES.slice(0, -1))],
    ['a table', () => roster(PEOPLE)],
    ['a name', () => roster(PEOPLE, [['Stages']], STAGES)],
    ['the date', () => call('ROSTER', 'MSK', AS_OF - 1, [PEOPLE, STAGES])],
    ['the rules', () => call('ROSTER', text('RULES', rules('ten minste 1 stage')), AS_OF, [PEOPLE, STAGES])],
  ])('is other content when %s differs', (_name, other) => {
    const handle = roster(PEOPLE, STAGES);
    expect(other()).toMatch(/^3 aios/);
    expect(other()).not.toBe(handle);
  });
});

describe('tables', () => {
  const DATED = [
    ['AiosNr', 'Datum'],
    ['A-101', AS_OF],
  ];

  test('arguments that were left out or are blank say nothing', () => {
    expect(
      roster(
        PEOPLE,
        [[0]],
        [[null]],
        [['']],
        [
          ['', 0],
          [null, ''],
        ],
      ),
    ).toMatch(/^3 aios/);
  });

  test('a range that fits two record types needs a name before it', () => {
    expect(roster(PEOPLE, DATED)).toMatch(
      /^#VALUE! Tabel 2 kan .+ of .+ bevatten\. Zet er een naam voor, bijvoorbeeld "(.+)"; \1\[#Alles\]\.$/,
    );
    expect(roster(PEOPLE, [['Cursus']], DATED)).toMatch(/^3 aios/);
    expect(roster(PEOPLE, [['tblCursus']], DATED)).toMatch(/^3 aios/);
    setLanguage('en');
    expect(roster(PEOPLE, DATED)).toMatch(/^#VALUE! Table 2 may hold .+ or .+\. Put a name before it/);
  });

  test('a range that fits none, such as one without its header row, says what to do', () => {
    expect(roster(PEOPLE, STAGES.slice(1))).toMatch(
      /^#VALUE! Tabel 2 is niet herkend \(A-101, Intro, .+\)\. Neem de kopregel mee, of zet er een naam voor: "Stages"; Stages\[#Alles\]\.$/,
    );
  });

  test('a name must fit the range after it', () => {
    expect(
      roster(
        PEOPLE,
        [['Stages']],
        [
          ['Naam', 'Soort'],
          ['x', 'y'],
        ],
      ),
    ).toMatch(
      /^#VALUE! Tabel 2 \("Stages"\) heeft niet de kolommen van die soort \(Naam, Soort\)\. De kolom voor aiosnr ontbreekt/,
    );
    expect(
      roster(
        PEOPLE,
        [['Verrichtingen']],
        [
          ['Instelling', 'Onderdeel', 'Van', 'Tot'],
          ['x', 'y', 1, 2],
        ],
      ),
    ).toMatch(/^#VALUE! Tabel 2 \("Verrichtingen"\) heeft niet de kolommen van die soort/);
  });

  test('a name must mean something, and stand before a range', () => {
    expect(roster(PEOPLE, [['Staages']], STAGES)).toMatch(
      /^#VALUE! "Staages" is geen soort tabel\. Bedoelde u "Stages"\?/,
    );
    expect(roster(PEOPLE, [['Stages']])).toMatch(/^#VALUE! Na de naam "Stages" komt geen tabel\./);
    expect(roster(PEOPLE, [['Stages']], [['Cursus']], STAGES)).toMatch(/^#VALUE! Na de naam "Stages"/);
  });

  test('the trainees must be among them', () => {
    expect(roster(STAGES)).toBe('#VALUE! Geef ook de tabel met de aios, bijvoorbeeld "Aios"; Aios[#Alles].');
    expect(roster()).toMatch(/^#VALUE! Geef ook de tabel met de aios/);
    expect(roster(PEOPLE.slice(0, 1))).toMatch(/^#VALUE! In de tabel met aios staat niemand/);
  });
});
